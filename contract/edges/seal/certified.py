"""Certified: a second opinion on the seal, by pyHanko: one signature, whole file, no change since."""

from __future__ import annotations

import io

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator import ValidationContext

from contract.edges.seal.alone import alone


def certified(pdf: bytes) -> bool:
    """Whether the file carries one seal over all of it, certified "no change allowed", and none was made."""
    try:
        seals = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
        if len(seals) != 1:
            return False
        seal = seals[0]
        trust = ValidationContext(trust_roots=[seal.signer_cert], allow_fetching=False)
        status = alone(validate_pdf_signature, seal, trust)
    except (PdfError, SignatureValidationError, ValueError, LookupError, TypeError, AttributeError):
        return False
    return bool(
        status.intact
        and status.valid
        and status.coverage == SignatureCoverageLevel.ENTIRE_FILE
        and status.modification_level == ModificationLevel.NONE
        and seal.docmdp_level == MDPPerm.NO_CHANGES
    )


def stamped(pdf: bytes) -> bool:
    """Whether the seal holds a time stamp of an external clock."""
    seals = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    return bool(seals) and seals[0].external_timestamp_data is not None
