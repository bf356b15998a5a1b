"""Random walks of the whole course; `tests/benchmarks/evidence.py` takes the long one."""

from __future__ import annotations

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.actions.walk import Walk


def test_a_walk_loses_no_text_touches_no_other_contract_and_keeps_the_chain_whole() -> None:
    Walk.steps = 0
    run_state_machine_as_test(Walk, settings=settings(max_examples=14, stateful_step_count=50))
    assert Walk.steps > 300
