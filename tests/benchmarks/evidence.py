"""How the evidence holds and how fast it is; no test: `.venv/bin/python -m tests.benchmarks.evidence [PART...]`.

Parts: `refusals` counts what is refused at each stage; `walk [STEPS]` takes random courses; `mutations` changes
a negotiation file 5,000 times; `flips` turns bits of a sealed PDF; `renders` typesets one record 100 times;
`speed` times sealing, a 12-page PDF in a fresh process, a chain of 10,000 events, and reportlab on the same text;
in seconds of processor, so that a busy machine does not count.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from contract.actions import signing
from contract.edges.seal import negotiation_file, sealed, verifier
from contract.edges.seal.key import key_in
from contract.edges.store.chain import event_digest, first_broken
from contract.lifecycle.allowed import RULES, allowed
from contract.lifecycle.state import Stage
from contract.party import Seat
from tests.actions.tables import Sides, sides
from tests.actions.test_refusals import STAGES, at
from tests.actions.walk import Walk
from tests.edges.test_seal import Signed, changed, flips, holds

COLD = """
import sys, time
from pathlib import Path
from contract.edges import codec, library
from contract.edges.pdf import contract_pdf
from contract.version import Version
from datetime import datetime, UTC
version = codec.load(Path(sys.argv[1]).read_text("utf-8"), Version)
contract_pdf(version, library.catalogue("fr"), number=1, when=datetime(2026, 11, 2, tzinfo=UTC), status="draft",
    parties=("A", "B"))
print(time.process_time())
"""


def say(line: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def done() -> Signed:
    """A contract signed and sealed in a folder of its own."""
    both = sides(Path(tempfile.mkdtemp())).to(Stage.SIGNED)
    table = signing.seal(both.seat(Seat.CLIENT))
    pdf = table.store.sealed(table.id, table.contract.signed.sealed.file)
    return Signed(both, pdf, negotiation_file(table.store.record(table.id), both.room.key), both.room.key)


def refusals() -> None:
    """How many seats and actions are refused, stage by stage."""
    total = 0
    for stage in STAGES:
        both: Sides = at(stage, Path(tempfile.mkdtemp()))
        contract = both.seat(Seat.CONTRACTOR).contract
        refused = sum(len(RULES.keys() - allowed(contract, seat)) for seat in Seat)
        total += refused
        say(f"  {stage!s:<12} {refused} of {2 * len(RULES)} refused")
    say(f"refusals: {total} of {2 * len(RULES) * len(STAGES)}, each tried by tests/actions/test_refusals.py")


def walk(steps: int = 50_000) -> None:
    """Random courses until so many steps were taken."""
    Walk.steps, started, rounds = 0, time.perf_counter(), 0
    while Walk.steps < steps:
        run_state_machine_as_test(
            Walk,
            settings=settings(max_examples=20, stateful_step_count=50, deadline=None, database=None),
        )
        rounds += 1
    say(
        f"walk: {Walk.steps} steps, nothing lost, {time.perf_counter() - started:.0f} s; came to {dict(Walk.came_to)}"
    )


def mutations() -> None:
    """Changes of an exported negotiation file, and how many the verifier found."""
    signed = done()
    found = [not holds(data, signed.key) for seed in range(50) for data in changed(signed, 100, seed)]
    say(f"mutations: {sum(found)} of {len(found)} found")


def turned() -> None:
    """Bits turned in the sealed range of a PDF, and how many were found."""
    signed = done()
    found = [not holds(data, signed.key) for seed in range(20) for data in flips(signed.pdf, 100, seed)]
    say(f"flips: {sum(found)} of {len(found)} found")


def renders() -> None:
    """One record typeset 100 times."""
    table = done().table_for_two.seat(Seat.CLIENT)
    say(f"renders: {len({signing.unsealed(table) for _ in range(100)})} file(s) out of 100 renderings")


def speed() -> None:
    """The times the targets name."""
    signed = done()
    table = signed.table_for_two.seat(Seat.CLIENT)
    bare = signing.unsealed(table)
    say(f"sealing: {timed(lambda: sealed(bare, signed.key)) * 1000:.0f} ms (target 60)")
    from contract.edges import codec  # noqa: PLC0415

    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as kept:
        kept.write(codec.dump(table.version()))
        kept.flush()
        cold = [float(subprocess.check_output([sys.executable, "-c", COLD, kept.name])) for _ in range(5)]
    say(f"PDF of the contract, cold, imports included: {median(cold):.2f} s (target 1.2)")
    ours, theirs = timed(lambda: signing.unsealed(table), 5), timed(lambda: reportlab(table.version()), 5)
    say(
        f"PDF warm, certificate and attachment included: {ours:.2f} s, reportlab on the bare text {theirs:.2f} s"
    )
    say(f"ratio to reportlab: {ours / theirs:.1f}")
    rows = chain(10_000)
    say(f"chain of 10,000 events: {timed(lambda: first_broken(rows, [])):.2f} s (target 0.3)")
    key = key_in(Path(tempfile.mkdtemp(), "k.pem"))
    told = {"format": verifier.FORM, "contract": "c", "events": rows, "versions": []}
    data = key.signed(told)
    assert len(verifier.check(data, key.fingerprint)) > 1
    say(f"stand-alone verifier on 10,000 events: {timed(lambda: verifier.check(data), 5):.2f} s (target 0.3)")


def chain(many: int) -> list[dict[str, object]]:
    """So many events, each sealed with the one before it."""
    rows, previous = [], ""
    for seq in range(1, many + 1):
        row: dict[str, object] = {
            "contract": "c", "seq": seq, "at": "2026-11-02T09:00:00.000000+00:00", "author": "client",
            "kind": "Marked", "body": f'{{"article":"duree","is":"Marked","mark":"read","version":{seq}}}',
            "request": f"r{seq}", "versions": "", "previous": previous,
        }  # fmt: skip
        row["digest"] = previous = event_digest(row)
        rows.append(row)
    return rows


def reportlab(version) -> bytes:
    """The same words by reportlab, with none of our typesetting."""
    import io  # noqa: PLC0415
    from html import escape  # noqa: PLC0415

    from reportlab.lib.styles import getSampleStyleSheet  # noqa: PLC0415
    from reportlab.platypus import Paragraph, SimpleDocTemplate  # noqa: PLC0415

    body, styles = io.BytesIO(), getSampleStyleSheet()
    flow = [Paragraph(escape(version.title), styles["Title"])]
    for article in version.articles:
        flow.append(Paragraph(escape(article.title), styles["Heading2"]))
        flow += [Paragraph(escape(clause.text), styles["BodyText"]) for clause in article.clauses]
    SimpleDocTemplate(body).build(flow)
    return body.getvalue()


def timed(run: Callable[[], object], rounds: int = 15) -> float:
    """The median processor time of a call, in seconds: what a machine with other work to do would take alone."""
    took = []
    for _ in range(rounds):
        started = time.process_time()
        run()
        took.append(time.process_time() - started)
    return median(took)


PARTS = {
    "refusals": refusals,
    "mutations": mutations,
    "flips": turned,
    "renders": renders,
    "speed": speed,
    "walk": walk,
}


def main() -> None:
    """Run the parts that are named, else all of them."""
    asked = sys.argv[1:] or list(PARTS)
    if asked[0] == "walk" and len(asked) == 2:
        walk(int(asked[1]))
        return
    for name in asked:
        PARTS[name]()


if __name__ == "__main__":
    main()
