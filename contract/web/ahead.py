"""Ahead: the text that a page will ask for, named in the page's head, so that it comes while Streamlit starts."""

from __future__ import annotations

from html import escape

from starlette.requests import Request

from contract.actions import negotiating
from contract.actions.table import sit
from contract.errors import MissingError
from contract.web.gate import visit_of

PAGE = "/negocier"


def ahead(request: Request) -> str:
    """What goes into the head for this request; "" where nothing is known yet."""
    visit = visit_of(request)
    if request.url.path != PAGE or visit is None:
        return ""
    contract = visit.session.contract or request.query_params.get("c", "")
    try:
        proposal = negotiating.in_front(sit(visit, contract))
    except MissingError:
        return ""
    if proposal is None:
        return ""
    address = escape(f"/api/proposal/{contract}/{proposal.id}")
    return f'<link rel="preload" as="fetch" crossorigin href="{address}">'
