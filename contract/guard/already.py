"""Already: when words that a row of a table finds bring nothing that was not said before.

Each answers for its own code, and only for what it names: a loss beside it is told all the same (`test_rules.py`, both ways).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from contract.guard.meaning import said
from contract.guard.pattern import Pattern
from contract.guard.turned import contract_first
from contract.guard.values import stated
from contract.guard.whose import left_by, mutual, other, subject
from contract.guard.wording import Wording

_DENIED = Pattern(r"\bn(?:e |’)")
"""What was denied is no duty that softens."""
_ANSWERED_NOT = Pattern(
    r"ne (?:répond|saurait répondre)\b|n’est (?:pas )?(?:tenue?|responsable)|\bnot (?:be )?(?:liable|answer)"
)
_FREELY = Pattern(r"librement|libre d|libre choix|freely|free to|free choice")
"""What opens a list binds nobody further where the sentence leaves a choice."""
_ACCORD = re.compile(
    r"[^.,;]{0,40}\b(?:accord|autorisation|approbation|consent|approval|permission)", re.IGNORECASE
)
_WITH_ACCORD = Pattern(
    r"\b(?:sans|avec|sur|après|moyennant|with(?:out)?)\b[^.,;]{0,40} ?(?:accord|autorisation|approbation|"
    r"consent|approval|permission)"
)
_CONSENTS = Pattern(r"accepte|consent|d’accord|agrees")
_DECIDES = Pattern(r"(?:le client|le prestataire|qu’il|il|elle) (?:le |la |les )?décide")
_THEY = Pattern(r"\b(?:they|ils|elles|leurs?|parties)\b")
_IN_COMMON = Pattern(r"d’un commun accord|by mutual (?:agreement|consent)")
_OF_BOTH = Pattern(
    r"leur accord|accord (?:écrit )?(?:des|entre les) (?:deux )?parties|"
    r"les (?:deux )?parties[^.;]{0,40} (?:accord|convien|s’entend)|mutual|"
    r"agreement (?:of|between) (?:both|the) parties|both parties (?:agree|sign)"
)
_REASON = Pattern(r"motif|justif|raison|expli|reason|cause")
_NO_REASON = Pattern(
    r"(?:sans|n’a pas à|without)[^.,;]{0,30}(?:motif|motiver|justifi|raison|expli|reason|cause)"
)
_RESERVED = Pattern(r"(?:sous réserve d|subject to)([^.,;]*)")
_ADDS = Pattern(r"(?:, )?(?:et|ainsi qu|and|as well as)\b")
_EVERY = re.compile(r"(?:toute?|any|every) (?P<what>\w{4,}?)s?$", re.IGNORECASE)
_EACH_TIME = Pattern(r"\b(?:par|chaque|per|each|every)\b")
"""A sum that was due once is another where it falls due each time."""
_ALL = Pattern(r"\btou(?:s|te|tes|t)\b|\b(?:all|every|any|each)\b")
_REFUSED = re.compile(
    r"(?<!\bne )(?<!\bn’)\b(?:refus|interdi|prohib|déclin|s’abst|refuse|decline|"
    r"forbid)\w*(?:(?! et | mais | puis | and | but )[^.;]){0,60}$",
    re.IGNORECASE,
)
"""What a party will not do."""
_NE = re.compile(r"\bn(?:e |’)$", re.IGNORECASE)
_NEVER_DOES = re.compile(r"\w+ (?:jamais|pas)\b", re.IGNORECASE)
_MARK = re.compile("[.,;]")
_WORD = re.compile(r"e?s?\s*(\w*)")
LEFT_OUT = Pattern(
    r"(?:\bhors\b|\bsauf\b|\bhormis\b|excepté|à l’exception|à l’exclusion|\bexcept\b|\bexcluding\b|"
    r"other than)([^.,;]*)"
)
"""What is left out, by whatever word."""
_ALL_ELSE = re.compile(r"à l’exclusion d(?:e |’)tout(?:e|es|s)? autres?\b", re.IGNORECASE)
CLOSED = Pattern(
    r"rien d’autre|\bseule?s?\b|seulement|uniquement|exclusivement|limit(?:e|ent|ée?s?) (?:à|aux?)\b|"
    r"\bn(?:e |’)[^.,;]{1,40} qu(?:e |’)|nothing else|\bonly\b|exclusively|to the exclusion of|limited to"
)
_COUNTERPROOF = Pattern(
    r"(?:sauf|sous réserve d(?:e |’une )|subject to|unless) ?(?:la )?(?:preuve contraire|proof to the contrary|"
    r"the contrary is prove[dn]|proved otherwise)"
)
"""What counts unless the contrary is proved."""
_UNLESS = frozenset({"unless", "except", "à moins que", "sauf"})
_NOT = re.compile(r"\b(?:not|no|nothing|none)\b|\bn(?:e |’)[^.,;]*\b(?:pas|aucune?)\b", re.IGNORECASE)
_NONE = Pattern(r"\b(?:aucune?|pas d(?:e |’)|no|ni) ?(\w+)|\b(?:rien|nothing)\b[^.,;]{0,12} (\w+)")
"""What is denied: "no discount"; "nothing is invoiced"."""
_WEEK_END = Pattern(r"week-?end")
_NOT_HERE = re.compile(r"(?:\baucune?\b|\bn(?:e |’)[^.,;:]*\bpas\b)[^.,;:]*$", re.IGNORECASE)
_NEVER = re.compile(r"\b(?:aucune?|rien)\b[^.,;:]*$", re.IGNORECASE)
_NONE_OF = re.compile(r"(?:\bpas d(?:e |’)|\baucune? |\bsans )(?:[\w’]+ )?$", re.IGNORECASE)
_ONLY_AFTER = Pattern(
    r"\bqu(?:e |’)(?:après|si\b|lorsqu|une fois)|à (?:la )?condition|only (?:after|if|once|when)"
)
_CONSENTED = Pattern(
    r"\bwith(?:out)?\b[^.,;]{0,40} (?:consent|approval|authori[sz]ation|permission|notice)|"
    r"(?:sans|avec|moyennant)[^.,;]{0,40}(?:accord|autorisation|approbation|préavis)|"
    r"\bon [^.,;]{0,24} notice"
)
"""What was done with somebody's consent only, or on notice."""
_NOTICE = re.compile(r"\s*(?:d’un |du |d’|to (?:a |the )?)?(?:délai de )?(?:préavis|notice)\b", re.IGNORECASE)
_BY_AMENDMENT = re.compile(
    r"\b(?:avenant|amendment)\b[^.,;]*\b(?:2|deux|chacune|chaque|both|each)\b[^.,;]*$", re.IGNORECASE
)
_ATTITUDE = Pattern(r"bonne foi|bon sens|esprit|bienveillance|relations?|spirit|trust|good ?will|good faith")
_TRADER = Pattern(r"commerçant|merchant|trader")
_OVER = re.compile(r"(?:plus d|supérieur|au-delà|excéd|dépass|more than|over|exceed)", re.IGNORECASE)
_LEFT_WHOLE = Pattern(
    r"(?:ne porte (?:pas |aucune )?atteinte|n’emporte (?:pas|aucun)|"
    r"ne (?:comprend|couvre|concerne|touche) pas|sans préjudice|leaves? intact|"
    r"does not affect)[^.]{0,24}(?:droits? mora|moral right)"
)
_NEVER_GIVEN = Pattern(
    r"(?:n’est|ne sont|ne peu(?:t|vent) être) (?:pas|ni)[^.;,]{0,20}(?:cédé|vendu|abandonné)|inaliénable|"
    r"(?:nul ne peut|ne permet pas d|ne peut pas) ?’?y renoncer"
)
_GIVEN_AWAY = Pattern(
    r"renon|abandonn|écart|déform|altér|mutil|dénatur|paternité|son nom|waiv|give[sn]? up|distort"
)
_EACH_MAY_END = Pattern(
    r"(?:chaque|toute|l’une (?:et|ou) l’autre des) parties?[^.]{0,16} peut (?:y )?(?:mettre fin|"
    r"le (?:résilier|dénoncer)|résilier)[^.]{0,30}préavis|"
    r"peut (?:à tout moment )?être (?:résilié|dénoncé|arrêté|rompu) par (?:chaque|chacune|toute|l’une (?:et|"
    r"ou) l’autre)[^.]{0,60}préavis|"
    r"(?:each|either) party may (?:end|terminate)[^.]{0,30}notice"
)
_NOT_WARRANTED = Pattern(
    r"\bne garanti\w+ (?:pas|aucun|ni|jamais)|aucune?\b[^.,;]{0,40} garanti|sans garanti|"
    r"not (?:warrant|guarantee)"
)
_NO_WAIVER = re.compile(
    r"(?:\bn(?:e |’)|\b(?:aucune?s?|nulle?|rien|personne|ni|sans|not|nothing|nobody|no|neither|never|cannot)\b)"
    r"(?![^.;,]*\bqu(?:e |’))[^.;,]{0,80}$",
    re.IGNORECASE,
)
"""What denies ahead of it that something is waived."""
_FORM = re.compile(r"\w* ?(?:motif|démarche|formalité|justifi|explication)", re.IGNORECASE)
_EVEN, _EVEN_TOO = Pattern(r"\bmême\b|\beven\b"), Pattern(r"y compris|including")
"""What is covered "even when" was covered "including when"."""


