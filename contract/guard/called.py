"""Called: the names by which contracts call the two parties, read as the Contractor and the Client.

A name counts where it is written as one, with a capital and after its article, in a text that does not
say "Prestataire" or "Client" themselves.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial

_CONTRACTORS = (
    "Freelance|Free-lance|Freelanceuse?|Consultante?|Studio|Agence|Indépendante?|Community Manager|Community manager|CM|Rédact(?:eur|rice)|"
    "Créat(?:eur|rice)|Entrepreneure?|Intervenante?|Freelancer|Consultant|Supplier|Service Provider|Agency|Creator"
)
_CLIENTS = (
    "Cliente|Marque|Société|Entreprise|Annonceu(?:r|se)|Donneur d’ordres?|Commanditaire|Bénéficiaire|Association|Maison|Enseigne|"
    "Customer|Company|Brand|Business|Advertiser"
)
_BEFORE = r"(?P<article>\b(?:[Ll]e |[Ll]a |[Ll]’|[Dd]e la |[Dd]e l’|[Dd]u |[ÀàA] la |[ÀàA] l’|[Aa]u |[Tt]he ))(?:{})\b"
_ROLES = tuple(
    (known, re.compile(_BEFORE.format(names)), french, english)
    for known, names, french, english in (
        (re.compile(r"\b(?:Prestataire|Contractor|Provider)\b"), _CONTRACTORS, "Prestataire", "Contractor"),
        (re.compile(r"\bClient\b"), _CLIENTS, "Client", "Client"),
    )
)
_ARTICLES = {
    "de la ": "du ",
    "de l’": "du ",
    "du ": "du ",
    "à la ": "au ",
    "à l’": "au ",
    "a la ": "au ",
    "au ": "au ",
}


@lru_cache(maxsize=1 << 12)
def by_role(text: str) -> str:
    """The text, apostrophes plain, with each party called by its role; remembered."""
    for known, names, french, english in _ROLES:
        if not known.search(text):
            text = names.sub(partial(_called, french=french, english=english), text)
    return text


def _called(match: re.Match[str], french: str, english: str) -> str:
    article: str = match["article"]
    if article.lower() == "the ":
        return f"{article}{english}"
    said = _ARTICLES.get(article.lower(), "le ")
    return f"{said.capitalize() if article[0].isupper() else said}{french}"
