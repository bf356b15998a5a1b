"""Verdict: what a set of findings amounts to, from harmless to unlawful. The gravest one wins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from types import MappingProxyType

from contract.guard.finding import Finding, Severity


class Verdict(IntEnum):
    """From the lightest to the gravest, in the order of precedence of docs/guard.md."""

    HARMLESS = 0
    NEGOTIABLE = 1
    WEAKENED = 2
    EMPTIED = 3
    REMOVED = 4
    UNLAWFUL = 5


_BY_CODE: Mapping[str, Verdict] = MappingProxyType(
    {
        "article_removed": Verdict.REMOVED,
        "article_struck": Verdict.REMOVED,
        "character_hidden": Verdict.HARMLESS,
        "characters_mixed": Verdict.HARMLESS,
        "digits_foreign": Verdict.HARMLESS,
        "marks_stacked": Verdict.HARMLESS,
    }
)
"""Codes whose verdict is not that of their severity. A disguise is told apart from what the words do."""

UNLAWFUL = frozenset(
    {
        "payment_too_late",
        "late_rate_too_low",
        "recovery_fee_changed",
        "limitation_too_short",
        "perpetual",
        "rights_unbounded",
        "moral_right_waived",
        "cap_derisory",
        "fault_excused",
        "court_not_merchants",
        "reviews_false",
        "advertising_hidden",
        "data_disclosed",
        "gdpr_annex_lost",
        "vat_against_status",
        "late_interest_waived",
        "sole_trader_unsaid",
        "breach_untold",
        "payment_start_put_off",
        "withdrawal_waived",
        "mediator_imposed",
        "insolvency_exit",
        "judge_bound",
        "rights_infringed",
        "duty_excluded",
        "invoice_forgone",
        "influence_unwritten",
        "proof_closed",
        "direct_action_waived",
        "writing_forgone",
        "paid_too_soon",
        "renewal_untold",
        "machine_hidden",
        "security_forgone",
        "reads_unlawful",
    }
)
"""Codes of what the law deems null, unwritten or fined for these parties."""

_BY_SEVERITY = {
    Severity.NOTICE: Verdict.NEGOTIABLE,
    Severity.WARNING: Verdict.WEAKENED,
    Severity.ALARM: Verdict.EMPTIED,
}


def verdict(findings: Iterable[Finding]) -> Verdict:
    """The gravest thing that these findings say; harmless when there is none."""
    return max((_one(f) for f in findings), default=Verdict.HARMLESS)


def _one(finding: Finding) -> Verdict:
    if finding.doubted:
        return Verdict.HARMLESS
    if finding.code in UNLAWFUL:
        return Verdict.UNLAWFUL
    return _BY_CODE.get(finding.code, _BY_SEVERITY[finding.severity])
