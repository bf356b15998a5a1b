"""Synonyms: words that say the same in a services contract, French and English. One row a thing said.

Each word stands for all that begin with it ("publi" for publie, publication, published); the longest that
fits wins; one that ends in "=" is a whole word. Rows are written from the vocabulary of the trade and of the
law (docs/guard.md), not from any file of edits.
"""

from __future__ import annotations

_ROWS = """
manage: anim gère= gèr gérer gérée géré géran gest administr pilot occup encadr charge= chargé prend= exploite manag run= runs= handl operat look after
write: rédig rédac rédact compos écri draft writ wrote
publish: publi post= posts= poste= postée posté diffus parution paraît paraiss ligne= publish upload
schedule: programm planif planning calendrier agenda schedul calendar plann
produce: crée création créé créer produ réalis confectionn conçoi concev concep élabor prépar fabriqu établi creat produc mak mad prepar design
deliver: fourni livr remet remis remise transm envo adress parvien communique= communiquer= communiqués= communiquées= communiqué= donn dépos soumet soumis présent suppl provid deliver hand giv transmit send sent submit forward
approve: valid approuv approb accepte acceptation accepté agré feu=vert approv accept valid sign-off
answer: répon répond respons réplique retour= retours= answer repl respon react liab answerab tenu= tenue= tenus= tenues=
correct: corrig correct retouch révis revis amend= ajust rectifi
change: modif chang évolu vari alter adapt adjust
inform: inform prévien préven averti aver avis= avise notifi signal= signale fait=savoir notif warn tell told alert alerte report=
pay: pay règle= règlement régl acquitt vers verse versement paie paiement pays paid settl sold exigib dû= due= dus= dues=
invoice: factur facturation invoic bill
begin: commenc débu vigueur= démarr entre= entrée= vigueur effet= effect start begin began commence lanc
end: termin fin= prend=fin achèv achev expir cess échéance= échu issue= terme= finish end= ends= ending expir ceas close
last: dur duré court= conclu last duration term= run
terminate: résili romp ruptur quitt dénonc terminat cancel
renew: repart tacit successi renouv recondui reconduc prolong prorog renew extend extension
month: mois mensu month an= ans= année annu year annual yearly
week: semain hebdo week
day: jour quotid day daily
quarter: trimestr quarter
hour: heur hour
working: ouvré ouvrable business= working=
deadline: délai period deadline
notice: préavis notice
price: prix tarif forfait rémun honorair coût montant somme cachet fee= fees= price amount sum cost= rate= remunerat flat
ht: ht= hors=taxes taxe excluding excl vat= tva=
late: retard tardi late delay= delayed
interest: intérêt pénalit majorat interest penalt
account: compte page profil chaîne account page profile
access: accès identifi mot= passe= connex access login password credential log-in
own: propri  appart détien titul possess own belong property proprietary
assign: cèd céd cess= cession transf assign
use: utilis us= user= use= usage exploit emplo recour use= uses= used= using utili
content: conten visuel création= créations= œuvre publication élément support content post= visual item material piece
text: texte légend description text caption copy=
image: image photo photogr illustrat image photo picture
video: vidéo film reel video
network: réseau plateforme plate-forme canal canaux network platform channel
secret: confiden secret secrèt discrét confiden secre
data: donnée information renseign data information
disclose: divulg révèl révél dévoil disclos reveal shar
delete: supprim effac détrui destru élimin delet eras destroy remov
keep: reste= restent= rester demeur remain stay conserv gard détient maint préserv stock keep kept retain store
give_back: restitu rend= rendus= rendu= rendent= retourn return give=back
fault: faut manque défaill néglig inexécut fault breach fail
damage: dommage préjudic dégât damage loss= losses= harm
limit: limit plafon excéd excèd dépass maximum max= limit cap= capped exceed
guarantee: garanti assur warrant guarant ensur
bound: doi= doit= doivent= devra oblig engag astrein must= shall= undertak oblig commit bound
dispute: différen litig désacc conflit contest dispute disagree conflict
court: tribun juridict juge cour= court= courts= judge
mediate: média conciliat tiers=neutre mediat concil
agree_friendly: amiabl entent entend= entendre= arrang amicab friendly
law: loi= droit= droits= légis légal law= laws= legal legis
mail: courriel e-mail email mail= mél= électron email e-mail
written: écrit= écrite= written
report: bilan rapport compte-rendu reporting synthèse statisti report summar
meeting: réun rendez-vous visio entretien meeting call=
moderate: modér modèr moderat
comment: commentair message messag comment message
task: tâch prestat mission servic travail travaux task servic work= assign mission job
quote: devis estimat chiffr quot estimat
extra: supplément additionn plus= complément hors-forfait extra additional further
each: chaqu chacun tout= tous= toute= toutes= ensemble= each every all=
only: seul uniqu exclusivement seulement simplement only sole
except: sauf hormis excepté exception except unless save=
if: si= cas= lorsqu quand dès=lors condition réserve if= where= when= case= provided
before: avant préalabl antéri before prior
after: après suite= suiv postéri upon= after follow
within: sous= dans= délai within
cooperate: coopèr coopér collabor cooperat collaborat
loyal: loyal bonne=foi loyal good=faith
careful: soin diligen sérieux professionnell attenti care= diligen skill
cost: frais= dépens débours expens
reimburse: rembours reimburs refund
proof: justific preuv pièce= reçu= receipt proof evidence
deposit: acompt avance= arrhes deposit advance
subscribe: abonn follower communauté subscrib communit audien
brand: marqu logo brand trade
sector: concurren compet
name: nom= dénomm raison= name
address: adress siège= domicil address seat
represent: représent sign signat represent
contact: interloc référen contact
standard: chart guide= ligne=éditoriale guideline style
entrust: confi charg mission= entrust
letter: lrar lettre recommand letter registered
increase: major augment hauss accro ajout= relev increas rais
decrease: rédui rédu diminu baiss minor abaiss ramen decreas reduc lower
central_bank: bce banque= centrale= européenne= ecb
call: désign appel nomm dénomm qualifi signifi
register: immatricul inscri enregistr regist
buy: achet acquér acquis commande= order= buy= purchas
sell: vend vente revend sell= sells= sold=
stop: arrêt stopp stop
resume: repren repris reprend resum
benefit: bénéfic profit jouit benefit
hours: horair plage heures=ouvrables opening
number: nombr chiffr quantit volum number quantit volume
oppose: oppos refus rejet refus declin reject oppos
daily_life: organis organi
equip: matériel équipem outil équip tool device
travel: déplac trajet voyag travel
call_off: annul annulation report= reporté cancel postpon
step_in: interven interv
stay_same: identiq inchang unchang
holiday: férié chômé holiday
error: erreur faute=frappe coquille error typo
link: lien url link
campaign: campagn campaign
advert: publicit annonce pub= sponsor advert ads=
share: partag réparti répartit moitié part= parts= half split equally
copy: copi exempl copy
make_known: cite cité mentionn credit
evidence: prouv démontr établi= prove demonstrat
legal_person: société entreprise compagnie company firm
boss: gérant président directeur dirigeant manager director
subject: sujet thème topic theme
web: site internet web website
reach: portée audience impression reach
stat: statisti indicat kpi metric figures
trust: confian trust
safe: coffre sécuris chiffré vault secure
distance: distan télétrav remote
place: locaux bureau siège= site=client premises office
post_office: courrier voie= postale=
back: arrière rétro
review: relit relecture relire relu examin vérifi contrôl review check verify
start_up: onboarding prise=main
happen: survien advien interv produi=se occur happen arise
know: connaî sait savoir connu aware know
let: permet autoris laiss droit=de allow permit authori let
forbid: interdi prohib défend forbid prohibit
lose: perd perte lose loss
win: gagn obten obtient obtain gain
need_only: suffi suffic
urgent: urgen référé urgent
injunction: injonct injunct
warning_letter: mise=demeure formal
separate: distinct sépar séparé separat distinct
special: spécial spécifi particul special specific
standard_: habituel courant usuel ordinair usual ordinary
list: liste tableau annexe= énuméra list table
deal: accord= convent contrat présent= agreement contract
include: compr compris compren inclu comport contien englob incorpor include compris contain cover
exclude: exclu exclude
concern: concern port= porte= portent= relat vise= viser= couvr appliqu régi soumis=à régit cover apply appli govern relat
become: devien becom
ask: demand sollicit requête requêt exig ask= asks= asked= request requir
choose: chois détermin décid défin fixe= fixé= fixent= fixée arrêt choose chos determin decid defin set=
need: besoin nécess need necess requir
free: librem libre= liberté autonom indépend freel independ
follow: suivr respect conform observ follow respect compl conform accord=to
try: tent essai essay effor cherch tâch=de try= tries= attempt seek
find: trouv parven find= found= reach
suspend: suspen interromp susp interrupt pause paus
repeat: recommen répét repeat
wait: attend wait
protect: protég protè protect secur sécuri
help: aid assist épaul help assist
advise: conseil préconis recommand advi recommend
possible: possib can=
third: tiers= third
break: panne dysfonct outage break
force_majeure: force= majeure
credit: crédit mention= cité= citée credit mention
remind: relanc rappel remind
attempt: fois times= time=
equal: égal équiv représent equal equiv
part: part= partiel fraction part= partial
total: total intégral complet entier entièr globa total full= entire whole
first: premier première prime= first
last_: derni last=
same: même identi same= identical
new: nouve new=
quick: rapid bref prompt vite= meilleurs=délais prompt quick fast
immediately: immédiat aussitôt instantan sans=délai tout=de=suite immediat forthwith
about: environ approxim about= approx
minimum: minimum moins= least
attach: annex joint= jointe= annex append attach schedul
appear: figur indiqu mentionn précis énonc énumèr list liste détaill stipul prévu prévoi expos appear state= stated= set=out specif list detail indicat describ décri
refer: renvoi référ refer
"""

