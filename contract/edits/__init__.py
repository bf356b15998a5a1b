"""Edits: words, sentences, and the edits between two texts. The only user of diff_match_patch.

Words are shown, the sentence is decided (docs/redline.md). No clock is read: same input, same output.
"""

from contract.edits.alignment import aligned, parts
from contract.edits.ends import ends_alike
from contract.edits.meaning import telling_words
from contract.edits.sameness import plain, same
from contract.edits.sentences import sentences
from contract.edits.sequence import Codes, Hunk, sequence_edits
from contract.edits.tokens import Token, tokens
from contract.edits.words import Op, word_edits, word_hunks

__all__ = [
    "Codes",
    "Hunk",
    "Op",
    "Token",
    "aligned",
    "ends_alike",
    "parts",
    "plain",
    "same",
    "sentences",
    "sequence_edits",
    "telling_words",
    "tokens",
    "word_edits",
    "word_hunks",
]
