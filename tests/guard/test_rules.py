"""What a change does to a sentence: one row a rule, both sides, both languages."""

from __future__ import annotations

import pytest

from contract.guard.finding import Harmed, Severity
from contract.guard.judge import acknowledgements
from tests.guard.hand import MERCHANTS, annexed, between, text, told

CM, CLIENT = Harmed.CONTRACTOR, Harmed.CLIENT
ROWS = [
    ("polarity", CM, "Le Prestataire n’est pas responsable des retards des réseaux.", "Le Prestataire est responsable des retards des réseaux."),
    ("polarity", CLIENT, "The Contractor does not share the calendar with others.", "The Contractor does share the calendar with others."),
    ("element_optional", CM, "Le Client paie la facture le 5.", "Le Client peut payer la facture le 5."),
    ("element_optional", CLIENT, "The Contractor reports each incident.", "The Contractor may report each incident."),
    ("element_optional", CM, "Le Client paie la facture le 5.", "Le Client est en droit de payer la facture le 5."),
    ("element_optional", CLIENT, "Le Prestataire remet les accès.", "Le Prestataire a le droit de remettre les accès."),
    ("element_optional", CM, "The Client pays each invoice.", "The Client is entitled to pay each invoice."),
    ("reciprocity_lost", CM, "Chaque partie peut résilier par écrit.", "Le Client peut résilier par écrit."),
    ("reciprocity_lost", CLIENT, "Chaque partie peut résilier par écrit.", "Le Prestataire peut résilier par écrit."),
    ("party_swapped", CM, "Le Client garantit les images fournies.", "Le Prestataire garantit les images fournies."),
    ("party_swapped", CLIENT, "Le Prestataire répond des erreurs de saisie.", "Le Client répond des erreurs de saisie."),
    ("cap_removed", CM, "La responsabilité du Prestataire est limitée à 5 000 €.", "La responsabilité du Prestataire est engagée."),
    ("definition_widened", CM, "« Contenu » : un texte ou une image.", "« Contenu » : tout texte, toute image et l’ensemble des vidéos."),
    ("starting_point_moved", CM, "La facture est payée 30 jours après sa date de facture.", "La facture est payée 30 jours après validation par le Client."),
    ("unit_changed", CLIENT, "Le Prestataire répond sous 2 heures.", "Le Prestataire répond sous 2 jours."),
    ("unit_changed", CM, "Le Prestataire remet un bilan chaque mois.", "Le Prestataire remet un bilan chaque semaine."),
    ("tax_basis_changed", CM, "Le prix est de 900 € HT.", "Le prix est de 900 € TTC."),
    ("duty_added", CM, "Le Prestataire peut assister aux réunions.", "Le Prestataire doit assister aux réunions."),
    ("data_disclosed", CLIENT, "Les données personnelles ne sont pas transmises.", "Les données personnelles sont transmises."),
    ("set_off_added", CM, "", "Le Client peut retenir une part de chaque facture."),
    ("article_struck", Harmed.BOTH, "", "Les articles 4 et 8 du présent contrat sont abrogés."),
    ("article_struck", Harmed.BOTH, "", "L’article 5 relatif à la durée est frappé de caducité au jour de la signature."),
    ("article_struck", Harmed.BOTH, "", "Clauses 4 and 8 are hereby deleted."),
    ("delay_changed", CLIENT, "Le Prestataire rend les accès dans les 48 heures.", "Le Prestataire rend les accès dans les deux mois."),
    ("limit_added", CLIENT, "Le Prestataire publie 12 contenus par mois.", "Le Prestataire publie jusqu’à 12 contenus par mois."),
    ("invoice_forgone", Harmed.BOTH, "Le prix est payé sur facture.", "Le prix est payé sans qu’il soit besoin d’émettre une facture."),
    ("reviews_false", Harmed.BOTH, "Le Prestataire anime la page.", "Le Prestataire anime la page en se faisant passer pour un acheteur satisfait."),
    ("subordination", CM, "", "Le Prestataire suit les horaires fixés par le Client."),
    ("late_rate_too_low", CM, "Les pénalités de retard sont de 12 %.", "Les pénalités de retard sont de 2 %."),
    ("recovery_fee_changed", CM, "L’indemnité de recouvrement est de 40 €.", "L’indemnité de recouvrement est de 5 €."),
    ("recovery_fee_changed", CM, "Une indemnité de 40 € est due pour frais de recouvrement.", "Aucune indemnité n’est due pour frais de recouvrement."),
    ("late_interest_waived", CM, "Des pénalités de retard sont dues.", "Des pénalités de retard ne sont dues qu’après trois relances."),
    ("sole_trader_unsaid", CM, "Camille Leroy, entrepreneur individuel (EI), exerce à Nantes.", "Camille Leroy exerce à Nantes."),
    ("breach_untold", CLIENT, "Le Prestataire signale toute fuite de données dans les 24 heures.", "Le Prestataire signale toute fuite de données dans les 20 jours."),
    ("breach_untold", CLIENT, "The Contractor reports a data breach within 24 hours.", "The Contractor reports a data breach within 20 days."),
    ("starting_point_moved", CM, "The price is due 30 days after the date of the invoice.", "The price is due 30 days after the Client has accepted the invoice."),
    ("fault_excused", CLIENT, "The cap applies, save for gross negligence.", "The cap applies, gross negligence included."),
    ("late_rate_too_low", CM, "The late-payment rate is 12% a year.", "The late-payment rate is 3% a year."),
    ("duty_softened", CM, "The Client shall pay the monthly price.", "The Client shall consider payment of the monthly price."),
    ("unilateral_change", CM, "The work is that of annex 1.", "The work is that of annex 1, as revised by the Client."),
    ("judge_bound", CM, "The penalty is €300.", "The penalty is €300 and no judge may lower it."),
    ("reviews_false", Harmed.BOTH, "The Contractor answers reviews.", "The Contractor hides negative customer reviews."),
    ("data_disclosed", CLIENT, "The Contractor uses subscriber lists for the work.", "The Contractor may reuse subscriber lists for its own purposes."),
    ("direct_action_waived", CM, "The Contractor keeps its direct action against the end client.", "The Contractor gives up its direct action against the end client."),
    ("duty_excluded", Harmed.BOTH, "The parties act in good faith.", "The parties are released from any duty of good faith."),
    ("vat_against_status", CM, "The Contractor is exempt from VAT.", "The Contractor is exempt from VAT and adds 20% VAT to its invoices."),
    ("perpetual", Harmed.BOTH, "The agreement lasts two years.", "The agreement lasts ten years and neither party may terminate it."),
    ("rights_infringed", Harmed.BOTH, "Music is used under licence.", "Music is used without seeking any licence."),
    ("breach_untold", CLIENT, "Le Prestataire signale une violation de données sous 24 heures.", "Le Prestataire signale une violation de données dans son bilan annuel."),
    ("duty_softened", CM, "Chaque facture est payée sous 30 jours.", "Chaque facture est payée, dans la mesure du possible, sous 30 jours."),
    ("payment_too_late", CM, "Le prix est réglé à 30 jours fin de mois.", "Le prix est réglé à 60 jours fin de mois."),
    ("recovery_fee_changed", CM, "Une indemnité de 40 € est due pour chaque facture en retard.", ""),
    ("unit_changed", CM, "Le volume est de douze publications par mois.", "Le volume est de douze publications par quinzaine."),
    ("reviews_false", Harmed.BOTH, "Le Prestataire répond aux avis.", "Le Prestataire modifie les avis défavorables pour les rendre positifs."),
    ("rights_infringed", Harmed.BOTH, "Les photos de personnes sont publiées avec leur accord.", "Les photos de personnes sont publiées sans leur accord."),
    ("direct_action_waived", CM, "Le sous-traitant impayé peut agir contre le client final.", "Le sous-traitant impayé renonce à l’action directe contre le client final."),
    ("direct_action_waived", CM, "", "The subcontractor waives any direct action against the end client."),
    ("writing_forgone", Harmed.BOTH, "La cession des droits est constatée par écrit.", "La cession des droits peut être convenue oralement."),
    ("paid_too_soon", CLIENT, "Le consommateur démarché chez lui paie après huit jours.", "Le consommateur démarché chez lui paie tout à la signature."),
    ("renewal_untold", CLIENT, "Le Client consommateur est averti avant chaque reconduction.", "Le Client consommateur n’est jamais averti d’une reconduction."),
    ("machine_hidden", Harmed.BOTH, "Un visage créé par IA est signalé au public.", "Un visage créé par IA est présenté au public comme réel."),
    ("security_forgone", CLIENT, "Les données des abonnés sont conservées sous clé.", "Les données des abonnés sont conservées sans aucune sécurité."),
    ("payment_start_put_off", CM, "La facture est payée 20 jours après sa date.", "La facture est payée 20 jours après son enregistrement par le service du Client."),
    ("payment_too_late", CM, "La facture est payée 30 jours après sa date.", "La facture est payée 45 jours après son approbation par le Client."),
    ("fault_excused", CLIENT, "Le Prestataire répond de ses fautes.", "Le Prestataire ne répond d’aucun dommage, même causé par un acte volontaire."),
    ("rights_unbounded", CM, "Les droits sont cédés pour deux ans.", "Les droits sont cédés sur tout ce que le Prestataire créera."),
    ("party_swapped", CLIENT, "Les comptes appartiennent au Client.", "Les comptes appartiennent au Prestataire."),
    ("party_swapped", CLIENT, "Les abonnés et les statistiques appartiennent à l’hôtel.", "Les abonnés et les statistiques appartiennent au Prestataire."),
    ("duty_excluded", Harmed.BOTH, "", "Les parties écartent entre elles le devoir de s’informer avant de contracter."),
    ("payment_start_put_off", CM, "La facture est due le trentième jour suivant sa date.", "La facture est due le trentième jour suivant la clôture des comptes du Client."),
    ("duty_excluded", Harmed.BOTH, "Chaque partie donne à l’autre les informations déterminantes.", "Chaque partie dispense l’autre de lui donner les informations déterminantes."),
    ("limit_added", CM, "Le prix suit l’indice, à la hausse comme à la baisse.", "Le prix suit l’indice, seulement à la baisse."),
    ("exception_added", CM, "Le Client demande deux tours de corrections.", "Le Client demande deux tours de corrections, hors ajustements de détail."),
    ("reciprocity_lost", CM, "Le doute profite à celui qui s’oblige.", "Le contrat s’interprète en faveur du Client."),
    ("reciprocity_lost", CM, "Le secret pèse sur les deux parties.", "Le secret pèse sur la partie qui facture."),
    ("reciprocity_lost", CM, "Le médiateur est choisi par les deux parties.", "Le médiateur est choisi par la boutique."),
    ("safeguard_lost", CM, "Le Prestataire peut suspendre son travail si une facture reste impayée.", "Si une facture reste impayée, le Prestataire la rappelle."),
    ("cap_removed", CM, "Le plafond vaut pour l’ensemble des demandes.", "Le plafond vaut pour chacune des demandes."),
    ("discretion_added", CM, "", "Le Client peut en décider autrement."),
    ("polarity", Harmed.BOTH, "Cette obligation ne couvre pas ce que chaque partie savait.", "Cette obligation ne couvre que ce que chaque partie savait."),
    ("polarity", CM, "Le prix de la cession s’entend en plus du prix de la mission.", "Le prix de la cession s’entend à déduire du prix de la mission."),
    ("duty_excluded", Harmed.BOTH, "Les parties se doivent la bonne foi.", "Les parties ne se doivent pas la bonne foi."),
    ("payment_too_late", CM, "La facture est payée à 45 jours, fin du mois.", "La facture est payée à 45 jours, fin du semestre."),
    ("unilateral_change", CM, "Ces quantités représentent 25 publications par mois.", "Ces quantités représentent 25 publications par mois, le Client pouvant les ajuster selon son actualité."),
    ("polarity", CLIENT, "Le Prestataire peut sous-traiter le montage avec l’accord écrit du Client.", "Sans l’accord écrit du Client, le montage peut être sous-traité par le Prestataire."),
    ("polarity", CM, "La résiliation ne donne lieu à aucun remboursement.", "En cas de résiliation, les mois exécutés sont remboursés."),
    ("polarity", CM, "Work outside the package starts after a written quote.", "Work outside the package is begun without a quote, both being flexible."),
    ("starting_point_moved", CM, "Les droits sont cédés au paiement complet de chaque facture.", "Les droits sont cédés à la livraison ; chaque facture est ensuite payée."),
    ("opener_added", CM, "Le Prestataire anime les comptes de la liste.", "Le Prestataire anime les comptes, dont ceux de la liste."),
    ("party_swapped", CM, "La clinique recueille l’accord des personnes filmées.", "Le Prestataire recueille l’accord des personnes filmées."),
    ("cap_lowered", CLIENT, "La responsabilité du Prestataire est plafonnée à 12 mois de prix.", "La responsabilité du Prestataire est plafonnée à 3 mois de prix."),
    ("condition_added", CM, "Le solde est versé à la livraison.", "Le solde est versé une fois que le Client a été payé par les siens."),
    ("condition_added", CM, "Le Client paie le travail fait.", "Dans le cas où il est encaissé, le Client paie le travail fait."),
    ("condition_added", CM, "The Client pays the work done.", "In the event of acceptance, the Client pays the work done."),
    ("restriction_lost", CLIENT, "Le Prestataire utilise la marque pour la seule mission.", "Le Prestataire utilise la marque pour la mission et pour sa publicité."),
    ("safeguard_lost", CLIENT, "Le Prestataire publie après accord écrit du Client.", "Le Prestataire publie après accord du Client."),
    ("limit_added", CM, "Le Client rembourse les frais du Prestataire.", "Le Client rembourse les frais du Prestataire dans la limite de 50 € par mois."),
    ("rights_infringed", Harmed.BOTH, "Le Prestataire publie des photos.", "Le Prestataire publie des photos sans l’accord de leur auteur."),
    ("duty_excluded", Harmed.BOTH, "Les parties s’informent.", "Les parties écartent tout devoir d’information."),
    ("precedence_added", CM, "Le contrat l’emporte sur les conditions d’achat du Client.", "Les conditions d’achat du Client l’emportent sur le contrat."),
    ("element_optional", CM, "La Marque paie la facture le 5.", "La Marque peut payer la facture le 5."),
    ("late_rate_too_low", CM, "Tout retard porte intérêt au triple du taux légal.", "Tout retard porte intérêt au double du taux légal."),
    ("penalty_added", CM, "Une indemnité de 50 € est due si une publication manque.", "Une pénalité de 50 € est due par jour si une publication manque."),
    ("payment_too_late", CM, "Le règlement se fait à trente jours.", "Le règlement se fait à quatre-vingt-dix jours."),
    ("party_swapped", CM, "Les outils du Prestataire restent à lui.", "Les outils du Prestataire sont remis au Client."),
    ("party_swapped", CLIENT, "Les pages restent au Client, même si le Prestataire les a créées.", "Même créées pour le Client, les pages demeurent au Prestataire."),
    ("reciprocity_lost", CM, "Le préavis est de 60 jours, le même pour les deux parties.", "Le préavis est de 60 jours pour le Prestataire et de 15 jours pour le Client."),
    ("discretion_added", Harmed.BOTH, "Chaque partie restitue les informations, sauf celles que la loi oblige à garder.", "Chaque partie restitue les informations, sauf celles qu’elle préfère garder."),
    ("element_optional", Harmed.BOTH, "Chaque partie restitue les informations de l’autre.", "Chaque partie peut restituer les informations de l’autre."),
    ("data_disclosed", CLIENT, "Le Prestataire garde ces données secrètes.", "Le Prestataire communique ces données à ses partenaires commerciaux."),
    ("late_interest_waived", CM, "Aucun escompte n’est accordé pour paiement anticipé.", "Aucun escompte n’est accordé pour paiement anticipé, et aucun intérêt n’est dû en cas de paiement tardif."),
    ("unilateral_change", CM, "Si une clause est écartée, les autres demeurent.", "Si une clause est écartée, les autres demeurent. Le Client peut récrire chacune d’elles par un courriel."),
    ("words_removed", CLIENT, "Le Prestataire remet les textes, les photos et les sous-titres.", "Le Prestataire remet les textes et les photos."),
    ("words_removed", CM, "Le Client rembourse les trajets, les repas et les péages.", "Le Client rembourse les trajets et les repas."),
    ("polarity", CLIENT, "Le Prestataire confie le montage à un confrère et répond de son travail.", "Le Prestataire confie le montage à un confrère et cesse de répondre de son travail."),
    ("safeguard_lost", CLIENT, "Le Prestataire ne publie rien sur ce sujet sans l’accord du Client.", "Le Prestataire ne publie rien sur ce sujet sans en parler au Client."),
    ("waiver_added", CM, "Le devis est signé par les deux parties.", "Le devis est signé par les deux parties. Le Prestataire est tenu pour l’avoir signé au bout de deux jours."),
    ("penalty_added", CM, "Le rapport est remis le 5.", "Le rapport est remis le 5. Sinon, le forfait du mois n’est plus dû."),
    ("users_added", CM, "Les droits sont cédés au Client pour deux ans.", "Les droits sont cédés au Client et à ses filiales pour deux ans."),
    ("reciprocity_lost", CM, "Chaque partie peut sortir avec un mois de préavis.", "Chaque partie peut sortir avec un mois de préavis, le Client pouvant aussi partir le jour même."),
    ("value_lost", CM, "Le Client est inscrit au registre de Nantes sous le numéro 904 118 552.", "Le Client est inscrit au registre de Nantes."),
    ("name_changed", CLIENT, "Le numéro du Prestataire est le 904 118 552.", "Le numéro du Prestataire est le 904 118 525."),
    ("cap_removed", CM, "La limite de 6 000 € vaut au total.", "La limite de 6 000 € vaut par dommage."),
    ("payment_too_late", CM, "Les retouches sont payées à l’heure.", "Les retouches sont payées 75 jours après la facture."),
    ("without_extra", CM, "Le prix total est de 9 000 € HT.", "Le prix total, déplacements compris, est de 9 000 € HT."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "harmed", "before", "after"), ROWS)
