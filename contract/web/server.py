"""What `app.py` hands to Streamlit: our routes, the layers around every request, start and stop."""

from __future__ import annotations

import gc
import logging
import secrets
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from contract.edges.house import house
from contract.errors import ForbiddenError, MissingError
from contract.web import (
    demo,
    downloads,
    entrance,
    health,
    invitation,
    live,
    page,
    papers,
    parts,
    streamlit_words,
)
from contract.web.front import Front
from contract.web.gate import Gate
from contract.web.packed import Packed
from contract.web.shell import Shell
from contract.web.start import refusal, too_old
from contract.web.stopping import told_first

log = logging.getLogger(__name__)


def build() -> dict[str, Any]:
    """The arguments of `st.App`. Ends the process with a sentence when a part is too old to run safely."""
    faults = too_old()
    if faults:
        sys.exit("\n".join(refusal(faults)))
    return {
        "routes": routes(),
        "middleware": [Middleware(layer) for layer in (Front, Gate, Packed, Shell)],
        "lifespan": lifespan,
        "exception_handlers": {404: missing, MissingError: missing, ForbiddenError: missing, 500: broken},
    }


def routes() -> list[BaseRoute]:
    """Our addresses; every other one is Streamlit's."""
    both = ["GET", "POST"]
    return [
        Route("/entrer", entrance.enter, methods=both),
        Route("/phrase", entrance.passphrase, methods=both),
        Route("/sortir", entrance.leave, methods=both),
        Route("/langue", entrance.language),
        Route("/lien", invitation.link, methods=both),
        Route("/demo", demo.opened, methods=["POST"]),
        Route("/demo/siege", demo.other_seat, methods=both),
        Route("/api/live", live.live),
        Route("/api/here", live.here, methods=["POST"]),
        Route("/api/redline/{contract}/{old:int}/{new:int}", downloads.redline),
        Route("/api/version/{contract}/{number:int}", downloads.version),
        Route("/api/proposal/{contract}/{proposal}", downloads.proposal),
        Route("/api/bench/{contract}", downloads.bench),
        Route("/echeances/{contract}.ics", papers.diary),
        Route("/contrats.csv", papers.register),
        Route("/avenant/{contract}/{number:int}.{kind}", papers.deed),
        Route("/lettre/{contract}/{key}.{kind}", papers.letter),
        Route("/pdf/{contract}/{number:int}.pdf", downloads.version_pdf),
        Route("/pdf/{contract}/{old:int}-{new:int}.pdf", downloads.redline_pdf),
        Route("/word/{contract}/{number:int}.docx", downloads.version_docx),
        Route("/word/{contract}/{old:int}-{new:int}.docx", downloads.redline_docx),
        Route("/pdf/{contract}/compte-rendu.pdf", downloads.record),
        Route("/agenda/{contract}.ics", downloads.reading_reminder),
        Route("/signature/{contract}.ics", downloads.signing_reminder),
        Route("/part/page.css", parts.stylesheet),
        Route("/part/{name}.js", parts.script),
        Route("/scelle/{contract}/{number:int}.pdf", downloads.sealed_pdf),
        Route("/recu/{contract}/{seq:int}.txt", downloads.receipt),
        Route("/dossier/{contract}.zip", downloads.archive),
        Route("/verifier.py", downloads.verifier),
        Route("/sante", health.health),
        Route("/clausier.css", page.stylesheet),
        Route("/clausier.js", page.script),
        Route("/streamlit/{language}.js", streamlit_words.script),
        Route("/clausier.svg", page.icon),
    ]


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """From the first request to the last."""
    house()
    # Until a script has named its pages once, Streamlit runs any file of pages/ for whoever asks for it.
    quiet = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    level = quiet.level
    quiet.setLevel(logging.ERROR)  # it warns that no browser is there yet, which is the point
    st.navigation([st.Page(lambda: None, title="-", url_path="clausier-start")])
    quiet.setLevel(level)
    gc.collect()
    gc.freeze()  # what is loaded stays: later collections need not look at it
    with told_first(live.close):
        yield


async def missing(request: Request, _error: Exception) -> Response:
    """The one answer to an address that leads nowhere, or nowhere for this session."""
    return page.notice(request, "missing", 404)


async def broken(request: Request, error: Exception) -> Response:
    """A bug: its trace goes to the log under a reference, the reader gets the reference."""
    reference = secrets.token_hex(4)
    log.error("request failed, reference %s", reference, exc_info=error)
    return page.notice(request, "broken", 500, reference=reference)
