"""The proposing page leads to an article, and beside it to all that was changed so far."""

from __future__ import annotations

from contract.actions import workbench
from contract.actions.workbench import PROPOSAL
from tests.pages.conftest import Desk


def test_whoever_comes_from_an_article_writes_in_it_and_sees_what_changes_so_far(desk: Desk) -> None:
    work = workbench.bench(desk.table, PROPOSAL)
    first, second, third = work.version.articles[1:4]
    texts = tuple((c.key, f"{c.text} Et cela.") for c in second.clauses[:-1])  # and one taken out
    cut = workbench.remove_article(workbench.write_article(work, second.key, "Autrement", texts), first.key)
    workbench.keep(cut)
    at = desk.open("propose")
    at.query_params["article"] = third.key
    at.run()
    assert not at.exception
    assert at.selectbox(key="edit-proposal").value == third.key
    line = at.button(key=f"so-far-{second.key}")
    assert line.label.endswith(f"{len(second.clauses) + 1} changements")
    assert f"Retiré\u00a0: {first.title}" in [text.value for text in at.text]
    line.click().run()
    assert at.selectbox(key="edit-proposal").value == second.key
    at.button(key=f"restore-{PROPOSAL}-{second.key}").click().run()
    assert workbench.changed(workbench.bench(desk.table, PROPOSAL)) == {}
