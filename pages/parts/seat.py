"""Who is here: the visit behind this browser's cookie, and the contract it looks at.

The session keeps ids only; authority is read from the store at each call.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import streamlit as st

from contract.actions.table import Table, sit
from contract.edges import library
from contract.edges.house import Visit, house
from contract.errors import ContractError
from contract.party import Seat
from contract.template import Template
from contract.web.cookies import SESSION
from contract.web.language import COOKIE, spoken
from contract.wording import Catalogue, say
from pages.parts.session import session

CONTRACT = "contract"


def language() -> str:
    """The reader's language: chosen, else the browser's, else French."""
    chosen = st.context.cookies.get(COOKIE)
    return spoken({COOKIE: chosen} if isinstance(chosen, str) else {}, st.context.locale or "")


def catalogue() -> Catalogue:
    """The sentences in the reader's language."""
    return library.catalogue(language())


def t(code: str, **values: object) -> str:
    """Say a code in the reader's language."""
    return say(catalogue(), code, **values)


def labels(room: str) -> dict[str, str]:
    """Every sentence of one room of the catalogue, for a component that says them in the browser."""
    return dict(_labels(language(), room))


@cache
def _labels(speech: str, room: str) -> Mapping[str, str]:
    prefix = f"{room}."
    return MappingProxyType(
        {
            code.removeprefix(prefix): sentence
            for code, sentence in library.catalogue(speech).sentences.items()
            if code.startswith(prefix)
        }
    )


def visit() -> Visit | None:
    """The living session of this browser, if any."""
    token = st.context.cookies.get(SESSION)
    return house().who(token) if isinstance(token, str) else None


def here(*seats: Seat) -> Visit:
    """Return the visit, or stop the page: nothing is shown to whoever has no session or sits elsewhere."""
    found = visit()
    if found is None:
        st.error(t("page.no_session"))
        st.link_button(t("page.enter"), "/")  # the gate knows who comes, and why no longer
        st.stop()
    if seats and found.session.seat not in seats:
        st.info(t("page.other_seat"))
        st.stop()
    return found


def look_at(contract: str) -> None:
    """Remember which contract this browser looks at."""
    session[CONTRACT] = contract


def looking_at(found: Visit | None) -> str | None:
    """Which contract this visit looks at: the client's own, the address's, the one looked at last, or the one changed last."""
    if found is not None and found.session.contract:
        return str(found.session.contract)
    asked = st.query_params.get("c")
    if asked:
        look_at(asked)
    kept = session.get(CONTRACT)
    if kept is None and found is not None:
        kept = next((card.contract for card in found.room.store.cards()), None)
    return str(kept) if kept else None


def table(*seats: Seat) -> Table:  # noqa: RET503 - st.stop ends the script
    """Take this browser's seat at its contract, or stop the page with a way to go on."""
    found = here(*seats)
    contract = looking_at(found)
    if contract is not None:
        try:
            sat = sit(found, contract)
        except ContractError:
            session.pop(CONTRACT, None)
            st.query_params.pop("c", None)
        else:
            if found.session.seat is Seat.CONTRACTOR:
                st.query_params["c"] = contract
            return sat
    st.info(t("page.no_contract"))
    st.page_link("pages/home.py", label=t("page.to_contracts"), icon=":material/folder_open:")
    st.stop()


def template(sat: Table) -> Template:
    """The template of the contract in front of this seat."""
    return library.template(sat.contract.template)


def said_name(sat: Table, key: str) -> str:
    """A word of the template (term, choice, element, why-card) in the reader's language."""
    names = template(sat).names
    return names.get(language(), names[sat.contract.language]).get(key, key)