def test_what_a_change_does_is_told_with_whom_it_harms(
    code: str, harmed: Harmed, before: str, after: str
) -> None:
    (found,) = [f for f in told(before, after) if f.code == code]
    assert (found.harmed, bool(found.change)) == (harmed, True)
    assert found.id in acknowledgements([found])


@pytest.mark.parametrize(
    ("article", "before", "verb"),
    [
        ("conf", "Le Prestataire garde secrètes, pendant 3 ans, les informations du Client qui lui sont remises.", ("garde secrètes", "range")),
        ("cadre", "Le Prestataire publie 8 contenus par mois sur les réseaux du Client.", ("publie", "relit")),
        ("acces", "Le Prestataire rend les accès du Client sous 2 jours après la fin du contrat.", ("rend", "décrit")),
    ],
)  # fmt: skip
def test_a_duty_that_goes_under_its_own_figures_is_told(
    article: str, before: str, verb: tuple[str, str]
) -> None:
    found = told(before, before.replace(*verb), article=article)
    assert "element_lost" in {f.code for f in found}
    assert acknowledgements(found)


@pytest.mark.parametrize(("code", "after"), [(row[0], row[3]) for row in ROWS])
def test_what_is_there_already_is_not_told_again(code: str, after: str) -> None:
    assert code not in [f.code for f in told(f"{after} Fin.", f"{after} Fin de phrase.")]


