"""Bends: words that shift a burden, a power or a risk from one side to the other. One row each."""

from __future__ import annotations

from contract.guard.finding import Harmed, Severity
from contract.guard.mechanisms import both, contractor, row
from contract.guard.pattern import Pattern
from contract.guard.whose import burdened, lessened, overruled, renouncing, worked

_W, _A = Severity.WARNING, Severity.ALARM
_CLIENT_PAYS = Pattern(
    r"(?:charge|frais)[^.,;]{0,12} du client|"
    r"client (?:supporte|assume|prend en charge|avance|bears?|covers?)|"
    r"(?:avancée?s?|supportée?s?|charge|financée?s?) par le client|borne by the client"
)


def _spender(text: str) -> Harmed:
    """Whoever the words make pay."""
    return Harmed.CLIENT if _CLIENT_PAYS.search(text) else Harmed.CONTRACTOR


BENDS = (
    row(
        "article_struck",
        r"(?<!\bsi l’)(?<!\bsi un )(?<!\bsi les )\b(?:articles?|chapitres?) (?:\d|«|relati|ci-dessus|"
        r"intitulé)(?:(?!\b(?:si|lorsqu)\b)[^.;]){0,90}(?:(?:est|sont|soient?) (?:purement et simplement |"
        r"réciproquement )?(?:abrogée?s?|retirée?s?|ôtée?s?|supprimée?s?|biffée?s?|rayée?s?|levée?s?|"
        r"abandonnée?s?|écartée?s?|cadu(?:cs?|ques?)|frappée?s? de caducité|privée?s? d(?:e tout )?’?effet|"
        r"sans effet)(?! et (?:(?:est|sont) )?remplac)|"
        r"(?:réputée?s?|tenue?s? pour|considérée?s? comme) (?:n’avoir jamais (?:été écrit|existé)|"
        r"non écrit|inexistant|non avenu))|"
        r"(?<!\bif )\b(?:articles?|sections?|"
        r"clauses?) \d(?:(?!\bif\b)[^.;]){0,60} (?:(?:is|are|shall be) (?:hereby )?(?:deleted|repealed|"
        r"struck(?: out)?|withdrawn|removed|disapplied|void|of no effect)\b(?! and replac)|"
        r"deemed (?:never (?:to have been )?written|unwritten|deleted))",
        _A,
        "C. civ. 1170",
        harms=both,
        always=True,
    ),
    row(
        "boundless",
        r"\b7 (?:jours sur|j/|days a) ?(?:7|week)|\b24 ?h(?:eures)?[ /](?:sur )?24|"
        r"y compris (?:la nuit|le week-end|les (?:week-ends|jours fériés|dimanches))|imprévisibles|"
        r"intégralité d(?:es|u) (?:préjudice|dommage|perte)|in full, (?:direct|foreseeable)|"
        r"week-ends? compris|\btous les jours\b|\bevery day\b|7 (?:jours|days)[^.]{0,9}(?:semaine|week)\b|"
        r"soirs? et|jour et nuit|around the clock|sans limit|(?<!durée )illimitée?|"
        r"(?<!sauf le )(?<!hors )\b(?:au|et|le|les) dimanches?\b|(?:to|through|and|on) sundays?\b|"
        r"\b(?:accompagnement|gestion|prise en charge|présence|suivi) global|"
        r"(?:utilis|exploit|réutilis)\w* librement|librement (?:utilis|exploit|réutilis|repris)|"
        r"freely (?:use|exploit|reuse)|toute personne|(?<!exclusion de )(?<!exception de )toute autre|"
        r"toutes autres|quelle qu’en soit|n’importe quel|à toute heure|jours fériés compris|"
        r"tout(?:e|es|s)? (?:les |ses |leurs )?(?:conséquences|suites|préjudices?|supports?|tâches?|aides?|"
        r"travaux|services?|prestations?|réunions?|dommages?|réclamations?|demandes?)|"
        r"(?:soirées?|nuits?|week-ends?|congés|vacances) (?:et|comme|inclus|compris)|"
        r"de (?:toute|toutes|tout) (?:nature|sorte|espèce|genre)|en tout genre|à l’infini|"
        r"sans (?:compter|quota|exception|nombre|fin\b)|(?:toutes|à chaque|chaque) fois qu|"
        r"même (?:lointain|indirect|imprévisible|la nuit|le (?:soir|week-end|dimanche)|en dehors|pendant)|"
        r"jusqu’à (?:ce que|épuisement|complet)|tout (?:préjudice|dommage)|"
        r"(?:dommage|préjudice)s? (?:réel|subi|entier)|à hauteur d(?:u|es) (?:dommage|préjudice|perte)|"
        r"autant (?:de|que)|\btous ceux (?:qu|dont)|\btoutes celles (?:qu|dont)|viendrai(?:t|ent) à|"
        r"quel(?:le)?s? qu(?:e|’)(?:ils?|elles?)? ?(?:en )?soi(?:t|ent)|de quelque nature|chaque fois que|"
        r"à chaque demande|on (?:each|every) request|aussi (?:souvent|longtemps|nombreu)|à volonté|"
        r"à (?:toute|première) (?:demande|sollicitation)|sans (?:restriction|borne|plafond)|nuit et jour|"
        r"en permanence|unlimited|uncapped|without (?:any )?(?:limit|restriction|cap)|"
        r"no (?:limit|cap|ceiling)\b|any other|whatsoever|as many|as often|all claims|"
        r"any (?:task|loss|damage|request)|any and all|of any (?:kind|nature|sort)|at any hour|"
        r"round the clock|whenever (?:asked|needed|required|requested)|weekends (?:and|included)|"
        r"however (?:many|caused|arising|remote|serious)|any number of|all (?:kinds|sorts|manner) of|"
        r"no matter how|day or night|at all times|including (?:weekends|evenings|nights|holidays)|"
        r"evenings and|until (?:no|nothing)|all losses|every (?:loss|damage|request|task)|"
        r"(?:no|without (?:a |any )?) ?ceiling",
        _W,
        "C. civ. 1163",
        "C. civ. 1171",
        harms=worked,
    ),
    row(
        "unilateral_change",
        r"(?:client|prestataire) pouvant (?:les |la |le |l’)?(?:amender|modifier|ajuster|changer|adapter|"
        r"réviser|revoir|augmenter|réduire|compléter)|"
        r"(?<!avenant )(?<!avenant signé )(?<!avenant écrit )(?<!écrit signé )(?:peut|pourra|se réserve|"
        r"droit de|libre de)(?! demander| proposer)[^.]{0,50}[ ’](?:amender|retoucher|récrire|remanier|"
        r"réécrire|modifier|faire évoluer|changer|réviser|revoir|augmenter|réduire|adapter|actualiser|"
        r"compléter)[^.]{0,40}(?:contrat|clause|condition|d’elles\b|prix|tarif|quantité|volume|délai|durée|"
        r"périmètre|horaire|article|stipulation|engagement|disposition|planning|calendrier)|"
        r"(?:may|right to|free to)(?! ask| propose| request)[^.]{0,50} (?:change|amend|modify|vary|revise|"
        r"increase|reduce|adjust|update)[^.]{0,40}(?:agreement|contract|clause|terms|price|fee|quantit|"
        r"volume|scope|article)|"
        r"(?<!avenant )(?<!avenant signé )(?<!avenant écrit )(?<!écrit signé )(?:peut|pourra|"
        r"droit de) modifier|"
        r"(?:client|prestataire|il|elle|contractor) (?:\w+ )?(?:modifie|revoit|ajuste|fixe|change|révise|"
        r"adapte|actualise|arrête|réduit|augmente|relève|amends|adjusts|revises|changes|raises|lowers|"
        r"varies)\b[^.;]{0,12}(?:seule?\b|librement|à tout moment|quand|lorsqu|avec effet immédiat|"
        r"à sa (?:guise|discrétion|convenance)|"
        r"(?:le|la|les|son|sa|ses) (?:prix|forfait|tarif|honoraires|volume|nombre|quantité|délai|périmètre|"
        r"contrat|clauses|conditions)[^.;]{0,50}(?:quand|lorsqu|à tout moment|librement|par (?:simple|un)|"
        r"après (?:simple )?information|sans (?:l’)?accord|à sa )|"
        r"at any time|alone|freely)|"
        r"(?:message|courriel|e-mail|note|avis|publication|annonce|email|notice)[^.;]{0,60}(?:suffit|"
        r"suffisent|suffira|is enough|suffices)[^.;]{0,30}(?:modif|revoir|chang|révis|ajust|adapt|amend|"
        r"vary)|"
        r"modifiée?s? (?:unilatéralement|par le (?:client|prestataire))|"
        r"(?:révisable|modifiable|ajustable|évoluti[fv]e?|révocable)s?\b[^.,;]{0,30}(?:à tout moment|"
        r"par (?:le |la )?(?:seule? )?(?:client|prestataire|volonté)|librement|"
        r"sans (?:l’)?(?:accord|préavis|avertir))|"
        r"(?:may|right to) (?:change|amend|modify|vary)|"
        r"(?:updated|amended|revised|varied|modified|changed)(?:[^.,]{0,30} from time to time|"
        r" (?:solely )?by the (?:client|contractor))|"
        r"unilaterally|"
        r"(?:client|prestataire) (?:modifie|met à jour|change|révise|adapte|actualise)(?: seule?|"
        r" librement)? (?:le|les|la|ce) (?:présente?s? )?(?:contrat|conditions|clause|tarif|prix)|"
        r"(?:client|contractor) (?:amends|updates|changes|revises|modifies) (?:the|this|"
        r"these) (?:agreement|contract|terms|price|fee)|"
        r"version (?:affichée|publiée|en ligne)[^.]{0,40}(?:fait foi|s’impose|s’applique)|"
        r"mises? à jour (?:par (?:le client|le prestataire|lui|ses soins)|librement|unilatéralement)|"
        r"(?:dans|selon) (?:leur|sa|la) version (?:du jour|la plus récente|"
        r"en vigueur (?:au jour|à la date))",
        _A,
        "C. civ. 1193",
        always=True,
    ),
    row(
        "unilateral_change",
        r"vaut (?:avenant|modification|avenant signé)|"
        r"(?:instruction|demande|consigne|directive)s?[^.]{0,40}(?:vaut|valent|tient lieu|tiennent lieu|"
        r"emporte)[^.]{0,16}(?:avenant|modification)|"
        r"(?:par|sur|moyennant une?|avec un) simple (?:courriel|e-mail|notification|avis|message|"
        r"information|annonce)|"
        r"by (?:a )?simple (?:e-?mail|notice|message)",
        _A,
        "C. civ. 1193",
        about=r"contrat|agreement|modif|chang|évol|révis|\brevoi|ajust|adapt|actualis|augment|rédui|\bprix\b|"
        r"tarif|volume|périmètre|avenant|clause|amend|vary|revis|price|scope|fee\b",
        always=True,
    ),
    row(
        "exit_one_sided",
        r"\b(?:par simple (?:courriel|message|e-mail|notification)|le jour même|sans délai|à tout moment|"
        r"à tout instant|"
        r"sans (?:motif|préavis|indemnité|attendre(?! d)|justification|raison|prévenir|avertissement|explication|"
        r"formalité)|"
        r"séance tenante|avec effet immédiat|with immediate effect|for convenience|at will|"
        r"du jour au lendemain|sur-le-champ|quand (?:il|elle) (?:le )?(?:veut|souhaite)|overnight|"
        r"at any time|without (?:cause|notice|reason|giving|explanation|warning)|dans l’heure|"
        r"immédiatement|la veille|"
        r"sans (?:s’expliquer|avertir|avertissement|autre formalité|mise en demeure|se justifier|forme)|"
        r"par (?:sms|téléphone|mail|texto|un appel)|à effet immédiat|"
        r"sur simple (?:demande|avis|message|appel)|on the spot|forthwith|immediately|"
        r"by (?:text|phone|sms|e-?mail)|the same day|on a day’s notice)\b",
        _W,
        "C. civ. 1212",
        about=r"(?:client|prestataire|contractor|\bils?\b|\belles?\b|chacun|partie)[^.]{0,40}(?:mettre fin|"
        r"mettre un terme|met fin|résili|rompre|rompt|dénonc|se retir|se désengag|se dégag|s’en aller|"
        r"partir|quitter|cesser|arrêter|terminate|end|stop|leave)",
    ),
    row(
        "exception_added",
        r"\bsauf\b|\w+s principa(?:ux|les)\b|\bcertaine?s\b(?! de)|à moins que|\bhormis\b|\bexcepté|"
        r"à l’exception d|exception faite|"
        r"(?:de plus de|au-delà de|supérieure?s? à|excédant|dépassant|exceeding|of more than|"
        r"of over) (?=\d)|"
        r"\bhors (?:ajustements?|retouches?|corrections?|cas|urgence|usages?|exceptions?|besoins?|"
        r"demandes?|situations?|circonstances)|"
        r"mise?s? à part|à l’exclusion d|en dehors d(?:e|es) (?:cas|périodes?|heures|demandes)|sauf à\b|"
        r"(?:ne (?:vaut|s’applique|concerne|vise)|n’est pas (?:due?|applicable))[^.,;]{0,20} (?:pas |"
        r"plus )?(?:pour|aux?|en cas|lorsqu|quand|si)|"
        r"\brien\b[^.,;]{0,20} n’oblige\b|\bnone of (?:this|it|that) binds\b|"
        r"cess\w+ d(?:e |’)(?:s’appliquer|jouer|valoir|produire)|\bceases? to (?:apply|bind|have effect)\b|"
        r"\bbarring\b|\bexcluding\b(?! vat)|\bbut not\b|\bexcept\b|\bunless\b|"
        r"\bsave (?:for|where|that|in)\b|other than|apart from|with the exception",
        _W,
        "C. civ. 1170",
        harms=lessened,
    ),
    row(
        "condition_added",
        r"sous réserve|"
        r"à (?:la )?condition(?! (?:de l’être|d’être|qu)[^.]{0,30}(?:les 2|les deux|chaque) part)|"
        r"subordonnée?s?\b|conditionnée?s?\b|pour (?:en bénéficier|y prétendre|y avoir droit)|"
        r"(?:signal|marqu|désign|identifi|qualifi)\w+ (?:par écrit )?comme (?:confidentiel|secr)|"
        r"(?:portent|porte|revêtue?s? de) la mention|sous la mention|"
        r"marked (?:in writing )?as (?:secret|confidential)|marked as|pour autant que|"
        r"après (?:approbation|validation|encaissement|accord)|jusqu’à (?:satisfaction|validation)|"
        r"\bpourvu\b|dans la mesure où|si tant est|pour peu qu|à charge (?:pour|d)|sous condition|"
        r"à supposer|moyennant (?:l’accord|l’approbation|validation|autorisation)|"
        r"après (?:l’)?(?:aval|visa|feu vert|autorisation|agrément|avis favorable)|"
        r"au vu d(?:e|u|es) (?:résultats?|performances?)|"
        r"selon (?:les |ses |leurs )?(?:résultats|performances)|subject to|provided that|"
        r"condition(?:al|ed) (?:on|upon)|on condition|contingent (?:on|upon)|only (?:if|when|once)|"
        r"so long as|upon (?:approval|satisfaction)|\bpending\b|on the condition|\bassuming\b|insofar as|"
        r"to the extent|depending on (?:the )?(?:results|performance|outcome)|after (?:approval|acceptance)",
        _W,
        "C. civ. 1304-2",
        harms=lessened,
    ),
    row(
        "precedence_added",
        r"dernier mot|conditions générales[^.]{0,80}(?:l’emport|prév|prim|priorit)[^.]{0,30}contrat|"
        r"terms (?:of|and)[^.]{0,60}(?:prevail|precedence)[^.]{0,20}(?:agreement|contract)|prévalent|"
        r"prévaudr|(?<!s’en )prévaut|\bprime(?:nt|ra|ront)?\b(?= sur)|l’emporte|passent? avant|priorité sur|"
        r"takes? priority|supersed|overrid|\boverrules?\b|notwithstanding (?:this|the|any)|ranks? above|"
        r"annulent? et remplacent?|"
        r"(?:contradiction|conflit|divergence|contrariété|désaccord)[^.]{0,60}(?:fait|font|fera|"
        r"feront) foi|"
        r"(?:contradiction|conflit|divergence|contrariété)[^.]{0,80}s’appliquent?\b|dérogent?\b|"
        r"s’imposent? (?:au|sur le) (?:présent )?contrat|"
        r"supérieure?s? (?:au|à ce|à celle) (?:présent )?(?:contrat|du contrat)|"
        r"conditions (?:générales )?d’achat|\bprevails?\b|take precedence|purchas(?:e|ing) terms",
        _A,
        "C. civ. 1119",
        harms=overruled,
        always=True,
    ),
    row(
        "waiver_added",
        r"(?:sommes?|montants?|prix|factures?|honoraires|solde|amounts?|sums?|invoices?)\b[^.]{0,40}(?:est|"
        r"sont|sera|seront|soit|soient|is|are) (?:abandonnée?s?|perdue?s?|annulée?s?|oubliée?s?|forfeited|"
        r"written off|waived)|"
        r"renonc|fait (?:grâce|cadeau|remise|l’impasse)|se désist|quitus|passe (?:l’éponge|outre)|"
        r"n’(?:exige|attend)(?:ra)? (?:pas|plus|rien|aucun)|"
        r"ne (?:réclam|demand|revendiqu)\w+ (?:pas|plus|rien|aucun|jamais)|"
        r"ne (?:peut|pourra) (?:prétendre|exiger|rien|s’y opposer)|"
        r"sans (?:pouvoir (?:prétendre|réclamer|exiger|s’y opposer|contester|invoquer)|recours|droit à|"
        r"indemnité ni)|"
        r"d’ores et déjà|accepte (?:par avance|d’avance)|"
        r"s’abst(?:ient|iendra) (?:de|d’) ?(?:réclam|contest|demand|invoqu|exig|poursuiv|agir)|"
        r"abandonne (?:par avance |d’avance |définitivement )?(?:tout|ses|son)|\badmet\b|"
        r"tient (?:quitte|pour (?:exact|acquis|vrai|valable|définitif))|s’en remet (?:à|au)|"
        r"ne (?:discute|conteste) (?:pas|aucun|jamais)|se prive\b|"
        r"(?:reconnaît|atteste|certifie|confirme|affirme|convient|estime|soussigné) (?:avoir|n’avoir|être|"
        r"n’être|d’avoir|qu|ne |pleinement|expressément|sans réserve|librement|\w+(?:er|ir|re|oir)\b)|"
        r"(?:a|ont) pris (?:toute )?(?:la )?mesure|"
        r"se (?:dit|déclare|tient pour) (?:pleinement |suffisamment |parfaitement )?(?:informé|satisfait|"
        r"éclairé|averti)|"
        r"(?:confirms?|certifies|attests?|agrees) (?:that it has|having|it has|to have)|"
        r"déclare (?:n’|ne |être|avoir|\w+(?:er|ir|re|oir)\b)|"
        r"accepte(?:r)? (?:seule? )?(?:les|tous les|ces) risques|en connaissance de cause|"
        r"accepte (?:d’avance|par avance|sans réserve)|"
        r"(?:s’interdit de|s’engage à ne pas|ne (?:peut|pourra) (?:plus |pas )?)(?:contester|réclamer|"
        r"se prévaloir|s’opposer|invoquer|agir|poursuivre|recourir)|"
        r"forfeits?\b|disclaims?\b|hold(?:s)? (?:the (?:client|contractor)|it|harmless)|discharges|"
        r"has no (?:claim|recourse|right)|"
        r"(?:shall|will|may) not (?:claim|demand|seek|contest|object|dispute)|"
        r"without (?:recourse|(?:any )?right to)|refrains? from (?:claim|contest|ask|sue)|gives? up|"
        r"\bforgoes?\b|relinquish|waives?\b|acknowledges (?:having|that|being)|"
        r"agrees not to (?:sue|claim|contest|object)|releases the (?:client|contractor)|"
        r"accepts? without reserv|may not (?:contest|dispute|object)",
        _W,
        "C. civ. 1170",
        "C. civ. 1171",
        harms=renouncing,
    ),
    row(
        "result_promised",
        r"(?:obligation|engagement) de résultat|"
        r"(?:répond|garant|responsable) d(?:e l’|e la |es |u |e )(?:obtention|atteinte|réalisation|succès|"
        r"réussite|chiffres|objectifs|résultats?|performances?|croissance|hausse)|"
        r"se porte garant|s’oblige à (?:atteindre|obtenir)|"
        r"(?:objectif|seuil|cible|chiffre)s?[^.]{0,30}(?:doi(?:t|vent) être (?:atteint|tenu|rempli)|"
        r"non atteint|pas atteint)|"
        r"(?:doubl|tripl|multipli|augment|accroî)(?:er|e|re|ant)\b[^.]{0,30}(?:abonnés|audience|ventes|"
        r"vues|engagement|portée)|"
        r"(?<!ne )(?:garantit|promet|assure|"
        r"s’engage (?:à|sur)(?: atteindre| obtenir| doubler| tripler| gagner| augmenter|"
        r" faire (?:croître|progresser))?|"
        r"(?:doit|devra) (?:atteindre|obtenir|garantir))[^.]{0,30}(?:hausse|croissance|résultat|audience|"
        r"ventes|abonnés (?:supplémentaires|de plus|nouveaux)|portée d|taux d’engagement|"
        r"\d[^.]{0,12}(?:abonnés|vues|ventes|clients)|vues|première (?:page|position))|"
        r"(?<!not )(?<!not an )(?<!not by an )(?<!without any )(?<!without an )(?<!no )obligation of result|"
        r"(?:answers|liable|responsible) for (?:reaching|achieving|the (?:growth|results|success))|"
        r"(?:targets?|goals?)[^.]{0,20}(?:must be (?:met|reached)|not (?:met|reached))|"
        r"(?<!\bno )(?<!\bnot )(?:guarantees?|promises?|must (?:reach|achieve|deliver)|"
        r"(?:bound|required) to (?:reach|achieve|deliver)|shall (?:reach|achieve))[^.]{0,30}(?:growth|"
        r"results|sales|reach|engagement|views|followers|subscribers|likes|increase)",
        _W,
        "C. civ. 1231-1",
        harms=burdened,
    ),
    row(
        "set_off_added",
        r"\b(?:dédui(?:t|re)|reten(?:ir|ue)|"
        r"retient(?! (?:que|des?|les? (?:élément|proposition|version))\b)|"
        r"retenu(?:es?|s)?(?! (?:comme|pour (?:base|plafond|montant)))|compens(?:e|er)|imput(?:e|er)|"
        r"défalqu(?:e|er)|retranch(?:e|er)|amput(?:e|er)|soustrai(?:t|re)|minor(?:e|er)|réfaction|"
        r"moins ce qu|ne paie que|withholds?|deducts?|sets? off|offsets?)\b",
        _W,
        "C. civ. 1347-1",
        about=r"client|facture|invoice",
    ),
    row(
        "refund_added",
        r"rembours(?:ée?s?|era|e)\b[^.]{0,40}\bsi\b|refund(?:ed|s)?[^.]{0,40}\bif\b",
        _W,
        "C. civ. 1231-1",
        harms=contractor,
    ),
    row(
        "penalty_added",
        r"pénalité|\bamende\b|dédit\b|sanction (?:financière|pécuniaire)|forfaitairement redevable|"
        r"clause pénale|astreinte de \d|penalty|liquidated damages|"
        r"(?:verse|doit|paie|règle)(?:ra)?\b[^.;]{0,30} une (?:indemnité|somme|compensation) (?:égale|"
        r"équivalente|correspondant|forfaitaire)|"
        r"(?![^.]*(?:recouvrement|recovery))(?:manquement|retard|tardi(?:f|ve)|hors délai|omission|oubli|"
        r"absence|manquée?|non livré|faute|indiscrétion|divulgation|violation|erreur|breach|delay|"
        r"failure)[^.]{0,60}(?:coûte|vaut|entraîne|donne lieu|ouvre droit|doit|verse|paie|retenu|déduit|"
        r"costs?|pays?|owes?)[^.]{0,40}\d[\d ]*(?:,\d+)? ?(?:€|euros?|%)",
        _W,
        "C. civ. 1231-5",
        harms=worked,
    ),
    row(
        "without_extra",
        r"(?:n’ouvr\w+|ne donn\w+)[^.,;]{0,12} (?:droit |lieu )?à aucun|"
        r"sans (?:que cela|donner) (?:ne )?(?:donne |ouvre |lieu |droit )|"
        r"(?:n’est|ne sont|ne sera|ne seront)[^.,;]{0,16} (?:pas |plus |jamais )(?:facturée?s?|"
        r"rémunérée?s?|payée?s?|comptée?s?)|"
        r"\bofferte?s?\b|en cadeau|gracieusement|par-dessus le marché|"
        r"aucun (?:supplément|surcoût|complément|frais)|couverte?s? par le (?:forfait|prix)|"
        r"sans (?:supplément|surcoût|majoration|frais supplémentaires?|coût supplémentaire|augmentation|"
        r"compensation|contrepartie|rémunération|facturation|devis|avenant|paiement|"
        r"droit à (?:rémunération|supplément))|"
        r"gratuitement|bénévole|à titre (?:gratuit|gracieux)|"
        r"(?:au|pour le) même (?:prix|forfait|montant|tarif)|(?<!ou )non (?:rémunéré|facturé|payé)|"
        r"à ses (?:propres )?frais|"
        r"\baucune? (?:facture|somme|rémunération|paiement|prix)\b[^.,;]{0,20} ?(?:n’est|ne sont|ne sera|"
        r"ne seront) (?:due?s?|payée?s?|versée?s?)\b|"
        r"\bno (?:invoice|fee|payment|sum|amount)\b[^.,;]{0,12} (?:is|are|will be) (?:due|payable|paid|"
        r"invoiced|charged)\b|"
        r"n’est tenue? (?:à|d’) ?aucun paiement|\bne doit (?:rien|aucun paiement|aucune somme)|"
        r"\bowes (?:nothing|no (?:payment|fee|sum|amount))|at no charge|complimentary|"
        r"no (?:extra|additional|further) (?:charge|fee|cost|payment)|covered by the (?:fee|price)|"
        r"(?:is|are) not (?:charged|paid|invoiced|billed)|at no (?:extra|additional) (?:cost|charge)|"
        r"without (?:(?:any )?(?:extra|additional|further) )?(?:charge|cost|pay(?:ment)?|quote|"
        r"quotation)\b|"
        r"free of charge|for free\b|unpaid work|at (?:its|their) own (?:cost|expense)|"
        r"for the same (?:fee|price)|within the same (?:fee|price)",
        _W,
        "C. civ. 1163",
        harms=worked,
    ),
    row(
        "cost_shifted",
        r"\b(?:reste|restent|pèse|pèsent|incombe|incombent|revient|reviennent|échoit|"
        r"échoient)\b[^.,;]{0,12} (?:pour le|sur le|au|à la charge du) (?:prestataire|client)|"
        r"à la charge (?:exclusive |entière )?du (?:prestataire|client)|"
        r"aux dépens du (?:prestataire|client)|"
        r"(?:fall|rest|lie|remain)s? (?:on|with|upon) the (?:contractor|client)|"
        r"aux frais (?:exclusifs |entiers )?(?:du|du seul|de la seule) (?:prestataire|client)|"
        r"(?:prestataire|client) (?:supporte|assume|prend en charge|avance)|"
        r"(?:avancée?s?|supportée?s?|prise?s? en charge|financée?s?) par le (?:prestataire|client)|"
        r"(?:est|sont) comprise?s? dans le (?:forfait|prix)|borne by the (?:contractor|client)|"
        r"(?:contractor|client)(?:’s| shall|) (?:expense|bears?|covers?)\b|included in the (?:fee|price)",
        _W,
        "C. civ. 1163",
        harms=_spender,
        about=r"\bfrais\b|achats? d’espace|publicit|budget|dépenses|licences?|déplacement|médiation|"
        r"abonnements? aux?|logiciels?|\bcoûts?\b|expenses|spend|costs?\b|travel",
    ),
    row(
        "subordination",
        r"(?:suit|respecte|applique|reçoit|exécute)[^.,;]{0,24} (?:horaires?|directives|ordres|"
        r"lieu de travail)[^.]{0,30}client|"
        r"directives du client|prend(?:ra)? (?:ses|des) (?:instructions|ordres|consignes)|sur convocation|"
        r"rend compte (?:chaque|tous les|quotidien|"
        r"de (?:ses|son)[^.,;]{0,12} (?:heures|temps|journée|emploi))|"
        r"(?:permission|autorisation) (?:d’absence|de s’absenter)|"
        r"réserve (?:ses services|son activité|tout son temps)|non[- ]concurrence|"
        r"ne (?:peut|pourra|doit|saurait)? ?(?:travaill|collabor|exerc|interven|"
        r"accept)\w*[^.,;]{0,12} (?:pour|avec|chez|de) (?:un autre|d’autres?|aucun|nul autre|quiconque|"
        r"un concurrent|des concurrents|personne)|"
        r"s’interdit (?:toute|tout|de travailler|de collaborer|d’exercer)[^.,;]{0,20} (?:autre|pour|avec|"
        r"activité|mission|collaboration)|"
        r"horaires? (?:fixés?|imposés?|du client)|consignes|"
        r"(?:au|dans les) (?:siège|locaux|bureaux) du client|réserve son temps|"
        r"travaille[^.]{0,30}de \d{1,2} ?h|matériel (?:du client|de celui-ci)|"
        r"présence (?:obligatoire|dans les locaux)|"
        r"sous (?:la direction|l’autorité|le contrôle hiérarchique)|hiérarchi|pointage|\bpointe\b|badge|"
        r"congés? (?:validé|soumis|accordé|autorisé)|ordres? du client|à plein temps|"
        r"ne travaille (?:que|pour personne)|aucun autre client|full[- ]time|no other clients?|line manage|"
        r"clocks? in|at the client’s (?:offices?|premises)|hours (?:set|fixed)|"
        r"under the (?:direction|authority|supervision)|non-?compete|"
        r"(?:may|shall|will) not (?:work|act) for|asks? (?:for )?(?:leave|permission)|"
        r"reports? (?:daily|every (?:day|evening|morning))|works? only for|exclusivité|exclusively",
        _W,
        "C. trav. L8221-6",
        harms=contractor,
        empties=r"indépendan|autonom|librement|\blibre d|(?:choisit|fixe|organise) ses|independen|freely|"
        r"its own hours",
    ),
    row(
        "status_switched",
        r"non[- ]professionnel|à titre (?:privé|personnel)|particulière?\b(?= qui| au sens|, hors)|"
        r"hors de son activité principale|hors établissement|démarch(?:age|é) à domicile|lors d’une visite|"
        r"\bprivate individual|qualité de commerçant|(?:se (?:dit|déclare)|a la qualité d[e’]) ?commerçant|"
        r"as a (?:trader|merchant)|besoins (?:personnels|privés|domestiques)|"
        r"usage (?:personnel|privé|domestique)|personal (?:needs|use|purposes)|"
        r"hors de toute activité professionnelle|en qualité de consommateur|as a consumer|private capacity",
        _W,
        "C. conso. art. liminaire",
        harms=contractor,
    ),
    row(
        "price_contingent",
        r"(?:\bdue?s?\b|\bdû\b|prix|forfait|honoraires|rémunération|somme|montant|payée?s?|paie|verse|"
        r"règle|facture)[^.]{0,50}(?:selon|en fonction d|en rapport avec|dépend\w* d|au prorata d|"
        r"proportionnel\w* (?:à|aux?)|indexée?s? sur|au vu d|liée?s? (?:à|aux?))[^.,;]{0,8} ?(?:résultats?|"
        r"ventes?|chiffre|vues|abonnés|performances?|succès|audience|engagement|likes|fréquentation|"
        r"réservations)|"
        r"à la performance|"
        r"(?:fee|price|pay\w*|amount)[^.]{0,40}(?:depend\w* on|based on|according to|linked to|"
        r"in line with|proportion\w* to)[^.,;]{0,12} ?(?:results|sales|views|followers|performance|success|"
        r"reach|engagement|revenue)|"
        r"% (?:des|du) (?:ventes?|chiffre|résultat)|% of (?:the )?(?:sales|revenue|turnover)",
        _A,
        "C. civ. 1163",
        "C. civ. 1169",
        harms=contractor,
    ),
)
