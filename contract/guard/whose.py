"""Whose: which side a protection, or a change of wording, is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from contract.guard.finding import Harmed
from contract.guard.pattern import Pattern

_CONTRACTOR = Pattern(r"\b(?:prestataire|contractor|provider)\b")
_CLIENT = Pattern(r"\b(?:client)\b")
_PARTY = Pattern(r"\b(?:(?P<cm>prestataire|contractor|provider)|(?P<client>client))\b")
_FREEDOM = Pattern(
    r"\b(?:peu(?:t|vent)|pourra|pourrait|may|can|est libre|se réserve|is free|reserves|à tout moment|retient|déduit)\b"
)
_BOTH = Pattern(
    r"(?:client|prestataire|contractor),? (?:et|ou|comme|ni|and|or|nor) (?:que )?(?:le |the )?(?:client|prestataire|contractor)|\bla partie \w+|\bthe party \w+|chaque partie|chacune?\b|les (?:deux )?parties|l’une (?:et|ou) l’autre|récipro|aucune (?:des )?parties?|elles?\b.{0,20}\bparties|"
    r"each party|either party|both parties|the parties|neither party|mutual"
)

EIGHT = (
    "cm_financier",
    "cm_modalites",
    "cm_timing",
    "cm_competences",
    "client_financier",
    "client_conformite",
    "client_confidentialite",
    "client_differends",
)
"""The eight protections of the source document: four a side."""


def harmed_by(protections: Iterable[str]) -> Harmed:
    """Whose protections these are."""
    sides = {p.split("_")[0] for p in protections}
    if sides == {"cm"}:
        return Harmed.CONTRACTOR
    if sides == {"client"}:
        return Harmed.CLIENT
    return Harmed.BOTH if sides else Harmed.NONE


def held_by(text: str) -> Harmed:
    """Who is left at the other's mercy where this text gives a freedom: not the one who holds it."""
    contractor, client = bool(_CONTRACTOR.search(text)), bool(_CLIENT.search(text))
    if contractor == client:
        return Harmed.BOTH
    return Harmed.CLIENT if contractor else Harmed.CONTRACTOR


def subject(text: str) -> Harmed:
    """The party a sentence is first about, `BOTH` when it names both together, `NONE` when neither."""
    both, one = _BOTH.search(text), _PARTY.search(text)
    if both and (one is None or both.start() <= one.start()):
        return Harmed.BOTH
    if one is None:
        return Harmed.NONE
    return Harmed.CONTRACTOR if one["cm"] else Harmed.CLIENT


_CM = (
    "cadre.validation cadre.revisions cadre.out_of_scope cadre.tasks_excluded obl.client.validation obl.client.access "
    "obl.client.content obl.client.contact obl.cm.independence fin.amount fin.tax_basis fin.due_date fin.late_rate "
    "fin.fixed_recovery fin.deposit fin.expenses fin.out_of_scope_rates fin.ad_budget fin.price_model fin.schedule "
    "pi.rights_assigned pi.scope pi.price_of_rights pi.effective_date pi.moral_rights pi.source_files "
    "resp.cap resp.client_warranty resp.exclusions objet.competences_engaged"
)
_CL = (
    "cadre.reporting cadre.moderation cadre.calendar cadre.volume obl.cm.standard obl.cm.deliverables fin.not_performed "
    "pi.accounts pi.access_return pi.client_assets conf.scope conf.duration conf.security conf.return_delete "
    "conf.breach_notice conf.gdpr_annex resp.carve_outs"
)
OWED: Mapping[str, Harmed] = MappingProxyType(
    dict.fromkeys(_CM.split(), Harmed.CONTRACTOR) | dict.fromkeys(_CL.split(), Harmed.CLIENT)
)
"""To whom an element is owed: who loses when its words say less. Those of both parties are not listed."""

_ROLE = Pattern(
    r"(?P<to>\b(?:au|aux|à la|to the|to) )?(?P<of>\b(?:du|des|de la|of the) )?(?:le |la |the )?"
    r"\b(?:(?P<cm>prestataire|contractor|provider)|(?P<client>client))\b(?P<owns>’s|'s)?"
)


def roles(text: str) -> dict[str, set[Harmed]]:
    """Who acts, who receives and whose things are spoken of, by the words before each party's name."""
    found: dict[str, set[Harmed]] = {"acts": set(), "receives": set(), "owns": set()}
    for match in _ROLE.finditer(text):
        side = Harmed.CONTRACTOR if match["cm"] else Harmed.CLIENT
        role = "receives" if match["to"] else "owns" if match["of"] or match["owns"] else "acts"
        found[role].add(side)
    return found


def agent(text: str) -> Harmed:
    """The one party that acts in a text; `NONE` when none does or both do."""
    acting = roles(text)["acts"]
    return next(iter(acting)) if len(acting) == 1 else Harmed.NONE


def other(side: Harmed) -> Harmed:
    """The other party; both stay both."""
    swap = {Harmed.CONTRACTOR: Harmed.CLIENT, Harmed.CLIENT: Harmed.CONTRACTOR}
    return swap.get(side, side)


def is_freedom(text: str) -> bool:
    """Whether the sentence lets its subject do something, rather than binding it."""
    return _FREEDOM.search(text) is not None


def burdened(text: str) -> Harmed:
    """Whom a new sentence weighs on: its subject when it binds, the other one when it frees."""
    side = subject(text)
    return other(side) if is_freedom(text) else side


def owed_to(text: str) -> Harmed:
    """Who loses when a duty in this sentence softens: the party it was owed to."""
    return other(subject(text))


def mutual(text: str) -> bool:
    """Whether the sentence speaks of both parties alike."""
    return _BOTH.search(text) is not None
