"""The command line: the same actions as the pages, for files.

Exit status of `compare`: 0 the texts say the same and nothing in the new one is disguised, 1 they differ or
something is, 2 one could not be read. Of `check`: 0 nothing was noticed, 1 something was, 2 it could not be read.
Of `verify`: 0 everything holds, 1 something does not. Of the others: 0 done, 2 not done, with the reason.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from contract.actions.files import Source, check_file, compare_files, source
from contract.actions.reading import sentence
from contract.actions.table import now
from contract.custody import CUSTODY
from contract.edges import library
from contract.edges.pdf.texts import texts_pdf
from contract.edges.word.reading.kinds import LARGEST
from contract.edges.word.writing import texts_docx
from contract.edits import Op
from contract.errors import ContractError, UnreadableError
from contract.guard.disguise import Flag
from contract.guard.finding import Finding, Severity
from contract.redline import ArticleRow
from contract.redline.texts.marked import COLOURED, PLAIN, line, page
from contract.redline.told import listing
from contract.returned.document import Document
from contract.returned.laid import Laid, laid
from contract.returned.sentences import flag_said, place_named
from contract.returned.views import tracked
from contract.web.language import LANGUAGES
from contract.wording import Catalogue, refused, say


def main(arguments: list[str]) -> int:
    """Run one command; gives its exit status."""
    parser = argparse.ArgumentParser(prog="python -m contract")
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    commands = parser.add_subparsers(dest="command", required=True)
    comparing = commands.add_parser("compare")
    comparing.add_argument("old", type=Path)
    comparing.add_argument("new", type=Path)
    form = comparing.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--html", type=Path, metavar="FILE")
    form.add_argument("--pdf", type=Path, metavar="FILE")
    form.add_argument("--docx", type=Path, metavar="FILE")
    checking = commands.add_parser("check")
    checking.add_argument("file", type=Path)
    checking.add_argument("--json", action="store_true")
    verifying = commands.add_parser("verify")
    verifying.add_argument("file", type=Path)
    verifying.add_argument("--fingerprint", default="", metavar="HEX")
    for name in ("backup", "restore", "export", "import"):
        commands.add_parser(name).add_argument("place", type=Path)
    asked = parser.parse_args(arguments)
    catalogue = library.catalogue(asked.language)
    try:
        return {"compare": compare, "check": check, **CUSTODY}[asked.command](asked, catalogue)
    except ContractError as fault:
        about = "".join(f"{name} – " for name in getattr(fault, "__notes__", ()))
        sys.stderr.write(about + say(catalogue, refused(fault.code), **fault.values) + "\n")
        return 2


def compare(asked: argparse.Namespace, catalogue: Catalogue) -> int:
    """Print what differs between two files, texts or Word, or write it as a page of HTML or a PDF."""
    old, new = read(asked.old), read(asked.new)
    before, after = old.text, new.text
    names = asked.old.name, asked.new.name
    found = compare_files(old, new, now().date())
    if asked.html is not None:
        write(asked.html, page(before, after, found.ops, found.articles, catalogue, names).encode())
    elif asked.pdf is not None:
        when = now().astimezone()
        write(
            asked.pdf,
            texts_pdf((before, after), found.ops, found.articles, catalogue, names=names, when=when),
        )
    elif asked.docx is not None:
        stand = _laid(old, catalogue), _laid(new, catalogue)
        write(asked.docx, texts_docx(before, after, catalogue, names=names, when=now(), laid=stand))
    elif asked.json:
        print_json(
            {
                "differs": found.differs,
                "articles": [_article(row) for row in found.articles],
                "changes": [_change(before, after, op) for op in found.ops if op.tag != "equal"],
                "findings": [_finding(finding, catalogue) for finding in found.findings],
                "flags": [asdict(flag) for flag in found.flags],
                **_tracked(new.document),
            }
        )
    else:
        said = [" – ".join(row) for row in listing(found.articles, catalogue)[0]] if found.differs else []
        said += _said(found.findings, found.flags, catalogue)
        sys.stdout.writelines(f"{row}\n" for row in (*said, *[""] * bool(said)))
        sys.stdout.write(line(before, after, found.ops, COLOURED if _takes_colour() else PLAIN))
    return int(found.differs or bool(found.flags))


def _laid(file: Source, catalogue: Catalogue) -> list[Laid]:
    return laid(file.document, lambda place: place_named(place, catalogue)) if file.document else []


def check(asked: argparse.Namespace, catalogue: Catalogue) -> int:
    """Print which elements of a services contract a file carries, and what is noticed in it."""
    file = read(asked.file)
    found = check_file(file, now().date())
    if asked.json:
        print_json(
            {
                "language": found.language,
                "elements": [
                    {"id": name, "name": said, "level": level, "carried": there}
                    for name, said, level, there in found.elements
                ],
                "findings": [_finding(finding, catalogue) for finding in found.findings],
                "flags": [asdict(flag) for flag in found.flags],
                **_tracked(file.document),
            }
        )
    else:
        rows = [f"{'✓' if there else '·'} {said}" for _, said, _, there in found.elements]
        rows += ["", *_said(found.findings, found.flags, catalogue)]
        sys.stdout.writelines(f"{row}\n" for row in rows)
    return int(bool(found.findings or found.flags))


def print_json(found: Mapping[str, object]) -> None:
    """For another program; places are in characters."""
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")


def _said(findings: Sequence[Finding], flags: Sequence[Flag], catalogue: Catalogue) -> list[str]:
    """The findings and the disguises in words, the gravest first."""
    order = list(Severity)
    rows = []
    for finding in sorted(findings, key=lambda finding: order.index(finding.severity)):
        source = f" ({', '.join(finding.sources)})" if finding.sources else ""
        severity = say(catalogue, f"redline.severity.{finding.severity}")
        rows.append(f"{severity} – {sentence(finding, catalogue)}{source}")
    return rows + [flag_said(flag, catalogue) for flag in flags]


def _article(row: ArticleRow) -> dict[str, object]:
    return {
        "kinds": row.kinds,
        "old": [heading._asdict() for heading in row.old],
        "new": [heading._asdict() for heading in row.new],
    }


def _change(before: str, after: str, op: Op) -> dict[str, object]:
    return {
        "tag": op.tag,
        "old": [op.i1, op.i2],
        "new": [op.j1, op.j2],
        "was": before[op.i1 : op.i2],
        "is": after[op.j1 : op.j2],
    }


def _tracked(document: Document | None) -> dict[str, object]:
    """The tracked changes of a Word file and its comments; who and when are what the file says."""
    if document is None:
        return {}
    return {
        "tracked": [
            {
                "what": what,
                "place": place,
                "author": revision.author,
                "date": revision.date,
                "words": words,
                "comments": comments,
            }
            for what, place, revision, words, comments in tracked(document)
        ],
        "comments": [asdict(comment) for comment in document.comments],
    }


def _finding(finding: Finding, catalogue: Catalogue) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "harmed": finding.harmed,
        "protections": finding.protections,
        "sentence": sentence(finding, catalogue),
        "sources": finding.sources,
    }


def _takes_colour() -> bool:
    """Whether a person looks on, who did not ask for plain text (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def write(path: Path, content: bytes) -> None:
    """A file, whole; raises UnreadableError where none can be written."""
    try:
        path.write_bytes(content)
    except OSError:
        raise UnreadableError("file.unwritable", name=path.name) from None


def read(path: Path) -> Source:
    """A file, whole; raises UnreadableError when it cannot be read, is too large, or is not there."""
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError("file.too_large", name=path.name)
        data = path.read_bytes()
    except OSError as fault:
        raise UnreadableError("file.missing", name=path.name) from fault
    try:
        return source(path.name, data)
    except UnreadableError as fault:
        if "name" not in fault.values:
            fault.add_note(path.name)
        raise
