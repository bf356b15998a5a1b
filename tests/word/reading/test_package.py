"""What may not be opened is refused before it is, each with its sentence."""

from __future__ import annotations

import io
import zipfile

import pytest

from contract.edges import library
from contract.edges.word.reading.package import ELEMENTS, ENTRIES
from contract.edges.word.reading.reader import read
from contract.errors import UnreadableError
from contract.wording import knows
from tests.word.notation import docx, field, p, relation, zipped

PLAIN = docx(p("Le prix est de 450 €."))


def having(**parts: str | bytes) -> bytes:
    """The plain file with parts more; a name's "/" is written "__"."""
    made = io.BytesIO(PLAIN)
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return made.getvalue()


def document(xml: str) -> bytes:
    """A file whose main part is this."""
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old:
        return zipped(
            {n: old.read(n) for n in old.namelist() if n != "word/document.xml"} | {"word/document.xml": xml}
        )


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NESTED = f"<w:document {W}><w:body>{'<w:sdt>' * 300}{'</w:sdt>' * 300}</w:body></w:document>"
MANY = f"<w:document {W}><w:body>{''.join(f'<w:p n={chr(34)}{n:x}{chr(34)}/>' for n in range(ELEMENTS))}</w:body></w:document>"
OUTSIDE = [
    relation("x", "image", "http://ailleurs.test/i.png", external=True),
    relation("x", "attachedTemplate", "https://ailleurs.test/m.dotm", external=True),
    relation("x", "hyperlink", "javascript:alert(1)", external=True),
    relation("x", "hyperlink", "\\\\serveur\\partage", external=True),
    relation("x", "subDocument", "file:///C:/autre.docx", external=True),
]

REFUSED = [
    (b"", "word.empty"),
    (b"%PDF-1.7", "word.pdf"),
    (b"\xd0\xcf\x11\xe0 ancien", "word.doc"),
    (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "word.locked"),
    (b"{\\rtf1}", "word.rtf"),
    (b"\x89PNG\r\n", "word.picture"),
    (b"du texte", "word.not_word"),
    (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}, packed=False), "word.odt"),
    (zipped({"xl/workbook.xml": "<x/>"}), "word.not_word"),
    (PLAIN[:-30], "word.damaged"),
    (PLAIN + b" " * (10 * 1024 * 1024), "word.too_large"),
    (having(**{f"word__media__{n}.png": b"" for n in range(ENTRIES)}), "word.bomb"),
    (having(word__media__a=bytes(2_000_000)), "word.bomb"),
    (having(**{"word__media__a.png": b"\x89PNG\r\n\x1a\n" + bytes(8) + b"\0\0\xff\xff" * 2}), "word.bomb"),
    (document(NESTED), "word.bomb"),
    (document(MANY), "word.bomb"),
    (document("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "word.doctype"),
    (document("<a>").replace(b"<a>", b"<b>"), "word.damaged"),
    (having(**{"..__x": b""}), "word.names"),
    (having(Word__Document__xml=b"", **{"WORD__document.xml": b""}), "word.names"),
    (having(**{"word__vbaProject.bin": b"x"}), "word.embedded"),
    (having(**{"word__embeddings__a.docx": b"x"}), "word.embedded"),
    (docx(p("Objet"), "<w:altChunk/>"), "word.embedded"),
    (docx(p(xml=field("INCLUDETEXT \\\\serveur\\a.docx", "450"))), "word.field"),
    *((docx(p("Objet"), relations=outside), "word.outside") for outside in OUTSIDE),
]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("data", "code"), REFUSED, ids=[f"{n}-{code}" for n, (_, code) in enumerate(REFUSED)]
)
def test_a_file_that_may_harm_or_is_none_is_refused_with_a_sentence(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as refusal:
        read(data)
    assert refusal.value.code == code
    assert all(knows(library.catalogue(language), f"error.{code}") for language in library.languages())


def test_two_parts_of_one_name_are_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        doubled = having(**{"word__document.xml": b"<a/>"})
    with pytest.raises(UnreadableError, match=r"word\.names"):
        read(doubled)


def test_a_stream_that_several_entries_share_is_refused() -> None:
    shared = bytearray(zipped({"a": b"x" * 100, "b": b"y" * 100}))
    second = shared.rindex(b"PK\x01\x02")
    shared[second + 42 : second + 46] = bytes(4)
    with pytest.raises(UnreadableError, match=r"word\.bomb"):
        read(bytes(shared))


def test_links_to_the_web_and_to_a_mailbox_are_ordinary() -> None:
    links = relation("a", "hyperlink", "https://exemple.fr", external=True)
    links += relation("b", "hyperlink", "mailto:lea@exemple.fr", external=True)
    assert read(docx(p("Objet"), relations=links)).paragraphs[0].runs[0].text == "Objet"
