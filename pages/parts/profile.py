"""Profile fields: each kept as soon as it is answered."""

from __future__ import annotations

import streamlit as st

from contract.actions import filing
from contract.edges import library
from contract.edges.house import Visit
from contract.errors import ContractError
from pages.parts.frame import tell
from pages.parts.seat import language, t
from pages.parts.session import session


def profile_fields(found: Visit) -> None:
    """Ask what the interview would ask about the contractor."""
    template = library.template()
    names = template.names.get(language()) or next(iter(template.names.values()))
    kept = filing.profile(found)
    for spec in filing.profile_questions(template):
        field = f"profile-{spec.key}"
        label, hint = names.get(f"term.{spec.key}", spec.key), names.get(f"term.{spec.key}.help")
        if spec.kind == "choice":
            session.setdefault(field, kept.get(spec.key))
            st.selectbox(
                label,
                spec.choices,
                key=field,
                help=hint,
                placeholder=t("build.unanswered"),
                format_func=lambda choice, key=spec.key: names.get(f"term.{key}.{choice}", choice),
            )
        else:
            session.setdefault(field, str(kept.get(spec.key, "")))
            st.text_input(label, key=field, help=hint)
        typed = session[field]
        if typed != kept.get(spec.key, "" if spec.kind != "choice" else None):
            try:
                kept = filing.keep_profile(found, spec.key, typed)
            except ContractError as fault:
                tell(fault)
