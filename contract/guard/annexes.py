"""Annexes: what the contract fixed goes to one that is not there, or the terms that the law asks for are called for no more."""

from __future__ import annotations

from collections.abc import Iterator

from contract.guard.finding import Harmed, Severity
from contract.guard.pattern import Pattern
from contract.guard.wording import Noticed, Wording

_N, _A = Severity.NOTICE, Severity.ALARM

_ANNEX = Pattern(r"annexe?s?\s+(?:[«“] ?(?P<title>[^»”]+?) ?[»”]|(?P<number>\d+|[A-Z]\b))", as_written=True)
_RECALLS = Pattern(
    r"(?:comme|ainsi que) (?:le |l’)(?:montre|rappelle|confirme|indique|atteste|mentionne)[^.,;]{0,30}$|"
    r"as (?:is )?(?:shown|recalled|confirmed) (?:in|by)[^.,;]{0,20}$"
)
"""An annex that only says again what stands here."""
JOINED = Pattern(
    r"(?<!non )(?<!not )\b(?:jointe?|annexée?|attached)s?\b(?:,| et| and)?[^.;]{0,30}?\b(?:signée?|paraphée?|signed|initialled)s?\b"
)
"""An annex that the words say is there, and signed: it may come as a file of its own."""
_ANNEX_CALLED = Pattern(r"annexe?|article 28\b|rgpd|gdpr|sous-traitant|processor")


def to_absent_annex(words: Wording) -> Iterator[Noticed]:
    """What the contract fixed is sent to an annex that is not there."""
    if _ANNEX.search(words.before):
        return  # one annex for another is a reference that moved
    severity = _N if JOINED.search(words.after) else _A
    for match in _ANNEX.finditer(words.after):
        there = match["title"] in words.titles if match["title"] else False
        if words.before and not there and not _RECALLS.search(words.after[: match.start()]):
            yield Noticed(
                "article_to_absent_annex",
                severity,
                (("annex", match["title"] or match["number"]),),
                ("C. civ. 1163", "C. civ. 1170"),
                Harmed.BOTH,
            )


def annex_lost(words: Wording) -> Iterator[Noticed]:
    """The data-processing terms that the law asks for are no longer called for."""
    concerned = any(e.id == "conf.gdpr_annex" for e in words.elements)
    if concerned and _ANNEX_CALLED.search(words.before) and not _ANNEX_CALLED.search(words.after):
        yield Noticed("gdpr_annex_lost", _A, (), ("RGPD 28",), Harmed.BOTH)
