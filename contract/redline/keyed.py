"""Compare two versions by their keys: articles, then clauses, then sentences.

Numbers are given when shown, so renumbering is never a change. What differs only in spaces,
apostrophes or Unicode form is no change either (`edits.same`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from contract.edits import same, word_edits
from contract.redline.articles import ArticleRow, Heading, Outline, report
from contract.redline.change import Change, ChangeKind, Redline, Span
from contract.redline.groups import grouped, named
from contract.redline.hunks import text_hunks
from contract.redline.order import moved
from contract.terms import changed_terms
from contract.version import Article, Clause, Part, Version, numbered

_ANNEX = "A"
Place = tuple[Article, Clause]


def compare(old: Version, new: Version) -> Redline:
    """Every difference a reader decides on, in the reading order of the new version."""
    raw = (*_title(old, new), *_terms(old, new), *_articles(old, new))
    return Redline(old, new, grouped(old, new, tuple(named(old, new, raw))))


def article_report(redline: Redline) -> tuple[ArticleRow, ...]:
    """What became of each article between two versions; numbers are those they are shown under."""
    old, new = redline.old, redline.new
    ours, theirs = list(numbered(old)), list(numbered(new))
    homes_old, homes_new = _homes(old), _homes(new)
    place_old = {article.key: i for i, (_, article) in enumerate(ours)}
    place_new = {article.key: j for j, (_, article) in enumerate(theirs)}
    shared: Counter[tuple[int, int]] = Counter()
    changed_old, changed_new = set(), set()
    for key in {**homes_old, **homes_new}:
        was, now = homes_old.get(key), homes_new.get(key)
        if was and now:
            kept = min(len(was[1].text), len(now[1].text))
            shared[place_old[was[0].key], place_new[now[0].key]] += kept
        if was and (not now or not same(was[1].text, now[1].text)):
            changed_old.add(place_old[was[0].key])
        if now and (not was or not same(was[1].text, now[1].text)):
            changed_new.add(place_new[now[0].key])
    known = [(i, place_new[key]) for key, i in place_old.items() if key in place_new]
    return report(_outline(ours, changed_old), _outline(theirs, changed_new), shared, known)


def _outline(articles: Sequence[tuple[str, Article]], changed: set[int]) -> Outline:
    return Outline(
        [Heading(f"{_ANNEX if a.part is Part.ANNEX else ''}{n}", a.title) for n, a in articles],
        [sum(len(clause.text) for clause in article.clauses) for _, article in articles],
        frozenset(changed),
    )


def article_text(article: Article, elsewhere: Container[str] = ()) -> str:
    """An article as one text: its title, then its clauses, a line each; not those that live `elsewhere`."""
    own = (clause.text for clause in article.clauses if clause.key not in elsewhere)
    return "\n".join((article.title, *own))


def _title(old: Version, new: Version) -> Iterator[Change]:
    if not same(old.title, new.title):
        yield _wording(ChangeKind.TITLE, old.title, new.title)


def _terms(old: Version, new: Version) -> Iterator[Change]:
    for key in changed_terms(old.terms, new.terms):
        yield Change("", ChangeKind.TERM, term=key)


def _articles(old: Version, new: Version) -> Iterator[Change]:
    before = {a.key: a for a in old.articles}
    after = {a.key: a for a in new.articles}
    shifted = moved([a.key for a in old.articles], [a.key for a in new.articles])
    homes_old, homes_new = _homes(old), _homes(new)
    yield from _removed_articles(old.articles, after, None, homes_new)
    for article in new.articles:
        earlier = before.get(article.key)
        if earlier is None:
            text = article_text(article, homes_old)
            spans = (Span("insert", text),)
            yield Change("", ChangeKind.ARTICLE_ADDED, article.key, new=text, spans=spans)
            yield from _arrived(article, homes_old)
            continue
        if article.key in shifted:
            yield Change("", ChangeKind.ARTICLE_MOVED, article.key, old=earlier.title, new=article.title)
        if not same(earlier.title, article.title):
            yield _wording(ChangeKind.ARTICLE_RENAMED, earlier.title, article.title, article.key)
        yield from _clauses(earlier, article, homes_old, homes_new)
        yield from _removed_articles(old.articles, after, article.key, homes_new)


def _removed_articles(
    articles: Sequence[Article], after: dict[str, Article], behind: str | None, homes: dict[str, Place]
) -> Iterator[Change]:
    """Removed articles that stood right behind this one (or first), up to the next that stays."""
    standing: str | None = None
    for article in articles:
        if article.key in after:
            standing = article.key
        elif standing == behind:
            text = article_text(article, homes)
            spans = (Span("delete", text),)
            yield Change("", ChangeKind.ARTICLE_REMOVED, article.key, old=text, spans=spans)


def _clauses(
    old: Article,
    new: Article,
    homes_old: dict[str, Place],
    homes_new: dict[str, Place],
) -> Iterator[Change]:
    """Changes inside one article; a clause that lives in another one now is a move, not a loss."""
    shifted = moved([c.key for c in old.clauses], [c.key for c in new.clauses])
    for clause in old.clauses:
        home = homes_new.get(clause.key)
        if home is None:
            spans = (Span("delete", clause.text),)
            yield Change("", ChangeKind.CLAUSE_REMOVED, new.key, clause.key, old=clause.text, spans=spans)
    for clause in new.clauses:
        home = homes_old.get(clause.key)
        if home is None:
            spans = (Span("insert", clause.text),)
            yield Change("", ChangeKind.CLAUSE_ADDED, new.key, clause.key, new=clause.text, spans=spans)
            continue
        if home[0].key != new.key or clause.key in shifted:
            yield Change("", ChangeKind.CLAUSE_MOVED, new.key, clause.key, old=home[0].key, new=new.key)
        yield from _sentences(home[1], clause, new.key)


def _arrived(article: Article, homes_old: dict[str, Place]) -> Iterator[Change]:
    """Clauses of a new article that stood elsewhere before."""
    for clause in article.clauses:
        home = homes_old.get(clause.key)
        if home is not None:
            yield Change(
                "", ChangeKind.CLAUSE_MOVED, article.key, clause.key, old=home[0].key, new=article.key
            )
            yield from _sentences(home[1], clause, article.key)


def _sentences(old: Clause, new: Clause, article: str) -> Iterator[Change]:
    if same(old.text, new.text):
        return
    for i1, i2, j1, j2 in text_hunks(old.text, new.text):
        change = _wording(ChangeKind.TEXT, old.text[i1:i2], new.text[j1:j2], article, old.key)
        yield replace(change, i1=i1, i2=i2, j1=j1, j2=j2)


def _wording(kind: ChangeKind, old: str, new: str, article: str = "", clause: str = "") -> Change:
    spans: list[Span] = []
    for op in word_edits(old, new):
        if op.tag == "equal":
            spans.append(Span("equal", new[op.j1 : op.j2]))
            continue
        if op.i2 > op.i1:
            spans.append(Span("delete", old[op.i1 : op.i2]))
        if op.j2 > op.j1:
            spans.append(Span("insert", new[op.j1 : op.j2]))
    return Change("", kind, article, clause, old=old, new=new, spans=tuple(spans))


def _homes(version: Version) -> dict[str, Place]:
    return {clause.key: (article, clause) for article in version.articles for clause in article.clauses}
