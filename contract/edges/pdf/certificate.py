"""Certificate: the last pages of a signed contract: who signed, what was checked, what that proves and what not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from contract.edges.pdf.body import HEADING, STRONG, TEXT
from contract.edges.pdf.closing import SMALL, moment
from contract.edges.pdf.faces import Run, Style
from contract.edges.pdf.ink import drawn
from contract.edges.pdf.lines import broken
from contract.edges.pdf.sheets import LEFT, RIGHT, Block, Mark
from contract.signature.mark import Strokes
from contract.wording import Catalogue, say

_FIELD = Style(size=9.5, grey=70)
_MARK = Style(size=15, cut="I")
_INDENT = LEFT + 14.0
_DRAWN = 130.0
"""How wide the sheet is printed that a mark was drawn on."""


@dataclass(frozen=True, slots=True)
class Signatory:
    """One signature as its certificate tells it: sentences as they stood on the signer's screen."""

    party: str
    seat: str
    name: str
    capacity: str
    at: datetime
    consent: str
    warnings: tuple[str, ...]
    checked: tuple[str, ...]
    mark: str
    strokes: Strokes = ()


@dataclass(frozen=True, slots=True)
class Certificate:
    """What is printed after the text: the signatures and the trail they end."""

    signatories: tuple[Signatory, ...]
    offered_at: datetime
    fingerprint: str
    last_seq: int
    last_digest: str
    rounds: int
    links: tuple[tuple[datetime, datetime | None], ...]
    demo: bool
    amends: tuple[str, ...] = ()
    """The amendment this text makes, paragraph by paragraph; none for the contract itself."""


def certificate_blocks(given: Certificate, digest: str, catalogue: Catalogue) -> list[Block]:
    """The certificate's pages, beginning a new one."""

    def told(code: str, **values: object) -> str:
        return say(catalogue, f"certificate.{code}", **values)

    title = told("title")
    mark = Mark("pdf:certificate", title)
    blocks = [
        Block(broken([Run(title, HEADING)], LEFT, RIGHT), keep=True, whole=True, fresh=True, mark=mark),
        *_said([told("level")], TEXT, 8.0),
        *(_said([told("demo")], STRONG, 8.0) if given.demo else ()),
        *_said([told("offered", when=moment(given.offered_at, catalogue), digest=digest)], TEXT, 6.0),
    ]
    if given.amends:
        blocks += [_heading(told("amends")), *_said(given.amends, TEXT, 5.0)]
    for one in given.signatories:
        blocks += _signed(one, catalogue)
    trail = [
        told("trail", seq=given.last_seq, digest=given.last_digest),
        told("rounds", n=given.rounds),
        *(_link(made, stopped, catalogue) for made, stopped in given.links),
        told("key", fingerprint=given.fingerprint),
    ]
    blocks += [_heading(told("trail_title")), *_said(trail, TEXT, 5.0)]
    for part in ("proves", "proves_not", "more", "check"):
        blocks.append(_heading(told(f"{part}.title")))
        lines = [told(code.removeprefix("certificate.")) for code in _parts(catalogue, part)]
        blocks += _said(lines, TEXT, 4.0)
    return [*blocks, *_said([told("sources")], SMALL, 12.0)]


def _signed(one: Signatory, catalogue: Catalogue) -> list[Block]:
    def told(code: str, **values: object) -> str:
        return say(catalogue, f"certificate.{code}", **values)

    who = told("signed", name=one.name, capacity=one.capacity, party=one.party, seat=one.seat)
    rows = [
        told("at", when=moment(one.at, catalogue)),
        told("consent", sentence=one.consent),
        *(told("checked", what=what) for what in one.checked),
        *(told("warning", sentence=sentence) for sentence in one.warnings),
    ]
    blocks = [
        Block(broken([Run(who, STRONG)], LEFT, RIGHT), above=14.0, keep=True, whole=True),
        *_said(rows, TEXT, 4.0, _INDENT),
    ]
    if one.strokes:
        blocks.append(Block(drawn(one.strokes, _INDENT, _DRAWN), above=8.0, keep=True, whole=True))
    if one.mark:
        blocks += _said([one.mark], _MARK, 6.0, _INDENT, keep=True)
    if one.strokes or one.mark:
        blocks += _said([told("mark")], _FIELD, 1.0, _INDENT)
    return blocks


def _link(made: datetime, stopped: datetime | None, catalogue: Catalogue) -> str:
    code = "certificate.link_stopped" if stopped else "certificate.link"
    until = moment(stopped, catalogue) if stopped else ""
    return say(catalogue, code, made=moment(made, catalogue), stopped=until)


def _parts(catalogue: Catalogue, part: str) -> Iterable[str]:
    """The sentences of one part: "certificate.proves.1", "certificate.proves.2"..."""
    prefix = f"certificate.{part}."
    return sorted(
        code
        for code in catalogue.sentences
        if code.startswith(prefix) and code.removeprefix(prefix).isdigit()
    )


def _heading(words: str) -> Block:
    return Block(broken([Run(words, STRONG)], LEFT, RIGHT), above=16.0, keep=True, whole=True)


def _said(
    sentences: Sequence[str], style: Style, above: float, left: float = LEFT, *, keep: bool = False
) -> list[Block]:
    return [Block(broken([Run(words, style)], left, RIGHT), above=above, keep=keep) for words in sentences]
