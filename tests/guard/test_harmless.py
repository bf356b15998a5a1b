"""What says the same, said otherwise: nobody is warned. The worked example, reworded clause by clause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contract.edits import sentences
from contract.guard.finding import Severity
from contract.version import Article, Clause, Version
from tests.guard.test_judge import EXAMPLES, LANGUAGES, drafted, findings, reworded

SAME = [
    ("fr", "cadre.volume", "Le Prestataire publie, sur chaque Compte, les quantités suivantes", "Les quantités suivantes sont publiées par le Prestataire sur chaque Compte"),
    ("fr", "fin.due.invoice", "Chaque facture est payée dans un délai de 30\u00a0jours à compter de sa date", "Chaque facture se paie sous trente jours à compter de sa date"),
    ("fr", "fin.deposit", "est versé à l’accord et déduit de la première facture", "est versé à l’accord, puis déduit de la première facture"),
    ("fr", "duree.fixed", "une durée de 12\u00a0mois", "une durée d’un an"),
    ("fr", "duree.notice", "Le préavis est de 60\u00a0jours, le même pour les deux parties", "Pour les deux parties, le préavis est de 60\u00a0jours"),
    ("fr", "resp.exclusions", "Le Prestataire ne répond pas des", "Le Prestataire ne saurait répondre des"),
    ("fr", "obl.contact", "désigne un interlocuteur unique, qui décide en son nom", "nomme un seul interlocuteur, qui décide en son nom"),
    ("fr", "conf.scope", "Chaque partie garde secrètes", "Chaque partie tient secrètes"),
    ("fr", "conf.duration", "pendant le contrat et 3\u00a0ans après sa fin", "pendant le contrat puis trois ans après sa fin"),
    ("fr", "diff.law", "Le contrat est soumis au droit français", "Le droit français s’applique au contrat"),
    ("fr", "diff.talk", "Elles cherchent une solution pendant 30\u00a0jours", "Elles cherchent ensemble une solution pendant 30\u00a0jours"),
    ("fr", "end.tasks", "le travail fait est payé", "le travail déjà fait est payé"),
    ("fr", "pi.accounts", "appartiennent au Client ou restent sous son contrôle", "sont la propriété du Client ou restent sous son contrôle"),
    ("fr", "fin.expenses", "Les frais engagés pour le Client sont remboursés", "Les frais que le Prestataire engage pour le Client lui sont remboursés"),
    ("fr", "acces.return", "rend tous les accès et retire ses rôles", "retire ses rôles et rend tous les accès"),
    ("fr", "validation.approval", "Passé ce délai sans réponse de sa part, le Contenu est réputé validé", "Sans réponse de sa part passé ce délai, le Contenu est tenu pour validé"),
    ("fr", "independance.free", "Le Prestataire organise librement son travail", "Le Prestataire organise son travail librement"),
    ("fr", "fin.schedule", "chaque mois", "tous les mois"),
    ("fr", "moderation.hours", "dans un délai de 24", "sous 24"),
    ("fr", "diff.talk", "à compter de cet écrit", "à partir de cet écrit"),
    ("fr", "end.tasks", "À la fin du contrat", "Au terme du contrat"),
    ("fr", "image.people", "obtient son autorisation", "recueille son autorisation"),
    ("fr", "cadre.out_of_scope", "avant d’être commencé", "avant d’être entamé"),
    ("en", "obl.standard", "the agreed dates", "the dates agreed on"),
    ("en", "diff.court.legal", "is brought before", "is taken to"),
    ("en", "diff.law", "French law", "the law of France, that is French law,"),
]  # fmt: skip


def warned(old: Version, new: Version) -> list[tuple[str, str]]:
    return [(f.code, f.clause) for f in findings(old, new) if f.severity is not Severity.NOTICE]


@pytest.mark.parametrize(("language", "clause", "was", "now"), SAME)
def test_a_sentence_said_otherwise_warns_nobody(language: str, clause: str, was: str, now: str) -> None:
    old = drafted(EXAMPLES[0], language)
    assert warned(old, reworded(old, clause, (was, now))) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_clauses_split_by_hand_lose_nothing(example: str, language: str) -> None:
    old = drafted(example, language)
    articles = tuple(replace(a, clauses=tuple(c for k in a.clauses for c in halves(k))) for a in old.articles)
    assert findings(old, replace(old, articles=articles)) == ()


def halves(clause: Clause) -> tuple[Clause, ...]:
    spans = sentences(clause.text)
    if len(spans) < 2 or "\n" in clause.text:
        return (clause,)
    cut = spans[0][1]
    first, second = clause.text[:cut].strip(), clause.text[cut:].strip()
    return replace(clause, text=first), Clause(f"{clause.key}.split", second)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_two_articles_typed_together_lose_nothing(example: str, language: str) -> None:
    old = drafted(example, language)
    keys = ("responsabilite", "differends")
    text = " ".join(c.text for a in old.articles if a.key in keys for c in a.clauses)
    one = Article("both", "Responsabilité et différends", (Clause("both.1", text),))
    rest = tuple(a for a in old.articles if a.key not in keys)
    assert findings(old, replace(old, articles=(*rest, one))) == ()
