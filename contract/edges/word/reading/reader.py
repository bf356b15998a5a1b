"""Reader: a Word file from its bytes to one value. Pure of disk and network; see `process` for its bounds."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from lxml import etree

from contract.edges.word.reading.blocks import Blocks
from contract.edges.word.reading.fonts import embedded
from contract.edges.word.reading.markup import VAL, W, attribute, is_on, local, number, w
from contract.edges.word.reading.numbering import Numbering, pictures
from contract.edges.word.reading.opened import Opened, Sheet, Tracked, words
from contract.edges.word.reading.package import Package, Relation
from contract.edges.word.reading.sections import asked, is_bordered, is_overlaid, page_of
from contract.edges.word.reading.styles import Styles
from contract.errors import UnreadableError
from contract.returned.document import Comment, Document, Paragraph, Weight
from contract.returned.views import tracked

_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}
_READ = {
    "officeDocument",
    "styles",
    "stylesWithEffects",
    "numbering",
    "settings",
    "webSettings",
    "fontTable",
    "theme",
    "header",
    "footer",
    "footnotes",
    "endnotes",
    "comments",
    "commentsExtended",
    "commentsIds",
    "commentsExtensible",
    "people",
    "image",
    "hyperlink",
    "chart",
    "chartEx",
    "diagramData",
    "diagramLayout",
    "diagramQuickStyle",
    "diagramColors",
    "diagramDrawing",
    "customXml",
    "glossaryDocument",
    "printerSettings",
    "keyMapCustomizations",
    "attachedTemplate",
    "core-properties",
    "extended-properties",
    "custom-properties",
    "thumbnail",
    "font",
    "attachedToolbars",
    "recipientData",
    "xmlSignatures",
}
_BY_NAME = {"hyperlink", "image", "attachedTemplate"}
"""They may lead nowhere: a bookmark, a picture that was taken out."""
_ONCE = ("styles", "theme", "settings", "numbering", "footnotes", "endnotes", "comments")
"""Of these a document has one: of two, each program takes another."""
_EMPTY = {"p", "r", "separator", "continuationSeparator", "t", "lastRenderedPageBreak"}
_FONT = re.compile(r"\.(?:odttf|ttf|otf)$", re.IGNORECASE)
_SILENT = re.compile(
    r"\[Content_Types\]\.xml|docProps/|word/theme/|word/(?:glossary|diagrams|charts)/"
    r"|word/(?:fontTable|webSettings|stylesWithEffects|people|comments\w+|customizations|settings)\d*\.xml"
    r"|customXml/itemProps",
    re.IGNORECASE,
)
_STRAY = etree.XPath(
    "descendant::text()[parent::w:*][not(parent::w:t or parent::w:delText or parent::w:instrText"
    " or parent::w:delInstrText or parent::w:fldData)][normalize-space()]",
    namespaces={"w": W},
    smart_strings=False,
)
"""Words where none may stand: one program leaves them out, another shows them."""
_FAR = 7_200
"""Twentieths of a point: tabs that lead over most of a page."""
_DIVISION = ("marLeft", "marRight", "marTop")
"""What a web page's divisions leave free around their paragraphs."""
_PLAIN = Tracked()
_CORE = "docProps/core.xml"
_DESCRIBES = {"description", "keywords", "category", "contentStatus"}
_UNSHOWN = re.compile(r"(?:customXml/item\d+|word/glossary/document)\.xml", re.IGNORECASE)


def read(data: bytes) -> Document:
    """All that the file says; raises UnreadableError where it is refused, with the way to go on."""
    try:
        return _read(data)
    except RecursionError:
        raise UnreadableError("word.bomb") from None


