"""Force: which text binds the parties now."""

from __future__ import annotations

from contract.lifecycle.state import Agreement, Contract


def in_force(contract: Contract) -> Agreement | None:
    """The agreement that binds: both confirmed the text on the table. A signed one joins here."""
    return contract.agreed
