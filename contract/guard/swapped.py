"""Swapped: what one party did, got or owned is now the other party's."""

from __future__ import annotations

from collections.abc import Iterator

from contract.guard.finding import Harmed, Severity
from contract.guard.meaning import said
from contract.guard.pattern import Pattern
from contract.guard.turned import ANSWERS, owner
from contract.guard.whose import PARTY, burdened, laden, named_by, other, roles, subject
from contract.guard.wording import Noticed, Wording

_W, _A = Severity.WARNING, Severity.ALARM

_BY = Pattern(r"\bpar le (?:client|prestataire)|\bby the (?:client|contractor)")
_PERMITS = Pattern(
    r"(?:autorise|permet|allows?|authori[sz]es|permits?) (?:le |au |la |the )?(?:client|prestataire|"
    r"contractor|provider)\b"
)
_GETS = Pattern(
    r"dev(?:ient|iendra) (?:titulaire|propriétaire)|acquiert|se voi(?:t|ent)\b|reçoi|parvenir|"
    r"becomes? (?:the )?(?:owner|holder)|acquires?\b|receives?\b|is (?:given|lent|sent)"
)
"""Who gets is given by the other: the same told from the other end."""
_BEARS = Pattern(
    r"\bpa(?:ie|ye)(?:nt|ra|ront)?\b|\brépond|garanti(?:t|ra|ssent)\b|support|rembours|indemnis|\bverse|"
    r"\brègle|\bassum|\bpays?\b|\bbears?\b|warrants?\b|\bliable\b"
)
"""What a party bears beside is no longer borne by the same one."""
_TOGETHER = Pattern(
    r"\b(?:client|prestataire|contractor|provider)(?:,| et| ou| and| or| à| au)+ (?:l[ea] |du |au |"
    r"the )?(?:client|prestataire|contractor|provider)\b"
)
_HEAD = Pattern(r"(?:le|the) (?:client|prestataire|contractor)\b")
_TOOLS = Pattern(
    r"modèles?|méthodes?|outils|gabarits?|savoir-faire|fichiers sources|templates?|methods?|know-how|"
    r"source files"
)
"""What the contractor works with: no element that an article stands on."""
_OWNED = Pattern(r"appartien|propri|au nom d|belong|own")
_GIVEN_TO = Pattern(
    r"\b(?:remi(?:se?|ses|s)|livrée?s?|transmise?s?|cédée?s?|transférée?s?|laissée?s?|acquise?s?|"
    r"handed(?: over)?|delivered|transferred|given|passed) (?:au|à la|"
    r"to the) (?:(?P<cm>prestataire|contractor|provider)|client)\b"
)
_OWNED_BY_NAME = Pattern(
    r"(?:appartien\w+|(?:rest|demeur)\w+ (?:la )?propriété) (?:à l(?:’|a )|au |à |de l(?:’|a )|"
    r"du )(?!auteur|partie|chacun|créat|titulaire|autre|celui|celle|qui)(?P<name>\w+)|"
    r"belongs? to (?:the )?(?!author|part|each|other|who)(?P<called>\w+)"
)
"""What belongs to one whom the text calls otherwise than by the party's own name: "à l’hôtel"."""

_BY_ITS_OWN = Pattern(
    r"\b(?:(?P<cm>prestataire)|client)\b[^.;]{0,24} (?:son|sa|ses) propres? |"
    r"\b(?:(?P<cm_en>contractor|provider)|client)\b[^.;]{0,24} its own "
)
_MEANS_OF = Pattern(
    r"\b(?:sur|par|avec|au moyen d)(?:u|e)? (?:le |la |les |l’|un |"
    r"une )?[\w’-]+(?: [\w’-]+){0,3}? du (?:(?P<cm>prestataire)|client)\b|"
    r"\b(?:on|by|with) the (?:(?P<cm_en>contractor|provider)|client)’s "
)
"""A thing that one of the two does something with, and whose it is."""
_AS_IT_CHOOSES = Pattern(
    r"\bau (?:choix|gré) du (?:(?P<cm>prestataire)|client)\b|"
    r"\bas the (?:(?P<cm_en>contractor|provider)|client) (?:chooses|prefers)\b"
)
_AS_ITS_SUBJECT_CHOOSES = Pattern(r"\bà son (?:choix|gré)\b|\bas it (?:chooses|prefers)\b")


