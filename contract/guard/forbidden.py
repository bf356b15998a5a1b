"""Forbidden: words that are null, unwritten or fined whoever the parties are. One row each (`unlawful.py` reads the rest)."""

from __future__ import annotations

from contract.guard.finding import Harmed, Severity
from contract.guard.mechanisms import contractor, row
from contract.guard.whose import owed_to, subject

_A = Severity.ALARM


def _client(_text: str) -> Harmed:
    return Harmed.CLIENT


def _bound_for_good(text: str) -> Harmed:
    """The one party that a sentence first speaks of; both when it names none."""
    side = subject(text)
    return Harmed.BOTH if side is Harmed.NONE else side


def _both(_text: str) -> Harmed:
    return Harmed.BOTH


FORBIDDEN = (
    row(
        "insolvency_exit",
        r"(?:redressement|liquidation|sauvegarde|procédure collective|cessation des paiements|insolvab|insolven|bankrupt|administration)[^.]{0,80}(?:résili|plein droit|met fin|prend fin|terminat|ends)|"
        r"(?:résili|plein droit|met fin|prend fin|terminat|ends)[^.]{0,80}(?:redressement|liquidation|sauvegarde|procédure collective|insolvab|insolven|bankrupt)",
        _A,
        "C. com. L622-13",
        harms=_both,
        always=True,
    ),
    row(
        "judge_bound",
        r"(?:juge|tribunal)[^.]{0,40}(?:ne p(?:eut|ourra)|sans pouvoir|n’a(?:ura)?\b)[^.]{0,40}(?:réduire|modérer|diminuer|réviser|abaisser|baisser|atténuer|revoir)|(?:judge|court)[^.]{0,30}(?:may not|cannot|shall not)[^.]{0,30}(?:reduce|moderate|lower|review)|(?:pénalité|indemnité)[^.]{0,80}(?:sans que|ne peut être|non|insusceptible)[^.]{0,40}(?:réduite?|réductible|réduction|modérée?|modération|révisée?|révision)|(?:pénalité|indemnité)[^.]{0,60}irréductible|"
        r"(?:penalty|damages)[^.]{0,80}(?:may not|cannot|shall not)[^.]{0,30}(?:reduced|moderated)",
        _A,
        "C. civ. 1231-5",
        harms=_both,
        always=True,
    ),
    row(
        "perpetual",
        r"perpétu|irrévocable|indéfiniment|éternel|à jamais\b|sans terme\b|99 ans|durée illimitée|aussi longtemps que[^.]{0,30}(?:exist|activité)|jusqu’à la (?:dissolution|disparition)|sa vie durant|sans qu(?:e |’)[^.]{0,20}puissent? (?:jamais )?(?:y )?(?:mettre fin|résilier|rompre|en sortir)|aucune (?:faculté|possibilité|voie) de (?:résili|mettre fin|sorti|rompre|quitter)|aucun droit de (?:résili|sorti|mettre fin)|sans (?:faculté|droit) de (?:résili|sorti)|aucune (?:des parties )?ne (?:peut|pourra) (?:jamais )?(?:en sortir|y mettre fin|(?:le )?résilier|(?:le )?rompre)(?! (?:avant|sans|que))|ne (?:peut|pourra|saurait|peuvent|pourront)[^.]{0,20}(?:quitter|rompre|sortir|dénoncer)(?![^.]{0,40}(?:avant|sans préavis|que |qu’))|sans limite de durée|sans possibilité de (?:résili|mettre fin)|pour toujours|\bà vie\b|durée d’existence|tant que la société|sans pouvoir (?:y )?(?:mettre fin|résilier|en sortir)|ne peut (?:jamais )?(?:résilier|mettre fin)|perpetu|for ?ever\b|\bfor life\b|never (?:be )?(?:end|terminat|leave)|without (?:any )?right to terminate|no right (?:to|of) terminat|(?:cannot|can never|may never|shall never)[^.]{0,20}(?:terminate|be terminated|end(?:ed)?\b|leave)",
        _A,
        "C. civ. 1210",
        harms=_bound_for_good,
        about=r"contrat|accord|résili|\bliée?s?\b|\blie\b|engage|durée|mission|collaboration|préavis|agreement|contract|term\b|\bbinds?\b|\bbound\b",
        always=True,
    ),
    row(
        "rights_unbounded",
        r"connus? (?:ou|et) inconnus?|(?:intégralité|totalité) (?:de (?:ses |leurs )?|des )droits|(?:tous|toutes) (?:les )?(?:modes|formes|procédés)[^.]{0,20}exploitation|supports? (?:existant|présent|actuel|connu)[^.]{0,30}(?:à venir|futur|inconnu)|en bloc|créations futures|(?:œuvres?|créations?|contenus?)[^.]{0,30}(?:à venir|futur)|(?:passée?s?|présente?s?),? (?:présente?s? )?et futur|présents? et futurs?|(?:tous|toutes) (?:ses |les )?droits|l’ensemble (?:de ses |des )droits|sans limit(?:ation|e) (?:de lieu|de durée|ni|de temps|aucune)|"
        r"(?:œuvres?|contenus?|créations?|tout ce) qu(?:e |’)(?:il |elle |le prestataire )\w+era\b|\bd’avance\b|à l’avenir|années à venir|œuvres? à venir|pour toute la durée (?:légale )?de protection|dans le monde entier et|"
        r"all (?:present and )?future (?:works|rights)|(?:all|entire) (?:its |the |intellectual property |present and future )?(?:copyright|rights)|in perpetuity|any (?:medium|media)",
        _A,
        "CPI L131-1",
        "CPI L131-3",
        harms=contractor,
        about=r"cède|cédé|cession|appartien|propriété|droits (?:d’auteur|de reproduction)|assign|belong",
        always=True,
    ),
    row(
        "moral_right_waived",
        r"(?:renon|abandonn|cèd|cession|exclu|écart|prive|perd|ne (?:peut|pourra|saurait)|ne (?:revendique|demande|s’oppose)|s’interdit|sans)[^.]{0,80}(?:droits? mora(?:l|ux)|droit (?:à la|de) paternité|droit au (?:respect|nom)|qualité d’auteur|crédit)|"
        r"droits? mora(?:l|ux)[^.]{0,60}(?:cédé|abandonn|transf|renon|exclu|écart|passe)|(?:renonc|abandonn|se prive|s’interdit)[^.]{0,50}(?:son nom|nom (?:associé|cité|mentionné|figur)|paternité|signature|être (?:cité|crédité|nommé|reconnu)|(?:comme|qualité d’) ?auteur|s’opposer à (?:leur|sa|toute) (?:déformation|modification|altération|mutilation)|respect de (?:ses |son |l’)(?:œuvres?|photo|création|contenu))|(?:sign|publi|présent)[^.]{0,60}(?:comme (?:seul )?auteur|de son (?:propre )?nom)[^.]{0,40}|"
        r"(?:waiv|assign|transfer|giv|abandon|renounc)[^.]{0,60}(?:moral rights?|right to be (?:named|credited)|right of attribution)|moral rights?[^.]{0,40}(?:waived|assigned|transferred|given up)",
        _A,
        "CPI L121-1",
        harms=contractor,
        always=True,
    ),
    row(
        "fault_excused",
        r"en aucun cas[^.]{0,60}(?:faute|responsab)|faute[^.]{0,10} même lourde|même en cas de (?:faute lourde|dol)|exonérée? de toute responsabilité|"
        r"even (?:in (?:the )?case of )?gross negligence|in no event[^.]{0,40}liable",
        _A,
        "C. civ. 1170",
        "C. civ. 1231-3",
        harms=owed_to,
        always=True,
    ),
    row(
        "reviews_false",
        r"(?:avis|témoignages?|commentaires?) (?:positifs?|favorables?|élogieux)[^.]{0,60}(?:identité|nom|faux|client)|faux avis|(?:avis|témoignages?|commentaires?|recommandations?|notes?)[^.]{0,40}(?:fictif|inventé|faux|fausse|imaginaire)|(?:fictif|faux|fausse)[^.]{0,20}(?:avis|client|compte|abonné|gagnant)|gagnants? (?:fictif|inventé|imaginaire|faux)|(?:profils?|identités?|noms?|comptes?) d(?:e |’)(?:faux |prétendus )?(?:acheteur|client|consommateur|internaute)s?\b[^.]{0,30}(?:satisf|invent|ravi|fict|sans laisser)|(?:ach(?:ète|at|eter)|acqui)[^.]{0,40}(?:abonnés?|likes?|mentions|vues|followers?)|faux (?:comptes?|profils?|abonnés?)|(?:buy|purchas)[^.]{0,30}(?:followers|likes|reviews)|(?:fake|false|invented|fictitious) (?:reviews?|accounts?|testimonials?|followers)|(?:se fai(?:t|re|sant) passer|au nom) (?:pour |d)(?:e |’|un |une |des )?(?:client|consommateur|internaute)s?\b[^.]{0,60}(?:avis|commentaire|satisf)|avis (?:de complaisance|achetés)|(?:profils?|comptes?|identités?|noms?) (?:d’emprunt|de façade|bidons?|inventé)|(?:abonnés?|likes?|vues|mentions|followers)[^.]{0,30}acheté|(?:rédige|écrit|poste|dépose|publie)[^.]{0,30} avis[^.]{0,40}(?:sous|comme|à la place|au nom|pseudo)|avis[^.]{0,60}(?:n’ayant (?:rien|pas|jamais)|sans avoir|n’ont (?:rien|pas|jamais))|(?:commande|achète)[^.]{0,12} avis\b|(?:supprime|efface|masque)[^.]{0,20} avis (?:négatifs?|défavorables?|critiques?)|(?:pos(?:e|es|ing)|pretend(?:s|ing)?)[^.]{0,20}(?:as|to be) (?:a |satisfied )*customers?|reviews? under the (?:name|identity)",
        _A,
        "C. conso. L121-4",
        harms=_both,
        always=True,
    ),
    row(
        "advertising_hidden",
        r"sans (?:la )?(?:mention|indication|le mot)[^.]{0,20}(?:publicit|commerci|partenariat|sponsor)|(?:partenari|sponsor|rémunér|financ|offert|paiement|cadeau|contrepartie|payée?s?)[^.]{0,80}(?:présentée?s? comme|coups? de cœur|sans (?:le )?(?:signaler|préciser|dire|indiquer)|spontané|ne porte(?:nt)? (?:pas|aucune))|(?:publicit|sponsor|partenari|rémunér|commercia)[^.]{0,60}(?:ne (?:sont|est|seront|sera|doi\w+|porte\w*)[^.]{0,15} (?:pas|jamais|plus|aucune)[^.]{0,15} ?(?:signal|identifi|mention|indiqu|annonc|étiquet)|sans (?:être |le |la )?(?:signal|identifi|mention|étiquet))|(?:sponsor|partenari|publicit|rémunér|gifted|payant)[^.]{0,80}(?:sans (?:aucun(?:e)? )?(?:signe|mention|marque|étiquette|distinction|indication|hashtag)|se fond|ne se distingu|comme (?:un |des |de )?(?:contenus?|publications?) (?:ordinaire|naturel|habituel|spontané))|(?:presented|shown|passed off) as (?:spontaneous|genuine|personal|organic)|without (?:any )?(?:advertising|sponsored|partnership) (?:label|mention|disclosure)|(?:sponsored|paid|advertis|partner)[^.]{0,40}(?:not|never|without)[^.]{0,14} ?(?:label|mark|identif|disclos|flag|mention)|(?:not|never)[^.]{0,10}(?:labell?ed|marked|identified|disclosed|flagged) as (?:an? )?(?:ad|sponsor|paid|commercial)",
        _A,
        "C. conso. L121-3",
        "C. conso. L121-4",
        harms=_both,
        always=True,
    ),
    row(
        "rights_infringed",
        r"(?:photo|image|vidéo|musique|œuvre|visage|portrait|police)[^.]{0,120}(?:sans[^.]{0,24}(?:accord|autorisation|licence|consentement)|sans que)[^.]{0,24}(?:auteur|personne|ayants? droit|titulaire|photographe|parent|abonné|client(?:e|s)|intéressé)|"
        r"(?:photo|image|video|music|picture)[^.]{0,100}without[^.]{0,24}(?:consent|permission|licen[cs]e)[^.]{0,24}(?:author|owner|people|persons?|photographer|parents)",
        _A,
        "CPI L122-4",
        "C. civ. 9",
        harms=_both,
        always=True,
    ),
    row(
        "duty_excluded",
        r"(?:écart|exclu|renonc|dispens|décharg|supprim)\w*[^.]{0,60}(?:(?:devoir|obligation)s?[^.]{0,16} d’information|bonne foi|précontractuel)|(?:exclud|waiv|set(?:s|ting)? aside)\w*[^.]{0,60}(?:duty to inform|pre-?contractual|good faith)",
        _A,
        "C. civ. 1112-1",
        "C. civ. 1104",
        harms=_both,
        always=True,
    ),
    row(
        "duty_excluded",
        r"sans (?:émettre |établir |aucune )?factures?\b(?! (?:en retard|impayée))|de la main à la main|en espèces,? sans|hors comptabilité|without (?:any |an )?invoices?\b|cash in hand|off the books",
        _A,
        "C. com. L441-9",
        harms=_both,
        always=True,
    ),
    row(
        "duty_excluded",
        r"influenc[^.]{0,80}(?:de vive voix|oral|verbal|sans (?:contrat |aucun )?écrit)|influencer[^.]{0,80}(?:orally|verbal|without a written)",
        _A,
        "L. 2023-451 art. 8",
        harms=_both,
        always=True,
    ),
    row(
        "withdrawal_waived",
        r"renonce[^.]{0,40}rétractation|waives?[^.]{0,40}withdraw",
        _A,
        "C. conso. L221-3",
        "C. conso. L221-29",
        harms=_client,
        always=True,
    ),
    row(
        "mediator_imposed",
        r"(?:particulier|consommateur|consumer)[^.]{0,80}(?:doit|obligatoire|must|d’abord|préalablement)[^.]{0,60}médiat|(?:particulier|consommateur)[^.]{0,160}ne (?:peut|pourra)[^.]{0,40}(?:juge|tribunal)[^.]{0,20} qu[^.]{0,40}médiat|consumer[^.]{0,120}only after[^.]{0,30}mediat|(?:particulier|consumer)[^.]{0,60}must[^.]{0,40}mediat",
        _A,
        "C. conso. L612-4",
        harms=_client,
        always=True,
    ),
)
