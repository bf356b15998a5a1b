"""Verifying: what a sealed contract, or its negotiation file, proves; said in words."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from contract import notation
from contract.edges import codec
from contract.edges.seal import verifier
from contract.edges.seal.certified import opinion
from contract.edges.store import Store
from contract.errors import ContractError
from contract.events import Event
from contract.lifecycle.proof import deviation
from contract.lifecycle.replay import replay
from contract.party import Seat
from contract.signature.facts import SigningOpened
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
    said = [_said(catalogue, code, values) for code, values in found]
    if len(found) == 1:
        return Verdict(holds=False, said=tuple(said))
    checks: list[tuple[str, bool]] = []
    if data.startswith(b"%PDF-"):
        second = opinion(data)
        checks.append(("certified", second.certified))
        if second.stamped_at is not None:
            said.append(say(catalogue, "verify.stamped", moment=_moment(catalogue, second.stamped_at)))
    checks.append(("recomputed", _recomputed(data)))
    said += [say(catalogue, f"verify.{name}" if holds else f"verify.{name}_not") for name, holds in checks]
    return Verdict(holds=all(holds for _, holds in checks), said=tuple(said))


def _said(catalogue: Catalogue, code: str, values: dict[str, Any]) -> str:
    """A finding of the stand-alone verifier, its days and its counts told as this reader tells them."""
    told = dict(values)
    if code == "signed":
        told["at"] = _moment(catalogue, datetime.fromisoformat(values["at"]))
    if code == "end":
        day = date.fromisoformat(values["last_day"]["day"])
        told["last_day"] = {"day": notation.day(day, catalogue.language)}
    if code == "chain":
        counts = {
            name: _counted(catalogue, name, values[name]) for name in ("events", "versions", "withheld")
        }
        return say(catalogue, "verify.chain", **counts)
    return verifier.said(code, told, catalogue.language)


def _counted(catalogue: Catalogue, name: str, n: int) -> str:
    return say(catalogue, f"verify.{name}", n=n) if n else say(catalogue, f"verify.no_{name}")


def _moment(catalogue: Catalogue, at: datetime) -> str:
    here = at.astimezone(UTC)
    return say(
        catalogue, "verify.moment", day=notation.day(here.date(), catalogue.language), hour=f"{here:%H:%M:%S}"
    )


def _pinned(data: bytes, store: Store) -> str:
    """The key that this house told the parties before it sealed; "" for a contract it does not hold.

    A house that moved seals with another key: the contract and its amendment may each have their own, both told.
    """
    try:
        body = _negotiation(data)
        events, own = store.events(str(body["contract"])), verifier.fingerprint(bytes.fromhex(body["key"]))
    except (ValueError, LookupError, TypeError, StopIteration, zlib.error, ContractError):
        return ""
    offers = [event.fact.key for event in events if isinstance(event.fact, SigningOpened)]
    return own if own in offers else offers[-1] if offers else ""


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
    """Whether each text that both signed, amendments included, was the base with the accepted changes when offered."""
    offers = [n for n, event in enumerate(events) if isinstance(event.fact, SigningOpened)]
    for signing, offered in zip(replay(events).signings, offers, strict=True):
        text = versions.get(signing.version)
        if signing.complete and (
            text is None or text.digest != signing.digest or deviation(events[:offered], versions) is not None
        ):
            return False
    return True


def _event(row: dict[str, Any]) -> Event:
    return Event(
        row["seq"],
        datetime.fromisoformat(row["at"]),
        Seat(row["author"]),
        codec.load_fact(row["kind"], row["body"]),
    )
