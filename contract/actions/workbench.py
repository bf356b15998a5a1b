"""Workbench: a text one seat is working on in private, kept at every step.

The same bench serves building (kind `DRAFT`) and proposing (kind `PROPOSAL`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from contract import editing
from contract.actions.table import Table, now
from contract.drafting.conflict import Conflict, together
from contract.drafting.redraft import redraft
from contract.drafting.restore import restore_article, restore_clause
from contract.edges import codec, library
from contract.errors import MissingError
from contract.interview.answers import parse
from contract.interview.fault import Fault
from contract.proposal.rebase import rebase
from contract.redline.order import placed
from contract.template import Template, TermSpec
from contract.version import Version

DRAFT = "draft"
PROPOSAL = "proposal"


@dataclass(frozen=True)
class Bench:
    """What is being worked on: the text, answers that cannot be read yet, and open conflicts."""

    table: Table
    kind: str
    base: int
    version: Version
    raw: Mapping[str, object]
    faults: tuple[Fault, ...]
    conflicts: tuple[Conflict, ...]
    message: str
    revision: int

    @property
    def template(self) -> Template:
        """The template this text was drafted from."""
        return library.template(self.version.template)

    @property
    def start(self) -> Version:
        """The version this work began from."""
        return self.table.version(self.base)

    @property
    def touched(self) -> bool:
        """Whether anything was kept here that is not in the version it began from."""
        return self.revision > 0


def bench(table: Table, kind: str) -> Bench:
    """What this seat has on its bench; the version on the table when it has nothing yet."""
    kept = table.store.working_copy(table.id, table.seat, kind)
    if kept is None:
        head = table.contract.head
        return Bench(table, kind, head, table.version(), MappingProxyType({}), (), (), "", 0)
    body = _read(kept.body)
    faults = tuple(_faults(library.template(body.version.template), body.raw))
    return Bench(
        table, kind, kept.base, body.version, body.raw, faults, body.conflicts, body.message, kept.revision
    )


@lru_cache(maxsize=64)
def _read(body: str) -> codec.BenchBody:
    """What lies on a bench, read once for as long as it says the same."""
    return codec.load_bench(body)


def keep(work: Bench) -> Bench:
    """Keep what is on the bench. Raises StaleError when another tab of this seat kept something first."""
    body = codec.dump_bench(work.version, work.raw, work.conflicts, work.message)
    revision = work.table.store.keep_working_copy(
        work.table.id, work.table.seat, work.kind, work.base, body, work.revision, now()
    )
    return replace(work, revision=revision)


def changed(work: Bench) -> Mapping[str, int]:
    """How many clauses and titles of each article differ from the version this work began from; nought is left out."""
    found = {}
    for article in work.version.articles:
        was = work.start.article(article.key)
        before = {c.key: c.text for c in was.clauses} if was else {}
        now_ = {c.key: c.text for c in article.clauses}
        touched = sum(before.get(key) != now_.get(key) for key in before.keys() | now_.keys())
        moved = [k for k in before if k in now_] != [k for k in now_ if k in before]
        renamed = was is not None and was.title != article.title
        found[article.key] = touched + moved + renamed
    return {key: n for key, n in found.items() if n}


def clear(work: Bench) -> Bench:
    """Take everything off the bench: it begins again from the version on the table."""
    work.table.store.drop_working_copy(work.table.id, work.table.seat, work.kind)
    return bench(work.table, work.kind)


def answer(work: Bench, key: str, raw: object) -> Bench:
    """Answer one question of the interview. What cannot be read stays as typed, with its fault."""
    spec = _spec(work.template, key)
    parsed = parse(spec, raw)
    left = {k: v for k, v in work.raw.items() if k != key}
    if parsed.fault is not None:
        left[key] = raw
    text, conflicts = work.version, work.conflicts
    if parsed.fault is None or parsed.value is not None:
        drafted = redraft(work.template, text, text.terms.having(key, parsed.value))
        text = drafted.version
        conflicts = together(conflicts, drafted.conflicts)
    faults = tuple(_faults(work.template, left))
    return replace(work, version=text, raw=MappingProxyType(left), faults=faults, conflicts=conflicts)


def write_article(work: Bench, key: str, title: str, clauses: tuple[tuple[str, str], ...]) -> Bench:
    """Write an article by hand: its title, its clauses in order.

    A clause that the editor added has a key starting with "+", its own in that browser; it is kept
    under a name of this seat, and is the same clause each time it is written again.
    """
    named = tuple(
        (f"{key}.{work.table.seat}{name}" if name.startswith("+") else name, text) for name, text in clauses
    )
    return replace(work, version=editing.write_article(work.version, key, title, named, work.start))


def editor_key(key: str) -> str:
    """The key under which the editor knows a clause: the one it gave it, for a clause it added."""
    return key[key.index("+") :] if "+" in key else key


def add_article(work: Bench, title: str, text: str, after: str) -> Bench:
    """Add an article of one clause after another article."""
    key = editing.free_key(f"article.{work.table.seat}", (work.version, work.start))
    return replace(work, version=editing.add_article(work.version, key, title, text, after))


def remove_article(work: Bench, key: str) -> Bench:
    """Take an article out."""
    return replace(work, version=editing.remove_article(work.version, key))


def put_back(work: Bench, key: str) -> Bench:
    """Put an article that was taken out back where the version this work began from has it."""
    was = work.start.article(key)
    if was is None:
        raise MissingError("article.unknown")
    standing = [a.key for a in work.version.articles]
    order = placed(standing, [a.key for a in work.start.articles], frozenset({key}))
    here = {a.key: a for a in work.version.articles} | {key: was}
    return replace(work, version=replace(work.version, articles=tuple(here[k] for k in order)))


def back_to_start(work: Bench, article: str) -> Bench:
    """Give an article that both texts have the text of the version this work began from again."""
    was = work.start.article(article)
    if was is None:
        raise MissingError("article.unknown")
    articles = tuple(was if a.key == article else a for a in work.version.articles)
    own = {clause.key for clause in was.clauses}
    left = tuple(c for c in work.conflicts if c.clause not in own)
    return replace(work, version=replace(work.version, articles=articles), conflicts=left)


def move_article(work: Bench, key: str, steps: int) -> Bench:
    """Move an article up (negative) or down."""
    return replace(work, version=editing.move_article(work.version, key, steps))


def back_to_template(work: Bench, article: str, clause: str = "") -> Bench:
    """Give a clause, or a whole article, the template's text again."""
    text = (
        restore_clause(work.template, work.version, clause)
        if clause
        else restore_article(work.template, work.version, article)
    )
    restored = (
        {c.key for a in text.articles if a.key == article for c in a.clauses} if not clause else {clause}
    )
    left = tuple(c for c in work.conflicts if c.clause not in restored)
    return replace(work, version=text, conflicts=left)


def follow(work: Bench) -> Bench:
    """Carry the work over to the version on the table, when that moved on meanwhile.

    Exact merge by clause; where both sides changed the same sentence, this seat's text stays and the
    conflict is listed, so nothing is lost and nothing is guessed.
    """
    head = work.table.contract.head
    if work.base == head:
        return work
    moved = rebase(work.start, work.table.version(), work.version)
    conflicts = together(work.conflicts, moved.conflicts)
    return replace(work, base=head, version=moved.version, conflicts=conflicts)


def _spec(template: Template, key: str) -> TermSpec:
    for spec in template.terms:
        if spec.key == key:
            return spec
    raise MissingError("term.unknown", key=key)


def _faults(template: Template, raw: Mapping[str, object]) -> list[Fault]:
    read = (parse(_spec(template, key), typed).fault for key, typed in raw.items())
    return [fault for fault in read if fault is not None]
