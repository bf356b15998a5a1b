"""Small words that turn a sentence when hardly another one moves, and a few words put in: told wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import islice

import pytest

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.edits import sentences
from contract.guard.finding import Severity
from contract.guard.verdict import Verdict, verdict
from contract.version import Version
from tests.guard.hand import between, told


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("polarity", "TVA non applicable.", "TVA applicable."),
        ("polarity", "Elles ne sont pas comprises dans le prix.", "Elles sont comprises dans le prix."),
        (
            "polarity",
            "Cette obligation ne couvre pas ce qui est public, ce qu’une partie savait déjà.",
            "Cette obligation couvre ce qui est public, ce qu’une partie savait déjà.",
        ),
        (
            "polarity",
            "Passé ce délai sans réponse, le contenu est réputé validé.",
            "Passé ce délai avec réponse, le contenu est réputé validé.",
        ),
        ("polarity", "Aucun escompte n’est accordé.", "Un escompte est accordé."),
        ("polarity", "The files are not part of the price.", "The files are part of the price."),
        (
            "restriction_lost",
            "Ces conditions ne s’appliquent que si les deux parties les acceptent.",
            "Ces conditions s’appliquent même si les deux parties les acceptent.",
        ),
        (
            "starting_point_moved",
            "Quinze jours après un rappel, le Prestataire peut suspendre la mission, après en avoir prévenu le Client.",
            "Quinze jours avant un rappel, le Prestataire peut suspendre la mission, après en avoir prévenu le Client.",
        ),
        (
            "safeguard_lost",
            "Ce contrat ne se modifie que par un avenant écrit, daté, accepté par les deux parties.",
            "Ce contrat ne se modifie que par un avenant, daté, accepté par les deux parties.",
        ),
        (
            "party_swapped",
            "Le Client autorise le Prestataire à utiliser sa marque.",
            "Le Prestataire autorise le Client à utiliser sa marque.",
        ),
        (
            "party_swapped",
            "Le Prestataire ne répond pas des pannes des plateformes, ni des contenus fournis par le Client.",
            "Le Client ne répond pas des pannes des plateformes, ni des contenus fournis par le Client.",
        ),
        (
            "exception_added",
            "Sauf mention contraire, les délais se comptent en jours calendaires.",
            "Sauf mention contraire, les délais se comptent en jours calendaires, sauf décision contraire du Client.",
        ),
        (
            "condition_added",
            "Le Prestataire peut citer ses réalisations.",
            "Le Prestataire peut citer ses réalisations, avec l’accord du Client.",
        ),
        (
            "without_extra",
            "Le Prestataire remet les fichiers sources.",
            "Le Prestataire remet les fichiers sources, sans frais.",
        ),
        (
            "cost_shifted",
            "Le Prestataire remet les fichiers sources.",
            "Le Prestataire remet les fichiers sources, à la charge du Prestataire.",
        ),
        (
            "value_lost",
            "Les messages reçoivent une réponse de 9 heures à 18 heures.",
            "Les messages reçoivent une réponse.",
        ),
        (
            "limit_added",
            "Chaque facture est payée dans un délai de 30 jours.",
            "Chaque facture contestée est payée dans un délai de 30 jours.",
        ),
        (
            "boundless",
            "Le Prestataire répond de ses fautes.",
            "Le Prestataire répond de ses fautes, même en cas de force majeure.",
        ),
    ],
)
def test_a_small_word_that_turns_a_sentence_is_told(code: str, before: str, after: str) -> None:
    found = [f for f in told(before, after) if f.code == code]
    assert found
    assert not any(f.doubted or f.severity is Severity.NOTICE for f in found)


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        (
            "condition_added",
            "Un retard du Client décale d’autant les dates du Prestataire. Le prix reste dû.",
            "Un retard du Client décale d’autant les dates du Prestataire. Le tarif demeure dû, avec l’accord du Client.",
        ),
        (
            "without_extra",
            "Le Prestataire remet les fichiers sources et informe le Client.",
            "Le Prestataire livre les fichiers sources et avertit le Client, sans frais.",
        ),
        (
            "exception_added",
            "Sauf mention contraire, les délais se comptent en jours calendaires à compter de l’envoi.",
            "Sauf mention contraire, les délais se calculent en jours calendaires à partir de l’envoi, sauf décision contraire du Client.",
        ),
        (
            "link_changed",
            "Chaque partie protège ses accès par un mot de passe propre et par une double authentification.",
            "Chacune des parties protège ses accès par un mot de passe propre ou par une double authentification.",
        ),
        (
            "link_changed",
            "It is made for 12 months and ends on 3 January 2028.",
            "It is made for 12 months or terminates on 3 January 2028.",
        ),
        (
            "polarity",
            "Le Prestataire garde son droit moral et informe le Client.",
            "Le Prestataire ne conserve pas son droit moral et informe le Client.",
        ),
        (
            "polarity",
            "Out-of-scope work is paid by the hour.",
            "Out-of-scope services are not settled by the hour.",
        ),
        (
            "cost_shifted",
            "The price remains due, whatever the delay.",
            "The fee stays due, whatever the delay, at the Contractor’s expense.",
        ),
    ],
)
def test_a_few_words_are_told_in_a_sentence_said_otherwise(code: str, before: str, after: str) -> None:
    found = [f for f in told(before, after) if f.code == code]
    assert found
    assert not any(f.doubted or f.severity is Severity.NOTICE for f in found)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Le Prestataire n’est pas commerçant.", "Le Prestataire n’a pas la qualité de commerçant."),
        (
            "Avant ce paiement, le Client peut le publier.",
            "Avant ce paiement, le Client a la faculté de le publier.",
        ),
        ("L’indemnité n’excède pas 9 000 €.", "L’indemnité est plafonnée à 9 000 €."),
        ("Le logo ne sert qu’à la mission.", "Le logo sert exclusivement à la mission."),
        ("Le Prestataire ne saurait être tenu d’une panne.", "Le Prestataire n’est pas tenu d’une panne."),
        ("La facture est due avant que le mois finisse.", "La facture est due avant que le mois ne finisse."),
        ("Le Prestataire publie sans délai.", "Le Prestataire publie immédiatement."),
        ("Rien n’est dû, à moins qu’il soit demandé.", "Rien n’est dû, à moins qu’il ne soit demandé."),
        (
            "Le Client et le Prestataire se tiennent informés.",
            "Le Prestataire et le Client se tiennent informés.",
        ),
        ("Rien n’est dû après le terme du contrat.", "Rien n’est dû à l’issue du contrat."),
        ("La lettre écrite est datée.", "La lettre est datée."),
        ("Il rend les accès dans un délai de 48 heures.", "Il rend les accès sous 48 heures."),
        (
            "Chaque facture est payée dans un délai de 30 jours.",
            "Chaque facture émise est payée dans un délai de 30 jours.",
        ),
        (
            "Le nombre de séries de corrections comprises dans le prix est de 2.",
            "Le nombre de séries de corrections incluses dans le prix s’élève à 2.",
        ),
    ],
)
def test_a_small_word_that_turns_nothing_warns_nobody(before: str, after: str) -> None:
    assert all(f.severity is Severity.NOTICE for f in told(before, after))


def _each(pattern: str, by: str) -> Callable[[str], Iterator[str]]:
    """The text, once with each place that is found changed."""
    return lambda text: (
        text[: found.start()] + found.expand(by) + text[found.end() :] for found in re.finditer(pattern, text)
    )


def _ending(tail: str) -> Callable[[str], Iterator[str]]:
    return lambda text: iter([f"{text[:-1]}{tail}."] if text.endswith(".") else [])


_WAYS = {
    "fr": (
        _each(r"\bn(?:e |’)(\w+(?: \w+)?) (?:pas|jamais)\b", r"\1"),
        _each(r"\b(peut|peuvent|paie|garde|répond|rend|prévient)\b(?! pas)", r"ne \1 pas"),
        _each(r"\bnon (?=\w)", ""),
        _each(r"\bet\b(?= \w)", "ou"),
        _ending(", sauf avis contraire du Client"),
        _ending(", avec l’accord du Client"),
        _ending(", à la seule appréciation du Client"),
        _ending(", sans frais"),
    ),
    "en": (
        _each(r"\b(do|does|is|are|shall|may) not\b", r"\1"),
        _each(r"\b(shall|may|must|is|are) (?!not)", r"\1 not "),
        _each(r"\bwithout\b", "with"),
        _each(r"\band\b", "or"),
        _each(r" only\b", ""),
        _ending(", unless the Client decides otherwise"),
        _ending(", at the Client’s sole discretion"),
        _ending(", at the Contractor’s expense"),
    ),
}


@pytest.mark.parametrize(("language", "way"), [(language, way) for language in _WAYS for way in range(8)])
def test_no_clause_of_ours_is_turned_unseen(language: str, way: int) -> None:
    name = library.examples()[way % len(library.examples())][0]
    old = draft(library.template(), example_terms(name), language)
    turned = [(c.key, text) for a in old.articles for c in a.clauses for text in _WAYS[language][way](c.text)]
    unseen = [
        (key, text)
        for key, text in turned
        if verdict(between(old, _having(old, key, text))) is Verdict.HARMLESS
    ]
    assert turned
    assert not unseen


@pytest.mark.parametrize(("language", "example"), [("fr", 2), ("en", 4)])
def test_no_sentence_of_ours_goes_unseen(language: str, example: int) -> None:
    old = draft(library.template(), example_terms(library.examples()[example][0]), language)
    unseen = [
        (c.key, c.text[start:end])
        for a in old.articles
        for c in a.clauses
        for start, end in sentences(c.text)
        if verdict(between(old, _having(old, c.key, c.text[:start] + c.text[end:]))) is Verdict.HARMLESS
    ]
    assert not unseen


@pytest.mark.parametrize(("language", "example"), [("fr", 2), ("en", 1)])
def test_words_said_otherwise_hide_no_small_word(language: str, example: int) -> None:
    old = draft(library.template(), example_terms(library.examples()[example][0]), language)
    unseen = [
        (key, text)
        for key, turned in _turned(old, language)
        if verdict(between(old, _having(old, key, turned))) >= Verdict.WEAKENED
        for text in islice(_otherwise(turned, language), 2)
        if verdict(between(old, _having(old, key, text))) is Verdict.HARMLESS
    ]
    assert not unseen


def _turned(old: Version, language: str) -> Iterator[tuple[str, str]]:
    """Each clause turned in each way, once."""
    for article in old.articles:
        for clause in article.clauses:
            for way in _WAYS[language]:
                yield from ((clause.key, text) for text in islice(way(clause.text), 1))


def _otherwise(text: str, language: str) -> Iterator[str]:
    """The text, one of its words said otherwise at each place."""
    for way in _ways_of_saying(language):
        yield from islice(way(text), 1)


_TAKES = (
    "Le Client peut en décider autrement.",
    "Le Client n’est tenu à aucun paiement dans ce cas.",
    "Le présent article ne s’applique pas en cas d’urgence.",
    "Cette clause cesse de s’appliquer après trois mois.",
    "Le Prestataire ne peut s’y opposer.",
    "Cette règle ne lie que le Prestataire.",
    "Rien de tout cela n’oblige le Client.",
    "Aucune facture n’est due en août.",
)
_TAKES_NOTHING = (
    "Les comptes rendus sont classés par date.",
    "Les deux parties se téléphonent le lundi si elles le souhaitent.",
    "Les captures d’écran sont jointes au bilan.",
    "Les adresses électroniques des parties figurent en première page.",
    "Le bilan est présenté sous forme de tableau.",
    "Chaque partie garde une copie du contrat.",
)


@pytest.mark.parametrize(
    ("line", "warned"), [*((line, True) for line in _TAKES), *((line, False) for line in _TAKES_NOTHING)]
)
def test_a_line_put_behind_any_article_warns_where_it_takes_something(line: str, warned: bool) -> None:
    old = draft(library.template(), example_terms(library.examples()[0][0]), "fr")
    last = [article.clauses[-1] for article in old.articles[::3]]
    told_of = {c.key: verdict(between(old, _having(old, c.key, f"{c.text} {line}"))) for c in last}
    assert {key for key, amount in told_of.items() if (amount >= Verdict.WEAKENED) is not warned} == set()


_SAME = {
    "fr": """
