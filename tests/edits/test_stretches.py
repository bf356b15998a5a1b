"""What two texts share at length is not cut into words, and where it is parted from the rest no word is cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contract.edits import word_edits
from contract.edits.stretches import stretches
from contract.edits.tokens import cut

LONG = (
    "le client remet au prestataire les textes et les images qui servent aux publications du mois en cours "
)
PIECES = (
    LONG,
    "1 200,00 € ",
    "le 1er mars 2027 ",
    "L. 441-10 ",
    "pour la période suivante ",
    "Fin. ",
    "l’objet ",
)


def texts() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(PIECES), max_size=9).map("".join)


def test_what_is_shared_between_two_changes_is_left_out() -> None:
    old, new = f"Hier {LONG * 2}5 jours {LONG}.", f"Demain {LONG * 2}6 jours {LONG}."
    assert len(stretches(old, new)) == 2
    assert [(old[op.i1 : op.i2], new[op.j1 : op.j2]) for op in word_edits(old, new) if op.tag != "equal"] == [
        ("Hier", "Demain"),
        ("5", "6"),
    ]


@given(texts(), texts())
def test_no_word_is_cut_and_each_stretch_is_shared(old: str, new: str) -> None:
    for text, places in (
        (old, [(i, i + length) for i, _, length in stretches(old, new)]),
        (new, [(j, j + length) for _, j, length in stretches(old, new)]),
    ):
        pieces: list[str] = []
        at = 0
        for start, end in places:
            pieces += cut(text[at:start])[1::2] + cut(text[start:end])[1::2]
            at = end
        assert pieces + cut(text[at:])[1::2] == cut(text)[1::2]
    assert all(old[i : i + length] == new[j : j + length] for i, j, length in stretches(old, new))
