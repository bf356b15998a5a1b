"""Decided: one of our comparisons after somebody worked on it in Word, done to the XML alone."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable

from lxml import etree

from tests.word.writing.resolved import GONE, TRACKS, W, part


def in_word(file: bytes, decide: Callable[[str], str]) -> bytes:
    """The file once somebody accepted or rejected what is tracked in some paragraphs, by all their words."""
    body = part(file, "word/document.xml")
    for paragraph in list(body.iter(f"{W}p")):
        do = decide("".join(t.text or "" for t in paragraph.iter(f"{W}t", f"{W}delText")))
        for track in [e for e in paragraph.iter() if etree.QName(e).localname in TRACKS] if do else ():
            above, gone = track.getparent(), etree.QName(track).localname in GONE[do]
            if above.tag == f"{W}rPr" and gone:
                for end in paragraph.findall(f"{W}bookmarkEnd"):  # it stays where the paragraph stood
                    paragraph.addprevious(end)
                paragraph.getparent().remove(paragraph)
                break
            for run in () if gone else list(track):
                track.addprevious(run)
            above.remove(track)
        for words in paragraph.iter(f"{W}delText") if do else ():
            words.tag = words.tag if _deleted(words) else f"{W}t"
    return _with(file, body)


def _deleted(words: etree._Element) -> bool:
    return any(etree.QName(above).localname in {"del", "moveFrom"} for above in words.iterancestors())


def typed_over(file: bytes, *typed: tuple[str, str]) -> bytes:
    """The file with some words in place of others, untracked."""
    body = part(file, "word/document.xml")
    for words in body.iter(f"{W}t"):
        for was, now in typed:
            words.text = (words.text or "").replace(was, now)
    return _with(file, body)


def stretches(file: bytes) -> list[str]:
    """The pieces of text of a file, deleted ones too."""
    return [each.text or "" for each in _stretches(part(file, "word/document.xml"))]


def typed_at(file: bytes, n: int, more: str) -> bytes:
    """The file with words typed at the end of one of its pieces of text, untracked."""
    body = part(file, "word/document.xml")
    piece = _stretches(body)[n]
    piece.text = f"{piece.text}{more}"
    return _with(file, body)


def tracked_over(file: bytes, was: str, now: str, author: str) -> bytes:
    """The file with words that we inserted replaced by others, as Word tracks it: theirs in ours."""
    body = part(file, "word/document.xml")
    for words in [w for w in body.iter(f"{W}t") if was in (w.text or "")]:
        run = words.getparent()
        gone, come = (
            etree.Element(f"{W}{name}", {f"{W}author": author, f"{W}id": "9001"}) for name in ("del", "ins")
        )
        lead = copy.deepcopy(run)
        lead.find(f"{W}t").text = (words.text or "").partition(was)[0]
        new = copy.deepcopy(run)
        new.find(f"{W}t").text = now
        run.addprevious(lead)
        run.addprevious(gone)
        gone.append(run)
        words.tag, words.text = f"{W}delText", was
        come.append(new)
        ours = gone.getparent()
        ours.addnext(come)
    return _with(file, body)


def _stretches(body: etree._Element) -> list[etree._Element]:
    return [each for each in body.iter(f"{W}t", f"{W}delText") if (each.text or "").strip()]


def answering(file: bytes, was: str, now: str) -> bytes:
    """The file with a comment said otherwise: by somebody else than us."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            said = old.read(name)
            new.writestr(name, said.replace(was.encode(), now.encode()) if "comments" in name else said)
    return made.getvalue()


def _with(file: bytes, body: etree._Element) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, etree.tostring(body) if name == "word/document.xml" else old.read(name))
    return made.getvalue()