à compter de = à partir de
à compter du = à partir du
doit = est tenu de
peut = a la faculté de | est en droit de
afin de = pour
pour = afin de
ainsi que = et
et = ainsi que
par lettre = par courrier
par courriel = par e-mail
courriel = message électronique
dans un délai de = sous
avant = préalablement à
après = à la suite de
contrat = présent contrat
ce contrat = le présent contrat
Le contrat = Le présent contrat
les parties = les deux parties
chaque partie = chacune des parties
informe = avertit
prévient = informe | avertit
remet = transmet | livre
fournit = remet | met à disposition
paie = règle
payée = réglée
payé = réglé
facture = facture émise
est due = est exigible
sont dues = sont exigibles
prend fin = se termine | s’achève
commence = débute
conclu = passé
secrètes = confidentielles
secret = confidentiel
garde = conserve
si = dans le cas où
lorsque = quand
quand = lorsque
sans attendre = sans délai
aussitôt = immédiatement
prix = tarif
demande = requête
accord écrit = accord par écrit
par écrit = sous forme écrite
litige = différend
désaccord = différend
30 jours = trente jours
60 jours = soixante jours
15 jours = quinze jours
quinze jours = 15 jours
12 mois = douze mois
3 ans = trois ans
48 heures = quarante-huit heures
24 heures = vingt-quatre heures
selon = conformément à
conformément à = selon
s’engage à = a l’obligation de
agit = se comporte
réseaux sociaux = médias sociaux
publie = met en ligne
publications = posts
au nom de = pour le compte de
supprime = efface
restitue = rend
rend = restitue
est fixé à = s’élève à
est de = s’élève à
jusqu’à = jusque
à la fin du contrat = au terme du contrat | à l’expiration du contrat
de bonne foi = loyalement
toute = chaque
concerne = vise
comprend = inclut | couvre
comprises = incluses
utiliser = se servir de
utilise = emploie
clause = stipulation
clauses = dispositions
mission = prestation
Sauf = À l’exception de
sauf = hormis | excepté
reste = demeure
demeurent = restent
valider = approuver
validé = approuvé
délai = temps
préavis de = délai de préavis de
""",
    "en": """
