"""Likeness: what labelled edits taught, beside the rules and never in their place."""

from __future__ import annotations

from dataclasses import replace
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.edges import library
from contract.edges.template_files import trees, weights
from contract.guard import traits
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.judge import judge
from contract.guard.likeness import SIDES
from contract.guard.trust import CLASSES, measures
from contract.guard.verdict import Verdict, verdict
from contract.guard.wording import wording
from contract.redline import compare
from contract.weights import Weights
from tests.benchmarks.guard_learn import Example, Taught, table
from tests.benchmarks.guard_trees import Measured
from tests.benchmarks.guard_trees import trees as learn_trees
from tests.guard.hand import TODAY, text, told

TAUGHT = weights("trait\tcalm\tgrave\n\t10\t-10\nkept\t150\t-150\nlost\t-200\t200\n")
UNKNOWN_TO_RULES = (
    "Les compétences engagées sont limitativement le graphisme, la rédaction et la veille.",
    "Les compétences engagées sont celles que le Client estime utiles à sa communication.",
)
SAME_OTHERWISE = (
    "Les demandes sont adressées par écrit, y compris par courriel.",
    "Les demandes se font par écrit, même par e-mail.",
)
TOLD_ANEW = (
    "Le Client peut refuser un contenu dans les trois jours. Son silence vaut accord et le contenu est publié.",
    "Trois jours sont donnés au Client pour refuser un contenu ; s’il ne dit rien dans ce délai, le contenu est accepté, et le Prestataire le publie.",
)
CHANGES = st.sampled_from(
    (
        ("Le Prestataire remet le bilan au Client.", "Le Client choisit s’il reçoit un bilan."),
        ("Le Client paie le Prestataire sous 30 jours.", "Le Client paie le Prestataire quand il le peut."),
        ("The Contractor’s fee is due monthly.", "The Contractor’s fee is due where the Client sees fit."),
        ("Les données restent secrètes.", "Les données restent secrètes pendant un an."),
    )
)


def by_rules(before: str, after: str) -> tuple[Finding, ...]:
    """What the rules tell alone, as before anything was learnt."""
    template = replace(library.template(), likeness=None)
    return judge(compare(text(before), text(after)), template, TODAY)


def test_a_table_of_weights_is_read_in_hundredths() -> None:
    assert TAUGHT.classes == ("calm", "grave")
    assert TAUGHT.bias == (0.1, -0.1)
    assert TAUGHT.rows["lost"] == (-2.0, 2.0)


@pytest.mark.parametrize(
    ("signs", "likelier"), [({"lost"}, 1), ({"kept"}, 0), ({"never seen"}, 0), (set(), 0)]
)
def test_traits_speak_for_what_they_were_seen_with(signs: set[str], likelier: int) -> None:
    chances = TAUGHT.chances(signs)
    assert sum(chances) == pytest.approx(1)
    assert max(range(2), key=chances.__getitem__) == likelier


def test_trees_part_by_what_is_measured_and_what_is_not_measures_nothing() -> None:
    read = trees(
        "trait\tcalm\tgrave\n\t500\t-500\nfar\t2.5\n\t100\t-100\nspoke\t0.5\n\t0\t0\n\t-900\t900\n\t0\t0\n"
    )
    assert len(read.roots) == 2
    for measured, lead in (
        ({}, 1.2),
        ({"far": 2.5, "spoke": 1.0}, 1.2),
        ({"far": 3.0}, 1.0),
        ({"far": 3.0, "spoke": 1.0}, -0.8),
    ):
        calm, grave = read.chances(measured)
        assert calm == pytest.approx(1 / (1 + exp(-lead)))
        assert grave == pytest.approx(1 - calm)


