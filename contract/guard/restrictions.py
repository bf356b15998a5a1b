"""Restrictions: "only", "no other", "prior", "written": what narrows or secures a sentence comes or goes."""

from __future__ import annotations

from collections.abc import Iterator

from contract.guard.already import LEFT_OUT
from contract.guard.finding import Harmed, Severity
from contract.guard.meaning import said
from contract.guard.pattern import Pattern, whole_words
from contract.guard.turned import NEGATION
from contract.guard.whose import is_freedom, lessened, owed_to, subject, widened
from contract.guard.wording import Noticed, Wording

_W = Severity.WARNING

_ONLY = Pattern(
    r"(?<!\bune )(?<!\b1 )\bseule?s?\b|\bseulement\b|\buniquement\b|exclusivement|strictement|limitativ|"
    r"\buniques?\b|\bonly\b|\bsolely\b|exclusively|strictly"
)

_NOTHING_BUT = Pattern(
    r"\bn(?:e |’)[^.;]{0,60}\bqu(?:e |’)|limit(?:e|ent|ée?s?|er) (?:à|aux?)\b|subordonnée?s? (?:à|aux?)\b|"
    r"à l’exclusion|nothing (?:but|else)|no other|limited to|aucune? autre|\bfermée?s?\b|pas au-delà|"
    r"pas davantage|rien (?:d’autre|ne s’y ajoute)|\b(?:not|no|nothing|none)\b[^.;]{0,80}\b(?:unless|without|except)\b|\balone\b"
)

_BUT = Pattern(
    r"\bn(?:e |"
    r"’)(?!(?:[\w’]+ ){0,2}(?:pas|jamais|aucune?|plus|"
    r"ni) )(?:[\w’]+ ){1,3}(?<!\bpour )(?<!\bafin )(?<!\bavant )(?<!\bsans )qu(?:e |"
    r"’)(?!ils?\b|elles?\b|on\b)|"
    r"\bn(?:e |’)(?![^.,;]{0,40}\b(?:pas|jamais|aucune?|plus|ni)\b)[^.,;]{1,80} qu(?:e |’)(?:pour|sur|dans|"
    r"par|avec|après|sous|si|en|lorsqu|quand|pendant)\b"
)

_FEW = 2

_OF_ALL = Pattern(r"\b(?:aucune?s?|toute?s?|tous les|chaque|nulle?|any|no|every|all)(?: \w+){1,2} ?$")

_IN_ANY_CASE = Pattern(r"(?:émise|établie|adressée|envoyée|reçue)s?|issued|sent|received")
"""What every invoice or request is: it narrows none."""

_JUST = Pattern(r"\buniquement\b|\bseulement\b|\bsolely\b")

_ALSO = Pattern(r"\baussi\b|ainsi qu|y compris|également|\bas well\b|\balso\b|including")
_ONE_WAY = Pattern(
    r"(?:seulement|uniquement|exclusivement|toujours|\bqu’) ?à la (?:hausse|baisse)|\bonly (?:up|down)wards?\b"
)
_UP, _DOWN = Pattern(r"\bhausse|\bupwards?\b"), Pattern(r"\bbaisse|\bdownwards?\b")
"""The ways a price may follow its index."""
_STILL_WRITTEN = (
    r"écri[ts]|in writing|written|\bwrites?\b|\blettre|courri|e-?mail|\bletter|\blrar\b|\blre\b|signé"
)

