"""Whose: which side a protection, or a change of wording, is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from contract.guard.finding import Harmed
from contract.guard.pattern import Pattern

PARTY = Pattern(r"\b(?:(?P<cm>prestataire|contractor|provider)|(?P<client>client))\b")
_FREEDOM = Pattern(
    r"(?<!juge )(?<!tribunal )(?<!médiateur )(?<!juge ne )\b(?:peu(?:t|vent)|pourra|pourrait|may|can|"
    r"librement|est libre|se réserve|freely|is free|reserves|à tout moment|retient|déduit)\b"
)
_PRONOUN = Pattern(r"\b(?:il|elle|lui|leur|sa|son|ses|it|its|he|she|they|their)\b[^.,;]{0,20}$")
_NEAR = 30
_BOTH = Pattern(
    r"(?:client|prestataire|contractor),? (?:et|ou|comme|ni|and|or|nor) (?:que |pour |du |de |par |for |"
    r"by )?(?:le |the )?(?:client|prestataire|contractor)|"
    r"(?<!quelle que soit )\bla partie \w+|\bthe party \w+|chaque partie|chacune?\b|"
    r"les (?:2 |deux )?(?:signataires|cocontractants|contractants)|l’un et l’autre|de part et d’autre|"
    r"(?:des|aux) (?:2 |deux )côtés|de chaque côté|on both sides|par moitié|à parts égales|"
    r"(?:both|the) signatories|(?<!entre )les (?:2 |deux )?parties|\bune (?:des )?(?:2 |deux )?parties?\b|"
    r"\bune partie\b|l’autre partie|\ba party\b|one party|the other party|"
    r"l’une (?:et|ou) (?:de |à )?l’autre|\bcelle qui\b|récipro|aucune (?:des )?parties?|"
    r"(?:des|aux) (?:2 |deux )?parties\b|elles?\b.{0,20}\bparties|en fait autant|(?:en )?fait de même|"
    r"does the same|each party|either party|(?:both|the 2) parties|the parties|neither party|mutual"
)

_UNLESS = re.compile(
    r"\bsauf\b|à moins qu|sous réserve|à condition|après (?:approb|valid|encaiss|accord)|\bexcept\b|"
    r"\bunless\b|subject to|provided that|upon ",
    re.IGNORECASE,
)
_FORBIDS = Pattern(r"\bn(?:e |’)[^.,;]{0,40}\b(?:pas|aucun|jamais|plus)\b|\b(?:not|never)\b")

_SPARED = Pattern(r"plafon|limitée? (?:à|au)|\bcapped|limited to")
_GIVES_UP = Pattern(
    r"renonc|abandonn|\badmet\b|reconnaît|déclare|accepte|se prive|s’interdit|gives? up|forgoes|relinquish|"
    r"waive|acknowledges|releases|may not"
)
_PURCHASE, _SALE = Pattern(r"d’achat|purchas"), Pattern(r"de vente|terms of sale")
_LET_OFF = Pattern(
    r"échappe|n’est (?:pas|jamais) (?:tenue?|responsable|garante?)|ne répond (?:pas|jamais)|"
    r"not (?:be )?(?:liable|responsible)"
)

_OWES_ALL = Pattern(
    r"(?:forfait|prix|honoraires|price|fee)[^.,;]{0,20}(?:est|reste|sont|is|remains) (?:dus?|payable|due|"
    r"exigible)"
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


def left_by(text: str, at: int) -> Harmed:
    """Who is left at the other's mercy by the words at this place: not the party last named before them.

    Words that no party precedes are taken with the one party that the text names at all.
    """
    if _PRONOUN.search(text[max(0, at - _NEAR) : at]) and subject(text) is not Harmed.NONE:
        return other(subject(text))
    named = [m for m in PARTY.finditer(text) if m.start() < at] or list(PARTY.finditer(text))
    sides = {bool(m["cm"]) for m in named}
    if not named or (len(sides) > 1 and named[0].start() >= at):
        return Harmed.BOTH
    return Harmed.CLIENT if named[-1]["cm"] else Harmed.CONTRACTOR


def named_by(found: re.Match[str]) -> Harmed:
    """The one of the two that words found name: the contractor where a group of `cm` caught something, else the client."""
    names = found.groupdict()
    return Harmed.CONTRACTOR if any(names[group] for group in names if group[:2] == "cm") else Harmed.CLIENT


def last_named(text: str, at: int) -> Harmed:
    """The party last named before this place; `NONE` when none is."""
    named = [m for m in PARTY.finditer(text) if m.start() < at]
    return Harmed.NONE if not named else Harmed.CONTRACTOR if named[-1]["cm"] else Harmed.CLIENT


def subject(text: str) -> Harmed:
    """The party a sentence is first about, `BOTH` when it names both together, `NONE` when neither."""
    both, one = _BOTH.search(text), PARTY.search(text)
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
_COURSE = (
    "diff.negotiation diff.mediation diff.law diff.court diff.limitation "
    "duree.notice duree.start duree.term duree.renewal"
)
"""How long the contract binds, and the way to a settlement: either may want to go, or have something to ask."""
IDENTITY = frozenset(
    {"parties.client.identity", "parties.client.form", "parties.client.rcs", "parties.cm.identity"}
)
"""Who the parties are: where nobody can tell, neither of them holds anybody to anything."""
OWED: Mapping[str, Harmed] = MappingProxyType(
    dict.fromkeys(_CM.split(), Harmed.CONTRACTOR)
    | dict.fromkeys(_CL.split(), Harmed.CLIENT)
    | dict.fromkeys(IDENTITY, Harmed.BOTH)
    | dict.fromkeys(_COURSE.split(), Harmed.BOTH)
)
"""To whom an element is owed: who loses when its words say less. Others of both parties are not listed."""

_ANSWERING = frozenset({"resp.cap", "resp.exclusions"})
_WARRANTED = "resp.client_warranty"
_MEASURE = "cadre.volume"
_SECRETS = frozenset({"conf.scope", "conf.duration", "conf.security", "conf.return_delete"})
"""Elements that spare, or bind, whichever party the words name: the contractor where they name none."""

LEANS: Mapping[str, Harmed] = MappingProxyType(
    {
        "objet": Harmed.CONTRACTOR,
        "cadre_mission": Harmed.CONTRACTOR,
        "propriete_intellectuelle": Harmed.CONTRACTOR,
        "conditions_financieres": Harmed.CONTRACTOR,
        "confidentialite": Harmed.CLIENT,
    }
)
"""Whom an article protects first, where nothing in the words says it: the measure, the price and the work's author, or the secret."""