def owner_swapped(words: Wording) -> Iterator[Noticed]:
    """What belonged to one party now belongs to the other."""
    was, now = owner(words.before), owner(words.after)
    unsaid = was and not now and words.same_sentence and _OWNED.search(words.after)
    if unsaid and was not in set().union(*roles(words.after).values()):
        yield Noticed("party_swapped", _W, (), ("C. civ. 1103",), was)
    named = not was and now and _OWNED_BY_NAME.search(words.before)
    if named and now and (named["name"] or named["called"]) in words.unshared[0]:
        was = other(now)
    given = was and not now and _GIVEN_TO.search(words.after)
    if given:
        now = named_by(given)
    if was and now and was is not now:
        yield Noticed("party_swapped", _W if _TOOLS.search(words.after) else _A, (), ("C. civ. 1103",), was)


def belongings_swapped(words: Wording) -> Iterator[Noticed]:
    """What one party does by its own means or as it chooses, and now does by the other's, or the other chooses."""
    own, means = _BY_ITS_OWN.search(words.before), _MEANS_OF.search(words.after)
    if own and means and words.same_sentence and named_by(means) is not named_by(own):
        yield Noticed("party_swapped", _W, (), ("C. civ. 1103",), named_by(own))
    chosen = _AS_IT_CHOOSES.search(words.before)
    if chosen and _AS_ITS_SUBJECT_CHOOSES.search(words.after) and not _AS_IT_CHOOSES.search(words.after):
        side = named_by(chosen)
        if subject(words.after) in {other(side), Harmed.NONE}:
            yield Noticed("party_swapped", _W, (), ("C. civ. 1103",), side)


def handed_over(words: Wording) -> bool:
    """Whether what one party receives in the old words the other alone receives in the new ones."""
    was, now = roles(words.before)["receives"], roles(words.after)["receives"]
    return bool(was and now) and was.isdisjoint(now)


def _other_end(words: Wording) -> bool:
    """Whether one wording says that a party gives what the other says that the second party gets, and no more."""
    getting, giving = words.before, words.after
    if _GETS.search(giving):
        getting, giving = giving, getting
    if not _GETS.search(getting) or _GETS.search(giving) or _BEARS.search(f"{getting} {giving}"):
        return False
    return subject(getting) in roles(giving)["receives"]


def _names_alone(words: Wording) -> bool:
    """Whether a party stands in the other's place, or each in the other's, and no other word says anything new.

    Named together ("the client and the contractor") they may stand in any order.
    """
    if not words.brief or any(said(text) for text in words.moved):
        return False
    gone, come = (PARTY.findall(text) for text in words.moved)
    exchanged = sorted(gone) == sorted(come)
    return len(gone) == len(come) > 0 and gone != come and not (exchanged and _TOGETHER.search(words.after))


def party_swapped(words: Wording) -> Iterator[Noticed]:
    """The same duty or right, now that of the other party: it acts, receives or owns in the other's stead."""
    names_alone = _names_alone(words)
    permitted = not names_alone and (_PERMITS.search(words.before) or _PERMITS.search(words.after))
    if not words.same_sentence or permitted or any(owner_swapped(words)) or _other_end(words):
        return
    was, now = roles(words.before), roles(words.after)
    crossed = [role for role in was if now[role] and was[role] and now[role].isdisjoint(was[role])]
    kept = [role for role in was if len(was[role]) == 1 and was[role] == now[role]]
    heads = [_HEAD.match(text) for text in (words.before, words.after)]
    active = not (_BY.search(words.before) or _BY.search(words.after))
    turned = (
        active and all(heads) and subject(words.before) is not subject(words.after) and not now["receives"]
    )
    answers = all(heads) and all(map(ANSWERS.search, (words.before, words.after)))
    answers = answers and subject(words.before) is not subject(words.after)
    if names_alone or turned or answers or (crossed and not kept):
        owned = (
            crossed and crossed[0] != "acts" and _OWNED.search(words.after) and not _TOOLS.search(words.after)
        )
        laden_now = laden(words.after)
        harmed = (
            laden_now
            if laden_now is not Harmed.NONE
            else other(next(iter(now[crossed[0]])))
            if crossed and crossed[0] != "acts"
            else burdened(words.after)
        )
        yield Noticed("party_swapped", _A if owned else _W, (), ("C. civ. 1103",), harmed)