def test_a_choice_named_by_another_formula_stays_a_choice() -> None:
    for after in (
        "Le Client est en droit de résilier par écrit.",
        "Le Client a le droit de résilier par écrit.",
    ):
        assert told("Le Client peut résilier par écrit.", after) == ()


@pytest.mark.parametrize(
    ("code", "before", "after", "values"),
    [
        ("amount_changed", "Le prix est de 900 € HT.", "Le prix est de 850 € HT.", ("900 €", "850 €")),
        ("delay_changed", "Le préavis est de 2 mois.", "Le préavis est de 1 mois.", ("2 mois", "1 mois")),
        ("count_changed", "Il livre 8 visuels par mois.", "Il livre 12 visuels par mois.", ("8 visuels", "12 visuels")),
    ],
)  # fmt: skip
def test_a_value_that_moves_is_said_before_and_after(
    code: str, before: str, after: str, values: tuple[str, str]
) -> None:
    (found,) = told(before, after)
    assert (found.code, found.severity) == (code, Severity.NOTICE)
    assert tuple(v for _, v in found.values) == values
    assert acknowledgements([found]) == ()


def test_a_commercial_court_is_told_unless_both_are_merchants() -> None:
    change = ("Le tribunal est celui de la loi.", "Le tribunal de commerce de Lyon est compétent.")
    assert "court_not_merchants" in [f.code for f in told(*change)]
    assert "court_not_merchants" not in [f.code for f in told(*change, terms=MERCHANTS)]


