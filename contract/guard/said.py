"""Said: the facts that moved between two wordings: values, units, starting points, networks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import zip_longest
from types import MappingProxyType

from contract.guard.dates import dates, days
from contract.guard.finding import Harmed, Severity
from contract.guard.meaning import said
from contract.guard.named import NETWORKS
from contract.guard.pattern import Pattern, small
from contract.guard.rhythms import periods, same_rhythm, seldom
from contract.guard.values import Stated, stated
from contract.guard.whose import OWED, burdened, deprived, harmed_by, mutual, other, owed_to, roles, subject
from contract.guard.wording import Noticed, Wording
from contract.template import Level

Values = tuple[tuple[str, str], ...]
_N, _W, _A = Severity.NOTICE, Severity.WARNING, Severity.ALARM
_CODES = {
    "amount": "amount_changed",
    "rate": "rate_changed",
    "delay": "delay_changed",
    "count": "count_changed",
}

_WEEK = 7
_FAR = 6
"""Times: a delay as much longer, or shorter, is no longer the same bargain."""
_HUNDRED = 100
_CM, _CL, _BOTH = Harmed.CONTRACTOR, Harmed.CLIENT, Harmed.BOTH
MORE_HARMS: Mapping[str, Harmed] = MappingProxyType(
    {
        "cadre.volume": _CM,
        "cadre.revisions": _CM,
        "cadre.validation": _CM,
        "obl.client.validation": _CM,
        "obl.client.access": _CM,
        "obl.client.content": _CM,
        "pi.scope": _CM,
        "pi.access_return": _CL,
        "cadre.moderation": _CL,
        "conf.breach_notice": _CL,
        "conf.duration": _BOTH,
        "duree.notice": _BOTH,
        "duree.term": _BOTH,
        "fin.due_date": _CM,
        "fin.deposit": _CL,
        "fin.amount": _CL,
        "fin.out_of_scope_rates": _CL,
        "fin.late_rate": _CL,
        "fin.fixed_recovery": _CL,
        "resp.cap": _CM,
        "diff.negotiation": _BOTH,
    }
)
"""Whom a greater value harms, by the element it belongs to; a smaller one harms the other party."""

_LASTING = frozenset({"duree.start", "duree.term"})

_STARTS: Mapping[str, Pattern] = MappingProxyType(
    {
        "invoice": Pattern(
            r"date de (?:la )?facture|à compter de (?:sa|la) date|date of (?:the )?invoice|of its date|"
            r"invoice date"
        ),
        "receipt": Pattern(r"(?<!accusé de )réception|enregistr|receipt|registered"),
        "approval": Pattern(
            r"(?:validation|approbation|acceptation|approval|acceptance)|"
            r"\b(?:has|have|a|ont|aura|auront) (?:\w+ )?(?:validée?s?|approuvée?s?|acceptée?s?|vérifiée?s?|"
            r"validated|approved|accepted|checked)\b"
        ),
        "collection": Pattern(r"encaissement|collection of"),
        "full_payment": Pattern(
            r"(?:paiement|règlement) (?:complet|intégral)|après (?:le )?paiement|au paiement|"
            r"(?:une fois|dès que|quand|lorsque?)[^.,;]{0,40}(?:réglée?s?|payée?s?|acquittée?s?|versée?s?|"
            r"soldée?s?)\b|"
            r"full payment|(?:up)?on payment|(?:once|when)[^.,;]{0,30} paid\b"
        ),
        "first_payment": Pattern(
            r"premier (?:versement|paiement|acompte)|1er (?:versement|paiement)|first (?:payment|instalment)"
        ),
        "inquiry": Pattern(r"\banalyse\b|enquête|investigation|\baudit\b|\binquiry\b"),
        "creation": Pattern(r"création|livraison|réalisation|tournage|remise|delivery|creation|shooting"),
        "signature": Pattern(r"signature|\baccord\b|signing"),
        "satisfaction": Pattern(r"satisf"),
        "sending": Pattern(r"\benvoi\b|\bdépôt\b|transmission|mise à disposition|\bsent\b|sending"),
        "reading": Pattern(
            r"connaissance|lecture|\bouvert\b|\bouvre\b|\blues?\b|\blit\b|opened|opens\b|"
            r"(?:sa|leur|par le client|de) consultation|has read|reading|becomes aware"
        ),
    }
)
_START_CUE = Pattern(
    r"le jour où|\bcourt\b|\bcourent\b|à compter d|\bdès\b|une fois|\bonce\b|\baprès\b|prend effet|"
    r"\bau\b(?! (?:prestataire|client|vendredi|samedi|dimanche)\b)|à partir d|\bà réception\b|\bfrom\b|\bupon\b|\bafter\b|"
    r"\bof its\b|takes effect|date d"
)
_NEAR_CUE = 60
"""So many letters away, at most, stands the event that begins a delay."""
_HOURS = Pattern(
    r"(?<!partir )\b(?:de|entre) \d{1,2} ?h(?!eures?\b(?! (?:à|et) \d))|\bdu lundi|"
    r"(?:from|between) \d{1,2} ?(?:[ap]\.?m|h)|monday",
    as_written=True,
)
INDEXED = Pattern(r"(?:prix|tarif|forfait|price|fee)[^.]{0,30}(?:révis|revu|index|review)")
SPENDING_CAPPED = Pattern(
    r"(?:budget|frais|dépenses|achats?|spend(?:ing)?|expenses)\b[^.]{0,40} (?:ne (?:dépass|peu)|n’excèd|"
    r"plafon|limit|au (?:plus|maximum)|capped|not exceed|at most)"
)
"""What the client spends at most."""
_CEILING = Pattern(
    r"responsab|indemni|dommage|limite|plafon|n’excède|ne dépasse|liab|damage|capped|limited to|not exceed"
)
_TAX = {
    "ht": Pattern(r"\bht\b|hors taxes?|excl(?:\.|uding) vat"),
    "ttc": Pattern(r"\bttc\b|toutes taxes|incl(?:\.|uding) vat"),
}


def values_moved(words: Wording) -> Iterator[Noticed]:
    """Each value that changed or went, with what it was."""
    was, now = stated(words.before), stated(words.after)
    kept = {v.measure for v in was} & {v.measure for v in now}
    kept |= _counted_alike(was, now)
    for family in _CODES:
        old = [v for v in was if v.family == family and v.measure not in kept]
        new = [v for v in now if v.family == family and v.measure not in kept]
        for before, after in zip_longest(old, new):
            if before and (
                _same_weeks(before, after) if after else same_rhythm(before, words.before, words.after)
            ):
                continue
            if before and after:
                yield _moved(words, family, before, after)
            elif after and words.before and not _with_tax(after, now):
                yield Noticed("value_added", _N, (("after", after.words),), (), Harmed.NONE)
            elif before and words.after and before.unit != "exemplaire":
                yield _value_gone(words, before.words, tempers=family == "delay" or _bounds(words))
    if words.after:
        yield from _dates(words)


def _counted_alike(was: Sequence[Stated], now: Sequence[Stated]) -> set[tuple[str, Decimal, str]]:
    """The counts whose unit one of the texts names elsewhere: "four stories", "the number of stories is 4"."""
    counts = [v for v in (*was, *now) if v.family == "count"]
    both = {v.number for v in was} & {v.number for v in now} & {v.number for v in counts if not v.unit}
    return {v.measure for v in counts if v.number in both}


def _with_tax(total: Stated, told: tuple[Stated, ...]) -> bool:
    """Whether an amount is only another one with the tax whose rate is told beside it."""
    rates = [v.number for v in told if v.family == "rate"]
    others = [v.number for v in told if v.family == "amount" and v is not total]
    return any(total.number == amount + amount * rate / _HUNDRED for amount in others for rate in rates)


def _same_weeks(before: Stated, after: Stated) -> bool:
    """Whether one delay counts in days the weeks that the other states."""
    same = before.days is not None and before.days == after.days and before.number != after.number
    return same and not (before.days or 0) % _WEEK


def _value_gone(words: Wording, before: str, *, tempers: bool = False) -> Noticed:
    """An essential element whose figure goes, with none in its place, is not determined any more.

    A delay or a ceiling (`tempers`) that goes leaves what it tempered standing.
    """
    lost, _ = words.unshared
    rewritten = len(lost) * 2 >= len(said(words.before)) > 0
    undetermined = not stated(words.after) and not dates(words.after)
    unplaced = rewritten and not words.elements
    grave = _A if undetermined and not tempers and (words.essential or unplaced) else _W
    return Noticed("value_lost", grave, (("before", before),), ("C. civ. 1163",), _by_elements(words))


def _bounds(words: Wording) -> bool:
    return _CEILING.search(words.before) is not None


def _moved(words: Wording, family: str, before: Stated, after: Stated) -> Noticed:
    values = (("before", before.words), ("after", after.words))
    if family == "delay" and before.number == after.number:
        return Noticed("unit_changed", _W, values, ("C. civ. 1192",), _side(words, before, after))
    far = family == "delay" and _times(before, after) >= _FAR
    return Noticed(_CODES[family], _W if far else _N, values, (), _side(words, before, after))


def _times(before: Stated, after: Stated) -> Decimal:
    """How many times the shorter of two delays goes into the longer; 0 where one of them is none."""
    shorter, longer = sorted((before.days or before.number, after.days or after.number))
    return longer / shorter if shorter else Decimal(0)


def _side(words: Wording, before: Stated, after: Stated) -> Harmed:
    """Whom the value's move harms; whoever must keep a shorter delay when no element says better."""
    grew = (after.days or after.number) > (before.days or before.number)
    for element in words.elements:
        harmed = MORE_HARMS.get(element.id)
        if harmed:
            return harmed if grew else other(harmed)
    if before.family == "delay" and subject(words.after) in {_CM, _CL}:
        return owed_to(words.after) if grew else subject(words.after)
    return _by_elements(words)


