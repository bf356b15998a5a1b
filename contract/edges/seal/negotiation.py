"""The negotiation file: every event and version of a contract, chained, signed by the key that seals.

Its form is told in docs/evidence.md; `verifier.py` reads it with the standard library alone.
"""

from __future__ import annotations

from contract.edges.seal.key import SealKey
from contract.edges.seal.verifier import FORM
from contract.edges.store import Record

NAME = "negociation.json"


def negotiation_file(record: Record, key: SealKey) -> bytes:
    """Canonical JSON of a whole record; a private note keeps its place in the chain, without its words."""
    return key.signed(
        {
            "format": FORM,
            "contract": str(record.events[0]["contract"]),
            "events": [_open(row) for row in record.events],
            "versions": [dict(row) for row in record.versions],
        }
    )


def _open(row: dict[str, object]) -> dict[str, object]:
    """What both parties may read of an event: another's private note is not among it."""
    if row["kind"] == "Commented" and '"private":true' in str(row["body"]):
        return {**row, "body": None}
    return dict(row)