def test_an_annex_that_is_there_is_no_absent_annex() -> None:
    old, new = text("La liste des tâches est close."), text("La liste des tâches est à l’annexe « Tâches ».")
    assert "article_to_absent_annex" in [f.code for f in between(old, new)]
    assert "article_to_absent_annex" not in [f.code for f in between(old, annexed(new, "Tâches"))]


def test_a_figure_changed_while_its_sentence_moves_is_told() -> None:
    price = "Le forfait mensuel convenu entre les parties est de {} € HT."
    old = text(price.format(900), "Le droit français s’applique.")
    new = text("", "Le droit français s’applique.", price.format(700))
    (found,) = between(old, new)
    assert (found.code, found.values) == ("amount_changed", (("before", "900 €"), ("after", "700 €")))


def test_a_network_that_comes_at_the_same_price_is_told_as_such() -> None:
    network = ("Il anime Instagram.", "Il anime Instagram et TikTok.")
    assert [f.code for f in told(*network)] == ["network_added_same_price"]
    old = text(network[0], "Le prix est de 900 € HT.")
    new = text(network[1], "Le prix est de 1 000 € HT.")
    assert [f.code for f in between(old, new)] == ["network_added", "amount_changed"]


def test_a_harmless_change_elsewhere_changes_no_finding() -> None:
    row = ("Le Client paie la facture le 5.", "Le Client peut payer la facture le 5.")
    alone = {f.code for f in between(text(row[0], "Un mot."), text(row[1], "Un mot."))}
    beside = {f.code for f in between(text(row[0], "Un mot."), text(row[1], "Un seul mot."))}
    assert alone == beside


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("Chaque partie peut résilier en cas de manquement.", "Chaque partie peut résilier.", "bound_lost"),
        ("The Client may terminate in case of breach.", "The Client may terminate.", "bound_lost"),
        ("Le Client utilise les contenus dans le cadre de la campagne.", "Le Client utilise les contenus.", "bound_lost"),
        ("Trois corrections sont comprises pour un même Contenu.", "Trois corrections sont comprises.", "bound_lost"),
        ("Les parties cherchent d’abord une solution amiable.", "Les parties cherchent une solution amiable.", "bound_lost"),
        ("The parties first seek an amicable solution.", "The parties seek an amicable solution.", "bound_lost"),
        ("Le Prestataire répond de toute erreur de sa part.", "Le Prestataire répond de toute erreur.", "bound_lost"),
        ("La demande est faite par écrit.", "La demande est faite.", "safeguard_lost"),
        ("La demande est faite par lettre recommandée avec accusé de réception.", "La demande est faite par lettre.", "safeguard_lost"),
        ("Le Client fournit les photos.", "Le Client fournit s’il y a lieu les photos.", "condition_added"),
        ("Le Prestataire est payé au cours de la mission.", "Le Prestataire est payé à l’issue de la mission.", "starting_point_moved"),
        ("The Contractor is paid in the course of the campaign.", "The Contractor is paid after the campaign.", "starting_point_moved"),
        ("Le Client paie au plus tard le 5 du mois.", "Le Client paie au plus tôt le 5 du mois.", "polarity"),
        ("Les parties saisissent en premier lieu un médiateur.", "Les parties saisissent en dernier lieu un médiateur.", "polarity"),
        ("The Client owns the texts as well as the images.", "The Client owns the texts or the images.", "link_changed"),
        ("Cette liste est complète.", "Cette liste n’est pas limitative.", "opener_added"),
        ("Le prix de la cession est de 400 € par an.", "Le prix de la cession est de 400 €.", "value_lost"),
        ("Le travail fait jusque-là est payé.", "Le travail fait jusque-là est payé s’il a été mis en ligne.", "condition_added"),
        ("Each party keeps the other’s information secret.", "Each party keeps the other’s information secret if the latter thinks fit.", "discretion_added"),
    ],
)  # fmt: skip
def test_a_phrase_set_aside_as_saying_nothing_hides_no_bound_step_form_or_moment(
    before: str, after: str, code: str
) -> None:
    assert code in [finding.code for finding in told(before, after)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Le Client cède ses droits au titre du contrat.", "Le Client cède ses droits."),
        ("Les frais sont payés en cas de déplacement.", "Les frais sont payés lors d’un déplacement."),
        ("Le Client détient les textes ainsi que les images.", "Le Client détient les textes et les images."),
        ("Le Client répond au plus tard le 5 du mois.", "Le 5 du mois au plus tard, le Client répond."),
        ("La partie informe l’autre par écrit.", "La partie informe l’autre par lettre écrite."),
    ],
)  # fmt: skip
def test_a_phrase_said_otherwise_warns_nobody(before: str, after: str) -> None:
    assert [f.code for f in told(before, after) if f.severity is not Severity.NOTICE] == []


