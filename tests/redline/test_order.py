"""As few moves as possible, and keys put where the new order has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.redline.order import moved, placed

KEYS = st.lists(st.sampled_from("abcdefg"), unique=True)


@pytest.mark.parametrize(
    ("old", "new", "shifted"),
    [
        ("abcd", "bcda", "a"),
        ("abcd", "dabc", "d"),
        ("abcd", "acd", ""),
        ("abc", "xaybzc", ""),
        ("abcde", "abdce", "c"),
    ],
)
def test_as_few_as_possible_moved(old: str, new: str, shifted: str) -> None:
    assert len(moved(old, new)) == len(shifted)


@given(KEYS, KEYS)
def test_what_did_not_move_keeps_its_order(old: list[str], new: list[str]) -> None:
    still = {*old} & {*new} - moved(old, new)
    assert [k for k in old if k in still] == [k for k in new if k in still]


@given(KEYS, KEYS)
def test_all_moves_and_additions_give_the_new_order(old: list[str], new: list[str]) -> None:
    lifted = moved(old, new) | ({*new} - {*old})
    assert placed([k for k in old if k in new], new, frozenset(lifted)) == new


@given(KEYS, KEYS, st.data())
def test_any_choice_of_them_keeps_every_key_once(old: list[str], new: list[str], data) -> None:
    lifted = frozenset(data.draw(st.sets(st.sampled_from(new)))) if new else frozenset()
    result = placed(old, new, lifted)
    assert sorted(result) == sorted({*old} - (lifted - {*new}) | lifted)