def _by_elements(words: Wording) -> Harmed:
    if mutual(words.before) and subject(words.after) not in {_CM, _CL}:
        return _BOTH
    measure = any(e.id == "cadre.volume" for e in words.elements)
    if measure and subject(words.before) is not _CM:
        return _CM
    if INDEXED.search(words.before) or SPENDING_CAPPED.search(words.before):
        return _CL
    side = harmed_by(
        e
        for element in words.elements
        for e in element.protections
        if OWED.get(element.id) is not _BOTH and not element.id.startswith("objet.")
    )
    if side is Harmed.NONE and words.elements:
        return _BOTH
    return deprived(words.before) if side is Harmed.NONE else side


def _dates(words: Wording) -> Iterator[Noticed]:
    was, now = dates(words.before), dates(words.after)
    if was and not now and not stated(words.after):
        lasting = any(e.id in _LASTING for e in words.elements)
        yield _value_gone(words, was[0], tempers=not lasting)
    elif was and now and days(words.before) != days(words.after):
        yield Noticed("date_changed", _N, (("before", was[0]), ("after", now[0])), (), Harmed.BOTH)
    if _HOURS.search(words.before) and not _HOURS.search(words.after):
        hours = _HOURS.search(words.before)
        yield Noticed("value_lost", _W, (("before", hours.group() if hours else ""),), ("C. civ. 1163",))


