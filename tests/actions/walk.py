"""Any course of a contract, step by step, as a state machine: every act is tried by either seat, allowed or not."""

from __future__ import annotations

import tempfile
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from contract.actions import amending, history, negotiating, parting, proposing, signing, threads
from contract.actions.table import new_id, now
from contract.decision import Decision
from contract.edges.access import Access
from contract.edges.house import Room
from contract.edges.store import NewVersion, Store
from contract.ending.facts import Step
from contract.errors import ContractError
from contract.events import Created, Fact
from contract.lifecycle.allowed import allowed
from contract.lifecycle.force import amended, in_force
from contract.lifecycle.force import amending as under_way
from contract.lifecycle.state import Stage
from contract.party import Seat
from contract.signature.facts import Signed
from contract.terms import Terms
from contract.version import Article, Clause, Version
from tests.actions.tables import Sides

SEATS = st.sampled_from(Seat)
WORDS = st.sampled_from(
    ("Le préavis est de 60 jours.", "Le prix est de 380,00 €.", "Chacun informe l’autre.")
)


class Walk(RuleBasedStateMachine):
    """Two contracts in one house; whatever is done to the first never touches the second."""

    steps = 0
    came_to: ClassVar[Counter[str]] = Counter()
    """How many walks ended in each stage, and how many amendments were signed on the way."""

    @initialize(far=st.sampled_from(("draft", "agreed", "sealed", "end offered")))
    def begin(self, far: str) -> None:
        """Walks set out from a draft, from an agreement, from a sealed contract, or from an end that is offered."""
        self.folder = tempfile.TemporaryDirectory()
        store = Store("sqlite://")
        room = Room("walk", store, Access(store), Path(self.folder.name, "key.pem"))
        self.both = Sides(room, begun(room, "Café"))
        self.other = begun(room, "Autre")
        self.other_record = room.store.record(self.other)
        self.seen: list[Fact] = []
        self.texts: dict[int, Version] = {}
        self.shared = far != "draft"
        self.checked = 0
        if self.shared:
            self.both.share()
            for seat in Seat:
                self.both.confirm(seat)
        if far in {"sealed", "end offered"}:
            signing.open_signing(self.both.seat(Seat.CLIENT), now().date())
            for seat in Seat:
                self.both.sign(seat)
            signing.seal(self.both.seat(Seat.CLIENT))
        if far == "end offered":
            self.offer_end(Seat.CLIENT)

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            contract = self.both.seat(Seat.CONTRACTOR).contract
            Walk.came_to[str(contract.stage)] += 1
            Walk.came_to["amendments"] += len(amended(contract))
            Walk.came_to["withdrawn"] += sum(bool(a.given_up and a.given_up.reason) for a in contract.asked)
            self.both.room.store.engine.dispose()
            self.folder.cleanup()

    def try_to(self, seat: Seat, name: str, act) -> None:
        """Do what is allowed; what is not is refused and changes nothing."""
        Walk.steps += 1
        if seat is Seat.CLIENT and not self.shared:
            return
        table = self.both.seat(seat)
        may = name in allowed(table.contract, seat)
        before = table.store.record(table.id)
        try:
            act(table)
            done = True
        except ContractError:
            done = False
        if done:
            assert may, (name, seat, table.contract.stage)
        else:
            assert self.both.room.store.record(table.id) == before, (name, seat)

    @rule()
    def share(self) -> None:
        Walk.steps += 1
        if "share" in allowed(self.both.seat(Seat.CONTRACTOR).contract, Seat.CONTRACTOR):
            self.both.share()
            self.shared = True

    @rule(seat=SEATS, words=WORDS)
    def propose(self, seat: Seat, words: str) -> None:
        self.try_to(seat, "propose", lambda _: self.both.propose(seat, words))

    @rule(seat=SEATS, verdict=st.sampled_from(("accept", "reject")))
    def answer(self, seat: Seat, verdict: str) -> None:
        def act(table) -> None:
            table.demand("decide")
            case = negotiating.negotiation(table, table.contract.open_by(seat.other).id)
            for change in case.redline.changes:
                case = negotiating.answer(case, [Decision(change.id, negotiating.Verdict(verdict))])
            negotiating.send(case, "", [f.id for f in negotiating.outcome(case)[2]])

        self.try_to(seat, "decide", act)

    @rule(seat=SEATS)
    def withdraw(self, seat: Seat) -> None:
        self.try_to(seat, "withdraw", proposing.withdraw)

    @rule(seat=SEATS)
    def see(self, seat: Seat) -> None:
        Walk.steps += 1
        if self.shared or seat is Seat.CONTRACTOR:
            proposing.see(self.both.seat(seat))

    @rule(seat=SEATS)
    def confirm(self, seat: Seat) -> None:
        self.try_to(seat, "confirm", lambda _: self.both.confirm(seat))

    @rule()
    def both_confirm(self) -> None:
        for seat in Seat:
            self.confirm(seat)

    @rule(seat=SEATS)
    def unconfirm(self, seat: Seat) -> None:
        self.try_to(seat, "unconfirm", negotiating.unconfirm)

    @rule(seat=SEATS)
    def restore(self, seat: Seat) -> None:
        self.try_to(seat, "restore", lambda table: history.restore(table, 1, "retour"))

    @rule(seat=SEATS, first=st.sampled_from(("", "contractor", "client")))
    def open_signing(self, seat: Seat, first: str) -> None:
        self.try_to(seat, "open_signing", lambda t: signing.open_signing(t, now().date(), first))

    @rule(seat=SEATS)
    def sign(self, seat: Seat) -> None:
        self.try_to(seat, "sign", lambda _: self.both.sign(seat))

    @rule()
    def both_sign(self) -> None:
        """From an agreement to the sealed text, so that walks come to amend it and to end it."""
        self.open_signing(Seat.CLIENT, "")
        for seat in Seat:
            self.sign(seat)
        self.seal(Seat.CONTRACTOR)

    @rule(seat=SEATS, words=WORDS)
    def both_amend(self, seat: Seat, words: str) -> None:
        """An amendment that one asks for and writes, the other accepts, and both sign."""
        self.ask_amendment(seat)
        self.propose(seat, words)
        self.see(seat.other)
        self.answer(seat.other, "accept")
        self.both_confirm()
        self.both_sign()

    @rule(seat=SEATS)
    def both_end(self, seat: Seat) -> None:
        """An end that one offers, the other signs, and that is recorded."""
        self.offer_end(seat)
        self.answer_end(seat.other, yes=True)
        self.end(seat)

    @rule(seat=SEATS)
    def cancel(self, seat: Seat) -> None:
        self.try_to(seat, "cancel_signing", lambda table: signing.cancel_signing(table, "non"))

    @rule(seat=SEATS)
    def lapse(self, seat: Seat) -> None:
        self.try_to(seat, "lapse_signing", signing.lapse_signing)

    @rule(seat=SEATS)
    def seal(self, seat: Seat) -> None:
        self.try_to(seat, "seal", signing.seal)

    @rule(seat=SEATS)
    def ask_amendment(self, seat: Seat) -> None:
        self.try_to(seat, "ask_amendment", lambda table: amending.ask(table, "TikTok aussi", now().date()))

    @rule(seat=SEATS)
    def drop_amendment(self, seat: Seat) -> None:
        self.try_to(seat, "drop_amendment", amending.drop)

    @rule(seat=SEATS)
    def withdraw_amendment(self, seat: Seat) -> None:
        self.try_to(seat, "withdraw_amendment", lambda table: amending.withdraw(table, "non"))

    @rule(seat=SEATS)
    def offer_end(self, seat: Seat) -> None:
        terms = parting.offered(now().date(), Decimal(0), "rendus", "publiés", "")
        self.try_to(seat, "offer_end", lambda table: parting.offer(table, terms, self.both.signer(seat)))

    @rule(seat=SEATS, yes=st.booleans())
    def answer_end(self, seat: Seat, *, yes: bool) -> None:
        def act(table) -> None:
            table.demand("answer_end")
            key = table.contract.parting.open_offer.terms.offer
            if yes:
                parting.accept(table, key, self.both.signer(seat))
            else:
                parting.decline(table, key, "non")

        self.try_to(seat, "answer_end", act)

    @rule(seat=SEATS)
    def take_back_end(self, seat: Seat) -> None:
        def act(table) -> None:
            table.demand("take_back_end")
            parting.take_back(table, table.contract.parting.open_offer.terms.offer)

        self.try_to(seat, "take_back_end", act)

    @rule(seat=SEATS, step=st.sampled_from((Step.FORMAL_NOTICE, Step.BREACH_EXIT, Step.FORCE_NOTICE)))
    def give_notice(self, seat: Seat, step: Step) -> None:
        self.try_to(seat, "give_notice", lambda table: parting.give(table, parting.drafted(table, step)))

    @rule(seat=SEATS)
    def end(self, seat: Seat) -> None:
        self.try_to(seat, "end", parting.end)

    @rule(seat=SEATS, private=st.booleans())
    def comment(self, seat: Seat, *, private: bool) -> None:
        self.try_to(seat, "comment", lambda t: threads.comment(t, "duree", "", "Bonjour", private=private))

    @invariant()
    def every_step_leaves_a_sound_record(self) -> None:
        """Looked at whenever an event came: a step that was refused left none, `try_to` saw to it."""
        if not hasattr(self, "both"):
            return
        last = self.both.room.store.seq(self.both.contract)
        if last != self.checked:
            self.nothing_was_lost_or_rewritten()
            self.what_is_signed_is_what_both_approved()
            self.checked = last

    def nothing_was_lost_or_rewritten(self) -> None:
        store = self.both.room.store
        assert store.verify(self.both.contract) is None
        facts = [event.fact for event in store.events(self.both.contract)]
        assert facts[: len(self.seen)] == self.seen
        self.seen = facts
        for row in store.versions(self.both.contract):
            text = store.version(self.both.contract, row.number)
            assert self.texts.setdefault(row.number, text) == text

    @invariant()
    def the_other_contract_was_never_touched(self) -> None:
        if hasattr(self, "both"):
            assert self.both.room.store.record(self.other) == self.other_record

    def what_is_signed_is_what_both_approved(self) -> None:
        table = self.both.seat(Seat.CONTRACTOR)
        contract = table.contract
        closed = contract.stage in {Stage.SIGNED, Stage.ENDED} and under_way(contract) is None
        if contract.stage is Stage.SIGNING or closed:
            assert contract.agreed is not None
            # whoever proposes takes its approval back: an end may come while that talk is still open
            assert (signing.proven(table) is None) is not bool(contract.open_proposals)
        force = in_force(contract)
        if contract.signed:
            assert force is not None
            assert force.version == contract.signed.version
            assert closed is (contract.head == force.version and under_way(contract) is None)
        for each in contract.signings:
            given = {e.fact.digest for e in each.signatures.values() if isinstance(e.fact, Signed)}
            assert given <= {table.version(each.version).digest}


def begun(room: Room, title: str) -> str:
    """A contract of three articles, in a demonstration's room: no secret is asked for, each step is quick."""
    articles = tuple(
        Article(key, name, (Clause(f"{key}.1", words),))
        for key, name, words in (
            ("objet", "Objet", "Le prestataire anime deux réseaux."),
            ("duree", "Durée", "Le contrat dure douze mois. Le préavis est de 30 jours."),
            ("prix", "Prix", "Le prix est de 450,00 € par mois."),
        )
    )
    text = Version("community-management", "fr", "Contrat", Terms(), articles)
    contract = new_id()
    facts = (Created(title, text.template, text.language, 1),)
    room.store.create(
        contract, facts, Seat.CONTRACTOR, now(), (NewVersion(1, Seat.CONTRACTOR, text),), new_id()
    )
    return contract
