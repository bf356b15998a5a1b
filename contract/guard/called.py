"""Called: the names by which contracts call the two parties, read as the Contractor and the Client.

A name counts after its article, in a text that does not say "Prestataire" or "Client" themselves; one that is also
a common word ("la société") only with its capital, or where it says what a client is ("l’hôtel").
"""

from __future__ import annotations

import re
from functools import partial

_CONTRACTORS = (
    "Freelance|Free-lance|Freelanceuse?|Consultante?|Studio|Indépendante?|Community Manager|Community manager|CM|Rédact(?:eur|rice)|"
    "Créat(?:eur|rice)|Entrepreneure?|Intervenante?|Sous-traitante?|Social [Mm]edia [Mm]anager|Freelancer|Consultant|Supplier|Service Provider|Creator|"
    "freelance|free-lance|freelanceuse?|consultante?|indépendante?|intervenante?|community manager|community manageuse|freelancer"
)
_CLIENTS = (
    "Cliente|Marque|Société|Entreprise|Annonceu(?:r|se)|Donneu(?:r|se) d’ordres?|Commanditaire|Bénéficiaire|Association|Maison|Enseigne|"
    "Mandante?|Acheteu(?:r|se)|Preneu(?:r|se)|Commerçante?|Hôtel|Épicerie|Restaurant|Boutique|Café|Cabinet|Théâtre|Musée|Mairie|Commune|"
    "École|Salon|Institut|Compagnie|Établissement|Structure|Collectivité|Syndicat|Résidence|Distillerie|Organisme|Atelier|Fondation|Fédération|Clinique|Librairie|Boulangerie|Domaine|Groupe|Club|Festival|Coopérative|Garage|"
    "Pharmacie|Ferme|Brasserie|Customer|Company|Brand|Business|Advertiser|"
    "annonceu(?:r|se)|donneu(?:r|se) d’ordres?|commanditaire|mandante?|acheteu(?:r|se)|commerçante?|cliente|"
    "entreprise(?! (?:individuelle|unipersonnelle))|société(?! (?:par|à|anonyme|civile|de)\b)|marque(?! (?:et|ou|ni|déposée|sur|de|du|des|verbale|figurative)\\b)|maison(?! mère)|"
    "gérante?|dirigeante?|direction(?! (?:artistique|de|du)\\b)|service (?:marketing|communication|comptable|comptabilité|achats|juridique)|"
    "advertiser"
)
_TRADES = (
    "auberge|boucherie|boulangerie|boutique|brasserie|café|camping|cave|cinéma|clinique|club|coopérative|crèche|école|enseigne|épicerie|"
    "fédération|ferme|festival|fondation|fromagerie|galerie|garage|hôtel|institut|laboratoire|librairie|magasin|mairie|musée|pâtisserie|"
    "pharmacie|refuge|restaurant|théâtre|traiteur|association(?! d)|cabinet(?! (?:d|comptable|juridique))|maison d’édition|"
    "boulang(?:er|ère)|dentiste|édit(?:eur|rice)(?! d)|fleuriste|garagiste|hôteli(?:er|ère)|libraire|opticien(?:ne)?|"
    "pharmacien(?:ne)?|restaurat(?:eur|rice)|vigneron(?:ne)?|"
    "bakery|bookshop|brewery|charity|clinic|dentist|gym|hotel|museum|pharmacy|publisher(?! of)|restaurateur|school|shop|store|theatre|winery"
)
"""What a client is, and is called by in its own hand: "le camping"."""
_EITHER = "Agence|agence|Agency|agency"
"""What each of the two may be: the client of a freelance, or the contractor of a brand."""
_WORKING = re.compile(
    rf"(?:{_EITHER}) (?:ne |n’|lui |leur )?(?:rend|publi|livr|rédig|anim|modèr|programm|cré|factur|con[çc]|"
    rf"répond|alert|deliver|publish|writ|manag)"
)
_BEFORE = (
    r"(?<!utilise )(?<!utiliser )(?<!exploite )(?<!logo et )(?P<article>\b(?:[Ll]e |[Ll]a |[Ll]’|[Dd]e la |"
    r"[Dd]e l’|[Dd]u |[ÀàA] la |[ÀàA] l’|[Aa]u |[Tt]he ))(?:{})\b"
)
_ROLES = tuple(
    (
        known,
        re.compile(_BEFORE.format(names)),
        re.compile(_BEFORE.format(f"{names}|{_EITHER}")),
        french,
        english,
    )
    for known, names, french, english in (
        (re.compile(r"\b(?:Prestataire|Contractor|Provider)\b"), _CONTRACTORS, "Prestataire", "Contractor"),
        (re.compile(r"\bClient\b"), f"{_CLIENTS}|{_TRADES}", "Client", "Client"),
    )
)
_NAMED = (re.compile(r"\b(?:Prestataire|Contractor|Provider)\b"), re.compile(r"\bClient\b"))
_WE = re.compile(
    r"\b(?P<nous>[Nn]ous|[Ww]e)\b(?: (?P<verb>[a-zà-ÿ]+ons)\b)?|\b(?P<our>[Oo]ur|[Nn]otre|[Nn]os)\b"
)
_YOU = re.compile(
    r"\b(?P<nous>[Vv]ous|[Yy]ou)\b(?: (?P<verb>[a-zà-ÿ]+ez)\b)?|\b(?P<our>[Yy]our|[Vv]otre|[Vv]os)\b"
)
_VERBS = {
    "pouvons": "peut",
    "pouvez": "peut",
    "devons": "doit",
    "devez": "doit",
    "avons": "a",
    "avez": "a",
    "tenons": "tient",
    "faisons": "fait",
}
_ARTICLES = {
    "de la ": "du ",
    "de l’": "du ",
    "du ": "du ",
    "à la ": "au ",
    "à l’": "au ",
    "a la ": "au ",
    "au ": "au ",
}


