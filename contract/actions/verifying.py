"""Verifying: what a sealed contract, or its negotiation file, proves; said in words."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from contract.edges import codec
from contract.edges.seal import verifier
from contract.edges.seal.certified import certified
from contract.edges.store import Store
from contract.errors import ContractError
from contract.events import Event, SigningOpened
from contract.lifecycle.proof import deviation
from contract.lifecycle.replay import replay
from contract.party import Seat
from contract.version import Version
from contract.wording import Catalogue, say


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether everything holds, and what was found, one sentence after the other."""

    holds: bool
    said: tuple[str, ...]


def verify(data: bytes, catalogue: Catalogue, fingerprint: str = "", store: Store | None = None) -> Verdict:
    """What a file proves. The key is pinned by `fingerprint`, else by the store that holds the contract."""
    pin = fingerprint or (_pinned(data, store) if store else "")
    found = verifier.check(data, pin)
    said = [_told(code, values, catalogue) for code, values in found]
    if len(found) == 1:
        return Verdict(holds=False, said=tuple(said))
    checks: list[tuple[str, bool]] = []
    if data.startswith(b"%PDF-"):
        checks.append(("certified", certified(data)))
    checks.append(("recomputed", _recomputed(data)))
    said += [say(catalogue, f"verify.{name}" if holds else f"verify.{name}_not") for name, holds in checks]
    return Verdict(holds=all(holds for _, holds in checks), said=tuple(said))


def _told(code: str, values: dict[str, Any], catalogue: Catalogue) -> str:
    """The verifier's own sentence, in this language; it carries its two languages with it."""
    french, english = verifier.SAID[code].split("|")
    return (french if catalogue.language == "fr" else english).format(**values)


def _pinned(data: bytes, store: Store) -> str:
    """The key that this house told the parties before anything was sealed; "" for a contract it does not hold."""
    try:
        events = store.events(str(_negotiation(data)["contract"]))
    except (ValueError, LookupError, TypeError, StopIteration, zlib.error, ContractError):
        return ""
    offers = [event.fact.key for event in events if isinstance(event.fact, SigningOpened)]
    return offers[-1] if offers else ""


def _negotiation(data: bytes) -> dict[str, Any]:
    inner = verifier.opened(data)[0] if data.startswith(b"%PDF-") else data
    body: dict[str, Any] = json.loads(inner)
    return body


def _recomputed(data: bytes) -> bool:
    """Whether each version reads back to its digest, and the signed text is the base with the accepted changes."""
    body = _negotiation(data)
    try:
        told = [row for row in body["versions"] if row["body"] is not None]
        versions = {row["number"]: codec.load(row["body"], Version) for row in told}
        events = tuple(_event(row) for row in body["events"] if row["body"] is not None)
        return all(versions[row["number"]].digest == row["digest"] for row in told) and _proven(
            events, versions
        )
    except (ContractError, LookupError, TypeError, ValueError):  # signed by a key, and yet no history of ours
        return False


def _proven(events: tuple[Event, ...], versions: dict[int, Version]) -> bool:
    signed = replay(events).signed
    if signed is None:
        return True
    offered = next(e.seq for e in reversed(events) if isinstance(e.fact, SigningOpened))
    before = tuple(event for event in events if event.seq < offered)
    text = versions.get(signed.version)
    return text is not None and text.digest == signed.digest and deviation(before, versions) is None


def _event(row: dict[str, Any]) -> Event:
    return Event(
        row["seq"],
        datetime.fromisoformat(row["at"]),
        Seat(row["author"]),
        codec.load_fact(row["kind"], row["body"]),
    )
