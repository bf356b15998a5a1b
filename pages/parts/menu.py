"""Menu: the pages this seat has, those of the contract's stage first, the others one step behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

import streamlit as st

from contract.actions.table import sit
from contract.edges.house import Visit
from contract.errors import ContractError
from contract.lifecycle.force import amending, in_force
from contract.lifecycle.state import Contract, Stage
from contract.party import Seat
from pages.parts.seat import looking_at, t

_ROOMS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "home": ("", "folder_open"),
        "build": ("construire", "edit_document"),
        "share": ("partager", "share"),
        "read": ("lire", "menu_book"),
        "propose": ("proposer", "edit_note"),
        "negotiate": ("negocier", "handshake"),
        "sign": ("signer", "draw"),
        "deadlines": ("echeances", "event"),
        "amend": ("avenants", "edit_document"),
        "end": ("fin", "event_busy"),
        "history": ("historique", "history"),
        "profile": ("profil", "badge"),
        "verify": ("verifier", "fact_check"),
    }
)
"""Every page: the file it is in, its address, its icon."""

_AT_STAGE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        Stage.DRAFT: ("build", "share", "read", "history"),
        Stage.SHARED: ("read", "propose", "negotiate", "share"),
        Stage.NEGOTIATION: ("negotiate", "read", "propose", "history"),
        Stage.AGREED: ("sign", "read", "deadlines", "history"),
        Stage.SIGNING: ("sign", "read", "history"),
        Stage.SIGNED: ("read", "deadlines", "amend", "end", "sign"),
        Stage.ENDED: ("end", "read", "sign", "history"),
    }
)
"""What a stage is about, the first thing to open first."""
_AMENDING = ("amend", "negotiate", "propose", "read", "deadlines", "end", "sign")
"""The same while an amendment to a signed text is discussed."""

_SHORT = 6
"""As many pages stand beside the signs from 1240 px on, in either language."""
_OWNERS = frozenset({"home", "profile", "build", "share"})
_OF_NO_CONTRACT = frozenset({"home", "profile", "verify"})
_OF_A_TEXT_IN_FORCE = frozenset({"deadlines", "amend", "end"})
_OF_TWO = frozenset({"propose", "negotiate"})


def icon(room: str) -> str:
    """The sign a page goes by, in the menu and wherever a way leads to it."""
    return f":material/{_ROOMS[room][1]}:"


def onward(room: str, label: str = "") -> None:
    """The way on from a page where nothing else is to be done, as the one thing to press."""
    with st.container(key=f"onward-{room}"):
        st.page_link(f"pages/{room}.py", label=label or t(f"page.{room}"), icon=icon(room))


def first_room(stage: str) -> str:
    """The page to open a contract on."""
    return _AT_STAGE[stage][0]


@dataclass(frozen=True)
class Menu:
    """The pages a seat has before a contract, read once a run; no seat for a stranger, no contract where none is there."""

    seat: Seat | None
    key: str
    contract: Contract | None

    @classmethod
    def of(cls, found: Visit | None) -> Menu:
        """The menu of whoever is here; a contract that is not there is told by the page itself."""
        if found is None:
            return cls(None, "", None)
        key = looking_at(found) or ""
        try:
            contract = sit(found, key).contract if key else None
        except ContractError:
            contract = None
        return cls(found.session.seat, key, contract)

    def pages(self) -> list[st.Page]:
        """Every page, so that an address always leads somewhere; in the menu are those of the contract's stage."""
        ahead = self._ahead()
        return [
            st.Page(
                f"pages/{room}.py",
                title=t(f"page.{room}"),
                icon=icon(room),
                url_path=_ROOMS[room][0] or None,
                default=room == "home",
                visibility="visible" if room in ahead else "hidden",
            )
            for room in (*ahead, *(room for room in _ROOMS if room not in ahead))
        ]

    def others(self) -> None:
        """The ways to the pages that the stage is not about, for whoever looks for one.

        Not as a section of the menu: Streamlit's own list of a section is none to an assistive reader.
        """
        ahead = self._ahead()
        behind = [room for room in _ROOMS if room not in ahead and _seen(room, self.seat, self.contract)]
        if behind:
            with st.popover(t("page.more"), type="tertiary"):
                for room in behind:
                    st.page_link(f"pages/{room}.py", label=t(f"page.{room}"), icon=icon(room))

    def leaves_room(self) -> bool:
        """Whether the signs above the page find room beside it on a desk's screen (pages/parts/page.css)."""
        return len(self._ahead()) <= _SHORT

    def across(self) -> str:
        """Where the other side of a demonstration's table is: the same contract, on the page its stage is about."""
        room = _about(self.contract)[0] if self.contract else "negotiate"
        there = quote(f"/{_ROOMS[room][0]}?c={self.key}" if self.key else f"/{_ROOMS[room][0]}", safe="")
        return f"/demo/siege?c={self.key}&vers={there}"

    def _ahead(self) -> tuple[str, ...]:
        if self.seat is None:
            return ()
        at_stage = _about(self.contract) if self.contract else ("profile", "verify")
        return tuple(room for room in ("home", *at_stage) if _seen(room, self.seat, self.contract))


def _about(contract: Contract) -> tuple[str, ...]:
    """What the contract is about now: while its amendment is discussed, that is a negotiation again."""
    discussed = contract.stage is Stage.SIGNED and amending(contract) is not None
    return _AMENDING if discussed else _AT_STAGE[contract.stage]


def _seen(room: str, seat: Seat | None, contract: Contract | None) -> bool:
    if room in _OWNERS and seat is not Seat.CONTRACTOR:
        return False
    if contract is None:
        return room in _OF_NO_CONTRACT
    if room in _OF_A_TEXT_IN_FORCE:
        return in_force(contract) is not None
    return room not in _OF_TWO or contract.stage is not Stage.DRAFT
