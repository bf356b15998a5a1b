"""Reading identifiers: SIREN, SIRET, VAT number, IBAN, BIC, e-mail, phone.

The sums are python-stdnum's; they tell a typing mistake, never that the number exists.
"""

from __future__ import annotations

import re
from types import ModuleType

from stdnum import bic as stdnum_bic
from stdnum import iban as stdnum_iban
from stdnum.eu import vat as stdnum_eu_vat
from stdnum.exceptions import InvalidChecksum, InvalidComponent, InvalidLength, ValidationError
from stdnum.fr import siren as stdnum_siren
from stdnum.fr import siret as stdnum_siret
from stdnum.fr import tva as stdnum_tva

from contract.errors import UnreadableError

_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")


def siren(raw: object) -> str:
    """Nine digits with their Luhn sum."""
    return _validated(stdnum_siren, raw, "siren")


def siret(raw: object) -> str:
    """Fourteen digits: Luhn on the whole and on the SIREN inside; La Poste sums to a multiple of five."""
    return _validated(stdnum_siret, raw, "siret")


def vat(raw: object) -> str:
    """A VAT number of the Union with its country's prefix; a French one with its key and SIREN."""
    text = _joined(raw)
    if text.startswith("FR"):
        return f"FR{_validated(stdnum_tva, text[2:], 'vat')}"
    if not stdnum_eu_vat.guess_country(text):
        raise UnreadableError("vat.country")
    return _validated(stdnum_eu_vat, text, "vat")


def iban(raw: object) -> str:
    """An IBAN, with its check digits and its country's own layout."""
    return _validated(stdnum_iban, _joined(raw), "iban")


def bic(raw: object) -> str:
    """A BIC of eight or eleven characters."""
    return _validated(stdnum_bic, _joined(raw), "bic")


def email(raw: object) -> str:
    """One plain address; its domain in small letters."""
    text = str(raw).strip()
    if not _EMAIL.fullmatch(text) or ".." in text:
        raise UnreadableError("email.unreadable")
    local, _, domain = text.rpartition("@")
    return f"{local}@{domain.lower()}"


def phone(raw: object) -> str:
    """A French number in any dress, or a foreign one with its +; kept as +33123456789."""
    text = re.sub(r"[\s\u00a0\u202f.\-/]|\(0\)|[()]", "", str(raw))
    text = re.sub(r"^00", "+", text)
    if re.fullmatch(r"0[1-9][0-9]{8}", text):
        return f"+33{text[1:]}"
    if text.startswith("+33") and re.fullmatch(r"\+330?[1-9][0-9]{8}", text):
        return f"+33{text[-9:]}"
    if re.fullmatch(r"\+(?!33)[1-9][0-9]{7,14}", text):
        return text
    raise UnreadableError("phone.unreadable")


def _joined(raw: object) -> str:
    return re.sub(r"[\s\u00a0\u202f.\-]", "", str(raw)).upper()


def _validated(module: ModuleType, raw: object, kind: str) -> str:
    """The compact number, or which rule it breaks: its length, its sum, or its characters."""
    try:
        return str(module.validate(_joined(raw)))
    except InvalidLength as fault:
        raise UnreadableError(f"{kind}.length") from fault
    except (InvalidChecksum, InvalidComponent) as fault:
        raise UnreadableError(f"{kind}.checksum") from fault
    except ValidationError as fault:
        raise UnreadableError(f"{kind}.unreadable") from fault
