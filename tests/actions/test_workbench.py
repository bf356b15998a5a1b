"""What is undone on the bench is undone whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from contract.actions import workbench
from contract.actions.workbench import PROPOSAL, Bench, back_to_start, bench, remove_article, write_article
from contract.errors import MissingError
from contract.lifecycle.state import Stage
from contract.party import Seat
from tests.actions.tables import sides

ARTICLE = "conditions_financieres"


@pytest.fixture
def work(tmp_path: Path) -> Bench:
    return bench(sides(tmp_path).to(Stage.SHARED).seat(Seat.CLIENT), PROPOSAL)


def test_a_clause_put_back_is_again_all_that_the_template_knew_of_it(work: Bench) -> None:
    article = work.start.article(ARTICLE)
    assert article is not None
    whole = tuple((c.key, c.text) for c in article.clauses)
    cut = workbench.keep(write_article(work, ARTICLE, article.title, whole[1:]))
    assert cut.version != work.start
    assert write_article(cut, ARTICLE, article.title, whole).version == work.start


def test_an_article_goes_back_to_what_is_on_the_table(work: Bench) -> None:
    article = work.start.article(ARTICLE)
    assert article is not None
    rewritten = write_article(work, ARTICLE, "Prix", ((article.clauses[0].key, "Gratuit."),))
    assert back_to_start(rewritten, ARTICLE).version == work.start
    with pytest.raises(MissingError):
        back_to_start(remove_article(work, ARTICLE), "inconnu")
