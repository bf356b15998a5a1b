"""Conflicts: what stands where two hands met on the bench. Nothing is guessed; a person says it."""

from __future__ import annotations

from dataclasses import replace

from contract import editing
from contract.actions.workbench import Bench
from contract.drafting.conflict import Conflict, together
from contract.drafting.redraft import redraft, resolve
from contract.errors import UnreadableError
from contract.redline.order import placed
from contract.version import Article, Version


def keep_ours(work: Bench, conflict: Conflict) -> Bench:
    """Our side stands, as it stands on the bench already."""
    if _is_clause(work, conflict) and conflict.ours:
        return write(work, conflict, conflict.ours)
    return _settled(work, conflict, work.version)


def take_theirs(work: Bench, conflict: Conflict) -> Bench:
    """The other side stands: the template's text, or what came on the table meanwhile."""
    if is_term(work, conflict):
        value = work.start.terms.get(conflict.clause)
        drafted = redraft(work.template, work.version, work.version.terms.having(conflict.clause, value))
        met = together(work.conflicts, drafted.conflicts)
        return _settled(replace(work, conflicts=met), conflict, drafted.version)
    if conflict.clause and conflict.theirs and work.version.clause(conflict.clause) is None:
        return _settled(work, conflict, _clause_again(work, conflict))
    if not conflict.clause and conflict.article and not conflict.theirs:
        return _settled(work, conflict, editing.remove_article(work.version, conflict.article))
    if not conflict.clause and conflict.article and work.version.article(conflict.article) is None:
        return _settled(work, conflict, _article_again(work, conflict.article, None))
    return write(work, conflict, conflict.theirs)


def write(work: Bench, conflict: Conflict, text: str) -> Bench:
    """A third text stands, or either side's; "" takes a clause out.

    Raises UnreadableError for a title left empty, or a text that hides characters.
    """
    words = editing.clean(text)
    if _is_clause(work, conflict):
        return _settled(work, conflict, resolve(work.template, work.version, conflict.clause, words))
    if not words.strip():
        raise UnreadableError("editing.no_title")
    if not conflict.article:
        return _settled(work, conflict, replace(work.version, title=words.strip()))
    titled = tuple(
        replace(a, title=words.strip()) if a.key == conflict.article else a for a in work.version.articles
    )
    return _settled(work, conflict, replace(work.version, articles=titled))


def is_term(work: Bench, conflict: Conflict) -> bool:
    """Whether both sides gave another answer to one question."""
    return not conflict.article and any(spec.key == conflict.clause for spec in work.template.terms)


def _is_clause(work: Bench, conflict: Conflict) -> bool:
    return bool(conflict.clause) and not is_term(work, conflict)


def _settled(work: Bench, conflict: Conflict, version: Version) -> Bench:
    left = tuple(c for c in work.conflicts if c.place != conflict.place)
    return replace(work, version=version, conflicts=left)


def _clause_again(work: Bench, conflict: Conflict) -> Version:
    """A clause that our side took out, back where the version on the table has it."""
    home = work.start.article(conflict.article)
    if home is None:
        return work.version
    standing = work.version.article(home.key)
    if standing is None:
        return _article_again(work, home.key, conflict.clause)
    order = placed(
        [c.key for c in standing.clauses], [c.key for c in home.clauses], frozenset({conflict.clause})
    )
    here = {c.key: c for c in standing.clauses} | {c.key: c for c in home.clauses if c.key == conflict.clause}
    filled = replace(standing, clauses=tuple(here[key] for key in order))
    articles = tuple(filled if a.key == home.key else a for a in work.version.articles)
    return replace(work.version, articles=articles)


def _article_again(work: Bench, key: str, clause: str | None) -> Version:
    """An article of the version on the table, with this one clause or whole, where it stands there."""
    was = work.start.article(key)
    if was is None:
        return work.version
    elsewhere = {c.key for a in work.version.articles for c in a.clauses}
    kept = tuple(c for c in was.clauses if c.key not in elsewhere and clause in (None, c.key))
    order = placed(
        [a.key for a in work.version.articles], [a.key for a in work.start.articles], frozenset({key})
    )
    here: dict[str, Article] = {a.key: a for a in work.version.articles} | {key: replace(was, clauses=kept)}
    return replace(work.version, articles=tuple(here[k] for k in order))
