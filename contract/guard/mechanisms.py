"""Mechanisms: the words by which a clause is emptied or bent. One row a mechanism.

A mechanism is noticed where its pattern is in the new words of a change and not in the old ones, and, where
the row says what it is `about`, where the change is about that. Codes follow the taxonomy of docs/guard.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from contract.guard.already import NOTHING_NEW
from contract.guard.finding import Harmed, Severity
from contract.guard.pattern import Pattern, Table, whole_words
from contract.guard.weight import is_owed
from contract.guard.whose import agent, burdened, is_freedom, left_by, other, owed_to, widened
from contract.guard.wording import Noticed, Wording

_NOT_AHEAD = (
    r"\b(?! [\w-]+ (?:jours?|semaines?|mois|heures?|days?|weeks?|months?|hours?)"
    r"(?: (?:ouvrés?|ouvrables?|francs?|calendaires?))? (?:avant|à l’avance|before|ahead|in advance))"
)
"""A notice is the least one by itself: "at least ten days before" asks no more than "ten days before"."""
_UNDECIDED = frozenset({"put_off", "vague_words"})
"""What puts nothing in the place of a rule empties its article, even of what only tempers it."""


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A pattern with what it is called, how grave it is, whom it harms and the article it is judged by.

    `empties`: the duties that it leaves nothing of, even where it is a warning for others.
    `always`: as grave as said even where no essential element hangs on the words.
    """

    code: str
    pattern: Pattern
    severity: Severity
    sources: tuple[str, ...]
    harms: Callable[[str], Harmed] | None = None
    about: Pattern | None = None
    empties: Pattern | None = None
    always: bool = False


def row(
    code: str,
    pattern: str,
    severity: Severity,
    *sources: str,
    harms: Callable[[str], Harmed] | None = None,
    about: str = "",
    empties: str = "",
    always: bool = False,
) -> Mechanism:
    """One row of a table of mechanisms."""
    subject, whole = (Pattern(words) if words else None for words in (about, empties))
    return Mechanism(code, Pattern(pattern), severity, sources, harms, subject, whole, always)


def table(*rows: Mechanism) -> Table[Mechanism]:
    """A table of mechanisms, each looked for only in words that may hold it."""
    return Table((mechanism.pattern, mechanism) for mechanism in rows)


def noticed(rows: Table[Mechanism], words: Wording) -> Iterator[Noticed]:
    """What the new words bring that the old ones did not have."""
    told: set[str] = set()
    for mechanism in rows.likely(words.after):
        new = mechanism.pattern.search(words.after)
        if new is None or mechanism.code in told or mechanism.pattern.search(words.before):
            continue
        nothing_new = NOTHING_NEW.get(mechanism.code)
        if nothing_new and nothing_new(new, words):
            continue
        if mechanism.about and not mechanism.about.search(f"{words.before} {words.after}"):
            continue
        severity = mechanism.severity
        grave = words.required if mechanism.code in _UNDECIDED else words.essential
        grave = grave or (mechanism.code == "discretion_added" and (words.revocable or _own_will(words, new)))
        if severity is Severity.ALARM and not (mechanism.always or (grave and words.before)):
            severity = Severity.WARNING
        if mechanism.empties and mechanism.empties.search(words.before):
            severity = Severity.ALARM
        side = mechanism.harms(words.after) if mechanism.harms else left_by(words.after, new.end())
        told.add(mechanism.code)
        yield Noticed(mechanism.code, severity, (("word", whole_words(new)),), mechanism.sources, side)


def _own_will(words: Wording, new: re.Match[str]) -> bool:
    """Whether the one party that owed it now decides on it alone: nothing holds it any more."""
    owing = agent(words.before)
    binds = owing is not Harmed.NONE and not is_freedom(words.before)
    return binds and any(map(is_owed, words.elements)) and left_by(words.after, new.end()) is other(owing)


_W, _A = Severity.WARNING, Severity.ALARM


