"""Limits: what a text states beyond what the law allows, with the dated figure it passes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from contract.figures import legal_figure
from contract.guard.finding import Harmed
from contract.guard.pattern import Pattern
from contract.guard.reading import cut, read
from contract.guard.values import Stated, stated
from contract.guard.whose import subject
from contract.template import Figure
from contract.version import Clause

_PAYMENT = Pattern(
    r"pa(?:y|ie|ye)|virement|note d’honoraires|échéance|exigible|règle|réglé|acquitt|factur|invoice|verse"
)
_FROM_INVOICE = Pattern(
    r"\bpayée?s?\b[^.;]{0,30}(?:jours|mois) (?:après|à compter de|suivant|de) (?:la (?:date de )?|sa |"
    r"chaque |l’émission de la )?(?:réception de la )?facture|"
    r"\bpaid\b[^.;]{0,30}(?:days|months) (?:after|from|of) (?:the )?(?:date of (?:the )?)?invoice"
)
"""When something is paid, in a clause that is about something else."""
_END_OF_MONTH = Pattern(r"fin d[ue] mois|end of (?:the )?month")
_END_OF_QUARTER = Pattern(
    r"fin d[ue] (?:trimestre|semestre)|fin de l’année|end of (?:the )?(?:quarter|half-year|year)"
)
_PERIODIC = Pattern(
    r"récapitulati[fv]|relevé[^.]{0,20}factur|périodique|regroup\w+[^.]{0,24} factures?|"
    r"facture[^.]{0,24} regroup|summary invoice|invoice summari[sz]ing|consolidated invoice|"
    r"periodic invoice"
)
_GOES_ON = Pattern(r"(?:elles?|celles?-ci|cette facture|it|this invoice)\b")
"""A sentence on the invoice that the one before it named."""
_NOT_PAYMENT = Pattern(
    r"retard|pénalit|suspen|mise en demeure|\blate\b|formal notice|contest|prescri|résili|préavis|plafon|"
    r"(?:derniers|précédents|écoulés) mois|mois (?:précédents|écoulés)|"
    r"(?:last|preceding|previous) (?:\w+ )?months|responsab|dommage|indemnité|\bcéd|cession|\bdroits\b|"
    r"liabilit|damages|rights"
)
_LATE_RATE = Pattern(
    r"(?:pénalité|intérêt)s?[^.]{0,40}retard|retard[^.]{0,60}(?:taux|intérêt|majoré)|"
    r"retards? [^.]{0,30}facturé|(?:impayée?s?|non (?:payée?s?|réglée?s?))[^.]{0,60} intérêt|"
    r"late[- ](?:payment|interest)|(?:overdue|unpaid|not paid)[^.]{0,40}interest"
)
_LATER_START = Pattern(
    r"(?:après|à compter de|depuis|suivant|dès|jours de|from|after|of)[^.,;]{0,40}(?:approbation|"
    r"validation|acceptation|acceptée?|approuvée?|vérifi|réception|encaissement|approv|accept|matched|"
    r"receipt|verif|collect)"
)
_CHECKED_DAYS = Decimal(30)
_OF_LEGAL_RATE = Pattern(
    r"(?:(?P<times>\d+(?:[.,]\d+)?) (?:fois|times)|moitié d|(?:double|quart|tiers) d|half (?:of )?|\bau\b|"
    r"\bà\b|\bde\b|\best\b|\bsont\b|\bat\b|"
    r"\bis\b)[^.,;\d]{0,12}(?:(?:taux|intérêts?)[^.,;\d]{0,16}\bléga(?:l|ux)\b|"
    r"\blegal (?:interest )?rate)(?![^.;]{0,12} (?:major|augment|plus|increas))"
)
_LATE = Pattern(r"retard|pénalit|\blate\b|overdue")
_CIVIL = Pattern(r"1231-6|consommateur|consumer")
"""A consumer who is late owes the legal rate alone."""
_TIMES_LEGAL = 3
_RECOVERY = Pattern(r"recouvrement|retard[^.]{0,60}\bindemnité (?:\w+ )?de \d|indemnité forfaitaire|recovery")
_LIMITATION = Pattern(
    r"\bprescri|"
    r"(?:passé|après|au-delà d|au bout d)[^.]{0,40}aucune? (?:action|demande|réclamation|recours)|forclo|"
    r"forclusion|(?<!avant toute )action en justice|(?<!avant d’)agir en justice|n’a plus le droit d|"
    r"plus (?:saisir|agir|réclamer|contester|poursuivre|recevable)|"
    r"(?:aucune? (?:action|réclamation|contestation|recours|demande)|"
    r"(?:action|recours|demande)s?[^.]{0,60}(?:irrecevable|éteinte?|perdue?))[^.]{0,60}(?:après|au-delà|"
    r"passé|plus de)|"
    r"legal action|time.barred|limitation period|brought within|"
    r"no (?:claim|action|suit|proceedings?) (?:may|can|shall)|no longer (?:sue|claim|bring)|"
    r"(?:claims?|actions?|proceedings) (?:must|shall) be (?:brought|filed|started)|\bsue\b"
)
_QUARTER_DAYS = Decimal(92)
_YEAR_DAYS = Decimal(360)  # twelve months of thirty days, as values count them


@dataclass(frozen=True, slots=True)
class Passed:
    """A value beyond its legal limit."""

    code: str
    words: str
    limit: str
    source: str
    harmed: Harmed = Harmed.CONTRACTOR
    protection: str = "cm_financier"


def passed(clause: Clause, text: str, figures: tuple[Figure, ...], today: date) -> Iterator[Passed]:
    """Each value of these words that passes a legal limit, read sentence by sentence."""
    for sentence in cut(text):
        yield from _sentence(clause, read(sentence), figures, today)


def _sentence(clause: Clause, words: str, figures: tuple[Figure, ...], today: date) -> Iterator[Passed]:
    values = stated(words)
    yield from _payment(clause, words, values, figures, today)
    legal = legal_figure(figures, "legal_rate", today)
    fee = legal_figure(figures, "recovery_fee", today)
    between_professionals = legal and _LATE.search(words) and not _CIVIL.search(words)
    of_legal = _OF_LEGAL_RATE.search(words) if between_professionals else None
    if legal and of_legal and Decimal((of_legal["times"] or "1").replace(",", ".")) < _TIMES_LEGAL:
        floor = _number(_TIMES_LEGAL * legal.value)
        yield Passed("late_rate_too_low", of_legal.group().strip(), floor, "C. com. L441-10 II")
    for value in values:
        if (
            legal
            and value.unit == "%"
            and _LATE_RATE.search(words)
            and value.number < _TIMES_LEGAL * legal.value
        ):
            yield Passed(
                "late_rate_too_low", value.words, _number(_TIMES_LEGAL * legal.value), "C. com. L441-10 II"
            )
        if fee and value.family == "amount" and _RECOVERY.search(words) and value.number < fee.value:
            yield Passed("recovery_fee_changed", value.words, _number(fee.value), fee.source)
        if value.days is not None and value.days < _YEAR_DAYS and _LIMITATION.search(words):
            yield Passed(
                "limitation_too_short", value.words, "12", "C. civ. 2254", _barred(words), "client_differends"
            )


def _barred(words: str) -> Harmed:
    """Whose action is barred: the party first named; both when nobody is."""
    side = subject(words)
    return side if side is not Harmed.NONE else Harmed.BOTH


def _payment(
    clause: Clause, words: str, values: tuple[Stated, ...], figures: tuple[Figure, ...], today: date
) -> Iterator[Passed]:
    if not _is_about_payment(clause, words):
        return
    key, extra = "payment_days", Decimal(0)
    if _END_OF_QUARTER.search(words):
        extra = _QUARTER_DAYS
    elif _END_OF_MONTH.search(words):
        key = "payment_days_end_of_month"
    elif _PERIODIC.search(words) or (_GOES_ON.match(words) and _PERIODIC.search(read(clause.text))):
        key = "payment_days_periodic"
    figure = legal_figure(figures, key, today)
    if figure and extra and not any(value.days for value in values):
        when = _END_OF_QUARTER.search(words)
        yield Passed("payment_too_late", when.group() if when else "", _number(figure.value), figure.source)
    for value in values:
        if not figure or value.days is None:
            continue
        # a delay that begins once the client has approved ends later than the law lets the invoice wait
        late = value.days > _CHECKED_DAYS and _LATER_START.search(words)
        if late or value.days + extra > figure.value:
            yield Passed("payment_too_late", value.words, _number(figure.value), figure.source)


def _is_about_payment(clause: Clause, words: str) -> bool:
    if "fin.due_date" in clause.elements:
        return True
    if clause.elements and not _FROM_INVOICE.search(words):
        return False
    return _PAYMENT.search(words) is not None and _NOT_PAYMENT.search(words) is None


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")
