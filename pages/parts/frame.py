"""The frame around every page: its name, its way, its language, and the one place that tells what went wrong."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from contextlib import nullcontext
from html import escape
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

import streamlit as st

from contract.edges.house import Visit
from contract.errors import ContractError, StaleError
from contract.party import Seat
from contract.wording import knows, refused
from pages.parts import menu, paper
from pages.parts.seat import catalogue, language, look_at, t, visit
from pages.parts.session import session, whole

log = logging.getLogger("clausier")
_PATH, _REFUSAL, _TOLD, _ONWARD = "path", "refusal", "refusal-told", "onward"

ICON = Path(__file__).parents[2] / "contract" / "web" / "html" / "clausier.svg"
"""Our own file: a named icon would be looked for on a server of others."""


def main() -> None:
    """Run the page that the address names, for the seat that is here."""
    found = visit()
    with found.room.store.held() if found else nullcontext():
        _run(found)


def _run(found: Visit | None) -> None:
    st.set_page_config(page_title=t("page.brand"), page_icon=ICON, layout="wide")
    ways = menu.Menu.of(found)
    page = st.navigation(ways.pages(), position="top")
    if (onward := session.pop(_ONWARD)) is not None:
        room, contract = onward
        look_at(contract)
        st.switch_page(f"pages/{room}.py", query_params={"c": contract})
    if found is not None:
        guarded(lambda: _signs(found, ways, page.url_path))
    _tell_again(page.url_path)
    with st.container(key=f"page-{page.url_path or 'home'}"):
        guarded(page.run)
    st.caption(t("page.not_advice"))


def guarded(run: Callable[[], object]) -> None:
    """Run a page or a part of it; say what went wrong in a sentence, and lose nothing."""
    if (refusal := _refused(run)) is not None:
        tell(refusal)


def _refused(run: Callable[[], object]) -> ContractError | None:
    """Run it; gives what went wrong, a fault of our own by a number. Streamlit's own ends are no `Exception`."""
    try:
        run()
    except ContractError as fault:
        return fault
    except Exception:
        reference = secrets.token_hex(4)
        log.exception("page failed, reference %s", reference)
        return ContractError("bug", reference=reference)
    return None


def step(label: str, do: Callable[[], object], **look: Any) -> None:  # noqa: ANN401 - how a button looks
    """A button whose press is never lost: it is answered before the page's script runs.

    The other side's news, or the next press, may interrupt a script at any moment, and with it a press that
    the script was about to read; a callback is done by then. So no page reads a button (tests/test_floors.py).
    """
    st.button(label, on_click=pressed, args=(do,), **look)


def pressed(do: Callable[[], object]) -> None:
    """Answer a press to its end; what went wrong is said above the page until the next press or page."""
    with whole():
        session.pop(_REFUSAL)
        refusal = _refused(do)
        if refusal is not None:
            session[_REFUSAL] = refusal
    if refusal is not None:
        _refuse(refusal)
        session[_TOLD] = True


def then_open(room: str, contract: str) -> None:
    """Once the press that says so is done, open a room of this contract instead of the page."""
    session[_ONWARD] = (room, contract)


def coded_step(
    label: str, field: str, *, key: str, do: Callable[[str], object], icon: str, main: bool = True
) -> None:
    """A step that asks for a code: typed and handed over in one, by the button or by Enter, and kept nowhere.

    `main`: whether it is what the page is there for.
    """

    def given() -> None:
        code = str(session.get(key) or "")
        session[key] = ""
        do(code)

    kind: Literal["primary", "secondary"] = "primary" if main else "secondary"
    with (
        st.form(f"{key}-form", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        st.text_input(field, type="password", key=key)
        st.form_submit_button(label, on_click=pressed, args=(given,), type=kind, icon=icon)


def _tell_again(path: str) -> None:
    """What went wrong with the last press stays until it is answered: news of the other side redraw the page."""
    told = session.pop(_TOLD, default=False)
    if session.get(_PATH) != path:
        session.pop(_REFUSAL)
        session[_PATH] = path
    refusal = session.get(_REFUSAL)
    if refusal is not None and not told:
        _refuse(refusal)


def _refuse(refusal: ContractError) -> None:
    """Say it in sight of whoever pressed, however far down the page."""
    with st.container(key="refusal"):
        tell(refusal)


def tell(fault: ContractError) -> None:
    """Say what happened, why, and what to do."""
    code = refused(fault.code)
    if not knows(catalogue(), code):
        log.error("no sentence for %s", code)
        code = "error.unnamed"
    said = {
        name: paper.plain(value) if isinstance(value, str) else value for name, value in fault.values.items()
    }
    st.error(t(code, **said), icon=":material/error:")
    if isinstance(fault, StaleError):
        st.button(t("page.read_again"), icon=":material/refresh:")


def _signs(found: Visit, ways: menu.Menu, path: str) -> None:
    """Above the page: that this is a demonstration, the other seat's side, the other language, the way out."""
    seat = found.session.seat
    onward = quote(f"/{path}?c={ways.key}" if ways.key and seat is Seat.CONTRACTOR else f"/{path}", safe="")
    other = "en" if language() == "fr" else "fr"
    links = [(f"/langue?l={other}&vers={onward}", t("page.other_language")), ("/sortir", t("page.leave"))]
    badge = ""
    if found.room.is_demo:
        links.insert(0, (ways.across(), t(f"page.demo_to.{seat.other}")))
        badge = f'<strong class="cb-demo">{escape(t("page.demo"))}<span> – {escape(t("page.demo_lasts"))}</span></strong>'
    place = " beside" if ways.leaves_room() else ""
    anchors = "".join(paper.way_html(where, said) for where, said in links)
    named = f"<style>.stApp {{ --cb-menu: '{escape(t('page.menu'))}'; }}</style>"
    with st.container(horizontal=True, vertical_alignment="center", key="signs"):
        st.html(
            f"{named}<nav class='cb-signs{place}' aria-label='{escape(t('page.brand'))}'>{badge}{anchors}</nav>",
            width="stretch",
        )
        ways.others()
