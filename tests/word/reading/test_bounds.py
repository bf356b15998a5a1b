"""What asks for more work than a contract does is refused by what was counted, on any machine alike."""

from __future__ import annotations

import random

import pytest

from contract.edges.word.keys import bookmark
from contract.edges.word.reading import noticing, opened, package
from contract.edges.word.reading.reader import read
from contract.errors import UnreadableError
from contract.returned.units import lines_of
from contract.returned.views import MOST, demand_readable
from tests.word.notation import docx, p, run

DRAW = random.Random(1)


def words(count: int) -> str:
    """Words that pack badly: what is refused is not refused for its packing."""
    return " ".join(f"{DRAW.getrandbits(48):x}" for _ in range(count))


def ranges(count: int) -> str:
    return "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(count))


FEW = 90
TIMES = opened.CARRIED // FEW + 1
BOMBS = {
    "elements over two parts": lambda: docx(
        *(p(words(1)) for _ in range(package.ELEMENTS // 6 + 1)),
        parts={"header1": "".join(p(words(1)) for _ in range(package.ELEMENTS // 6 + 1))},
    ),
    "letters": lambda: docx(*(p(words(5000)) for _ in range(opened.LETTERS // 60_000 + 1))),
    "comments open over many runs": lambda: docx(p(xml=ranges(FEW) + run(words(1)) * TIMES)),
    "bookmarks open over many paragraphs": lambda: docx(
        p(xml="".join(f'<w:bookmarkStart w:id="{n}" w:name="{bookmark(str(n))}"/>' for n in range(FEW))),
        *(p(words(1)) for _ in range(TIMES)),
    ),
    "fields in each other": lambda: docx(p(xml='<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 30)),
    "flags": lambda: docx(p(xml="".join(f"<w:x>{words(1)}</w:x>" for _ in range(noticing.MOST + 1)))),
    "styles based on each other": lambda: docx(
        p(xml=run("x", '<w:rStyle w:val="S0"/>')),
        styles="".join(
            f'<w:style w:type="character" w:styleId="S{n}"><w:basedOn w:val="S{n + 1}"/></w:style>'
            for n in range(2000)
        ),
    ),
    "told inside each other": lambda: docx(
        *(p(xml="<w:dir>" * 90 + run(words(1500)) + "</w:dir>" * 90) for _ in range(3))
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_work_is_counted_and_refused(name: str) -> None:
    with pytest.raises(UnreadableError, match=r"word\.bomb"):
        read(BOMBS[name]())


def test_just_under_the_bounds_is_read() -> None:
    file = docx(*(p(words(1)) for _ in range(5000)), p(xml=ranges(FEW) + run("x") * 2000))
    assert len(read(file).paragraphs) == 5001


def test_more_lines_than_a_person_could_confirm_are_refused() -> None:
    demand_readable(lines_of("x\n" * MOST))
    with pytest.raises(UnreadableError, match="too_long"):
        demand_readable(lines_of("x\n" * (MOST + 1)))