def _read(data: bytes) -> Document:
    package = Package(data)
    mains = {r.target for r in package.relations("").values() if r.kind == "officeDocument"}
    if len(mains) > 1:
        raise UnreadableError("word.names")
    main = next(iter(mains), "word/document.xml")
    root = package.tree(main)
    body = root.find(w("body")) if root is not None else None
    if root is None or body is None:
        raise UnreadableError("word.not_word")
    relations = package.relations(main)
    for kind in _ONCE:
        if len({r.target for r in relations.values() if r.kind == kind}) > 1:
            raise UnreadableError("word.names")
    file = _opened(package, root, relations)
    paragraphs = _story(file, "body", 0, body, relations)
    paragraphs += _furniture(file, root, relations)
    for part, kind in _NOTES.items():
        paragraphs += _notes(file, part, kind, relations)
    comments = _comments(file, relations)
    _settings(file, relations)
    _divisions(file, relations)
    _described(file)
    _unread(file, main)
    _unknown(file, relations)
    document = Document(tuple(paragraphs), comments, ())
    _tell_tracked(file, document)
    return replace(document, noticed=file.notes.all(), marks=_marks(package))


def _opened(package: Package, root: etree._Element, relations: dict[str, Relation]) -> Opened:
    """What all parts are read with: styles, lists, the page."""
    written, theme, settings, fonts = (
        _part(package, relations, kind) for kind in ("styles", "theme", "settings", "fontTable")
    )
    styles = Styles(written, theme, settings, fonts, _brought(package, relations, fonts))
    lists = _part(package, relations, "numbering")
    file = Opened(package, styles, Numbering(lists, styles), page_of(root))
    drawn = next((r.target for r in relations.values() if r.kind == "numbering"), "")
    file.pictures |= pictures(lists, package, drawn)
    if [local(each) for each in root if local(each) != "background"] != ["body"]:
        file.notes.add("element_unknown", "file", words(root), Weight.BLOCKS)
    file.paper = styles.palette.paper(root.find(w("background")))
    if file.paper:
        file.notes.add("page_coloured", "file", file.paper, Weight.NEWS)
    return file


def _brought(
    package: Package, relations: dict[str, Relation], fonts: etree._Element | None
) -> dict[str, str]:
    """The fonts that come with the file, by name, and what tells each from others of that name."""
    listed = embedded(fonts)
    table = next((r.target for r in relations.values() if r.kind == "fontTable"), "")
    tied = package.relations(table) if listed else {}
    signs = (
        (name, [package.sign(tied[part].target) for part in parts if part in tied])
        for name, parts in listed.items()
    )
    return {name: " ".join((name, *each)) for name, each in signs}


def _furniture(file: Opened, root: etree._Element, relations: dict[str, Relation]) -> list[Paragraph]:
    """Headers and footers; one that no section asks for shows nowhere."""
    settings = _part(file.package, relations, "settings")
    found: list[Paragraph] = []
    for kind in ("header", "footer"):
        for section in root.iter(w("sectPr")):
            calls = [attribute(each, "type") for each in section.iterfind(w(f"{kind}Reference"))]
            if len(set(calls)) < len(calls):  # of two, each program shows another
                file.notes.add("element_unknown", "file", f"{kind}Reference", Weight.BLOCKS)
        sections = [
            (section, [relations[name].target if name in relations else "" for name in names])
            for section, names in asked(root, kind, settings)
        ]
        shown = {target for _, pages in sections for target in pages}
        parts = {r.target: file.package.tree(r.target) for r in relations.values() if r.kind == kind}
        said = {target: words(part) for target, part in parts.items() if part is not None}
        for n, target in enumerate(sorted(parts), 1):
            if target not in shown:
                file.notes.add("part_unshown", f"{kind}:{n}", said.get(target, ""), Weight.QUIET)
                continue
            read = _aside(file, kind, n, parts[target], file.package.relations(target))
            found += read
            if not said.get(target, "").strip():
                continue
            if any(not said.get(page, "").strip() for page in shown):
                file.notes.add("header_dropped", f"{kind}:{n}", said[target], Weight.NEWS)
            over = (section for section, pages in sections if target in pages)
            if any(is_overlaid(each, kind, len(read)) or is_bordered(each, kind) for each in over):
                file.notes.add("text_covered", f"{kind}:{n}", said[target], Weight.NEWS)
    return found


