"""What must be installed, and how recent, before the door opens."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from contract.edges.library import catalogue
from contract.wording import say

WANTED: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("streamlit", (1, 67)),  # st.App with routes and middleware, components v2
    ("jinja2", (3, 1, 6)),  # CVE-2025-27516 closed
    ("sqlalchemy", (2, 0, 36)),
    ("fpdf2", (2, 8, 4)),
    ("starlette", (0, 45)),
    ("argon2-cffi", (23, 1)),
    ("pyhanko", (0, 27)),
)
PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class TooOld:
    """A part that is missing (`found` is "") or older than the least that works."""

    name: str
    found: str
    wanted: str


def too_old() -> tuple[TooOld, ...]:
    """Everything here that is missing or too old to run safely."""
    python = sys.version_info[:3]
    faults = [] if python >= PYTHON else [TooOld("Python", dotted(python), dotted(PYTHON))]
    for name, wanted in WANTED:
        try:
            found = version(name)
        except PackageNotFoundError:
            found = ""
        if parts(found) < wanted:
            faults.append(TooOld(name, found, dotted(wanted)))
    return tuple(faults)


def parts(written: str) -> tuple[int, ...]:
    """The leading numbers of a version: "3.1.6rc1" is (3, 1, 6)."""
    return tuple(int(number) for number in re.findall(r"(?:^|(?<=\d\.))\d+", written))


def dotted(numbers: tuple[int, ...]) -> str:
    """(3, 1, 6) as "3.1.6"."""
    return ".".join(map(str, numbers))


def refusal(faults: tuple[TooOld, ...], language: str = "fr") -> list[str]:
    """Why the server does not start, line by line."""
    sentences = catalogue(language)
    lines = [say(sentences, "web.start.title")]
    for fault in faults:
        code = "web.start.too_old" if fault.found else "web.start.absent"
        lines.append("– " + say(sentences, code, name=fault.name, found=fault.found, wanted=fault.wanted))
    return [*lines, say(sentences, "web.start.remedy")]
