"""Judge: what a change does to the protections, told at the change. The same whoever proposes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from contract import notation
from contract.guard.carried import TEN, Duty, carried, clauses, duties, grave, said_by, stands_whole, written
from contract.guard.changed import changed
from contract.guard.contradictions import contradicted, contradictions
from contract.guard.empties import EMPTIES
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.leaning import of_side
from contract.guard.mechanisms import noticed, table
from contract.guard.references import dangling, undefined
from contract.guard.whose import CREDITORS, harmed_by
from contract.guard.wording import wording
from contract.redline.change import ChangeKind, Redline
from contract.template import Level, Template

_WHOLE = frozenset({"article_removed", "article_emptied", "article_merged", "article_taken_out"})
"""What is told of an article as a whole: its clauses that went add nothing by their likeness."""
_RECIPROCAL = "conf.reciprocal"
"""The element that says whose secrets are kept."""
_TITLED = table(*(mechanism for mechanism in EMPTIES if mechanism.code == "indicative_only"))


def judge(redline: Redline, template: Template, today: date) -> tuple[Finding, ...]:
    """The findings of a comparison: articles first, then elements, then each change's words."""
    here = written(redline.old)
    called = duties(redline.old, template)
    due = tuple(d for d in called if d.element.id in here)
    same = (redline.old.terms, redline.old.language) == (redline.new.terms, redline.new.language)
    wanted = {d.element.id for d in (called if same else duties(redline.new, template))}
    articles = tuple(_articles(redline, template, due, wanted))
    whole = frozenset(f.article for f in articles if f.code in _WHOLE)
    told = tuple(_priced(redline, changed(redline, template, due, today, whole)))
    return (
        *_one_sided(articles, told, template.element_name(_RECIPROCAL, redline.new.language)),
        *_retitled(redline, template),
        *_unreferenced(redline),
        *_contradicted(redline),
        *_undefined(redline),
        *told,
    )


def _one_sided(articles: Iterable[Finding], told: Sequence[Finding], secret: str) -> Iterator[Finding]:
    """What of the articles is told; a secret of both that is one party's now weakens that party, and nothing else is lost."""
    by_one = {
        f.change: f.harmed for f in told if f.code == "reciprocity_lost" and f.harmed is not Harmed.BOTH
    }
    for finding in articles:
        mutual = finding.code == "element_lost" and finding.values == (("element", secret),)
        side = by_one.get(finding.change) if mutual else None
        if side:
            own = of_side(finding.protections, side)
            yield replace(finding, severity=Severity.WARNING, harmed=side, protections=own)
        else:
            yield finding


def _articles(
    redline: Redline, template: Template, due: Sequence[Duty], wanted: set[str]
) -> Iterator[Finding]:
    """Articles removed or emptied under their title, and single elements lost."""
    still = carried(redline.new) | _rehoused(redline)
    told = tuple(_each_article(redline, template, due, wanted, still))
    merging = any(f.code == "article_emptied" and _newly_titled(redline, f.article) for f in told)
    for finding in told:
        if merging and finding.code == "article_removed":
            yield replace(finding, code="article_merged", harmed=Harmed.BOTH)
        elif merging and finding.code == "article_emptied":
            yield replace(finding, harmed=Harmed.BOTH)
        else:
            yield finding


def _newly_titled(redline: Redline, key: str) -> bool:
    """Whether an article stands under another title than before, as one does that takes in others."""
    old, new = redline.old.article(key), redline.new.article(key)
    return old is not None and new is not None and old.title != new.title


def _each_article(
    redline: Redline, template: Template, due: Sequence[Duty], wanted: set[str], still: frozenset[str]
) -> Iterator[Finding]:
    for key in dict.fromkeys(d.article for d in due):
        here = [d for d in due if d.article == key and grave(d)]
        lost = [d for d in here if d.element.id not in still and d.element.id in wanted | _untied(redline, d)]
        if not lost:
            continue
        essential = [d for d in here if d.element.level is Level.ESSENTIAL]
        gone = [d for d in essential if d in lost]
        stands = redline.new.article(key)
        if not stands and redline.old.article(key):
            code = "article_removed" if gone and key in TEN else "article_taken_out"
            yield _about_article(code, key, redline, lost, template)
        elif key in TEN and len(gone) > 1 and len(gone) * 2 >= len(essential):
            yield _about_article("article_emptied", key, redline, lost, template)
        else:
            yield from (_element_lost(d, redline, template) for d in lost)