def contractor(_text: str) -> Harmed:
    """It harms the contractor, whatever the words."""
    return Harmed.CONTRACTOR


def both(_text: str) -> Harmed:
    """It harms both, whatever the words."""
    return Harmed.BOTH


def _by_elements(_text: str) -> Harmed:
    return Harmed.NONE


MECHANISMS = (
    row(
        "opener_added",
        r"\bnotamment\b|\bdont (?:celles?|celui|ceux)\b|\bfigure(?:nt)? parmi\b|\bentre autres\b|\bpar exemple\b|\betc\b|plus généralement|non limitati|n(?:e |’)(?:est|sont|soit) pas (?:limitati|exhausti|fermée?s?\b|clos|complète)|\blistes? (?:[\w’]+ ){0,3}(?:reste|demeure|est|sont|restent) ouvertes?|à titre d’exemple|\by compris\b(?! (?:en cas|si|s’|lorsqu|pendant|après|quand|durant|au-delà))|\btel(?:le)?s? que\b(?! (?:décri|prévu|défini|convenu|fixé|énonc|indiqu|stipul|listé|énumér))|"
        r"\bprincipalement\b|\bessentiellement\b|\bsurtout\b|pour l’essentiel|en priorité|avant tout\b(?= (?:les?|la|l’|une?|des?|à|de|pour|par|sur)\b|[.,;])|\bmainly\b|\bprimarily\b|\bchiefly\b|\bmostly\b|\bprincipally\b|connexes?\b|voisine?s?\b|s’y (?:rapport|rattach|apparent)|apparenté|tout ce qui\b|\bet (?:tout )?ce qu(?:e |’|i )|(?:et|ou) (?:équivalent|apparenté|le reste|tout autre|toute autre|autres)\b|and (?:related|associated|ancillary|other)|or (?:related|equivalent|other)\b|ancillary|inter alia|non exhausti|à titre (?:illustratif|d’illustration)|plus largement|de (?:façon|manière) (?:plus )?(?:large|générale)|more (?:broadly|generally)|parmi lesquel|\bdes [\w’]+ comme (?:l[ea’]|les|des?|un)\b|au nombre desquel|et (?:autres|assimilé|similaire)|ou (?:assimilé|similaire)|"
        r"\bincluding\b|\bfor example\b|\bfor instance\b|\bsuch as\b|by way of (?:example|illustration)|among other|in general\b|in particular\b|without limitation|(?:is|are) not (?:exhaustive|closed|complete|limitative)|not limited to|and (?:the like|so on|similar)|or similar|\be\.g\.",
        _W,
        "C. civ. 1163",
        "C. civ. 1190",
        harms=widened,
    ),
    row(
        "floor_added",
        rf"\bau (?:moins|minimum)\b{_NOT_AHEAD}|(?:prix|tarif|coût|supplémentaire)[^.;]{{0,24}} à partir de (?=\d)|\ba minima\b|\bminim(?:um|ale?)\b|\bplancher\b|\bpas moins d|\bou (?:plus|davantage)\b|\bvoire (?:plus|davantage)|et (?:plus|davantage) si|pas en dessous d|qui peut être dépassée?|sans (?:être )?inférieure? à|\bat least\b{_NOT_AHEAD}|\bn(?:o|ot) (?:fewer|less) than\b|\ba minimum of\b|\bor more\b|\bupwards of\b|no fewer\b|and (?:up|above|more)\b|if not more",
        _W,
        "C. civ. 1163",
        harms=burdened,
    ),
    row(
        "discretion_added",
        r"à (?:la|sa) (?:seule |libre |convenance)|à (?:sa|leur) (?:première|simple|seule) demande|à (?:la|sa) discrétion|discrétionnaire|à sa convenance|à sa guise|"
        r"(?:tribunal|juge|juridiction|médiateur|médiation|expert|arbitre)\b[^.;]{0,16}\bque (?:le |la )?(?:client|prestataire) (?:(?:désign|chois|indiqu|nomm)\w+|aura (?:désign|chois|nomm)\w+)|"
        r"(?<!in)(?:appréciation|gré|guise|choix|bon vouloir|volonté|initiative|convenance|discrétion|jugement|bon plaisir) (?:du|de la|exclusi\w+ du|seule? du) (?:client|prestataire)|"
        r"(?:comme|quand|où|lorsqu|dès qu|tant qu|si)[’ ]?(?:e )?(?:le client|le prestataire|il|elle)(?: le| la| les| en)? (?:l’)?(?:entend|veut|voit|trouve|préfère|sent|juge|estime|décide|souhaite|choisit|désire|peut)\b|"
        r"s’il (?:le |l’)?(?:estime|juge|souhaite(?! (?:des?|une?|la|les?|demander)\b)|veut)|(?:qu(?:e |’)|selon ce qu).{0,40}(?:estim|(?<!\ble )(?<!\bdu )(?<!\bau )(?<!\bun )(?<!\bnul )(?<!aucun )jug)e\b|(?:lui|leur) (?:semble|paraî)(?:nt|t|tra)?\b|ne (?:lui |leur )?plaît (?:plus|pas)|(?:client|prestataire|\bil|\belle) (?:tien(?:t|dra)|regarde(?:ra)?) (?:pour|comme)\b|jugée?s? (?:utile|nécessaire|opportun)|jugée?s? [^.,;]{0,16} ?par le (?:client|prestataire)|(?:(?:de|à) son|\bau) (?:seul )?choix\b(?! (?:entre|:))|"
        r"(?:client|prestataire|qu’il|il) (?:le |la |les )?(?:souhaite(?! (?:des?|une?|demander)\b)|désire|veut|voudra|décide(?:ra)?|choisi(?:t|ra)|détermine|pense|estime|juge|croit|annonce|considère)\b|(?:choisie?|fixée?|décidée?)s? par le (?:client|prestataire)|considère comme|"
        r"selon (?:ses|les|son) (?:besoins|possibilités|disponibilités|appréciation)|(?:qu(?:e |’)(?:il|elle|le client|le prestataire) )(?:lui )?(?:confiera|demandera|retient|retiendra|indiquera|désignera|arrête(?:ra)?|précisera|voudra bien)\b|que (?:le client|le prestataire|la direction)[^.,;]{0,12}(?:confiera|demandera|retient|désignera|indiquera)|satisfaite?s?\b|satisfaction|convaincue?s?\b|conquise?s?\b|(?:soit|est|sera|serait) (?:contente?|ravie?|d’accord|convaincu)|à son (?:gré|goût|appréciation|entière)|quand cela lui|(?:ce qu(?:e |’)|celles? qu(?:e |’)|ceux qu(?:e |’))[^.]{0,48}(?:accepte|choisit|décide|veut bien|consent|entend)\b|libre à (?:lui|elle)|loisible|si bon lui|toute latitude|reste (?:seul )?maître|pouvoir d’appréciation|de son (?:propre )?chef|selon (?:son|sa) (?:humeur|inspiration|bon|seul|propre|envie|priorit|convenance|jugement)|selon ses (?:priorités|envies|préférences|goûts|critères)|laissée?s? (?:à l|au|à la|à son)|(?:client|prestataire) (?:y )?consent(?:ira)?\b|(?:s’il|si le (?:client|prestataire)) (?:y )?(?:consent|donne|est d’accord|en convient|l’accepte|accepte)|y est favorable|(?:estimera|jugera|décidera|voudra|souhaitera|choisira|préférera|considérera|trouvera)\b|(?:le )?mérit(?:e|ée?s?|era)\b|tant qu(?:e |’)(?:il|elle|le client|le prestataire) (?:le |la |les |l’)?(?:jug|estim|trouv|souhait|veut|croi)|"
        r"(?:lui|leur) (?:convien|convient|plaît|plaira|agrée|chante)|qu(?:e |’)(?:il|elle)s? (?:préfère|souhaite|veut|entend|choisit)(?:nt)? (?:garder|conserver|exclure|retenir|faire|ne pas)|(?:bon|opportun) (?:lui|leur) semble|(?:lui|leur) semble (?:bon|utile|opportun|nécessaire)|souverainement|seul juge|reste juge|en opportunité|sans avoir à (?:se )?(?:justifier|motiver|rendre)|sans (?:en )?donner (?:de |ses )?(?:raison|motif)|bon plaisir|(?:trouve|juge|estime|croi|pense|considère)\w* (?:opportun|utile|bon\b|bonnes?\b|nécessaire|pertinent|approprié|souhaitable|préférable|intéressant)|(?:apprécie|décide|détermine|fixe|choisit)(?:nt|ra)? (?:seule?s?|librement|souverainement)\b|(?:client|prestataire|contractor) (?:aura |a |has )?(?:reconnaît|qualifi\w+|désign\w+|déclare|regarde|recogni[sz]es|designates?)[^.,;]{0,12} (?:comme(?! (?:son |sa |seule? )?(?:interlocut|référente?|contact|correspondant|représentant))|tel|de|confiden|as)\b|"
        r"se réserve (?:le droit|la faculté|la possibilité)|reserves? the right|discretion (?:of|by)|at (?:its|their|the [\w’]+) (?:option|choice|convenience|sole)|(?:sole|own|its|their|absolute|full|entire) discretion|as (?:it|they) sees? fit|(?:deems?|finds?|sees?|thinks?) (?:it |this |that )?(?:fit|a use|necessary|appropriate|convenient|useful)|of (?:its|their) choice|as needed|(?:client|contractor|it|he|she|they) (?:considers?|thinks?|feels?|believes?|wishes|chooses|decides?|likes?|wants?)\b|(?:when|where|if) convenient|satisf(?:ied|action)|(?:as|if|when(?:ever)?) (?:it|they|he|she|the (?:client|contractor)) (?:so )?(?:likes?|pleases?|wish(?:es)?|chooses?|prefers?|decides?)|\bat will\b|as (?:it|they) (?:considers?|deems?|thinks?|judges?|decides?|chooses?|elects?)|sole judge|at (?:its|their|the client’s|the contractor’s) (?:pleasure|election|whim)|should (?:it|they|the client|the contractor) (?:so )?(?:wish|choose|decide|prefer)|(?:acceptable|agreeable|satisfactory|convenient) to (?:the (?:client|contractor)|it|them)|left to (?:the (?:client|contractor)|its)|is (?:happy|pleased|content)\b|in (?:its|their) (?:sole |own |reasonable )?(?:opinion|judge?ment)|to (?:its|their) liking|suits? (?:it|them|him|her)\b",
        _A,
        "C. civ. 1304-2",
        "C. civ. 1170",
        empties=r"\bprix\b|honoraires|forfait|abonnement de|rémunération|tarif|facturée?s?\b|client[^.,;]{0,30}(?:pa(?:ie|ye)|règle|verse)|\bfees?\b|\bprice\b|client[^.,;]{0,20}\bpays?\b",
    ),
    row(
        "duty_softened",
        r"s’efforce|\bsonge(?:nt|ra)? à|\bas a rule\b|\bthinks? of\b|\besp(?:ère|érer)\b|\bsans (?:trop|par trop)\b|dans la mesure du possible|veille(?:ra)? à|est invitée?|si possible|essa(?:ie|ient|yer)\b|\btent(?:e|ent|era)\b|fait de son mieux|au mieux|lorsque c’est possible|quand (?:cela|c’est)[^.]{0,12}possible|dès que possible|as soon as possible|"
        r"(?:meilleurs|tous ses|ses) efforts|dans la (?:limite|mesure) (?:de ses (?:moyens|possibilités|forces|disponibilités)|du possible)|pour autant que possible|pour autant qu(?:e |’)(?:il|elle|le (?:client|prestataire)) (?:le )?p(?:uisse|ourra)|autant qu’(?:il|elle) (?:le )?p(?:eut|ourra)|\bvise(?:ra)? à|\btend(?:ra)? à|se soucie|(?:porte|prête)(?:ra)? (?:une |son )?(?:attention|intérêt)|contribue(?:ra)? à|participe(?:ra)? à|concour(?:t|ra) à|\bpourrait\b|(?:est|serait|sont) (?:souhait(?:able|ée?)s?|recommandée?s?|appréciée?s?|bienvenue?s?)|s’il (?:le|y) (?:peut|pense)|(?:quand|lorsqu’|si|s’)(?: ?il| ?elle) y (?:pense|songe)|\ben principe\b|\bnormalement\b|selon (?:la|sa) charge|(?:planning|agenda|calendrier|charge de travail|emploi du temps)[^.,;]{0,16} (?:le |lui )?(?:permet|laisse|autorise)|a pour ambition|dans l’idéal|si les circonstances|s’intéresse|(?:apporte|prête|offre|donne)(?:ra)? (?:son|ses|des|un) (?:regard|conseils?|aide|soutien|concours|avis|idées|appui|éclairage)|se tient (?:à la disposition|informé)|reste (?:à l’écoute|disponible)|s’inspire|tient compte|s’emploie|s’attache à|s’applique à|\btâche(?:ra|nt)? d[e’]|emploi du temps[^.,;]{0,20}permet|(?:lorsqu|quand|si|dès qu)[’e ]{1,2}(?:il|elle|le client|le prestataire) (?:le |la |les |en |y )?(?:peut|pourra|a le temps|en a le (?:temps|loisir)|aura le temps|trouve le temps)|en a le (?:loisir|temps)|selon (?:ses|leurs) (?:disponibilités|contraintes|possibilités)|\bsi le temps\b|pense(?:ra)? à|(?:re)?cherche(?:nt|ra|ront)? (?:à|une?|ensemble)\b|n’(?:est|sont) (?:pas|plus|jamais) (?:tenue?s?|obligée?s?|astreinte?s?) d|n’(?:a|ont) (?:pas|plus) à\b|(?:est|sont) dispensée?s? d|sans y être (?:tenu|obligé)|(?:is|are) not (?:required|obliged|bound) to|need not|has no duty|à tête reposée|a vocation à|(?:entend(?:ent)?|compte(?:nt)?|espère(?:nt)?|prévoi(?:t|ent)|souhaite(?:nt)?|a l’intention) (?:bien |de |d’)?(?:\w+er|\w+ir|\w+re)\b|ambitionne|envisage|autant que possible|autant que faire|dans la mesure de (?:ses|leurs)|idéalement|de préférence|\bdevrai(?:t|ent)\b|encouragée? à|"
        r"selon (?:l’état d|les moyens d)|trésorerie|cash[ -]?flow|(?:budget|moyens|activité)[^.,;]{0,40}(?:le |lui )?permet|fait (?:tout )?son possible|does its best|dès que (?:ses|sa|leurs?) [^.,;]{0,20}perme|en fonction de (?:sa|ses|leurs|la) (?:moyens|disponibilités|possibilités)|"
        r"(?:best|all) endeavou?rs|best efforts|reasonable (?:efforts|endeavou?rs|steps)|\b(?:aims?|intends?|seeks?|hopes?|plans?|strives?|endeavou?rs?|attempts?) to\b|(?<=[\w’”] )should\b(?! (?:the|either|an?|any|one|it|they|this)\b)|(?:as|so) far as (?:possible|it can|practicable)|to the extent (?:possible|practicable)|practicable|ideally|preferably|encouraged to|where (?:possible|feasible|practical)|(?:shall|will|may) consider|if (?:possible|feasible|time (?:allows|permits)|available|it can|they can|it remembers)|(?:time|workload|resources|schedule) permitting|as time (?:allows|permits)|(?:does|do|will do) (?:what|all) (?:it|they) can|its utmost|commercially reasonable|in principle\b|\bnormally\b|desirable|would like to|contributes? to|helps? to|is invited to|\btr(?:y|ies)\b|may (?:pay|deliver|provide)|takes? into account",
        _W,
        "C. civ. 1170",
        harms=owed_to,
        about=r"\b(?:prestataire|contractor|client|parties?|part(?:y|ies))\b|\b(?:est|sont|is|are) (?:payée?s?|réglée?s?|versée?s?|livrée?s?|remise?s?|rendue?s?|paid|delivered|returned)\b",
        empties=r"\b(?:est|sont|is|are) (?:payée?s?|réglée?s?|versée?s?|paid)\b|client[^.,;]{0,30}(?:pa(?:ie|ye)|règle|verse|acquitte|rembourse)|client[^.,;]{0,20}\bpays?\b|(?:prestataire|contractor)[^.,;]{0,30}(?:livr|remet|fourni|publi|deliver|publish)[^.,;]{0,30}(?:contenus?|publications?|visuels?|posts?|contents?)\b",
    ),
    row(
        "indicative_only",
        r"pour mémoire|pour information|à titre (?:indicatif|d’information)|donnée?s? à titre d’(?:exemple|illustration)|\bindicati[fv]|sans valeur contractuelle|sans engagement|document de travail|\bobjectifs?\b|ordre de grandeur|prévisionnel|\btargets?\b|\bestimates?\b|"
        r"sans (?:aucune )?(?:force|portée|effet|valeur|caractère) (?:obligatoire|contraignant|contractuel|juridique|engageant)|(?:aucune|dépourvue?s? de(?: toute)?|n’(?:a|ont) (?:pas|aucune?|plus) (?:de |d’)?) ?(?:valeur|force|portée)|non (?:contraignant|contractuel|engageant)|ne (?:lie(?:nt)?|contraint|contraignent) (?:personne|aucune|pas (?:les|le) (?:partie|client|prestataire))|pour donner une idée|n’engage(?:nt|ant)? (?:ni\b|nul|personne|à rien|aucune|(?:pas|ni) (?:les|le|la|leurs?) (?:partie|client|prestataire|auteur))|valeur (?:purement |simplement )?(?:informative|illustrative|morale)|"
        r"dépourvue?s? d(?:e |’)(?:tout |toute )?(?:effet|valeur|force|portée)|pistes? de (?:réflexion|travail)|sans effet juridique|en théorie\b|théorique|pour la forme\b|pro forma|(?:ne crée|n’emporte|ne fait naître|n’entraîne)(?:nt)? aucune? (?:obligation|engagement|droit)|sous toutes réserves|estimati[fv]|approximati[fv]|(?:ne sont|n’est|non) (?:pas |plus )?garantie?s?\b|à vocation (?:informative|pédagogique)|non opposable|n’(?:a|ont) (?:pas |aucune? )?(?:vocation à|rien de) (?:engager|lier\b|obliger|contraign)|déclaration d’intention|base de (?:travail|discussion|réflexion)|hypothèse de travail|simple (?:souhait|repère|guide|intention)|à titre (?:purement |simplement )?(?:informatif|illustratif|théorique)|"
        r"for information only|(?:for |as )?guid(?:e|ance) only|non-?binding|\bindicative\b|(?:not|neither party is) (?:legally )?(?:be )?b(?:inding|ound)|(?:does|do|shall) not bind|(?:no|without(?: any)?) (?:binding|contractual|legal) (?:force|value|effect)|binds? no ?(?:one|body)|are (?:mere |only )?examples\b|aspirational|(?:statement|declaration) of intent|working (?:paper|document|draft)|(?:purely|merely) (?:illustrative|indicative|informative)|creates? no (?:obligation|duty|right)|no (?:commitment|obligation) (?:as to|on)|not (?:a )?(?:guaranteed|commitment)|ballpark|tentative",
        _A,
        "C. civ. 1170",
        "C. civ. 1128",
        always=True,
        harms=_by_elements,
    ),
    row(
        "put_off",
        r"ultérieur|(?<!au )(?<!jours )(?<!mois )(?<!heures )(?<!semaines )plus tard|\bun autre jour\b|les parties (?:\w+ )?(?:rédigeront|signeront|établiront|écriront)|à (?:définir|convenir|préciser|déterminer|fixer|discuter|arrêter)\b|ser(?:a|ont) (?:établi|fixé|précisé|défini|convenu|déterminé|arrêté|décidé|discuté|débattu|négocié|vu|évoqué)e?s?\b|d’un commun accord(?! ou,? (?:à défaut|faute))|le moment venu|en temps (?:utile|voulu)|dans un second temps|(?:au )?cas par cas|"
        r"(?:les parties|elles|ils) (?:\w+ )?(?:verront|aviseront|conviendront|s’entendront|s’accorderont|se concerteront|fixeront|décideront|discuteront|en reparleront)|(?:accord|échange|document|discussion)s? (?:futur|à venir|postérieur)|\bon verra\b|prochainement|s’envisage|(?:évoqu|discut|régl|débatt|abord)\w* (?:par la suite|plus tard|ensuite|après coup|après)\b|dans (?:les prochaines|quelques) (?:semaines|mois)|reste(?:nt)? à (?:\w+er|\w+ir|\w+re)\b|selon (?:entente|accord|arrangement)|ser(?:a|ont) (?:communiqué|indiqué|transmis|annoncé|adressé|remis)e?s? (?:en cours|après|plus|lors|une fois|par la suite|dès)|en cours de (?:route|mission|contrat|projet)|au fur et à mesure|quand le besoin|le besoin s’en f|lors d’un prochain|à une date (?:que|qui|à)|\bà suivre\b|à voir (?:ensemble|entre|avec)|au moment (?:voulu|opportun)|en fonction des (?:discussions|échanges)|"
        r"(?<!\bhas )(?<!\bhave )(?<!\bhaving )to be (?:agreed|defined|determined|confirmed|fixed|decided|specified|settled|discussed|set)\b|at a later (?:date|stage)|(?:agreed|decided|fixed|discussed|settled) later|will be (?:agreed|defined|set|discussed|decided|determined|fixed|settled|worked out)\b|(?:chosen|agreed|fixed|decided|set) (?:once|when|after) (?:a|the|an?y)\b|in due course|case[ -]by[ -]case|when the time comes|the parties (?:will|shall) (?:agree|decide|discuss|sort)|by mutual (?:agreement|consent)|\btb[dac]\b|to follow\b|in good time|as (?:we|they) go along|at some point|down the line|remains? to be|when (?:needed|the need arises)|as (?:may be )?agreed (?:from time to time|between)",
        _A,
        "C. civ. 1163",
        "C. civ. 1128",
        harms=_by_elements,
    ),
    row(
        "vague_words",
        r"à l’oral\b|oralement|verbal(?:ement)?|régulièrement|de temps (?:en temps|à autre)|au fil (?:de|du|des)|\bquelques?\b(?![^.,;]{0,30} que ce soit)|\bparfois\b|\bsouvent\b|occasionnel|"
        r"(?:selon|suivant|au gré d|en fonction d|d’après)(?:e |es |u |e l|es l)? ?(?:les |l’|la |le )?(?:opportunités|saisons\b|tendances|événements|conjoncture|contexte|humeur|arrivages|actualités|circonstances|occasions)|circonstances (?:s’y|le)|\ben continu\b|\bflux\b|\bun certain nombre|\bde nombreu|suffisamment|à intervalles|(?:présence|activité|communication|ligne|animation|image) (?:\w+ )?(?:soutenue|dynamique|vivante|régulière|cohérente|de qualité|optimale)|rayonnement|notoriété|visibilité|(?:tarif|prix|somme|rémunération|montant) (?:amical|préférentiel|avantageux|symbolique|modéré|adapté|en rapport|honnête|modique|acceptable|convenable|correct|décent)|en rapport avec|à la hauteur d(?:e|u)|(?:dans|sous) un délai (?:bref|court|rapide|adapté|normal|utile)|rapidement|\bbientôt\b|dès que (?:possible|besoin)|selon (?:l’actualité|l’activité|le budget|les moyens|l’humeur|le marché|les circonstances|l’inspiration|les possibilités)|fréquemment|ponctuellement|(?:à un|au) (?:bon )?rythme|de (?:manière|façon) (?:appropriée|adaptée|raisonnable|équitable|satisfaisante|convenable)|comme il (?:se doit|convient)|(?:prix|tarif|délai|nombre) (?:juste|raisonnable|convenable|équitable|suffisant)|juste (?:prix|rémunération)|bonne volonté|prix d’ami|dans la dignité|avec (?:tact|sérieux|doigté|diplomatie|discernement|humanité|élégance|pragmatisme|intelligence|simplicité|délicatesse|enthousiasme|passion|honneur)|\btact\b|indulgen|franchement|franchise mutuelle|courtois|bonne compagnie|bons? termes|relations? (?:sont|est|soient|restent?) (?:restées? )?(?:bonnes?|cordiales?)|(?:responsabilités?|obligations?|engagements?) morales?|moralement|entraide|solidarité|compréhensi|comprend (?:les|ses|leurs) (?:difficultés|contraintes)|apprécie (?:la|le|les)|soutien(?:t|nent) (?:le|la|les) |de gré à gré|poignée de main|tournent? la page|font? simple|fai(?:t|re) sa part|au mieux\b|contenus? de qualité|attentes\b|à (?:leur|sa) (?:juste )?valeur|est juste\b|là où c’est|(?:suivent|suit|selon) (?:l’usage|les usages|leur cours)|cours normal|situation de chacun|y trouve son compte|temps utile|en commun\b|communication au sens large|(?:que|dont) (?:la relation|les parties|le projet|la situation) (?:appelle|commande|requier|impose|suppose)\w*|équité s’applique|se rend(?:ra)? utile|outils? de dialogue|selon ce que les circonstances|\bwith (?:care and tact|goodwill|respect|courtesy)\b|in good spirit|friendly terms|quality content|moral responsibilit|each does its (?:part|share)|en confiance|(?:fait|font|faire) confiance|trust (?:each other|one another)|confiance mutuelle|partenaires?\b(?= loyaux| de confiance)|esprit d’équipe|harmonie|cordial|dans l’intérêt (?:du projet|commun)|regularly|frequently|occasional|now and then|from time to time|\bsome\b|\ba (?:few|number of)\b|orally|in conversation|as appropriate|depending on (?:the )?(?:circumstances|season|budget|mood|trends|workload|opportunities|need)|\bseveral\b|numerous|\benough\b|\bvarious\b|(?:active|strong|lively|dynamic|vibrant) (?:online |social )?presence|visibility|(?:friendly|modest|token|suitable|decent|competitive) (?:price|fee|rate|amount)|in (?:a )?timely|\bpromptly\b|\bshortly\b|\bsoon\b|(?:fair|reasonable|appropriate|sufficient) (?:price|fee|time|period|number|amount)|"
        r"souplesse|bon sens|bonne intelligence|bienveillance|esprit (?:de|d’)|bonnes? relations?|intérêts? de chacun|droit commun|usages? du métier|parties agissent de bonne foi|"
        r"flexib|common sense|in (?:a|the) (?:\w+ )?spirit of|partnership|mutual trust|good ?will|good faith only|general law applies",
        _A,
        "C. civ. 1170",
        "C. civ. 1163",
        harms=_by_elements,
    ),
)
