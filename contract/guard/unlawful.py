"""Unlawful: words that the law deems null, unwritten or fined for these parties. One row each.

A row tells the risk; only a judge decides (C. civ. 1178).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from contract.guard.finding import Harmed, Severity
from contract.guard.mechanisms import contractor, row
from contract.guard.pattern import Pattern
from contract.guard.values import stated
from contract.guard.whose import owed_to, subject
from contract.guard.wording import Noticed, Wording
from contract.template import Figure

_A = Severity.ALARM
_SMALL = Decimal(100)
_NOTHING = "0\u00a0€"
_LEAST_SHARE = Decimal(10)
"""A ceiling under a tenth of a year's price amounts to none: this many hundredths."""
_OF_PRICE = Pattern(r"prix|honoraires|forfait|montant|sommes|price|fees?\b|amount|sums")
_LIABILITY = Pattern(
    r"responsabilité|\brépar|indemnis|dédommag|dommages|liability|compensation|indemnif|damages"
)
_RECOVERY = Pattern(r"recouvrement|recovery")
_LATE = Pattern(
    r"(?:pénalité|intérêt|indemnité)s?[^.]{0,40}(?:retard|recouvrement)|retard[^.]{0,60}(?:pénalité|intérêt)|late (?:payment|interest|fee)"
)
_WAIVED = Pattern(
    r"renonc|\baucune?s?\b(?! (?:rappel|relance|mise en demeure|formalité))|\bsans\b(?! (?:qu|rappel|relance|mise en demeure|formalité))|n(?:e |’)[^.]{0,40}(?:pas|plus|point|jamais)\b|exclu|waive|\bno\b|\bnot\b|without"
)
_SOLE = Pattern(r"entrepreneur individuel|entrepreneuse individuelle|\b(?-i:EI)\b|sole trader")
_BREACH = Pattern(
    r"violation[^.]{0,20}(?:de |des )données|\bfuites?\b|(?:données|fichiers?)[^.]{0,30}(?:piraté|volé|compromis)|data (?:breach|leak)|personal data incident"
)
_SOON = Pattern(
    r"\d+ ?(?:h\b|heures?|hours?|jours?|days?)|meilleurs délais|lendemain|immédiat|sans délai|sans attendre|aussitôt|le jour même|promptly|immediately|undue delay|same day"
)
_REMINDED = Pattern(
    r"(?:qu’après|après|à compter d|suite à|only after|after)[^.]{0,30}(?:rappel|relance|mise en demeure|reminder)"
)
_INVOICE = Pattern(r"factur|invoic")
_REGISTERED = Pattern(
    r"(?:enregistrement|comptabilisation|saisie|traitement|visa|mise en paiement|bon à payer)[^.]{0,40}(?:par|du|au|dans)[^.]{0,12} (?:client|service|comptab|direction|portail|logiciel)|"
    r"(?:registered|processed|booked|released)[^.]{0,40}(?:client|department|portal|system)"
)
_TAXED = Pattern(r"régime réel|assujettie?|tva (?:de|à|au taux)|\bttc\b|subject to vat|vat at")
_UNTAXED = Pattern(r"sans (?:la )?(?:tva|taxe)|sans facturer[^.]{0,20}tva|without vat")
_COMPANY = Pattern(r"société|\b(?-i:SASU|SAS|SARL|EURL)\b|company")
_GRAVE = Pattern(
    r"faute[^.]{0,25}(?:lourde|dolosive|intentionnelle)|\bdol\b|dolosive|négligence grossière|acte (?:volontaire|intentionnel)|fraude|(?:dommage|préjudice) corporel|"
    r"gross negligence|wilful|willful|intentional|fraud|bodily"
)
_EXCLUDED = Pattern(
    r"\baucune?\b|ne répond (?:pas|d’aucun|jamais)|n’est (?:pas|jamais|en aucun cas) (?:tenue?|responsable)|exonér|décharg|exclu|limitée?|plafon|"
    r"ne (?:saurait|pourra|peut)[^.]{0,30}(?:tenue?|responsable|recherché|engagé)|n’(?:encourt|engage|indemnise|assume)|ne (?:doit|verse|répare|supporte) (?:rien|aucun|pas|jamais)|déclin|"
    r"(?:not|never|in no (?:event|case))[^.]{0,12} (?:be )?(?:held )?(?:liable|responsible)|no liability|excludes?|capped|limited"
)
_CARVED = Pattern(
    r"(?:sauf|hors|hormis|à l’exception|excepté|ne (?:s’applique|joue|vaut|couvre|concerne|vise|profite|bénéficie)[^.]{0,12} (?:pas|ni|jamais)|sans limite|except|unless|save|does not apply|shall not apply)"
)
_OWN_COURT = Pattern(
    r"(?:\btribuna(?:l|ux)|\bjuges?\b|juridictions?|\bcours?\b|\bcourts?)[^.;]{0,30} (?:(?:de|d’|of) ?(?!Commerce|Justice)[A-ZÉÎ][a-zé]|(?:du |de son )(?:siège|ressort|domicile|lieu)|at the (?:seat|registered))",
    as_written=True,
)
_ALONE = Pattern(r"\bseule?s?\b|exclusi|uniquement|\bonly\b|\bsolely\b|et nul autre")
"""One place alone where one may sue: only merchants may agree on it between them."""
_TRADER_FORMS = frozenset({"eurl", "sarl", "sasu", "sas", "sa", "snc"})
"""Companies that are merchants by their form; a sole trader in a liberal activity is none."""


