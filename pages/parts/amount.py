"""Amount: a field for an amount in euros, shown and read the way people write one."""

from __future__ import annotations

from decimal import Decimal

import streamlit as st

from contract import notation
from contract.errors import UnreadableError
from contract.interview import numbers
from pages.parts.frame import tell
from pages.parts.seat import language
from pages.parts.session import session


def amount(label: str, key: str, usual: Decimal = Decimal()) -> Decimal | None:
    """Ask for an amount, `usual` at first; what cannot be read stays as it was typed, is told, and gives None.

    Streamlit's own number field writes every language's decimals with a point.
    """
    session.setdefault(key, notation.money(usual, language()))
    st.text_input(label, key=key, on_change=_written_out, args=(key,))
    try:
        return amount_in(key)
    except UnreadableError as fault:
        tell(fault)
        return None


def amount_in(key: str) -> Decimal:
    """The amount that stands in a field at this very moment; nothing is no money. Raises UnreadableError."""
    typed = str(session.get(key) or "").strip()
    try:
        return numbers.money(typed) if typed else Decimal()
    except UnreadableError as fault:
        raise UnreadableError(f"fault.{fault.code}") from None


def _written_out(key: str) -> None:
    """Show how it was read, so that nobody has to wonder."""
    try:
        session[key] = notation.money(amount_in(key), language())
    except UnreadableError:
        return  # it stays as it was typed, and the page says what is wrong
