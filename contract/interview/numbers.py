"""Reading amounts, rates and whole numbers as people type them; never a guess."""

from __future__ import annotations

import re
from decimal import Decimal

from contract.errors import UnreadableError

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009\u2007]")
_GROUPED = re.compile(r"\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*")
_LONGEST = 12
CENT = Decimal("0.01")


def money(raw: object) -> Decimal:
    """« 1 200,50 € », "1200.50", "€1,200.50": an amount in euros with two decimals."""
    if isinstance(raw, str):
        if re.search(r"[$£¥]|\b(?:USD|GBP|CHF)\b", raw):
            raise UnreadableError("money.currency")
        raw = re.sub(r"€|\bEUR\b|\beuros?\b", "", raw, flags=re.IGNORECASE)
    value = _decimal(raw, "money")
    if value < 0:
        raise UnreadableError("money.negative")
    return value.quantize(CENT)


def percent(raw: object) -> Decimal:
    """« 12,15 % » or "12.15": a rate in hundredths with two decimals."""
    if isinstance(raw, str):
        raw = raw.replace("%", "", 1)
    value = _decimal(raw, "percent")
    if value < 0:
        raise UnreadableError("percent.negative")
    return value.quantize(CENT)


def integer(raw: object) -> int:
    """A whole number, with or without spaces between thousands."""
    if isinstance(raw, bool):
        raise UnreadableError("integer.unreadable")
    if isinstance(raw, int | float | Decimal):
        if raw != raw // 1:
            raise UnreadableError("integer.decimals")
        return int(raw)
    text = _SPACES.sub("", str(raw))
    if re.fullmatch(r"-?[0-9]+[.,][0-9]+", text):
        raise UnreadableError("integer.decimals")
    if not re.fullmatch(rf"-?[0-9]{{1,{_LONGEST}}}", text):
        raise UnreadableError("integer.unreadable")
    return int(text)


def _decimal(raw: object, kind: str) -> Decimal:
    if isinstance(raw, bool):
        raise UnreadableError(f"{kind}.unreadable")
    text = repr(raw) if isinstance(raw, float) else str(raw)
    text = _plain(re.sub(r"\s+", " ", _SPACES.sub(" ", text)).strip(), kind)
    if not re.fullmatch(rf"-?[0-9]{{1,{_LONGEST}}}(?:\.[0-9]+)?", text):
        raise UnreadableError(f"{kind}.unreadable")
    value = Decimal(text)
    if value != value.quantize(CENT):
        raise UnreadableError(f"{kind}.decimals")
    return value


def _plain(text: str, kind: str) -> str:
    """Digits and at most one point. One separator before three digits alone may be either: refused."""
    whole, separator, decimals = text.rpartition("," if text.rfind(",") > text.rfind(".") else ".")
    if not separator:
        return _ungrouped(text, kind)
    if kind == "money" and len(decimals) == 3 and re.fullmatch(r"[1-9]\d{0,2}", whole):
        raise UnreadableError("money.ambiguous")
    if len(decimals) == 3 and _GROUPED.fullmatch(text):
        return _ungrouped(text, kind)
    if separator in whole:
        raise UnreadableError(f"{kind}.unreadable")
    return f"{_ungrouped(whole, kind) or 0}.{decimals}"


def _ungrouped(text: str, kind: str) -> str:
    if _GROUPED.fullmatch(text):
        return re.sub(r"[ .,]", "", text)
    if " " in text:
        raise UnreadableError(f"{kind}.unreadable")
    return text
