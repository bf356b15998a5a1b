"""Turned: the same sentence turned round: negated, made a choice or a duty, or given to the other party."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from contract.guard.denied import denied_outright
from contract.guard.finding import Harmed, Severity
from contract.guard.meaning import said
from contract.guard.pattern import Pattern, Table, whole_words
from contract.guard.verbs import turned_verb
from contract.guard.whose import (
    beneficiary,
    is_freedom,
    last_named,
    mutual,
    named_by,
    other,
    overruled,
    owed_to,
    subject,
)
from contract.guard.wording import Noticed, Wording

_W, _A = Severity.WARNING, Severity.ALARM

NEGATION = Pattern(
    r"\bn(?:e |’)[^.,;]{1,24}\b(?:pas|jamais|point) (?=qu(?:e |’))|"
    r"\bne\b(?! (?:dépasse|excède|varie|change)|"
    r" (?:lui |leur )?(?:dit (?:rien|mot)|réagit pas|"
    r"répond (?:pas|rien)(?= (?:dans|sous|avant|à l’issue)|[.,;])|se manifeste pas)|"
    r"[^.,;]{0,24} au-delà d[^.,;]{0,12}\d)(?!.{0,40}(?:(?<!qui )(?<!quoi )\bque\b|"
    r"\bqu’(?!ils?\b|elles?\b|on\b)))|"
    r"\bn’(?!import|excède|"
    r"a pas été répondu)(?!.{0,40}(?:(?<!qui )(?<!quoi )\bque\b|\bqu’(?!ils?\b|elles?\b|on\b)))|"
    r"(?<!\bou )\bnon\b(?! (?:avant|plus))|\ben dehors d(?:u|e l)|"
    r"\bhors d(?:e|u) (?:la )?(?:mission|forfait|contrat|périmètre)|"
    r"\bhors (?:mission|forfait|périmètre|cadre|contrat)\b|"
    r"\bsans (?!plafon|réponse|exception|délai|attendre|tarder|"
    r"avoir à (?:être (?:relanc|rappel)|donner|justifier|motiver|dire)|cesser|rien (?:payer|débourser)|"
    r"rapport|lien|supplément|surcoût|frais|majoration|limit|(?:qu.{1,4})?(?:nouveau )?rappel)|"
    r"s’abst|\bnéant\b|\b(?:est|sont|soit) nul(?:le)?s?\b(?! (?:et|de))|\bexclu(?:e|s|es|t|ent)?\b|"
    r"à défaut d(?!e (?:réponse|retour))|faute d(?!u)|"
    r"\b(?:not|cannot)\b(?! (?:vary|change|exceed)|[^.,;]{0,24} beyond (?:€|eur|\d))|"
    r"\bno (?!others?\b|later|more|less|longer than)(?![^.;]*\b(?:until|unless|before|without)\b)|\bnever\b|"
    r"\bneither\b|\bnone\b|"
    r"\bwithout (?!(?:any |undue |further )?(?:cap|limit|reply|answer|response|delay|waiting|extra|"
    r"surcharge|charge|cost|increase|reminder)\b)|"
    r"\bexempt from\b|\binterdi|\bprohibited\b|\bforbidden\b|\bexcludes?\b"
)
_EVERY_DENIAL = Pattern(
    r"\b(?:not|cannot|never|no(?! (?:others?|one else)\b)|none|nothing|nobody|neither|unless|without)\b"
)
"""All the ways in which English denies: "publishes nothing" for "does not publish anything", "not unless" for "only if"."""
_DENIES = Pattern(
    r"\bn(?:e\b|’)(?=.*\b(?:pas|plus|jamais|point|saurai(?:en)?t)\b)|"
    r"\b(?:sans|non|aucune?|not|no(?! others?\b)|never|without|cannot)\b"
)
SMALL = Pattern(
    r"\bn(?:e\b|’)|"
    r"\b(?:saurai(?:en)?t|pas|plus|jamais|point|sans|avec|non|aucune?|not|no|never|without|with|cannot)\b"
)
"""The words that deny, and those that stand in their place where they do not."""
_ONLY_FOR_NOT = ({"pas", "que"}, {"pas", "qu’"}, {"not", "only"})
"""What turns "does not cover" into "covers only"."""
_EXPLETIVE = Pattern(r"(?:\bavant|\bà moins|\bcrainte|\bpeur) qu(?:e |’)")
_OPPOSITES = tuple(
    (Pattern(one), Pattern(opposite))
    for one, opposite in (
        (r"valid|accept|\baccord\b|approuv|approv|agreement", r"refus|rejet|à refaire|à reprendre|reject"),
        (r"\binclu|\bcompri|comprend|included?", r"\ben sus\b|\ben plus\b|s’ajoute|excluded"),
        (
            r"limitée?s? (?:à|aux?)|plafon|capped|limited to",
            r"(?<!\bne )(?<!\bnot )(?:dépass|excéd|exceed)",
        ),
        (
            r"\b(?:reste|demeure|subsiste)(?:nt)?\b|\b(?:remains?|stands?|survives?)\b",
            r"\bcess(?:e|ent|era|eront)\b|\btomb(?:e|ent|er|era|eront)\b|\bceases?\b|\bfalls?\b|\blapses?\b",
        ),
        (
            r"\bremplac|\bannul|supersed|replac",
            r"\bcomplèt|s’ajout|supplement|\badds? to\b",
        ),
        (
            r"s’appliqu|\bjoue(?:nt)?\b|\bvau(?:t|dra)\b|\bappl(?:y|ies)\b",
            r"écartée?s?\b|inapplicable|set aside",
        ),
        (
            r"factur|payant|payée?|supplément|en sus|charged|paid for|extra",
            r"gratuit|offert|sans frais|\blibre\b|font? partie du (?:forfait|prix)|free of charge",
        ),
        (
            r"\brend\b|remet|restitu|transmet|hands? (?:over|back)|returns?\b",
            r"conserve|garde|retient|archiv|keeps?\b|retains?\b|archives?\b",
        ),
        (r"supprim|efface|détrui|delete|destroy", r"conserv|gard|keeps?\b|retains?\b"),
        (
            r"secret|confiden",
            r"publi(?:c|que|e|ent|er)\b|\bparle|divulgu|révèl|communiqu|partag|diffus|disclos|reveal|\bshare",
        ),
        (r"facultati|optional", r"obligatoire|mandatory"),
        (r"librement|freely", r"sur (?:ordre|instruction)|as instructed"),
        (r"\ble client\b.{0,30}propri|reste.{0,20}propri", r"devien(?:t|nent).{0,20}propri"),
        (r"au plus tard|en premier lieu|d’abord", r"au plus tôt|en dernier lieu"),
        (r"(?<!in)directs?\b(?!.*indirect)", r"indirect"),
        (
            r"décal|report|prolong|repouss|retard|postpon|extend",
            r"inchang|ne chang|maintenu|sans changement|unchanged|stand as",
        ),
        (
            r"\bfermes?\b|\bfixes?\b|invariable|\bfixed\b|\bfirm\b",
            r"révisable|variable|ajustable|évoluti|modifiable|revisable|adjustable",
        ),
        (
            r"exigible|\bdue?s?\b|maintenu|conserv|acquis|valable|\bowed\b|payable|preserved|maintained",
            r"abandonn|\bperdue?s?\b|annul|éteint|caduc|cancelled|forfeit|\blost\b|written off|\blapse",
        ),
        (
            r"respect|honor|tient compte|honours?",
            r"contrôl|ignor|méconn|surveill|\bdirige|\bimpose|\bdicte|controls|dictates|overrides",
        ),
        (r"suspen[ds]|interromp", r"poursui|continu|maintien"),
        (r"\bcontinue(?:nt)?\b|\bpersiste(?:nt)?\b", r"\bcess(?:e|ent)\b|prennent fin|s’arrêtent"),
        (r"\ben plus d|\ben sus d|\bon top of", r"\bà déduire|dédui|deducted"),
        (r"\b(?:retir|ferm|coup|désactiv|révoqu)", r"\bouverts?\b|\bouvertes\b|\bactifs?\b"),
        (r"augment|hausse|relev|increas", r"\bbaiss|dimin|rédui|decreas"),
        (r"autoris|permet|\ballow", r"interdi|prohib|forbid"),
        (r"avant\b|préalable", r"a posteriori|après coup|par la suite"),
        (r"précéd[eé]|\bavant\b", r"\bsuivie?s? d(?:u|e|’)"),
        (
            r"\boblige|\bimpose|\bexige\b|\brequires?\b|\bobliges?\b",
            r"\bpermet|\blaisse\b|\ballows?\b|\blets?\b",
        ),
        (r"\bdédui|\bimputée?s?\b|deducted from", r"\bs’ajoute|added to"),
        (r"\bau-delà d|\babove\b", r"\ben deçà d|\ben dessous d|\bbelow\b"),
        (r"\bprouvée?s?\b|\bproven\b", r"présumée?s?\b|\bpresumed\b"),
        (r"échapp|soustrai", r"\bpasse(?:nt|ra)? par\b|soumis|\bsuppose"),
        (r"ensemble|conjoint|joint", r"\bseule?\b|séparément|alone"),
        (
            r"annonc|signal|mention|indiqu|révèl|affich|disclos",
            r"\btai(?:t|sent|re|ra)\b|\bcach|dissimul|\bmasqu|sous silence|\bhides?\b|conceal",
        ),
    )
)
_TURNS = Table((b, (a, b)) for one, other in _OPPOSITES for a, b in ((one, other), (other, one)))
"""The same pairs either way, each by what the new words must say."""
_CAPPED = Pattern(r"plafon|limitée? à|capped|limited to")
_FORGONE = Pattern(
    r"abandonn|annul|perdue?s?\b|caduc|éteint|offert|gratuit|cancelled|forfeit|\blost\b|written off"
)
_OWED_MONEY = Pattern(
    r"facturée?s?\b|facturable|facturation|\bdues?\b|\bdûe?s?\b|\bpayée?s?\b|remboursée?s?\b|charged|"
    r"invoiced|payable"
)
_OWN_MASTER = Pattern(r"autres clients|librement|horaires|other clients|freely")
_ALLOWED = Pattern(
    r"(?:autorise|permet|allows?|entitles?|accord (?:écrit )?|autorisation (?:écrite )?|consent of|"
    r"approval of) ?(?:le |au |du |the )?(?:(?P<cm>prestataire|contractor)|client)"
)
_PRICED_IN = Pattern(r"inclus|compris|\ben sus\b|\ben plus\b|included|excluded")
_APART = Pattern(
    r"non (?:inclus|compris)|n[e’ ][^.]{0,20}pas (?:inclus|compris)|\ben sus\b|\ben plus\b|not included|"
    r"excluded"
)
_TAKES = Pattern(
    r"divulgu|communiqu|partag|utilis|vend|cède|cite|conserv|archiv|\bgard|transm|confie|"
    r"sous-trait(?:e|er|ent)\b|délègu|recour|modifie|\bshar|disclos|\buses?\b|\bsells?\b|\bkeeps?\b|"
    r"subcontract|delegat|passes"
)
"""What a party was not to do, and takes when it may: no work for it."""
_SILENCE = Pattern(r"silence|sans (?:réponse|retour)|défaut de réponse|no (?:reply|answer)")
_MAY = Pattern(
    r"(?<!\bne )(?<!\bn’en )(?<!\bn’y )(?<!partie )(?<!parties )(?<!chacune )(?<!chacun )(?<!l’autre )(?<!party )(?<!parties )(?:\bpeu(?:t|"
    r"vent)\b|"
    r"\bpourr(?:a|ait|ont)\b|\bmay\b|\bcan\b|\ba (?:la|toute) (?:faculté|possibilité|liberté) d|"
    r"\bhas the option (?:to|of)\b|\b(?:est|sera|sont|seront) (?:en droit|libres?|autorisée?s?) d[e’]|"
    r"\b(?:a|aura|ont|auront) le droit d[e’]|\b(?:is|are|be) (?:entitled|free|allowed) to\b)(?! not\b)"
)
_ALONE = Pattern(r"\bseule?s?\b|\bonly\b")
_MAY_ALREADY = Pattern(r"\bpeu(?:t|vent)\b|\bpourr(?:a|ait|ont)\b|\bmay\b|\bcan\b")
_FREE = Pattern(r"autoris(?!ation)|\blibre|droit de|toute saisine|allow|entitle|\bfree\b")
_PAYS = Pattern(
    r"client[^.,;]{0,30}(?:pa(?:ie|ye)|règle|verse|acquitte|rembourse)|client[^.,;]{0,20}\bpays?\b"
)
_MAY_PAY = Pattern(
    r"client[^.,;]{0,12} (?:peut|pourra) (?:verser|payer|régler|acquitter|rembourser)|"
    r"client may (?:pay|settle|reimburse)"
)
"""What leaves the price to the will of the one who owes it, whoever the sentence began with."""
_SHALL = Pattern(r"\bshall\b|\bmust\b|\bs’engage\b|\bdoi(?:t|vent)\b|est tenue?")
_MUST = Pattern(
    r"\bne p(?:eut|ourra)[^.,;]{0,40} qu(?:e |’)|\bdoi(?:t|vent)\b|\bdevra\b|est tenue?|\bmust\b|\bshall\b"
)
_OWNER = Pattern(
    r"(?:(?:rest|revien|demeur|échoi)\w+|appart(?:ien|en)\w+|propriété(?: exclusive| pleine)?|au nom|"
    r"contrôle|titularité|belongs?|property|in the name|owned) (?:exclusivement |seul )?(?:au|du|de la|"
    r"of the|to the|by the) (?:(?P<cm>prestataire|contractor|provider)|client)\b|"
    r"(?:(?P<cm_too>prestataire|contractor|provider)|"
    r"client) (?:en )?(?:(?:est|reste|demeure|devient) (?:le |la )?(?:seule? |unique )?(?:propriétaire|"
    r"titulaire)|"
    r"(?:owns|shall own))\b|"
    r"(?:du|de la) (?:(?P<cm_its>prestataire)|client) (?:\w+ ){0,3}(?:rest|"
    r"demeur)\w* (?:(?:la |de )?sa (?:pleine |seule |propre )?propriété|à (?:lui|elle)\b|siens?\b|"
    r"siennes?\b)|"
    r"(?:of the (?:(?P<cm_own>contractor|provider)|client)|"
    r"(?:(?P<cm_s>contractor|provider)|client)’s [^.,;]{1,40}) (?:remain|stay)s? (?:its|his|her|"
    r"their) own\b"
)
ANSWERS = Pattern(
    r"\brépond(?:ra)? d|tenue?s? d|garanti(?:t|ra)\b|indemnise|warrants?\b|is liable|answers for"
)
PREVAILS = Pattern(
    r"prév(?:au|al)|\bprim(?:e|ent|era|eront)\b|l’emport|prevail|takes? precedence|f(?:ait|ont) foi"
)
_DOCUMENT = Pattern(
    r"(?P<contract>\b(?:contrat|présent (?:texte|accord|document)|présente convention|convention|agreement|"
    r"contract)\b)|"
    r"conditions|papiers|documents?\b|\bcahier\b|\bdevis\b|charte|annexe|bon de commande|politique|"
    r"règlement|terms|purchase order|policy|\bcode\b|quote"
)
_NEAR = 12


def polarity(words: Wording) -> Iterator[Noticed]:
    """The same sentence, now negated, or no longer; or one word turned into its opposite."""
    if not (denied_alone(words) or denied_outright(words.before, words.after) or turned_verb(words)):
        if not words.same_sentence or _says_nothing(words):
            return
        turned = _denials(words.before) % 2 != _denials(words.after) % 2 and not _denied_as_often(words)
        swapped = any(_crossed(words, one, opposite) for one, opposite in _TURNS.likely(words.after))
        if turned == swapped:  # both at once say the same: "does not disclose", "keeps secret"
            return
    yield Noticed("polarity", _W, (), ("C. civ. 1103", "C. civ. 1192"), _turned_against(words))


def denied_alone(words: Wording) -> bool:
    """Whether a word that denies came or went, and nothing that says anything else: "not", "with" for "without"."""
    if not words.brief or any(said(SMALL.sub("", text)) for text in words.moved):
        return False
    gone, come = (len(_DENIES.findall(text)) for text in words.moved)
    return (gone % 2 != come % 2 and not _denied_as_often(words)) or any(
        {went.strip(), came.strip()} in _ONLY_FOR_NOT for went, came, _ in words.hunks
    )


def _denied_as_often(words: Wording) -> bool:
    """Whether an English sentence denies as often as it did, by whatever words."""
    was, now = (len(_EVERY_DENIAL.findall(text)) for text in (words.before, words.after))
    return bool(was or now) and was % 2 == now % 2


def _says_nothing(words: Wording) -> bool:
    """Whether all that came or went is the "ne" that may stand behind "before" and "unless", and denies nothing."""
    return {text.strip() for text in words.moved} <= {"", "ne", "n’"} and _EXPLETIVE.search(
        words.after
    ) is not None


@lru_cache(maxsize=1 << 11)
def _denials(text: str) -> int:
    """How often a text denies; remembered."""
    return len(NEGATION.findall(text))


def owner(text: str) -> Harmed | None:
    """The one party to whom a text says that something belongs."""
    owned = _OWNER.search(text)
    if not owned or NEGATION.search(text[: owned.end()]):
        return None
    return named_by(owned)


def _turned_against(words: Wording) -> Harmed:
    """Whom a sentence turned round hurts: who must pay, who is bound now, who loses a freedom, or what was owed."""
    negated = _denials(words.after) > _denials(words.before)
    if _PRICED_IN.search(words.before) and _PRICED_IN.search(words.after):
        return Harmed.CLIENT if _APART.search(words.after) else Harmed.CONTRACTOR
    if _OWED_MONEY.search(words.before) and _OWED_MONEY.search(words.after):
        forgone = _FORGONE.search(words.after) and not _FORGONE.search(words.before)
        return Harmed.CONTRACTOR if negated or forgone else Harmed.CLIENT
    if _OWN_MASTER.search(words.before) or _SILENCE.search(words.after):
        return Harmed.CONTRACTOR
    for text in (words.before, words.after):
        allowed = _ALLOWED.search(text)
        if allowed:
            return named_by(allowed)
    return _turned_for(words, negated=negated)


def _turned_for(words: Wording, *, negated: bool) -> Harmed:
    """The same, by the party that the sentence is about, or that it serves."""
    owning = owner(words.before)
    if owning and owning is not owner(words.after):
        return owning
    side = subject(words.after)
    was_free = is_freedom(words.before) and not is_freedom(words.after)
    if was_free and side in {subject(words.before), Harmed.NONE}:
        return subject(words.before)
    served = beneficiary(words.after)
    if served is not Harmed.NONE:
        return served if negated else other(served)
    if _CAPPED.search(words.before) and _CAPPED.search(words.after):
        return side if negated else other(side)
    if (
        _denials(words.after) == _denials(words.before)
        and not is_freedom(words.after)
        and not ANSWERS.search(words.after)
    ):
        return other(side)
    free = is_freedom(words.after) or _TAKES.search(words.after) is not None
    return side if free == negated else other(side)


def _crossed(words: Wording, one: Pattern, opposite: Pattern) -> bool:
    return bool(
        one.search(words.before) and opposite.search(words.after) and not opposite.search(words.before)
    )


def element_optional(words: Wording) -> Iterator[Noticed]:
    """A duty that becomes a choice: "pays" turned into "may pay"."""
    may = _MAY.search(words.after) or _both_may(words)
    free = _MAY_ALREADY.search(words.before) or _FREE.search(words.before) or _ALONE.search(words.after)
    same_hand = may is not None and (
        _MAY_PAY.search(words.after) is not None
        or (words.brief and _MAY_ALREADY.search(words.moved[1]) is not None)
        or last_named(words.after, may.start()) in {subject(words.before), Harmed.NONE}
    )
    if (
        may
        and words.before
        and (not mutual(words.after) or _both_may(words))
        and not free
        and (same_hand or mutual(words.after))
        and (words.same_sentence or _SHALL.search(words.before))
    ):
        values = (("word", whole_words(may)),)
        grave = _A if words.essential or _PAYS.search(words.before) else _W
        yield Noticed(
            "element_optional", grave, values, ("C. civ. 1170", "C. civ. 1304-2"), owed_to(words.after)
        )


def _both_may(words: Wording) -> re.Match[str] | None:
    """Where both may do, of hardly a word changed, what both did: "each party may return"."""
    came = words.brief and mutual(words.before) and _MAY_ALREADY.search(words.moved[1])
    return _MAY_ALREADY.search(words.after) if came else None


def duty_added(words: Wording) -> Iterator[Noticed]:
    """A choice that becomes a duty: "may terminate" turned into "must terminate"."""
    must = _MUST.search(words.after)
    if (
        must
        and _MAY_ALREADY.search(words.before)
        and not _MAY_ALREADY.search(words.after)
        and words.same_sentence
    ):
        yield Noticed(
            "duty_added", _W, (("word", whole_words(must)),), ("C. civ. 1103",), subject(words.after)
        )


def precedence_turned(words: Wording) -> Iterator[Noticed]:
    """The contract passed before the other documents, and now comes after one of them."""
    if contract_first(words.before) is True and contract_first(words.after) is False:
        word = PREVAILS.search(words.after)
        values = (("word", word.group() if word else ""),)
        yield Noticed("precedence_added", _A, values, ("C. civ. 1119",), overruled(words.after))


def contract_first(text: str) -> bool | None:
    """Whether the contract passes before other documents; nothing when the text does not say."""
    prevails = PREVAILS.search(text)
    named = list(_DOCUMENT.finditer(text[: prevails.start()])) if prevails else []
    if not prevails or not named:
        return None
    denied = NEGATION.search(text[named[-1].end() : prevails.end() + _NEAR]) is not None
    return (named[-1]["contract"] is not None) != denied
