"""The negotiation file: every event and version of a contract, chained, signed by the key that seals.

Its form is told in docs/evidence.md; `verifier.py` reads it with the standard library alone.
"""

from __future__ import annotations

import json

from contract.edges.seal.key import SealKey
from contract.edges.seal.verifier import FORM
from contract.edges.store import Record
from contract.edges.store.chain import carried

NAME = "negociation.json"


def negotiation_file(record: Record, key: SealKey) -> bytes:
    """Canonical JSON of a whole record, fit for both parties.

    A private note, and what the contractor drafted before sharing, keep their place in the chain without their words.
    """
    first = _first_shared(record)
    return key.signed(
        {
            "format": FORM,
            "contract": str(record.events[0]["contract"]),
            "events": [_open(row, first) for row in record.events],
            "versions": [_shared(row, first) for row in record.versions],
        }
    )


def _first_shared(record: Record) -> int:
    """The number of the version on the table when the first link was made; what came before is private."""
    head = 0
    for row in record.events:
        if row["kind"] == "LinkMade":
            break
        if row["kind"] in {"Created", "Saved", "Restored"}:
            head = int(json.loads(str(row["body"]))["version"])
    return head


def _open(row: dict[str, object], first: int) -> dict[str, object]:
    body = json.loads(str(row["body"]))
    private = body.get("private") is True
    early = row["kind"] in {"Saved", "Restored"} and body["version"] < first
    return {**row, "body": None, "hidden": row["digest"]} if private or early else dict(row)


def _shared(row: dict[str, object], first: int) -> dict[str, object]:
    if int(str(row["number"])) >= first:
        return dict(row)
    return {**row, "body": None, "hidden": carried([row]).partition("=")[2]}
