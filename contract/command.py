"""The command line: the same actions as the pages, for files.

Exit status of `compare`: 0 the texts say the same, 1 they differ, 2 one could not be read.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from contract.edges import library
from contract.edges.pdf.texts import texts_pdf
from contract.edits import Op, same
from contract.errors import ContractError, UnreadableError
from contract.redline import ArticleRow, compare_texts, text_report
from contract.redline.texts.marked import COLOURED, PLAIN, line, page
from contract.redline.told import differing, told
from contract.web.language import LANGUAGES
from contract.wording import Catalogue, say

_LARGEST = 10 * 1024 * 1024


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
    asked = parser.parse_args(arguments)
    catalogue = library.catalogue(asked.language)
    try:
        return compare(asked, catalogue)
    except ContractError as fault:
        sys.stderr.write(say(catalogue, f"error.{fault.code}", **fault.values) + "\n")
        return 2


def compare(asked: argparse.Namespace, catalogue: Catalogue) -> int:
    """Print what differs between two text files, or write it as a page of HTML or a PDF."""
    before, after = read(asked.old), read(asked.new)
    names = asked.old.name, asked.new.name
    ops = compare_texts(before, after)
    articles = text_report(before, after, ops)
    differs = any(
        op.tag == "move" or (op.tag != "equal" and not same(before[op.i1 : op.i2], after[op.j1 : op.j2]))
        for op in ops
    )
    if asked.html is not None:
        write(asked.html, page(before, after, ops, articles, catalogue, names).encode())
    elif asked.pdf is not None:
        when = datetime.now().astimezone()
        write(asked.pdf, texts_pdf((before, after), ops, articles, catalogue, names=names, when=when))
    elif asked.json:
        sys.stdout.write(as_json(before, after, ops, articles, differs=differs))
    else:
        said = [" – ".join(told(row, catalogue)) for row in differing(articles)] if differs else []
        sys.stdout.writelines(f"{row}\n" for row in (*said, *[""] * bool(said)))
        sys.stdout.write(line(before, after, ops, COLOURED if _takes_colour() else PLAIN))
    return int(differs)


def as_json(
    before: str, after: str, ops: Sequence[Op], articles: Sequence[ArticleRow], *, differs: bool
) -> str:
    """The changes and what became of each article, for another program; places are in characters."""
    changes = [
        {
            "tag": op.tag,
            "old": [op.i1, op.i2],
            "new": [op.j1, op.j2],
            "was": before[op.i1 : op.i2],
            "is": after[op.j1 : op.j2],
        }
        for op in ops
        if op.tag != "equal"
    ]
    rows = [
        {
            "kinds": row.kinds,
            "old": [heading._asdict() for heading in row.old],
            "new": [heading._asdict() for heading in row.new],
        }
        for row in articles
    ]
    found = {"differs": differs, "articles": rows, "changes": changes}
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _takes_colour() -> bool:
    """Whether a person looks on, who did not ask for plain text (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def write(path: Path, content: bytes) -> None:
    """A file, whole; raises UnreadableError where none can be written."""
    try:
        path.write_bytes(content)
    except OSError:
        raise UnreadableError("file.unwritable", name=path.name) from None


def read(path: Path) -> str:
    """A text file, whole; raises UnreadableError when it is none, too large, or not there."""
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableError("file.too_large", name=path.name)
        return path.read_text("utf-8")
    except UnicodeDecodeError as fault:
        raise UnreadableError("file.not_text", name=path.name) from fault
    except OSError as fault:
        raise UnreadableError("file.missing", name=path.name) from fault
