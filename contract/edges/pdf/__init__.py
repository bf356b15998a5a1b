"""Paper: a version or a redline as a PDF that reads well, prints well and is the same every time."""

from contract.edges.pdf.agreement import contract_pdf
from contract.edges.pdf.certificate import Certificate, Signatory
from contract.edges.pdf.comparison import redline_pdf
from contract.edges.pdf.press import Attachment

__all__ = ["Attachment", "Certificate", "Signatory", "contract_pdf", "redline_pdf"]
