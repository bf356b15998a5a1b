"""The command line: the same actions as the pages, for files.

Exit status of `compare`: 0 the texts say the same, 1 they differ, 2 one could not be read.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from contract.edges import library
from contract.edits import same
from contract.errors import ContractError, UnreadableError
from contract.redline import compare_texts
from contract.redline.texts.marked import COLOURED, PLAIN, line, page
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
    asked = parser.parse_args(arguments)
    catalogue = library.catalogue(asked.language)
    try:
        return compare(asked.old, asked.new, catalogue, as_json=asked.json, page_to=asked.html)
    except ContractError as fault:
        sys.stderr.write(say(catalogue, f"error.{fault.code}", **fault.values) + "\n")
        return 2


def compare(old: Path, new: Path, catalogue: Catalogue, *, as_json: bool, page_to: Path | None) -> int:
    """Print what differs between two text files, or write it as a page of HTML."""
    before, after = read(old), read(new)
    ops = compare_texts(before, after)
    differs = any(
        op.tag == "move" or (op.tag != "equal" and not same(before[op.i1 : op.i2], after[op.j1 : op.j2]))
        for op in ops
    )
    if page_to is not None:
        write(page_to, page(before, after, ops, catalogue, (old.name, new.name)))
    elif as_json:
        rows = [
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
        sys.stdout.write(
            json.dumps({"differs": differs, "changes": rows}, ensure_ascii=False, indent=2) + "\n"
        )
    else:
        sys.stdout.write(line(before, after, ops, COLOURED if _takes_colour() else PLAIN))
    return int(differs)


def _takes_colour() -> bool:
    """Whether a person looks on, who did not ask for plain text (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def write(path: Path, text: str) -> None:
    """A text file, whole; raises UnreadableError where none can be written."""
    try:
        path.write_text(text, "utf-8")
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
