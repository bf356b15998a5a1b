from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from contract.web.streamlit_words import words
from tests.browser.course import shows

pytestmark = pytest.mark.browser


def opened(page: Page, address: str, query: str = "") -> Page:
    page.goto(f"{address}/?{query}")
    page.wait_for_selector(".room:not([aria-busy]) .article", timeout=30_000)
    return page


def at_first(page: Page, address: str, query: str = "") -> Page:
    """At the first change of the text, the list in the order of the text."""
    opened(page, address, query)
    page.get_by_label("Ordre").select_option("reading")
    page.locator('.item[data-id="t0.1"]').click()
    return page


def marked(page: Page, change: str, verdict: str) -> None:
    expect(page.locator(f'.paper [data-c="{change}"].insert').first).to_have_attribute("data-v", verdict)


def test_a_change_is_accepted_refused_and_taken_back_by_keyboard(page: Page, components_app: str) -> None:
    at_first(page, components_app)
    page.keyboard.press("a")
    marked(page, "t0.1", "accept")
    expect(page.get_by_text('held={"t0.1": {"verdict": "accept"')).to_be_visible()
    page.keyboard.press("r")
    marked(page, "t0.1", "reject")
    page.keyboard.press("u")
    marked(page, "t0.1", "accept")
    page.keyboard.press("u")
    expect(page.get_by_text("held={}")).to_be_visible(timeout=20_000)
    expect(page.locator('.paper [data-c="t0.1"].insert')).not_to_have_attribute("data-v", "accept")


def test_linked_changes_are_decided_together(page: Page, components_app: str) -> None:
    at_first(page, components_app)
    page.keyboard.press("j")
    expect(page.get_by_text("2 modifications liées")).to_be_visible()
    page.keyboard.press("a")
    marked(page, "t1.0", "accept")
    marked(page, "t1.1", "accept")
    page.locator(".others button").click()
    expect(page.locator('.item[data-id="t1.1"]')).to_have_attribute("data-now", "this")


def test_a_counter_is_typed_kept_and_focus_stays_on_the_card(page: Page, components_app: str) -> None:
    at_first(page, components_app)
    page.keyboard.press("c")
    box = page.get_by_label("Votre texte")
    expect(box).to_be_focused()
    page.get_by_label("Motif").fill("Plus court")
    box.fill("trente-cinq")
    box.press("Control+Enter")
    marked(page, "t0.1", "counter")
    expect(page.get_by_text('"reason": "Plus court"')).to_be_visible()
    expect(page.locator('[data-act="counter"]')).to_be_focused()
    expect(page.get_by_text('"text": "trente-cinq"')).to_be_visible()


def test_a_counter_and_a_reason_not_kept_are_there_again_after_a_reload(
    page: Page, components_app: str
) -> None:
    at_first(page, components_app)
    page.locator(".reason").fill("Trop long.")
    page.get_by_role("button", name="Contre-proposer").click()
    page.get_by_label("Votre texte").fill("trente-cinq")
    at_first(page, components_app)
    expect(page.locator(".reason")).to_have_value("Trop long.")
    page.keyboard.press("c")
    expect(page.get_by_label("Votre texte")).to_have_value("trente-cinq")
    page.get_by_label("Votre texte").press("Escape")
    page.keyboard.press("c")
    expect(page.get_by_label("Votre texte")).not_to_have_value("trente-cinq")


def test_decisions_made_faster_than_the_server_are_all_kept(page: Page, components_app: str) -> None:
    at_first(page, components_app)
    for _ in range(5):
        page.keyboard.press("a")
        page.keyboard.press("j")
    expect(page.locator("text=held=")).to_contain_text('"t3.1"')
    expect(page.locator("text=held=")).to_contain_text('"t0.1"')


def test_text_is_never_markup(page: Page, components_app: str) -> None:
    opened(page, components_app)
    expect(page.locator(".paper").get_by_text("<img src=x").last).to_be_visible()
    assert page.locator(".paper img").count() == 0


def test_only_what_changes_is_shown_on_demand_and_the_rest_is_counted(
    page: Page, components_app: str
) -> None:
    opened(page, components_app)
    page.get_by_role("button", name="Ce qui change").click()
    fold = page.get_by_role("button", name="Articles inchangés : 1")
    whole = page.locator(".article.same").first
    expect(whole).to_be_hidden()
    fold.click()
    expect(whole).to_be_visible()