def _story(
    file: Opened,
    part: str,
    number: int,
    root: etree._Element,
    relations: dict[str, Relation],
    how: Tracked = _PLAIN,
) -> list[Paragraph]:
    for said in cast("list[str]", _STRAY(root)):
        file.notes.add("element_unknown", f"{part}:{number}" if number else "file", said, Weight.BLOCKS)
    sheet = Sheet(part, number, relations)
    blocks = Blocks(file, sheet)
    blocks.read(root, f"{part}{number or ''}", how)
    blocks.close()
    return sheet.paragraphs


def _aside(
    file: Opened,
    kind: str,
    number: int,
    root: etree._Element | None,
    relations: dict[str, Relation],
    how: Tracked = _PLAIN,
) -> list[Paragraph]:
    """A header, a footer or a note: read like the body, and noted."""
    if root is None:
        return []
    paragraphs = _story(file, kind, number, root, relations, how)
    text = " ".join(run.text for paragraph in paragraphs for run in paragraph.runs)
    if text.strip():
        file.notes.add(kind, f"{kind}:{number}", text, Weight.QUIET)
    return paragraphs


def _notes(file: Opened, part: str, kind: str, relations: dict[str, Relation]) -> list[Paragraph]:
    target = next((r.target for r in relations.values() if r.kind == part), "")
    root = file.package.tree(target) if target else None
    found: list[Paragraph] = []
    referred = file.referred.get(kind, {})
    free = len(referred)
    met: set[str] = set()
    for note in root if root is not None else ():
        name = attribute(note, "id")
        if name in met:  # of two, each program shows another
            file.notes.add("element_unknown", "file", words(note), Weight.BLOCKS)
        met.add(name)
        silent = attribute(note, "type") in _SEPARATORS
        if silent and _is_bare(note):
            continue
        number = referred.get(name, 0)
        if not number:
            free += 1
            number = free
            if any(letter.isalnum() for letter in words(note)):
                # Word shows no note that nothing calls, and leaves them behind; a separator with words it shows
                weight = Weight.BLOCKS if silent else Weight.NEWS
                file.notes.add("note_orphan", f"{kind}:{number}", words(note), weight)
        how = _called(file.called.get((kind, name), ()))
        found += _aside(file, kind, number, note, file.package.relations(target), how)
    return found


def _called(calls: Sequence[Tracked]) -> Tracked:
    """By whom a note came or went: it comes with what first calls it, and goes with the last."""
    came, went = [call.inserted for call in calls], [call.deleted for call in calls]
    return Tracked(came[0] if calls and all(came) else None, went[-1] if calls and all(went) else None)


def _is_bare(note: etree._Element) -> bool:
    """Whether what parts the notes from the text is a line, or nothing."""
    settings = {inside for each in note.iter(w("pPr"), w("rPr")) for inside in each.iter()}
    shown = (each for each in note.iterdescendants() if each not in settings)
    return all(local(each) in _EMPTY for each in shown) and not any(map(str.isalnum, words(note)))


def _comments(file: Opened, relations: dict[str, Relation]) -> tuple[Comment, ...]:
    root = _part(file.package, relations, "comments")
    found = []
    for n, element in enumerate(root if root is not None else (), 1):
        name = attribute(element, "id")
        paragraphs = _story(file, "comment", n, element, {})
        text = "\n".join("".join(run.text for run in each.runs) for each in paragraphs).strip()
        place = file.anchors.get(name, f"comment:{n}")
        about = "".join(file.commented.get(name, ()))
        comment = Comment(name, attribute(element, "author"), attribute(element, "date"), text, place, about)
        found.append(comment)
        file.notes.add("comment", place, f"{comment.author} : {text}", Weight.TOLD)
    return tuple(found)