_SAFEGUARDS = tuple(
    (Pattern(asked), Pattern(still))
    for asked, still in (
        (r"solidaire\w*|jointly and severally|contresign\w+|countersign\w+",) * 2,
        (
            r"(?<!rappel )(?<!relance )(?<!mise en demeure )préalable(?:ment)?\b|(?<!without )\bprior\b",
            (
                r"préalable|précéd|après avoir (?:reçu|obtenu)|\bprior\b|\bavant\b|\bauparavant\b|\bbefore(?:hand)?\b|d’abord|\bfirst\b|"
                r"in advance|à l’avance|d’avance"
            ),
        ),
        (r"(?:par|accord) écrit\b|in writing|\bwritten\b", _STILL_WRITTEN),
        (
            (
                r"(?:\b(?:n(?:e |’)|rien )[^.;]{0,60}\bsans|\b(?:sauf|avec|après|demand\w+)) (?:un |une |l’|"
                r"son |sa |leur )?(?:accord|autorisation|approbation|consentement)\b(?! entre)|"
                r"\b(?:not|no)\b[^.;]{0,60}\bwithout (?:the |its )?[^.,;]{0,20}(?:consent|approval)\b"
            ),
            (
                r"accord|autoris|appro[bu]|valid|accept|consent|agré|convien|convenu|refus|oppos|sign|permi|"
                r"agree|approv|\bbon à\b|feu vert|\baval\b|avenant|commun|ensemble"
            ),
        ),
        (
            (
                r"(?:sans|à défaut d|en l’absence d)[^.,;]{0,4}(?:réponse|retour|refus|opposition)|"
                r"(?:le|son) silence|(?:without|absent|\bno) (?:a |any )?(?:reply|answer|response)|silence"
            ),
            (
                r"\bsans\b|défaut|silence|passé|absence|faute d|tacite|"
                r"n(?:e |’)[^.,;]{0,24}\b(?:répond|réagi|oppos|rien|manifest|contest|refus)|without|absent|"
                r"fails? to|\bno (?:reply|answer|response)|does not (?:reply|answer)"
            ),
        ),
        (
            (
                r"(?:peu(?:t|vent)|pourra(?:ient|it|ont)?|droit de|may|can|entitled to) (?:\w+ )?(?:suspen|"
                r"arrêter|interromp|cesser|stop\b)\w*"
            ),
            r"suspen|arrêt|interr|\bcess|\bstop|pause",
        ),
        (
            r"recommandée?s?\b|\blrar\b|\blre\b|registered (?:letter|post|mail)",
            (
                r"recommandée?s?\b|\blrar\b|\blre\b|registered|accusé|acknowledg|main propre|huissier|"
                r"commissaire de justice"
            ),
        ),
    )
)
"""What makes sure of a thing, joint, prior, written or registered, each with the words that still do."""
_TAKEN_OUT = (Pattern(r"\bécrite?s?\b|\bsignée?s?\b|\bsigned\b"), Pattern(_STILL_WRITTEN))
"""The same, sought in what went where that alone was taken out of a sentence."""

_NOT_BEFORE = Pattern(r"\bet non\b|\bpas avant\b|\bsans\b|\band not\b|\bnot before\b")

_NOT_WHOLLY = Pattern(
    r"\b(?:pas|jamais) (?:exclusivement|uniquement|seulement|entièrement|totalement|intégralement|toujours|"
    r"nécessairement|systématiquement|directement)\b|"
    r"\bnot (?:solely|only|wholly|entirely|always|necessarily|directly)\b"
)

_CONSENT = Pattern(r"accord|accept|autoris|approb|approuv|valid|consent|agree|approv|devis|quote")
_WITH_CONSENT = Pattern(
    r"\bavec l’(?:accord|autorisation|approbation) (?:\w+ )?(?:de l’autre|du client|du prestataire)|"
    r"\bwith the (?:(?:other|client|contractor)(?: party)?’s (?:\w+ )?(?:consent|agreement|approval)|"
    r"(?:consent|agreement|approval) of)"
)

_ONLY_THING = "only"


def restriction_lost(words: Wording) -> Iterator[Noticed]:
    """What held for one thing alone now holds without the word that said so."""
    was = _ONLY.search(words.before) or _BUT.search(words.before)
    still = _ONLY.search(words.after) or _NOTHING_BUT.search(words.after) or _NOT_BEFORE.search(words.after)
    if was and not still and words.after and words.same_sentence and _ONLY_THING not in said(words.after):
        yield Noticed("restriction_lost", _W, (("word", whole_words(was)),), ("C. civ. 1163",))