def _leaves_free(new: re.Match[str], words: Wording) -> bool:
    """Whether the list that opens leaves the choice that there was, or only says "even" otherwise."""
    even = _EVEN.search(words.before) is not None and _EVEN_TOO.match(new.group()) is not None
    return even or _FREELY.search(words.before) is not None


def _softens_nothing(new: re.Match[str], words: Wording) -> bool:
    """Whether the duty was denied, was as soft by a synonym, or stands whole beside what comes in."""
    denied = new.group().startswith("n’") and _DENIED.search(words.before) is not None
    things = said(new.group()).keys()
    as_soft = bool(things) and things <= said(words.before).keys()
    return denied or as_soft or _beside(words, new.start())


def _beside(words: Wording, at: int) -> bool:
    """Whether the words at this place only come in addition to all that was said."""
    if words.unshared[0]:
        return False
    put_in = (op for op in words.edits if op.tag == "insert" and op.j1 <= at < op.j2)
    return any(_ADDS.match(words.after[op.j1 : op.j2].strip()) for op in put_in)


def _due_already(new: re.Match[str], words: Wording) -> bool:
    """Whether the sums that the new words name were all due before, and no oftener; or none is due: "aucune pénalité"."""
    if _NONE_OF.search(words.after[: new.start()]):
        return True
    was, now = (
        {v.measure for v in stated(text) if v.family == "amount"} for text in (words.before, words.after)
    )
    oftener = _EACH_TIME.search(words.after) and not _EACH_TIME.search(words.before)
    return bool(now) and now <= was and not oftener