def _settings(file: Opened, relations: dict[str, Relation]) -> None:
    root = _part(file.package, relations, "settings")
    for element in root if root is not None else ():
        if local(element) in {"documentProtection", "writeProtection"}:
            file.notes.add("protected", "file", attribute(element, "edit"), Weight.NEWS)
        elif local(element) == "printFormsData" and is_on(element.get(VAL) or "1"):
            file.notes.add("element_unknown", "file", "printFormsData", Weight.BLOCKS)
        elif local(element) == "defaultTabStop" and number(attribute(element, "val")) >= _FAR:
            file.notes.add("text_outside", "file", "", Weight.BLOCKS)
        elif local(element) == "docVars":
            for kept in element:
                file.notes.add("part_unshown", "file", attribute(kept, "val"), Weight.QUIET)
    settings = next((r.target for r in relations.values() if r.kind == "settings"), "")
    if settings:
        file.package.relations(settings)
    for relation in file.package.local:
        file.notes.add("elsewhere", "file", relation.target, Weight.NEWS)


def _divisions(file: Opened, relations: dict[str, Relation]) -> None:
    """What a web page's divisions leave free: paragraphs that came from one keep it."""
    root = _part(file.package, relations, "webSettings")
    for side in root.iter(*map(w, _DIVISION)) if root is not None else ():
        if not -_FAR < number(attribute(side, "val")) < _FAR:
            file.notes.add("text_outside", "file", "", Weight.BLOCKS)


def _described(file: Opened) -> None:
    """What the file says of itself in words, which only its properties show."""
    root = file.package.tree(_CORE)
    for element in root if root is not None else ():
        said = (element.text or "").strip()
        if said and local(element) in _DESCRIBES:
            file.notes.add("part_unshown", "file", said, Weight.QUIET)


def _unread(file: Opened, main: str) -> None:
    """Parts whose words show nowhere."""
    for name in file.package.names:
        folder, base = posixpath.split(name)
        if base.endswith(".rels"):
            owner = posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))
            if owner != main and not owner.endswith("/"):
                file.package.relations(owner)
        elif _UNSHOWN.fullmatch(name):
            root = file.package.tree(name)
            said = " ".join(str(t).strip() for t in root.itertext()) if root is not None else ""
            file.notes.add("part_unshown", "file", f"{name} {said}", Weight.QUIET)
        elif _FONT.search(name):
            file.notes.add("font_embedded", "file", f"{base} {file.package.sign(name)}", Weight.NEWS)
        elif base.endswith(".xml") and name not in file.package.opened and not _SILENT.match(name):
            file.notes.add("part_unshown", "file", f"{name} {file.package.sign(name)}", Weight.QUIET)


def _unknown(file: Opened, relations: dict[str, Relation]) -> None:
    """What is written in a way that each program takes otherwise, and parts of a kind that is not known."""
    for name in sorted(file.package.raw):
        file.notes.add("written_raw", "file", name, Weight.BLOCKS)
    for name in sorted(file.package.twofold):
        file.notes.add("element_unknown", "file", name, Weight.BLOCKS)
    for relation in relations.values():
        lost = not (relation.external or relation.kind in _BY_NAME or file.package.has(relation.target))
        if relation.kind not in _READ or lost:
            file.notes.add("part_unread", "file", f"{relation.kind} {relation.target}", Weight.BLOCKS)


def _marks(package: Package) -> tuple[tuple[str, str], ...]:
    """The properties that the file's maker gave it."""
    root = package.tree("docProps/custom.xml")
    found = ((e.get("name", ""), "".join(map(str, e.itertext()))) for e in (root if root is not None else ()))
    return tuple((name[:100], value[:200]) for name, value in found)


def _tell_tracked(file: Opened, document: Document) -> None:
    count = sum(1 for _ in tracked(document))
    if count:
        file.notes.add("changes_tracked", "file", str(count), Weight.TOLD)
    if file.formats:
        file.notes.add("formats_tracked", "file", str(file.formats), Weight.TOLD)


def _part(package: Package, relations: dict[str, Relation], kind: str) -> etree._Element | None:
    target = next((r.target for r in relations.values() if r.kind == kind), "")
    return package.tree(target) if target else None
