"""Spoken: which elements a text speaks of, read in its words alone. For clauses without a template's key.

One row an element: what the sentence must be about. Together with the element's sign (`signs.py`) it shows
that a text written by hand, or by another maker, carries the element. French and English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from contract.guard.meaning import said
from contract.guard.numerals import in_figures
from contract.guard.pattern import Pattern, Table
from contract.guard.reading import plainly, read
from contract.guard.signs import SIGNS

_ROWS = {
    "parties.cm.identity": r"le prestataire :|the contractor:|entrepreneur individuel|sole trader",
    "parties.cm.siret": r"siret",
    "parties.client.identity": r"le client :|the client:",
    "parties.client.form": r"\b(?:(?-i:SAS|SASU|SARL|EURL|SA|SCI|Ltd)|limited company)\b",
    "parties.client.rcs": r"\brcs\b|registered (?:at|with|in)",
    "parties.client.representative": r"représentée? par|represented by|habilitée?",
    "parties.client.kind": r"qualité de professionnel|usage (?:personnel|privé|domestique)|besoins (?:personnels|privés)|"
    r"à titre (?:privé|personnel|professionnel)|comme (?:professionnel|consommateur|particulier)|"
    r"non[- ]professionnel|consommateur|besoins de son activité|acts? (?:as a|in the course of)",
    "objet.service": r"(?:prestataire|contractor).{0,60}\b(?:anim|tien(?:t|dra)\b|s’occupe|prend en charge|alimente|gère|"
    r"gestion|manage|assure|rédige|publie|programme|établit|conçoit|crée|writes|publishes)|"
    r"(?:animée?s?|gérée?s?|tenue?s?|alimentée?s?|rédigée?s?|publiée?s?|programmée?s?|conçue?s?|créée?s?|"
    r"assurée?s?)[^.]{0,20} par le prestataire|"
    r"(?:run|managed|handled|written|published|posted|designed|looked after)[^.]{0,20} by the contractor|"
    r"(?:anim|gestion).{0,40}confié|"
    r"(?:mission|prestations?) (?:porte|consiste|couvre|comprend|sont :|est :)|"
    r"confie.{0,40}(?:anim|gestion)|objet de la mission|subject.matter",
    "objet.competences_engaged": r"(?:prestations?|compétences?|tâches|tasks?|skills?|services)[^.]{0,40} :|"
    r"(?:tasks?|skills?|services)[^.]{0,40}:",
    "cadre.volume": r"publi[eé]|m(?:et|is)(?:tent|e|es|s)? en ligne|livre|produi|réalise|rédige|crée|tourne|publish|"
    r"deliver|post|\d+ (?:publications?|posts?|contenus?|vidéos?|stories|articles?|visuels?)",
    "cadre.tasks_excluded": r"n(?:e |’)(?:est|sont|comprend)[^.]{0,40}(?:compris|inclus)|non compris|not included",
    "cadre.validation": r"sans réponse|défaut de réponse|n’a pas répondu|tenue? pour|passé|silence|réputée?|considérée? comme|"
    r"deemed|no reply|no answer",
    "cadre.revisions": r"correction|allers-retours|revision|rounds?",
    "cadre.calendar": r"calendrier|calendar",
    "cadre.reporting": r"bilan|(?<!sans )(?<!par )(?<!en )rapport\b(?! (?:avec|à))|rapports\b|compte rendu|\breports?\b|"
    r"reporting",
    "cadre.moderation": r"modèr|modér(?!er (?:la|cette|une) pénalité)|moderat(?!e (?:the|a) penalty)|"
    r"(?:commentaires?|messages?|sollicitations?)[^.]{0,40}(?:répon|traité|retiré|masqué)|"
    r"répon(?:d|s)[^.]{0,30}(?:commentaires?|messages?|abonnés)",
    "cadre.out_of_scope": r"demandes? nouvelles?\b|nouvelles? demandes?\b|demandes?[^.]{0,40} devis\b|"
    r"hors[- ](?:cadre|forfait|périmètre)|supplémentaire|travail non prévu|"
    r"out(?:side (?:the|of the|of)|[ -]of[ -](?:the )?)[ -]?scope|additional work|extra work",
    "pi.accounts": r"\b(?:comptes?|pages?|profils?|chaînes?|identifiants|communautés?|accounts?|"
    r"handles?)\b[^.]{0,60}(?:reste(?:nt|ra|ront)?\b|rester\b|apparti|propri|nom du client|remain|belong|"
    r"own)",
    "pi.access_return": r"(?:accès|comptes?|access|accounts?|identifiants|mots de passe|rôles|clés|codes|"
    r"droits d’administration)[^.]{0,40}(?:rendue?s?|rétrocédé|restitué|remis|retourné|returned|handed)|"
    r"(?:rend|rétrocèd|restitu|remet|retourn|return|hand)[^.]{0,40}(?:droits d’administration|rôles|codes|"
    r"clés|accès|comptes?|access|accounts?)",
    "pi.client_assets": r"\b(?:marque|logo|brand|trade mark)\b",
    "pi.rights_assigned": r"\b(?:cède|cession|cédés|assigns?|assignment)",
    "pi.scope": r"\b(?:cède|cession|cédés|assign)",
    "pi.effective_date": r"cession prend effet|droits[^.]{0,12} (?:passent|ne passent|sont transférés)|restent? au prestataire|"
    r"après paiement|utiliser[^.]{0,60}paiement|rights pass",
    "pi.source_files": r"fichiers? sources?|source files?",
    "pi.moral_rights": r"droit moral|moral right|crédit|credited",
    "duree.start": r"commence|démarre|\b(?:court|courra|s’étend) du\b|pour la période du|prend effet|débute|à compter du|"
    r"à (?:partir|dater) du (?:1er|\d)|starts?|begins?|takes effect",
    "duree.term": r"à durée (?:in)?déterminée|d’une durée d|s’engagent? (?:jusqu|pour \d)|"
    r"(?:contrat|mission|collaboration)[^.]{0,30} pour (?:une durée|\d)|"
    r"(?:contrat|mission|collaboration|accord)[^.]{0,12} (?:court|courra|s’étend|couvre)|[Cc]onclue? pour|"
    r"durée (?:du contrat|de la mission) est|"
    r"(?:contrat|mission|collaboration|accord|il|agreement|it|term|contract)\s+(?:is )?(?:est conclue?|"
    r"dure|court|prend fin|s’achève|se termine|expire|lasts|runs|ends|expires|is made|is concluded)|"
    r"\b(?:et|puis|and) (?:dure|court|runs|lasts|prend fin|s’achève|se termine|expire|finit|ends|expires|"
    r"terminates)\b",
    "duree.renewal": r"reconduit|renouvel|reconduction|renew",
    "duree.notice": r"(?:prévenant|prévient|avertit|avertissant)[^.,;]{0,30} (?:jours|mois|semaines) (?:avant|à l’avance|"
    r"plus tôt)|"
    r"préavis|notice",
    "duree.termination_for_breach": r"mise en demeure|manque(?:ment)? à|formal notice|breach",
    "fin.amount": r"prix|facturée?s?\b|\bpayée?s?\b|\bpaid\b|forfait(?!aire)|tarif|taux journalier|honoraires|"
    r"rémunération|verse|règle|price|fee|day rate|pays?\b|"
    r"(?:prestataire|contractor)[^.,;]{0,20} (?:factur|invoices|charges)",
    "fin.tax_basis": r"prix|forfait|tarif|taux journalier|price|fee|verse",
    "fin.vat_regime": r"\btva\b|\bvat\b",
    "fin.due_date": r"factur|règlement|paiement|payée?s?\b|invoice|payment|payable",
    "fin.late_rate": r"(?:pénalités?|intérêts?)[^.]{0,40}retard|late payment|late interest",
    "fin.fixed_recovery": r"recouvrement|indemnité forfaitaire|recovery",
    "fin.deposit": r"acompte|deposit|down-?payment",
    "fin.expenses": r"\bfrais\b|expenses|déplacements?[^.]{0,30}rembours|rembours[^.]{0,30}déplacements?",
    "fin.ad_budget": r"budget publicitaire|advertising budget|ad spend",
    "fin.not_performed": r"n’(?:a|ont) pas (?:été )?(?:fait|réalisé|exécuté|livré|fourni|publié)|"
    r"non (?:réalisé|exécuté|livré|fourni|publié)|inexécuté|not (?:delivered|performed|published)",
    "obl.cm.standard": r"obligation de (?:moyens|résultat)|best.efforts obligation|obligation of (?:means|result)",
    "obl.cm.deliverables": r"charte|style guide|conform(?!e à l’article)|"
    r"(?:prestataire|contractor)[^.]{0,30}(?:livre|remet|publie|deliver|publish)[^.]{0,40}(?:prévu|convenu|"
    r"calendrier|agreed|planned|calendar)",
    "obl.cm.independence": r"clients de son choix|autres clients|other clients|librement|indépendan|autonom|horaires|freely|"
    r"independent",
    "obl.client.access": r"client[^.]{0,40}(?:accès)|client[^.]{0,40}access",
    "obl.client.content": r"client[^.]{0,50}(?:photo|information|textes|contenus nécessaires|images?|visuels?|vidéos?|logos?|"
    r"fichiers|éléments|documents|\bbriefs?\b|dossier)|"
    r"client[^.]{0,40}(?:supplies|provides)",
    "obl.client.contact": r"interlocut|référent|contact person",
    "obl.client.validation": r"client (?:valide|donne|répond|approuve|approves|answers|gives)|"
    r"client[^.;]{0,40}(?:pour|to) (?:valider|approuver|donner|répondre|approve|answer|give)",
    "conf.scope": r"confiden|secr[eè]t|divulgu|révèl|disclos|reveal",
    "conf.reciprocal": r"(?:chaque|chacune|les) (?:des )?part[^.]{0,60}(?:secr[eè]t|confiden|divulgu|révèl|révél|dévoil)|"
    r"(?:each|both|neither) part[^.]{0,60}(?:secret|confiden|disclos|reveal)",
    "conf.duration": r"(?:secret|confiden|silence|discrétion)[^.]{0,40}(?:dure|lasts)|"
    r"(?:après|after)[^.]{0,20}(?:fin\b|end\b|expir|terme|cessation|terminat)",
    "conf.security": r"mots? de passe|authentification|coffre|chiffrement|(?:données|disques?|fichiers?) chiffré|"
    r"passwords?\b|two-factor|vault",
    "conf.return_delete": r"(?:restitue|supprime|efface|détruit|deletes?|returns?)[^.]{0,40}(?:données|informations|data|"
    r"information)|"
    r"(?:données|informations|fichiers)[^.]{0,30}(?:restitué|supprim|effac|détrui|deleted|destroyed)",
    "conf.gdpr_annex": r"annexe rgpd|annexe[^.]{0,40}(?:rgpd|données|article 28)|article 28\b|"
    r"accord de (?:sous-traitance|traitement)|data processing (?:agreement|addendum|terms)|\bdpa\b|"
    r"données personnelles[^.]{0,60}annexe|traitements? de données|gdpr annex",
    "conf.breach_notice": r"violation de données|data breach",
    "resp.regime": r"répond (?:de ses fautes|des dommages)|liable for",
    "resp.cap": r"responsabilité[^.]{0,60}(?:limit|plafonn|excéd)|"
    r"\bplafond (?:est|global|total|de (?:responsabilité|réparation)|s’élève)|"
    r"liability[^.]{0,60}(?:cap|limit|exceed)",
    "resp.carve_outs": r"faute lourde|dol\b|gross negligence",
    "resp.exclusions": r"(?:plateformes?|algorithmes?|pannes?|platforms?|outages?)",
    "resp.client_warranty": r"garanti|warrants?",
    "resp.force_majeure": r"force majeure",
    "diff.negotiation": r"amiable|réclamation[^.]{0,40}écri|solution|amicabl",
    "diff.mediation": r"médiat|concili|mediat",
    "diff.law": r"droit (?:français|applicable)|loi française|french law|governing law",
    "diff.court": r"tribuna|juridiction|(?<!avant de )saisi(?:r|e|ne)\b(?<!avant toute saisine)|"
    r"(?:devant|s’adresse|aller|recour|porté|soumi|revien|demand)\w*[^.]{0,24} (?:le|au|du|un) juge\b|"
    r"\bjudges?\b|\bcourts?\b(?! (?:du|de|à|jusqu|pendant|pour|sur|un|\d)\b)",
    "diff.limitation": r"prescri|limitation",
}
SUBJECTS: Mapping[str, Pattern] = MappingProxyType(
    {element: Pattern(pattern) for element, pattern in _ROWS.items()}
)


_LIKELY = Table((subject, element) for element, subject in SUBJECTS.items())


def spoken(text: str) -> tuple[str, ...]:
    """The elements that these words are about and carry."""
    words = read(text)
    return tuple(e for e in _about(words) if e not in SIGNS or SIGNS[e].search(words))


def survives(element: str, before: str, after: str) -> bool:
    """Whether the words by which a text spoke of an element are still said, in whatever form."""
    told, counted = plainly(before), in_figures(plainly(before))
    found = SUBJECTS[element].search(told) if element in SUBJECTS else None
    signs = SIGNS[element].search(counted) if element in SIGNS else None
    spoke = {**said(told[slice(*found.span())] if found else "")}
    spoke |= said(counted[slice(*signs.span())] if signs else "")
    return bool(spoke) and spoke.keys() <= said(after).keys()


def about(text: str) -> tuple[str, ...]:
    """The elements that these words are about, carried or not."""
    return _about(read(text))


@lru_cache(maxsize=1 << 12)
def _about(words: str) -> tuple[str, ...]:
    return tuple(e for e in _LIKELY.likely(words) if SUBJECTS[e].search(words))
