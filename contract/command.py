"""The command line: the same actions as the pages, for files.

Exit status of `compare`: 0 the texts say the same, 1 they differ, 2 one could not be read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from contract.edges import library
from contract.edits import Op, same
from contract.errors import ContractError, UnreadableError
from contract.redline.texts import compare_texts
from contract.web.language import LANGUAGES
from contract.wording import say

_LARGEST = 10 * 1024 * 1024


def main(arguments: list[str]) -> int:
    """Run one command; gives its exit status."""
    parser = argparse.ArgumentParser(prog="python -m contract")
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    commands = parser.add_subparsers(dest="command", required=True)
    comparing = commands.add_parser("compare")
    comparing.add_argument("old", type=Path)
    comparing.add_argument("new", type=Path)
    comparing.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    try:
        return compare(asked.old, asked.new, as_json=asked.json)
    except ContractError as fault:
        catalogue = library.catalogue(asked.language)
        sys.stderr.write(say(catalogue, f"error.{fault.code}", **fault.values) + "\n")
        return 2


def compare(old: Path, new: Path, *, as_json: bool) -> int:
    """Print what differs between two text files."""
    before, after = read(old), read(new)
    ops = compare_texts(before, after)
    differs = any(
        op.tag == "move" or (op.tag != "equal" and not same(before[op.i1 : op.i2], after[op.j1 : op.j2]))
        for op in ops
    )
    if as_json:
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
        sys.stdout.write(marked(before, after, ops))
    return int(differs)


def marked(before: str, after: str, ops: Sequence[Op]) -> str:
    """The new text with [-what went-], {+what came+} and {>what moved here<}; readable without colour."""
    moves = [op for op in ops if op.tag == "move"]
    starts, ends = {op.j1 for op in moves}, {op.j2 for op in moves}
    text = ""
    for op in ops:
        if op.tag == "move":
            continue
        came = after[op.j1 : op.j2] if op.tag == "equal" else ""
        if op.tag != "equal":
            came = f"[-{before[op.i1 : op.i2]}-]" if op.i2 > op.i1 else ""
            came += f"{{+{after[op.j1 : op.j2]}+}}" if op.j2 > op.j1 else ""
        opens, closes = op.j1 in starts and op.j2 > op.j1, op.j2 in ends and op.j2 > op.j1
        text += ("{>" if opens else "") + came + ("<}" if closes else "")
    return text if text.endswith("\n") else text + "\n"


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