shall = must
may = is entitled to
within = in
before = prior to
after = following
each month = every month
contract = agreement
the contract = this contract
pays = settles
paid = settled
invoice = bill
ends = terminates
starts = begins
confidential = secret
keeps = retains
if = in case
when = once
promptly = without delay
price = fee
request = demand
in writing = in written form
dispute = disagreement
30 days = thirty days
60 days = sixty days
12 months = twelve months
according to = in accordance with
under = pursuant to
publishes = posts
deletes = erases
includes = comprises
except = save
remains = stays
approved = validated
informs = notifies
delivers = hands over
provides = supplies
uses = makes use of
and = as well as
from = starting from
both parties = the two parties
each party = every party
third parties = outsiders
by e-mail = by email
work = services
Client’s expense = Client’s cost
tells = informs
""",
}
"""A word or a few, and others that say the same of what our clauses say."""


@pytest.mark.parametrize(("language", "example"), [("fr", 0), ("fr", 3), ("en", 1)])
def test_no_clause_of_ours_warns_when_a_word_is_said_otherwise(language: str, example: int) -> None:
    old = draft(library.template(), example_terms(library.examples()[example][0]), language)
    ways = _ways_of_saying(language)
    told_otherwise = [
        (c.key, text)
        for a in old.articles
        for c in a.clauses
        for way in ways
        for text in islice(way(c.text), 1)
    ]
    alarms = [
        (key, text)
        for key, text in told_otherwise
        if any(f.severity is not Severity.NOTICE for f in between(old, _having(old, key, text)))
    ]
    assert told_otherwise
    assert not alarms


@cache
def _ways_of_saying(language: str) -> list[Callable[[str], Iterator[str]]]:
    """Each word of the rows for each that says the same."""
    rows = [row.split(" = ") for row in _SAME[language].strip().splitlines()]
    return [
        _each(rf"(?<![\w’]){word}(?!\w)", other) for word, others in rows for other in others.split(" | ")
    ]


def _having(version: Version, key: str, text: str) -> Version:
    """The version with another text in one of its clauses; without that clause where it is empty."""
    return replace(
        version,
        articles=tuple(
            replace(
                a,
                clauses=tuple(
                    replace(c, text=text.strip()) if c.key == key else c
                    for c in a.clauses
                    if c.key != key or text.strip()
                ),
            )
            for a in version.articles
        ),
    )
