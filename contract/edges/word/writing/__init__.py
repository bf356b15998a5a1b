"""Writing: a version or a comparison as a Word file, the same bytes for the same input. See docs/word-writing.md."""

from contract.edges.word.writing.agreement import Thread, contract_docx
from contract.edges.word.writing.comparison import redline_docx
from contract.edges.word.writing.letter import letter_docx
from contract.edges.word.writing.package import MAKER
from contract.edges.word.writing.paragraphs import Hand, Remark
from contract.edges.word.writing.texts import texts_docx

__all__ = ["MAKER", "Hand", "Remark", "Thread", "contract_docx", "letter_docx", "redline_docx", "texts_docx"]