CREDITORS: Mapping[str, Harmed] = MappingProxyType({"conditions_financieres": Harmed.CONTRACTOR})
"""Who alone loses a whole article: without a price, the contractor has nothing to ask for."""

_ROLE = Pattern(
    r"(?P<to>\b(?:au|aux|à la|to the|to) )?(?P<of>\b(?:du|des|de la|of the) )?(?:le |la |"
    r"the )?\b(?:(?P<cm>prestataire|contractor|provider)|(?P<client>client))\b(?P<owns>’s|'s)?"
)


_VERB = 24
_CHARGED = Pattern(r"(?:\bil (?:[\w’]+ )?(?:revient|appartient)|incombe(?:nt)?|\bit (?:falls|is up)) $")
"""What it falls to a party to do, it does."""
_RECEIVES = Pattern(
    r"(?:client|prestataire|contractor|provider) (?:reçoi|recev|bénéfici|receives?\b|gets?\b|is given)"
)
_GIVEN_BY = Pattern(
    r"(?:le |the )?(?:client|prestataire|contractor|provider) (?:reçoit|recevra|tient|obtient|receives?|"
    r"gets?|obtains?)[^.,;]{0,30} (?:du|from the) (?:(?P<cm>prestataire|contractor|provider)|client)\b"
)
"""Who receives from the other is given by it."""
_DIRECTLY = Pattern(
    r"\b(?:alerte|informe|prévient|avertit|avise|consulte|assiste|conseille|accompagne|rémunère|paie|"
    r"rembourse|indemnise|garantit|libère|décharge|dispense|interroge|représente|forme|notifie|alerts?|"
    r"informs?|warns?|tells?|consults?|assists?|advises?|pays?|reimburses?|indemnif(?:y|ies)|releases?|"
    r"notif(?:y|ies)|represents?) (?:le |la |the )?$"
)
"""A verb whose object follows it: the party named next is spoken to, and does nothing."""