_LIGHT = """
abord afin agissent agit ainsi alors also any appelé appelée apporte apporter arise arises aucun aucune aura
auront aussi autre autres avait avec avoir been being besoins bien both cadre ceci cela celle celle-ci celles
celui celui-ci cependant ceux ceux-ci chacun chacune chaque chaque-partie chez ci ci-après ci-dessus compter
date dehors depuis dispose disposent dit dite dites dits donc dont durant dès déjà dénommé dénommée dénommés
each each-other effectue effectuer effectuée effectués either elle elle-même elles elles-mêmes encore enfin
ensuite entre et/ou eux eux-mêmes every exercice faire fait fait-il faites façon fins fois had has have her
hereby herein his hors il ils inclus incluse interdit interdite interdites interdits into intérieur its jours
jusque jusqu’ ladite laquelle lecture ledit lequel lesdites lesdits lesquelles lesquels leur leurs lieu lieux
lors lors-de lorsqu’ lui lui-même manière matière matter met mettent mettre mise moyen moyens même mêmes n ne
neither ni niveau nobody non none nos nothing notre nous nul nulle numéro n° objet on one ones ont onto opère
ordre our par-ailleurs part part-ies partie parties partir party pas pendant peu peut-être plan point points
prend prendre prennent procède procéder propre propres présent présente présentes présents puis période
périodes quant que question qui quoi reach respecte respectent reste-t-il revanche reçoit reçoivent rien sans
sans-que sauraient saurait sens sera seront ses shall soient soit soumis soumise sous subit such suite suivant
suivante suivantes suivants tant tel telle telles tels tenir terme than their them then there thereof these
they those tiennent tient titre toutefois très upon va vers via vont vos votre vous which who whom whose will
would your égal également équivaut étant été être
"""
LIGHT = frozenset(_LIGHT.split())
"""Words that carry nothing by themselves in a sentence of a contract."""


def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in _ROWS.strip().splitlines():
        concept, _, words = row.partition(":")
        for word in words.split():
            found.setdefault(word, concept)
    return found


WORDS = _table()
THINGS = frozenset(WORDS.values())
TIMES = frozenset({"day", "week", "month", "quarter", "hour"})
"""Units of time: told with their figures (`values.py`)."""
