from __future__ import annotations

from dataclasses import replace

from contract.actions.judging import AT_ONCE, findings_between, findings_by_now, standings_by_now
from contract.actions.table import now
from contract.edges import library
from contract.guard.judge import judge
from contract.redline import compare
from contract.terms import Terms
from contract.version import Article, Clause, Version


def version(clauses: int, days: int) -> Version:
    text = "Le Client paie chaque facture sous {} jours, et le Prestataire livre le lot {} dans ce délai."
    own = tuple(Clause(f"lots.{n}", text.format(days, n)) for n in range(clauses))
    return Version(library.template().name, "fr", "Un contrat", Terms(), (Article("lots", "Lots", own),))


def test_a_long_change_is_not_judged_at_first_and_says_so_then_it_is() -> None:
    old, new, today = version(AT_ONCE + 20, 30), version(AT_ONCE + 20, 45), now().date()
    assert findings_by_now(old, new, today) is None
    assert standings_by_now(old, old, new, today) is None
    assert findings_between(old, new, today) == judge(compare(old, new), library.template(), today)
    assert findings_by_now(old, new, today) == findings_between(old, new, today)
    assert standings_by_now(old, old, new, today) is not None


def test_a_short_change_is_judged_at_once() -> None:
    old = version(3, 30)
    new = replace(old, articles=version(3, 90).articles)
    assert findings_by_now(old, new, now().date()) == judge(
        compare(old, new), library.template(), now().date()
    )
