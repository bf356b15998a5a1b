"""Signer: the fields in which a person signs: name, capacity, the sentence to tick, and their own second secret."""

from __future__ import annotations

import streamlit as st

from contract.actions.reading import party_name
from contract.actions.signer import Signer
from contract.actions.table import Table
from contract.party import Seat
from contract.version import Version
from pages.parts.seat import catalogue, t
from pages.parts.session import session


def signer_fields(sat: Table, consent: str, *, key: str) -> None:
    """Draw the fields, inside a form: the secret is handed in with it alone."""
    st.subheader(t("sign.who"), anchor=False)
    with st.container(horizontal=True):
        st.text_input(t("sign.name"), _known_name(sat.version(), sat.seat), key=f"{key}-name")
        st.text_input(t("sign.capacity"), placeholder=t("sign.capacity_hint"), key=f"{key}-capacity")
    st.checkbox(consent, key=f"{key}-consent")
    if sat.visit.room.is_demo:
        st.text(t("sign.secret_demo"))
    else:
        st.text_input(t(f"sign.secret.{sat.seat}"), type="password", key=f"{key}-secret")


def signer(consent: str, *, key: str) -> Signer:
    """What was typed in them; the secret is taken out of its field."""
    name, capacity, secret = (str(session.get(f"{key}-{f}") or "") for f in ("name", "capacity", "secret"))
    session[f"{key}-secret"] = ""
    return Signer(name, capacity, consent if session.get(f"{key}-consent") else "", secret)


def signed_for(sat: Table) -> str:
    """The party this seat signs for, as the text names it."""
    return party_name(sat.version(), sat.seat, catalogue())


def _known_name(version: Version, seat: Seat) -> str:
    """The person who signs, where the terms name one."""
    keys = ("contractor_name",) if seat is Seat.CONTRACTOR else ("client_representative", "client_name")
    return next((str(version.terms[key]) for key in keys if version.terms.get(key)), "")
