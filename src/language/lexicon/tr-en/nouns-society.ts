/** State, law, news, economy, religion, art, sport, people, feelings, travel. Turkish to English, one headword a line. */
export const NOUNS_SOCIETY: string = `
devlet: state, government
hükümet: government
cumhuriyet: republic
cumhurbaşkanı: president
başbakan: prime minister
bakan: minister
bakanlık: ministry
başkan: president, chairman, mayor
başkanlık: presidency
başkent: capital
meclis: parliament, assembly, council
parlamento: parliament
milletvekili: deputy, MP, lawmaker
senato: senate
senatör: senator
parti: party
seçim: election, selection, choice
oy: vote
aday: candidate
adaylık: candidacy
kampanya: campaign
siyaset: politics
siyasetçi: politician
politika: policy, politics
politikacı: politician
muhalefet: opposition
iktidar: power, government
koalisyon: coalition
demokrasi: democracy
anayasa: constitution
yasa: law
kanun: law
tasarı: bill, draft
yönetmelik: regulation
tüzük: statute, bylaw
madde: article, item, substance
hüküm: provision, judgment
hukuk: law
adalet: justice
mahkeme: court
yargı: judiciary
yargıç: judge
hakim: judge
savcı: prosecutor
avukat: lawyer, attorney
dava: case, lawsuit, trial
duruşma: hearing, trial
suç: crime, offense
suçlu: guilty, criminal
suçlama: accusation, charge
sanık: defendant
şüpheli: suspect, suspicious
tanık: witness
kanıt: evidence, proof
delil: evidence
ceza: penalty, punishment, sentence
hapis: prison, imprisonment
cezaevi: prison
hapishane: prison, jail
mahkum: convict, prisoner
tutuklu: detainee, prisoner
gözaltı: custody, detention
polis: police
jandarma: gendarmerie
karakol: police station
hırsız: thief
hırsızlık: theft
cinayet: murder
katil: killer, murderer
kaçak: fugitive, illegal
kaçakçılık: smuggling
uyuşturucu: drug
dolandırıcılık: fraud
rüşvet: bribe, bribery
yolsuzluk: corruption
terör: terror
terörist: terrorist
terörizm: terrorism
saldırı: attack
saldırgan: attacker, aggressive
bomba: bomb
patlama: explosion, blast
silah: weapon, gun
mermi: bullet
tüfek: rifle
tabanca: pistol
kurşun: bullet, lead
füze: missile
tank: tank
ordu: army
asker: soldier, troops
askeriye: military
subay: officer
general: general
komutan: commander
donanma: navy
savaş: war
barış: peace
ateşkes: ceasefire
çatışma: conflict, clash
cephe: front
düşman: enemy
müttefik: ally
ittifak: alliance
zafer: victory
yenilgi: defeat
savunma: defense, defence
güvenlik: security, safety
tehlike: danger
tehdit: threat
risk: risk
kriz: crisis
darbe: coup, blow
devrim: revolution
isyan: rebellion, revolt
isyancı: rebel
gösteri: demonstration, show
gösterici: protester, demonstrator
protesto: protest
protestocu: protester
grev: strike
sendika: union
eylem: action, protest
eylemci: activist
örgüt: organization
kurum: institution, agency
kuruluş: organization, establishment
kurul: board, committee
komite: committee
komisyon: commission
konsey: council
vakıf: foundation
dernek: association
birlik: union, unity, unit
federasyon: federation
belediye: municipality
vali: governor
valilik: governorate
kaymakam: district governor
muhtar: headman
il: province
ilçe: district
bölge: region, area, zone
eyalet: state, province
şehir: city, town
kent: city
kasaba: town
köy: village
köylü: villager, peasant
mahalle: neighborhood, quarter
sınır: border, limit, boundary
ülke: country
vatan: homeland
millet: nation
ulus: nation
halk: people, public
toplum: society, community
topluluk: community, group
nüfus: population
vatandaş: citizen
vatandaşlık: citizenship
yurttaş: citizen
göçmen: immigrant, migrant
göç: migration, immigration
mülteci: refugee
sığınmacı: asylum seeker
pasaport: passport
vize: visa
kimlik: identity, ID
büyükelçi: ambassador
büyükelçilik: embassy
konsolosluk: consulate
diplomat: diplomat
diplomasi: diplomacy
dışişleri: foreign affairs
içişleri: internal affairs, interior
maliye: finance
anlaşma: agreement, deal, treaty
antlaşma: treaty
sözleşme: contract, convention, agreement
protokol: protocol
müzakere: negotiation, talks
görüşme: talk, meeting, interview
toplantı: meeting
zirve: summit, peak
konferans: conference
kongre: congress, convention
oturum: session
gündem: agenda
karar: decision, resolution
kararname: decree
öneri: proposal, suggestion
teklif: offer, proposal
talep: demand, request
istek: request, desire
yaptırım: sanction
ambargo: embargo
veto: veto
oylama: vote, voting
referandum: referendum
anket: survey, poll
çoğunluk: majority
azınlık: minority
hak: right
özgürlük: freedom, liberty
eşitlik: equality
bağımsızlık: independence
egemenlik: sovereignty
ayrımcılık: discrimination
ırkçılık: racism
şiddet: violence
işkence: torture
soykırım: genocide
katliam: massacre
baskı: pressure, oppression, printing
sansür: censorship
yetki: authority, power
yetkili: official, authorized
görev: duty, task, mission
görevli: officer, attendant, official
memur: officer, civil servant
sorumluluk: responsibility
sorumlu: responsible
resmi: official, formal
sözcü: spokesman, spokesperson
lider: leader
önder: leader
kral: king
kraliçe: queen
prens: prince
prenses: princess
sultan: sultan
padişah: sultan
imparator: emperor
imparatorluk: empire
krallık: kingdom
hanedan: dynasty
saray: palace
taht: throne
bayrak: flag
marş: anthem, march
haber: news
gazete: newspaper
gazeteci: journalist
gazetecilik: journalism
dergi: magazine, journal
basın: press
medya: media
muhabir: reporter, correspondent
yazar: author, writer
editör: editor
manşet: headline
makale: article
köşe: corner
röportaj: interview
söyleşi: interview
açıklama: explanation, statement, description
duyuru: announcement
bildiri: declaration, statement
bildirim: notification
rapor: report
belge: document
yayın: publication, broadcast
yayıncı: publisher
televizyon: television, TV
radyo: radio
kanal: channel, canal
program: program, programme
izleyici: viewer, audience
seyirci: spectator, audience
kaynak: source, resource
iddia: claim, allegation
söylenti: rumor
skandal: scandal
olay: event, incident
kaza: accident
felaket: disaster, catastrophe
afet: disaster
deprem: earthquake
sel: flood
yangın: fire
fırtına: storm
kasırga: hurricane
heyelan: landslide
kurban: victim, sacrifice
yaralı: injured, wounded
ölü: dead
ölüm: death
kayıp: loss, missing, lost
enkaz: wreckage, debris
arama: search
kurtarma: rescue
itfaiye: fire brigade, fire department
itfaiyeci: firefighter
ambulans: ambulance
ekonomi: economy, economics
iktisat: economics
para: money, currency
para birimi: currency
lira: lira
dolar: dollar
avro: euro
kuruş: kurus, penny
banka: bank
bankacılık: banking
merkez bankası: central bank
hesap: account, calculation
kredi: credit, loan
borç: debt
faiz: interest
enflasyon: inflation
işsizlik: unemployment
işsiz: unemployed
iş: work, job, business
işçi: worker
işveren: employer
işgücü: workforce, labor
emek: labor, effort
çalışan: employee
personel: staff, personnel
patron: boss
müdür: manager, director, principal
müdürlük: directorate
yönetici: manager, administrator, executive
yönetim: management, administration
sekreter: secretary
uzman: expert, specialist
danışman: consultant, adviser, advisor
şirket: company
firma: firm, company
holding: holding
fabrika: factory, plant
sanayi: industry
endüstri: industry
üretim: production
üretici: producer, manufacturer
tüketim: consumption
tüketici: consumer
ürün: product, crop
mal: goods, property
hizmet: service
ticaret: trade, commerce
tüccar: merchant, trader
esnaf: tradesmen, shopkeeper
pazar: market, Sunday
piyasa: market
borsa: stock exchange, stock market
hisse: share, stock
yatırım: investment
yatırımcı: investor
sermaye: capital
fon: fund, background
bütçe: budget
vergi: tax
gelir: income, revenue
gider: expense
kar: snow, profit
kâr: profit
zarar: damage, harm, loss
fiyat: price
ücret: fee, wage, charge
maaş: salary
maliyet: cost
masraf: expense
ödeme: payment
fatura: invoice, bill
makbuz: receipt
fiş: receipt, plug
çek: check, cheque, Czech
kasa: safe, cash register
indirim: discount
satış: sale
satıcı: seller, vendor
alıcı: buyer, recipient
müşteri: customer, client
ihracat: export
ithalat: import
gümrük: customs
ihale: tender
rekabet: competition
rakip: rival, competitor, opponent
büyüme: growth
kalkınma: development
gelişme: development, progress
gelişim: development
gerileme: decline
artış: increase, rise
azalma: decrease, decline
düşüş: fall, decline, drop
yükseliş: rise
oran: rate, ratio, proportion
yüzde: percent, percentage
miktar: amount, quantity
pay: share
sigorta: insurance, fuse
emeklilik: retirement, pension
emekli: retired, pensioner
yoksulluk: poverty
yoksul: poor
zengin: rich, wealthy
zenginlik: wealth
servet: fortune, wealth
miras: heritage, inheritance
mülkiyet: ownership, property
mülk: property
kira: rent
kiracı: tenant
emlak: real estate
altın: gold
gümüş: silver
petrol: oil, petroleum
doğalgaz: natural gas
gaz: gas
kömür: coal
maden: mine, mineral
madenci: miner
enerji: energy
elektrik: electricity
nükleer: nuclear
santral: power plant
baraj: dam
tarım: agriculture
çiftlik: farm
çiftçi: farmer
hasat: harvest
turizm: tourism
turist: tourist
otel: hotel
lokanta: restaurant
restoran: restaurant
dükkan: shop, store
mağaza: store, shop
market: market, supermarket
eczane: pharmacy
berber: barber
kuaför: hairdresser
kasap: butcher
bakkal: grocery, grocer
fırın: oven, bakery
fırıncı: baker
terzi: tailor
marangoz: carpenter
usta: master
çırak: apprentice
meslek: profession, occupation
kariyer: career
görüş: opinion, view
fikir: idea, opinion
düşünce: thought, idea
inanç: belief, faith
din: religion
dindar: religious
tanrı: god
allah: God, Allah
peygamber: prophet
islam: Islam
islamiyet: Islam
müslüman: Muslim
hristiyan: Christian
hıristiyan: Christian
hristiyanlık: Christianity
hıristiyanlık: Christianity
yahudi: Jew, Jewish
musevi: Jewish
yahudilik: Judaism
budist: Buddhist
budizm: Buddhism
hindu: Hindu
ateist: atheist
laik: secular
laiklik: secularism
cami: mosque
kilise: church
katedral: cathedral
sinagog: synagogue
tapınak: temple
manastır: monastery
imam: imam
rahip: priest, monk
papaz: priest
rahibe: nun
papa: pope
piskopos: bishop
aziz: saint
dua: prayer
namaz: prayer
oruç: fasting
ramazan: Ramadan
bayram: holiday, festival, feast
hac: pilgrimage
haç: cross
kuran: Quran, Koran
incil: Bible, Gospel
tevrat: Torah
kutsal: holy, sacred
günah: sin
cennet: heaven, paradise
cehennem: hell
melek: angel
şeytan: devil, Satan
ruh: spirit, soul
mezhep: sect
sünni: Sunni
şii: Shia, Shiite
alevi: Alevi
katolik: Catholic
protestan: Protestant
ortodoks: Orthodox
cenaze: funeral
mezar: grave, tomb
mezarlık: cemetery
tören: ceremony
kutlama: celebration
düğün: wedding
nişan: engagement
evlilik: marriage
evli: married
bekar: single
boşanma: divorce
nikah: marriage, wedding
gelenek: tradition
geleneksel: traditional
görenek: custom
kültür: culture
kültürel: cultural
uygarlık: civilization
medeniyet: civilization
tarih: date, history
tarihçi: historian
tarihi: historic, historical
çağ: age, era
dönem: period, term, era
yüzyıl: century
asır: century
on yıl: decade
müze: museum
sergi: exhibition
heykel: statue, sculpture
anıt: monument
kale: castle, fortress, goal
kule: tower
köprü: bridge
antik: ancient, antique
arkeoloji: archaeology
arkeolog: archaeologist
kazı: excavation
kalıntı: remains, ruin
sanat: art
sanatçı: artist
ressam: painter
resim: picture, painting, image
tablo: table, painting
edebiyat: literature
edebi: literary
şiir: poem, poetry
şair: poet
roman: novel
romancı: novelist
hikaye: story
öykü: story
masal: tale, fairy tale
efsane: legend, myth
destan: epic
kahraman: hero
tiyatro: theater, theatre
oyun: game, play
oyuncu: player, actor
oyuncak: toy
sahne: stage, scene
sinema: cinema
film: film, movie
yönetmen: director
yapımcı: producer
senaryo: scenario, script
dizi: series, sequence
müzik: music
müzisyen: musician
şarkı: song
şarkıcı: singer
türkü: folk song
albüm: album
konser: concert
orkestra: orchestra
koro: choir
besteci: composer
beste: composition
piyano: piano
keman: violin
gitar: guitar
davul: drum
flüt: flute
dans: dance
dansçı: dancer
bale: ballet
opera: opera
festival: festival
ödül: award, prize
yarışma: competition, contest
yarışmacı: contestant, competitor
moda: fashion
tasarım: design
tasarımcı: designer
mimar: architect
mimari: architecture, architectural
mimarlık: architecture
fotoğraf: photograph, photo
fotoğrafçı: photographer
kamera: camera
spor: sport
sporcu: athlete
futbol: football, soccer
futbolcu: footballer
basketbol: basketball
voleybol: volleyball
tenis: tennis
güreş: wrestling
güreşçi: wrestler
boks: boxing
boksör: boxer
yüzme: swimming
yüzücü: swimmer
koşu: run, race
koşucu: runner
atletizm: athletics
jimnastik: gymnastics
bisiklet: bicycle, bike
kayak: skiing
halter: weightlifting
okçuluk: archery
satranç: chess
maç: match
takım: team, set
kulüp: club
lig: league
kupa: cup
şampiyon: champion
şampiyona: championship
şampiyonluk: championship
turnuva: tournament
olimpiyat: Olympics, Olympic
madalya: medal
rekor: record
gol: goal
golcü: scorer
puan: point, score
skor: score
hakem: referee
antrenör: coach, trainer
teknik direktör: coach, manager
kaptan: captain
kaleci: goalkeeper
defans: defense
forvet: striker, forward
stadyum: stadium
saha: field, pitch
taraftar: fan, supporter
transfer: transfer
antrenman: training
final: final
yarı final: semi-final
çeyrek final: quarter-final
galibiyet: win, victory
mağlubiyet: defeat
beraberlik: draw, tie
yarış: race
yarışçı: racer
pilot: pilot
sürücü: driver
top: ball, cannon
raket: racket
file: net
kural: rule
faul: foul
penaltı: penalty
ofsayt: offside
sezon: season
deplasman: away
insan: human, person, people
insanlık: humanity
kişi: person
birey: individual
bireysel: individual
adam: man
kadın: woman
erkek: man, male
kız: girl, daughter
oğlan: boy
oğul: son
çocuk: child, kid
çocukluk: childhood
bebek: baby, doll
genç: young, youth
gençlik: youth
yetişkin: adult
yaşlı: old, elderly
ergen: teenager, adolescent
yaş: age, wet
aile: family
anne: mother
baba: father
ana: main, mother
ata: ancestor
ebeveyn: parent
kardeş: brother, sibling
ağabey: brother
abla: sister
kız kardeş: sister
ikiz: twin
amca: uncle
dayı: uncle
teyze: aunt
hala: aunt, still
kuzen: cousin
yeğen: nephew, niece
dede: grandfather
büyükbaba: grandfather
nine: grandmother
büyükanne: grandmother
torun: grandchild, grandson
eş: spouse, wife, husband
karı: wife
koca: husband
gelin: bride
damat: groom, son-in-law
kayınvalide: mother-in-law
kayınpeder: father-in-law
akraba: relative
dul: widow
yetim: orphan
arkadaş: friend
arkadaşlık: friendship
dost: friend
dostluk: friendship
komşu: neighbor, neighbour
misafir: guest
konuk: guest
sevgili: lover, dear
hanım: lady, Mrs
bey: Mr, gentleman
bay: Mr
bayan: Ms, lady
efendi: master, lord
isim: name, noun
ad: name
soyadı: surname, last name
soyad: surname
takma ad: nickname
doğum: birth
doğum günü: birthday
hayat: life
yaşam: life
ömür: lifetime, life
kader: fate, destiny
şans: luck, chance
talih: luck, fortune
mutluluk: happiness
mutlu: happy
üzüntü: sadness, sorrow
üzgün: sad, sorry
aşk: love
sevgi: love
nefret: hatred, hate
öfke: anger, rage
korku: fear
umut: hope
ümit: hope
endişe: concern, worry
kaygı: anxiety, concern
heyecan: excitement
sevinç: joy
neşe: joy, cheer
gurur: pride
utanç: shame
kıskançlık: jealousy
merak: curiosity
şüphe: doubt, suspicion
kuşku: doubt
güven: trust, confidence
sabır: patience
cesaret: courage
cesur: brave
korkak: coward
duygu: emotion, feeling
duygusal: emotional
his: feeling, sense
hayal: dream, imagination
rüya: dream
kabus: nightmare
uyku: sleep
hafıza: memory
anı: memory, memoir
hatıra: memory, souvenir
akıl: mind, reason
zeka: intelligence
zeki: intelligent, smart
akıllı: smart, clever
aptal: stupid, fool
deli: crazy, mad
bilinç: consciousness
vicdan: conscience
irade: will
ahlak: morality, ethics
etik: ethics, ethical
erdem: virtue
onur: honor, dignity
namus: honor
saygı: respect
dürüst: honest
dürüstlük: honesty
yalan: lie
yalancı: liar
gerçek: real, true, fact
gerçeklik: reality
hakikat: truth
sır: secret
gizli: secret, hidden, confidential
söz: word, promise
sözcük: word
kelime: word
cümle: sentence
paragraf: paragraph
metin: text
konu: subject, topic, issue
mesele: issue, matter
sorun: problem, issue
problem: problem
soru: question
cevap: answer, reply
yanıt: answer, response, reply
çözüm: solution
sonuç: result, conclusion, outcome
neden: why, reason, cause
sebep: reason, cause
amaç: purpose, aim, goal
hedef: target, goal, destination
plan: plan
proje: project
strateji: strategy
yöntem: method
yol: road, way, path
yolcu: passenger, traveler
yolculuk: journey, travel, trip
seyahat: travel, trip
gezi: trip, tour
tur: tour, round
tatil: holiday, vacation
bilet: ticket
bavul: suitcase
bagaj: luggage, baggage, trunk
harita: map
rehber: guide
ulaşım: transport, transportation, access
taşıt: vehicle
araç: vehicle, tool
araba: car
otomobil: car, automobile
otobüs: bus
minibüs: minibus
kamyon: truck
kamyonet: pickup
taksi: taxi
tren: train
tramvay: tram
metro: subway, metro
uçak: plane, aircraft, airplane
uçuş: flight
helikopter: helicopter
gemi: ship
vapur: ferry, steamer
feribot: ferry
tekne: boat
bot: boat
kayık: boat
liman: port, harbor
havaalanı: airport
havalimanı: airport
istasyon: station
gar: station
durak: stop
iskele: pier
terminal: terminal
demiryolu: railway, railroad
otoyol: highway, motorway
karayolu: highway
cadde: street, avenue
sokak: street
bulvar: boulevard
kavşak: intersection, junction
trafik: traffic
trafik ışığı: traffic light
kaldırım: sidewalk, pavement
tünel: tunnel
otopark: parking lot, car park
park: park
ehliyet: driving licence, driver's license
plaka: plate
motor: engine, motor
motosiklet: motorcycle
tekerlek: wheel
lastik: tire, tyre, rubber
fren: brake
direksiyon: steering wheel
benzin: petrol, gasoline
yakıt: fuel
hız: speed, velocity
hızlı: fast, quick, rapid
yavaş: slow, slowly
mesafe: distance
uzaklık: distance
şoför: driver
mürettebat: crew
denizci: sailor
denizaltı: submarine
uydu: satellite
kargo: cargo
nakliye: shipping
posta: mail, post
postane: post office
mektup: letter
zarf: envelope, adverb
pul: stamp
paket: package, packet
adres: address
telefon: phone, telephone
cep telefonu: mobile phone, cell phone
mesaj: message
iletişim: communication, contact
iletim: transmission
bağlantı: connection, link
`;
