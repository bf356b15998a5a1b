"""Paper: a version or a redline as a PDF that reads well, prints well and is the same every time."""

from contract.edges.pdf.agreement import contract_pdf
from contract.edges.pdf.comparison import redline_pdf

__all__ = ["contract_pdf", "redline_pdf"]