def _retitled(redline: Redline, template: Template) -> Iterator[Finding]:
    """An essential article whose new title takes its force away: "for information"."""
    for old, new in ((redline.old.article(a.key), a) for a in redline.new.articles if a.key in TEN):
        told = noticed(_TITLED, wording(old.title, new.title)) if old and old.title != new.title else ()
        for bent in told:
            lost = {d for c in new.clauses for d in c.elements}
            protections = tuple(
                dict.fromkeys(p for e in template.elements if e.id in lost for p in e.protections)
            )
            yield Finding(
                bent.code,
                bent.severity,
                new.key,
                change=_change_at(redline, new.key, ""),
                harmed=harmed_by(protections) if protections else Harmed.BOTH,
                protections=protections,
                values=bent.values,
                sources=bent.sources,
            )


def _rehoused(redline: Redline) -> set[str]:
    """Elements whose clause was split, merged or typed anew elsewhere, word for word."""
    said = said_by(redline.new)
    return {e for c in clauses(redline.old) if c.elements and stands_whole(c, said) for e in c.elements}


def _untied(redline: Redline, duty: Duty) -> set[str]:
    """An element that the new terms no longer call for is no loss; by hand it always is."""
    tied = {c.clause for c in redline.changes if c.drafted or c.kind is ChangeKind.TERM}
    return set() if duty.clause in tied else {duty.element.id}


def _about_article(
    code: str, key: str, redline: Redline, lost: Sequence[Duty], template: Template
) -> Finding:
    was = redline.old.article(key)
    elements = [template.element_name(d.element.id, redline.new.language) for d in lost]
    return Finding(
        code,
        Severity.WARNING if code == "article_taken_out" else Severity.ALARM,
        key,
        change=_change_at(redline, key, ""),
        harmed=CREDITORS.get(key) or harmed_by(p for d in lost for p in d.element.protections),
        protections=tuple(dict.fromkeys(p for d in lost for p in d.element.protections)),
        values=(
            ("article", was.title if was else key),
            ("elements", notation.join(elements, redline.new.language)),
        ),
        sources=tuple(dict.fromkeys(("C. civ. 1170", *(s for d in lost for s in d.element.sources[:1])))),
    )


def _element_lost(duty: Duty, redline: Redline, template: Template) -> Finding:
    essential = duty.element.level is Level.ESSENTIAL
    return Finding(
        "element_lost",
        Severity.ALARM if essential else Severity.WARNING,
        duty.article,
        duty.clause,
        _change_at(redline, duty.article, duty.clause),
        harmed_by(duty.element.protections),
        duty.element.protections,
        (("element", template.element_name(duty.element.id, redline.new.language)),),
        duty.element.sources,
    )


def _change_at(redline: Redline, article: str, clause: str) -> str:
    """The change to show it at: that of the clause, else of the article, else the first inside it."""
    near = [c for c in redline.changes if clause and c.clause == clause]
    near = near or [c for c in redline.changes if c.article == article and not c.clause]
    near = near or [c for c in redline.changes if c.article == article]
    return near[0].id if near else ""


def _unreferenced(redline: Redline) -> Iterator[Finding]:
    """References left behind by an article that goes."""
    gone = {a.title: a.key for a in redline.old.articles if redline.new.article(a.key) is None}
    for article, clause, title in dangling(redline.new):
        if title in gone:
            yield Finding(
                "reference_dangling",
                Severity.WARNING,
                article.key,
                clause.key,
                _change_at(redline, gone[title], ""),
                Harmed.BOTH,
                values=(("title", title),),
                sources=("C. civ. 1163",),
            )


def _undefined(redline: Redline) -> Iterator[Finding]:
    """Words that the contract goes on using without the meaning it gave them, told where the meaning went."""
    for article, clause, term in undefined(redline.old, redline.new):
        yield Finding(
            "definition_lost",
            Severity.WARNING,
            article.key,
            clause.key,
            _change_at(redline, article.key, clause.key),
            Harmed.BOTH,
            values=(("term", term),),
            sources=("C. civ. 1188",),
        )


def _contradicted(redline: Redline) -> Iterator[Finding]:
    """What the change makes the contract say twice, otherwise."""
    known = {(c.code, c.before, c.after) for c in contradictions(redline.old)}
    for finding in contradicted(redline.new):
        if (finding.code, *(value for _, value in finding.values)) not in known:
            yield replace(finding, change=_change_at(redline, finding.article, finding.clause))


def _priced(redline: Redline, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, a network that comes without a word on the price told as such."""
    told = tuple(findings)
    price = ("price_amount", "price_day", "price_per_post")
    moved = any(redline.old.terms.get(key) != redline.new.terms.get(key) for key in price)
    moved = moved or any(f.code == "amount_changed" for f in told)
    for finding in told:
        same_price = finding.code == "network_added" and not moved
        yield replace(finding, code="network_added_same_price") if same_price else finding


def acknowledgements(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The ids that nobody may pass over in silence: alarms and warnings, each once."""
    return tuple(dict.fromkeys(f.id for f in findings if f.severity is not Severity.NOTICE))