def roles(text: str) -> dict[str, set[Harmed]]:
    """Who acts, who receives and whose things are spoken of, by the words before each party's name."""
    found: dict[str, set[Harmed]] = {"acts": set(), "receives": set(), "owns": set()}
    givers: set[int] = set()
    for match in _ROLE.finditer(text):
        side = Harmed.CONTRACTOR if match["cm"] else Harmed.CLIENT
        given = _GIVEN_BY.match(text[match.start() :])
        if given:
            found["acts"].add(named_by(given))
            found["receives"].add(side)
            givers.add(given.end() + match.start())
            continue
        if match.end() in givers:
            continue
        told = not match["to"] and _DIRECTLY.search(text[max(0, match.start() - _VERB) : match.start() + 1])
        charged = match["to"] and _CHARGED.search(text[max(0, match.start() - _VERB) : match.start()])
        role = (
            "acts"
            if charged
            else "receives"
            if match["to"] or told
            else "owns"
            if match["of"] or match["owns"]
            else "acts"
        )
        found[role].add(side)
    return found


def agent(text: str) -> Harmed:
    """The one party that acts in a text; `NONE` when none does or both do."""
    acting = roles(text)["acts"]
    return next(iter(acting)) if len(acting) == 1 else Harmed.NONE


_LADEN = Pattern(
    r"(?:\b(?:reste|restent|pèse|pèsent|incombe|incombent|revient|reviennent|échoit|échoient) (?:pour le|"
    r"sur le|au)|"
    r"à la charge (?:exclusive |entière )?du|aux (?:frais|dépens|risques) du|à la diligence du|"
    r"supportée?s? par le|financée?s? par le|borne by the|(?:falls?|rests?|lies?) (?:on|upon|with) the|"
    r"at the expense of the) (?:(?P<cm>prestataire|contractor|provider)|client)\b"
)
_SERVED = Pattern(
    r"(?:soumis\w*|présentée?s?|remis\w*|envoyée?s?|transmis\w*|signalée?s?|adressée?s?|montrée?s?|"
    r"communiquée?s?|livrée?s?|versée?s?|payée?s?|restituée?s?|rendue?s?|accord|approbation|validation|"
    r"consentement|autorisation|aval|feu vert|avis|submitted|shown|sent|given|paid|returned|delivered|"
    r"approval|consent|agreement)(?: (?:préalable|écrite?|exprès|expresse|prior|written))* (?:au|du|to the|"
    r"of the) (?:(?P<cm>prestataire|contractor|provider)|client)\b|"
    r"(?:(?P<cm_its>contractor|provider)|client)’s (?:prior |written )*(?:approval|consent|agreement)"
)
"""What is put before a party, or waits for its consent, is owed to it."""
_ENJOYS = Pattern(
    r"(?:client|prestataire|contractor|provider) (?:n’)?(?:utilise|exploite|bénéficie|jouit|dispose|reçoit|"
    r"garde|conserve|uses|enjoys|keeps|receives|has the (?:use|benefit))\b"
)
"""What a party enjoys rather than owes."""


