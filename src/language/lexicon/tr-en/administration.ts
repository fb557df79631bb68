/** Institutions, administration, law, news and military in more detail. Turkish to English, one headword a line. */
export const ADMINISTRATION: string = `
bakanlar kurulu: cabinet
kabine: cabinet
danıştay: council of state
yargıtay: court of cassation, court of appeals
sayıştay: court of accounts
anayasa mahkemesi: constitutional court
genelkurmay: general staff
belediye başkanı: mayor
belediye meclisi: municipal council
büyükşehir: metropolitan
milli eğitim: national education
müsteşar: undersecretary
müfettiş: inspector
müsteşarlık: undersecretariat
genel müdür: general manager, director general
genel müdürlük: general directorate
genel sekreter: secretary general
yönetim kurulu: board of directors
denetim: inspection, audit, supervision
denetçi: auditor
teftiş: inspection
tebliğ: communique, notification
genelge: circular
yönerge: directive, instruction
talimat: instruction
mevzuat: legislation
yasama: legislative, legislation
yürütme: executive, execution
yürürlük: force, effect
ilke: principle
prensip: principle
fıkra: paragraph, joke
bent: clause
hükümlü: convict
dilekçe: petition
başvuru: application
başvuran: applicant
form doldurma: form filling
form: form
evrak: documents, paperwork
tutanak: minutes, record
ruhsat: license, permit
ruhsatname: permit
lisans sözleşmesi: license agreement
nüfus cüzdanı: identity card
kimlik kartı: identity card
ikamet: residence
ikametgah: residence
sicil: registry, record
noter: notary
vasiyet: will
miras hukuku: inheritance law
tapu: deed
kadastro: cadastre
arsa: land, plot
arazi: land, terrain
bilirkişi: expert witness
iddianame: indictment
itiraz: objection, appeal
temyiz: appeal
beraat: acquittal
kefalet: bail
tazminat: compensation
nafaka: alimony
af: amnesty
idam: execution, death penalty
müebbet: life sentence
infaz: execution
gözlemci: observer
gözlem: observation
soruşturma: investigation
kovuşturma: prosecution
ifade: expression, statement, testimony
sorgulama: interrogation, query
itiraf: confession
ihbar: tip-off, notice
baskın: raid
operasyon: operation
devriye: patrol
nöbet: guard, shift, seizure
nöbetçi: guard
bekçi: guard, watchman
muhafız: guard
koruma: protection, bodyguard
istihbarat: intelligence
casus: spy
casusluk: espionage
ajan: agent
ajans: agency
acente: agency, agent
temsilci: representative
temsil: representation
delege: delegate
heyet: delegation, committee
elçi: envoy, ambassador
arabulucu: mediator
arabuluculuk: mediation
uzlaşma: compromise, reconciliation
mutabakat: agreement, memorandum
bildirge: declaration
beyan: declaration, statement
beyanname: declaration
beyanat: statement
ültimatom: ultimatum
nota: note
manda: mandate, buffalo
sömürge: colony
sömürgecilik: colonialism
koloni: colony
işgal: occupation, invasion
istila: invasion
kuşatma: siege
fetih: conquest
ilhak: annexation
katılım: participation, accession
katılımcı: participant
üye: member
ortaklık: partnership
paydaş: stakeholder
hissedar: shareholder
girişim: initiative, venture, attempt
girişimci: entrepreneur
girişimcilik: entrepreneurship
teşebbüs: enterprise, attempt
işletme: business, enterprise, operation
işadamı: businessman
iş adamı: businessman
iş insanı: businessperson
iş kadını: businesswoman
muhasebe: accounting
muhasebeci: accountant
bilanço: balance sheet
bakiye: balance
denge: balance
açık bütçe: budget deficit
cari açık: current account deficit
fazlalık: surplus
dış ticaret: foreign trade
döviz: foreign currency, foreign exchange
kur: exchange rate, rate
tahvil: bond
senet: bond, bill
teminat: guarantee, collateral
garanti: guarantee, warranty
kefil: guarantor
ipotek: mortgage
taksit: installment
aidat: dues, fee
prim: premium, bonus
ikramiye: bonus
bağış: donation
bağışçı: donor
hibe: grant
teşvik: incentive, encouragement
sübvansiyon: subsidy
özelleştirme: privatization
kamulaştırma: expropriation
kapitalizm: capitalism
sosyalizm: socialism
komünizm: communism
faşizm: fascism
liberalizm: liberalism
emperyalizm: imperialism
monarşi: monarchy
diktatör: dictator
diktatörlük: dictatorship
rejim: regime, diet
reform: reform
müdahale: intervention
çıkar: interest
menfaat: interest, benefit
tutum: attitude
tavır: attitude
davranış: behavior, behaviour
yaklaşım: approach
anlayış: understanding
bakış: look, view
bakış açısı: perspective, point of view
kamuoyu: public opinion
slogan: slogan
afiş: poster
pankart: banner
yürüyüş: march, walk
miting: rally
toplanma: assembly, gathering
barikat: barricade
gözyaşartıcı: tear
göz yaşartıcı gaz: tear gas
çatışmalar: clashes
saldırılar: attacks
roket saldırısı: rocket attack
hava saldırısı: air strike
intihar: suicide
intihar saldırısı: suicide attack
rehine: hostage
rehin: hostage, pawn
fidye: ransom
kaçırılma: kidnapping, abduction
suikast: assassination
suikastçı: assassin
pusu: ambush
tuzak: trap
mayın: mine
kurmay: staff officer
tümgeneral: major general
korgeneral: lieutenant general
orgeneral: general
amiral: admiral
albay: colonel
yarbay: lieutenant colonel
binbaşı: major
yüzbaşı: captain
teğmen: lieutenant
çavuş: sergeant
onbaşı: corporal
er: private
nefer: soldier
tugay: brigade
tabur: battalion
bölük: company
alay: regiment, mockery
birlikler: troops
piyade: infantry
süvari: cavalry
topçu: artillery
savaşçı: warrior
savaş uçağı: fighter jet
savaş gemisi: warship
kılıç: sword
kalkan: shield
mızrak: spear
ok: arrow
yay: bow, spring
zırh: armor, armour
mühimmat: ammunition
cephane: ammunition
patlayıcı: explosive
barut: gunpowder
üs bölgesi: base area
karargah: headquarters
karargâh: headquarters
kışla: barracks
siper: trench
kamp: camp
esir: prisoner, captive
esaret: captivity
köle: slave
kölelik: slavery
gazi: veteran
şehit: martyr
kahramanlık: heroism
ihanet: betrayal, treason
kumpas: conspiracy
komplo: conspiracy
sadakat: loyalty
yemin: oath
makam: office, position
mevki: position
konum: location, position
rütbe: rank
unvan: title
ünvan: title
atama: appointment, assignment
istifa: resignation
görev süresi: term of office
seçmen: voter
sandık: ballot box, chest
baraj oyu: threshold vote
seçim bölgesi: constituency
erken seçim: early election
yerel seçim: local election
genel seçim: general election
parlamenter: parliamentarian
bölücü: separatist
ayrılıkçı: separatist
özerk: autonomous
özerklik: autonomy
insan hakları: human rights
kadın hakları: women's rights
ifade özgürlüğü: freedom of expression
basın özgürlüğü: press freedom
hukukçu: jurist, lawyer
baro: bar association
muhalif: dissident, opponent
destekçiler: supporters
yandaş: supporter
taraftarlar: fans
ilgi: interest, attention
ilişki: relation, relationship
ilişkiler: relations
gerilimli: tense
gerginlik: tension
anlaşmazlık: dispute, disagreement
uyuşmazlık: dispute
kavga: fight, quarrel
tartışmalar: debates
mücadele: struggle, fight
direniş: resistance
dayanışma: solidarity
işbirliği: cooperation, collaboration
iş birliği: cooperation, collaboration
katkı: contribution
etki: effect, influence, impact
nüfuz: influence
önlem: measure, precaution
tedbir: measure, precaution
girişimler: initiatives
süreçler: processes
aşama: stage, phase
evre: phase
safha: phase
adım: step
atılım: breakthrough, leap
ilerleme: progress
gecikme: delay
erteleme: postponement
iptal etme: cancellation
ihmal: negligence
ihlal: violation
kötüye kullanma: abuse
istismar: abuse, exploitation
taciz: harassment
tecavüz: rape
çete: gang
mafya: mafia
haydut: bandit
eşkıya: bandit
kundakçı: arsonist
kundaklama: arson
soygun: robbery
soyguncu: robber
gasp: extortion
şantaj: blackmail
hırsızlar: thieves
kurşunlama: shooting
bıçaklama: stabbing
ceset: corpse, body
otopsi: autopsy
adli: judicial, forensic
adli tıp: forensic medicine
görgü tanığı: eyewitness
zanlı: suspect
firari: fugitive
kayıplar: casualties
hayatta kalan: survivor
kurtulan: survivor
mağdur: victim
sığınak: shelter
barınak: shelter
çadır: tent
yardımlar: aid
insani: humanitarian, humane
insani yardım: humanitarian aid
kızılay: Red Crescent
kızılhaç: Red Cross
bağışlar: donations
gönüllüler: volunteers
acil durum: emergency, state of emergency
olağanüstü hal: state of emergency
sıkıyönetim: martial law
sokağa çıkma yasağı: curfew
yasak: ban, prohibition, forbidden
kısıtlama: restriction
sınırlama: limitation
koşul: condition
şart: condition
durum: situation, state, case, status
hal: state, condition
vaziyet: situation
statü: status
ortam: environment, medium
bağlam: context
kapsam: scope, coverage
çerçeveler: frames
içerme: inclusion
nitelik: quality, attribute
nicelik: quantity
kalite: quality
düzey: level
seviye: level
sınıflandırma: classification
kategori: category
tanım: definition
kavram: concept
terim: term
ifadeler: statements
deyim: idiom
atasözü: proverb
özdeyiş: maxim
lakap: nickname
başvurular: applications
`;
