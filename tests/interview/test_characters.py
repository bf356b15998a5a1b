"""Characters: what no reader sees is found, whatever stands around it."""

from __future__ import annotations

import sys

from contract.interview import characters


def test_no_character_taken_for_ordinary_is_one_that_is_refused() -> None:
    every = (chr(n) for n in range(sys.maxunicode + 1))
    ordinary = [c for c in every if characters._ORDINARY.fullmatch(c)]
    assert len(ordinary) > 500
    assert not [c for c in ordinary if characters._bad(c)]


def test_every_character_that_is_refused_is_named_once_in_order() -> None:
    assert characters.unseen("a\u200bb\u202ec\u200b") == ("U+200B", "U+202E")
    assert characters.unseen("Prix : 500 € – « net »\nœuvre…") == ()
