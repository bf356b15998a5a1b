"""Forbidden: words that are null, unwritten or fined whoever the parties are. One row each (`unlawful.py` reads the rest)."""

from __future__ import annotations

from contract.guard.finding import Harmed, Severity
from contract.guard.mechanisms import both, contractor, row
from contract.guard.whose import left_by, owed_to, subject

_A = Severity.ALARM
_INSOLVENT = (
    r"(?:redressement|liquidation (?:judiciaire|amiable|de)|(?:en|une|la) (?:liquidation|sauvegarde)|"
    r"sauvegarde (?:judiciaire|de l)|procédure (?:collective|de sauvegarde)|cessation des paiements|"
    r"dépôt de bilan|dépose (?:son|le) bilan|faillite|insolvab|insolven|bankrupt|\badministration order|"
    r"receivership|winding[- ]up)"
)
_ENDED = (
    r"(?:résili|résolution|plein droit|met fin|mettre fin|prend fin|\bcess(?:e|era|er)\b|rompu|rupture|rompre|"
    r"caduc|terminat|\bends?\b|comes to an end|lapses)"
)


def client(_text: str) -> Harmed:
    """It harms the client, whatever the words."""
    return Harmed.CLIENT


def _bound_for_good(text: str) -> Harmed:
    """The one party that a sentence first speaks of; both when it names none."""
    side = subject(text)
    return Harmed.BOTH if side is Harmed.NONE else side


def _proved_against(text: str) -> Harmed:
    """The other of the party whose own records prove, whatever the other shows."""
    return left_by(text, len(text))


