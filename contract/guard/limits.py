"""Limits: what a text states beyond what the law allows, with the dated figure it passes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from contract.edits import plain
from contract.figures import legal_figure
from contract.guard.values import stated
from contract.template import Figure
from contract.version import Clause

_PAYMENT = re.compile(r"pa(?:y|ie|ye)|règle|factur|invoice", re.IGNORECASE)
_END_OF_MONTH = re.compile(r"fin d[ue] mois|end of (?:the )?month", re.IGNORECASE)
_NOT_PAYMENT = re.compile(r"retard|pénalit|suspen|mise en demeure|late|formal notice|contest", re.IGNORECASE)


def passed(
    clause: Clause, text: str, figures: tuple[Figure, ...], today: date
) -> Iterator[tuple[str, str, str, str]]:
    """(code, words, limit, source) for each payment delay beyond the legal one."""
    if not _is_about_payment(clause, text):
        return
    for value in stated(plain(text)):
        if value.days is None:
            continue
        month = _END_OF_MONTH.search(text) is not None
        figure = legal_figure(figures, "payment_days_end_of_month" if month else "payment_days", today)
        if figure and value.days > figure.value:
            yield "payment_too_late", value.words, f"{figure.value.normalize():f}", figure.source


def _is_about_payment(clause: Clause, text: str) -> bool:
    if clause.elements:
        return "fin.due_date" in clause.elements
    words = plain(text)
    return _PAYMENT.search(words) is not None and _NOT_PAYMENT.search(words) is None
