"""A comparison that came back from Word: what was accepted there, what rejected, what said otherwise, what left open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from random import Random

import pytest

from contract.actions import filing
from contract.drafting import draft
from contract.edges import library
from contract.edges.word.keys import bookmark
from contract.edges.word.reading.reader import read
from contract.edges.word.writing import Hand, Remark, redline_docx
from contract.edits import plain
from contract.proposal.settle import spliced
from contract.redline import compare
from contract.redline.change import Redline
from contract.returned.answered import Answered, Reply, answered, everything
from contract.returned.document import Comment
from contract.returned.views import accepted
from contract.version import Clause, Version
from tests.word.decided import in_word, stretches, tracked_over, typed_at, typed_over
from tests.word.writing.proposed import proposed

WHEN = datetime(2026, 11, 24, 9, tzinfo=UTC)
FRENCH = library.catalogue("fr")
PARTIES = ("Camille Moreau", "Maison Éclair SAS")
BASE = draft(library.template(), filing.example_terms("3_a_la_publication"), "fr")
MORE = "Le Client répond sous huit jours."


def written(old: Version, new: Version, remarks: Mapping[str, tuple[Remark, ...]] | None = None) -> bytes:
    return redline_docx(
        compare(old, new), remarks or {}, FRENCH, contract="c1", old_number=1, new_number=2, parties=(PARTIES, PARTIES),
        by=Hand(PARTIES[0], WHEN), when=WHEN,
    )  # fmt: skip


def back(redline: Redline, file: bytes, comments: tuple[Comment, ...] = ()) -> Answered:
    both = everything(redline)
    names = {bookmark(key): key for a in both.articles for key in (a.key, *(c.key for c in a.clauses))}
    ours = accepted(read(written(redline.old, redline.new)))
    around = {plain(line.text) for line in ours if not any(b in names for b in line.bookmarks)}
    # the line that names both versions is another in a file written from other ones
    document = read(file)
    named = {plain(line.text) for line in accepted(document) if line.text.startswith("Du 24 novembre")}
    return answered(redline, document, names, "client", {}, frozenset(around | named), comments, {PARTIES[0]})


@pytest.mark.parametrize("seed", [1, 3])
def test_each_change_is_found_to_be_what_was_done_with_it(seed: int) -> None:
    redline, draw = compare(BASE, proposed(BASE, seed)), Random(seed)
    done = {change.group: draw.choice(("accept", "reject", "open")) for change in redline.changes}
    taken, seen = (
        spliced(redline, [c for c in redline.changes if done[c.group] in kinds])
        for kinds in ({"accept"}, {"accept", "open"})
    )
    found = back(redline, written(taken, seen))
    assert {a.change.group: a.reply.value for a in found.answers} == done
    assert (found.beyond.changes, found.beyond.doubts) == ((), ())
    assert not any(answer.undeclared for answer in found.answers)


def reworded(version: Version, changes: dict[str, str], added: str = "") -> Version:
    """The version with other words for some clauses, and one more clause behind the first article's."""
    first, *rest = (
        replace(a, clauses=tuple(replace(c, text=changes.get(c.key, c.text)) for c in a.clauses))
        for a in version.articles
    )
    more = (Clause("new.one", added),) if added else ()
    return replace(version, articles=(replace(first, clauses=(*first.clauses, *more)), *rest))


def test_what_was_typed_over_a_change_is_a_counter_and_what_was_typed_elsewhere_goes_beyond() -> None:
    clauses = [
        clause for article in BASE.articles[2:8] for clause in article.clauses if clause.text[-1] == "."
    ]
    one, two, three, four = clauses[:4]
    new = reworded(
        BASE,
        {
            one.key: f"{one.text} Un accord écrit suffit.",
            two.key: f"{two.text} Un courriel suffit.",
            three.key: f"{three.text} Un appel suffit.",
        },
        MORE,
    )
    redline = compare(BASE, new)
    done = {one.text: "accept", MORE: "reject"}
    file = in_word(
        written(BASE, new), lambda said: next((do for text, do in done.items() if said.startswith(text)), "")
    )
    typed = typed_over(
        file, ("Un courriel suffit.", "Une lettre suffit."), (four.text, f"{four.text} Sauf urgence.")
    )
    found = back(redline, typed)
    replies = {answer.change.clause: (answer.reply, answer.words) for answer in found.answers}
    assert [answer.change.clause for answer in found.answers if answer.undeclared] == [two.key]
    assert replies == {
        one.key: (Reply.ACCEPT, ""),
        two.key: (Reply.COUNTER, "Une lettre suffit."),
        three.key: (Reply.OPEN, ""),
        "new.one": (Reply.REJECT, ""),
    }
    (more,) = found.beyond.changes
    assert (more.change.clause, more.change.new.strip(), more.declared) == (four.key, "Sauf urgence.", False)


def test_a_comment_goes_with_the_change_whose_words_it_was_set_on() -> None:
    clause = BASE.articles[2].clauses[0]
    new = reworded(BASE, {clause.key: f"{clause.text} Un accord écrit suffit."})
    redline = compare(BASE, new)
    remark = Remark(Hand("Ada", WHEN), "C’est bien.")
    file = written(BASE, new, {redline.changes[0].id: (remark,)})
    taken = in_word(file, lambda _: "accept")
    for comments, said in ((read(taken).comments, ["C’est bien."]), ((), [])):
        (answer,) = back(redline, taken, comments).answers
        assert (answer.reply, [comment.text for comment in answer.comments]) == (Reply.ACCEPT, said)


def test_what_stands_or_falls_together_is_answered_together_or_left_to_a_person() -> None:
    terms = BASE.terms.having("price_amount", Decimal(50))
    redline = compare(BASE, draft(library.template(), terms, "fr"))
    assert len({change.group for change in redline.changes}) == 1
    file = written(redline.old, redline.new)
    (whole,) = back(redline, in_word(file, lambda _: "accept")).answers
    (part_,) = back(
        redline, in_word(file, lambda said: "accept" if said.startswith("Un acompte") else "reject")
    ).answers
    (none,) = back(redline, file).answers
    assert [each.reply for each in (whole, part_, none)] == [Reply.ACCEPT, Reply.PARTLY, Reply.OPEN]


@pytest.mark.parametrize("seed", [1, 3])
def test_what_is_typed_silently_anywhere_is_told_as_undeclared(seed: int) -> None:
    redline = compare(BASE, proposed(BASE, seed))
    file = written(redline.old, redline.new)
    # the line of the digests, the last one, is left out by `back` however it reads
    for n in Random(seed).sample(range(len(stretches(file)) - 1), 10):
        found = back(redline, typed_at(file, n, " en principe"))
        beyond = [told for told in found.beyond.changes if not told.declared]
        assert beyond or found.beyond.doubts or any(a.undeclared for a in found.answers), stretches(file)[n]


def test_what_somebody_else_tracked_over_a_change_is_a_counter_and_not_undeclared() -> None:
    clause = BASE.articles[2].clauses[0]
    redline = compare(BASE, reworded(BASE, {clause.key: f"{clause.text} Un courriel suffit."}))
    file = written(redline.old, redline.new)
    for author, silent in (("Ada", False), (PARTIES[0], True), ("Author", True)):
        (answer,) = back(
            redline, tracked_over(file, "Un courriel suffit.", "Une lettre suffit.", author)
        ).answers
        assert (answer.reply, answer.words, answer.undeclared) == (
            Reply.COUNTER,
            "Une lettre suffit.",
            silent,
        )
