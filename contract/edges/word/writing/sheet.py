"""Sheet: the page around the text: its size, what runs at its head and foot, and how the file is to be opened."""

from __future__ import annotations

from collections.abc import Iterable

from contract.edges.word.writing.markup import Element, R, field, root, run, w
from contract.edges.word.writing.package import relation
from contract.edges.word.writing.styles import LOCALES
from contract.wording import Catalogue, say

_HEAD_MOST, _TITLE_LEAST = 92, 24
"""How many characters fit beside each other at the head of a page, and what the title always gets."""
_WORD_2013 = 15
"""The behaviour Word calls its compatibility mode 15, its latest."""
_PAGE, _TOTAL = "\ue000", "\ue001"


def document(content: Iterable[Element]) -> Element:
    """The main part, on A4."""
    section = w(
        "sectPr",
        _reference("header"),
        _reference("footer"),
        w("pgSz", w=11906, h=16838),
        w("pgMar", top=1680, right=1400, bottom=1520, left=1520, header=850, footer=760, gutter=0),
    )
    return root("document", w("body", *content, section))


def header(title: str, label: str) -> Element:
    """The title, clipped at a word, and which text this is."""
    return root("hdr", w("p", w("pPr", w("pStyle", val="Header")), run(f"{_clipped(title, label)}\t{label}")))


def footer(catalogue: Catalogue) -> Element:
    """« Information, pas un conseil juridique » and the page, which Word counts."""
    shown = say(catalogue, "pdf.page", page=_PAGE, total=_TOTAL)
    before, _, rest = shown.partition(_PAGE)
    between, _, after = rest.partition(_TOTAL)
    words = [
        run(f"{say(catalogue, 'pdf.no_advice')}\t{before}"),
        *field("PAGE", "1"),
        run(between),
        *field("NUMPAGES", "1"),
        *([run(after)] if after else []),
    ]
    return root("ftr", w("p", w("pPr", w("pStyle", val="Footer")), *words))


def settings(language: str, *, tracking: bool = False, locked: bool = False) -> Element:
    """`tracking`: whatever is typed becomes a tracked change; `locked`: until somebody lifts that."""
    track = [w("trackRevisions")] if tracking or locked else []
    if locked:
        track.append(w("documentProtection", edit="trackedChanges", enforcement=1))
    mode = w(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=_WORD_2013,
    )
    return root(
        "settings",
        w("zoom", percent=100),
        *track,
        w("defaultTabStop", val=709),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", mode),
        w("themeFontLang", val=LOCALES[language]),
    )


def _reference(part: str) -> Element:
    reference = w(f"{part}Reference", type="default")
    reference.set(f"{{{R}}}id", relation(part))
    return reference


def _clipped(title: str, label: str) -> str:
    most = max(_HEAD_MOST - len(label), _TITLE_LEAST)
    if len(title) <= most:
        return title
    return title[:most].rpartition(" ")[0].rstrip(" ,;:–") + " …"
