"""Viewing: what the page's components show: a whole version to read, a proposal sent or still on the bench."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from contract.actions import declaring, negotiating, proposing, trading
from contract.actions.judging import compared, findings_between, findings_by_now
from contract.actions.reading import readable, sentence, whose
from contract.actions.table import now, sit
from contract.actions.workbench import PROPOSAL, bench
from contract.edges import library
from contract.edges.house import Visit
from contract.events import Declared, Traded
from contract.guard.counters import counters
from contract.guard.finding import Finding
from contract.guard.numerals import in_figures
from contract.interview import said
from contract.lifecycle.state import Trade
from contract.party import Seat
from contract.proposal.trades import tied
from contract.redline.change import Redline
from contract.redline.places import article_label
from contract.redline.view import Beside, Names, Offer, view
from contract.version import Article, Version, clause_label, numbered
from contract.wording import Catalogue, say

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, eq=False)
class Shared:
    """What is shown to whoever reads a proposal in one language: the same object for as long as it stays the same."""

    view: Mapping[str, object]


def version_view(visit: Visit, contract: str, number: int, language: str) -> dict[str, object]:
    """A version to read: its articles, and beside each what it protects and for whom, in the reader's language."""
    version = readable(sit(visit, contract), number)
    catalogue = library.catalogue(language)
    articles = [
        {
            "key": article.key,
            "label": article_label(article, place, catalogue),
            "title": article.title,
            "clauses": [
                {"key": clause.key, "label": clause_label(place, n, article), "text": clause.text}
                for n, clause in enumerate(article.clauses)
            ],
            "cards": [
                {"who": who, "words": words}
                for who, words in why(version, article, visit.session.seat, language)
            ],
        }
        for place, article in numbered(version)
    ]
    return {"language": version.language, "articles": articles}


def why(version: Version, article: Article, own: Seat, language: str) -> Iterator[tuple[str, str]]:
    """Whom an article protects and how, one's own seat first; what is said to the other is quoted."""
    names = library.template(version.template).names
    known, catalogue = names.get(language, names[version.language]), library.catalogue(language)
    for seat in (own, own.other):
        words = known.get(f"article.{article.key}.for.{seat}")
        # the card tells of our own article: of another maker's under the same name it may be untrue
        if words is None or not article.drafted_title:
            continue
        if seat is own:
            yield say(catalogue, "read.for.you"), words
        else:
            yield say(catalogue, f"read.for.{seat}"), say(catalogue, "read.quoted", words=words)


def redline_view(visit: Visit, contract: str, old: int, new: int, language: str) -> dict[str, object]:
    """Two versions compared, with the warnings in the reader's language."""
    table = sit(visit, contract)
    before, after = readable(table, old), readable(table, new)
    findings = findings_between(before, after, now().date())
    return shown(compared(before, after), findings, library.catalogue(language))


def proposal_view(
    visit: Visit, contract: str, proposal: str, language: str, *, judged: bool = False
) -> tuple[Shared, Mapping[str, object]]:
    """A proposal as its reader decides on it, on the version that is on the table now; and their answers so far.

    A long one comes at once and without its warnings, and says so; with `judged` it comes when they are known.
    """
    table = sit(visit, contract)
    case = negotiating.negotiation(table, proposal)
    first, old, new = table.version(table.contract.heads[0]), case.redline.old, case.redline.new
    given = {d.change: {"verdict": d.verdict, "text": d.text, "reason": d.reason} for d in case.decisions}
    told = declaring.told_of(table, case.proposal, case.redline)
    today = now().date()
    findings = (findings_between if judged else findings_by_now)(old, new, today)
    shared = _proposed(first, old, new, case.proposal.trades, told, findings, language)
    return shared, {"decisions": given, "revision": case.revision}


@lru_cache(maxsize=16)
def _proposed(
    first: Version,
    old: Version,
    new: Version,
    trades: tuple[Trade, ...],
    told: Declared,
    findings: tuple[Finding, ...] | None,
    language: str,
) -> Shared:
    """A proposal in words, made once for as long as it and the table stay the same."""
    redline = tied(compared(old, new), (trade.changes for trade in trades))
    catalogue = library.catalogue(language)
    beside = Beside(
        undeclared=told.undeclared,
        traces=declaring.traces_said(told.traces, catalogue),
        trades=_why(trades),
        offers={} if findings is None else _offered(redline, findings, catalogue),
        agreed=_agreed(first, old),
    )
    return Shared(shown(redline, findings, catalogue, beside))


def _offered(
    redline: Redline, findings: Iterable[Finding], catalogue: Catalogue
) -> Mapping[str, tuple[Offer, ...]]:
    """The ready answers to each change: named in the reader's language, worded in the contract's."""
    template, own = library.template(redline.new.template), library.catalogue(redline.new.language)
    tied_to = {change.id: change.group for change in redline.changes}
    at: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        at[tied_to.get(finding.change, "")].append(finding)
    return {
        change.id: tuple(
            Offer(say(catalogue, f"counter.{c.code}", **dict(c.values)), c.text)
            for c in counters(change, at[change.group], redline, template, own)
        )
        for change in redline.changes
    }


def bench_view(visit: Visit, contract: str, language: str) -> dict[str, object]:
    """What this seat prepares, exactly as the other side will see it."""
    work = bench(sit(visit, contract), PROPOSAL)
    redline, (_, findings) = trading.offered(work), proposing.preview(work)
    catalogue, told = library.catalogue(language), declaring.prepared(work)
    beside = Beside(
        undeclared=told.undeclared,
        traces=declaring.traces_said(told.traces, catalogue),
        trades=_why(trading.prepared(work)),
    )
    return shown(redline, findings, catalogue, beside)


def named(redline: Redline, catalogue: Catalogue) -> list[dict[str, Any]]:
    """The changes of a comparison in words: where each stands, what stood and what would stand."""
    return list(shown(redline, (), catalogue)["changes"])  # type: ignore[call-overload, no-any-return]


def shown(
    redline: Redline, findings: tuple[Finding, ...] | None, catalogue: Catalogue, beside: Beside | None = None
) -> dict[str, object]:
    """A comparison as the component shows it, in the catalogue's language."""
    template = library.template(redline.new.template)
    speech = catalogue.language
    names = Names(
        lambda key: said.label(template, speech, key),
        lambda key, value: said.answer(template, speech, key, value),
    )
    told = (f.change for f in findings or () if not f.is_idle)
    known = replace(beside or Beside(), material={*_other_numbers(redline), *told})
    return view(
        redline,
        findings,
        lambda f: sentence(f, catalogue),
        lambda f: whose(f, catalogue),
        catalogue,
        names,
        known,
    )


def _why(trades: Iterable[Traded | Trade]) -> dict[str, str]:
    return {change: trade.why for trade in trades for change in trade.changes}


def _other_numbers(redline: Redline) -> frozenset[str]:
    """The changes of wording that say another number, be it in words: they are never wording alone."""
    in_words = (
        c for c in redline.changes if not _NUMBER.search(c.old + c.new)
    )  # in figures they are seen as they are
    return frozenset(c.id for c in in_words if _numbers(c.old) != _numbers(c.new))


def _numbers(text: str) -> list[str]:
    return sorted(_NUMBER.findall(in_figures(text)))


def _agreed(first: Version, now: Version) -> frozenset[str]:
    """The articles that stand otherwise on the table than in the first version: both sides settled them so."""
    return frozenset(article.key for article in now.articles if first.article(article.key) != article)
