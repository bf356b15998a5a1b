"""Certified: a second opinion on the seal, by pyHanko: one signature, whole file, no change since; and its time stamp."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator import ValidationContext

from contract.edges.seal.alone import alone


@dataclass(frozen=True, slots=True)
class Opinion:
    """What pyHanko says of a file.

    `certified`: one seal over all of it, certified "no change allowed", and none was made. `stamped_at`: the moment an
    external clock put in the seal (RFC 3161) and that fits it; whether that clock is to be trusted is not asked.
    """

    certified: bool
    stamped_at: datetime | None = None


def opinion(pdf: bytes) -> Opinion:
    """The second opinion; of a file that cannot be read, that nothing is certified."""
    try:
        seals = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
        if len(seals) != 1:
            return Opinion(certified=False)
        seal = seals[0]
        trust = ValidationContext(trust_roots=[seal.signer_cert], allow_fetching=False)
        status = alone(validate_pdf_signature, seal, trust)
    except (PdfError, SignatureValidationError, ValueError, LookupError, TypeError, AttributeError):
        return Opinion(certified=False)
    stamp = status.timestamp_validity
    fits = stamp is not None and stamp.intact and stamp.valid
    return Opinion(
        certified=bool(
            status.intact
            and status.valid
            and status.coverage == SignatureCoverageLevel.ENTIRE_FILE
            and status.modification_level == ModificationLevel.NONE
            and seal.docmdp_level == MDPPerm.NO_CHANGES
        ),
        stamped_at=stamp.timestamp if stamp is not None and fits else None,
    )
