"""A small notation for Word files: what a test is about stands in it, the rest of the package is filled in.

`p("Le prix est de {-Ada|450-}{+Ada|500+} €.")` is a paragraph with a deletion and an insertion by Ada;
`docx(p(...), p(...))` is a file. Whatever the notation has no sign for is written as XML.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping
from html import escape
from io import BytesIO

from contract.edges.word.keys import bookmark
from contract.version import Version, clause_label, numbered

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_NAMES = (
    f'xmlns:w="{W}" xmlns:r="{_OFFICE}/relationships" xmlns:m="{_OFFICE}/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_DATE = "2026-11-20T10:00:00Z"
_TRACKED = re.compile(r"\{([+-])([^|{}]+)\|(.*?)[+-]\}", re.DOTALL)
_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>'
)


def run(text: str, look: str = "", *, tag: str = "t") -> str:
    """A run; a tab and a new line become their elements."""
    pieces = re.split(r"([\t\n])", text)
    signs = {"\t": "<w:tab/>", "\n": "<w:br/>"}
    inside = "".join(
        signs.get(piece) or f'<w:{tag} xml:space="preserve">{escape(piece, quote=False)}</w:{tag}>'
        for piece in pieces
        if piece
    )
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{inside}</w:r>"


def tracked(kind: str, author: str, inside: str = "") -> str:
    """An insertion, a deletion or half of a move around something, or as a mark of its own."""
    head = f'w:{kind} w:id="1" w:author="{author}" w:date="{_DATE}"'
    return f"<{head}>{inside}</w:{kind}>" if inside else f"<{head}/>"


def runs(text: str) -> str:
    """Text with its tracked changes."""
    found, at = "", 0
    for match in _TRACKED.finditer(text):
        if match.start() > at:
            found += run(text[at : match.start()])
        sign, author, words = match.groups()
        inside = run(words, tag="t" if sign == "+" else "delText")
        found += tracked("ins" if sign == "+" else "del", author, inside)
        at = match.end()
    return found + (run(text[at:]) if at < len(text) else "")


def p(
    text: str = "", *, style: str = "", key: str = "", mark: str = "", props: str = "", xml: str = ""
) -> str:
    """A paragraph; `mark` tracks its end ("+Ada", "-Ada"), `key` sets our bookmark around it."""
    inside = runs(text) + xml
    if key:
        ends = (
            f'<w:bookmarkStart w:id="9{len(key)}" w:name="{bookmark(key)}"/>',
            f'<w:bookmarkEnd w:id="9{len(key)}"/>',
        )
        inside = inside.join(ends)
    if mark:
        props += f"<w:rPr>{tracked('ins' if mark[0] == '+' else 'del', mark[1:])}</w:rPr>"
    props = (f'<w:pStyle w:val="{style}"/>' if style else "") + props
    return f"<w:p>{f'<w:pPr>{props}</w:pPr>' if props else ''}{inside}</w:p>"


def table(*rows: Iterable[str], row_props: str = "") -> str:
    """A table of cells; each cell is a text."""
    lines = (
        f"<w:tr>{f'<w:trPr>{row_props}</w:trPr>' if row_props else ''}"
        + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def field(code: str, shown: str = "") -> str:
    """A field as Word writes it, in five runs."""
    pieces = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {escape(code, quote=False)} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f'<w:t xml:space="preserve">{shown}</w:t>',
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{piece}</w:r>" for piece in pieces)


def docx(
    *blocks: str,
    parts: Mapping[str, str] | None = None,
    styles: str = "",
    relations: str = "",
    paper: str = "",
) -> bytes:
    """A Word file. `paper` stands before its body; `parts` are further ones by name ("header1", "footnotes"), tied to the document by name."""
    asked = "".join(
        f'<w:{kind}Reference w:type="default" r:id="{name}"/>'
        for name in parts or {}
        if (kind := name.rstrip("0123456789")) in {"header", "footer"} and f'"{name}"' not in "".join(blocks)
    )
    pages = f"<w:sectPr>{asked}</w:sectPr>" if asked else ""
    content = {
        "[Content_Types].xml": _HEAD
        + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": _relations(relation("d", "officeDocument", "word/document.xml")),
        "word/document.xml": f"{_HEAD}<w:document {_NAMES}>{paper}<w:body>{''.join(blocks)}{pages}</w:body></w:document>",
        "word/styles.xml": f"{_HEAD}<w:styles {_NAMES}>{_STYLES}{styles}</w:styles>",
    }
    tied = relation("s", "styles", "styles.xml") + relations
    for name, inside in (parts or {}).items():
        kind = name.rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        content[f"word/{name}.xml"] = f"{_HEAD}<w:{root} {_NAMES}>{inside}</w:{root}>"
        tied += relation(name, kind, f"{name}.xml")
    content["word/_rels/document.xml.rels"] = _relations(tied)
    return zipped(content)


def relation(name: str, kind: str, target: str, *, external: bool = False) -> str:
    """What hangs on a part."""
    outside = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{name}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"{outside}/>'


def zipped(content: Mapping[str, str | bytes], *, packed: bool = True) -> bytes:
    """Parts as one archive."""
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as made:
        for name, data in content.items():
            made.writestr(name, data)
    return archive.getvalue()


def exported(
    version: Version,
    *,
    bookmarks: bool = True,
    numbers: bool = False,
    instead: Mapping[str, str] | None = None,
    after: Iterable[str] = (),
) -> bytes:
    """A version as a plain Word file: headings, a paragraph a clause, a paragraph a list item.

    `instead` are blocks that stand for a clause or a title, by key; `after` are blocks at the end.
    """
    blocks = [p(version.title, style="Titre")]
    replaced = dict(instead or {})
    for number, article in numbered(version):
        named = f"{number}. " if numbers and number else ""
        key = article.key if bookmarks else ""
        blocks.append(replaced.get(article.key, p(named + article.title, style="Titre1", key=key)))
        for n, clause in enumerate(article.clauses):
            label = f"{clause_label(number, n, article)} " if numbers and number else ""
            first, *items = clause.text.split("\n")
            block = p(label + first, key=clause.key if bookmarks else "") + "".join(map(p, items))
            blocks.append(replaced.get(clause.key, block))
    return docx(*blocks, *after)


def _relations(inside: str) -> str:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{package}">{inside}</Relationships>'
