"""Reciprocity: what held for both parties alike, and holds for one alone or otherwise for one."""

from __future__ import annotations

from collections.abc import Iterator

from contract.guard.finding import Harmed, Severity
from contract.guard.pattern import Pattern
from contract.guard.whose import PARTY, burdened, mutual, named_by, other, subject
from contract.guard.wording import Noticed, Wording

_W = Severity.WARNING

_MAY_ACT = Pattern(
    r"(?:(?P<cm>prestataire|contractor|provider)|client)\b(?:, (?:qui|who|which))?[^.,;]{0,20} (?:peut|"
    r"pourra|dispose|may|can|has|est libre|is free|a le droit)\b|"
    r"\bsi (?:le )?(?:(?P<cm_opposes>prestataire)|client) ne s’y oppose"
)
_RELIEVED = Pattern(
    r"(?:(?P<cm_free>prestataire|contractor|provider)|client) (?:ne répond (?:pas|plus)|"
    r"n’est pas (?:tenue?|responsable)|does not answer|is not (?:liable|bound))\b|"
    r"\bce que (?:le )?(?:(?P<cm_knew>prestataire)|client) savait|"
    r"\bwhat the (?:(?P<cm_knew_en>contractor|provider)|client) (?:already )?knew|"
    r"(?:(?P<cm>prestataire|contractor|provider)|client)\b[^.;]{0,25}(?:déchargé|délié|exempt|à l’abri|"
    r"suspendu|dispens|libér|exonér|plafon|limitée?s? à|empêché|suspended|released|capped|excused|"
    r"prevented)|"
    r"(?:suspend|libère|dispense|exonère|décharge|releases|excuses|suspends|"
    r"protège)[^.,;]{0,40}\b(?:(?P<cm_too>prestataire|contractor|provider)|client)\b"
)
_CHOSEN = Pattern(
    r"(?:choisi|désigné|nommé|fixé|décidé|arrêté|envoyé|signé|accepté|établi|chosen|appointed|named|set|"
    r"decided|sent|signed|accepted|issued)e?s? (?:par (?:le |la )?|"
    r"by (?:the )?)(?:(?P<cm>prestataire|contractor|provider)|client)\b"
)
"""What one of the two alone decides."""
_FOR_ONE = Pattern(
    r"(?:\bpour|\bcôté|du côté du|de la part du|à l’égard du|quant au|s’agissant du|sauf(?: pour)?|excepté|"
    r"hormis|\bfor|\bexcept(?: for)?)(?: le| la| the)? (?:client|prestataire|contractor|"
    r"provider)\b(?=[^.;]{0,60}\d)"
)
_OF_ONE = Pattern(
    r"(?:\bpour|\bcôté|du côté du|s’agissant du|\bfor|in the case of)(?: le| la| the)? (?:client|"
    r"prestataire|contractor|provider)\b(?! (?:comme|et|ou|and|or|as)\b)"
)
"""What holds for one of the two, as it is put into a sentence on both."""