def _one_of_all(new: re.Match[str], words: Wording) -> bool:
    """Whether "toute demande" only says one by one what "les demandes" said of all, "sans exception" stands behind "tous", or a Sunday was named as a week-end and stays free."""
    if new.group() == "sans exception":
        return _ALL.search(words.before) is not None
    if new.group() == "sans plafond":
        return "aucun plafond" in words.before.lower()
    if "dimanche" in new.group():
        denied = _NOT_HERE.search(words.after[: new.start()])
        return denied is not None and _WEEK_END.search(words.before) is not None
    every = _EVERY.match(new.group())
    each = rf"\b(?:les|chaque|une?|des|aucune?|each|an?|no) {re.escape(every['what'])}" if every else ""
    return bool(each) and re.search(each, words.before, re.IGNORECASE) is not None


def _behind(new: re.Match[str], words: Wording) -> AbstractSet[str]:
    """What is said behind the words found, up to the next mark."""
    return said(_MARK.split(words.after[new.end() :], maxsplit=1)[0]).keys()


def _excepted_already(new: re.Match[str], words: Wording) -> bool:
    """Whether the same was left out before by another word, or "to the exclusion of all else" closes what was closed."""
    if _ALL_ELSE.match(words.after, new.start()):
        return CLOSED.search(words.before) is not None
    if _OVER.search(new.group()) and _OVER.search(words.before):
        return True
    if _granted_only(new, words) or all(map(_COUNTERPROOF.search, (words.before, words.after))):
        return True
    left_out = _behind(new, words)
    stood = said(
        " ".join(found[1] for known in (LEFT_OUT, _RESERVED) for found in known.finditer(words.before))
    ).keys()
    return bool(left_out) and left_out <= stood