def test_a_word_is_named_without_the_genitive_it_stood_in() -> None:
    found = told(
        "Each party keeps the other’s methods secret.", "The parties show flexibility and common sense."
    )
    (moved,) = [dict(f.values) for f in found if f.code == "meaning_changed"]
    assert "other" in moved["before"].split(", ")


def test_a_finding_names_whole_words() -> None:
    found = told(
        "Each party keeps secret what it learns.", "The parties show flexibility as to what they learn."
    )
    assert "flexibility" in {dict(f.values).get("word") for f in found}


@pytest.mark.parametrize(
    ("before", "after", "harmed"),
    [
        ("Le Client prête ses photos. Il garantit qu’il en a le droit.", "Le Client prête ses photos. Le Prestataire garantit qu’il en a le droit.", CM),
        ("The Client lends photos. The Contractor pays for them.", "The Client lends photos. It pays for them.", CLIENT),
        ("Le Client prête ses photos. Il garantit qu’il en a le droit.", "Le Client prête ses photos. Le Client garantit qu’il en a le droit.", None),
    ],
)  # fmt: skip
def test_a_pronoun_is_the_party_that_the_sentence_before_speaks_of(
    before: str, after: str, harmed: Harmed | None
) -> None:
    swapped = [f.harmed for f in told(before, after) if f.code == "party_swapped"]
    assert swapped == ([harmed] if harmed else [])
