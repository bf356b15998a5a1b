from __future__ import annotations

from streamlit.testing.v1 import AppTest

from contract.actions import workbench
from contract.actions.table import sit
from contract.actions.workbench import Bench
from contract.terms import Terms
from tests.pages.conftest import Desk

BACK = "Revenir à la dernière version"


def field(desk: Desk, term: str) -> str:
    return f"draft-{desk.table.id}-{term}"


def section(at: AppTest, key: str) -> AppTest:
    return at.selectbox(key="section").select(key).run()


def press(at: AppTest, label: str) -> AppTest:
    return next(b for b in at.button if b.label == label).click().run()


def on_bench(desk: Desk) -> Bench:
    return workbench.bench(sit(desk.visit, desk.table.id), workbench.DRAFT)


def living(at: AppTest) -> str:
    return next(h.proto.body for h in at.get("html") if "cb-clause" in h.proto.body and "<h3" in h.proto.body)


def faults(at: AppTest) -> list[str]:
    return [e.value for e in at.error]


def test_an_answer_is_in_the_contract_at_once_and_marked_there(desk: Desk) -> None:
    at = section(desk.open("build"), "parties")
    at.text_input(key=field(desk, "client_name")).input("Salon des Halles").run()
    assert not at.exception
    assert any("Salon des Halles" in part for part in living(at).split("<mark>")[1:])
    assert on_bench(desk).version.terms["client_name"] == "Salon des Halles"


def test_an_answer_with_markup_is_shown_as_its_letters(desk: Desk) -> None:
    at = section(desk.open("build"), "parties")
    at.text_input(key=field(desk, "client_name")).input("<img src=x onerror=alert(1)>").run()
    assert "<img" not in living(at)
    assert "&lt;img" in living(at)


def test_an_unreadable_answer_stays_as_typed_with_its_fault_after_a_reload(desk: Desk) -> None:
    at = section(desk.open("build"), "parties")
    at.text_input(key=field(desk, "contractor_siret")).input("123").run()
    assert any("14 chiffres" in said for said in faults(at))
    again = section(desk.open("build"), "parties")
    assert again.text_input(key=field(desk, "contractor_siret")).value == "123"
    assert any("14 chiffres" in said for said in faults(again))


def test_work_taken_back_leaves_nothing_in_the_fields(desk: Desk) -> None:
    at = section(desk.open("build"), "parties")
    name = at.text_input(key=field(desk, "client_name")).value
    at.text_input(key=field(desk, "client_name")).input("Salon des Halles").run()
    at.text_input(key=field(desk, "contractor_siret")).input("123").run()
    press(at, BACK)
    assert at.text_input(key=field(desk, "client_name")).value == name
    assert at.text_input(key=field(desk, "contractor_siret")).value != "123"
    assert not faults(at)


def test_what_another_tab_answered_is_shown(desk: Desk) -> None:
    at = section(desk.open("build"), "parties")
    workbench.keep(workbench.answer(on_bench(desk), "client_name", "Salon des Halles"))
    at.run()
    assert at.text_input(key=field(desk, "client_name")).value == "Salon des Halles"


def test_a_number_stays_as_it_was_typed(desk: Desk) -> None:
    at = section(desk.open("build"), "conditions_financieres")
    money = next(s.key for s in on_bench(desk).template.terms if s.kind == "money" and s.required)
    at.text_input(key=field(desk, money)).input("1 200").run()
    assert at.text_input(key=field(desk, money)).value == "1 200"
    assert on_bench(desk).version.terms[money] == 1200


def test_a_row_half_filled_in_is_kept_and_said_to_be_incomplete(desk: Desk) -> None:
    at = section(desk.open("build"), "cadre_mission")
    rows = on_bench(desk).version.terms["networks"]
    _edit(at, desk, {"added_rows": [{"handle": "@demi"}], "edited_rows": {}, "deleted_rows": []})
    assert any("igne" in said for said in faults(at))
    assert on_bench(desk).version.terms["networks"] == rows
    assert {"handle": "@demi"} in list(on_bench(desk).raw["networks"])  # type: ignore[call-overload]


def test_a_changed_cell_is_in_the_contract_and_goes_when_work_is_taken_back(desk: Desk) -> None:
    at = section(desk.open("build"), "cadre_mission")
    _edit(at, desk, {"edited_rows": {0: {"handle": "@nouveau"}}, "added_rows": [], "deleted_rows": []})
    first = on_bench(desk).version.terms["networks"][0]  # type: ignore[index]
    assert isinstance(first, Terms)
    assert first["handle"] == "@nouveau"
    assert "@nouveau" in living(at)
    press(at, BACK)
    assert "@nouveau" not in living(at.run())


def _edit(at: AppTest, desk: Desk, change: dict[str, object]) -> None:
    at.session_state[f"{field(desk, 'networks')}-0"] = change
    at.run()


def test_a_missing_answer_leads_to_its_question(desk: Desk) -> None:
    workbench.keep(workbench.answer(on_bench(desk), "client_name", None))
    at = desk.open("build")
    press(section(at, "duree"), "Nom du client")
    assert at.text_input(key=field(desk, "client_name")).value == ""


def test_a_saved_version_carries_its_reason_and_clears_the_bench(desk: Desk) -> None:
    at = section(desk.open("build"), "parties")
    at.text_input(key=field(desk, "client_name")).input("Salon des Halles").run()
    at.text_input(key=f"save-reason-{desk.table.id}").input("Nom exact du client").run()
    press(at, "Enregistrer")
    table = sit(desk.visit, desk.table.id)
    assert table.contract.head == 2
    assert "Nom exact du client" in str(table.events[-1].fact)
    assert not on_bench(desk).touched


def test_a_conflict_is_settled_with_a_third_text(desk: Desk) -> None:
    _write_by_hand(desk)
    at = section(desk.open("build"), "parties")
    at.text_input(key=field(desk, "client_activity")).input("salon de thé").run()
    (conflict,) = on_bench(desk).conflicts
    at.text_area(key=f"own-draft-{desk.table.id}-{'-'.join(conflict.place)}").input(
        "Un troisième texte."
    ).run()
    press(at, "Garder ce texte")
    found = on_bench(desk).version.clause(conflict.clause)
    assert found
    assert found[1].text == "Un troisième texte."
    assert not on_bench(desk).conflicts


def test_a_hand_edit_goes_back_to_the_template_at_a_press(desk: Desk) -> None:
    before = on_bench(desk).version
    _write_by_hand(desk)
    at = desk.open("build")
    at.session_state["build-way"] = "Modifier le texte à la main"
    press(at.run(), "Revenir au texte du modèle pour cet article")
    assert on_bench(desk).version == before


def _write_by_hand(desk: Desk) -> None:
    """Rewrite the sentence that says what the client does."""
    article = on_bench(desk).version.articles[0]
    activity = str(on_bench(desk).version.terms["client_activity"])
    written = tuple((c.key, c.text.replace(activity, "autre chose")) for c in article.clauses)
    workbench.keep(workbench.write_article(on_bench(desk), article.key, article.title, written))
