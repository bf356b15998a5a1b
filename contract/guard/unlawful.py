"""Unlawful: words that the law deems null, unwritten or fined for these parties. One row each.

A row tells the risk; only a judge decides (C. civ. 1178).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from contract.guard.finding import Harmed, Severity
from contract.guard.pattern import Pattern
from contract.guard.reading import cut
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
_RECOVERY = Pattern(
    r"recouvrement|recovery|indemnité[^.]{0,20} \d[^.]{0,40}retard|retard[^.]{0,40}indemnité[^.]{0,20} \d"
)
_LATE = Pattern(
    r"(?:pénalité|intérêt|indemnité)s?[^.]{0,40}(?:retard|recouvrement)|"
    r"retard[^.]{0,60}(?:pénalité|intérêt)|late[- ](?:payment|interest|fee)"
)
_WAIVED = Pattern(
    r"renonc|(?<!\ben )\baucune?s?\b(?! (?:rappel|relance|mise en demeure|formalité))|"
    r"\bsans\b(?! (?:qu|rappel|relance|avoir à être|mise en demeure|formalité|l(?:es|a|’) remplacer))|"
    r"\bn(?:e |’)(?!a (?:pas|plus) à (?:le |la |les )?(?:relanc|rappel))[^.]{0,40}(?:pas|plus|point|"
    r"jamais)\b|"
    r"exclu|waive|\bno\b(?! (?:later|more|less|longer|reminder|(?:formal )?notice))|\bnot\b|"
    r"without(?! (?:any |prior )*(?:reminder|(?:formal )?notice))"
)
_NO_INTEREST = Pattern(
    r"(?:\baucune?|\bni|\bsans|pas d(?:e |’)) ?(?:intérêts?|pénalités?|majoration)[^.;]{0,40}(?:retard|"
    r"tardi)|"
    r"(?:retard|tardi)[^.,;]{0,40}(?:aucune?|sans|pas d(?:e |’)) ?(?:intérêt|pénalité|majoration)|"
    r"\b(?:no|without)(?: any)?(?: late)? (?:interest|penalt)[^.;]{0,40}\blate\b|"
    r"\blate\b[^.;]{0,40}\b(?:no|without)(?: any)? (?:interest|penalt)"
)
"""That lateness costs nothing, said in so many words."""
_SOLE = Pattern(r"entrepreneur individuel|entrepreneuse individuelle|\b(?-i:EI)\b|sole trader")
_BREACH = Pattern(
    r"violation[^.]{0,20}(?:de |des )données|\bfuites?\b|"
    r"(?:données|fichiers?)[^.]{0,30}(?:piraté|volé|compromis)|data (?:breach|leak)|personal data incident"
)
_SOON = Pattern(
    r"\d+ ?(?:h\b|heures?|hours?|jours?|days?)|meilleurs délais|lendemain|immédiat|sans délai|"
    r"sans attendre|aussitôt|le jour même|promptly|immediately|undue delay|same day"
)
_TELLS = Pattern(r"notif|inform|prév[ei]n|avert|avis[eé]|signal|report|\btells?\b|warn")
_BREACH_DAYS = 3
"""The client itself has 72 hours (GDPR 33(1)): told later than that, it is told too late."""
_REMINDED = Pattern(
    r"(?:qu’après|après|à compter d|suite à|only after|after)[^.]{0,30}(?:rappel|relance|mise en demeure|"
    r"reminder)"
)
_UNPUNISHED = Pattern(
    r"retard[^.]{0,60}(?:sans (?:frais|pénalité|intérêt|conséquence|sanction)|"
    r"aucune? (?:frais|pénalité|intérêt|conséquence|sanction)|simple rappel|rappel (?:courtois|amical))|"
    r"late[^.]{0,60}(?:without (?:penalty|interest|consequence)|no (?:penalty|interest|consequence)|"
    r"(?:friendly|courteous) reminder)"
)
_INVOICE = Pattern(r"factur|invoic")
_REGISTERED = Pattern(
    r"(?:enregistrement|comptabilisation|saisie|traitement|visa|mise en paiement|"
    r"bon à payer)[^.]{0,40}(?:par|du|au|dans)[^.]{0,12} (?:client|service|comptab|direction|portail|"
    r"logiciel)|"
    r"clôture[^.]{0,24} (?:comptes|exercice|livres)|arrêté (?:\w+ )?des comptes|"
    r"(?:registered|processed|booked|released)[^.]{0,40}(?:client|department|portal|system)|"
    r"clos(?:e|ing) of (?:its|the)[^.]{0,24} (?:accounts|books|year)"
)
_TAXED = Pattern(r"régime réel|assujettie?|tva (?:de|à|au taux)|\bttc\b|subject to vat|vat at")
_UNTAXED = Pattern(r"sans (?:la )?(?:tva|taxe)|sans facturer[^.]{0,20}tva|without vat")
_COMPANY = Pattern(r"société|\b(?-i:SASU|SAS|SARL|EURL)\b|company")
_GRAVE = Pattern(
    r"faute[^.]{0,25}(?:lourde|dolosive|intentionnelle)|\bdol\b|dolosive|négligence grossière|"
    r"acte (?:volontaire|intentionnel)|fraude|(?:dommage|préjudice) corporel|gross negligence|wilful|"
    r"willful|intentional|fraud|bodily"
)
_EXCLUDED = Pattern(
    r"\baucune?\b|ne répond (?:pas|d’aucun|jamais|ni|nullement|de rien)|"
    r"n’est (?:pas|jamais|en aucun cas) (?:tenue?|responsable)|exonér|décharg|exclu|limitée?|"
    r"limitation (?:s’applique|joue|vaut|couvre)|plafon|"
    r"ne (?:saurait|pourra|peut)[^.]{0,30}(?:tenue?|responsable|recherché|engagé)|"
    r"n’(?:encourt|engage|indemnise|assume)|ne (?:doit|verse|répare|supporte) (?:rien|aucun|pas|jamais)|"
    r"déclin|(?:not|never|in no (?:event|case))[^.]{0,12} (?:be )?(?:held )?(?:liable|responsible)|"
    r"no liability|excludes?|capped|limited|\bcap\b[^.,;]{0,20} applies|"
    r"(?:plafond|limite|limitation)[^.,;]{0,16} (?:s’applique|vaut|joue)\b(?! (?:pas|ni))"
)
_CARVED = Pattern(
    r"fai(?:t|re|sant) échec (?:à|au)[^.,;]{0,12} (?:plafond|limit)|"
    r"(?:sauf|hors|hormis|à l’exception|excepté|"
    r"ne (?:s’applique|joue|vaut|couvre|concerne|vise|profite|bénéficie)[^.]{0,12} (?:pas|ni|jamais)|"
    r"sans limite|except|unless|save|does not apply|shall not apply)|"
    r"échapp\w+ (?:à|aux?) (?:ce |cette |la |le )?(?:plafonds?|limit)|"
    r"(?:plafonds?|plafonnement|limitation|limite|\bcap|"
    r"ceiling)\b[^.,;]{0,40} (?:(?:est|sont|sera|is|shall be) (?:alors |then )?(?:écartée?s?|levée?s?|"
    r"sans effet|inapplicables?|lifted|set aside)|"
    r"tombe|saute|cède|disparaît|falls away)"
)
_OWN_COURT = Pattern(
    r"(?:\btribuna(?:l|ux)|\bjuges?\b|juridictions?|(?<!au )(?<!en )\bcours?\b|"
    r"\bcourts?)[^.;]{0,30} (?:(?:de|d’|of) ?(?!Commerce|Justice)[A-ZÉÎ][a-zé]|"
    r"(?:du |de son )(?:siège|ressort|domicile|lieu(?! (?:prévu|désigné|fixé|où)))|"
    r"at the (?:seat|registered))",
    as_written=True,
)
_APPLIES = Pattern(r"\b(?:tva|vat) (?:est |is )?applicable|\b(?:tva|vat) (?:s’applique|applies)")
_ALONE = Pattern(r"\bseule?s?\b|exclusi|uniquement|\bonly\b|\bsolely\b|et nul autre")
"""One place alone where one may sue: only merchants may agree on it between them."""
_TRADER_FORMS = frozenset({"eurl", "sarl", "sasu", "sas", "sa", "snc"})
"""Companies that are merchants by their form; a sole trader in a liberal activity is none."""


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
    exempt = any(
        said in low_before
        for said in ("tva non applicable", "franchise", "vat not applicable", "exempt from vat")
    )
    charged = any(
        said in low_after for said in ("tva de", "tva au taux", "tva à", "vat at", "% vat", "plus vat")
    ) or (_APPLIES.search(words.after) and not _APPLIES.search(words.before))
    if exempt and charged and words.terms.get("vat_regime", "exempt") == "exempt":
        yield Noticed("vat_against_status", _A, (), ("CGI 283, 3", "CIBS L223-1"), Harmed.CONTRACTOR)


def _states(text: str, fee: Figure) -> bool:
    return any(value.family == "amount" and value.number == fee.value for value in stated(text))


def _mentions(words: Wording, fee: Figure | None) -> Iterator[Noticed]:
    """What the law itself writes into such a contract, taken out or waived."""
    gone = _WAIVED.search(words.after) is not None
    stood = fee is not None and _RECOVERY.search(words.before) and _states(words.before, fee)
    alone = len(stated(words.before)) == 1  # a whole article that goes is told as removed
    lost = stood and (gone or not stated(words.after)) and (words.after or alone)
    if fee and lost:
        limit = f"{fee.value.normalize():f}"
        yield Noticed(
            "recovery_fee_changed",
            _A,
            (("value", _NOTHING), ("limit", limit)),
            ("C. com. L441-10 II",),
            Harmed.CONTRACTOR,
        )
    none_due = _NO_INTEREST.search(words.after) and not _NO_INTEREST.search(words.before)
    waived = not lost and gone and not _WAIVED.search(words.before)
    reminded = _REMINDED.search(words.after) and not _REMINDED.search(words.before)
    told = none_due or (_LATE.search(words.after) and (waived or reminded))
    if told:
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
    if _told_too_late(words):
        yield Noticed("breach_untold", _A, (), ("RGPD 33",), Harmed.CLIENT)
    unpunished = _LATE.search(words.before) and _UNPUNISHED.search(words.after) and not stated(words.after)
    if unpunished and not told:
        yield Noticed("late_interest_waived", _A, (), ("C. com. L441-10 II",), Harmed.CONTRACTOR)
    registered = _REGISTERED.search(words.after) and not _REGISTERED.search(words.before)
    if registered and (_INVOICE.search(words.after) or _INVOICE.search(words.before)):
        yield Noticed("payment_start_put_off", _A, (), ("C. com. L441-16",), Harmed.CONTRACTOR)


def _told_too_late(words: Wording) -> bool:
    """Whether a sentence on a data breach now gives longer to tell it than the client itself has."""
    known = {v.measure for v in stated(words.before)}
    for sentence in cut(words.after):
        if _BREACH.search(sentence) and _TELLS.search(sentence):
            delays = [v for v in stated(sentence) if v.days is not None and v.measure not in known]
            if delays and all(v.days is not None and v.days > _BREACH_DAYS for v in delays):
                return True
    return False


def _grave_fault(words: Wording) -> Iterator[Noticed]:
    """An exclusion that covers what nobody may exclude: wilful or gross fault, harm to persons."""
    grave = _GRAVE.search(words.after)
    if not grave or not _EXCLUDED.search(words.after) or _CARVED.search(words.after):
        return
    if _EXCLUDED.search(words.before) and _GRAVE.search(words.before) and not _CARVED.search(words.before):
        return
    # a ceiling that names nobody is the contractor's, as the template writes it
    side = Harmed.CLIENT if subject(words.after) is Harmed.NONE else owed_to(words.after)
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