def units_moved(words: Wording) -> Iterator[Noticed]:
    """A rhythm or a tax basis that changes under the same figure."""
    was, now = periods(words.before), periods(words.after)
    gone, come = [u for u in was if u not in now], [u for u in now if u not in was]
    if gone and come:
        rarer = seldom(come[0]) > seldom(gone[0])
        extra = words.elements and all(e.level is Level.RECOMMENDED for e in words.elements)
        yield Noticed(
            "unit_changed",
            _N if rarer and extra else _W,
            (("before", gone[0]), ("after", come[0])),
            ("C. civ. 1192",),
            _rhythm_side(words.after, rarer=rarer),
        )
    elif was and words.after and not now and (not stated(words.after) or _its_rhythm_alone(words)):
        yield _value_gone(words, was[0], tempers=True)
    before, after = _tax(words.before), _tax(words.after)
    if before and after and before != after:
        side = _CM if after == "ttc" else _CL
        yield Noticed(
            "tax_basis_changed",
            _W,
            (("before", before.upper()), ("after", after.upper())),
            ("C. civ. 1163",),
            side,
        )


def _its_rhythm_alone(words: Wording) -> bool:
    """Whether hardly a word moved and every figure stands: "400 € per year" that is "400 €"."""
    return words.brief and stated(words.before) == stated(words.after)


def _rhythm_side(text: str, *, rarer: bool) -> Harmed:
    """Whom another rhythm harms: to whom the work was owed, or who has more of it; the work is the contractor's."""
    if subject(text) is Harmed.NONE:
        return _CL if rarer else _CM
    return owed_to(text) if rarer else burdened(text)


def _tax(text: str) -> str:
    found = [basis for basis, pattern in _TAX.items() if pattern.search(text)]
    return found[0] if len(found) == 1 else ""


def start_moved(words: Wording) -> Iterator[Noticed]:
    """A delay or an effect that now begins at another event."""
    if not (words.before and _START_CUE.search(words.after)):
        return
    was, now = _events(words.before), _events(words.after)
    gained = _begun_by(now - was, words.after)
    if gained - {"invoice"} and (was - now or words.same_sentence):
        yield Noticed(
            "starting_point_moved",
            _W,
            (),
            ("C. com. L441-16", "C. civ. 1304-2"),
            _CM if "full_payment" in was - now else _start_side(words),
        )


def _events(text: str) -> set[str]:
    return {event for event, pattern in _STARTS.items() if pattern.search(text)}


def _begun_by(events: set[str], text: str) -> set[str]:
    """Those of the events that stand near words by which something begins: others that a long sentence names begin nothing."""
    cues = [(cue.start() - _NEAR_CUE, cue.end() + _NEAR_CUE) for cue in _START_CUE.finditer(text)]
    return {
        event
        for event in events
        for m in _STARTS[event].finditer(text)
        if any(first <= m.start() and m.end() <= last for first, last in cues)
    }


def _start_side(words: Wording) -> Harmed:
    new = roles(words.after)["acts"] - roles(words.before)["acts"]
    if len(new) == 1:
        return other(next(iter(new)))
    side = harmed_by(words.protections)
    if side is _CL or side is _CM:
        return side
    return _CM if "client" in small(words.after) else _by_elements(words)


def networks_moved(words: Wording) -> Iterator[Noticed]:
    """Networks that join the mission, or leave it."""
    was = {n.lower(): n for n in NETWORKS.findall(words.before)}
    now = {n.lower(): n for n in NETWORKS.findall(words.after)}
    if was and words.after and not now:
        yield _value_gone(words, ", ".join(was.values()))
    if not was or not now:
        return
    added, gone = [now[n] for n in now if n not in was], [was[n] for n in was if n not in now]
    if added:
        yield Noticed("network_added", _N, (("networks", ", ".join(added)),), ("C. civ. 1163",), _CM)
    if gone:
        yield Noticed("network_removed", _N, (("networks", ", ".join(gone)),), ("C. civ. 1163",), _CL)