def restriction_added(words: Wording) -> Iterator[Noticed]:
    """What held without more now holds for one thing alone: "answers only for gross fault", "downwards only"."""
    index = _one_way(words)
    if index:
        yield index
        return
    only = _BUT.search(words.after) or _JUST.search(words.after)
    was = _BUT.search(words.before) or _ONLY.search(words.before) or _NOTHING_BUT.search(words.before)
    if (
        only
        and words.before
        and not (was or words.unshared[0])
        and words.same_sentence
        and not NEGATION.search(words.before)
    ):
        side = subject(words.after) if is_freedom(words.after) else owed_to(words.after)
        yield Noticed("limit_added", _W, (("word", whole_words(only)),), ("C. civ. 1163",), side)


def _one_way(words: Wording) -> Noticed | None:
    """A price that followed its index both ways, or either, and follows it one way alone: whom the other way served is harmed."""
    up, down = _UP.search(words.after), _DOWN.search(words.after)
    only = _ONE_WAY.search(words.after) and words.before and not _ONE_WAY.search(words.before)
    both = _UP.search(words.before) and _DOWN.search(words.before)
    way = up or down
    if not way or (up and down) or not (only or both):
        return None
    side = Harmed.CLIENT if up else Harmed.CONTRACTOR
    return Noticed("limit_added", _W, (("word", whole_words(way)),), ("C. civ. 1163",), side)


def not_wholly(words: Wording) -> Iterator[Noticed]:
    """A "not at all" that is only "not wholly" now: "does not depend solely on"."""
    found = _NOT_WHOLLY.search(words.after)
    if found and words.before and not _NOT_WHOLLY.search(words.before) and words.put_in:
        yield Noticed(
            "limit_added", _W, (("word", whole_words(found)),), ("C. civ. 1163",), owed_to(words.after)
        )


def consent_asked(words: Wording) -> Iterator[Noticed]:
    """What one could do freely one may do with the other's consent."""
    asked = _WITH_CONSENT.search(words.after)
    if asked and words.before and is_freedom(words.before) and not _CONSENT.search(words.before):
        yield Noticed(
            "condition_added", _W, (("word", whole_words(asked)),), ("C. civ. 1304-2",), lessened(words.after)
        )


def let_in(words: Wording) -> Iterator[Noticed]:
    """What was left out by name is among what is said now, and nothing leaves it out."""
    out = LEFT_OUT.search(words.before)
    if not out or LEFT_OUT.search(words.after) or NEGATION.search(words.after) or not words.same_sentence:
        return
    named, beside = said(out[1]).keys(), said(words.before.replace(out.group(), "")).keys()
    if _ALSO.search(words.after) and named and named <= said(words.after).keys() and not named <= beside:
        harmed = widened(words.after)
        yield Noticed("restriction_lost", _W, (("word", whole_words(out)),), ("C. civ. 1163",), harmed)


def object_narrowed(words: Wording) -> Iterator[Noticed]:
    """A word put in that narrows what was said of all or of none: "no information", "no strategic information"."""
    lost, gained = words.unshared
    if lost or not gained or not words.same_sentence:
        return
    for op in words.edits:
        put_in = words.after[op.j1 : op.j2].strip()
        all_of = _OF_ALL.search(words.after[: op.j1]) if op.tag == "insert" else None
        stood = all_of and all_of.group().split()[0] in words.before.lower().split()
        if stood and 0 < len(put_in.split()) <= _FEW and not _IN_ANY_CASE.fullmatch(put_in):
            yield Noticed("limit_added", _W, (("word", put_in),), ("C. civ. 1163",), owed_to(words.after))
            return


def safeguard_lost(words: Wording) -> Iterator[Noticed]:
    """A precaution that goes: what was joint, prior, written or registered need not be any more."""
    if not words.after or not words.same_sentence:
        return
    gone, come = words.moved
    rows = [(words.before, *row) for row in _SAFEGUARDS]
    if words.brief and not said(come):
        rows.append((gone, *_TAKEN_OUT))
    for text, asked, still in rows:
        was = asked.search(text)
        if was and not still.search(words.after):
            yield Noticed("safeguard_lost", _W, (("word", whole_words(was)),), ("C. civ. 1103",))
            return
