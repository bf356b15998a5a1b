"""The proposer's own list: what is taken off it is what the reader will see first."""

from __future__ import annotations

from dataclasses import replace

from contract import editing
from contract.actions import announcing, declaring, workbench
from contract.actions.workbench import PROPOSAL
from tests.pages.conftest import Desk


def test_a_change_taken_off_the_list_is_left_unsaid_and_without_a_list_nothing_is(desk: Desk) -> None:
    work = workbench.bench(desk.table, PROPOSAL)
    version = work.version
    for article in version.articles[2:4]:
        texts = [(c.key, f"{c.text} Et cela." if n == 0 else c.text) for n, c in enumerate(article.clauses)]
        version = editing.write_article(version, article.key, article.title, texts)
    work = workbench.keep(replace(work, version=version))
    at = desk.open("propose")
    at.session_state["propose-way"] = "Aperçu et envoi"
    at.run().toggle(key="announces").set_value(True).run()
    assert not at.exception
    listed = at.multiselect(key="announced")
    assert len(listed.value) == 2
    listed.unselect(listed.value[0]).run()
    assert not at.exception
    assert len(declaring.prepared(work).undeclared) == 1
    assert len(at.multiselect(key="announced").value) == 1
    at.toggle(key="announces").set_value(False).run()
    assert announcing.listed(desk.table) is None
    assert declaring.prepared(work).undeclared == ()
