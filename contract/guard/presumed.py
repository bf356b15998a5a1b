"""Presumed: a sentence put in that speaks for a party: its silence agrees, its price is not owed, others use what it made."""

from __future__ import annotations

from collections.abc import Iterator

from contract.guard.finding import Harmed, Severity
from contract.guard.pattern import Pattern, whole_words
from contract.guard.whose import mutual, named_by, other, renouncing
from contract.guard.wording import Noticed, Wording

_W = Severity.WARNING

_DEEMED = Pattern(
    r"réputée?s? (?:l’|lui |avoir |l’avoir )?(?:donnée?s?|acquise?s?|acceptée?s?|signée?s?|accordée?s?|"
    r"d’accord|y consentir|renoncer)|"
    r"tenue?s? pour (?:l’avoir )?(?:acceptée?s?|acquise?s?|signée?s?|donnée?s?|accordée?s?|d’accord)|"
    r"censée?s? (?:avoir |être |l’avoir )?(?:accept|sign|donn|consent|d’accord)\w*|"
    r"présumée?s? (?:accept|sign|consent|acquis|d’accord)\w*|"
    r"(?:silence|absence de réponse)[^.;]{0,60}\b(?:(?:vaut|valent) (?:son |sa |leur )?|tient lieu d(?:e |’))"
    r"(?:accord|acceptation|signature|consentement|renonciation)|"
    r"considère(?:nt|ra)? qu(?:e |’)[^.;]{0,16} a (?:accepté|signé|consenti)|\bc’est un accord\b|"
    r"resté sans (?:réponse|retour) (?:pendant|depuis|sous)|présumée?s? (?:s|si|à défaut|en l’absence)\b|"
    r"deemed (?:given|accepted|signed|granted|agreed|to (?:have )?(?:accept|agree|sign|consent|waive)\w*)"
)
_TACIT = Pattern(
    r"réputé|tenue?s? pour|\bvaut\b|\bvalent\b|censé|présumé|considérée? comme|tacite|deemed|considered|"
    r"presumed|silence"
)
"""What already let a silence speak."""
_FORGONE = Pattern(
    r"(?:\bprix|forfait|mensualité|redevance|facture|honoraires|rémunération|solde|fee|price|"
    r"invoice)\b[^.;]{0,36} (?:n(?:e |’)(?:est|sera|sont|seront) (?:alors |donc )?(?:pas|plus) (?:dus?|"
    r"dues?|dû|payée?s?|facturée?s?)\b|"
    r"(?:is|are|shall be) (?:then )?(?:not|no longer) (?:due|owed|payable|charged))"
)
_NOT_OWED = Pattern(r"pas du|plus du|pas dû|ne se paie|non (?:exécut|réalis|livr)|not due|not owed")
_OTHERS_USE = Pattern(
    r"(?:franchisés?|filiales?|partenaires?|revendeurs?|affiliés?|distributeurs?|"
    r"sociétés? (?:du|de son) groupe|fournisseurs|licenciés|subsidiar\w+|affiliates?|franchisees?|"
    r"resellers?|distributors?|group companies)\b"
)
_WORKS = r"(?:contenus?|visuels?|photos?|images?|vidéos?|textes?|œuvres?|créations?|content|visuals?|videos?|works?)\b"
_USES = r"(?:usage|utilis|exploit|reprodui|repr[ei]s|\buses?\b|\bused\b)"
_OF_WORKS = Pattern(
    rf"cession|\bcède|cédé|licen[cs]e|\bassign|{_USES}[^.;]{{0,60}}{_WORKS}|{_WORKS}[^.;]{{0,60}}{_USES}"
)
"""What is made, and its use."""
_BESIDES = Pattern(
    r"\b(?:(?P<cm>prestataire|contractor|provider)|client) (?:pouvant|"
    r"(?:peut|pourra|may|can) (?:pour sa part|quant à lui|aussi|seule?|toutefois|alone|however|also))\b"
)


def consent_presumed(words: Wording) -> Iterator[Noticed]:
    """A party that is taken to have agreed or signed, where nothing was presumed before."""
    found = _DEEMED.search(words.after)
    if found and not _TACIT.search(words.before):
        side = renouncing(words.after)
        yield Noticed("waiver_added", _W, (("word", whole_words(found)),), ("C. civ. 1120",), side)


def price_forgone(words: Wording) -> Iterator[Noticed]:
    """A price that the new words say is not owed, for work the old ones did not leave unpaid."""
    found = _FORGONE.search(words.after)
    if found and not (_FORGONE.search(words.before) or _NOT_OWED.search(words.before)):
        yield Noticed(
            "penalty_added", _W, (("word", whole_words(found)),), ("C. civ. 1231-5",), Harmed.CONTRACTOR
        )


def others_use(words: Wording) -> Iterator[Noticed]:
    """What was made for the client may be used by others beside it."""
    found = _OTHERS_USE.search(words.after)
    if found and _OF_WORKS.search(words.after) and not _OTHERS_USE.search(words.before):
        yield Noticed("users_added", _W, (("word", whole_words(found)),), ("CPI L131-3",), Harmed.CONTRACTOR)


def one_may_besides(words: Wording) -> Iterator[Noticed]:
    """Beside what holds for both parties, one of them may do more."""
    found = _BESIDES.search(words.after)
    if found and mutual(words.before) and not _BESIDES.search(words.before):
        yield Noticed("reciprocity_lost", _W, (), ("C. civ. 1171",), other(named_by(found)))
