"""The only SQL of the house."""

from contract.edges.store.rows import Card, NewVersion, Record, VersionRow, WorkingCopy
from contract.edges.store.store import Store

__all__ = ["Card", "NewVersion", "Record", "Store", "VersionRow", "WorkingCopy"]
