"""Mechanisms: the words by which a clause is emptied or bent. One row a mechanism.

A mechanism is noticed where its pattern is in the new words of a change and not in the old ones, and, where
the row says what it is `about`, where the change is about that. Codes follow the taxonomy of docs/guard.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from contract.guard.finding import Harmed, Severity
from contract.guard.pattern import Pattern, Table
from contract.guard.whose import burdened, left_by, owed_to, widened
from contract.guard.wording import Noticed, Wording

_UNDECIDED = frozenset({"put_off", "vague_words"})
"""What puts nothing in the place of a rule empties its article, even of what only tempers it."""
_FREELY = Pattern(r"librement|libre d|freely|free to")
"""What opens a list binds nobody further where the sentence leaves a choice."""


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A pattern with what it is called, how grave it is, whom it harms and the article it is judged by.

    `always`: as grave as said even where no essential element hangs on the words.
    """

    code: str
    pattern: Pattern
    severity: Severity
    sources: tuple[str, ...]
    harms: Callable[[str], Harmed] | None = None
    about: Pattern | None = None
    always: bool = False


def row(
    code: str,
    pattern: str,
    severity: Severity,
    *sources: str,
    harms: Callable[[str], Harmed] | None = None,
    about: str = "",
    always: bool = False,
) -> Mechanism:
    """One row of a table of mechanisms."""
    subject = Pattern(about) if about else None
    return Mechanism(code, Pattern(pattern), severity, sources, harms, subject, always)


def table(*rows: Mechanism) -> Table[Mechanism]:
    """A table of mechanisms, each looked for only in words that may hold it."""
    return Table((mechanism.pattern, mechanism) for mechanism in rows)


def noticed(rows: Table[Mechanism], words: Wording) -> Iterator[Noticed]:
    """What the new words bring that the old ones did not have."""
    for mechanism in rows.likely(words.after):
        new = mechanism.pattern.search(words.after)
        if new is None or mechanism.pattern.search(words.before):
            continue
        if mechanism.code == "opener_added" and _FREELY.search(words.before):
            continue
        if mechanism.about and not mechanism.about.search(f"{words.before} {words.after}"):
            continue
        severity = mechanism.severity
        grave = words.required if mechanism.code in _UNDECIDED else words.essential
        if severity is Severity.ALARM and not (mechanism.always or (grave and words.before)):
            severity = Severity.WARNING
        side = mechanism.harms(words.after) if mechanism.harms else left_by(words.after, new.end())
        yield Noticed(mechanism.code, severity, (("word", new.group().strip()),), mechanism.sources, side)


_W, _A = Severity.WARNING, Severity.ALARM


def contractor(_text: str) -> Harmed:
    """It harms the contractor, whatever the words."""
    return Harmed.CONTRACTOR


def _by_elements(_text: str) -> Harmed:
    return Harmed.NONE


