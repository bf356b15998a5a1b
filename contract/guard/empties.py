"""Empties: words by which a clause keeps its place and loses its force. One row a mechanism."""

from __future__ import annotations

from contract.guard.finding import Harmed, Severity
from contract.guard.mechanisms import row
from contract.guard.whose import burdened, owed_to, widened

_W, _A = Severity.WARNING, Severity.ALARM
_NOT_AHEAD = (
    r"\b(?! [\w-]+ (?:jours?|semaines?|mois|heures?|days?|weeks?|months?|"
    r"hours?)(?: (?:ouvrés?|ouvrables?|francs?|calendaires?))? (?:avant|à l’avance|before|ahead|in advance))"
)
"""A notice is the least one by itself: "at least ten days before" asks no more than "ten days before"."""


def _by_elements(_text: str) -> Harmed:
    return Harmed.NONE


EMPTIES = (
    row(
        "opener_added",
        r"\bnotamment\b|\bdont (?:celles?|celui|ceux)\b|\bfigure(?:nt)? parmi\b|\bentre autres\b|"
        r"\bpar exemple\b|\betc\b|plus généralement|non limitati|"
        r"n(?:e |’)(?:est|sont|soit) pas (?:limitati|exhausti|fermée?s?\b|clos|complète)|"
        r"\blistes? (?:[\w’]+ ){0,3}(?:reste|demeure|est|sont|restent) ouvertes?|à titre d’exemple|"
        r"\by compris\b(?! (?:en cas|si|s’|lorsqu|pendant|après|quand|durant|au-delà))|"
        r"\btel(?:le)?s? que\b(?! (?:décri|prévu|défini|convenu|fixé|énonc|indiqu|stipul|listé|énumér))|"
        r"\bprincipalement\b|\bessentiellement\b|\bsurtout\b|pour l’essentiel|en priorité|"
        r"avant tout\b(?= (?:les?|la|l’|une?|des?|à|de|pour|par|sur)\b|[.,;])|\bmainly\b|\bprimarily\b|"
        r"\bchiefly\b|\bmostly\b|\bprincipally\b|connexes?\b|voisine?s?\b|s’y (?:rapport|rattach|apparent)|"
        r"apparenté|tout ce qui\b|\bet (?:tout )?ce qu(?:e |’|i )|"
        r"(?:et|ou) (?:équivalent|apparenté|le reste|tout autre|toute autre|autres)\b|"
        r"and (?:related|associated|ancillary|other)|or (?:related|equivalent|other)\b|ancillary|"
        r"inter alia|non exhausti|à titre (?:illustratif|d’illustration)|plus largement|"
        r"de (?:façon|manière) (?:plus )?(?:large|générale)|more (?:broadly|generally)|parmi lesquel|"
        r"\bdes [\w’]+ comme (?:l[ea’]|les|des?|un)\b|au nombre desquel|et (?:autres|assimilé|similaire)|"
        r"ou (?:assimilé|similaire)|\bincluding\b|\bfor example\b|\bfor instance\b|\bsuch as\b|"
        r"by way of (?:example|illustration)|among other|in general\b|in particular\b|without limitation|"
        r"(?:is|are) not (?:exhaustive|closed|complete|limitative)|not limited to|"
        r"and (?:the like|so on|similar)|or similar|\be\.g\.",
        _W,
        "C. civ. 1163",
        "C. civ. 1190",
        harms=widened,
    ),
    row(
        "floor_added",
        rf"\bau (?:moins|minimum)\b{_NOT_AHEAD}|"
        rf"(?:prix|tarif|coût|supplémentaire)[^.;]{{0,24}} à partir de (?=\d)|\ba minima\b|"
        rf"\bminim(?:um|ale?)\b|\bplancher\b|\bpas moins d|\bou (?:plus|davantage)\b|"
        rf"\bvoire (?:plus|davantage)|et (?:plus|davantage) si|pas en dessous d|qui peut être dépassée?|"
        rf"sans (?:être )?inférieure? à|\bat least\b{_NOT_AHEAD}|\bn(?:o|ot) (?:fewer|less) than\b|"
        rf"\ba minimum of\b|\bor more\b|\bupwards of\b|no fewer\b|and (?:up|above|more)\b|if not more",
        _W,
        "C. civ. 1163",
        harms=burdened,
    ),
    row(
        "discretion_added",
        r"à (?:la|sa) (?:seule |libre |convenance)|à (?:sa|leur) (?:première|simple|seule) demande|"
        r"à (?:la|sa) discrétion|discrétionnaire|à sa convenance|à sa guise|"
        r"(?:tribunal|juge|juridiction|médiateur|médiation|expert|arbitre)\b[^.;]{0,16}\bque (?:le |"
        r"la )?(?:client|prestataire) (?:(?:désign|chois|indiqu|nomm)\w+|aura (?:désign|chois|nomm)\w+)|"
        r"(?<!in)(?:appréciation|gré|guise|choix|bon vouloir|volonté|initiative|convenance|discrétion|"
        r"jugement|bon plaisir) (?:du|de la|exclusi\w+ du|seule? du) (?:client|prestataire)|"
        r"(?:comme|quand|où|lorsqu|dès qu|tant qu|si)[’ ]?(?:e )?(?:le client|le prestataire|il|"
        r"elle)(?: le| la| les| en)? (?:l’)?(?:entend|veut|voit|trouve|préfère|sent|juge|estime|décide|"
        r"souhaite|choisit|désire|peut)\b|"
        r"s’il (?:le |l’)?(?:estime|juge|souhaite(?! (?:des?|une?|la|les?|demander)\b)|veut)|"
        r"(?:qu(?:e |’)|selon ce qu).{0,40}(?:estim|"
        r"(?<!\ble )(?<!\bdu )(?<!\bau )(?<!\bun )(?<!\bnul )(?<!aucun )jug)e\b|"
        r"(?:lui|leur) (?:semble|paraî)(?:nt|t|tra)?\b|ne (?:lui |leur )?plaît (?:plus|pas)|"
        r"(?:client|prestataire|\bil|\belle) (?:tien(?:t|dra)|regarde(?:ra)?) (?:pour|comme)\b|"
        r"jugée?s? (?:utile|nécessaire|opportun)|jugée?s? [^.,;]{0,16} ?par le (?:client|prestataire)|"
        r"(?:(?:de|à) son|\bau) (?:seul )?choix\b(?! (?:entre|:))|"
        r"(?:client|prestataire|qu’il|il) (?:le |la |les )?(?:souhaite(?! (?:des?|une?|demander)\b)|désire|"
        r"veut|voudra|décide(?:ra)?|choisi(?:t|ra)|détermine|pense|estime|juge|croit|annonce|considère)\b|"
        r"(?:choisie?|fixée?|décidée?)s? par le (?:client|prestataire)|considère comme|"
        r"selon (?:ses|les|son) (?:besoins|possibilités|disponibilités|appréciation)|"
        r"(?:qu(?:e |’)(?:il|elle|le client|le prestataire) )(?:lui )?(?:confiera|demandera|retient|"
        r"retiendra|indiquera|désignera|arrête(?:ra)?|précisera|voudra bien)\b|"
        r"que (?:le client|le prestataire|la direction)[^.,;]{0,12}(?:confiera|demandera|retient|désignera|"
        r"indiquera)|"
        r"satisfaite?s?\b|satisfaction|convaincue?s?\b|conquise?s?\b|"
        r"(?:soit|est|sera|serait) (?:contente?|ravie?|d’accord|convaincu)|"
        r"à son (?:gré|goût|appréciation|entière)|quand cela lui|"
        r"(?:ce qu(?:e |’)|celles? qu(?:e |’)|ceux qu(?:e |’))[^.]{0,48}(?:accepte|choisit|décide|"
        r"veut bien|consent|entend)\b|"
        r"libre à (?:lui|elle)|loisible|(?:client|prestataire|il|elle) peut en décider autrement|"
        r"(?:client|contractor|it) may decide otherwise|si bon lui|toute latitude|reste (?:seul )?maître|"
        r"pouvoir d’appréciation|de son (?:propre )?chef|"
        r"selon (?:son|sa) (?:humeur|inspiration|bon|seul|propre|envie|priorit|convenance|jugement)|"
        r"selon ses (?:priorités|envies|préférences|goûts|critères)|laissée?s? (?:à l|au|à la|à son)|"
        r"(?:client|prestataire) (?:y )?consent(?:ira)?\b|"
        r"(?:s’il|si le (?:client|prestataire)) (?:y )?(?:consent|donne|est d’accord|en convient|l’accepte|"
        r"accepte)|"
        r"y est favorable|"
        r"(?:estimera|jugera|décidera|voudra|souhaitera|choisira|préférera|considérera|trouvera)\b|"
        r"(?:le )?mérit(?:e|ée?s?|era)\b|"
        r"tant qu(?:e |’)(?:il|elle|le client|le prestataire) (?:le |la |les |l’)?(?:jug|estim|trouv|"
        r"souhait|veut|croi)|"
        r"(?:lui|leur) (?:convien|convient|plaît|plaira|agrée|chante)|"
        r"qu(?:e |’)(?:il|elle)s? (?:préfère|souhaite|veut|entend|choisit)(?:nt)? (?:garder|conserver|"
        r"exclure|retenir|faire|ne pas)|"
        r"(?:bon|opportun) (?:lui|leur) semble|(?:lui|leur) semble (?:bon|utile|opportun|nécessaire)|"
        r"souverainement|seul juge|reste juge|en opportunité|"
        r"sans avoir à (?:se )?(?:justifier|motiver|rendre)|"
        r"sans (?:en )?donner (?:de |ses )?(?:raison|motif)|bon plaisir|"
        r"(?:trouve|juge|estime|croi|pense|considère)\w* (?:opportun|utile|bon\b|bonnes?\b|nécessaire|"
        r"pertinent|approprié|souhaitable|préférable|intéressant)|"
        r"(?:apprécie|décide|détermine|fixe|choisit)(?:nt|ra)? (?:seule?s?|librement|souverainement)\b|"
        r"(?:client|prestataire|contractor) (?:aura |a |has )?(?:reconnaît|qualifi\w+|désign\w+|déclare|"
        r"regarde|recogni[sz]es|"
        r"designates?)[^.,;]{0,12} (?:comme(?! (?:son |sa |seule? )?(?:interlocut|référente?|contact|"
        r"correspondant|représentant))|"
        r"tel|de|confiden|as)\b|"
        r"se réserve (?:le droit|la faculté|la possibilité)|reserves? the right|discretion (?:of|by)|"
        r"at (?:its|their|the [\w’]+) (?:option|choice|convenience|sole)|"
        r"(?:sole|own|its|their|absolute|full|entire) discretion|as (?:it|they) sees? fit|"
        r"(?:deems?|finds?|sees?|thinks?) (?:it |this |that )?(?:fit|a use|necessary|appropriate|"
        r"convenient|useful)|"
        r"of (?:its|their) choice|as needed|"
        r"(?:client|contractor|it|he|she|they) (?:considers?|thinks?|feels?|believes?|wishes|chooses|"
        r"decides?|likes?|wants?)\b|"
        r"(?:when|where|if) convenient|satisf(?:ied|action)|"
        r"(?:as|if|when(?:ever)?) (?:it|they|he|she|the (?:client|contractor)) (?:so )?(?:likes?|pleases?|"
        r"wish(?:es)?|chooses?|prefers?|decides?)|"
        r"\bat will\b|as (?:it|they) (?:considers?|deems?|thinks?|judges?|decides?|chooses?|elects?)|"
        r"sole judge|at (?:its|their|the client’s|the contractor’s) (?:pleasure|election|whim)|"
        r"should (?:it|they|the client|the contractor) (?:so )?(?:wish|choose|decide|prefer)|"
        r"(?:acceptable|agreeable|satisfactory|convenient) to (?:the (?:client|contractor)|it|them)|"
        r"left to (?:the (?:client|contractor)|its)|is (?:happy|pleased|content)\b|"
        r"in (?:its|their) (?:sole |own |reasonable )?(?:opinion|judge?ment)|to (?:its|their) liking|"
        r"suits? (?:it|them|him|her)\b",
        _A,
        "C. civ. 1304-2",
        "C. civ. 1170",
        empties=r"\bprix\b|honoraires|forfait|abonnement de|rémunération|tarif|facturée?s?\b|"
        r"client[^.,;]{0,30}(?:pa(?:ie|ye)|règle|verse)|\bfees?\b|\bprice\b|client[^.,;]{0,20}\bpays?\b",
    ),
    row(
        "duty_softened",
        r"s’efforce|\bsonge(?:nt|ra)? à|\bas a rule\b|\bthinks? of\b|\besp(?:ère|érer)\b|"
        r"\bsans (?:trop|par trop)\b|dans la mesure du possible|veille(?:ra)? à|est invitée?|si possible|"
        r"essa(?:ie|ient|yer)\b|\btent(?:e|ent|era)\b|fait de son mieux|au mieux|lorsque c’est possible|"
        r"quand (?:cela|c’est)[^.]{0,12}possible|dès que possible|as soon as possible|"
        r"(?:meilleurs|tous ses|ses) efforts|"
        r"dans la (?:limite|mesure) (?:de ses (?:moyens|possibilités|forces|disponibilités)|du possible)|"
        r"pour autant que possible|"
        r"pour autant qu(?:e |’)(?:il|elle|le (?:client|prestataire)) (?:le )?p(?:uisse|ourra)|"
        r"autant qu’(?:il|elle) (?:le )?p(?:eut|ourra)|\bvise(?:ra)? à|\btend(?:ra)? à|se soucie|"
        r"(?:porte|prête)(?:ra)? (?:une |son )?(?:attention|intérêt)|contribue(?:ra)? à|participe(?:ra)? à|"
        r"concour(?:t|ra) à|\bpourrait\b|"
        r"(?:est|serait|sont) (?:souhait(?:able|ée?)s?|recommandée?s?|appréciée?s?|bienvenue?s?)|"
        r"s’il (?:le|y) (?:peut|pense)|(?:quand|lorsqu’|si|s’)(?: ?il| ?elle) y (?:pense|songe)|"
        r"\ben principe\b|\bnormalement\b|selon (?:la|sa) charge|"
        r"(?:planning|agenda|calendrier|charge de travail|emploi du temps)[^.,;]{0,16} (?:le |"
        r"lui )?(?:permet|laisse|autorise)|"
        r"a pour ambition|dans l’idéal|si les circonstances|s’intéresse|"
        r"(?:apporte|prête|offre|donne)(?:ra)? (?:son|ses|des|un) (?:regard|conseils?|aide|soutien|"
        r"concours|avis|idées|appui|éclairage)|"
        r"se tient (?:à la disposition|informé)|reste (?:à l’écoute|disponible)|s’inspire|tient compte|"
        r"s’emploie|s’attache à|s’applique à|\btâche(?:ra|nt)? d[e’]|emploi du temps[^.,;]{0,20}permet|"
        r"(?:lorsqu|quand|si|dès qu)[’e ]{1,2}(?:il|elle|le client|le prestataire) (?:le |la |les |en |"
        r"y )?(?:peut|pourra|a le temps|en a le (?:temps|loisir)|aura le temps|trouve le temps)|"
        r"en a le (?:loisir|temps)|selon (?:ses|leurs) (?:disponibilités|contraintes|possibilités)|"
        r"\bsi le temps\b|pense(?:ra)? à|(?:re)?cherche(?:nt|ra|ront)? (?:à|une?|ensemble)\b|"
        r"n’(?:est|sont) (?:pas|plus|jamais) (?:tenue?s?|obligée?s?|astreinte?s?) d|"
        r"n’(?:a|ont) (?:pas|plus) à\b|(?:est|sont) dispensée?s? d|sans y être (?:tenu|obligé)|"
        r"(?:is|are) not (?:required|obliged|bound) to|need not|has no duty|à tête reposée|a vocation à|"
        r"(?:entend(?:ent)?|compte(?:nt)?|espère(?:nt)?|prévoi(?:t|ent)|souhaite(?:nt)?|"
        r"a l’intention) (?:bien |de |d’)?(?:\w+er|\w+ir|\w+re)\b|"
        r"ambitionne|envisage|autant que possible|autant que faire|dans la mesure de (?:ses|leurs)|"
        r"idéalement|de préférence|\bdevrai(?:t|ent)\b|encouragée? à|selon (?:l’état d|les moyens d)|"
        r"trésorerie|cash[ -]?flow|(?:budget|moyens|activité)[^.,;]{0,40}(?:le |lui )?permet|"
        r"fait (?:tout )?son possible|does its best|dès que (?:ses|sa|leurs?) [^.,;]{0,20}perme|"
        r"en fonction de (?:sa|ses|leurs|la) (?:moyens|disponibilités|possibilités)|"
        r"(?:best|all) endeavou?rs|best efforts|reasonable (?:efforts|endeavou?rs|steps)|"
        r"\b(?:aims?|intends?|seeks?|hopes?|plans?|strives?|endeavou?rs?|attempts?) to\b|"
        r"(?<=[\w’”] )should\b(?! (?:the|either|an?|any|one|it|they|this)\b)|"
        r"(?:as|so) far as (?:possible|it can|practicable)|to the extent (?:possible|practicable)|"
        r"practicable|ideally|preferably|encouraged to|where (?:possible|feasible|practical)|"
        r"(?:shall|will|may) consider|"
        r"if (?:possible|feasible|time (?:allows|permits)|available|it can|they can|it remembers)|"
        r"(?:time|workload|resources|schedule) permitting|as time (?:allows|permits)|"
        r"(?:does|do|will do) (?:what|all) (?:it|they) can|its utmost|commercially reasonable|"
        r"in principle\b|\bnormally\b|desirable|would like to|contributes? to|helps? to|is invited to|"
        r"\btr(?:y|ies)\b|may (?:pay|deliver|provide)|takes? into account|"
        r"\b(?:is|are|would be) (?:welcome|appreciated)\b(?! but)|\b(?:borne?|bears?|bearing) in mind|"
        r"\b(?:source of|as|for|takes?|draws?) inspiration",
        _W,
        "C. civ. 1170",
        harms=owed_to,
        about=r"\b(?:prestataire|contractor|client|parties?|part(?:y|ies))\b|"
        r"\b(?:est|sont|is|are) (?:payée?s?|réglée?s?|versée?s?|livrée?s?|remise?s?|rendue?s?|paid|"
        r"delivered|returned)\b",
        empties=r"\b(?:est|sont|is|are) (?:payée?s?|réglée?s?|versée?s?|paid)\b|"
        r"client[^.,;]{0,30}(?:pa(?:ie|ye)|règle|verse|acquitte|rembourse)|client[^.,;]{0,20}\bpays?\b|"
        r"(?:prestataire|contractor)[^.,;]{0,30}(?:livr|remet|fourni|publi|deliver|"
        r"publish)[^.,;]{0,30}(?:contenus?|publications?|visuels?|posts?|contents?)\b",
    ),
    row(
        "indicative_only",
        r"pour mémoire|pour information|à titre (?:indicatif|d’information)|"
        r"donnée?s? à titre d’(?:exemple|illustration)|\bindicati[fv]|sans valeur contractuelle|"
        r"sans engagement|document de travail|\bobjectifs?\b|ordre de grandeur|prévisionnel|\btargets?\b|"
        r"\bestimates?\b|"
        r"sans (?:aucune )?(?:force|portée|effet|valeur|caractère) (?:obligatoire|contraignant|contractuel|"
        r"juridique|engageant)|"
        r"(?:aucune|dépourvue?s? de(?: toute)?|n’(?:a|ont) (?:pas|aucune?|plus) (?:de |d’)?) ?(?:valeur|"
        r"force|portée)|"
        r"non (?:contraignant|contractuel|engageant)|"
        r"ne (?:lie(?:nt)?|contraint|contraignent) (?:personne|aucune|"
        r"pas (?:les|le) (?:partie|client|prestataire))|"
        r"pour donner une idée|"
        r"n’engage(?:nt|ant)? (?:ni\b|nul|personne|à rien|aucune|"
        r"(?:pas|ni) (?:les|le|la|leurs?) (?:partie|client|prestataire|auteur))|"
        r"valeur (?:purement |simplement )?(?:informative|illustrative|morale)|"
        r"dépourvue?s? d(?:e |’)(?:tout |toute )?(?:effet|valeur|force|portée)|"
        r"pistes? de (?:réflexion|travail)|sans effet juridique|en théorie\b|théorique|pour la forme\b|"
        r"pro forma|"
        r"(?:ne crée|n’emporte|ne fait naître|n’entraîne)(?:nt)? aucune? (?:obligation|engagement|droit)|"
        r"sous toutes réserves|estimati[fv]|approximati[fv]|"
        r"(?:ne sont|n’est|non) (?:pas |plus )?garantie?s?\b|à vocation (?:informative|pédagogique)|"
        r"non opposable|"
        r"n’(?:a|ont) (?:pas |aucune? )?(?:vocation à|rien de) (?:engager|lier\b|obliger|contraign)|"
        r"déclaration d’intention|base de (?:travail|discussion|réflexion)|hypothèse de travail|"
        r"simple (?:souhait|repère|guide|intention)|"
        r"à titre (?:purement |simplement )?(?:informatif|illustratif|théorique)|for information only|"
        r"(?:for |as )?guid(?:e|ance) only|non-?binding|\bindicative\b|"
        r"(?<!until then, )(?<!before that, )(?:not|neither party is) (?:legally )?(?:be )?b(?:inding|ound)|(?:does|do|shall) not bind|"
        r"(?:no|without(?: any)?) (?:binding|contractual|legal) (?:force|value|effect)|"
        r"binds? no ?(?:one|body)|are (?:mere |only )?examples\b|aspirational|"
        r"(?:statement|declaration) of intent|working (?:paper|document|draft)|"
        r"(?:purely|merely) (?:illustrative|indicative|informative)|creates? no (?:obligation|duty|right)|"
        r"no (?:commitment|obligation) (?:as to|on)|not (?:a )?(?:guaranteed|commitment)|ballpark|tentative",
        _A,
        "C. civ. 1170",
        "C. civ. 1128",
        always=True,
        harms=_by_elements,
    ),
    row(
        "put_off",
        r"ultérieur|(?<!au )(?<!jours )(?<!mois )(?<!heures )(?<!semaines )plus tard|\bun autre jour\b|"
        r"les parties (?:\w+ )?(?:rédigeront|signeront|établiront|écriront)|"
        r"à (?:définir|convenir|préciser|déterminer|fixer|discuter|arrêter)\b|"
        r"ser(?:a|ont) (?:établi|fixé|précisé|défini|convenu|déterminé|arrêté|décidé|discuté|débattu|"
        r"négocié|vu|évoqué)e?s?\b|"
        r"d’un commun accord(?! ou,? (?:à défaut|faute))|le moment venu|en temps (?:utile|voulu)|"
        r"dans un second temps|(?:au )?cas par cas|"
        r"(?:les parties|elles|ils) (?:\w+ )?(?:verront|aviseront|conviendront|s’entendront|s’accorderont|"
        r"se concerteront|fixeront|décideront|discuteront|en reparleront)|"
        r"(?:accord|échange|document|discussion)s? (?:futur|à venir|postérieur)|\bon verra\b|prochainement|"
        r"s’envisage|"
        r"(?:évoqu|discut|régl|débatt|abord)\w* (?:par la suite|plus tard|ensuite|après coup|après)\b|"
        r"dans (?:les prochaines|quelques) (?:semaines|mois)|reste(?:nt)? à (?:\w+er|\w+ir|\w+re)\b|"
        r"selon (?:entente|accord|arrangement)|"
        r"ser(?:a|ont) (?:communiqué|indiqué|transmis|annoncé|adressé|remis)e?s? (?:en cours|après|plus|"
        r"lors|une fois|par la suite|dès)|"
        r"en cours de (?:route|mission|contrat|projet)|au fur et à mesure|quand le besoin|le besoin s’en f|"
        r"lors d’un prochain|à une date (?:que|qui|à)|(?<!pas )\bà suivre\b|(?<!rien )à voir (?:ensemble|entre|avec)|"
        r"au moment (?:voulu|opportun)|en fonction des (?:discussions|échanges)|"
        r"(?<!\bhas )(?<!\bhave )(?<!\bhaving )to be (?:agreed|defined|determined|confirmed|fixed|decided|"
        r"specified|settled|discussed|set)\b|"
        r"at a later (?:date|stage)|(?:agreed|decided|fixed|discussed|settled) later|"
        r"will be (?:agreed|defined|set|discussed|decided|determined|fixed|settled|worked out)\b|"
        r"(?:chosen|agreed|fixed|decided|set) (?:once|when|after) (?:a|the|an?y)\b|in due course|"
        r"case[ -]by[ -]case|when the time comes|the parties (?:will|shall) (?:agree|decide|discuss|sort)|"
        r"by mutual (?:agreement|consent)|\btb[dac]\b|to follow\b|in good time|as (?:we|they) go along|"
        r"at some point|down the line|remains? to be|when (?:needed|the need arises)|"
        r"as (?:may be )?agreed (?:from time to time|between)",
        _A,
        "C. civ. 1163",
        "C. civ. 1128",
        harms=_by_elements,
    ),
    row(
        "vague_words",
        r"à l’oral\b|oralement|verbal(?:ement)?|régulièrement|de temps (?:en temps|à autre)|"
        r"au fil (?:de|du|des)|\bquelques?\b(?![^.,;]{0,30} que ce soit| (?:mots|lignes|phrases)\b)|\bparfois\b|\bsouvent\b|"
        r"occasionnel|"
        r"(?:selon|suivant|au gré d|en fonction d|d’après)(?:e |es |u |e l|es l)? ?(?:les |l’|la |"
        r"le )?(?:opportunités|saisons\b|tendances|événements|conjoncture|contexte|humeur|arrivages|"
        r"actualités|circonstances|occasions)|"
        r"circonstances (?:s’y|le)|\ben continu\b|\bflux\b|\bun certain nombre|\bde nombreu|suffisamment|"
        r"à intervalles|"
        r"(?:présence|activité|communication|ligne|animation|image) (?:\w+ )?(?:soutenue|dynamique|vivante|"
        r"régulière|cohérente|de qualité|optimale)|"
        r"rayonnement|notoriété|visibilité|"
        r"(?:tarif|prix|somme|rémunération|montant) (?:amical|préférentiel|avantageux|symbolique|modéré|"
        r"adapté|en rapport|honnête|modique|acceptable|convenable|correct|décent)|"
        r"en rapport avec|à la hauteur d(?:e|u)|"
        r"(?:dans|sous) un délai (?:bref|court|rapide|adapté|normal|utile)|rapidement|\bbientôt\b|"
        r"dès que (?:possible|besoin)|"
        r"selon (?:l’actualité|l’activité|le budget|les moyens|l’humeur|le marché|les circonstances|"
        r"l’inspiration|les possibilités)|"
        r"fréquemment|ponctuellement|(?:à un|au) (?:bon )?rythme|"
        r"de (?:manière|façon) (?:appropriée|adaptée|raisonnable|équitable|satisfaisante|convenable)|"
        r"comme il (?:se doit|convient)|"
        r"(?:prix|tarif|délai|nombre) (?:juste|raisonnable|convenable|équitable|suffisant)|"
        r"juste (?:prix|rémunération)|bonne volonté|prix d’ami|dans la dignité|"
        r"avec (?:tact|sérieux|doigté|diplomatie|discernement|humanité|élégance|pragmatisme|intelligence|"
        r"simplicité|délicatesse|enthousiasme|passion|honneur)|"
        r"\btact\b|indulgen|franchement|franchise mutuelle|courtois|bonne compagnie|bons? termes|"
        r"relations? (?:sont|est|soient|restent?) (?:restées? )?(?:bonnes?|cordiales?)|"
        r"(?:responsabilités?|obligations?|engagements?) morales?|moralement|entraide|solidarité|"
        r"compréhensi|comprend (?:les|ses|leurs) (?:difficultés|contraintes)|apprécie (?:la|le|les)|"
        r"soutien(?:t|nent) (?:le|la|les) |de gré à gré|poignée de main|tournent? la page|font? simple|"
        r"fai(?:t|re) sa part|au mieux\b|contenus? de qualité|attentes\b|à (?:leur|sa) (?:juste )?valeur|"
        r"est juste\b|là où c’est|(?:suivent|suit|selon) (?:l’usage|les usages|leur cours)|cours normal|"
        r"situation de chacun|y trouve son compte|temps utile|en commun\b|communication au sens large|"
        r"(?:que|dont) (?:la relation|les parties|le projet|la situation) (?:appelle|commande|requier|"
        r"impose|suppose)\w*|"
        r"équité s’applique|se rend(?:ra)? utile|outils? de dialogue|selon ce que les circonstances|"
        r"\bwith (?:care and tact|goodwill|respect|courtesy)\b|in good spirit|friendly terms|"
        r"quality content|moral responsibilit|each does its (?:part|share)|en confiance|"
        r"(?:fait|font|faire) confiance|trust (?:each other|one another)|confiance mutuelle|"
        r"partenaires?\b(?= loyaux| de confiance)|esprit d’équipe|harmonie|cordial|"
        r"dans l’intérêt (?:du projet|commun)|regularly|frequently|occasional|now and then|"
        r"from time to time|\bsome\b|\ba (?:few|number of)\b|orally|in conversation|as appropriate|"
        r"depending on (?:the )?(?:circumstances|season|budget|mood|trends|workload|opportunities|need)|"
        r"\bseveral\b|numerous|(?<!\bis )(?<!\bare )\benough\b|\bvarious\b|"
        r"(?:active|strong|lively|dynamic|vibrant) (?:online |social )?presence|visibility|"
        r"(?:friendly|modest|token|suitable|decent|competitive) (?:price|fee|rate|amount)|in (?:a )?timely|"
        r"\bpromptly\b|\bshortly\b|(?<!\bas )\bsoon\b|"
        r"(?:fair|reasonable|appropriate|sufficient) (?:price|fee|time|period|number|amount)|souplesse|"
        r"bon sens|bonne intelligence|bienveillance|esprit (?:de|d’)|bonnes? relations?|"
        r"intérêts? de chacun|droit commun|usages? du métier|parties agissent de bonne foi|flexib|"
        r"common sense|in (?:a|the) (?:\w+ )?spirit of|partnership|mutual trust|good ?will|good faith only|"
        r"general law applies",
        _A,
        "C. civ. 1170",
        "C. civ. 1163",
        harms=_by_elements,
    ),
)
