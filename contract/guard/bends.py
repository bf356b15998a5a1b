"""Bends: words that shift a burden, a power or a risk from one side to the other. One row each."""

from __future__ import annotations

from contract.guard.finding import Harmed, Severity
from contract.guard.mechanisms import contractor, row
from contract.guard.whose import burdened, lessened, overruled, worked

_W, _A = Severity.WARNING, Severity.ALARM


BENDS = (
    row(
        "boundless",
        r"\b7 (?:jours sur|j/|days a) ?(?:7|week)|\b24 ?h(?:eures)?[ /](?:sur )?24|week-ends? compris|\btous les jours\b|\bevery day\b|7 (?:jours|days)[^.]{0,9}(?:semaine|week)\b|soirs? et|jour et nuit|around the clock|"
        r"sans limit|illimitée?|toute personne|(?<!exclusion de )(?<!exception de )toute autre|toutes autres|quelle qu’en soit|n’importe quel|à toute heure|jours fériés compris|"
        r"tout(?:e|es|s)? (?:les )?(?:supports?|tâches?|aides?|travaux|services?|prestations?|réunions?|dommages?|réclamations?|demandes?)|"
        r"autant (?:de|que)|unlimited|any other|whatsoever|as many|all claims|any (?:task|loss|damage)|at any hour",
        _W,
        "C. civ. 1163",
        "C. civ. 1171",
        harms=worked,
    ),
    row(
        "unilateral_change",
        r"(?:peut|pourra|se réserve|droit de|libre de)(?! demander| proposer)[^.]{0,50} (?:modifier|faire évoluer|changer|réviser|revoir|augmenter|réduire|adapter|actualiser|compléter)[^.]{0,40}(?:contrat|clause|condition|prix|tarif|quantité|volume|délai|durée|périmètre|horaire|article)|"
        r"(?:may|right to|free to)(?! ask| propose| request)[^.]{0,50} (?:change|amend|modify|vary|revise|increase|reduce|adjust|update)[^.]{0,40}(?:agreement|contract|clause|terms|price|fee|quantit|volume|scope|article)|"
        r"(?:peut|pourra|droit de) modifier|modifiée?s? (?:unilatéralement|par le (?:client|prestataire))|(?:par|sur|moyennant une?|avec un) simple (?:courriel|e-mail|notification|avis|message|information|annonce)|"
        r"(?:may|right to) (?:change|amend|modify|vary)|by simple (?:e-?mail|notice)",
        _A,
        "C. civ. 1193",
        always=True,
    ),
    row(
        "exit_one_sided",
        r"\b(?:à tout moment|à tout instant|sans (?:motif|préavis|indemnité|attendre)|du jour au lendemain|sur-le-champ|quand (?:il|elle) (?:le )?(?:veut|souhaite)|overnight|at any time|without (?:cause|notice|reason))\b",
        _W,
        "C. civ. 1212",
        about=r"(?:client|prestataire|contractor|\bils?\b|\belles?\b|chacun|partie)[^.]{0,40}(?:mettre fin|résili|rompre|s’en aller|partir|quitter|cesser|arrêter|terminate|end|stop|leave)",
    ),
    row("exception_added", r"\bsauf\b|à moins que|\bexcept\b|\bunless\b", _W, "C. civ. 1170", harms=lessened),
    row(
        "condition_added",
        r"sous réserve|à condition|après (?:approbation|validation|encaissement|accord)|jusqu’à (?:satisfaction|validation)|"
        r"subject to|provided that|upon (?:approval|satisfaction)|after (?:approval|acceptance)",
        _W,
        "C. civ. 1304-2",
        harms=lessened,
    ),
    row(
        "precedence_added",
        r"dernier mot|conditions générales[^.]{0,80}(?:l’emport|prév|prim|priorit)[^.]{0,30}contrat|terms (?:of|and)[^.]{0,60}(?:prevail|precedence)[^.]{0,20}(?:agreement|contract)|prévalent|prévaudr|prévaut|priment?\b|l’emporte|passent? avant|priorité sur|take priority|conditions générales d’achat|\bprevails?\b|take precedence|purchas(?:e|ing) terms",
        _A,
        "C. civ. 1119",
        harms=overruled,
        always=True,
    ),
    row(
        "waiver_added",
        r"renonce|abandonne (?:tout|ses|son)|gives? up|reconnaît avoir|déclare avoir|waives?\b|acknowledges having",
        _W,
        "C. civ. 1170",
        "C. civ. 1171",
        harms=burdened,
    ),
    row(
        "result_promised",
        r"obligation de résultat|garantit (?:une? )?(?:hausse|croissance|résultat)|obligation of result|guarantees? (?:growth|results)",
        _W,
        "C. civ. 1231-1",
        harms=burdened,
    ),
    row(
        "set_off_added",
        r"\b(?:dédui(?:t|re)|reten(?:ir|ue)|retient|compens(?:e|er)|withhold|deduct|set off)\b",
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
        r"pénalité|clause pénale|astreinte de \d|penalty|liquidated damages|"
        r"(?:manquement|retard|faute|indiscrétion|divulgation|violation|erreur|breach|delay|failure)[^.]{0,60}(?:coûte|vaut|entraîne|donne lieu|ouvre droit|doit|verse|paie|retenu|déduit|costs?|pays?|owes?)[^.]{0,40}\d[\d ]*(?:,\d+)? ?(?:€|euros?|%)",
        _W,
        "C. civ. 1231-5",
        harms=worked,
    ),
    row(
        "without_extra",
        r"sans (?:supplément|surcoût|majoration|frais supplémentaires?|coût supplémentaire|augmentation|compensation|contrepartie|rémunération|facturation)|gratuitement|à titre (?:gratuit|gracieux)|"
        r"at no (?:extra|additional) (?:cost|charge)|without (?:extra|additional|further) (?:charge|cost|pay(?:ment)?)|free of charge|for free\b",
        _W,
        "C. civ. 1163",
        harms=worked,
    ),
    row(
        "cost_shifted",
        r"à la charge du (?:prestataire|client)|(?:est|sont) comprise?s? dans le (?:forfait|prix)|borne by the (?:contractor|client)|included in the (?:fee|price)",
        _W,
        "C. civ. 1163",
        harms=lambda text: Harmed.CLIENT if "charge du client" in text.lower() else Harmed.CONTRACTOR,
        about=r"\bfrais\b|budget|dépenses|licences|expenses|spend",
    ),
    row(
        "subordination",
        r"horaires? (?:fixés?|imposés?|du client)|consignes|(?:au|dans les) (?:siège|locaux|bureaux) du client|réserve son temps|travaille[^.]{0,30}de \d{1,2} ?h|matériel (?:du client|de celui-ci)|présence (?:obligatoire|dans les locaux)|sous (?:la direction|l’autorité)|hours (?:set|fixed)|under the (?:direction|authority)|exclusivité|exclusively",
        _W,
        "C. trav. L8221-6",
        harms=contractor,
    ),
    row(
        "status_switched",
        r"à titre privé|hors de toute activité professionnelle|en qualité de consommateur|as a consumer|private capacity",
        _W,
        "C. conso. art. liminaire",
        harms=contractor,
    ),
    row(
        "price_contingent",
        r"% (?:des|du) (?:ventes?|chiffre|résultat)|% of (?:the )?(?:sales|revenue|turnover)",
        _A,
        "C. civ. 1163",
        "C. civ. 1169",
        harms=contractor,
    ),
)
