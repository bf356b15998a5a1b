"""Word files: a version or a comparison that a seat takes away to read, edit and answer in Word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from contract.actions import declaring
from contract.actions.judging import compared, findings_between
from contract.actions.reading import (
    confirmations_of,
    party_name,
    party_names,
    readable,
    sentences_by_change,
    status_of,
    terms_said,
)
from contract.actions.table import Table, now, sit
from contract.edges import library
from contract.edges.house import Visit
from contract.edges.word.writing import MAKER, Hand, Remark, Thread, contract_docx
from contract.edges.word.writing import redline_docx as written_redline
from contract.events import Restored, Saved
from contract.lifecycle.state import Comment
from contract.party import Seat
from contract.redline.change import MOVED, Change, ChangeKind, Redline
from contract.version import Version
from contract.wording import Catalogue, say


def version_docx(
    visit: Visit, contract: str, number: int, *, comments: bool = False, locked: bool = False
) -> tuple[str, bytes]:
    """A version as a Word file, with the name its file takes.

    `comments` adds the threads both sides may read: a private note never leaves. `locked`: what is typed
    in it becomes a tracked change by itself.
    """
    table = sit(visit, contract)
    version = readable(table, number)
    catalogue = library.catalogue(version.language)
    body = contract_docx(
        version,
        catalogue,
        contract=contract,
        number=number,
        when=next(v.at for v in table.store.versions(contract) if v.number == number),
        status=status_of(table, number),
        parties=party_names(version, catalogue),
        confirmations=confirmations_of(table, number, catalogue),
        threads=_threads(table, version, catalogue) if comments else (),
        locked=locked,
    )
    return f"{version.title} - {say(catalogue, 'pdf.file.version', number=number)}.docx", body


def redline_docx(visit: Visit, contract: str, old: int, new: int, language: str) -> tuple[str, bytes]:
    """Two versions compared as a Word file with tracked changes, with the name its file takes."""
    table = sit(visit, contract)
    before, after = readable(table, old), readable(table, new)
    catalogue = library.catalogue(after.language)
    redline = compared(before, after)
    made = {v.number: v for v in table.store.versions(contract)}
    body = written_redline(
        redline,
        _remarks(table, redline, (old, new), library.catalogue(language)),
        catalogue,
        contract=contract,
        old_number=old,
        new_number=new,
        parties=(party_names(before, catalogue), party_names(after, catalogue)),
        by=Hand(party_name(after, made[new].author, catalogue), made[new].at),
        hands=_hands(table, redline, (old, new), catalogue),
        when=made[new].at,
    )
    return f"{after.title} - {say(catalogue, 'pdf.file.comparison', old=old, new=new)}.docx", body


def _threads(table: Table, version: Version, catalogue: Catalogue) -> tuple[Thread, ...]:
    def remark(comment: Comment) -> Remark:
        return Remark(Hand(party_name(version, comment.by, catalogue), comment.at), comment.text)

    return tuple(
        Thread(
            first.article,
            first.clause,
            replace(
                remark(first),
                answers=tuple(remark(a) for a in table.contract.answers(first.id) if not a.private),
                settled=first.closed_at is not None,
            ),
        )
        for first in table.contract.threads(table.seat)
        if not first.private
    )


def _hands(table: Table, redline: Redline, numbers: tuple[int, int], catalogue: Catalogue) -> dict[str, Hand]:
    """Who each change is by: the author of the first version that says it as the new one does.

    So what was proposed and then accepted is the proposer's, not of the one who accepted.
    """
    old, new = numbers
    between = [v for v in table.store.versions(table.id) if old < v.number <= new]
    hands = {}
    for change in redline.changes:
        wanted = _stands(redline.new, change)
        first = next((v for v in between if _stands(table.version(v.number), change) == wanted), None)
        if first:
            hands[change.id] = Hand(party_name(redline.new, first.author, catalogue), first.at)
    return hands


def _stands(version: Version, change: Change) -> object:
    """What a version says where a change is."""
    if change.term:
        return version.terms.get(change.term)
    if change.clause:
        found = version.clause(change.clause)
        return found and (found[0].key, found[1].text)
    article = version.article(change.article)
    keys = [a.key for a in version.articles] if change.kind in MOVED else []
    return (article and article.title, keys) if change.article else version.title


def _remarks(
    table: Table, redline: Redline, numbers: tuple[int, int], catalogue: Catalogue
) -> dict[str, list[Remark]]:
    """What there is to say beside each change: reasons, terms, what is noticed; "" for the whole."""
    said = _reasons(table, redline, numbers[1], catalogue)
    made = next(v.at for v in table.store.versions(table.id) if v.number == numbers[1])
    house = Hand(MAKER, made)
    at_term = {c.term: c.id for c in redline.changes if c.term}
    for term, (name, was, now_) in terms_said(redline, catalogue.language).items():
        words = say(catalogue, "word.term", name=name, was=was, now=now_)
        said[at_term[term]].append(Remark(house, words))
    reworded = {c.clause for c in redline.changes if c.kind is ChangeKind.TEXT}
    for change in redline.changes:
        if change.kind is ChangeKind.CLAUSE_MOVED and change.clause in reworded:
            said[change.id].append(Remark(house, say(catalogue, "word.moved_and_reworded")))
    findings = findings_between(redline.old, redline.new, now().date())
    for id_, sentences in sentences_by_change(findings, catalogue).items():
        said[id_] += (Remark(house, sentence) for sentence in sentences)
    return said


def _reasons(table: Table, redline: Redline, new: int, catalogue: Catalogue) -> dict[str, list[Remark]]:
    """What those who wrote and answered it gave as their reasons."""
    names = {seat: party_name(redline.new, seat, catalogue) for seat in Seat}
    known = {change.id for change in redline.changes}
    said: dict[str, list[Remark]] = defaultdict(list)
    for event in table.events:
        fact = event.fact
        if isinstance(fact, Saved | Restored) and fact.version == new and fact.reason:
            said[""].append(Remark(Hand(names[event.by], event.at), fact.reason))
    for proposal in table.contract.proposals:
        if new not in {proposal.version, proposal.settled}:
            continue
        hand = Hand(names[proposal.by], proposal.at)
        if proposal.note:
            said[""].append(Remark(hand, proposal.note))
        told = declaring.told_of(table, proposal, redline)
        for id_, sentences in declaring.told_said(told, catalogue).items():
            said[id_] += (Remark(hand, sentence) for sentence in sentences)
        for decision in proposal.decisions:
            if decision.reason and decision.change in known and proposal.decided_at:
                other = Hand(names[proposal.by.other], proposal.decided_at)
                said[decision.change].append(Remark(other, decision.reason))
    return said