MECHANISMS = (
    row(
        "opener_added",
        r"\bnotamment\b|\bentre autres\b|\bpar exemple\b|\betc\b|plus généralement|non limitati|à titre d’exemple|\by compris\b(?! (?:en cas|si|s’|lorsqu|pendant|après|quand|durant|au-delà))|\btels? que\b|\btelles? que\b|"
        r"\bincluding\b|\bfor example\b|\bsuch as\b|among other|in general\b",
        _W,
        "C. civ. 1163",
        "C. civ. 1190",
        harms=widened,
    ),
    row(
        "floor_added",
        r"\bau moins\b|\bau minimum\b|\ba minima\b|\bminim(?:um|ale?)\b|\bplancher\b|\bat least\b|\bno fewer than\b|\ba minimum of\b",
        _W,
        "C. civ. 1163",
        harms=burdened,
    ),
    row(
        "discretion_added",
        r"à (?:la|sa) (?:seule |libre |convenance)|à (?:la|sa) discrétion|discrétionnaire|à sa convenance|à sa guise|"
        r"(?<!in)(?:appréciation|gré|guise|choix|bon vouloir|volonté|initiative|convenance|discrétion|jugement|bon plaisir) (?:du|de la|exclusi\w+ du|seule? du) (?:client|prestataire)|"
        r"(?:comme|quand|où|lorsqu|dès qu|tant qu|si)[’ ]?(?:e )?(?:le client|le prestataire|il|elle)(?: le| la| les| en)? (?:l’)?(?:entend|veut|voit|trouve|préfère|sent|juge|estime|décide|souhaite|choisit|désire|peut)\b|"
        r"s’il (?:le |l’)?(?:estime|juge|souhaite(?! (?:des?|une?|la|les?|demander)\b)|veut)|(?:qu(?:e |’)|selon ce qu).{0,40}(?:estim|jug)e\b|jugée?s? (?:utile|nécessaire|opportun)|(?:(?:de|à) son|\bau) (?:seul )?choix|"
        r"(?:client|prestataire|qu’il|il) (?:le |la |les )?(?:souhaite|désire|veut|voudra|décide(?:ra)?|choisi(?:t|ra)|détermine|pense|estime|juge|croit|annonce|considère)\b|(?:choisie?|fixée?|décidée?)s? par le (?:client|prestataire)|considère comme|"
        r"selon (?:ses|les|son) (?:besoins|possibilités|disponibilités|appréciation)|satisfait|satisfaction|à son (?:gré|appréciation)|quand cela lui|"
        r"discretion (?:of|by)|at (?:its|their|the [\w’]+) (?:option|choice|convenience|sole)|(?:sole|own|its|their|absolute|full|entire) discretion|as (?:it|they) sees? fit|(?:deems?|finds?|sees?) (?:it )?(?:fit|necessary|appropriate|convenient|useful)|of (?:its|their) choice|as needed|(?:client|contractor|it|he|she|they) (?:considers?|thinks?|feels?|believes?|wishes|chooses|decides?|likes?|wants?)\b|when convenient|satisf(?:ied|action)",
        _A,
        "C. civ. 1304-2",
        "C. civ. 1170",
    ),
    row(
        "duty_softened",
        r"s’efforce|dans la mesure du possible|veille(?:ra)? à|est invitée?|si possible|essa(?:ie|ient|yer)\b|\btent(?:e|ent|era)\b|fait de son mieux|au mieux|lorsque c’est possible|quand (?:cela|c’est)[^.]{0,12}possible|dès que possible|as soon as possible|"
        r"s’inspire|tient compte|"
        r"best endeavou?rs|reasonable (?:efforts|endeavou?rs)|where possible|if possible|is invited to|\btr(?:y|ies)\b|may (?:pay|deliver|provide)|takes? into account",
        _W,
        "C. civ. 1170",
        harms=owed_to,
        about=r"\b(?:prestataire|contractor|client|parties?|part(?:y|ies))\b",
    ),
    row(
        "indicative_only",
        r"pour mémoire|pour information|à titre (?:indicatif|d’information)|\bindicati[fv]|sans valeur contractuelle|sans engagement|document de travail|\bobjectifs?\b|ordre de grandeur|prévisionnel|\btargets?\b|\bestimates?\b|"
        r"for information only|non-binding|\bindicative\b",
        _A,
        "C. civ. 1170",
        "C. civ. 1128",
        always=True,
        harms=_by_elements,
    ),
    row(
        "put_off",
        r"ultérieurement|(?<!au )plus tard|à définir|à convenir|ser(?:a|ont) (?:établi|fixé|précisé|défini|convenu|déterminé)e?s?|d’un commun accord|"
        r"to be (?:agreed|defined|determined)|at a later date|(?:agreed|decided) later|will be (?:agreed|defined|set) ",
        _A,
        "C. civ. 1163",
        "C. civ. 1128",
        harms=_by_elements,
    ),
    row(
        "vague_words",
        r"à l’oral\b|oralement|verbal(?:ement)?|régulièrement|de temps (?:en temps|à autre)|au fil (?:de|du|des)|\bquelques?\b|\bparfois\b|\bsouvent\b|occasionnel|"
        r"selon (?:l’actualité|l’activité|le budget|les moyens|l’humeur|le marché)|regularly|from time to time|\bsome\b|orally|"
        r"souplesse|bon sens|bonne intelligence|bienveillance|esprit (?:de|d’)|bonnes? relations?|intérêts? de chacun|droit commun|usages? du métier|parties agissent de bonne foi|"
        r"flexib|common sense|in a spirit of|good faith only|goodwill|general law applies",
        _A,
        "C. civ. 1170",
        "C. civ. 1163",
        harms=_by_elements,
    ),
)