def loser(element: str, text: str, by_default: Harmed) -> Harmed:
    """Who loses an element that a text said: the party it spared, the one it was warranted to, else as `OWED` says."""
    side = subject(text)
    if side in {Harmed.CONTRACTOR, Harmed.CLIENT} and element in _ANSWERING:
        return side
    if side is Harmed.CONTRACTOR and element == _WARRANTED:
        return Harmed.CLIENT
    if element == _MEASURE and side is not Harmed.CONTRACTOR:
        return Harmed.CONTRACTOR
    if element in _SECRETS and agent(text) is Harmed.CLIENT:
        return Harmed.CONTRACTOR
    return OWED.get(element, by_default)


def laden(text: str) -> Harmed:
    """The party on whom a text puts a cost or a task, where it says so; else `NONE`."""
    found = _LADEN.search(text)
    return named_by(found) if found else Harmed.NONE


def beneficiary(text: str) -> Harmed:
    """The party that is served or asked in a text where neither acts; else `NONE`."""
    found = _SERVED.search(text)
    if not found or roles(text)["acts"]:
        return Harmed.NONE
    return named_by(found)


def deprived(text: str) -> Harmed:
    """Who loses what a sentence granted: whoever was served or free, else the one a duty was owed to."""
    served = beneficiary(text)
    if served is not Harmed.NONE:
        return served
    return subject(text) if is_freedom(text) or _ENJOYS.search(text) else owed_to(text)


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
    return other(side) if is_freedom(text) or _RECEIVES.search(text) else side


_UNTIL = re.compile(r"jusqu’à ce qu|tant qu|\buntil\b", re.IGNORECASE)
_DEARER = Pattern(
    r"(?:prix|tarifs?|forfait|honoraires|price|fees?)\b[^.,;]{0,30} (?:révis|augment|relev|revaloris|index|"
    r"major|increas|rais)"
)
"""A price that may rise weighs on who pays it."""


def worked(text: str) -> Harmed:
    """Whom work without bounds weighs on: whoever the sentence binds, the contractor where it names nobody."""
    if _DEARER.search(text):
        return Harmed.CLIENT
    side = burdened(_UNTIL.split(text)[0])
    return side if side in {Harmed.CONTRACTOR, Harmed.CLIENT} else Harmed.CONTRACTOR


def owed_to(text: str) -> Harmed:
    """Who loses when a duty in this sentence softens: the party it was owed to."""
    return other(subject(text))


def renouncing(text: str) -> Harmed:
    """Who gives something up: the party last named before the words that say so, else the sentence's own."""
    given_up = _GIVES_UP.search(text)
    named = last_named(text, given_up.start()) if given_up and not mutual(text) else Harmed.NONE
    return burdened(text) if named is Harmed.NONE else named


def lessened(text: str) -> Harmed:
    """Who loses by an exception or a condition in this sentence: the free party, or the one owed a duty."""
    main = _UNLESS.split(text)[0]
    side = subject(main)
    if side is Harmed.NONE:
        return Harmed.BOTH
    if _SPARED.search(main):
        return side
    return side if is_freedom(main) != (_FORBIDS.search(text) is not None) else other(side)


def overruled(text: str) -> Harmed:
    """Who did not write the document that passes before the contract: terms of purchase are the client's."""
    bought, sold = _PURCHASE.search(text), _SALE.search(text)
    if bool(bought) != bool(sold):
        return Harmed.CONTRACTOR if bought else Harmed.CLIENT
    return left_by(text, len(text))


def widened(text: str) -> Harmed:
    """Who loses by a list that opens: the other of the party that it lets off, who pays, else who works."""
    if _LET_OFF.search(text):
        return owed_to(text)
    return Harmed.CLIENT if _OWES_ALL.search(text) else Harmed.CONTRACTOR


def mutual(text: str) -> bool:
    """Whether the sentence speaks of both parties alike."""
    return _BOTH.search(text) is not None
