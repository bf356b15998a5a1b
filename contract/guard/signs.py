"""Signs: what shows in a text alone that an element is carried. One row an element, French and English.

A row is a pattern that must be found; the text is first written plainly (`edits.plain`, lower case).
Elements without a row are judged by their clause's key alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from contract.guard.pattern import Pattern

_NUMBER = (
    r"(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|soixante|one|two|"
    r"three|four|five|six|seven|eight|ten|twelve|fifteen|thirty|sixty)"
)
_MONEY = r"(?:€|eur\b|euros?\b)"
_PERIOD = r"(?:jours?|semaines?|mois|ans?|années?|heures?|days?|weeks?|months?|years?|hours?)"
_DELAY = rf"{_NUMBER}\s+(?:\w+\s+)?{_PERIOD}"
_ROUNDS = r"(?:séries?|allers-retours|corrections?|rounds?|revisions?)"
_TACIT = r"(?:réputé|vaut|considérée? comme|tenue? pour|deemed|considered|counts? as)"
_NETWORK = (
    r"(?:instagram|facebook|linkedin|tiktok|youtube|pinterest|threads|google|\bx\b|compte|account|réseau|"
    r"network)"
)

_ROWS = {
    "parties.cm.identity": r"prestataire|contractor|provider",
    "parties.cm.siret": r"\d{3} ?\d{3} ?\d{3} ?\d{5}|siret",
    "parties.client.identity": r"client",
    "parties.client.representative": r"représentée? par|represented by|agissant (?:en|comme)|acting (?:in|as)",
    "objet.service": r"\bgère|gestion|\bpages?\b|\bcomptes?\b|instagram|facebook|linkedin|tiktok|anim|communaut|"
    r"réseaux sociaux|rédig|programm|contenu|publish|writ|social media|community|publi|rédac|content",
    "objet.competences_engaged": r"comp[ée]ten|limitativ|suivant|following|skills?|–",
    "cadre.networks": _NETWORK,
    "cadre.volume": rf"\d+ (?:par|per|each|every|a) (?:jour|semaine|mois|day|week|month)\b|"
    rf"{_NUMBER}\s+(?:\w+\s+){{0,3}}(?:publications?|posts?|contenus?|visuels?|stories|reels?|vidéos?|"
    rf"videos?|articles?|carrousels?|carousels?|légendes?|photos?|images?|billets?|newsletters?|lives?|"
    rf"tweets?|shorts?|captions?|visuals?)",
    "cadre.tasks_included": r"compr|inclu|couvr|englob|\bcovers?\b|suivant|following|–",
    "cadre.tasks_excluded": r"non compris|exclu|ne compren|hors d(?:e |u )|not inclu|out of scope|annex",
    "cadre.validation": rf"(?s:{_DELAY}.*{_TACIT}|{_TACIT}.*{_DELAY})",
    "cadre.revisions": rf"{_NUMBER}\s+(?:\w+\s+)?{_ROUNDS}|{_ROUNDS}[^.;]{{0,90}} {_NUMBER}",
    "cadre.out_of_scope": r"devis|avenant|quot(?:e|ation)|amendment",
    "pi.accounts": r"(?:comptes?|pages?|profils?|chaînes?|identifiants|communaut\w+).*(?:client|propri)|"
    r"(?:accounts?|pages?|handles?).*(?:client|own)",
    "pi.access_return": _DELAY,
    "pi.client_assets": r"licen|autoris|us(?:er|e)\b|utilis|employ|se (?:ser|sert)\w*",
    "pi.rights_assigned": r"reproduction|représentation|adaptation|communication to the public",
    "pi.scope": rf"{_DELAY}|durée|term",
    "pi.price_of_rights": rf"{_MONEY}|compris|inclu|tenu compte|tenant compte|taken into account",
    "duree.start": r"\d{4}|signature",
    "duree.term": rf"{_DELAY}|indéterminée|indefinite|open-ended|\b20\d\d\b",
    "duree.renewal": r"renouvel|reconduit|reconduction|renew",
    "duree.notice": _DELAY,
    "duree.termination_for_breach": rf"mise en demeure|formal notice|{_DELAY}",
    "fin.amount": rf"\d[\d ,.]*\s?{_MONEY}|{_MONEY}\s?\d",
    "fin.currency": _MONEY,
    "fin.tax_basis": r"\bht\b|\bttc\b|hors taxes?|toutes taxes|net de tva|tva non|excl|vat",
    "fin.vat_regime": r"tva|vat",
    "fin.price_model": r"forfait|par jour|journali|par publication|mensuel|à l’unité|l’unité\b|\bchacune?\b|"
    r"(?:chaque|d’une?|pour une|\b1) (?:jour|publication)|monthly|per day|daily|per post|flat|\beach\b|"
    r"(?:a|each|every|for one) (?:day|post)",
    "fin.unit_period": r"par (?:mois|jour|publication|an)|mensuel|(?:chaque|le|du|d’un) mois|\bchacune?\b|each|a month|"
    r"per (?:month|day|post)|monthly|daily",
    "fin.schedule": r"factur|invoic",
    "fin.due_date": _DELAY,
    "fin.late_rate": r"\d+(?:,\d+)? ?%|taux|rate",
    "fin.fixed_recovery": r"40",
    "fin.out_of_scope_rates": rf"{_MONEY}|annex|grille|rate card",
    "fin.expenses": r"frais|expenses|débours|rembours|reimburs",
    "fin.not_performed": r"ne (?:se )?pa(?:ie|ye)|n’est pas (?:payé|facturé)|(?:retiré|dédui)|non (?:réalis|exécut|livr|fourni)|"
    r"pas due?|not (?:performed|delivered|due)|prorata|pro rata",
    "obl.cm.standard": r"moyens|efforts|achieve|attein|résultat|result|soin|care",
    "obl.cm.deliverables": r"conform|prévu|agreed|charte|calendrier|calendar|planned",
    "obl.cm.independence": r"indépendan|autonom|librement|independen|freely|free to organi[sz]e|libre d[e’]? ?organis",
    "obl.client.access": _DELAY,
    "obl.client.content": _DELAY,
    "obl.client.contact": r"interlocut|contact|référent",
    "obl.client.validation": r"valid|approv",
    "conf.scope": r"confiden|secret|informations?",
    "conf.reciprocal": r"chaque partie|les parties|ni le client ni le prestataire|ni le prestataire ni le client|"
    r"of the other a party|l’une des parties|le client[^.;]{0,40}et le prestataire|"
    r"aucune (?:des )?parties?|neither party|chacune|réciproque|each party|both parties|mutual",
    "conf.duration": _DELAY,
    "conf.security": r"coffre|chiffr|mots? de passe|authentification|accès|password|authentication|access",
    "conf.return_delete": r"restitu|supprim|détrui|effac|purg|\brend|return|delete|destroy|eras",
    "conf.gdpr_roles": r"responsable du traitement|responsable de traitement|sous-traitant|controller|processor",
    "conf.breach_notice": rf"{_DELAY}",
    "resp.regime": r"faute|prouvé|direct|fault|proven",
    "resp.cap": rf"plafon|limit|excéd|cap\b|{_MONEY}",
    "resp.carve_outs": r"(?:aucun|sans) plafond|no cap\b|uncapped|lourde|dol|corporel|gross|wilful|fraud|bodily",
    "resp.exclusions": r"plateforme|algorithme|panne|tiers|platform|algorithm|outage|third",
    "resp.client_warranty": r"garanti|warrant",
    "resp.force_majeure": r"force majeure",
    "diff.negotiation": _DELAY,
    "diff.mediation": r"médiat|concili|mediat|concili",
    "diff.law": r"droit français|french law|loi française|law[^.]{0,40}of france|droit[^.]{0,30}de (?:la )?france",
    "diff.court": r"tribuna|juridiction|\b(?:le|au|du|un) juge\b|\bjudges?\b|"
    r"\bcourts?\b(?! (?:du|de|à|jusqu|pendant|pour|sur|un|\d)\b)",
}
SIGNS: Mapping[str, Pattern] = MappingProxyType(
    {element: Pattern(pattern) for element, pattern in _ROWS.items()}
)


def shows(element: str, words: str) -> bool:
    """Whether words written plainly, numbers in figures, show that they carry the element."""
    return element not in SIGNS or SIGNS[element].search(words) is not None