def test_a_reader_decides_nothing(page: Page, components_app: str) -> None:
    at_first(page, components_app, "read=1")
    page.keyboard.press("a")
    page.keyboard.press("j")
    expect(page.get_by_text("held={}")).to_be_visible()
    assert page.get_by_role("button", name="Accepter").count() == 0


_SWIPE = """(paper, [across, down]) => {
  const told = (type, x, y) => {
    const touch = new Touch({ identifier: 1, target: paper, clientX: x, clientY: y });
    const touches = type === 'touchend' ? [] : [touch];
    paper.dispatchEvent(new TouchEvent(type, { touches, changedTouches: [touch], bubbles: true }));
  };
  told('touchstart', 200, 400);
  told('touchend', 200 + across, 400 + down);
}"""


def test_a_phone_shows_one_text_and_never_scrolls_sideways(page: Page, components_app: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, components_app)
    expect(page.locator(".room")).to_have_attribute("data-mode", "one")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    shown = page.locator(".bar [aria-pressed=true][data-value]").first
    for across, down, mode in (
        (-120, 10, "was"),
        (-40, 0, "was"),
        (-120, 90, "was"),
        (-120, 0, "now"),
        (120, 0, "was"),
    ):
        page.locator(".room .paper").evaluate(_SWIPE, [across, down])
        expect(shown).to_have_attribute("data-value", mode)
    expect(page.get_by_role("button", name="Accepter")).to_be_in_viewport()
    raised = page.get_by_role("button", name="Tout le détail de la modification")
    reason = page.get_by_label("Motif")
    expect(reason).to_be_hidden()  # low over the foot of the text, until it is raised
    raised.press("Enter")
    expect(raised).to_be_focused()
    expect(raised).to_have_attribute("aria-expanded", "true")
    expect(reason).to_be_visible()


def test_whoever_comes_back_stands_at_the_first_change_left_to_answer(
    page: Page, components_app: str
) -> None:
    opened(page, components_app, "size=60x2&resume=1")
    page.locator(".room[data-laid]").wait_for()
    expect(page.locator(".paper [data-now=this]").first).to_be_in_viewport()
    expect(page.locator(".item[data-now=this]")).to_be_in_viewport()
    assert page.evaluate("document.activeElement === document.body")


def test_twelve_hundred_changes_are_marked_within_the_click(page: Page, components_app: str) -> None:
    at_first(page, components_app, "size=100x18")
    spent = page.locator('[data-act="accept"]').evaluate(
        "b => { const t = performance.now(); b.click(); return performance.now() - t }"
    )
    marked(page, "t0.1", "accept")
    assert spent < 50


def test_a_lost_line_is_said(page: Page, components_app: str) -> None:
    opened(page, components_app)
    expect(page.get_by_role("status").filter(has_text="Hors ligne")).to_be_visible()
    page.route("**/part/redline.js*", lambda route: route.abort())
    page.reload()
    expect(page.get_by_text("BidiComponent")).to_be_visible()
    page.add_script_tag(content=words("fr"), type="module")
    expect(page.get_by_text("Cette partie de la page n’est pas arrivée.")).to_be_visible()
    expect(page.get_by_text("BidiComponent")).to_have_count(0)


def test_a_page_hears_of_its_own_contract_on_one_stream_that_outlives_its_runs(
    page: Page, components_app: str
) -> None:
    page.goto(f"{components_app}/?part=live")
    expect(page.get_by_text("seq=7")).to_be_visible()
    page.get_by_role("button", name="encore").click()
    expect(page.get_by_text("seq=7")).to_be_visible()
    assert page.request.get(f"{components_app}/count").json() == 1
    page.context.set_offline(True)
    expect(page.get_by_role("status").filter(has_text="Hors ligne")).to_be_visible()
    shows(page, "reste dans cet onglet")
    page.context.set_offline(False)
    shows(page, "La connexion est revenue")


def test_what_is_typed_is_saved_and_never_overwritten(page: Page, components_app: str) -> None:
    page.goto(f"{components_app}/?part=editor")
    area = page.get_by_label("Alinéa 6.1")
    area.fill("Le client règle sous vingt jours.")
    expect(page.get_by_text("draft=(('c1', 'Le client règle sous vingt jours.')")).to_be_visible()
    expect(page.locator(".shown ins").first).to_have_text("sous")
    page.get_by_role("button", name="ailleurs").click()
    expect(page.get_by_role("alert").filter(has_text="changé ailleurs")).to_be_visible()
    expect(area).to_have_value("Le client règle sous vingt jours.")
    page.get_by_role("button", name="Prendre l’autre texte").click()
    expect(area).to_have_value(
        "Le client règle chaque facture dans un délai de trente jours à compter de sa réception, par virement. Autre."
    )