_ALONE_BOUND = Pattern(
    r"\bne (?:li|oblig|pès|contraign|s’impos|engag)\w+ qu(?:e |’)(?:sur |à )?(?:le |"
    r"au )?(?:(?P<cm>prestataire)|client)\b|"
    r"\bseul le (?:(?P<cm_too>prestataire)|client) (?:est|reste|demeure) (?:tenu|lié|obligé|engagé)|"
    r"\b(?:fermes?|irrévocables?|définiti(?:f|ve)s?|obligatoires?)\b[^.,;]{0,24} (?:à l’égard du|"
    r"pour le) (?:seul )?(?:(?P<cm_firm>prestataire)|client)\b|"
    r"\b(?:firm|irrevocable|binding)\b[^.,;]{0,24} (?:for|on) the (?:(?P<cm_firm_en>contractor|provider)|"
    r"client)\b|"
    r"\bbinds? (?:the )?(?:(?P<cm_en>contractor|provider)|client) (?:only|alone)|"
    r"\bonly the (?:(?P<cm_only>contractor|provider)|client) is (?:bound|held|obliged)"
)
_READ_FOR = Pattern(
    r"(?:interpr[éè]t|interpret|constru)\w*[^.;]{0,40} (?:en faveur|au profit|à l’avantage|dans l’intérêt|"
    r"in favou?r|to the advantage) (?:du|of the) (?:(?P<cm>prestataire|contractor|provider)|client)\b"
)
"""The contract read in favour of one of the two, whoever owes."""
_THEY = Pattern(r"\belles\b|\bthey\b")
_THE_OTHER = Pattern(r"\b(?:l’autre partie|the other party)\b")
"""Whom one party alone may be bound to."""
_BY_WORK = Pattern(
    r"\bpartie qui (?:(?P<cm>factur|livr|rédig|réalis)|pa[iy]e|command|achèt)\w*|"
    r"\bparty (?:that|who|which) (?:(?P<cm_en>invoic|deliver|writ)|pay|order|buy)\w*"
)
"""One of the two, named by what it does under the contract."""


def reciprocity_lost(words: Wording) -> Iterator[Noticed]:
    """What held for both parties now holds for one."""
    if not mutual(words.before) or not words.after:
        return
    side, by_work = subject(words.after), _BY_WORK.search(words.after)
    if by_work and not _BY_WORK.search(words.before):
        yield Noticed("reciprocity_lost", _W, (), ("C. civ. 1171",), named_by(by_work))
    elif not mutual(_THE_OTHER.sub("", words.after)) and side in {Harmed.CONTRACTOR, Harmed.CLIENT}:
        yield Noticed("reciprocity_lost", _W, (), ("C. civ. 1171",), _left_alone(words.after))


def _left_alone(text: str) -> Harmed:
    """Who bears what held for both: whoever may not do what the other may, or must alone."""
    found = _CHOSEN.search(text) or _MAY_ACT.search(text) or _RELIEVED.search(text)
    return other(named_by(found)) if found else burdened(text)


def one_alone_bound(words: Wording) -> Iterator[Noticed]:
    """A duty that is said to bind one of the parties alone, or a doubt that is to help one alone."""
    helped = _READ_FOR.search(words.after)
    if helped and not _READ_FOR.search(words.before):
        yield Noticed("reciprocity_lost", _W, (), ("C. civ. 1171",), other(named_by(helped)))
    bound = _ALONE_BOUND.search(words.after)
    if bound and not _ALONE_BOUND.search(words.before):
        yield Noticed("reciprocity_lost", _W, (), ("C. civ. 1171",), named_by(bound))


def reciprocity_divided(words: Wording) -> Iterator[Noticed]:
    """What held for both parties alike now holds otherwise for one of them, and nothing else told so."""
    if (divided(words) or _they_are_one(words)) and not any(reciprocity_lost(words)):
        yield Noticed("reciprocity_lost", _W, (), ("C. civ. 1171",))


def divided(words: Wording) -> bool:
    """Whether of what held for both alike the new words name a figure for one of the two, or put in what holds for that one."""
    of_one = _OF_ONE.search(words.after) or _FOR_ONE.search(words.after)
    if not of_one or not mutual(words.before) or _OF_ONE.search(words.before):
        return False
    put_in = any(not went.strip() and _OF_ONE.search(came) for went, came, _ in words.hunks)
    return put_in or _FOR_ONE.search(words.after) is not None


def _they_are_one(words: Wording) -> bool:
    """Whether one party stands where "they" did, in a sentence that names neither."""
    if not _THEY.search(words.before) or PARTY.search(words.before) or mutual(words.after):
        return False
    return any(
        _THEY.search(went) and len(set(PARTY.findall(came))) == 1 and not _THEY.search(came)
        for went, came, _ in words.hunks
    )
