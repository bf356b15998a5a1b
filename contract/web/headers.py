"""What every answer tells the browser: what may run, who may frame it, what is not passed on."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import streamlit

# A page with a form keeps "same-origin": under "no-referrer" browsers send `Origin: null` with a
# form, and the form could no longer be told from a stranger's.
REFERRER_NONE = "no-referrer"
REFERRER_FORM = "same-origin"

FORM_POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

COMMON: tuple[tuple[str, str], ...] = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", REFERRER_NONE),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Robots-Tag", "noindex, nofollow"),
    (
        "Permissions-Policy",
        (
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
            "microphone=(), payment=(), usb=()"
        ),
    ),
)


@cache
def shell() -> str:
    """Streamlit's own page, as installed."""
    return (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


def inline_scripts(html: str) -> tuple[str, ...]:
    """The scripts written into a page, in order; those fetched by `src` are not among them."""
    return tuple(re.findall(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", html, flags=re.DOTALL))


def script_hash(script: str) -> str:
    """A script as a policy names it."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def page_policy(scripts: Iterable[str]) -> str:
    """The policy under which Streamlit's pages run: no script but its files, its components and these."""
    hashes = " ".join(script_hash(script) for script in scripts)
    return (
        # blob: is where Streamlit imports a component's own script from
        f"default-src 'self'; script-src 'self' blob: {hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "frame-src 'self' blob: data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    )
