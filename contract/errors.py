"""Faults of the moment: a code and values, turned into a sentence by `wording` alone."""

from __future__ import annotations


class ContractError(Exception):
    """Something could not be done now; `code` names the sentence, `values` fill it in."""

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        return f"{self.code} {self.values}" if self.values else self.code


class StaleError(ContractError):
    """Somebody wrote first: what was read is no longer the last word. The typed text is kept."""


class ForbiddenError(ContractError):
    """The seat may not do this, or not at this stage."""


class MissingError(ContractError):
    """No such thing for this session. Says the same whether it exists or not."""


class UnreadableError(ContractError):
    """A person's input or file cannot be read; the sentence says what, why and how to go on."""
