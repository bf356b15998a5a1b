"""Compare two versions by their keys: articles, then clauses, then sentences.

Numbers are given when shown, so renumbering is never a change. What differs only in spaces,
apostrophes or Unicode form is no change either (`edits.same`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from contract.edits import plain, same, sentences, sequence_edits, word_edits
from contract.redline.change import Change, ChangeKind, Redline, Span
from contract.redline.order import moved
from contract.terms import changed_terms
from contract.version import Article, Clause, Version

Place = tuple[Article, Clause]


def compare(old: Version, new: Version) -> Redline:
    """Every difference a reader decides on, in the reading order of the new version."""
    raw = (*_title(old, new), *_terms(old, new), *_articles(old, new))
    return Redline(old, new, _grouped(old, new, _named(raw)))


def article_text(article: Article) -> str:
    """An article as one text: its title, then its clauses, a line each."""
    return "\n".join((article.title, *(clause.text for clause in article.clauses)))


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
    yield from _removed_articles(old.articles, after, None)
    for article in new.articles:
        earlier = before.get(article.key)
        if earlier is None:
            text = article_text(article)
            spans = (Span("insert", text),)
            yield Change("", ChangeKind.ARTICLE_ADDED, article.key, new=text, spans=spans)
            yield from _arrived(article, homes_old)
            yield from _removed_articles(old.articles, after, article.key)
            continue
        if article.key in shifted:
            yield Change("", ChangeKind.ARTICLE_MOVED, article.key, old=earlier.title, new=article.title)
        if not same(earlier.title, article.title):
            yield _wording(ChangeKind.ARTICLE_RENAMED, earlier.title, article.title, article.key)
        yield from _clauses(earlier, article, homes_old, homes_new)
        yield from _removed_articles(old.articles, after, article.key)


def _removed_articles(
    articles: Sequence[Article], after: dict[str, Article], behind: str | None
) -> Iterator[Change]:
    """Removed articles that stood right behind this one (or first), up to the next that stays."""
    standing: str | None = None
    for article in articles:
        if article.key in after:
            standing = article.key
        elif standing == behind:
            text = article_text(article)
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
    changes = tuple(_hunks(old, new, article))
    spliced, at = "", 0
    for change in changes:
        spliced += old.text[at : change.i1] + change.new
        at = change.i2
    if changes and same(spliced + old.text[at:], new.text):
        yield from changes
        return
    # the breaks between sentences differ too: the whole clause is the change
    whole = _wording(ChangeKind.TEXT, old.text, new.text, article, old.key)
    yield replace(whole, i2=len(old.text), j2=len(new.text))


def _hunks(old: Clause, new: Clause, article: str) -> Iterator[Change]:
    left, right = sentences(old.text), sentences(new.text)
    said = [plain(old.text[a:b]) for a, b in left], [plain(new.text[a:b]) for a, b in right]
    for i1, i2, j1, j2 in sequence_edits(*said):
        a, b = _characters(left, i1, i2, len(old.text))
        c, d = _characters(right, j1, j2, len(new.text))
        if b == len(old.text) and d == len(new.text) and (a == b or c == d):
            # at the very end the blank before a sentence comes and goes with it
            a, c = len(old.text[:a].rstrip()), len(new.text[:c].rstrip())
        change = _wording(ChangeKind.TEXT, old.text[a:b], new.text[c:d], article, old.key)
        yield replace(change, i1=a, i2=b, j1=c, j2=d)


def _characters(places: tuple[tuple[int, int], ...], first: int, last: int, length: int) -> tuple[int, int]:
    if first == last:
        at = places[first][0] if first < len(places) else length
        return at, at
    return places[first][0], places[last - 1][1]


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


def _named(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Give each change its id: what it is about, and a digest of what it says; twins are counted."""
    named: list[Change] = []
    seen: dict[str, int] = {}
    for change in changes:
        said = hashlib.sha256(f"{len(change.old)}:{change.old}{change.new}".encode()).hexdigest()[:10]
        stem = f"{change.kind}:{change.article}:{change.clause or change.term}:{said}"
        seen[stem] = seen.get(stem, 0) + 1
        key = stem if seen[stem] == 1 else f"{stem}:{seen[stem]}"
        named.append(replace(change, id=key, group=key))
    return tuple(named)


def _grouped(old: Version, new: Version, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Tie the text that the template drafted anew to the changed terms it was drafted from."""
    terms = {c.term: c.id for c in changes if c.kind is ChangeKind.TERM}
    leader = {c.id: c.id for c in changes}

    def root(key: str) -> str:
        while leader[key] != key:
            key = leader[key]
        return key

    for change in changes:
        causes = [terms[t] for t in sorted(_drafted_from(old, new, change)) if t in terms]
        for other in causes:
            first, second = root(causes[0]), root(other)
            leader[second] = first
        if causes:
            leader[root(change.id)] = root(causes[0])
    first_of: dict[str, str] = {}
    for change in changes:
        first_of.setdefault(root(change.id), change.id)
    return tuple(replace(c, group=first_of[root(c.id)]) for c in changes)


def _drafted_from(old: Version, new: Version, change: Change) -> frozenset[str]:
    """The terms that a change of text comes from; none where a person wrote it."""
    if change.kind is ChangeKind.ARTICLE_ADDED or change.kind is ChangeKind.ARTICLE_REMOVED:
        article = (new if change.kind is ChangeKind.ARTICLE_ADDED else old).article(change.article)
        assert article is not None
        shared = [set(c.terms) for c in article.clauses if c.drafted]
        return frozenset(set.intersection(*shared)) if shared and article.drafted_title else frozenset()
    if change.kind not in {ChangeKind.TEXT, ChangeKind.CLAUSE_ADDED, ChangeKind.CLAUSE_REMOVED}:
        return frozenset()
    before, after = old.clause(change.clause), new.clause(change.clause)
    drafts = [place[1].drafted if place else "" for place in (before, after)]
    if drafts[0] == drafts[1]:
        return frozenset()
    return frozenset(t for place in (before, after) if place for t in place[1].terms)