def _client(_text: str) -> Harmed:
    return Harmed.CLIENT


def _bound_for_good(text: str) -> Harmed:
    """The one party that a sentence first speaks of; both when it names none."""
    side = subject(text)
    return Harmed.BOTH if side is Harmed.NONE else side


def _both(_text: str) -> Harmed:
    return Harmed.BOTH


UNLAWFUL_WORDS = (
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


def _other(words: Wording) -> Iterator[Noticed]:
    """What needs more than one pattern: who the parties are, what was said before."""
    low_after, low_before = words.after.lower(), words.before.lower()
    court = ("tribunal de commerce", "tribunal des activités économiques", "commercial court")
    if (
        any(c in low_after for c in court)
        and not any(c in low_before for c in court)
        and not _merchants(words)
    ):
        yield Noticed(
            "court_not_merchants",
            _A,
            (),
            ("CPC 48",),
            Harmed.CONTRACTOR if not _merchant_contractor(words) else Harmed.BOTH,
        )
    elsewhere = _OWN_COURT.search(words.after) and _ALONE.search(words.after)
    told = any(c in low_after for c in court) or _OWN_COURT.search(words.before)
    if elsewhere and not told and not _merchants(words):
        yield Noticed("court_not_merchants", _A, (), ("CPC 48",), Harmed.CONTRACTOR)
    if _TAXED.search(words.before) and _UNTAXED.search(words.after) and not _UNTAXED.search(words.before):
        yield Noticed("vat_against_status", _A, (), ("CGI 283, 3", "CIBS L223-1"), Harmed.CONTRACTOR)
    exempt = (
        "tva non applicable" in low_before or "franchise" in low_before or "vat not applicable" in low_before
    )
    charged = (
        "tva de" in low_after or "tva au taux" in low_after or "tva à" in low_after or "vat at" in low_after
    )
    if exempt and charged and words.terms.get("vat_regime", "exempt") == "exempt":
        yield Noticed("vat_against_status", _A, (), ("CGI 283, 3", "CIBS L223-1"), Harmed.CONTRACTOR)


def _states(text: str, fee: Figure) -> bool:
    return any(value.family == "amount" and value.number == fee.value for value in stated(text))


def _mentions(words: Wording, fee: Figure | None) -> Iterator[Noticed]:
    """What the law itself writes into such a contract, taken out or waived."""
    gone = _WAIVED.search(words.after) is not None
    stood = fee is not None and _RECOVERY.search(words.before) and _states(words.before, fee)
    lost = stood and words.after and (gone or not stated(words.after))
    if fee and lost:
        limit = f"{fee.value.normalize():f}"
        yield Noticed(
            "recovery_fee_changed",
            _A,
            (("value", _NOTHING), ("limit", limit)),
            ("C. com. L441-10 II",),
            Harmed.CONTRACTOR,
        )
    waived = not lost and gone and not _WAIVED.search(words.before)
    reminded = _REMINDED.search(words.after) and not _REMINDED.search(words.before)
    if _LATE.search(words.after) and (waived or reminded):
        yield Noticed("late_interest_waived", _A, (), ("C. com. L441-10 II",), Harmed.CONTRACTOR)
    if (
        _SOLE.search(words.before)
        and words.same_sentence
        and not _SOLE.search(words.after)
        and not _COMPANY.search(words.after)
    ):
        yield Noticed("sole_trader_unsaid", _A, (), ("C. com. R526-27",), Harmed.CONTRACTOR)
    breach = _BREACH.search(words.before) and (not words.after or _BREACH.search(words.after))
    if (
        breach
        and (gone or not _SOON.search(words.after))
        and (_SOON.search(words.before) or not words.after or gone)
    ):
        yield Noticed("breach_untold", _A, (), ("RGPD 33",), Harmed.CLIENT)
    registered = _REGISTERED.search(words.after) and not _REGISTERED.search(words.before)
    if registered and _INVOICE.search(words.after):
        yield Noticed("payment_start_put_off", _A, (), ("C. com. L441-16",), Harmed.CONTRACTOR)


def _grave_fault(words: Wording) -> Iterator[Noticed]:
    """An exclusion that covers what nobody may exclude: wilful or gross fault, harm to persons."""
    grave = _GRAVE.search(words.after)
    if not grave or not _EXCLUDED.search(words.after) or _CARVED.search(words.after):
        return
    if _EXCLUDED.search(words.before) and _GRAVE.search(words.before) and not _CARVED.search(words.before):
        return
    side = owed_to(words.after)
    yield Noticed("fault_excused", _A, (("word", grave.group()),), ("C. civ. 1170", "C. civ. 1231-3"), side)


def _small_cap(words: Wording) -> Iterator[Noticed]:
    """A ceiling so low beside a year's price that it amounts to none."""
    if not _LIABILITY.search(words.after) or not words.before:
        return
    price = words.terms.get("price_amount")
    monthly = words.terms.get("price_model") == "monthly" and isinstance(price, Decimal)
    floor = price * 12 / 10 if monthly and isinstance(price, Decimal) else _SMALL
    told = {v.measure for v in stated(words.before)}
    for value in stated(words.after):
        share = value.family == "rate" and value.number < _LEAST_SHARE and _OF_PRICE.search(words.after)
        small = value.family == "amount" and value.number < floor
        if (share or small) and value.measure not in told:
            side = Harmed.CLIENT if subject(words.after) is not Harmed.CLIENT else Harmed.CONTRACTOR
            yield Noticed(
                "cap_derisory", _A, (("word", value.words),), ("C. civ. 1170", "C. civ. 1231-3"), side
            )


def unlawful(words: Wording, fee: Figure | None) -> Iterator[Noticed]:
    """What these parties may not agree, that the new words bring; the recovery fee is that of the day."""
    yield from _other(words)
    yield from _small_cap(words)
    yield from _mentions(words, fee)
    yield from _grave_fault(words)


def _merchants(words: Wording) -> bool:
    form = words.terms.get("client_form")
    return _merchant_contractor(words) and isinstance(form, str) and form in _TRADER_FORMS


def _merchant_contractor(words: Wording) -> bool:
    status = words.terms.get("contractor_status")
    return isinstance(status, str) and status in _TRADER_FORMS
