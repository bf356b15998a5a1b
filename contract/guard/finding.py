"""Finding: what the guard noticed. A code and values; its sentence is chosen when shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How far a finding asks for attention; `ALARM` and `WARNING` ask for an acknowledgement."""

    ALARM = "alarm"
    WARNING = "warning"
    NOTICE = "notice"


class Harmed(StrEnum):
    """Whose protection is touched."""

    CONTRACTOR = "contractor"
    CLIENT = "client"
    BOTH = "both"
    NONE = "none"


_ASKS_TO_BE_READ = frozenset({"text_added", "to_be_read"})
"""What warns of nothing and only asks to be read: such a change is never mere wording, however harmless it seems."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing noticed at a place.

    `code` names the sentence `finding.<code>`; `values` fill it in; `change` is a Change id when the
    finding is about a change; `protections` are among the eight; `sources` are legal references. `doubted`:
    what it tells stands there, and the change reads harmless all the same (`likeness.py`).
    """

    code: str
    severity: Severity
    article: str = ""
    clause: str = ""
    change: str = ""
    harmed: Harmed = Harmed.NONE
    protections: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    doubted: bool = False

    @property
    def is_idle(self) -> bool:
        """Whether nothing is told that a reader would miss, were the change taken for mere wording."""
        return self.doubted and self.code not in _ASKS_TO_BE_READ

    @property
    def id(self) -> str:
        """Stable within one judgement: what an acknowledgement names."""
        said = ":".join(value for _, value in self.values)
        return f"{self.code}:{self.article}:{self.clause}:{self.change}:{said}"
