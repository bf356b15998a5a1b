"""References by number: one that points elsewhere is told; parts that bear another number, or are said to be the same, are not warned of."""

from __future__ import annotations

import pytest

from contract.guard.annexes import to_absent_annex
from contract.guard.finding import Severity
from contract.guard.references import reference_changed
from contract.guard.wording import wording


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Le supplément de l’article 3.6 est dû.", "Le supplément de l’article 36 est dû.", ("3.6", "36")),
        (
            "Extra hours are charged at the rates of Annex 2.",
            "Extra hours are charged at the rates of Annex 12.",
            ("2", "12"),
        ),
        (
            "Article 2 – Durée. Le préavis de l’article 5 s’applique.",
            "Article 2 – Durée. Le préavis de l’article 15 s’applique.",
            ("5", "15"),
        ),
        (
            "L’article 5.2 règle la rupture ; l’article 6.3, les factures.",
            "L’article 6.3 règle les factures ; l’article 12.5, la rupture.",
            ("5.2", "12.5"),
        ),
        (
            "Les heures en plus suivent l’annexe 1.",
            "Les heures en plus suivent l’annexe 7, non jointe ni signée.",
            ("1", "7"),
        ),
    ],
)
def test_a_reference_that_points_elsewhere_warns(before: str, after: str, told: tuple[str, str]) -> None:
    (found,) = reference_changed(wording(before, after))
    assert found.severity is Severity.WARNING
    assert tuple(dict(found.values).values()) == told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Article 6.4 – Débours. Ils sont remboursés.", "Article 6.2 – Débours. Ils sont remboursés."),
        ("Clause 4 – Secrecy. It lasts three years.", "Clause 5 – Secrecy. It lasts three years."),
        (
            "Article 3 – Prix. Article 4 – Paiement. Le prix de l’article 3 se paie à 30 jours.",
            "Article 4 – Prix. Article 5 – Paiement. Le prix de l’article 4 se paie à 30 jours.",
        ),
        ("L’indemnité de l’article 7.2 est due.", "L’indemnité du paragraphe 2 de l’article 7 est due."),
        (
            "Les annexes 1 (tarifs) et 2 (volumes) comptent.",
            "Comptent les tarifs (annexe 1) et les volumes (annexe 2).",
        ),
        ("Article 2, alinéa 3 : le Client est éditeur.", "Article 9, alinéa 1 : le Client est éditeur."),
    ],
)
def test_another_number_for_the_same_part_is_no_change(before: str, after: str) -> None:
    assert not list(reference_changed(wording(before, after)))


@pytest.mark.parametrize(
    "after",
    [
        "Le barème figure à l’article 8.2 (ancien 6.4, renuméroté).",
        "Le barème figure à l’article 8.2. [texte inchangé]",
        "Le barème figure en annexe 3, jointe, identique et signée.",
    ],
)
def test_what_is_said_to_be_the_same_there_is_told_as_a_notice(after: str) -> None:
    change = wording("Le barème figure à l’article 6.4.", after)
    assert [found.severity for found in reference_changed(change)] == [Severity.NOTICE]
    assert all(found.severity is Severity.NOTICE for found in to_absent_annex(change))


def test_an_annex_that_is_not_attached_alarms() -> None:
    change = wording("Le prix est de 900 €.", "Le prix figure en annexe 3, non jointe et non signée.")
    assert [found.severity for found in to_absent_annex(change)] == [Severity.ALARM]
