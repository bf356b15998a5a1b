"""Drafting: a template and the terms give a version, and keep giving it under hand edits."""

from contract.drafting.conflict import Conflict
from contract.drafting.draft import Blank, blanks, draft
from contract.drafting.redraft import Redrafted, redraft, resolve
from contract.drafting.restore import restore_article, restore_clause

__all__ = [
    "Blank",
    "Conflict",
    "Redrafted",
    "blanks",
    "draft",
    "redraft",
    "resolve",
    "restore_article",
    "restore_clause",
]
