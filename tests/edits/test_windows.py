"""What two texts share at length is not cut into words, and where it is parted from the rest no word is cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contract.edits import word_edits
from contract.edits.tokens import cut
from contract.edits.windows import windows

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
    assert len(windows(old, new)) == 2
    assert [(old[op.i1 : op.i2], new[op.j1 : op.j2]) for op in word_edits(old, new) if op.tag != "equal"] == [
        ("Hier", "Demain"),
        ("5", "6"),
    ]


@given(texts(), texts())
def test_no_word_is_cut_and_what_lies_between_is_shared(old: str, new: str) -> None:
    found = windows(old, new)
    at_old = at_new = 0
    between: list[str] = []
    for i1, i2, j1, j2 in (*found, (len(old), len(old), len(new), len(new))):
        between.append(old[at_old:i1])
        assert between[-1] == new[at_new:j1]
        at_old, at_new = i2, j2
    for text, within in (
        (old, [*(old[i1:i2] for i1, i2, _, _ in found), ""]),
        (new, [*(new[j1:j2] for _, _, j1, j2 in found), ""]),
    ):
        pieces = [piece for pair in zip(between, within, strict=True) for piece in pair]
        assert "".join(pieces) == text
        assert [word for piece in pieces for word in cut(piece)[1::2]] == cut(text)[1::2]
