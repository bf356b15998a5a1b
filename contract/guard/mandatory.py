"""Mandatory: what the law gives one party and lets nobody waive, asks to be written, or asks to be told. One row each."""

from __future__ import annotations

from contract.guard.finding import Severity
from contract.guard.forbidden import client
from contract.guard.mechanisms import both, contractor, row

_A = Severity.ALARM
_WITHOUT_WRITING = (
    r"(?:\boral(?:e|ement|ly)?\b|verbal\w*|de vive voix|sans (?:aucun |le moindre )?écrit|"
    r"par (?:un )?simple (?:mot|appel)|(?:sur|d’)un(?:e)? (?:simple )?(?:poignée|parole)|"
    r"without (?:any )?writing|word of mouth|agrees to nothing in writing|on a handshake)"
)
_SOLD_AWAY = (
    r"(?:(?<!pas un )consommat|(?<!en )particulier|démarch|hors établissement|consumer|off[- ]premises|"
    r"à la foire|chez lui)"
)
_AT_ONCE = (
    r"(?:(?:encaiss|pa(?:y|i)|règl|vers)\w*[^.]{0,40}(?:le jour même|sur-le-champ|sur le champ|à la signature|"
    r"immédiatement|sans attendre|aussitôt)|"
    r"(?:paid|collected|charged)[^.]{0,30}(?:at once|on the spot|the same day|on signature|immediately))"
)
_UNWARNED = (
    r"(?:n’(?:est|a|aura|sera) (?:jamais |pas |plus )?(?:à être )?(?:averti|informé|prévenu|avisé)|"
    r"dispensé(?:e)? de (?:la |le |les |lui |l’)?(?:rappel|avert|inform|prévenir)|garde lui-même un œil|"
    r"sans (?:aucun )?(?:avis|avertissement|rappel|information) préalable|"
    r"is (?:not|never) (?:told|reminded|warned))"
)

MANDATORY = (
    row(
        "direct_action_waived",
        r"(?:renonc|s’interdit|ne p(?:eut|ourra)|s’abst|abandonn|exclu)\w*[^.]{0,60}(?:action directe|"
        r"(?:agir|réclamer|demander)[^.]{0,40}(?:client final|donneur d’ordre|maître d’ouvrage|"
        r"marque finale|à ce dernier))|"
        r"(?:waive|forgo|not|gives? up|giving up|renounce|abandon)[^.]{0,40}direct (?:action|claim)",
        _A,
        "L. 75-1334 art. 12",
        harms=contractor,
        about=r"sous-trait|client final|marque finale|maître d’ouvrage|action directe|subcontract|end client|"
        r"direct (?:action|claim)",
        always=True,
    ),
    row(
        "writing_forgone",
        rf"(?:cession|cède|cédé|transfert|assign)[^.]{{0,60}}{_WITHOUT_WRITING}|"
        rf"{_WITHOUT_WRITING}[^.]{{0,60}}(?:cession|cédé|assign)|"
        rf"pass this agreement on[^.]{{0,40}}{_WITHOUT_WRITING}",
        _A,
        "CPI L131-2",
        "C. civ. 1216",
        harms=both,
        about=r"droits?\b|contrat|agreement|rights|contract",
        always=True,
    ),
    row(
        "paid_too_soon",
        rf"{_SOLD_AWAY}[^.]{{0,200}}{_AT_ONCE}",
        _A,
        "C. conso. L221-10",
        harms=client,
        always=True,
    ),
    row(
        "renewal_untold",
        rf"(?:consommat|(?<!en )particulier|"
        rf"consumer)[^.]{{0,160}}(?:{_UNWARNED}[^.]{{0,60}}(?:reconduction|renouvel|échéance|renew)|"
        rf"(?:reconduction|renouvel|renew)[^.]{{0,80}}{_UNWARNED})|"
        rf"(?:consommat|particulier)[^.]{{0,60}}garde lui-même un œil[^.]{{0,40}}(?:reconduction|renouvel)",
        _A,
        "C. conso. L215-1",
        harms=client,
        always=True,
    ),
    row(
        "machine_hidden",
        r"(?:\b(?-i:IA|AI)\b|intelligence artificielle|générée?s? par (?:une )?machine|synthèse|"
        r"artificial intelligence)[^.]{0,80}(?:comme (?:réel|vrai|authentique|humain)|"
        r"sans (?:le )?(?:dire|signal|mention|indiquer)|pas (?:signal|indiqu|mention)|passe\w* pour|"
        r"as (?:real|genuine|human)|without (?:saying|disclos|label))",
        _A,
        "Règl. (UE) 2024/1689 art. 50",
        harms=both,
        always=True,
    ),
    row(
        "security_forgone",
        r"(?:données|fichiers?|listes?|mots? de passe|"
        r"data)(?:(?!\bne\b|\bn’|jamais|\bnot\b|never)[^.]){0,60}(?:sans (?:aucune |"
        r"la moindre )?(?:sécurité|protection|précaution)|"
        r"en clair\b|without any (?:security|protection))",
        _A,
        "RGPD 32",
        harms=client,
        always=True,
    ),
)
