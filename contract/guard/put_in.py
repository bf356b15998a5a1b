"""Put in: a few words that come into a sentence which else stands as it was, read by themselves.

Whatever the sentence said already hides none of them: "unless otherwise agreed" at its head, "unless the client
decides otherwise" at its foot.
"""

from __future__ import annotations

from collections.abc import Iterator

from contract.guard.finding import Harmed, Severity
from contract.guard.mechanisms import Mechanism, row, table
from contract.guard.pattern import Pattern, Table, whole_words
from contract.guard.whose import is_freedom, left_by, lessened, named_by, owed_to, worked
from contract.guard.wording import Noticed, Wording

_W = Severity.WARNING
_PARTY = r"(?:d(?:u|e la) |de l’|the )?(?:client|prestataire|contractor|provider|autre partie|other party)"


def _waiting(text: str) -> Harmed:
    """Who waits for an event: the free party for its freedom, or the one that is owed something."""
    return lessened(text) if is_freedom(text) else owed_to(text)


ROWS = (
    row(
        "condition_added",
        rf"\b(?:avec|sur|après) (?:l’|son )?(?:accord|autorisation|aval|approbation)|"
        rf"\bwith (?:its|the other’s|{_PARTY}(?:’s)?) (?:consent|approval|agreement)|"
        rf"with the (?:consent|approval|agreement) of",
        _W,
        "C. civ. 1304-2",
        harms=lessened,
    ),
    row(
        "condition_added",
        r"(?<!compris )(?<!même )(?<!sauf )(?<!comme )(?:\bsi\b|\bs’ils?\b|\blorsqu|"
        r"\bquand\b)(?! nécessaire| besoin)|"
        r"(?<!even )(?<!as )\b(?:if|when|once)\b(?! necessary)",
        _W,
        "C. civ. 1304-2",
        harms=_waiting,
    ),
    row(
        "without_extra",
        r"\bsans (?:frais|coût|supplément|surcoût|contrepartie)|gratuitement|\bfree of charge\b|"
        r"\bat no (?:extra |additional )?(?:cost|charge)|\bfor free\b|without charge",
        _W,
        "C. civ. 1163",
        harms=worked,
    ),
    row(
        "duty_softened",
        r"\ben (?:principe|général|règle générale)\b|(?<!plus )\bgénéralement\b|\bd’ordinaire\b|"
        r"\bin principle\b|\bgenerally\b|\bas a rule\b",
        _W,
        "C. civ. 1170",
        harms=owed_to,
    ),
    row(
        "duty_softened",
        r"\ben moyenne\b|\bon average\b|\b(?:autour|aux (?:alentours|environs)) d|\bà peu près\b|"
        r"\bvers (?:le|la mi)\b|\b(?:around|roughly)\b",
        _W,
        "C. civ. 1170",
        harms=owed_to,
        about=r"\d",
    ),
    row(
        "limit_added",
        r"\b(?:lourde|grave|intentionnelle|dolosive)s?\b|\b(?:gross|wilful|serious)\b",
        _W,
        "C. civ. 1231-1",
        about=r"\bfautes?\b|\bfault\b|négligence|negligence",
    ),
    row(
        "exception_added",
        r"\bhors (?!taxes?\b|tva\b|ht\b|forfait|d’atteinte|ligne|de (?:portée|vue))",
        _W,
        "C. civ. 1170",
        harms=lessened,
    ),
    row(
        "without_extra",
        r"(?<!tva )(?<!taxes )(?<!non )(?<!pas )\b(?:y )?comprise?s?\b|(?<!\d )(?<!days )\bincluse?s?\b|"
        r"(?<!not )\bincluded\b|\bincluding\b(?! vat)",
        _W,
        "C. civ. 1163",
        harms=worked,
        about=r"\d|mission|compétence|skill|prestation|service",
    ),
    row(
        "boundless",
        r"\b(?:et )?(?:par|sur chaque|pour chaque) (?:compte|réseau|page|marque|plateforme)\b|"
        r"\bper (?:account|network|brand|page)\b",
        _W,
        "C. civ. 1163",
        harms=worked,
        about=r"\d",
    ),
    row(
        "boundless",
        r"\bmême (?:en cas|si|s’|celles?|ceux|celui|lorsqu|quand|non )|\b\w+ ou (?:non|pas)\b|"
        r"\bwhether or not\b|\b\w+ or not\b|\beven (?:if|in case|in the event|where|when)\b",
        _W,
        "C. civ. 1163",
    ),
)
"""What is told of such words alone: in a sentence told anew they may say what it said before."""
_ROWS = table(*ROWS)
_EXPENSE = Pattern(
    r"(?:\baux frais|\bà la charge|\baux dépens) (?:exclusive |entière )?d(?:u|"
    r"e la) (?:(?P<cm>prestataire)|client)\b|"
    r"\bat the (?:(?P<cm_too>contractor|provider)|client)’s (?:own |sole )?(?:expense|cost)\b"
)


def put_in(others: Table[Mechanism], words: Wording) -> Iterator[Noticed]:
    """What the few words bring, by their own rows and by those of `others` that the old sentence hid."""
    come = words.put_in
    if not come:
        return
    expense = _EXPENSE.search(come)
    if expense:
        said = (("word", whole_words(expense)),)
        yield Noticed("cost_shifted", _W, said, ("C. civ. 1163",), named_by(expense))
    hidden = (each for each in others.likely(come) if each.pattern.search(words.before))
    for mechanism in (*_ROWS.likely(come), *hidden):
        found = mechanism.pattern.search(come)
        if found and not (mechanism.about and not mechanism.about.search(words.after)):
            side = mechanism.harms(words.after) if mechanism.harms else left_by(come, found.end())
            yield Noticed(mechanism.code, _W, (("word", whole_words(found)),), mechanism.sources, side)
