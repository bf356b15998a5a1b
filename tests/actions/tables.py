"""A house in a folder of its own, and both seats at one contract, without a browser."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal
from pathlib import Path

from contract.actions import amending, filing, negotiating, parting, proposing, sharing, signing, workbench
from contract.actions.entering import client_entered
from contract.actions.signer import Signer
from contract.actions.table import Table, now, sit
from contract.decision import Decision
from contract.drafting.draft import draft
from contract.edges import library
from contract.edges.house import House, Room, Visit
from contract.edges.house import now as moment
from contract.ending.facts import EndOffered
from contract.lifecycle.state import Stage
from contract.party import Seat
from contract.terms import Value
from contract.version import Version

PHRASE, CODE = "quatre mots sans rapport", "tulipe-bleue"
CONSENT = "J’ai lu et je signe."
MARK = ((20, 150, 200, 40, 380, 160), (560, 20))
NAMES = {Seat.CONTRACTOR: "Léa Morel", Seat.CLIENT: "Ada Renard"}
EXAMPLE = "1_micro_mensuel"
FRENCH = library.catalogue("fr")


@dataclass
class Sides:
    """Both seats at one contract, each read afresh."""

    room: Room
    contract: str
    client_link: str = ""
    language: str = "fr"
    door: str = ""
    """The secret of the client's link, as it travels."""

    def token(self, seat: Seat) -> str:
        """A session of this side, as its browser holds it."""
        where = {} if seat is Seat.CONTRACTOR else {"contract": self.contract, "link": self.client_link}
        return self.room.access.open_session(seat, now(), **where)

    def seat(self, seat: Seat) -> Table:
        """Sit down on one side."""
        session = self.room.access.session(self.token(seat), now())
        assert session is not None
        return sit(Visit(self.room, session), self.contract)

    def share(self, code: str = CODE) -> None:
        """Make a link; the client comes in by it and chooses a code."""
        table, self.door = sharing.make_link(self.seat(Seat.CONTRACTOR))
        self.client_link = table.contract.links[-1].id
        if not self.room.is_demo:
            self.room.access.choose_code(self.client_link, code, now())
        client_entered(self.room.store, self.contract, self.client_link, now(), chose_code=True)

    def propose(self, seat: Seat, text: str) -> None:
        """Send one change of the first clause."""
        work = workbench.bench(self.seat(seat), workbench.PROPOSAL)
        article = work.version.articles[0]
        clauses = tuple((c.key, text if n == 0 else c.text) for n, c in enumerate(article.clauses))
        changed = workbench.keep(workbench.write_article(work, article.key, article.title, clauses))
        findings = proposing.preview(changed)[1]
        proposing.send(changed, [f.id for f in findings])

    def confirm(self, seat: Seat) -> Table:
        """Approve the version on the table."""
        table = self.seat(seat)
        given = [f.id for f in negotiating.to_confirm(table)]
        return negotiating.confirm(table, table.version().digest, given)

    def signature(self, seat: Seat, **changed: object) -> signing.Signature:
        """What this seat's person types to sign."""
        table = self.seat(seat)
        typed = {
            **asdict(self.signer(seat)),
            "digest": table.version().digest,
            "acknowledged": tuple(f.id for f in signing.to_acknowledge(table)),
        }
        return signing.Signature(**{**typed, **changed})

    def signer(self, seat: Seat, **changed: str) -> Signer:
        """What this seat's person types to sign an end."""
        typed = {
            "name": NAMES[seat],
            "capacity": "gérante",
            "consent": CONSENT,
            "secret": PHRASE if seat is Seat.CONTRACTOR else CODE,
        }
        return Signer(**{**typed, **changed})

    def sign(self, seat: Seat, **changed: object) -> Table:
        """Sign."""
        return signing.sign(
            self.seat(seat), self.signature(seat, **changed), library.catalogue(self.language)
        )

    def to(self, stage: Stage) -> Sides:
        """Walk on from a draft to this stage."""
        steps = {
            Stage.DRAFT: lambda: None,
            Stage.SHARED: self.share,
            Stage.NEGOTIATION: lambda: self.propose(Seat.CLIENT, "Le préambule est récrit."),
            Stage.AGREED: self._agree,
            Stage.SIGNING: lambda: signing.open_signing(
                self.seat(Seat.CONTRACTOR), now().date() + timedelta(days=7)
            ),
            Stage.SIGNED: lambda: [self.sign(seat, drawn=MARK) for seat in Seat],
            Stage.ENDED: self._end,
        }
        for each, take in steps.items():
            take()
            if each is stage:
                break
        return self

    def _end(self) -> None:
        terms = parting.offered(now().date(), Decimal(0), "rendus", "publiés", "")
        parting.end(self.part(terms))

    def part(self, terms: EndOffered, first: Seat = Seat.CONTRACTOR) -> Table:
        """End by agreement: signed by whoever offers, then by the other seat."""
        parting.offer(self.seat(first), terms, self.signer(first))
        return parting.accept(self.seat(first.other), terms.offer, self.signer(first.other))

    def _agree(self) -> None:
        table = proposing.see(self.seat(Seat.CONTRACTOR))
        case = negotiating.negotiation(table, table.contract.open_proposals[0].id)
        for change in case.open_changes:
            case = negotiating.answer(case, [Decision(change.id, negotiating.Verdict.ACCEPT)])
        negotiating.send(case, "", [f.id for f in negotiating.outcome(case)[2]])
        for seat in Seat:
            self.confirm(seat)


def address(data: Path) -> str:
    """The database of an app's data folder."""
    return f"sqlite:///{data / 'clausier.sqlite'}"


def sides(
    folder: Path, address: str = "", *, title: str = "Café", language: str = "fr", **answers: Value
) -> Sides:
    """A contract begun from a worked example with other answers, in the house of this folder."""
    house = House(folder, address or f"sqlite:///{folder / 'c.sqlite'}", moment)
    if not house.own.access.owner_exists():
        house.own.access.make_owner(PHRASE, now())
    session = house.own.access.session(house.own.access.open_session(Seat.CONTRACTOR, now()), now())
    assert session is not None
    visit = Visit(house.own, session)
    terms = filing.example_terms(EXAMPLE, language)
    for key, value in answers.items():
        terms = terms.having(key, value)
    begun = filing.begin(visit, title, language, terms)
    return Sides(house.own, begun.id, language=language)


def amend(both: Sides, text: str, effective: date) -> None:
    """Seal what both signed, then amend it: asked for, proposed, approved, signed and sealed."""
    agree_to_amend(both, text, effective)
    signing.open_signing(both.seat(Seat.CONTRACTOR), now().date())
    for seat in Seat:
        both.sign(seat)
    signing.seal(both.seat(Seat.CLIENT))


def agree_to_amend(both: Sides, text: str, effective: date) -> None:
    """Seal what both signed, ask for an amendment, propose it and approve it on both sides."""
    signing.seal(both.seat(Seat.CONTRACTOR))
    amending.ask(both.seat(Seat.CLIENT), "TikTok", effective)
    both.propose(Seat.CLIENT, text)
    both._agree()


class Clock(datetime):
    """A clock that can be set forward or back; put in place of the one that actions read."""

    shift = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        """The moment, shifted."""
        return datetime.now(tz) + cls.shift


def other_text() -> Version:
    """A text that no round of the negotiation ever gave."""
    return draft(library.template(), filing.example_terms("2_taux_journalier"), "fr")