FORBIDDEN = (
    row(
        "insolvency_exit",
        rf"{_INSOLVENT}[^.]{{0,80}}{_ENDED}|{_ENDED}[^.]{{0,80}}{_INSOLVENT}",
        _A,
        "C. com. L622-13",
        harms=both,
        always=True,
    ),
    row(
        "judge_bound",
        r"sans que (?:le juge|le tribunal|la justice)|"
        r"quel(?:le)? que soit l’(?:appréciation|avis|opinion) du juge|"
        r"(?:échappe|à l’abri|soustraite?)[^.]{0,30}(?:juge|révision judiciaire|modération)|"
        r"(?:juge|tribunal)[^.]{0,40}(?:ne p(?:eut|ourra)|ne saurait|sans pouvoir|"
        r"n’a(?:ura)?\b)[^.]{0,40}(?:réduire|modérer|diminuer|réviser|abaisser|baisser|atténuer|revoir)|"
        r"(?:judge|court)[^.]{0,30}(?:may not|cannot|shall not)[^.]{0,30}(?:reduce|moderate|lower|review)|"
        r"no (?:court|judge)[^.]{0,20} (?:reduce|moderate|lower|review)|"
        r"aucun (?:juge|tribunal)[^.]{0,24} (?:réduire|modérer|diminuer|réviser)|"
        r"(?:pénalité|indemnité)[^.]{0,80}(?:sans que|ne peut être|non|insusceptible)[^.]{0,40}(?:réduite?|"
        r"réductible|réduction|modérée?|modération|révisée?|révision)|"
        r"(?:pénalité|indemnité)[^.]{0,60}irréductible|"
        r"(?:penalty|damages)[^.]{0,80}(?:may not|cannot|shall not)[^.]{0,30}(?:reduced|moderated)",
        _A,
        "C. civ. 1231-5",
        harms=both,
        always=True,
    ),
    row(
        "perpetual",
        r"perpétu|irrévocabl|"
        r"(?:lie|liée?s?|engage|conclu|tenue?s?)[^.]{0,40}(?:à titre définitif|définitivement|pour de bon|"
        r"ad vitam)|"
        r"sans (?:fin|échéance) ni|ad vitam|sans (?:date de fin|fin) possible|"
        r"sans qu(?:e |’)[^.]{0,24}puissent? (?:jamais )?(?:y )?(?:mettre un terme|en sortir|se dégager|"
        r"se retirer|s’en délier|dénoncer)|"
        r"sans (?:aucune )?(?:faculté|possibilité|moyen) d(?:e |’)(?:en sortir|se dégager|se retirer|"
        r"y mettre|dénoncer|rompre)|"
        r"ne (?:peut|pourra|peuvent|pourront)[^.]{0,20} (?:en aucun cas|sous aucun prétexte|"
        r"jamais)[^.]{0,12} (?:résili|rompre|mettre fin|mettre un terme|se dégager|se retirer)|"
        r"aucune sortie|tant que (?:le client|la société|l’entreprise|l’une des parties)[^.]{0,12} existe|"
        r"vie entière|(?:toute|pour) la vie\b|durée de vie|indéfiniment|éternel|à jamais\b|sans terme\b|"
        r"99 ans|durée illimitée|aussi longtemps que[^.]{0,30}(?:exist|activité)|"
        r"jusqu’à la (?:dissolution|disparition)|sa vie durant|"
        r"sans qu(?:e |’)[^.]{0,20}puissent? (?:jamais )?(?:y )?(?:mettre fin|résilier|rompre|en sortir)|"
        r"aucune (?:faculté|possibilité|voie) de (?:résili|mettre fin|sorti|rompre|quitter)|"
        r"aucun droit de (?:résili|sorti|mettre fin)|sans (?:faculté|droit) de (?:résili|sorti)|"
        r"aucune (?:des parties )?ne (?:peut|pourra) (?:jamais )?(?:en sortir|y mettre fin|"
        r"(?:le )?résilier|(?:le )?rompre)(?! (?:avant|sans|que))|"
        r"ne (?:peut|pourra|saurait|peuvent|pourront)[^.]{0,20}(?:quitter|rompre|sortir|"
        r"dénoncer)(?![^.]{0,40}(?:avant|sans préavis|que |qu’))|"
        r"sans limite de durée|sans possibilité de (?:résili|mettre fin)|pour toujours|\bà vie\b|"
        r"durée d’existence|tant que la société|sans pouvoir (?:y )?(?:mettre fin|résilier|en sortir)|"
        r"ne peut (?:jamais )?(?:résilier|mettre fin)(?![^.]{0,40}(?:avant|sans|qu))|perpetu|for ?ever\b|"
        r"\bfor life\b|\b99 years\b|"
        r"neither party (?:may|can|shall)[^.]{0,16} (?:terminate|end|"
        r"leave)\b(?![^.]{0,50}\b(?:before|without|unless|except|during|until)\b)|"
        r"for good\b|permanently b(?:ound|inds)|for as long as[^.]{0,30}(?:exists?|trades)|"
        r"no (?:way out|exit)\b|never (?:be )?(?:end|terminat|leave)|without (?:any )?right to terminate|"
        r"no right (?:to|of) terminat|"
        r"(?:cannot|can never|may never|shall never)[^.]{0,20}(?:terminate|be terminated|end(?:ed)?\b|"
        r"leave)",
        _A,
        "C. civ. 1210",
        harms=_bound_for_good,
        about=r"contrat|accord|résili|\bliée?s?\b|\blie\b|engage|durée|mission|collaboration|préavis|agreement|"
        r"contract|term\b|\bbinds?\b|\bbound\b",
        always=True,
    ),
    row(
        "rights_unbounded",
        r"connus? (?:ou|et) inconnus?|(?:intégralité|totalité) (?:de (?:ses |leurs )?|des )droits|"
        r"(?:tous|toutes) (?:les )?(?:modes|formes|procédés)[^.]{0,20}exploitation|"
        r"supports? (?:existant|présent|actuel|connu)[^.]{0,30}(?:à venir|futur|inconnu)|en bloc|"
        r"créations futures|(?:œuvres?|créations?|contenus?)[^.]{0,30}(?:à venir|futur)|"
        r"(?:passée?s?|présente?s?|actuel(?:le)?s?|"
        r"existante?s?),? (?:(?:présente?s? )?(?:et|ou|comme) )?(?:à venir|futur)|"
        r"(?:présents?|passés?) (?:et|ou|comme) futurs?|"
        r"tou(?:s|tes) (?:les )?(?:usages|utilisations|exploitations|destinations)[^.]{0,30}(?:quel|sans|"
        r"présent|illimit|et pour)|"
        r"tout (?:usage|support)[^.]{0,30}(?:sans (?:limit|restriction|borne)|quel(?:le)?s? qu)|"
        r"toute exploitation,? (?:quel|sans|présente)|partout et (?:sans|pour|à)|"
        r"sans (?:aucune )?(?:borne|restriction|limite) (?:d’usage|d’exploitation|géographique|"
        r"territoriale|temporelle|de (?:territoire|support|mode))|"
        r"tout ce qu(?:e |’)(?:il|elle|le prestataire) (?:a |aura |produit |crée |fait |réalise |conçoit )|"
        r"(?:toute|l’intégralité de) (?:son œuvre|sa production|sa création)|"
        r"monde entier,? (?:et )?(?:pour toujours|sans limit|à perpétuité|définitivement)|"
        r"(?:tous|toutes) (?:ses |les )?droits|l’ensemble (?:de ses |des )droits|"
        r"sans limit(?:ation|e) (?:de lieu|de durée|ni|de temps|aucune)|"
        r"(?:œuvres?|contenus?|créations?|tout ce) qu(?:e |’)(?:il |elle |le prestataire )\w+era\b|"
        r"\bd’avance\b|à l’avenir|années à venir|œuvres? à venir|"
        r"pour toute la durée (?:légale )?de protection|dans le monde entier et|"
        r"all (?:present and )?future (?:works|rights)|"
        r"works?\b[^.]{0,30} (?:may|will) (?:create|produce|make)\b|"
        r"(?<!reserves )(?<!retains )(?<!keeps )(?:all|entire) (?:its |the |intellectual property |"
        r"present and future )?(?:copyright|rights)|"
        r"in perpetuity|any (?:medium|media)|ever (?:make|makes|create|creates|made)|"
        r"everything (?:it|the contractor|they) (?:makes?|creates?|produces?|has (?:made|created))|"
        r"every (?:right|use)|any use (?:whatsoever|at all)|"
        r"worldwide(?:,| and) (?:forever|for ever|without limit|in perpetuity|perpetual)|"
        r"whatever the (?:medium|use)|present or future",
        _A,
        "CPI L131-1",
        "CPI L131-3",
        harms=contractor,
        about=r"cède|cédé|cession|appartien|propriété|abandonn|transf|acqui|"
        r"droits (?:d’auteur|de reproduction|sur|des?)|assign|belong|\bowns?\b|hands over",
        always=True,
    ),
    row(
        "moral_right_waived",
        r"(?:renon|abandonn|cèd|cession|exclu|écart|prive|perd|ne (?:peut|pourra|saurait)|"
        r"ne (?:revendique|demande|s’oppose)|s’interdit|sans)[^.]{0,80}(?:droits? mora(?:l|ux)|"
        r"droit (?:à la|de) paternité|droit au (?:respect|nom)|qualité d’auteur|crédit)|"
        r"droits? mora(?:l|ux)[^.]{0,60}(?:cédé|abandonn|transf|renon|exclu|écart|passe)|"
        r"(?:renonc|abandonn|se prive|s’interdit)[^.]{0,50}(?:son nom|nom (?:associé|cité|mentionné|figur)|"
        r"paternité|signature|être (?:cité|crédité|nommé|reconnu)|(?:comme|qualité d’) ?auteur|"
        r"s’opposer à (?:leur|sa|toute) (?:déformation|modification|altération|mutilation)|"
        r"respect de (?:ses |son |l’)(?:œuvres?|photo|création|contenu))|"
        r"(?:ne (?:peut|pourra|saurait)|s’interdit|renonce|abandonne)[^.]{0,60}(?:que son nom|son nom|"
        r"sa signature)[^.]{0,24}(?:figure|apparaisse|soit (?:cité|mentionné|indiqué))|"
        r"sans (?:que (?:le nom|son nom|l’auteur|le prestataire)[^.]{0,24}(?:figure|apparaisse|"
        r"soit (?:cité|mentionné|nommé|crédité))|"
        r"(?:citer|mentionner|indiquer|créditer|nommer) (?:l’auteur|le prestataire|son auteur|le nom d))|"
        r"(?<!ne )(?:peut|pourra|libre de) (?:la |le |les |l’)?(?:dénatur|mutil|défigur)|"
        r"sign\w+ d’un autre nom|même en (?:la |le |les |l’)?(?:dénatur|mutil|altér|défigur|déform)|"
        r"(?:dénatur|mutil|altér|défigur|déform)\w*[^.]{0,60}(?:sans que|"
        r"sans (?:accord|autorisation|l’accord|opposition|recours)|librement|à sa guise)|"
        r"(?:librement|à sa guise)[^.]{0,20}(?:dénatur|mutil|altér|défigur|déform)|"
        r"(?:sign|publi|présent)[^.]{0,60}(?:comme (?:seul )?auteur|de son (?:propre )?nom)[^.]{0,40}|"
        r"(?:waiv|assign|transfer|giv|abandon|renounc)[^.]{0,60}(?:moral rights?|"
        r"right to be (?:named|credited)|right of attribution)|"
        r"moral rights?[^.]{0,40}(?:waived|assigned|transferred|given up|excluded|surrendered|disclaimed)|"
        r"(?:no|without)(?: any)? (?:moral rights?|right to be (?:named|credited)|"
        r"credit to the (?:author|contractor))|"
        r"(?:may not|never|cannot)[^.]{0,30}(?:claim authorship|ask to be (?:named|credited)|"
        r"object to (?:distortion|mutilation))",
        _A,
        "CPI L121-1",
        harms=contractor,
        always=True,
    ),
    row(
        "fault_excused",
        r"en aucun cas[^.]{0,60}(?:faute|responsab)|"
        r"faute[^.]{0,10},? même (?:lourde|grave|intentionnelle|volontaire)|"
        r"même en cas de (?:faute (?:lourde|grave|intentionnelle|volontaire)|dol)|"
        r"(?:exonérée?|décharg\w+|dégag\w+|affranchie?|libérée?|"
        r"exemptée?) de toute(?:s ses)? responsabilités?|"
        r"déclin\w+ toute responsabilité|"
        r"(?:exclu\w*|écart\w+|rejet\w+) toute responsabilité (?:du|de la part du) (?:client|prestataire)|"
        r"(?:n’encour\w+|n’assum\w+|n’a|n’engage) (?:jamais |en rien )?aucune (?:forme de )?responsabilité|"
        r"aucune responsabilité ne (?:pèse|peut être|pourra être|saurait être|incombe)|"
        r"(?:ne répond|n’est (?:tenue?|responsable|redevable)) (?:jamais )?de rien|"
        r"quelle que soit la gravité (?:de (?:sa|la|ses|leur) )?(?:faute|manquement|négligence)|"
        r"(?:whatever|regardless of) the (?:gravity|seriousness) of (?:its|the|their) (?:faults?|breach|"
        r"negligence)|"
        r"(?:no|excludes? all|disclaims? (?:all|any)) liability (?:whatsoever|of any kind|at all)|"
        r"never (?:be )?(?:held )?(?:liable|responsible) (?:for anything|whatever|whatsoever|in any)|"
        r"even (?:in (?:the )?case of )?gross negligence|in no event[^.]{0,40}liable",
        _A,
        "C. civ. 1170",
        "C. civ. 1231-3",
        harms=owed_to,
        always=True,
    ),
    row(
        "reviews_false",
        r"(?:avis|témoignages?|commentaires?) (?:positifs?|favorables?|élogieux)[^.]{0,60}(?:identité|nom|"
        r"faux|client)|"
        r"(?:modifi|falsifi|réécri|retouch|maquill|transform)\w*[^.]{0,16} (?:avis|commentaires?|"
        r"notes) (?:défavorable|négati|(?:des |de )?(?:client|internaute|consommateur|acheteur))|"
        r"faux avis|"
        r"(?:avis|témoignages?)[^.]{0,60}(?:rédigés? par (?:ses|nos|leurs) soins|"
        r"écrits? par (?:lui|elle|nous)-même)|"
        r"avis négatifs?(?:(?!\bne\b|\bn’)[^.]){0,40}(?:effac|supprim|retir|"
        r"masqu)\w+(?!\w*[^.]{0,20}(?:si|lorsqu|injuri|illicit))|"
        r"fausses? (?:patient|client|recommandation|identit)\w*|"
        r"(?:recommandations?|avis|mentions)[^.]{0,24}achetée?s?\b|"
        r"(?:séjours?|récits?|voyageurs?|clientes?)[^.]{0,50}(?:imaginaires?|inventée?s?)|"
        r"demande à (?:son entourage|ses proches|ses amis)[^.]{0,60}(?:flatteu|avis|déposer)|"
        r"avis[^.]{0,40}(?:supposé|prétendu|imaginaire|inexistant|bidon|fabriqué|truqué|rémunéré|"
        r"de ses proches)|"
        r"(?:comptes?|profils?|abonnés?|clients?) (?:supposé|prétendu|imaginaire|inexistant|fantôme|"
        r"automatisé|fabriqué)s?\b|"
        r"(?:robots?|bots?|fermes? à clics?|click farms?)\b[^.]{0,40}(?:abonn|like|vue|audience|comment|"
        r"follow)|"
        r"(?:gonfl|dop)\w+[^.]{0,24}(?:abonn|audience|compteur|notes?|vues|statist)|"
        r"(?:5|cinq) étoiles[^.]{0,40}(?:sous|comme|au nom|sans)|"
        r"fai(?:t|re) croire[^.]{0,40}(?:client|acheteur|abonné|avis)|"
        r"(?:avis|témoignages?|commentaires?|recommandations?|notes?)[^.]{0,40}(?:fictif|inventé|faux|"
        r"fausse|imaginaire)|"
        r"(?:fictif|faux|fausse)[^.]{0,20}(?:avis|client|compte|abonné|gagnant)|"
        r"gagnants? (?:fictif|inventé|imaginaire|faux)|"
        r"(?:profils?|identités?|noms?|comptes?) d(?:e |’)(?:faux |prétendus )?(?:acheteur|client|"
        r"consommateur|internaute)s?\b[^.]{0,30}(?:satisf|invent|ravi|fict|sans laisser)|"
        r"(?:ach(?:ète|at|eter)|acqui)[^.]{0,40}(?:abonnés?|likes?|mentions|vues|followers?)|"
        r"faux (?:comptes?|profils?|abonnés?)|(?:buy|purchas)[^.]{0,30}(?:followers|likes|reviews)|"
        r"(?:fake|false|invented|fictitious) (?:reviews?|accounts?|testimonials?|followers)|"
        r"(?:se fai(?:t|re|sant) passer|au nom) (?:pour |d)(?:e |’|un |une |des )?(?:client|consommateur|"
        r"internaute|acheteur|abonné)s?\b[^.]{0,60}(?:avis|commentaire|satisf)|"
        r"avis (?:de complaisance|achetés)|"
        r"(?:profils?|comptes?|identités?|noms?) (?:d’emprunt|de façade|bidons?|inventé)|"
        r"(?:abonnés?|likes?|vues|mentions|followers)[^.]{0,30}acheté|"
        r"(?:rédige|écrit|poste|dépose|publie)[^.]{0,30} avis[^.]{0,40}(?:sous|comme|à la place|au nom|"
        r"pseudo)|"
        r"avis[^.]{0,60}(?:n’ayant (?:rien|pas|jamais)|sans avoir|n’ont (?:rien|pas|jamais))|"
        r"(?:commande|achète)[^.]{0,12} avis\b|"
        r"(?:supprime|efface|masque)[^.]{0,20} avis (?:négatifs?|défavorables?|critiques?)|"
        r"(?:pos(?:e|es|ing)|pretend(?:s|ing)?)[^.]{0,20}(?:as|to be) (?:a |satisfied )*customers?|"
        r"reviews? under the (?:name|identity)|"
        r"(?:pos(?:e|es|ing)|pretend(?:s|ing)?)[^.]{0,12} (?:as|to be) an? (?:\w+ )?(?:consumer|user|"
        r"customer)s?\b|"
        r"(?:delet|remov|hid|suppress)\w*[^.]{0,24} (?:negative|unfavou?rable|critical|"
        r"bad) (?:\w+ )?reviews?|"
        r"negative reviews? (?:are )?(?:taken down|deleted|removed|hidden)",
        _A,
        "C. conso. L121-4",
        harms=both,
        always=True,
    ),
    row(
        "advertising_hidden",
        r"sponsorisée?s?[^.]{0,40}pass\w+ pour|"
        r"(?:gratuit|cadeau|offert)\w*[^.]{0,60}n’y sont pas (?:signal|mention)|"
        r"as if they were spontaneous|advertising tag left out|"
        r"sans (?:la )?(?:mention|indication|le mot)[^.]{0,20}(?:publicit|commerci|partenariat|sponsor)|"
        r"(?:partenari|sponsor|rémunér|financ|offert|paiement|cadeau|contrepartie|"
        r"payée?s?)[^.]{0,80}(?:présentée?s? comme(?! tel)|coups? de cœur|"
        r"sans (?:le )?(?:signaler|préciser|dire|indiquer)|spontané|ne porte(?:nt)? (?:pas|aucune))|"
        r"(?:publicit|sponsor|partenari|rémunér|"
        r"commercia)[^.]{0,60}(?:ne (?:sont|est|seront|sera|doi\w+|porte\w*)[^.]{0,15} (?:pas|jamais|plus|"
        r"aucune)[^.]{0,15} ?(?:signal|identifi|mention|indiqu|annonc|étiquet)|"
        r"sans (?:être |le |la )?(?:signal|identifi|mention|étiquet))|"
        r"(?:sponsor|partenari|publicit|rémunér|gifted|"
        r"payant)[^.]{0,80}(?:sans (?:aucun(?:e)? )?(?:signe|mention|marque|étiquette|distinction|"
        r"indication|hashtag)|"
        r"se fond|ne se distingu|"
        r"comme (?:un |des |de )?(?:contenus?|publications?) (?:ordinaire|naturel|habituel|spontané))|"
        r"(?:sponsor|partenari|publicit|rémunér|payant|commercia)[^.]{0,60}(?:l’apparence|l’allure|l’air|"
        r"la forme) (?:de|d’un) (?:contenus?|publications?|posts?|avis|conseils?)[^.]{0,12} ?(?:ordinaire|"
        r"naturel|habituel|spontané|personnel|banal|comme)|"
        r"ne (?:fait|laisse|font|laissent) (?:pas|jamais) (?:apparaître|voir|paraître|deviner|"
        r"savoir)[^.]{0,60}(?:rémunér|sponsor|partenari|publicit|payé|commercia)|"
        r"(?:\btai(?:t|re|ra|sent)\b|cach\w+|dissimul\w+|masqu\w+|pass\w+ sous silence|"
        r"omet\w*)[^.]{0,40}(?:caractère (?:publicitaire|commercial|sponsorisé)|partenariat|"
        r"rémunération (?:des|de l)|sponsor|publicité|mention)|"
        r"(?:retir|supprim|enlev|effac|ôt)\w*[^.]{0,20}(?:mention|hashtag|étiquette)[^.]{0,20}(?:publicit|"
        r"sponsor|partenari|commercia)|"
        r"(?:mention|hashtag|étiquette)[^.]{0,20}(?:publicit|sponsor|partenari|commercia)[^.]{0,24} (?:est|"
        r"sont|sera|seront|être) (?:retir|supprim|enlev|effac|ôt|omis)|"
        r"(?:hid|conceal|disguis|remov)\w*[^.]{0,40}(?:sponsor|paid|advertis|partnership|commercial)|"
        r"(?:presented|shown|passed off) as (?:spontaneous|genuine|personal|organic)|"
        r"without (?:any )?(?:advertising|sponsored|partnership) (?:label|mention|disclosure)|"
        r"(?:sponsored|paid|advertis|partner)[^.]{0,40}(?:not|never|without)[^.]{0,14} ?(?:label|mark|"
        r"identif|disclos|flag|mention)|"
        r"(?:not|never)[^.]{0,10}(?:labell?ed|marked|identified|disclosed|flagged) as (?:an? )?(?:ad|"
        r"sponsor|paid|commercial)",
        _A,
        "C. conso. L121-3",
        "C. conso. L121-4",
        harms=both,
        always=True,
    ),
    row(
        "rights_infringed",
        r"(?:musiques?|titres?|œuvres?|photos?) protégée?s? sans|"
        r"personnes? filmée?s?[^.]{0,40}sans (?:son|leur) (?:accord|autorisation)|"
        r"(?:photos?|images?|vidéos?)[^.]{0,60}publiée?s? (?:d’office|"
        r"sans (?:solliciter|demander|prévenir|formalité))|"
        r"(?:photo|image|vidéo|portrait)[^.]{0,40} (?:personnes?|clients?|salariés?|passants?|enfants?|"
        r"mineurs?|visiteurs?)[^.]{0,60}sans (?:leur|aucune?|son|demander d’)[^.]{0,12}(?:accord|"
        r"autorisation|consentement)|"
        r"(?:photo|image|vidéo|musique|œuvre|visage|portrait|police|titres?\b|chansons?|morceaux|extraits?|"
        r"illustrations?|créations?|clichés?|"
        r"dessins?)[^.]{0,120}(?:sans[^.]{0,24}(?:accord|autorisation|licence|consentement)|"
        r"sans que)[^.]{0,24}(?:auteur|personne|ayants? droit|titulaire|photographe|parent|abonné|"
        r"client(?:e|s)|intéressé)|"
        r"(?:voix|visage|image|ressemblance|apparence)\b[^.]{0,60}(?:imit|clon|synthé|hypertru|truqu|"
        r"reconstitu)[^.]{0,80}sans|"
        r"hypertrucage|deepfake|(?:voice|face|likeness)[^.]{0,60}(?:imitat|clon|synthe)[^.]{0,80}without|"
        r"(?:photo|image|video|music|picture|songs?\b|tracks?\b|artworks?|illustration|"
        r"footage)(?:(?!\bnot\b|\bnever\b|\bno\b)[^.]){0,100}without (?:[\w’]+ ){0,5}(?:consent|permission|"
        r"licen[cs]e)",
        _A,
        "CPI L122-4",
        "C. civ. 9",
        harms=both,
        always=True,
    ),
    row(
        "duty_excluded",
        r"ne se doi(?:t|vent) pas (?:la |de )?bonne foi|"
        r"sans (?:qu|être)[^.]{0,40}(?:tenue?s?|obligée?s?)[^.]{0,20} bonne foi|"
        r"without[^.]{0,40} (?:held|bound|obliged) (?:to|by)[^.]{0,12} good faith|"
        r"aucune (?:des )?parties? n’est tenue?[^.]{0,30}(?:révéler|bonne foi)|"
        r"bonne foi[^.]{0,60}(?:en est dispensé|dispense)|"
        r"dispens\w+ (?:l’autre )?de (?:lui )?(?:révéler|donner les informations? déterminante|"
        r"communiquer les informations? déterminante)|"
        r"n’a pas à (?:lui )?(?:communiquer|révéler)[^.]{0,60}déterminant|"
        r"(?:écart|exclu|renonc|dispens|décharg|supprim|affranchi|exonér|exempt|libèr|libér|lève|levée?|"
        r"déroge)\w*[^.]{0,60}(?:(?:devoir|obligation)s?[^.]{0,16} (?:d’information|d’informer|"
        r"de s’informer)|"
        r"bonne foi|précontractuel)|"
        r"(?:exclud|waiv|set(?:s|ting)? aside|releas|dispens|exempt|"
        r"freed?\b)\w*[^.]{0,60}(?:duty to (?:inform|disclose)|pre-?contractual|good faith)",
        _A,
        "C. civ. 1112-1",
        "C. civ. 1104",
        harms=both,
        always=True,
    ),
    row(
        "invoice_forgone",
        r"sans (?:émettre |établir |aucune |donner lieu à )?factures?\b(?! (?:en retard|impayée))|"
        r"(?:pa(?:ie|ye|yé)|règl|vers|remis)\w*[^.]{0,60}sans (?:aucune )?facturation\b|"
        r"hors factur(?:e|ation)|de la main à la main|en (?:espèces|liquide),? (?:sans|hors|non)|"
        r"sans qu(?:e |’)[^.,;]{0,30}(?:émettre|établir|émise|établie)[^.,;]{0,12}factures?\b|"
        r"sans qu(?:e |’)[^.,;]{0,24}factures?\b[^.,;]{0,12} (?:émise|établie)|"
        r"aucune facture n’est (?:émise|établie|requise|remise|nécessaire)|"
        r"dispens\w+ d(?:e |’)(?:\w+ )?factur|hors comptabilité|non déclarée?s?\b|\bau noir\b|"
        r"sous la table|dessous[- ]de[- ]table|without (?:any |an )?invoices?\b|"
        r"no invoices? (?:is|are|will be|shall be) (?:issued|needed|required)|"
        r"(?:paid|pays?|payment)[^.]{0,20} in cash\b|cash in hand|off the books|under the table|undeclared",
        _A,
        "C. com. L441-9",
        harms=both,
        about=r"pa(?:ie|ye|y)|prix|somme|montant|règl|vers|remis|factur|rémun|price|fee|paid|amount|sum|invoice",
        always=True,
    ),
    row(
        "proof_closed",
        r"(?:fai(?:t|re)|font|fera|feront) foi[^.]{0,40}(?:aucune (?:preuve|contestation)|"
        r"sans (?:preuve|contestation|que)|de manière irréfragable|quoi qu)|"
        r"présomption irréfragable|aucune preuve contraire|sans (?:que la )?preuve contraire|"
        r"preuve contraire (?:n’|ne |étant (?:exclue|irrecevable|interdite))|conclusive (?:proof|evidence)|"
        r"irrebuttable|no evidence to the contrary|without (?:any )?proof to the contrary",
        _A,
        "C. civ. 1356",
        harms=_proved_against,
        always=True,
    ),
    row(
        "influence_unwritten",
        r"influenc[^.]{0,80}(?:de vive voix|\boral|verbal|sans (?:contrat |aucun )?écrit|"
        r"d’une poignée de main|par téléphone)|"
        r"influencer[^.]{0,80}(?:orally|verbal|without a written|by phone|on a handshake)",
        _A,
        "L. 2023-451 art. 8",
        harms=both,
        always=True,
    ),
    row(
        "withdrawal_waived",
        r"(?:renonc|abandonn|se prive|per[dt]|exclu|écart|sans|aucun|ne (?:peut|pourra|saurait|dispose)|"
        r"n’a)\w*[^.]{0,40}(?:rétractation|se rétracter|délai de réflexion|"
        r"(?:droit|faculté) de (?:se raviser|repentir))|"
        r"(?:waiv|los|no\b|without|giv|exclud|may not)\w*[^.]{0,40}(?:right (?:of|to) withdraw|withdrawal|"
        r"cooling[- ]off)",
        _A,
        "C. conso. L221-3",
        "C. conso. L221-29",
        harms=client,
        always=True,
    ),
    row(
        "mediator_imposed",
        r"(?:particulier|consommateur|consumer)[^.]{0,80}(?:doit|obligatoire|must|d’abord|"
        r"préalablement)[^.]{0,60}médiat|"
        r"(?:particulier|consommateur)[^.]{0,160}ne (?:peut|pourra)[^.]{0,40}(?:juge|tribunal|justice|agir|"
        r"action)[^.]{0,20} qu[^.]{0,40}médiat|"
        r"consumer[^.]{0,120}only after[^.]{0,30}mediat|"
        r"(?:particulier|consumer)[^.]{0,60}must[^.]{0,40}mediat",
        _A,
        "C. conso. L612-4",
        harms=client,
        always=True,
    ),
)
