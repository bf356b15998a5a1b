"""Phrases: those that stand for one word ("phrase = word"), and those that carry nothing. French and English; data alone."""

SHORT = """
société par actions simplifiée unipersonnelle = sasu
société par actions simplifiée = sas
société à responsabilité limitée = sarl
entreprise unipersonnelle à responsabilité limitée = eurl
société anonyme = sa
entrepreneur individuel = ei
entrepreneuse individuelle = ei
entreprise individuelle = ei
registre du commerce et des sociétés = rcs
registre national des entreprises = rne
taxe sur la valeur ajoutée = tva
value added tax = vat
contraire à la loi = illicite
contraires à la loi = illicites
hors taxes = ht
hors taxe = ht
toutes taxes comprises = ttc
exclusive of vat = ht
excluding vat = ht
excl. vat = ht
plus vat = ht
including vat = ttc
inclusive of vat = ttc
banque centrale européenne = bce
european central bank = ecb
règlement général sur la protection des données = rgpd
règlement (ue) 2016/679 = rgpd
general data protection regulation = gdpr
données à caractère personnel = données personnelles
frais engagés = frais
frais exposés = frais
frais que le prestataire engage = frais
frais que le client engage = frais
expenses incurred = expenses
costs incurred = costs
propriété littéraire et artistique = auteur
lettre recommandée avec accusé de réception = lrar
lettre recommandée avec avis de réception = lrar
lettre recommandée avec demande d’avis de réception = lrar
lettre recommandée électronique = lre
registered letter with acknowledgement of receipt = lrar
intelligence artificielle = ia
artificial intelligence = ai
siège social = siège
registered office = siège
dommages et intérêts = dommages
dommages-intérêts = dommages
force de loi = loi
prend fin = termine
prennent fin = terminent
mettre fin = résilier
met fin = résilie
mettent fin = résilient
mis fin = résilié
mise en ligne = publication
mises en ligne = publications
mis en ligne = publié
carried out = performed
carries out = performs
carry out = perform
takes place = happens
take place = happen
gives rise to = entails
give rise to = entail
gives notice = notifies
give notice = notify
bring to an end = terminate
brings to an end = terminates
obligation of means = best-efforts
best efforts = best-efforts
point of contact = contact
contact person = contact
put back = extended
mettre en ligne = publier
met en ligne = publie
fait savoir = informe
font savoir = informent
faire savoir = informer
porte à la connaissance = informe
portée à la connaissance = informée
en retour = réponse
par écrit = écrit
in writing = written
bonne foi = loyal
good faith = loyal
tant que dure le contrat = pendant le contrat
tout au long du contrat = pendant le contrat
pour la durée du contrat = pendant le contrat
throughout the term = during the contract
may end = may terminate
be ended = be terminated
y compris en cas = même en cas
à la suite de = après
passé un délai de = au-delà
s’il ne dit rien = silence
s’il ne répond pas = silence
si elle ne répond pas = silence
s’il ne réagit pas = silence
sans réponse de sa part = silence
au terme d’un délai de = au-delà
taux journalier moyen = tjm
taux journalier = tjm
facture émise = facture
factures émises = factures
attire l’attention = alerte
attirer l’attention = alerter
draws the attention = alerts
donner son accord = valider
donne son accord = valide
donner son approbation = valider
donne son approbation = valide
donner son aval = valider
give its approval = approve
gives its approval = approves
vaut accord = réputé validé
vaut acceptation = réputé validé
vaut approbation = réputé validé
vaut validation = réputé validé
porté devant = saisi
portée devant = saisie
porter devant = saisir
brought before = sue
faire figurer = montrer
fait figurer = montre
n’entre pas dans = exclut
n’entrent pas dans = excluent
ne fait pas partie de = exclut
ne font pas partie de = excluent
ne comprend pas = exclut
ne comprennent pas = excluent
n’inclut pas = exclut
n’est pas comprise = exclut
n’est pas compris = exclut
ne sont pas compris = exclut
ne sont pas comprises = exclut
n’est pas incluse = exclut
ne sont pas incluses = exclut
does not include = excludes
do not include = excludes
is not included = excluded
are not included = excluded
ne varie pas = ferme
ne change pas = ferme
reste inchangé = ferme
est invariable = ferme
does not vary = ferme
does not change = ferme
prend en charge = assure
compte rendu = rapport
rend compte = rapport
rendre compte = rapport
tombées dans le domaine public = publiques
in the public domain = public
à l’échéance = fin
à son terme = fin
au terme = fin
au terme de = fin
à l’expiration = fin
upon expiry = fin
mettre un terme = résilier
met un terme = résilie
put an end to = terminate
puts an end to = terminates
bring to an end = terminate
est titulaire de = possède
être titulaire de = posséder
en toute liberté = librement
à parts égales = moitié
half each = moitié
chacune pour moitié = moitié
"""

EMPTY = """
désignée ci-après par l’expression
désigné ci-après par l’expression
ci-après dénommée
ci-après dénommé
ci-après désignée
ci-après désigné
sous le nom de
sous l’appellation
hereinafter referred to as
dans la suite du contrat
dans le présent contrat
au présent contrat
du présent contrat
le présent contrat
la présente clause
de la présente
aux présentes
des présentes
par la présente
ci-après
il est précisé que
il est convenu que
il est entendu que
il est rappelé que
les parties conviennent que
les parties conviennent de
étant entendu que
étant précisé que
it is agreed that
it is understood that
the parties agree that
the parties agree to
for the purposes of this agreement
for the avoidance of doubt
en ce qui concerne
pour ce qui est de
s’agissant de
quant à
au titre de
au titre du
au titre des
en vertu de
en application de
à raison de
de la part de
de sa part
de leur part
à l’égard de
vis-à-vis de
en cas de
dans le cas de
dans le cas où
dans l’hypothèse où
in the event of
in the event that
in case of
à l’issue de
au bout de
au cours de
à l’occasion de
dans le cadre de
in the course of
in connection with
with respect to
in respect of
a pour objet de
ont pour objet de
fait l’objet de
font l’objet de
fait l’objet d’
faire l’objet de
donne lieu à
donnent lieu à
donner lieu à
a lieu
ont lieu
n’a lieu
avoir lieu
est en droit de
a le droit de
ouvre droit à
est autorisé à
est autorisée à
sont autorisés à
sont autorisées à
est libre de
est libre d’
sont libres de
a la faculté de
ont la faculté de
a la possibilité de
ont la possibilité de
il est loisible
is entitled to
are entitled to
has the right to
have the right to
is free to
is allowed to
pour une durée de
d’une durée de
pendant une durée de
pour une période de
for a term of
for a period of
sur présentation de
sur présentation des
sur production de
au vu de
au vu des
à la vue des
on presentation of
against presentation of
plus haut
plus bas
indiqué ci-dessus
indiquée ci-dessus
indiqués ci-dessus
indiquées ci-dessus
set out above
pursuant to
starting from
mentioned above
passé ce délai
à défaut,
faute de quoi
dans un délai de
dans le délai de
dans les délais de
within a period of
à l’expiration de ce délai
au-delà de ce délai
after that period
after this period
à défaut d’accord
à défaut d’entente
faute d’accord
faute d’entente
failing agreement
failing which
il est répondu aux
en outre
par ailleurs
au besoin
le cas échéant
en tant que de besoin
d’autant
d’une part
d’autre part
pour un même
en lieu et place
en premier lieu
en dernier lieu
tout d’abord
d’abord
at first
as well as
shall be
is to be
no later than
at the latest
au plus tard
où se trouve
comme suit
suivants :
as follows
"""
