"""The reader's language: the one they chose, else their browser's, else French."""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES = ("fr", "en")
COOKIE = "clausier_langue"


def spoken(cookies: Mapping[str, str], accepted: str) -> str:
    """One of `LANGUAGES`, from the cookie or from an Accept-Language header."""
    chosen = cookies.get(COOKIE, "")
    if chosen in LANGUAGES:
        return chosen
    ranked = sorted(_ranges(accepted), key=lambda wish: -wish[1])
    return next((name for name, weight in ranked if name in LANGUAGES and weight > 0), LANGUAGES[0])


def _ranges(accepted: str) -> list[tuple[str, float]]:
    """Read `fr-FR,en;q=0.8` as [("fr", 1.0), ("en", 0.8)]; a wish with an unreadable weight is left out."""
    wishes = []
    for part in accepted.split(","):
        name, _, weight = part.partition(";q=")
        try:
            wishes.append((name.strip().lower()[:2], float(weight or 1)))
        except ValueError:
            continue
    return wishes