def test_trees_learn_what_only_two_signs_together_tell_and_are_the_same_each_time() -> None:
    shown = [{"one": float(n % 2), "other": float(n // 2 % 2), "far": n / 7} for n in range(400)]
    examples = [Measured(each, "grave" if each["one"] != each["other"] else "calm") for each in shown]
    learnt = [learn_trees(examples, ("calm", "grave")) for _ in range(2)]
    assert learnt[0] == learnt[1]
    read = trees(learnt[0])
    told = [
        read.chances({"one": one, "other": other, "far": 30.0})[1] > 0.5
        for one in (0.0, 1.0)
        for other in (0.0, 1.0)
    ]
    assert told == [False, True, True, False]


def test_trust_asks_each_rule_where_it_spoke_the_chances_and_how_much_is_told_anew() -> None:
    change = wording("Le Client paie sous 30 jours.", "Le Client choisit quand il paie.")
    spoke = [("polarity", Severity.WARNING), ("duty_added", Severity.NOTICE)]
    signs = measures(spoke, change, "duree", (0.5, 0.1, 0.2, 0.1, 0.1))
    assert {
        "polarity warning",
        "duty_added notice",
        "rules weakened",
        "polarity in duree",
        "in duree",
    } <= signs.keys()
    assert signs["chance harmless"] == pytest.approx(log(0.501))
    assert (signs["figures lost"], signs["figures gained"], signs["things gained"]) == (1, 0, 1)
    assert measures((), wording("", "Le Client choisit."), "duree", (0.2,) * 5)["words before"] == 0


def test_what_spoke_for_a_class_most_is_named_first() -> None:
    assert list(TAUGHT.speaking_for("grave", {"kept", "lost", "never seen"})) == ["lost"]


def test_learning_parts_what_labels_part_and_is_the_same_each_time() -> None:
    examples = [Example(frozenset({"a", f"n{n % 3}"}), "calm") for n in range(9)]
    examples += [Example(frozenset({"b", f"n{n % 3}"}), "grave", 1.5) for n in range(6)]
    taught = Taught(("calm", "grave"), seen=2, loose=20.0)
    learnt = table(examples, taught)
    assert learnt == table(examples, taught)
    read: Weights = weights(learnt)
    assert read.chances({"a"})[0] > 0.8
    assert read.chances({"b"})[1] > 0.8


@given(CHANGES)
def test_exchanging_the_parties_twice_changes_no_sign(change: tuple[str, str]) -> None:
    signs = traits.of_side(wording(*change), "objet")
    assert traits.exchanged(traits.exchanged(signs)) == signs
    assert traits.of_verdict(wording(*change), "objet")


def test_the_tables_answer_for_every_class_and_side() -> None:
    learnt = library.likeness()
    assert learnt is not None
    for table_ in (learnt.verdicts, learnt.trust):
        assert table_.classes == tuple(verdict.name.lower() for verdict in CLASSES)
    assert learnt.sides.classes == tuple(map(str, SIDES))


def test_an_emptied_sentence_that_no_rule_knows_is_told_as_a_likeness() -> None:
    change = UNKNOWN_TO_RULES
    assert verdict(by_rules(*change)) < Verdict.EMPTIED
    found = [f for f in told(*change) if f.code == "reads_emptied"]
    assert [f.severity for f in found] == [Severity.ALARM]
    assert dict(found[0].values)["words"]
    assert not found[0].sources


def test_the_same_said_otherwise_is_told_as_a_notice_and_never_dropped() -> None:
    suspected = {f.code for f in by_rules(*SAME_OTHERWISE) if f.severity is not Severity.NOTICE}
    assert suspected
    doubted = [f for f in told(*SAME_OTHERWISE) if f.code in suspected]
    assert {f.code for f in doubted} == suspected
    assert all(f.severity is Severity.NOTICE and f.doubted for f in doubted)
    assert verdict(doubted) is Verdict.HARMLESS


@pytest.mark.parametrize(
    ("article", "before", "after"),
    [
        (
            "propriete_intellectuelle",
            "Les comptes du Client lui sont rendus à la fin du contrat, avec leurs codes.",
            "À la fin du contrat, le Client retrouve ses comptes ; leurs codes se redemandent à la plateforme.",
        ),
        (
            "cadre_mission",
            "Le Prestataire remet le bilan au Client.",
            "Le bilan du Prestataire est à la disposition du Client sur simple visite.",
        ),
    ],
)
def test_a_loss_that_nothing_warns_of_is_asked_to_be_read(article: str, before: str, after: str) -> None:
    found = told(before, after, article=article)
    assert all(f.severity is Severity.NOTICE for f in found)
    assert [f.harmed for f in found if f.code == "to_be_read"] == [Harmed.CLIENT]
    assert verdict(found) is Verdict.HARMLESS


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Le Prestataire garde une copie des publications pendant la durée du contrat.",
            "Pendant la durée du contrat, le Prestataire conserve une copie des publications.",
        ),
        (
            "Le Prestataire remet chaque mois un bilan chiffré au Client.",
            "Chaque mois, le Prestataire adresse au Client un bilan chiffré.",
        ),
    ],
)
def test_what_surely_takes_nothing_is_not_asked_to_be_read(before: str, after: str) -> None:
    assert told(before, after, article="confidentialite") == ()