def _granted_only(new: re.Match[str], words: Wording) -> bool:
    """Whether "does not apply unless" stands for "applies only if"."""
    rest = words.after[: new.start()].rpartition(".")[2] + words.after[new.end() :].partition(".")[0]
    return (
        new.group() in _UNLESS and _NOT.search(rest) is not None and CLOSED.search(words.before) is not None
    )


def _denied_already(new: re.Match[str], words: Wording) -> bool:
    """Whether that which "gives right to none" was denied before: it itself, or everything; "none without a quote" asks one."""
    if new.group().startswith("sans "):
        return _NEVER.search(words.after[: new.start()]) is not None
    if not new.group().endswith("aucun"):
        return False
    what = said(_WORD.match(words.after, new.end())[1]).keys()  # type: ignore[index]  # it matches nothing too
    denied = said(" ".join(each for found in _NONE.finditer(words.before) for each in found.groups("")))
    return bool(what) and what <= denied.keys()


def _denied(new: re.Match[str], words: Wording) -> bool:
    """Whether the words that come in are denied where they stand: "n’a pas d’horaire imposé"."""
    return _NONE_OF.search(words.after[: new.start()]) is not None


def _moral_right_kept(_new: re.Match[str], words: Wording) -> bool:
    """Whether the sentence says that the author's moral rights are left whole, and gives none away."""
    if _NEVER_GIVEN.search(words.after):
        return True
    return _LEFT_WHOLE.search(words.after) is not None and _GIVEN_AWAY.search(words.after) is None


def _may_be_ended(_new: re.Match[str], words: Wording) -> bool:
    """Whether each party may end what has no term, with notice (C. civ. 1211)."""
    return _EACH_MAY_END.search(words.after) is not None


def _asked_already(new: re.Match[str], words: Wording) -> bool:
    """Whether it waited for the same thing before: "only after full payment", "subject to full payment"; a notice is no event."""
    asked = _behind(new, words)
    if _ACCORD.match(words.after, new.end()) and _WITH_ACCORD.search(words.before):
        return True
    waited = (
        _ONLY_AFTER.search(words.before)
        or _CONSENTED.search(words.before)
        or _NOTICE.match(words.after, new.end())
    )
    return bool(asked) and asked <= said(words.before).keys() and waited is not None


def _waives_nothing(new: re.Match[str], words: Wording) -> bool:
    """Whether the sentence denies that something is waived, or asks no more than a form or a reason less."""
    named = new.group().startswith(("renonc", "waive"))
    no_form = new.group().startswith("ne demand") and _FORM.match(words.after, new.end()) is not None
    return no_form or (named and _NO_WAIVER.search(words.after[: new.start()]) is not None)


def _bound_no_more_before(new: re.Match[str], words: Wording) -> bool:
    """Whether a party that "is not bound by" a thing did not answer for it before either, or did not warrant it."""
    if "garanti" in new.group():
        return _NOT_WARRANTED.search(words.before) is not None
    return new.group().startswith("n’engage") and _ANSWERED_NOT.search(words.before) is not None


