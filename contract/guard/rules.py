"""Rules: what a change does to a sentence, beyond the words it brings. A rule is a few lines and a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from contract.guard.annexes import annex_lost, to_absent_annex
from contract.guard.ceilings import cap_lowered, cap_multiplied, cap_removed, limit_introduced
from contract.guard.dates import days
from contract.guard.finding import Harmed, Severity
from contract.guard.hinges import bound_lost, moment_moved, need_put_in, rights_sooner
from contract.guard.meaning import thing
from contract.guard.named import names_moved
from contract.guard.pattern import Pattern, whole_words
from contract.guard.presumed import consent_presumed, one_may_besides, others_use, price_forgone
from contract.guard.reciprocity import one_alone_bound, reciprocity_divided, reciprocity_lost
from contract.guard.references import definition_widened, reference_changed, title_changed
from contract.guard.restrictions import (
    consent_asked,
    let_in,
    not_wholly,
    object_narrowed,
    restriction_added,
    restriction_lost,
    safeguard_lost,
)
from contract.guard.struck import struck
from contract.guard.swapped import belongings_swapped, owner_swapped, party_swapped
from contract.guard.turned import (
    NEGATION,
    PREVAILS,
    duty_added,
    element_optional,
    polarity,
    precedence_turned,
)
from contract.guard.values import stated
from contract.guard.whose import agent, deprived
from contract.guard.wording import Noticed, Wording
from contract.template import Level

Rule = Callable[[Wording], Iterator[Noticed]]
_W, _A, _N = Severity.WARNING, Severity.ALARM, Severity.NOTICE

_LINK = Pattern(r"\bet\b|\bou\b|\band\b|\bor\b|\bainsi que\b|\bas well as\b")
SAME_LINK = {"ainsi que": "et", "as well as": "and"}
"""Links of several words, and the one that says the same."""
_CONDITION = Pattern(
    r"\bsi\b|\bs’il|lorsqu|\bquand\b|dans la mesure où|pour autant qu|(?<!en )tant qu|une fois qu|à mesure qu|"
    r"dès lors qu|pourvu qu|en cas d|à défaut|faute d|au cas où|dans le cas où|dans l’hypothèse où|"
    r"passé (?:ce|un) délai|\bif\b|\bwhen\b|\bonce\b|as long as|in case|in the event|\bwhere\b|failing"
)
_CONFLICT = Pattern(
    r"en cas d(?:e |’)(?:contradiction|contrariété|conflit|divergence|écart)|"
    r"in case of (?:conflict|contradiction)"
)
_BOUNDED = Pattern(
    r"\btoute?\b|\bsilence\b|\bsauf\b|\bhors\b|à moins|pendant|durant|jusqu|\bany\b|\bevery\b|"
    r"\blate payments?\b|unless|except|until|during|sous réserve|à condition|"
    r"avec (?:l’|son |leur )?(?:accord|autorisation|approbation)|"
    r"with (?:the |its )?[^.,;]{0,24}(?:consent|approval|agreement|authori[sz]ation)|subject to|provided"
)
_DATA = Pattern(
    r"contact details of|subscriber lists?|\bces données\b|such data\b|these data\b|e-?mail addresses of|"
    r"private messages|données (?:personnelles|des (?:abonnés|participants|clients))|entrants’? data|"
    r"listes? d(?:e |’)(?:abonnés|inscrits|clients|contacts|diffusion)|messages privés|"
    r"adresses? (?:(?:e-?mail|électronique|mail)s? )?des (?:abonnés|participants|inscrits|clients|"
    r"prospects)|"
    r"adresses? (?:e-?mail|électronique|mail)s? des|coordonnées des|"
    r"fichiers? (?:clients?|d(?:e |’|es )(?:participants|inscrits|abonnés|clients|prospects))|"
    r"(?:inscrits|participants) au concours|sous-traitants? (?:ultérieurs?|de données)|sub-?processors?|"
    r"personal data|followers’ data|mailing lists?"
)
_GIVEN = Pattern(
    r"communiqu|transm|transfér|(?<!ac)cèd|cédé|céder|monétis|vend|monnaye|revend|versée?s? (?:au|dans)|"
    r"démarch|prospect|lou(?:e|er|és?)\b|réutilis|exploit|partag|share|disclose|sell|sold|reuse"
)
_INSTRUCTED = Pattern(
    r"(?:sur|selon|hors|conform\w+ aux?)[^.,;]{0,16} instructions?\b|"
    r"(?:seules?|uniquement)[^.,;]{0,24} instructions?\b|instructed|instructions? of|"
    r"only (?:a |the )?(?:written )?instruction"
)
_OWN_USE = Pattern(r"ses propres|autres clients|prospect|its own|other clients|advertis")
_UNASKED = Pattern(
    r"choisit seul|sans (?:que|avoir à)[^.]{0,30}consult|sans consulter|"
    r"sans (?:autorisation|l’autorisation|information)|de son choix|"
    r"sans (?:en )?(?:informer|aviser|prévenir|avertir|référer|l’accord|autorisation)|"
    r"sans le (?:lui )?dire|\b(?:it|he|she) likes\b|"
    r"without (?:asking|telling|informing|notifying|approval|"
    r"(?:prior )?(?:authori[sz]ation|consent|notice))|"
    r"of its choice"
)
_TOOLS = Pattern(
    r"hébergeur|logiciels?|applications?|partenaires?|\btiers\b|sous-traitant|outils? tiers|processor|host"
)

_OFFICE = Pattern(
    r"représent|signataire|interlocut|référent|contact|adress|siège|établi|gérant|président|directe?u?r|"
    r"represent|signatory|address|office|manager|director"
)
_BOUND = Pattern(
    r"\W*(?:dans|sauf|hors|selon|sous|par|pour|avec|sans|jusqu|à|within|except|under|by|for|with|without|"
    r"up|to)\b"
)
_SCOPE = "objet."
"""How the elements begin that say what is bought."""
_SPANS = frozenset({"begin", "end", "last"})
_INSERTED = 4
_APART, _SHARE_APART = 3, 0.3
"""From so many words that one wording alone says, and so great a share of all, it says something else."""


def meaning_moved(words: Wording) -> Iterator[Noticed]:
    """What only one of the two wordings says, once synonyms, order and figures are set aside."""
    sources = ("C. civ. 1192",)
    if not words.before:
        yield Noticed("text_added", _N, (), sources, Harmed.NONE)
    elif not words.after:
        recommended = words.elements and all(e.level is Level.RECOMMENDED for e in words.elements)
        yield Noticed("text_removed", _N if recommended else _W, (), sources)
    else:
        lost, gained = (tuple(w for w in side if not _told_by_dates(words, w)) for side in words.unshared)
        apart = len(lost) + len(gained)
        crossed_out = struck(words)
        if crossed_out:
            gone = (("before", _listed(crossed_out)),)
            yield Noticed("words_removed", _N if _of_scope(words) else _W, gone, sources, _served(words))
        elif lost and apart >= _APART and apart >= _SHARE_APART * words.told:
            values = (("before", _listed(lost) or "–"), ("after", _listed(gained) or "–"))
            yield Noticed(
                "meaning_changed", _N if _determined(words) or _renamed(words) else _W, values, sources
            )
        elif len(lost) > 2 and not gained and _taken_out(words):
            yield Noticed("words_removed", _W, (("before", _listed(lost)),), sources)
        elif len(gained) > 1 and not lost and _put_in(words):
            yield Noticed("words_added", _N, (("after", _listed(gained)),), sources, Harmed.NONE)


def _listed(words: Iterable[str]) -> str:
    """Words for a reader, each without the apostrophe that a genitive or an elision left on it."""
    return ", ".join(word.rstrip("’") for word in words)


def _told_by_dates(words: Wording, word: str) -> bool:
    """Whether the word only says that something begins, lasts or ends, and the dates say when."""
    return thing(word) in _SPANS and bool(days(words.before)) and days(words.before) == days(words.after)


def _renamed(words: Wording) -> bool:
    """Whether somebody else is named in the place of the one before, whatever the office of each."""
    return (
        any(fact.code == "name_changed" for fact in names_moved(words))
        and _OFFICE.search(words.before) is not None
    )


def _put_in(words: Wording) -> bool:
    """Whether words come in at one place, rather than in the stead of others."""
    return any(op.j2 - op.j1 - (op.i2 - op.i1) >= _INSERTED for op in words.edits if op.tag != "equal")


def _taken_out(words: Wording) -> bool:
    """Whether words go at one place, rather than being said by others."""
    return any(op.i2 - op.i1 - (op.j2 - op.j1) >= _INSERTED for op in words.edits if op.tag != "equal")


def _of_scope(words: Wording) -> bool:
    """Whether an item goes from the list of what is bought: less of it is a bargain, not a loss."""
    items = not any(_BOUND.match(went) for went, _, _ in words.hunks)
    return items and bool(words.elements) and all(e.id.startswith(_SCOPE) for e in words.elements)


def _served(words: Wording) -> Harmed | None:
    """To whom the item was owed, where the sentence is about one party."""
    return None if agent(words.before) is Harmed.NONE else deprived(words.before)


def _determined(words: Wording) -> bool:
    """Whether the new words state more figures and lose none: something else is offered, not less."""
    was, now = ({v.measure for v in stated(text)} for text in (words.before, words.after))
    return was < now


def link_changed(words: Wording) -> Iterator[Noticed]:
    """One link word turned into the other in the same sentence: "and" into "or", or the reverse."""
    was, now = (
        [SAME_LINK.get(link, link) for link in _LINK.findall(text)] for text in (words.before, words.after)
    )
    if was != now and len(was) == len(now) and _LINK.sub("", words.before) == _LINK.sub("", words.after):
        before, after = next((b, a) for b, a in zip(was, now, strict=True) if b != a)
        yield Noticed("link_changed", _W, (("before", before), ("after", after)), ("C. civ. 1192",))


_PASSED = Pattern(r"passé")
_AFTER_DAYS = Pattern(r"(?:au-delà|à l’issue|au bout|à l’expiration) d[^.,;]{0,16}\d|\baprès [^.,;]{0,12}\d")
_IN_CASE_OF = Pattern(
    r"(?:en cas d(?:e |’)|in case of |in the event of )(?:une? |la |le |l’|an? )?(?P<what>[\w’]+)"
)


def condition_introduced(words: Wording) -> Iterator[Noticed]:
    """What was owed without more now waits for an event; a figure that gives way to one is no figure any more."""
    found = _CONDITION.search(words.after)
    if not found or not words.before or _CONDITION.search(words.before) or _BOUNDED.search(words.before):
        return
    case = _IN_CASE_OF.match(found.string[found.start() :])
    if _PASSED.match(found.group()) and _AFTER_DAYS.search(words.before):
        return
    if case and re.search(rf"\b(?:en|in) {re.escape(case['what'])}\b", words.before, re.IGNORECASE):
        return  # "le client en retard" is "le client, en cas de retard"
    if _CONFLICT.search(words.after) and all(map(PREVAILS.search, (words.before, words.after))):
        return  # what prevails does so where two texts differ, said or not
    if any(words.unshared):
        undetermined = any(v.family != "delay" for v in stated(words.before)) and not stated(words.after)
        grave = _A if undetermined else _W
        yield Noticed("condition_added", grave, (("word", whole_words(found)),), ("C. civ. 1304-2",))


def data_disclosed(words: Wording) -> Iterator[Noticed]:
    """Personal data that may now reach third parties."""
    if not _DATA.search(words.after):
        return
    said = _GIVEN.search(words.after) and not NEGATION.search(words.after)
    turned_to_own = (
        _OWN_USE.search(words.after)
        and not _OWN_USE.search(words.before)
        and not NEGATION.search(words.after)
    )
    shown = said and (
        not words.before
        or NEGATION.search(words.before)
        or not _GIVEN.search(words.before)
        or _OWN_USE.search(words.after)
    )
    handed = _TOOLS.search(words.after) and _UNASKED.search(words.after) and not _UNASKED.search(words.before)
    freed = _INSTRUCTED.search(words.before) and words.after and not _INSTRUCTED.search(words.after)
    if shown or turned_to_own or handed or freed:
        yield Noticed("data_disclosed", _A, (), ("RGPD 28", "RGPD 32"), Harmed.CLIENT)


RULES: tuple[Rule, ...] = (
    polarity,
    element_optional,
    duty_added,
    link_changed,
    meaning_moved,
    reciprocity_lost,
    one_alone_bound,
    reciprocity_divided,
    precedence_turned,
    owner_swapped,
    party_swapped,
    belongings_swapped,
    condition_introduced,
    cap_lowered,
    cap_removed,
    cap_multiplied,
    definition_widened,
    restriction_lost,
    restriction_added,
    consent_asked,
    let_in,
    not_wholly,
    object_narrowed,
    safeguard_lost,
    limit_introduced,
    reference_changed,
    title_changed,
    to_absent_annex,
    data_disclosed,
    annex_lost,
    bound_lost,
    moment_moved,
    need_put_in,
    rights_sooner,
    consent_presumed,
    price_forgone,
    others_use,
    one_may_besides,
)
