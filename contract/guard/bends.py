"""Bends: words that shift a burden, a power or a risk from one side to the other. One row each."""

from __future__ import annotations

from contract.guard.finding import Harmed, Severity
from contract.guard.mechanisms import both, contractor, row
from contract.guard.pattern import Pattern
from contract.guard.whose import burdened, lessened, overruled, renouncing, worked

_W, _A = Severity.WARNING, Severity.ALARM
_CLIENT_PAYS = Pattern(
    r"(?:charge|frais)[^.,;]{0,12} du client|client (?:supporte|assume|prend en charge|avance|bears?|covers?)|(?:avancée?s?|supportée?s?|charge|financée?s?) par le client|borne by the client"
)


def _spender(text: str) -> Harmed:
    """Whoever the words make pay."""
    return Harmed.CLIENT if _CLIENT_PAYS.search(text) else Harmed.CONTRACTOR


BENDS = (
    row(
        "article_struck",
        r"(?<!\bsi l’)(?<!\bsi un )(?<!\bsi les )\b(?:articles?|chapitres?) (?:\d|«|relati|ci-dessus|intitulé)(?:(?!\b(?:si|lorsqu)\b)[^.;]){0,90}(?:(?:est|sont|soient?) (?:purement et simplement |réciproquement )?(?:abrogée?s?|retirée?s?|ôtée?s?|supprimée?s?|biffée?s?|rayée?s?|levée?s?|abandonnée?s?|écartée?s?|cadu(?:cs?|ques?)|frappée?s? de caducité|privée?s? d(?:e tout )?’?effet|sans effet)(?! et (?:(?:est|sont) )?remplac)|(?:réputée?s?|tenue?s? pour|considérée?s? comme) (?:n’avoir jamais (?:été écrit|existé)|non écrit|inexistant|non avenu))|"
        r"(?<!\bif )\b(?:articles?|sections?|clauses?) \d(?:(?!\bif\b)[^.;]){0,60} (?:(?:is|are|shall be) (?:hereby )?(?:deleted|repealed|struck(?: out)?|withdrawn|removed|disapplied|void|of no effect)\b(?! and replac)|deemed (?:never (?:to have been )?written|unwritten|deleted))",
        _A,
        "C. civ. 1170",
        harms=both,
        always=True,
    ),
    row(
        "boundless",
        r"\b7 (?:jours sur|j/|days a) ?(?:7|week)|\b24 ?h(?:eures)?[ /](?:sur )?24|y compris (?:la nuit|le week-end|les (?:week-ends|jours fériés|dimanches))|imprévisibles|intégralité d(?:es|u) (?:préjudice|dommage|perte)|in full, (?:direct|foreseeable)|week-ends? compris|\btous les jours\b|\bevery day\b|7 (?:jours|days)[^.]{0,9}(?:semaine|week)\b|soirs? et|jour et nuit|around the clock|"
        r"sans limit|(?<!durée )illimitée?|(?<!sauf le )(?<!hors )\b(?:au|et|le|les) dimanches?\b|(?:to|through|and|on) sundays?\b|\b(?:accompagnement|gestion|prise en charge|présence|suivi) global|(?:utilis|exploit|réutilis)\w* librement|librement (?:utilis|exploit|réutilis|repris)|freely (?:use|exploit|reuse)|toute personne|(?<!exclusion de )(?<!exception de )toute autre|toutes autres|quelle qu’en soit|n’importe quel|à toute heure|jours fériés compris|"
        r"tout(?:e|es|s)? (?:les |ses |leurs )?(?:conséquences|suites|préjudices?|supports?|tâches?|aides?|travaux|services?|prestations?|réunions?|dommages?|réclamations?|demandes?)|"
        r"(?:soirées?|nuits?|week-ends?|congés|vacances) (?:et|comme|inclus|compris)|de (?:toute|toutes|tout) (?:nature|sorte|espèce|genre)|en tout genre|à l’infini|sans (?:compter|quota|exception|nombre|fin\b)|(?:toutes|à chaque|chaque) fois qu|même (?:lointain|indirect|imprévisible|la nuit|le (?:soir|week-end|dimanche)|en dehors|pendant)|jusqu’à (?:ce que|épuisement|complet)|tout (?:préjudice|dommage)|(?:dommage|préjudice)s? (?:réel|subi|entier)|à hauteur d(?:u|es) (?:dommage|préjudice|perte)|"
        r"autant (?:de|que)|\btous ceux (?:qu|dont)|\btoutes celles (?:qu|dont)|viendrai(?:t|ent) à|quel(?:le)?s? qu(?:e|’)(?:ils?|elles?)? ?(?:en )?soi(?:t|ent)|de quelque nature|chaque fois que|à chaque demande|on (?:each|every) request|aussi (?:souvent|longtemps|nombreu)|à volonté|à (?:toute|première) (?:demande|sollicitation)|sans (?:restriction|borne|plafond)|nuit et jour|en permanence|"
        r"unlimited|uncapped|without (?:any )?(?:limit|restriction|cap)|no (?:limit|cap|ceiling)\b|any other|whatsoever|as many|as often|all claims|any (?:task|loss|damage|request)|any and all|of any (?:kind|nature|sort)|at any hour|round the clock|whenever (?:asked|needed|required|requested)|weekends (?:and|included)|however (?:many|caused|arising|remote|serious)|any number of|all (?:kinds|sorts|manner) of|no matter how|day or night|at all times|including (?:weekends|evenings|nights|holidays)|evenings and|until (?:no|nothing)|all losses|every (?:loss|damage|request|task)|(?:no|without (?:a |any )?) ?ceiling",
        _W,
        "C. civ. 1163",
        "C. civ. 1171",
        harms=worked,
    ),
    row(
        "unilateral_change",
        r"(?:client|prestataire) pouvant (?:les |la |le |l’)?(?:amender|modifier|ajuster|changer|adapter|réviser|revoir|augmenter|réduire|compléter)|"
        r"(?<!avenant )(?<!avenant signé )(?<!avenant écrit )(?<!écrit signé )(?:peut|pourra|se réserve|droit de|libre de)(?! demander| proposer)[^.]{0,50}[ ’](?:amender|retoucher|récrire|remanier|réécrire|modifier|faire évoluer|changer|réviser|revoir|augmenter|réduire|adapter|actualiser|compléter)[^.]{0,40}(?:contrat|clause|condition|d’elles\b|prix|tarif|quantité|volume|délai|durée|périmètre|horaire|article|stipulation|engagement|disposition|planning|calendrier)|"
        r"(?:may|right to|free to)(?! ask| propose| request)[^.]{0,50} (?:change|amend|modify|vary|revise|increase|reduce|adjust|update)[^.]{0,40}(?:agreement|contract|clause|terms|price|fee|quantit|volume|scope|article)|"
        r"(?<!avenant )(?<!avenant signé )(?<!avenant écrit )(?<!écrit signé )(?:peut|pourra|droit de) modifier|(?:client|prestataire|il|elle|contractor) (?:\w+ )?(?:modifie|revoit|ajuste|fixe|change|révise|adapte|actualise|arrête|réduit|augmente|relève|amends|adjusts|revises|changes|raises|lowers|varies)\b[^.;]{0,12}(?:seule?\b|librement|à tout moment|quand|lorsqu|avec effet immédiat|à sa (?:guise|discrétion|convenance)|(?:le|la|les|son|sa|ses) (?:prix|forfait|tarif|honoraires|volume|nombre|quantité|délai|périmètre|contrat|clauses|conditions)[^.;]{0,50}(?:quand|lorsqu|à tout moment|librement|par (?:simple|un)|après (?:simple )?information|sans (?:l’)?accord|à sa )|at any time|alone|freely)|(?:message|courriel|e-mail|note|avis|publication|annonce|email|notice)[^.;]{0,60}(?:suffit|suffisent|suffira|is enough|suffices)[^.;]{0,30}(?:modif|revoir|chang|révis|ajust|adapt|amend|vary)|modifiée?s? (?:unilatéralement|par le (?:client|prestataire))|"
        r"(?:révisable|modifiable|ajustable|évoluti[fv]e?|révocable)s?\b[^.,;]{0,30}(?:à tout moment|par (?:le |la )?(?:seule? )?(?:client|prestataire|volonté)|librement|sans (?:l’)?(?:accord|préavis|avertir))|(?:may|right to) (?:change|amend|modify|vary)|(?:updated|amended|revised|varied|modified|changed)(?:[^.,]{0,30} from time to time| (?:solely )?by the (?:client|contractor))|unilaterally|(?:client|prestataire) (?:modifie|met à jour|change|révise|adapte|actualise)(?: seule?| librement)? (?:le|les|la|ce) (?:présente?s? )?(?:contrat|conditions|clause|tarif|prix)|(?:client|contractor) (?:amends|updates|changes|revises|modifies) (?:the|this|these) (?:agreement|contract|terms|price|fee)|version (?:affichée|publiée|en ligne)[^.]{0,40}(?:fait foi|s’impose|s’applique)|mises? à jour (?:par (?:le client|le prestataire|lui|ses soins)|librement|unilatéralement)|(?:dans|selon) (?:leur|sa|la) version (?:du jour|la plus récente|en vigueur (?:au jour|à la date))",
        _A,
        "C. civ. 1193",
        always=True,
    ),
    row(
        "unilateral_change",
        r"vaut (?:avenant|modification|avenant signé)|(?:instruction|demande|consigne|directive)s?[^.]{0,40}(?:vaut|valent|tient lieu|tiennent lieu|emporte)[^.]{0,16}(?:avenant|modification)|(?:par|sur|moyennant une?|avec un) simple (?:courriel|e-mail|notification|avis|message|information|annonce)|by (?:a )?simple (?:e-?mail|notice|message)",
        _A,
        "C. civ. 1193",
        about=r"contrat|agreement|modif|chang|évol|révis|\brevoi|ajust|adapt|actualis|augment|rédui|\bprix\b|tarif|volume|périmètre|avenant|clause|amend|vary|revis|price|scope|fee\b",
        always=True,
    ),
    row(
        "exit_one_sided",
        r"\b(?:par simple (?:courriel|message|e-mail|notification)|le jour même|sans délai|à tout moment|à tout instant|sans (?:motif|préavis|indemnité|attendre|justification|raison|prévenir|avertissement|explication|formalité)|séance tenante|avec effet immédiat|with immediate effect|for convenience|at will|du jour au lendemain|sur-le-champ|quand (?:il|elle) (?:le )?(?:veut|souhaite)|overnight|at any time|without (?:cause|notice|reason|giving|explanation|warning)|dans l’heure|immédiatement|la veille|sans (?:s’expliquer|avertir|avertissement|autre formalité|mise en demeure|se justifier|forme)|par (?:sms|téléphone|mail|texto|un appel)|à effet immédiat|sur simple (?:demande|avis|message|appel)|on the spot|forthwith|immediately|by (?:text|phone|sms|e-?mail)|the same day|on a day’s notice)\b",
        _W,
        "C. civ. 1212",
        about=r"(?:client|prestataire|contractor|\bils?\b|\belles?\b|chacun|partie)[^.]{0,40}(?:mettre fin|mettre un terme|met fin|résili|rompre|rompt|dénonc|se retir|se désengag|se dégag|s’en aller|partir|quitter|cesser|arrêter|terminate|end|stop|leave)",
    ),
    row(
        "exception_added",
        r"\bsauf\b|\w+s principa(?:ux|les)\b|\bcertaine?s\b(?! de)|à moins que|\bhormis\b|\bexcepté|à l’exception d|exception faite|(?:de plus de|au-delà de|supérieure?s? à|excédant|dépassant|exceeding|of more than|of over) (?=\d)|\bhors (?:ajustements?|retouches?|corrections?|cas|urgence|usages?|exceptions?|besoins?|demandes?|situations?|circonstances)|mise?s? à part|à l’exclusion d|en dehors d(?:e|es) (?:cas|périodes?|heures|demandes)|sauf à\b|(?:ne (?:vaut|s’applique|concerne|vise)|n’est pas (?:due?|applicable))[^.,;]{0,20} (?:pas |plus )?(?:pour|aux?|en cas|lorsqu|quand|si)|\brien\b[^.,;]{0,20} n’oblige\b|\bnone of (?:this|it|that) binds\b|cess\w+ d(?:e |’)(?:s’appliquer|jouer|valoir|produire)|\bceases? to (?:apply|bind|have effect)\b|\bbarring\b|\bexcluding\b(?! vat)|\bbut not\b|\bexcept\b|\bunless\b|\bsave (?:for|where|that|in)\b|other than|apart from|with the exception",
        _W,
        "C. civ. 1170",
        harms=lessened,
    ),
    row(
        "condition_added",
        r"sous réserve|à (?:la )?condition(?! (?:de l’être|d’être|qu)[^.]{0,30}(?:les 2|les deux|chaque) part)|subordonnée?s?\b|conditionnée?s?\b|pour (?:en bénéficier|y prétendre|y avoir droit)|(?:signal|marqu|désign|identifi|qualifi)\w+ (?:par écrit )?comme (?:confidentiel|secr)|(?:portent|porte|revêtue?s? de) la mention|sous la mention|marked (?:in writing )?as (?:secret|confidential)|marked as|pour autant que|après (?:approbation|validation|encaissement|accord)|jusqu’à (?:satisfaction|validation)|\bpourvu\b|dans la mesure où|si tant est|pour peu qu|à charge (?:pour|d)|sous condition|à supposer|moyennant (?:l’accord|l’approbation|validation|autorisation)|après (?:l’)?(?:aval|visa|feu vert|autorisation|agrément|avis favorable)|au vu d(?:e|u|es) (?:résultats?|performances?)|selon (?:les |ses |leurs )?(?:résultats|performances)|"
        r"subject to|provided that|condition(?:al|ed) (?:on|upon)|on condition|contingent (?:on|upon)|only (?:if|when|once)|so long as|upon (?:approval|satisfaction)|\bpending\b|on the condition|\bassuming\b|insofar as|to the extent|depending on (?:the )?(?:results|performance|outcome)|after (?:approval|acceptance)",
        _W,
        "C. civ. 1304-2",
        harms=lessened,
    ),
    row(
        "precedence_added",
        r"dernier mot|conditions générales[^.]{0,80}(?:l’emport|prév|prim|priorit)[^.]{0,30}contrat|terms (?:of|and)[^.]{0,60}(?:prevail|precedence)[^.]{0,20}(?:agreement|contract)|prévalent|prévaudr|prévaut|\bprime(?:nt|ra|ront)?\b(?= sur)|l’emporte|passent? avant|priorité sur|takes? priority|supersed|overrid|\boverrules?\b|notwithstanding (?:this|the|any)|ranks? above|annulent? et remplacent?|(?:contradiction|conflit|divergence|contrariété|désaccord)[^.]{0,60}(?:fait|font|fera|feront) foi|(?:contradiction|conflit|divergence|contrariété)[^.]{0,80}s’appliquent?\b|dérogent?\b|s’imposent? (?:au|sur le) (?:présent )?contrat|supérieure?s? (?:au|à ce|à celle) (?:présent )?(?:contrat|du contrat)|conditions (?:générales )?d’achat|\bprevails?\b|take precedence|purchas(?:e|ing) terms",
        _A,
        "C. civ. 1119",
        harms=overruled,
        always=True,
    ),
    row(
        "waiver_added",
        r"(?:sommes?|montants?|prix|factures?|honoraires|solde|amounts?|sums?|invoices?)\b[^.]{0,40}(?:est|sont|sera|seront|soit|soient|is|are) (?:abandonnée?s?|perdue?s?|annulée?s?|oubliée?s?|forfeited|written off|waived)|renonc|fait (?:grâce|cadeau|remise|l’impasse)|se désist|quitus|passe (?:l’éponge|outre)|n’(?:exige|attend)(?:ra)? (?:pas|plus|rien|aucun)|ne (?:réclam|demand|revendiqu)\w+ (?:pas|plus|rien|aucun|jamais)|ne (?:peut|pourra) (?:prétendre|exiger|rien|s’y opposer)|sans (?:pouvoir (?:prétendre|réclamer|exiger|s’y opposer|contester|invoquer)|recours|droit à|indemnité ni)|d’ores et déjà|accepte (?:par avance|d’avance)|s’abst(?:ient|iendra) (?:de|d’) ?(?:réclam|contest|demand|invoqu|exig|poursuiv|agir)|abandonne (?:par avance |d’avance |définitivement )?(?:tout|ses|son)|\badmet\b|tient (?:quitte|pour (?:exact|acquis|vrai|valable|définitif))|s’en remet (?:à|au)|ne (?:discute|conteste) (?:pas|aucun|jamais)|se prive\b|(?:reconnaît|atteste|certifie|confirme|affirme|convient|estime|soussigné) (?:avoir|n’avoir|être|n’être|d’avoir|qu|ne |pleinement|expressément|sans réserve|librement|\w+(?:er|ir|re|oir)\b)|(?:a|ont) pris (?:toute )?(?:la )?mesure|se (?:dit|déclare|tient pour) (?:pleinement |suffisamment |parfaitement )?(?:informé|satisfait|éclairé|averti)|(?:confirms?|certifies|attests?|agrees) (?:that it has|having|it has|to have)|déclare (?:n’|ne |être|avoir|\w+(?:er|ir|re|oir)\b)|accepte(?:r)? (?:seule? )?(?:les|tous les|ces) risques|en connaissance de cause|accepte (?:d’avance|par avance|sans réserve)|(?:s’interdit de|s’engage à ne pas|ne (?:peut|pourra) (?:plus |pas )?)(?:contester|réclamer|se prévaloir|s’opposer|invoquer|agir|poursuivre|recourir)|"
        r"forfeits?\b|disclaims?\b|hold(?:s)? (?:the (?:client|contractor)|it|harmless)|discharges|has no (?:claim|recourse|right)|(?:shall|will|may) not (?:claim|demand|seek|contest|object|dispute)|without (?:recourse|(?:any )?right to)|refrains? from (?:claim|contest|ask|sue)|gives? up|\bforgoes?\b|relinquish|waives?\b|acknowledges (?:having|that|being)|agrees not to (?:sue|claim|contest|object)|releases the (?:client|contractor)|accepts? without reserv|may not (?:contest|dispute|object)",
        _W,
        "C. civ. 1170",
        "C. civ. 1171",
        harms=renouncing,
    ),
    row(
        "result_promised",
        r"(?:obligation|engagement) de résultat|(?:répond|garant|responsable) d(?:e l’|e la |es |u |e )(?:obtention|atteinte|réalisation|succès|réussite|chiffres|objectifs|résultats?|performances?|croissance|hausse)|se porte garant|s’oblige à (?:atteindre|obtenir)|(?:objectif|seuil|cible|chiffre)s?[^.]{0,30}(?:doi(?:t|vent) être (?:atteint|tenu|rempli)|non atteint|pas atteint)|(?:doubl|tripl|multipli|augment|accroî)(?:er|e|re|ant)\b[^.]{0,30}(?:abonnés|audience|ventes|vues|engagement|portée)|(?<!ne )(?:garantit|promet|assure|s’engage (?:à|sur)(?: atteindre| obtenir| doubler| tripler| gagner| augmenter| faire (?:croître|progresser))?|(?:doit|devra) (?:atteindre|obtenir|garantir))[^.]{0,30}(?:hausse|croissance|résultat|audience|ventes|abonnés (?:supplémentaires|de plus|nouveaux)|portée d|taux d’engagement|\d[^.]{0,12}(?:abonnés|vues|ventes|clients)|vues|première (?:page|position))|(?<!not )(?<!not an )(?<!not by an )(?<!without any )(?<!without an )(?<!no )obligation of result|(?:answers|liable|responsible) for (?:reaching|achieving|the (?:growth|results|success))|(?:targets?|goals?)[^.]{0,20}(?:must be (?:met|reached)|not (?:met|reached))|(?<!\bno )(?<!\bnot )(?:guarantees?|promises?|must (?:reach|achieve|deliver)|(?:bound|required) to (?:reach|achieve|deliver)|shall (?:reach|achieve))[^.]{0,30}(?:growth|results|sales|reach|engagement|views|followers|subscribers|likes|increase)",
        _W,
        "C. civ. 1231-1",
        harms=burdened,
    ),
    row(
        "set_off_added",
        r"\b(?:dédui(?:t|re)|reten(?:ir|ue)|retient(?! (?:que|des?|les? (?:élément|proposition|version))\b)|retenu(?:es?|s)?(?! (?:comme|pour (?:base|plafond|montant)))|compens(?:e|er)|imput(?:e|er)|défalqu(?:e|er)|retranch(?:e|er)|amput(?:e|er)|soustrai(?:t|re)|minor(?:e|er)|réfaction|moins ce qu|ne paie que|withholds?|deducts?|sets? off|offsets?)\b",
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
        r"pénalité|\bamende\b|dédit\b|sanction (?:financière|pécuniaire)|forfaitairement redevable|clause pénale|astreinte de \d|penalty|liquidated damages|(?:verse|doit|paie|règle)(?:ra)?\b[^.;]{0,30} une (?:indemnité|somme|compensation) (?:égale|équivalente|correspondant|forfaitaire)|"
        r"(?![^.]*(?:recouvrement|recovery))(?:manquement|retard|tardi(?:f|ve)|hors délai|omission|oubli|absence|manquée?|non livré|faute|indiscrétion|divulgation|violation|erreur|breach|delay|failure)[^.]{0,60}(?:coûte|vaut|entraîne|donne lieu|ouvre droit|doit|verse|paie|retenu|déduit|costs?|pays?|owes?)[^.]{0,40}\d[\d ]*(?:,\d+)? ?(?:€|euros?|%)",
        _W,
        "C. civ. 1231-5",
        harms=worked,
    ),
    row(
        "without_extra",
        r"(?:n’ouvr\w+|ne donn\w+)[^.,;]{0,12} (?:droit |lieu )?à aucun|sans (?:que cela|donner) (?:ne )?(?:donne |ouvre |lieu |droit )|(?:n’est|ne sont|ne sera|ne seront)[^.,;]{0,16} (?:pas |plus |jamais )(?:facturée?s?|rémunérée?s?|payée?s?|comptée?s?)|\bofferte?s?\b|en cadeau|gracieusement|par-dessus le marché|aucun (?:supplément|surcoût|complément|frais)|couverte?s? par le (?:forfait|prix)|sans (?:supplément|surcoût|majoration|frais supplémentaires?|coût supplémentaire|augmentation|compensation|contrepartie|rémunération|facturation|devis|avenant|paiement|droit à (?:rémunération|supplément))|gratuitement|bénévole|à titre (?:gratuit|gracieux)|(?:au|pour le) même (?:prix|forfait|montant|tarif)|(?<!ou )non (?:rémunéré|facturé|payé)|à ses (?:propres )?frais|"
        r"\baucune? (?:facture|somme|rémunération|paiement|prix)\b[^.,;]{0,20} ?(?:n’est|ne sont|ne sera|ne seront) (?:due?s?|payée?s?|versée?s?)\b|\bno (?:invoice|fee|payment|sum|amount)\b[^.,;]{0,12} (?:is|are|will be) (?:due|payable|paid|invoiced|charged)\b|n’est tenue? (?:à|d’) ?aucun paiement|\bne doit (?:rien|aucun paiement|aucune somme)|\bowes (?:nothing|no (?:payment|fee|sum|amount))|"
        r"at no charge|complimentary|no (?:extra|additional|further) (?:charge|fee|cost|payment)|covered by the (?:fee|price)|(?:is|are) not (?:charged|paid|invoiced|billed)|at no (?:extra|additional) (?:cost|charge)|without (?:(?:any )?(?:extra|additional|further) )?(?:charge|cost|pay(?:ment)?|quote|quotation)\b|free of charge|for free\b|unpaid work|at (?:its|their) own (?:cost|expense)|for the same (?:fee|price)|within the same (?:fee|price)",
        _W,
        "C. civ. 1163",
        harms=worked,
    ),
    row(
        "cost_shifted",
        r"\b(?:reste|restent|pèse|pèsent|incombe|incombent|revient|reviennent|échoit|échoient)\b[^.,;]{0,12} (?:pour le|sur le|au|à la charge du) (?:prestataire|client)|à la charge (?:exclusive |entière )?du (?:prestataire|client)|aux dépens du (?:prestataire|client)|(?:fall|rest|lie|remain)s? (?:on|with|upon) the (?:contractor|client)|aux frais (?:exclusifs |entiers )?(?:du|du seul|de la seule) (?:prestataire|client)|(?:prestataire|client) (?:supporte|assume|prend en charge|avance)|(?:avancée?s?|supportée?s?|prise?s? en charge|financée?s?) par le (?:prestataire|client)|(?:est|sont) comprise?s? dans le (?:forfait|prix)|borne by the (?:contractor|client)|(?:contractor|client)(?:’s| shall|) (?:expense|bears?|covers?)\b|included in the (?:fee|price)",
        _W,
        "C. civ. 1163",
        harms=_spender,
        about=r"\bfrais\b|achats? d’espace|publicit|budget|dépenses|licences?|déplacement|médiation|abonnements? aux?|logiciels?|\bcoûts?\b|expenses|spend|costs?\b|travel",
    ),
    row(
        "subordination",
        r"(?:suit|respecte|applique|reçoit|exécute)[^.,;]{0,24} (?:horaires?|directives|ordres|lieu de travail)[^.]{0,30}client|directives du client|prend(?:ra)? (?:ses|des) (?:instructions|ordres|consignes)|sur convocation|rend compte (?:chaque|tous les|quotidien|de (?:ses|son)[^.,;]{0,12} (?:heures|temps|journée|emploi))|(?:permission|autorisation) (?:d’absence|de s’absenter)|réserve (?:ses services|son activité|tout son temps)|non[- ]concurrence|ne (?:peut|pourra|doit|saurait)? ?(?:travaill|collabor|exerc|interven|accept)\w*[^.,;]{0,12} (?:pour|avec|chez|de) (?:un autre|d’autres?|aucun|nul autre|quiconque|un concurrent|des concurrents|personne)|s’interdit (?:toute|tout|de travailler|de collaborer|d’exercer)[^.,;]{0,20} (?:autre|pour|avec|activité|mission|collaboration)|horaires? (?:fixés?|imposés?|du client)|consignes|(?:au|dans les) (?:siège|locaux|bureaux) du client|réserve son temps|travaille[^.]{0,30}de \d{1,2} ?h|matériel (?:du client|de celui-ci)|présence (?:obligatoire|dans les locaux)|sous (?:la direction|l’autorité|le contrôle hiérarchique)|hiérarchi|pointage|\bpointe\b|badge|congés? (?:validé|soumis|accordé|autorisé)|ordres? du client|à plein temps|ne travaille (?:que|pour personne)|aucun autre client|full[- ]time|no other clients?|line manage|clocks? in|at the client’s (?:offices?|premises)|hours (?:set|fixed)|under the (?:direction|authority|supervision)|non-?compete|(?:may|shall|will) not (?:work|act) for|asks? (?:for )?(?:leave|permission)|reports? (?:daily|every (?:day|evening|morning))|works? only for|exclusivité|exclusively",
        _W,
        "C. trav. L8221-6",
        harms=contractor,
        empties=r"indépendan|autonom|librement|\blibre d|(?:choisit|fixe|organise) ses|independen|freely|its own hours",
    ),
    row(
        "status_switched",
        r"non[- ]professionnel|à titre (?:privé|personnel)|particulière?\b(?= qui| au sens|, hors)|hors de son activité principale|hors établissement|démarch(?:age|é) à domicile|lors d’une visite|\bprivate individual|qualité de commerçant|(?:se (?:dit|déclare)|a la qualité d[e’]) ?commerçant|as a (?:trader|merchant)|besoins (?:personnels|privés|domestiques)|usage (?:personnel|privé|domestique)|personal (?:needs|use|purposes)|hors de toute activité professionnelle|en qualité de consommateur|as a consumer|private capacity",
        _W,
        "C. conso. art. liminaire",
        harms=contractor,
    ),
    row(
        "price_contingent",
        r"(?:\bdue?s?\b|\bdû\b|prix|forfait|honoraires|rémunération|somme|montant|payée?s?|paie|verse|règle|facture)[^.]{0,50}(?:selon|en fonction d|en rapport avec|dépend\w* d|au prorata d|proportionnel\w* (?:à|aux?)|indexée?s? sur|au vu d|liée?s? (?:à|aux?))[^.,;]{0,8} ?(?:résultats?|ventes?|chiffre|vues|abonnés|performances?|succès|audience|engagement|likes|fréquentation|réservations)|à la performance|(?:fee|price|pay\w*|amount)[^.]{0,40}(?:depend\w* on|based on|according to|linked to|in line with|proportion\w* to)[^.,;]{0,12} ?(?:results|sales|views|followers|performance|success|reach|engagement|revenue)|% (?:des|du) (?:ventes?|chiffre|résultat)|% of (?:the )?(?:sales|revenue|turnover)",
        _A,
        "C. civ. 1163",
        "C. civ. 1169",
        harms=contractor,
    ),
)
