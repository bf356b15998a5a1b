"""Synonyms: words that say the same in a services contract, French and English. One row a thing said.

Each word stands for all that begin with it ("publi" for publie, publication, published); the longest that
fits wins; one that ends in "=" is a whole word. Rows are written from the vocabulary of the trade and of the
law (docs/guard.md), not from any file of edits.
"""

from __future__ import annotations

ROWS = """
manage: anim gère= gèr gérer gérée géré géran gest administr pilot occup encadr charge= chargé prend= exploite manag run= runs= handl operat conduit= conduire conduis conduite= dirig supervis orchestr coordonner= coordonne= coordonnent= coordinat mène= mènent= mener= menée= menées= steer oversee oversaw conduct= conducts= conducted= conducting= running= ran= administer
write: rédig rédac rédact compos écri draft writ wrote libell copywrit ghostwrit penned= typed= typing=
publish: publi post= posts= poste= postée posté diffus parution paraît paraiss ligne= publish upload poster= postent= postant posting= postings= paru= parue= parus= parues= éditeur éditric téléverse téléversé broadcast online=
schedule: programm planif planning calendrier agenda schedul calendar plann échéancier rétroplanning rétro-planning timetabl timeline= roadmap cédul
produce: crée création créé créer produ réalis confectionn conçoi concev concep élabor prépar fabriqu établi creat produc mak mad prepar design exécut accompl execut perform= performs= performed= performing= performance= carry= carries= carried= carrying= fulfil rempli= remplit= remplir= remplie= remplis= remplissent= remplies= générer génère généré generate= generates= generated= generating= façonn craft build= builds= building= built=
deliver: fourni livr remet remis remise transm envo adress parvien communique= communiquer= communiqués= communiquées= communiqué= donn dépos soumet soumis présent suppl provid deliver hand giv transmit send sent submit forward expédi achemin furnish dispatch convey gave= parvenir= parvenu disposition= communiquent= apporter= apportent= apporté procure= procurer= procurent= procuré délivr
approve: valid approuv approb accepte acceptation accepté agré feu=vert approv accept sign-off homologu entérin ratifi bat= bon-à-tirer feu-vert ok= okay= avaliser avalise= avalisé endors valab aval=
answer: répon répond respons réplique retour= retours= answer repl respon react liab answerab tenu= tenue= tenus= tenues= réagi réaction rétroaction feedback accountab répliqu
correct: corrig correct retouch révis revis amend= ajust rectifi remédi régularis rectif remed cure= cures= cured= curing= rework touch-up refai retravaill
change: modif chang évolu vari alter adapt adjust remani réaménag amended= amending= amends= mutat fluctu transform
inform: inform prévien préven averti aver avis= avise notifi signal= signale fait=savoir notif warn tell told alert alerte avisé signalé signalant disent= dire= dira= acquaint intim= reported=
pay: pay règle= règlement régl acquitt vers verse versement paie paiement pays paid settl sold exigib dû= due= dus= dues= owed= owing= rémunérer rémunère rémunéré disburse remit= remits= remitted= remittance owe= owes= gratif redevab
invoice: factur facturation invoic bill invoiced=
begin: commenc débu vigueur= démarr entre= entrée= vigueur effet= effect start begin began commence lanc begun commenç entam amorc initier= initie= initié initiate= initiates= initiated= kick-off kickoff launch inaugur onset outset
end: expiration termin fin= prend=fin achèv achev expir cess échéance= échu issue= terme= finish end= ends= ending ceas close finiss finit= fini= finie= finis= finies= finir= clôtur clos= clôt= éteint= éteign extinct completion= completed= completes= closure finalis finaliz échoir= échoit= échoira
last: maintenu= maintenue= dur duré court= conclu last duration term= run perdur throughout= continu poursuiv poursuit= persist subsist surviv courir= courent= coure= courra
terminate: résili romp ruptur quitt dénonc terminat cancel résolutoire rescind rescission exit= exits= désengag
renew: repart tacit successi renouv recondui reconduc prolong prorog renew extend extension rollover roll-over rolls= rolled=
month: mois mensu month an= ans= année annu year annual yearly
week: semain hebdo week
day: jour quotid day daily calendair
quarter: trimestr quarter
hour: heur hour
working: ouvré ouvrable business= working= workday
deadline: échéances= délai period deadline time-limit timeframe time-frame timescale laps= cutoff cut-off turnaround
notice: préavis notice
price: prix tarif forfait rémun honorair coût montant somme cachet fee= fees= price amount sum cost= rate= remunerat flat rétribu émolument barème pricing lump= lump-sum
ht: ht= hors=taxes taxe excluding excl vat= tva=
late: retard tarde= tardent= tardi late delay= delayed belated delays= delaying=
interest: intérêt pénalit majorat interest penalt agios moratoir
account: compte page profil chaîne account profile
access: accès identifi mot= passe= connex access login password credential log-in accèd accéd connect= connecte connecté username sign-in mdp= log-on signin= logon= code= codes= clé= clés=
own: propri appart détien titul possess own belong property proprietary détent possèd posséd holder
assign: cèd céd cess= cession transf assign alién alienat cessib
use: utilis us= user= use= usage exploit emplo recour uses= used= using utili servir= sert= servent= servant=
content: conten visuel création= créations= œuvre publication élément support content visual item material piece deliverab asset creatives= graphics= graphisme
text: texte légend description text caption copy=
image: image photo photogr illustrat picture cliché gif= gifs= pic= pics= infograph illustr pictur iconograph
video: vidéo film reel video tournage tourne= tourner tourné footage clip= clips= shorts= vlog séquence
network: réseau plateforme plate-forme canal canaux network platform channel media= média= médias= medias= socials=
secret: confiden secret secrèt discrét secre discret= discrète discrets= non-divulgation non-disclosure undisclosed taire= tait= taisent= taira= divulg révèl révél dévoil disclos reveal shar ébruit leak unveil
data: donnée information renseign data info= infos=
delete: supprim suppress effac détrui destru élimin delet eras destroy remov purg retir= retire= retirer retirent= retiré wipe= wiped= wipes= wiping= shred takedown take-down anéanti retrait= retraits= écras
keep: reste= restent= rester demeur remain stay conserv gard détient maint préserv stock keep kept retain store retention archiv hold= holds= held=
give_back: restitu rend= rendus= rendu= rendent= retourn return give=back rendr rendue= rendues= rendant reddition redonn hand-back handback give-back
fault: faut manque défaill néglig inexécut fault breach fail défaut= défauts= default= defaults= violat viol= viole= violé violer inobserv non-respect transgress enfrei contreven contrevien omet= omettr omis= omit omiss non-performance nonperformance non-exécution non-compliance shortcoming carenc neglig
damage: dommage préjudic dégât damage loss= losses= harm nuire nuisib lésé léser lésion détérior détriment detriment injury injuries nuisanc
limit: limit plafon excéd excèd dépass maximum max= cap= capped exceed borne= borné borner restrein restrict ceiling maximal maxima= outrepass seuil= seuils= threshold
guarantee: garanti assur warrant guarant ensur promet promis promess veille= veiller veillent= indemne= secures=
bound: doi= doit= doivent= devra oblig engag astrein must= shall= undertak commit bound devront= devoir= devoirs= duty= duties= incomb contraint contraign compel bind= binds= binding= lie= lient= impose= imposent= imposer= imposé imposes= imposed= faut= mandatory compulsory pledge
dispute: différen litig désacc conflit contest dispute disagree conflict mésentent controvers contentieu querell quarrel
court: tribun juridict juge cour= courts= judge judici magistrat jurisdict justice= judg courtroom
mediate: média conciliat tiers=neutre mediat concil
agree_friendly: amiabl entent entend= entendre= arrang amicab friendly consensu out-of-court compromis=
law: loi= droit= droits= légis légal law= laws= legal legis lois= prérogativ réglementa règlementa juridiqu décret statute= statutes= statutory lawful
mail: courriel e-mail email mail= mél= électron mails= mailed
written: textuel
report: bilan rapport compte-rendu reporting synthèse statisti report summar récap résum recap comptes-rendus dashboard debrief synthét synthès stats= stat=
meeting: réun rendez-vous visio entretien meeting call= rdv= rencontr videoconf vidéoconf téléconf conf-call conference= appointment video-call entrevu session=
moderate: modér modèr moderat filtr filter
comment: commentair message messag comment remarqu annot observations= dm= dms=
task: tâch prestat mission servic travail travaux task work= job ouvrage= ouvrages= works= workload
quote: devis estimat chiffr quot estime= estimer estimé évalu evaluat appraisal
extra: supplément additionn plus= complément hors-forfait extra additional further supplement hors-cadre hors-périmètre out-of-scope add-on surcroît surplus= sus= outre= addition= moreover besides= surcoût overage
each: chaqu chacun tout= tous= toute= toutes= ensemble= each every all=
only: seul uniqu exclusivement seulement simplement only sole limitativ strictement purement merely= exclusively single= exclusive= exclusivity=
except: sauf hormis excepté exception except unless save= barring= apart=
if: si= cas= lorsqu quand dès=lors condition réserve if= where= when= case= provided hypothès éventualité event= whenever pourvu dès-lors supposing assuming
before: avant préalabl antéri before prior auparavant précéd previous preced earlier= amont=
after: après nonobstant suite= suiv postéri upon= follow ultéri subséquen subsequen passé= prochain next= later= afterward thereafter
within: sous= dans= within
cooperate: coopèr coopér collabor cooperat collaborat concerter concerte= concerté concertation concours= teamwork entraid
loyal: loyal bonne=foi good=faith foi= faith= bonne= good= fair= fairly= fairness honnêt honest sincèr sincér loyaut
careful: soin diligen sérieux professionnell attenti care= skill conscienci méticul minuti rigueur rigour rigor prudent prudence vigilan scrupul careful thorough soign
cost: frais= dépens débours expens costs= charges= outlay spending= disbursement incur
reimburse: rembours reimburs refund repay repaid défray défrai recoup
proof: justific preuv pièce= reçu= receipt proof evidence quittanc attestation voucher probant probatoir justifi facturette
deposit: acompt avance= arrhes deposit advance down-payment downpayment avances= prepay pre-pay upfront
subscribe: abonn follower communauté subscrib communit audien fan= fans= fanbase suiveur subscription
brand: marqu logo brand trade enseigne= enseignes=
sector: concurren compet
name: nom= dénomm raison= name noms= intitul appellation= appellations= denominat
address: siège= domicil address seat
represent: représent sign signat represent paraph
contact: interloc référen contact correspondant= correspondants= point-of-contact
standard: chart guide= ligne=éditoriale guideline style
entrust: confi charg entrust confère=
letter: lrar lettre recommand letter registered ar= pli= plis= accusé= missive lre= rar= lr=
increase: major augment hauss accro ajout= relev increas rais rehauss relèv élever= grow= grows= growing= growth croît= croiss upward hike= escalat lift= lifts=
decrease: rédui rédu diminu baiss minor abaiss ramen decreas reduc lower amoindr dégress downward shrink cut= cuts= allège= allègent= allègement alléger= allégé allégement
central_bank: bce banque= centrale= européenne= ecb
call: désign appel nomm qualifi signifi appoint nominat designat
register: immatricul inscri enregistr regist rcs= recens
buy: achet acquér acquis commande= order= buy= purchas achat acquièr acquir commander= commandé commandent=
sell: vend vente revend sell= sells= sold=
stop: arrêt stopp stop halt= halts= halted= discontinu
resume: repren repris reprend resum redémarr restart
benefit: bénéfic profit jouit benefit jouir= jouiss avantag advantag enjoy
hours: horair plage heures=ouvrables opening créneau slot= slots= time-slot timeslot
number: nombr quantit volum number volume quota= quotas= nb= nbre=
oppose: oppos refus rejet declin reject objecter objection object= objects= objected= objecting= veto dissent déclin
daily_life: organis organi
equip: matériel équipem outil équip tool device instrument= instruments= hardware ordinat laptop comput app= apps=
travel: déplac trajet voyag travel visit trip= trips= journey trajets=
call_off: annul annulation reporté postpon
step_in: interven interv
stay_same: identiq inchang unchang
holiday: férié chômé holiday
error: erreur faute=frappe coquille error typo erron mistak inexactitud incorrect misprint
link: lien url link hyperlien hyperlink
campaign: campagn campaign
advert: publicit annonce pub= sponsor advert ads= promotion= promotions= promotionnel promotional boost ad= adspend ad-spend
share: partag réparti répartit moitié part= parts= half split equally mutualis shared= halves= co-partag
copy: copi exempl copy duplicat
make_known: cite cité mentionn credit citant citing= quoting= quoted= quotes=
evidence: prouv démontr établi= prove demonstrat substantiat corrobor
legal_person: société entreprise compagnie company firm corporat entité entity entities=
boss: gérant président directeur dirigeant manager director patron= patrons= ceo= pdg= directric chief= officer=
subject: sujet thème topic theme thémat rubriqu subject-matter
web: site internet web website portail
reach: portée audience impression reach
stat: indicat kpi metric figures chiffres= performances= analytic insights=
trust: confian trust
safe: coffre sécuris chiffré vault secure chiffrement chiffrer crypté cryptag encrypt
distance: distan télétrav remote off-site offsite
place: locaux bureau site=client premises office local= on-site onsite présentiel in-person workplace
post_office: courrier voie= postale=
back: arrière rétro
review: relit relecture relire relu examin vérifi contrôl review check verify inspect audit= audits= audité auditer analys étudi scrut proofread reread ascertain
start_up: onboarding prise=main
happen: survien advien produi=se occur happen arise survenu survenir survena advenir advenu arriv arose
know: connaî sait savoir connu aware know connaiss savent= sache= sachant knew=
let: permet autoris laiss droit=de allow permit authori let pouvoir= pouvoirs= power= powers= empower entitl habilit faculté enabl permis= permise= permission licit
forbid: interdi prohib défend forbid prohibit proscri bannir absten abstien refrain abstain banni= bannis= bannie= bannies= banned= barred= ban= bans=
lose: perd perte lose loss
win: gagn obten obtient obtain gain obtien get= gets= got=
need_only: suffi suffic enough=
urgent: urgen référé urgent pressant pressing= emergency emergencies=
injunction: injonct injunct
warning_letter: mise=demeure formal sommation
separate: distinct sépar séparé separat isolé
special: spécial spécifi particul special specific
standard_: habituel courant usuel ordinair usual ordinary habitu coutum classiqu normal normau customary typical routine
list: liste tableau annexe= énuméra list table inventair inventory
deal: accord= convent contrat présent= agreement contract accords= convenu conviennent= convient= consentement consent= consents= agree= agrees= agreed= agreeing= pacte covenant protocole acquiesc assent convenir= conviendr
include: compr compris compren inclu comport contien englob incorpor include contain cover incl= intègre intégré intégrer intégrant intégration encompass
exclude: exclu exclude écarte écarté
concern: concern port= porte= portent= relat vise= viser= couvr appliqu régi soumis=à régit apply appli govern afférent pertain regarding= regard= regards= rattach propos=
become: devien becom devenir= devenu devena became=
ask: demand sollicit requête requêt exig ask= asks= asked= request requir requér requier requis réclame= réclamer= réclament= réclamé= réclamée= réclamées= enquir inquir query
choose: chois détermin décid défin fixe= fixé= fixent= fixée choose chos determin decid defin set= choix choice select sélect opte= opter optent= opté fixer= fixant fixera fixation sets= fixes= fixed= décis decis tranche= trancher imparti
need: besoin nécess need necess indispens suppos
free: librem libre= liberté autonom indépend freel independ libres= self-reliant
follow: suivr respect conform observ compl accord=to obéi obey= obeys= abide abiding adhèr adhér adher honore= honorer honoré= honorée honorent= honour honor= honors= honored= selon= vertu= pursuant according= accordance= under= virtue=
try: recherch tent essai essay effor cherch tâch=de try= tries= attempt seek endeav
find: trouv parven find= found=
suspend: suspen interromp susp interrupt pause paus freez frozen= gèle= geler= gelé
repeat: recommen répét repeat réitér réitèr reiterat récurren recurr
wait: attend wait patient= await pending=
protect: protég protè protect secur sécuri safeguard sauveg=
help: aid assist épaul help accompagn soutien souten
advise: conseil préconis advi recommend suggèr suggér suggest orienter
possible: possib can=
third: tiers= third tierce= tierces= autrui outsider
break: coupur interruptions= panne dysfonct outage break défectu malfunction downtime bug= bugs=
force_majeure: force= majeure fortuit
credit: crédit mention= cité= citée mention
remind: relanc rappel remind remémor chase= chaser
attempt: fois times= time=
equal: calcul= calcule calculé calculs= compute= computed= computes= computation égal équiv equal equiv élève= élèvent= élèvera amounting= correspond= corresponds= correspondent=
part: partiel fraction partial portion fragment partly=
total: total intégral complet entier entièr globa full= entire whole complèt complét plein= pleine pleins= fully= wholly
first: premier première prime= first primo=
last_: derni last= final= finale= finals= finales= finaux= ultime ultimate
same: même identi fût-il fût-elle same= identical
new: nouve new= newly=
quick: rapid bref prompt vite= meilleurs=délais quick fast célérit expedit swift speed meilleurs= asap= soon=
immediately: immédiat aussitôt instantan sans=délai tout=de=suite immediat forthwith sur-le-champ attendre= tarder sitôt straightaway straight-away instantly=
about: environ approxim about= approx roughly= around= circa= quasi presqu
minimum: minimum moins= least minima= minimal plancher= min=
attach: annex joint= jointe= append attach ci-joint ci-annex joints= jointes= enclos pièce-jointe pièces-jointes pj=
appear: figur indiqu précis énonc énumèr détaill stipul prévu prévoi expos appear state= stated= set=out specif detail describ décri prévoy édict outlin détail= détails= énumér
refer: renvoi référ refer
ttc: ttc= toutes-taxes tax-inclusive vat-inclusive
declare: déclar declar affirm assert certifi certify attest= atteste= attestent= attester
acknowledge: reconnaî reconnai reconnu admet= admett acknowledg recogni
express: exprim expresses= expressed= expressing= manifeste= manifestent= manifester= manifesté
explicit: expressément expresse= exprès= express= expressly= explicit nommément
implicit: implicit sous-entend implied= implies= imply=
deem: réputé considér présum deem consider= considers= considered= regarded= censé presum vaut= valent=
silence: silenc mutism
propose: propose proposé proposition proposal offr offer
explain: expliqu explain explan éclairc clarif
show: montr affich show= shows= shown= showing= display exhib
negotiate: négoci negoti pourparl discut discuss débatt talk= talks=
solve: résoud résolu résolv solution resolv resolution dénou solve= solves= solved= solving=
complaint: réclamation grief= griefs= plainte doléanc complain claim grievanc revendic revendiqu
sue: saisi assignation poursuites= lawsuit sue= sues= sued= suing= prosecut procès= plaid proceedings= litigat
jurisdictional: compétent= compétente= compétents= compétentes= competent
skill: compétence savoir-faire expertis know-how skills= aptitud competence
grant: accorder= accorde= accordent= accordé accordera octro concèd concéd concess consenti= consentie consentis= grant bestow
compensate: indemnis dédommag indemnif compensate= compensates= répar indemniz redress= indemnité indemnity
set_off: compensation= compenser= compensé set-off offset
deduct: dédui déduc deduct retranch soustrai défalqu imputé= imputée= imputées= imputer= impute=
add: ajoute= ajouter= ajouté ajoutent= adjoin add= adds= added= adding= insér insèr insert
count: comptent= compté comptant= dénombr décompt count= counts= counted= counting=
wire: virement vire= virer= wire= wired=
receive: réception= réceptionn recev reçus= reçue= reçues= receiv percev perçoi perçu encaiss
collect: collect= collecte collecté collects= collecting= collection= recueil gather
recover: recouvr recover= recovers= recovered= recovery recovering=
unpaid: impay unpaid non-paiement non-payé nonpayment non-payment outstanding=
overdue: overdue arriér arrear
debt: dette débiteur débitric debt
creditor: créanc creditor
instalment: échelonn instalment installment
average: moyenne= moyennes= average
net: net= nette= nets= nettes=
gross_amount: brut= brute= bruts= brutes=
rate: taux= pourcent percent
discount: escompt rabais ristourn discount rebate
currency: devise= devises= monnai currenc
bank: bancair bank rib= iban
tax: fiscal impôt imposition= impositions= tax= taxation taxpayer
exempt: exonér exonèr exempt dispens
royalty: redevanc royalt
waive: renonc waiv relinquish forgo= forgoes= forego
release: libération décharg dégag discharg releas libère= libèrent= libérer libéré libératoire
cause: caus provoqu entraîn engendr imputab découl résulte= résultent= résultant suscit occasionne= occasionnent= occasionner= occasionné occasionnant occasioned
reason: motif motivé motiver raisons= reason= reasons= ground= grounds=
because: car= puisqu because parce=
result: résultat result outcome
direct: direct= directe= directs= directes= directement directly=
indirect: indirect
foreseeable: prévisib foreseeab
gross: lourd= lourde= lourdes= gross=
serious: grave= graves= gravité gravement serious
wilful: dol= dolosi intentionn délibér wilful willful intentional deliberate=
infringe: contrefa infring counterfeit
insurance: assurance assureur insurance insured insurer insure= insures= police= policy=
hinder: empêch entrav gên hinder hindr prevent imped obstruct obstacl
problem: problèm problem difficult souci= soucis= trouble
unlawful: illicit illégal illegal unlawful
contrary: contrair contrary otherwise= autrement inverse= inversement
avoid: évit avoid
person: personne= personnes= person= persons= people= individu= individus=
personal: personnel personal caractère=
process: traite= traitent= traiter= traité= traitée traités= traitement process= processes= processed processing
measure: mesure= mesures= measure
suitable: appropri adéquat adequat suitab suited= idoine convenab adapté
instruction: consigne= consignes= instruct directive brief= briefs= briefing
purpose: finalit objectif objective purpos goal= goals= aim= aims= aimed=
learn: appren découvr découver discover learn appris
public: public= publics= publique= publiques= publicly=
private: privé mp= private= privately= privacy
method: méthod method procédé= procédés=
identify: identifiab identify reconnaissab recognisab recognizab identifie identifié
authenticate: authentif authentic 2fa= mfa= two-factor
file: fichier file= files=
document: document doc= docs=
journal: journal= journaux= log= logs= logbook
confirm: confirm
exchange: échang exchang correspondance=
moment: moment instant= instants=
source: source= sources= natif= natifs= native
template: modèle= modèles= gabarit template
licence: licence= licences= license= licenses= licensed= licensing= sous-licence
distort: dénatur déform altér altèr travest distort
portfolio: références= references= portfolio
ai: ia= ai= artificiel artificial intelligence
voice: oral= orale= orales= oralement orally= verbal voix= vive= voice spoken=
fruitless: infructu vain= vains= vaine= fruitless unsuccessful
balance: solde= soldes= reliquat restant balance= remainder
void: nullit invalid void= null= unenforceab
lapse: caduc lapse= lapsed= lapses=
clause: clause dispositions= stipulation provision= provisions= article alinéa section= paragraph
prevail: primaut priment= prévau prévalen prévaloir prevail precedence emporte= emportent= priorité= prioritair
general: générau général= générale= générales= généralement general= generally=
amendment: avenant amendment addendum
replace: remplac substitu replac supersed remplaç suppléan
employee: salarié employé= employés= employée employee staff effectif= effectifs= headcount workforce
subcontract: sous-trait subcontract sub-contract processor sub-processor
supplier: fournisseur supplier vendor
user: internaut usager utilisateur utilisatric user
professional: professionnel professional
delegate: délég délèg delegat
mandate: mandat procuration proxy
available: disponib availab
standby: permanence= permanences= astreinte standby stand-by on-call
presence: présence= présences= presence
frequency: fréquen rythm cadenc frequen rhythm
regular: régulier régulièr régularité regular périodiq périodicité periodic
round: série= séries= round= rounds= aller-retour allers-retours batch
version: version
sketch: brouillon ébauch esquiss maquett mockup mock-up
edit_video: montage= montages= monter= edit= edits= edited= editing=
seo: référencement référencer seo=
timesheet: relevé= relevés= timesheet
hide: masqu cache= cacher= caché cachent= hide= hides= hidden= hiding=
software: logiciel software saas=
digital: numérique= numériques= digital dématérialis electronic
configure: configur paramétr paramètr setup= set-up install= installe installation= installs=
open: ouvre= ouvrent= ouvrir= ouvert open= opens= opened=
note: note= notent= noter= noté= notée= notées= notés= consigner= consigné= consignée= noted= notes=
see: voit= voient= voir= constat aperç see= sees= seen=
act: agir= agiss act= acts= acting=
want: souhait désir= désire veut= veulent= voul want= wants= wish desir
meet_target: atteind atteint atteign achiev attain
depend: dépend= dépendent= dépende= dépendra= depend= depends= dependent= depending= subordonn conditionn
bear: bear= bears= bearing= shoulder supporte supporté supportant assume= assument= assumer assumé
affect: incidence impact répercu
circumstance: circonst circumst situation context
rule: règles= rules= rule= norme= normes=
scope: périmèt scope perimeter étendue=
differ: différenc différemment differ différent
option: option facultat
essential: essentiel essential crucial primordi vital
main: principal principaux primary=
useful: utile= utiles= utilement useful pertinen relevan
reasonable: raisonnab reasonab
exact: exact= exacte= exacts= exactes= exactement exactly= exactitude accurat accurac
real: réel actual= actually= real=
simple: simple= simples= plain=
clear: clair= claire= clairs= claires= clairement clarté clear= clearly= unambigu
current: cours= actuel current
former: ancien formerly= former=
early: anticip early=
permanent: permanent constant= constante= constamment constantly=
definitive: définitif définitiv definitiv
temporary: temporair temporar provisoir provisional momentan interim
indefinite: indéterm indéfini indefinit open-ended
unlimited: illimit unlimited
fortnight: quinzaine fortnight
half_year: semestr half-year biannual semiannual
weekend: week-end weekend
latest: tard= latest=
until: jusqu until till=
from: from= onward
exclusive: exclusif exclusiv
non_exclusive: non-exclusi nonexclusi
automatic: automat ipso= facto=
exceptional: exceptionnel exceptional
greater: supérieur élevé= élevée= élevés= élevées= higher= greater superior
lesser: inférieur moindre lesser less= fewer=
several: plusieurs several= multipl
various: divers various
some: certain= certaine= certains= certaines= quelqu some=
mutual: mutuel réciproqu mutual reciproc commun= commune= communs= communes= common= jointly= conjoint
respective: respectiv
dedicate: consacr dédi dedicat devot allou allocat
internal: intern= interne= internes= internal in-house
external: extern extérieur outside=
social: social= sociale= sociales= sociau
proportional: prorat proportion pro-rata rata=
beyond: au-delà delà= beyond au-dessus dessus= above=
below: ci-dessous dessous= below= hereunder hereinafter hereafter
despite: malgré dépit= despite notwithstanding spite=
although: quoiqu although though= albeit
however: néanmoins pourtant however= nevertheless nonetheless
therefore: conséquen therefore= consequently= thus= hence= accordingly=
notably: notamment surtout exemple= notably= especially= example=
contingent: échéant= échéante= éventuel
towards: envers toward vis-à-vis égard=
instead: plutôt instead rather=
behalf: behalf stead=
similar: similair semblab analog similar comparab
prorogue: décal ajourn reporte= reporter= reportée reportent= repouss defer= defers= deferred= deferral reschedul
situated: sis= sise= sises= situé situe= situent= implanté located= based= installé=
accounting: comptab accountan accounting=
contact_details: coordonnées= coordonnée=
monitor: suivi= suivis= suivie= suivies= suit= suivent= surveil monitor track= tracks= tracking= tracked= watch= watches=
withdraw: rétract withdraw withdrew retract
gratis: gratuit gracieu complimentary free= gratis
control: control maîtris
emit: émet= émett émis= émise= émises= émission issued= issuance
aforesaid: susvisé susmentionn précité susdit aforementioned aforesaid foregoing
duly: dûment duly properly=
counterpart: contrepart moyennant
absence: absen congé= congés= vacanc maladi sick= sickness
contradict: contradic contredi discordan
arbitrate: arbitr
story: stories= story=
carousel: carrousel carousel
territory: territoir territor country= countries=
world: monde= mondial world
crisis: crise= crises= crisis= crises incident
host: héberg host= hosts= hosted= hosting=
keyword: hashtag mot-clé mots-clés keyword étiquet tag= tags= tagged=
influencer: influenceur influenceuse influencer ambassad
partner: partenair partner
team: équipe= équipes= team=
shop: boutiqu magasin restaurant commerce= commerces= établissement= shop= shops=
colleague: confrèr consœur collègu colleagu
role: rôle role= roles=
gradual: progressif progressiv gradual fur=
"""

