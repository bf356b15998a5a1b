"""Package: the parts of a .docx and how they hang together, with bounds on all of it.

The bounds are those that held against the bombs measured in docs/word.md. Only parts that are asked
for are inflated, counted on the way; media never are.
"""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from io import BytesIO
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml import etree

from contract.edges.word.reading.kinds import demand_archive
from contract.edges.word.reading.markup import MC, STRICT, TRACKS, M, W, local, w
from contract.errors import UnreadableError

ENTRIES = 300
PART = 25 * 1024 * 1024
TOTAL = 60 * 1024 * 1024
RATIO = 120
READ_PART = 10 * 1024 * 1024
READ = 20 * 1024 * 1024
"""What is inflated and looked through: the words, never the pictures."""
ELEMENTS = 60_000
"""Of all that is looked through, five times those of the fullest ordinary file that was met."""
_SMALL = 256 * 1024
_MC = MC.encode()
_STEP = 64 * 1024
_PIXELS = 40_000_000

_END = b"PK\x05\x06"
_ENCODING = re.compile(rb"""^[^>]{0,80}?encoding\s*=\s*["']([A-Za-z0-9_.-]+)""")
_CUT = re.compile(rb">[^<>]*[^<>\s][^<>]*<(?:!--|\?)|(?:--|\?)>[^<>]*[^<>\s]")
"""Letters that a remark or an instruction cuts in two: some read the first half alone."""
_HEADS = (b"<?", b"<w:", b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\0", b"\xfe\xff\0<")
"""Of a part in UTF-8 or UTF-16; others would be looked through in vain for what is refused."""
_ENCODINGS = {b"utf-8", b"us-ascii", b"ascii", b"utf-16"}
_FORBIDDEN = re.compile(r"vbaproject|vbadata|/embeddings/(?!\w+\.xlsx$)|/activex/|oleobject", re.IGNORECASE)
_CHARTS = "word/charts/"
_CROOKED = re.compile(r"[\\:]|(?:^|/)\.{0,2}/|(?:^|/)\.{1,2}$|%[^/]*\.(?:xml|rels)$|\.piece$", re.IGNORECASE)
"""Names that lead out, that programs write shorter or decode, or that are a piece of another part (OPC, 10.1.3)."""
_UNICODE_PATH = 0x7075
_OF_FORMS = TRACKS | {
    *("body", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent", "sdtContent", "p", "r"),
    *("tbl", "tr", "tc", "hyperlink", "smartTag", "customXml", "fldSimple", "rubyBase", "dir", "bdo"),
    *("drawing", "pict", "object", "oMath", "oMathPara"),
}
"""What may hold two forms of its content, which are looked at there."""
_LINKS = {"http", "https", "mailto"}
_FOLLOWED_BY_NONE = {"hyperlink"}
_BROUGHT_IN = {"aFChunk", "oleObject", "control", "subDocument", "vbaProject", "package"}
"""Another file inside this one. The table behind a chart is the one that is ordinary; it is not opened."""
_BY_ANY_NAME = {"image", "hyperlink"}
_OURS = re.compile(
    r"http://schemas\.openxmlformats\.org/(?:officeDocument|package)/2006/relationships/"
    r"|http://purl\.oclc\.org/ooxml/officeDocument/relationships/|http://schemas\.microsoft\.com/office/"
)
"""What the names of relations begin with that Word knows: one that only ends like them ties nothing."""


class Relation(NamedTuple):
    """How one part hangs on another: the last word of its type, and the part or the address."""

    kind: str
    target: str
    external: bool


class Package:
    """An opened .docx. Raises UnreadableError for whatever is refused, with the way to go on."""

    def __init__(self, data: bytes) -> None:
        demand_archive(data)
        _demand_count(data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, struct.error, NotImplementedError, UnicodeDecodeError):
            raise UnreadableError("word.damaged") from None
        self._infos = _checked(self._zip.infolist())
        self.local: list[Relation] = []
        self.raw: set[str] = set()
        self.twofold: set[str] = set()
        self.opened: set[str] = set()
        self._spent = 0
        self._elements = 0
        self._demand_word()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, as they are written."""
        return tuple(info.filename for info in self._infos.values())

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.lower() in self._infos

    def sign(self, name: str) -> str:
        """What tells the bytes of a part from others, without inflating them."""
        info = self._infos.get(name.lower())
        return f"{info.CRC:08x}" if info else ""

    def tree(self, name: str) -> etree._Element | None:
        """A part as XML; none where there is no such part. No entity, no document type, no network."""
        info = self._infos.get(name.lower())
        if info is None:
            return None
        data = self._bytes(info)
        self.opened.add(info.filename)
        if b"<![CDATA[" in data or (data.count(b"<!--") + data.count(b"<?") > 1 and _CUT.search(data)):
            self.raw.add(info.filename)
        self._elements += data.count(b"<") - data.count(b"</")
        if self._elements > ELEMENTS:
            raise UnreadableError("word.bomb")
        root = _parsed(data)
        if _MC in data and _is_twofold(root):
            self.twofold.add(info.filename)
        return root

    def relations(self, name: str) -> dict[str, Relation]:
        """What hangs on a part ("" for the whole file), by identifier; what leads outside is looked at here."""
        folder, base = posixpath.split(name)
        root = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, Relation] = {}
        for element in root if root is not None else ():
            kind = _kind(element.get("Type", ""))
            target, external = element.get("Target", ""), element.get("TargetMode") == "External"
            if external:
                self._demand_harmless(kind, target)
            elif kind in _BROUGHT_IN and not (kind == "package" and name.startswith(_CHARTS)):
                raise UnreadableError("word.embedded")
            elif "%" in target and kind not in _BY_ANY_NAME:  # some take it for the letter it stands for
                raise UnreadableError("word.names")
            else:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if element.get("Id", "") in found:  # of two, each program follows another
                raise UnreadableError("word.names")
            found[element.get("Id", "")] = Relation(kind, target, external)
        return found

    def _demand_harmless(self, kind: str, target: str) -> None:
        """A link may lead to the web or to a mailbox; nothing else of the file may come from elsewhere."""
        scheme = urlsplit(target).scheme.lower() if not target.startswith("\\\\") else "unc"
        on_this_disk = scheme == "file" and re.match(r"file:(?:///|//localhost/)(?!/)", target, re.IGNORECASE)
        if kind in _FOLLOWED_BY_NONE and (scheme in _LINKS or not scheme):
            return
        if on_this_disk and kind in {"hyperlink", "attachedTemplate", "image"}:
            self.local.append(Relation(kind, target, external=True))
            return
        raise UnreadableError("word.outside", target=target[:80])

    def _demand_word(self) -> None:
        for info in self._infos.values():
            if _FORBIDDEN.search(info.filename):
                raise UnreadableError("word.embedded")
            if info.filename.lower().endswith(".png"):
                self._demand_drawable(info)
        types = self.tree("[Content_Types].xml")
        if types is None:
            raise UnreadableError("word.not_word")
        kinds = {
            e.get("ContentType", "").lower()
            for e in types
            if e.get("PartName", "").lstrip("/").lower() in self._infos
        }
        if any("macroenabled" in kind or "vba" in kind or "oleobject" in kind for kind in kinds):
            raise UnreadableError("word.embedded")

    def _demand_drawable(self, info: zipfile.ZipInfo) -> None:
        """The size a picture claims, read from its first bytes; it is decoded nowhere."""
        try:
            with self._zip.open(info) as part:
                head = part.read(24)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
            raise UnreadableError("word.damaged") from None
        if len(head) == 24:
            width, height = struct.unpack(">II", head[16:])
            if width * height > _PIXELS:
                raise UnreadableError("word.bomb")

    def _bytes(self, info: zipfile.ZipInfo) -> bytes:
        if info.file_size > READ_PART:
            raise UnreadableError("word.bomb")
        pieces = []
        try:
            with self._zip.open(info) as part:
                while piece := part.read(_STEP):
                    self._spent += len(piece)
                    if self._spent > READ:
                        raise UnreadableError("word.bomb")
                    pieces.append(piece)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
            raise UnreadableError("word.damaged") from None
        return b"".join(pieces)


def _kind(name: str) -> str:
    """The last word of a relation's type, all of it where no program knows it."""
    return name.rsplit("/", 1)[-1] if _OURS.match(name) else name


def _is_twofold(root: etree._Element) -> bool:
    """Whether properties are written in forms of which each program takes its own, or in wrappers it takes away."""
    for form in root.iter(f"{{{MC}}}AlternateContent"):
        above = form.getparent()
        ours = above is not None and above.tag.startswith((f"{{{W}}}", f"{{{M}}}"))
        pictured = form.find(f"*/{w('numPicBullet')}") is not None  # as Word writes it
        if above is not None and ours and local(above) not in _OF_FORMS and not pictured:
            return True
    return bool(root.xpath("boolean(//@mc:ProcessContent)", namespaces={"mc": MC}))


def _demand_count(data: bytes) -> None:
    """How many entries the archive claims, before its list is read."""
    at = data.rfind(_END, max(0, len(data) - 66_000))
    if at < 0 or len(data) < at + 22:
        raise UnreadableError("word.damaged")
    if int.from_bytes(data[at + 10 : at + 12], "little") > ENTRIES:
        raise UnreadableError("word.bomb")
    # a second archive before this one, or a second list of entries: programs differ in which they open
    listed = int.from_bytes(data[at + 12 : at + 16], "little") + int.from_bytes(
        data[at + 16 : at + 20], "little"
    )
    if listed != at or at + 22 + int.from_bytes(data[at + 20 : at + 22], "little") != len(data):
        raise UnreadableError("word.damaged")


def _checked(infos: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """The entries by their name in small letters."""
    if len(infos) > ENTRIES or sum(info.file_size for info in infos) > TOTAL:
        raise UnreadableError("word.bomb")
    found: dict[str, zipfile.ZipInfo] = {}
    end = 0
    for info in sorted(infos, key=lambda each: each.header_offset):
        name = info.filename
        if info.file_size > PART or (info.file_size > _SMALL and info.file_size > RATIO * info.compress_size):
            raise UnreadableError("word.bomb")
        if info.header_offset < end:  # entries that share bytes
            raise UnreadableError("word.bomb")
        end = info.header_offset + info.compress_size
        if (
            _CROOKED.search(name)
            or _is_named_apart(info.extra)
            or name.lower() in found
            or info.orig_filename != name
        ):
            raise UnreadableError("word.names")
        if info.flag_bits & 1:
            raise UnreadableError("word.locked")
        found[name.lower()] = info
    return found


def _is_named_apart(extra: bytes) -> bool:
    """Whether an entry has a second name, which some programs take instead (Info-ZIP's Unicode path)."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        if kind == _UNICODE_PATH:
            return True
        at += 4 + size
    return False


def _parsed(data: bytes) -> etree._Element:
    head = data[:400]
    declared = _ENCODING.match(head)
    if not head.startswith(_HEADS) or (declared and declared[1].lower() not in _ENCODINGS):
        raise UnreadableError("word.doctype")
    for name in ("<!DOCTYPE", "<!ENTITY"):
        if name.encode() in data or name.encode("utf-16-le") in data or name.encode("utf-16-be") in data:
            raise UnreadableError("word.doctype")
    for strict, usual in STRICT if b"purl.oclc.org/ooxml" in data[:8000] else ():
        data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        code = "word.bomb" if "depth" in str(fault) or "too long" in str(fault) else "word.damaged"
        raise UnreadableError(code) from None
    return root
