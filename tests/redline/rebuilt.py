"""Rebuilt: what every comparison of two texts must keep."""

from __future__ import annotations

from contract.edits import Op
from contract.redline import compare_texts


def rebuilt(old: str, new: str) -> None:
    """Both texts come back from the changes, and each span is where it says."""
    ops = compare_texts(old, new)
    content = [op for op in ops if op.tag != "move"]
    assert "".join(new[op.j1 : op.j2] for op in content) == new
    assert "".join(old[op.i1 : op.i2] for op in sorted(content, key=lambda op: (op.i1, op.i2))) == old
    assert all(_true(op, old, new) for op in ops)


def _true(op: Op, old: str, new: str) -> bool:
    was, now = old[op.i1 : op.i2], new[op.j1 : op.j2]
    told = {"equal": was == now != "", "insert": bool(now) and not was, "delete": bool(was) and not now}
    return told.get(op.tag, bool(was and now))