_LIGHT = """
peut peuvent pourra pourront pouvant puisse puissent may might could can able
abord afin agissent agit ainsi alors also any appelé appelée apporte apporter arise arises aucun aucune aura
auront aussi autre autres avait avec avoir been being besoins bien both cadre ceci cela celle celle-ci celles
celui celui-ci cependant ceux ceux-ci chacun chacune chaque chaque-partie chez ci ci-après ci-dessus compter
date dehors depuis dispose disposent dit dite dites dits donc dont durant dès déjà dénommé dénommée dénommés
each each-other effectue effectuer effectuée effectués either elle elle-même elles elles-mêmes encore enfin
ensuite entre et/ou eux eux-mêmes comme engage engagent contrat agreement contract faite faits ci-dessus above do does did done latter hereof hereto herewith therein whereas s d l lundi mardi mercredi jeudi vendredi samedi dimanche
monday tuesday wednesday thursday friday saturday sunday entraîne entraînent every exercice faire fait fait-il faites façon fins fois had has have her
hereby herein his hors il ils inclus incluse interdit interdite interdites interdits into intérieur its jours
jusque jusqu’ ladite laquelle lecture ledit lequel lesdites lesdits lesquelles lesquels leur leurs lieu lieux
lors lors-de lorsqu’ lui lui-même manière matière matter met mettent mettre mise moyen moyens même mêmes n ne
neither ni niveau nobody non none nos nothing notre nous nul nulle numéro n° objet on one ones ont onto opère
ordre our par-ailleurs part part-ies partie parties partir party pas pendant peu peut-être plan point points
prend prendre prennent procède procéder propre propres présent présente présentes présents puis période
périodes quant que question qui quoi reach respecte respectent reste-t-il revanche reçoit reçoivent rien sans
sans-que sauraient saurait sens sera seront ses shall soient soit soumis soumise sous subit such suite suivant
suivante suivantes suivants tant tel telle telles tels tenir terme than their them then there thereof these
they those tiennent tient titre toutefois très upon va vers via vont vos votre vous what which who whom whose will
would your not no nor cannot from within without up out between through over under should but so thereby thereof until till while other others place upon onto per égal également équivaut étant été être
"""
LIGHT = frozenset(_LIGHT.split())
"""Words that carry nothing by themselves in a sentence of a contract."""


def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in ROWS.strip().splitlines():
        concept, _, words = row.partition(":")
        for word in words.split():
            found.setdefault(word, concept)
    return found


WORDS = _table()
THINGS = frozenset(WORDS.values())
TIMES = frozenset({"day", "week", "month", "quarter", "hour", "if"})
"""What other rules read better: units of time with their figures (`values.py`), conditions by their words."""