@given(CHANGES)
def test_what_is_warned_of_is_not_asked_to_be_read_besides(change: tuple[str, str]) -> None:
    found = told(*change)
    warned = any(f.severity is not Severity.NOTICE for f in found)
    assert not (warned and "to_be_read" in {f.code for f in found})


def test_what_is_read_in_sentences_told_anew_may_be_doubted_and_a_loss_among_them_is_not() -> None:
    before, after = TOLD_ANEW
    scope = "cadre_mission"  # where a contract says how contents are approved
    swapped = [f for f in told(before, after, article=scope) if f.code == "party_swapped"]
    assert swapped
    assert all(f.doubted and f.severity is Severity.NOTICE for f in swapped)
    assert verdict(told(before, after, article=scope)) is Verdict.HARMLESS
    longer, refused = (
        after.replace("Trois jours", "Trois semaines"),
        after.replace("est accepté", "est refusé"),
    )
    assert verdict(told(before, longer, article=scope)) > Verdict.HARMLESS
    assert verdict(told(before, refused, article=scope)) >= Verdict.WEAKENED


def test_a_word_is_told_again_as_its_articles_own() -> None:
    change = wording("Le prix est dû.", "Le prix est dû par écrit.")
    signs = traits.of_verdict(change, "conditions_financieres")
    assert {"+écrit", "cond|+écrit"} <= signs
    assert "conf|+écrit" in traits.of_verdict(change, "confidentialite")
    assert not any(sign.startswith("cond|=") for sign in signs)


def test_a_loss_is_told_where_one_word_gave_way_and_no_rule_spoke() -> None:
    change = (
        "Seules les publications livrées sont facturées.",
        "Seules les publications appréciées sont facturées.",
    )
    assert verdict(by_rules(*change)) is Verdict.HARMLESS
    assert verdict(told(*change)) >= Verdict.WEAKENED
    assert verdict(told(change[0], change[0].replace("livrées", "remises"))) is Verdict.HARMLESS


def test_an_exception_put_in_is_not_doubted_whatever_else_is_said_otherwise() -> None:
    before = "Il n’est renouvelé que par un accord écrit des deux parties, conclu avant son terme."
    after = "Il n’est renouvelé que par un accord écrit des deux parties, passé avant son terme, sauf avis contraire du Client."
    found = [f for f in told(before, after) if f.code == "exception_added"]
    assert found
    assert not any(f.doubted for f in found)


@given(CHANGES)
def test_no_finding_of_the_rules_falls_silent(change: tuple[str, str]) -> None:
    assert {f.code for f in by_rules(*change)} <= {f.code for f in told(*change)}
