"""Coming in: what the contract's history keeps of who opened it, and when."""

from __future__ import annotations

import secrets
from datetime import datetime

from contract.edges.store import Store
from contract.errors import StaleError
from contract.events import CodeChosen, Fact, LinkOpenedByOwner, Opened
from contract.party import Seat

ATTEMPTS = 5


def client_entered(store: Store, contract: str, link: str, at: datetime, *, chose_code: bool) -> None:
    """The client opened the contract by a deliberate click, and chose their code if it was the first time."""
    facts: tuple[Fact, ...] = (Opened(link), CodeChosen(link)) if chose_code else (Opened(link),)
    _noted(store, contract, facts, Seat.CLIENT, at)


def owner_followed_link(store: Store, contract: str, link: str, at: datetime) -> None:
    """The contractor's own browser followed the client's link: kept once a link, and never as the client's."""
    fact = LinkOpenedByOwner(link)
    if all(event.fact != fact for event in store.events(contract)):
        _noted(store, contract, (fact,), Seat.CONTRACTOR, at)


def _noted(store: Store, contract: str, facts: tuple[Fact, ...], by: Seat, at: datetime) -> None:
    """Append, again if somebody wrote in between: that a person came in does not depend on what they read."""
    for attempt in range(ATTEMPTS):
        events = store.events(contract)
        try:
            store.append(
                contract, facts, by, at, after=events[-1].seq, versions=(), request=secrets.token_hex(8)
            )
        except StaleError:
            if attempt == ATTEMPTS - 1:
                raise
        else:
            return