def _attitude_beside(new: re.Match[str], words: Wording) -> bool:
    """Whether an attitude is asked beside the rules, and stands in the place of none."""
    return not words.before and _ATTITUDE.search(new.group()) is not None


def _free_already(new: re.Match[str], words: Wording) -> bool:
    """Whether the same party was as free in the same thing, or both of them are; or its consent was asked before."""
    if _CONSENTS.search(new.group()) and _WITH_ACCORD.search(words.before):
        return True
    decided = said(new.group()).keys()
    if (
        decided
        and words.same_sentence
        and _DECIDES.match(new.group())
        and decided <= said(words.before).keys()
    ):
        return True
    if _THEY.search(new.group()) and mutual(words.before) and mutual(words.after):
        return True
    free = all(map(_FREELY.search, (words.before, words.after))) and words.same_sentence
    owns_choice = other(left_by(words.after, new.end()))
    return free and subject(words.before) in {subject(words.after), owns_choice}


def _agreed_already(new: re.Match[str], words: Wording) -> bool:
    """Whether it was the agreement of both that was asked before: "sans leur accord écrit", "d’un commun accord"."""
    return _IN_COMMON.fullmatch(new.group()) is not None and _OF_BOTH.search(words.before) is not None


def _unexplained_already(new: re.Match[str], words: Wording) -> bool:
    """Whether one could leave without giving a reason before."""
    return _REASON.search(new.group()) is not None and _NO_REASON.search(words.before) is not None


def _by_amendment(new: re.Match[str], words: Wording) -> bool:
    """Whether it is an amendment of both parties that changes the contract, and no party alone."""
    return _BY_AMENDMENT.search(words.after[: new.start()]) is not None


def _no_trader(_new: re.Match[str], words: Wording) -> bool:
    """Whether it is denied, as it was."""
    texts = words.before, words.after
    return all(map(_DENIED.search, texts)) and all(map(_TRADER.search, texts))


def _answered_not_before(new: re.Match[str], words: Wording) -> bool:
    """Whether the same was answered for no more before: "not liable for delays", "in no event liable for delays"."""
    excluded = _behind(new, words)
    return (
        _ANSWERED_NOT.search(words.before) is not None
        and bool(excluded)
        and excluded <= said(words.before).keys()
    )


def _refused(new: re.Match[str], words: Wording) -> bool:
    """Whether what the law forbids is named as that which a party refuses."""
    ahead = words.after[: new.start()]
    never = _NEVER_DOES.match(new.group()) and _NE.search(ahead)
    return bool(never) or _REFUSED.search(ahead) is not None


def _contract_before_all(_new: re.Match[str], words: Wording) -> bool:
    """Whether it is the contract that passed first and passes first."""
    return contract_first(words.before) is True and contract_first(words.after) is True


NOTHING_NEW: Mapping[str, Callable[[re.Match[str], Wording], bool]] = MappingProxyType(
    {
        "opener_added": _leaves_free,
        "duty_softened": _softens_nothing,
        "penalty_added": _due_already,
        "boundless": _one_of_all,
        "indicative_only": _bound_no_more_before,
        "exception_added": _excepted_already,
        "without_extra": _denied_already,
        "subordination": _denied,
        "condition_added": _asked_already,
        "moral_right_waived": _moral_right_kept,
        "perpetual": _may_be_ended,
        "precedence_added": _contract_before_all,
        "vague_words": _attitude_beside,
        "waiver_added": _waives_nothing,
        "discretion_added": _free_already,
        "put_off": _agreed_already,
        "exit_one_sided": _unexplained_already,
        "unilateral_change": _by_amendment,
        "status_switched": _no_trader,
        "fault_excused": _answered_not_before,
        "reviews_false": _refused,
        "advertising_hidden": _refused,
        "rights_infringed": _refused,
    }
)
"""When words that a row finds bring nothing, by the row's code."""