def by_role(text: str) -> str:
    """The text, apostrophes plain, with each party called by its role."""
    for known, names, _, french, english in _ROLES:
        if not known.search(text):
            text = names.sub(partial(_called, french=french, english=english), text)
    contracting = _NAMED[1].search(text) or (_WORKING.search(text) and not _NAMED[0].search(text))
    for known, _, names, french, english in _ROLES if contracting else reversed(_ROLES):
        if not known.search(text):
            text = names.sub(partial(_called, french=french, english=english), text)
    return _in_third_person(text)


def _in_third_person(text: str) -> str:
    """The first and second person by role: whoever is named is not "we"; where nobody is, the contractor speaks."""
    contractor, client = (named.search(text) is not None for named in _NAMED)
    if contractor and client:
        return text
    we, you = ("Client", "Prestataire") if contractor else ("Prestataire", "Client")
    return _YOU.sub(partial(_spoken, role=you), _WE.sub(partial(_spoken, role=we), text))


def _spoken(match: re.Match[str], role: str) -> str:
    english = {"Prestataire": "Contractor", "Client": "Client"}[role]
    if match["our"]:
        return f"the {english}’s" if match["our"].lower().endswith("our") else f"du {role}"
    if match["nous"].lower() in {"we", "you"}:
        return f"{'The' if match['nous'][0].isupper() else 'the'} {english}"
    verb = match["verb"]
    said = f"{'Le' if match['nous'][0].isupper() else 'le'} {role}"
    return said if not verb else f"{said} {_VERBS.get(verb) or _ending(verb)}"


def _ending(verb: str) -> str:
    """A verb of the first or second person in the third, near enough to be known by its stem."""
    stem = verb.removesuffix("ons").removesuffix("ez").replace("ç", "c")
    return f"{stem.removesuffix('ss')}t" if stem.endswith("iss") else f"{stem}e"


def _called(match: re.Match[str], french: str, english: str) -> str:
    article: str = match["article"]
    if article.lower() == "the ":
        return f"{article}{english}"
    said = _ARTICLES.get(article.lower(), "le ")
    return f"{said.capitalize() if article[0].isupper() else said}{french}"
