from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contract.proposal.trades import tied
from contract.redline.change import Change, ChangeKind, Redline
from contract.terms import Terms
from contract.version import Version

EMPTY = Version("t", "fr", "Contrat", Terms(), ())
GROUPS = st.lists(st.sampled_from("abcde"), min_size=1, max_size=8)
TRADES = st.lists(st.sets(st.integers(0, 9), max_size=4), max_size=4)


def redline(groups: list[str]) -> Redline:
    return Redline(
        EMPTY, EMPTY, tuple(Change(str(n), ChangeKind.TEXT, group=g) for n, g in enumerate(groups))
    )


@given(GROUPS, TRADES)
def test_a_trade_is_one_group_and_nothing_else_is_tied(groups: list[str], trades: list[set[int]]) -> None:
    before = redline(groups)
    after = tied(before, [[str(n) for n in sorted(trade)] for trade in trades])
    assert [c.id for c in after.changes] == [c.id for c in before.changes]
    group = {c.id: c.group for c in after.changes}
    for trade in trades:
        assert len({group[str(n)] for n in trade if str(n) in group}) <= 1
    for one in before.changes:
        for other in before.changes:
            if one.group == other.group:
                assert group[one.id] == group[other.id]
    traded = {groups[n] for trade in trades for n in trade if n < len(groups)}
    for change in before.changes:
        if change.group not in traded:
            assert group[change.id] == change.group


@given(GROUPS, TRADES)
def test_tying_again_changes_nothing(groups: list[str], trades: list[set[int]]) -> None:
    ties = [[str(n) for n in sorted(trade)] for trade in trades]
    once = tied(redline(groups), ties)
    again = tied(once, ties)
    sets = [
        {frozenset(c.id for c in r.changes if c.group == g.group) for g in r.changes} for r in (once, again)
    ]
    assert sets[0] == sets[1]