def test_clauses_are_added_moved_and_removed(page: Page, components_app: str) -> None:
    page.goto(f"{components_app}/?part=editor")
    page.get_by_role("button", name="Ajouter un alinéa après").last.click()
    page.get_by_label("Alinéa +").fill("Trois.")
    page.get_by_role("button", name="Supprimer").first.click()
    expect(page.get_by_text("draft=(('c2', 'Deux.'), ('+")).to_be_visible()
    expect(page.locator(".gone del")).to_contain_text("trente jours")
    page.get_by_role("button", name="Remettre").click()
    expect(page.get_by_text("draft=(('c1', 'Le client règle")).to_be_visible()
    page.get_by_role("button", name="Supprimer").first.click()
    page.get_by_role("button", name="Descendre").first.click()
    expect(page.get_by_text("('c2', 'Deux.'))")).to_be_visible()


def test_what_weighs_comes_first_and_the_text_s_order_is_one_choice_away(
    page: Page, components_app: str
) -> None:
    opened(page, components_app)
    first = page.locator(".list .item").first
    expect(first).to_contain_text("Article supprimé")
    expect(page.locator(".rankhead:visible").first).to_contain_text("Avec alerte")
    page.get_by_label("Ordre").select_option("reading")
    expect(first).to_contain_text("Texte modifié")


def test_wording_is_accepted_in_one_step_that_one_step_takes_back(page: Page, components_app: str) -> None:
    opened(page, components_app)
    page.keyboard.press("b")
    box = page.get_by_role("dialog", name="Accepter les changements de rédaction")
    asked = box.locator(".preview li").count()
    box.get_by_role("button", name=f"Accepter ces {asked} changements").click()
    expect(page.locator('.item[data-v="accept"]')).to_have_count(asked)
    assert page.locator('.item[data-id="gone"][data-v], .item[data-id="t1.0"][data-v]').count() == 0
    expect(page.locator("text=held=")).to_contain_text('"t0.1"')
    page.keyboard.press("u")
    expect(page.locator(".item[data-v]")).to_have_count(0)
    page.keyboard.press("y")
    expect(page.locator('.item[data-v="accept"]')).to_have_count(asked)


def test_a_counter_shows_its_own_redline_and_takes_an_offered_text(page: Page, components_app: str) -> None:
    at_first(page, components_app)
    page.keyboard.press("c")
    page.get_by_role("button", name="Valeur médiane").click()
    expect(page.get_by_label("Votre texte")).to_have_value("trente-sept")
    expect(page.locator(".shown ins")).to_have_text("-sept")
    expect(page.get_by_label("Votre texte")).to_be_focused()


def test_before_and_after_are_each_shown_alone_without_a_mark(page: Page, components_app: str) -> None:
    opened(page, components_app)
    clause = page.locator(".row.edited").first
    page.get_by_role("button", name="Après").click()
    expect(clause.locator(".was")).to_be_hidden()
    expect(clause.locator("ins").first).to_have_css("text-decoration-line", "none")
    page.keyboard.press("v")
    page.keyboard.press("v")
    page.keyboard.press("v")
    expect(clause.locator(".now")).to_be_hidden()


def test_the_rail_leads_to_the_gravest_change_and_a_move_from_either_end_to_the_other(
    page: Page, components_app: str
) -> None:
    opened(page, components_app, "size=100x2xmoved")
    page.locator('.tick[data-kind="alarm"]').click()
    expect(page.locator(".card h4")).to_contain_text("Conditions financières 99")
    expect(page.locator(".article.removed")).to_be_in_viewport()
    left, stands = page.locator(".article.away"), page.locator(".article.moved")
    page.locator('.item[data-id="moved"]').click()
    expect(stands.locator(".hint")).to_be_in_viewport()
    page.keyboard.press("m")
    expect(left.locator(".hint")).to_have_text(
        "déplacé vers Article 99, après «\u00a0Conditions financières 98\u00a0»"
    )
    expect(left).to_be_in_viewport()
    left.locator(".hint").click()
    expect(stands.locator(".hint")).to_be_in_viewport()
