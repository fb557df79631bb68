/** Abstract nouns, science, work and daily life in more detail. Turkish to English, one headword a line. */
export const SCIENCE_AND_WORK: string = `
yaşlılık: old age
gebe: pregnant
ikna: persuasion
ikna etmek: persuade, convince
inceleme: examination, review
gösterge: indicator
simge durumu: minimized state
yetersizlik: insufficiency, failure
yeterlilik: competence, qualification
olanak: possibility, opportunity
imkan: opportunity, possibility
imkân: opportunity, possibility
fırsat: opportunity, chance
avantaj: advantage
üstünlük: superiority
dezavantaj: disadvantage
sakınca: drawback
fayda: benefit
yarar: benefit, use
önem: importance
değerlendirme: evaluation, assessment
ölçme: measurement
kıyaslama: comparison
karşılaştırma: comparison
benzerlik: similarity
farklılık: difference
çelişki: contradiction
tutarlılık: consistency
uyum: harmony, compliance, adaptation
uyumlu: compatible, harmonious
uyumsuz: incompatible
doğruluk: accuracy, truth
kesinlik: precision, certainty
belirsizlik: uncertainty
yanlışlık: mistake
yanılgı: fallacy
önyargı: prejudice
tesadüf: coincidence
rastlantı: coincidence
zorunluluk: obligation, necessity
gereklilik: requirement
gereksinim: need, requirement
ihtiyaç: need
beklenti: expectation
varlık: existence, asset, being
yokluk: absence
eksiklik: deficiency
yaratık: creature
icra: execution
yapım: construction, production
inşaat: construction
inşa: construction
onarım: repair
bakım: maintenance, care
tamir: repair
montaj: assembly
parça değişimi: part replacement
yedek parça: spare part
üretkenlik: productivity
verimlilik: efficiency, productivity
tasarruf: saving
israf: waste
kullanım: use, usage
kullanma: use
tüketme: consumption
dağıtım: distribution
tedarik: supply
tedarikçi: supplier
arz: supply
depo: warehouse, storage, tank
ambar: warehouse
stok: stock
sevkiyat: shipment
teslimat: delivery
sipariş: order
alışveriş: shopping
satın alma: purchase
pazarlama: marketing
reklam: advertisement, advertising
ilan: advertisement, announcement
marka: brand, trademark
patent: patent
telif hakkı: copyright
telif: copyright
sözleşmeli: contracted
vardiya: shift
mesai: overtime, working hours
izin günü: day off
toplu: collective, mass
toplu taşıma: public transport
işe alım: recruitment
özgeçmiş: resume, curriculum vitae
mülakat: interview
eleman ilanı: job advertisement
çıraklık: apprenticeship
staj: internship
stajyer: intern, trainee
ekip: team, crew
ekipman: equipment
donatı: equipment
cihaz: device
aygıt: device
alet: tool
gereç: equipment, material
mekanizma: mechanism
motorlu: motorized
vites: gear
dişli: gear
pompa: pump
boru: pipe
musluk: tap, faucet
vana: valve
tel: wire
zincir: chain
halat: rope
kanca: hook
çark: wheel
kaldıraç: lever
terazi: scales
pusula: compass
teleskop: telescope
mikroskop: microscope
termometre: thermometer
barometre: barometer
mercek: lens
ışın: ray, beam
radyasyon: radiation
dalga boyu: wavelength
frekans: frequency
sıklık: frequency
titreşim: vibration
enerji kaynağı: energy source
yenilenebilir: renewable
güneş enerjisi: solar energy
rüzgar enerjisi: wind energy
fosil: fossil
reaktör: reactor
manyetik: magnetic
mıknatıs: magnet
elektron: electron
proton: proton
nötron: neutron
çekirdek enerjisi: nuclear energy
kuantum: quantum
görelilik: relativity
parçacık: particle
madde hali: state of matter
asit: acid
baz: base
tepkime: reaction
tepki: reaction, response
reaksiyon: reaction
çözelti: solution
karışım: mixture
bileşim: composition
alaşım: alloy
mineral: mineral
kristal: crystal
fay: fault
artçı: aftershock
sarsıntı: tremor
merkez üssü: epicenter
levha: plate
kabuk: shell, crust, bark
katmanlar: layers
çağlar: ages
taş devri: Stone Age
tunç: bronze
bronz: bronze
demir çağı: Iron Age
ortaçağ: Middle Ages
orta çağ: Middle Ages
rönesans: Renaissance
sanayi devrimi: industrial revolution
dünya savaşı: world war
soğuk savaş: Cold War
iç savaş: civil war
kurtuluş savaşı: war of independence
kurtuluş: liberation, salvation
milat: birth of Christ
milattan önce: BC
fethi: conquest
saltanat: sultanate, reign
halife: caliph
halifelik: caliphate
vezir: vizier
sadrazam: grand vizier
paşa: pasha
yeniçeri: janissary
harem: harem
kervan: caravan
kervansaray: caravanserai
ipek yolu: Silk Road
medrese: madrasa
türbe: tomb, shrine
minare: minaret
kubbe: dome
sütunlar: columns
kemer altı: arcade
çeşme: fountain
hamam: bath
çarşı: bazaar, market
kapalıçarşı: Grand Bazaar
sur: wall
hisar: fortress
höyük: mound
yazıt: inscription
el yazması: manuscript
parşömen: parchment
matbaa: printing press
kitabe: inscription
seramik: ceramic
çömlek: pottery, pot
çini: tile
hat sanatı: calligraphy
minyatür: miniature
dokuma: weaving
el sanatları: handicrafts
kilim: rug
gölge oyunu: shadow play
kukla: puppet
sirk: circus
palyaço: clown
sihir: magic
büyü: magic, spell
büyücü: wizard
cadı: witch
dev anası: giantess
peri: fairy
cin: genie, gin
hayalet: ghost
canavar: monster
ejderha: dragon
kehanet: prophecy
falcı: fortune teller
burç: sign, zodiac
mucize: miracle
lanet: curse
define: treasure
hazine: treasure, treasury
deniz feneri: lighthouse
fener: lantern, lighthouse
yelken: sail
yelkenli: sailboat
kürek çekmek: row
çapa: anchor
güverte: deck
gemici: sailor
tayfa: crew
rota: route, course
güzergah: route
durak yeri: stopping place
rıhtım: quay, dock
tersane: shipyard
balıkçı: fisherman
balıkçılık: fishing
ağ balıkçılığı: net fishing
olta: fishing rod
tarla: field
bağ: vineyard, bond, link
bahçıvan: gardener
saban: plow
orak: sickle
tırpan: scythe
traktör: tractor
gübre: fertilizer
sulama: irrigation
ekin: crop
tahıl: grain, cereal
saman: straw, hay
değirmen: mill
değirmenci: miller
süt ürünleri: dairy products
sürü hayvanı: herd animal
besi: fattening
hayvancılık: livestock, animal husbandry
arıcılık: beekeeping
kovan: hive
mandıra: dairy
kümes: coop
ormancılık: forestry
orman yangını: forest fire
erozyon: erosion
çölleşme: desertification
sürdürülebilir: sustainable
sürdürülebilirlik: sustainability
biyoçeşitlilik: biodiversity
ekosistem: ecosystem
yaşam alanı: habitat
koruma alanı: reserve
milli park: national park
nesli tükenmekte: endangered
memeli: mammal
sürüngen: reptile
amfibi: amphibian
omurgalı: vertebrate
omurga: spine, backbone
yırtıcı: predator
avlanma: hunting
göçmen kuş: migratory bird
yumurtlama: spawning
yavru: cub, young, puppy
dişi: female
üreme: reproduction
doğurganlık: fertility
büyüme hormonu: growth hormone
hormon: hormone
enzim: enzyme
antikor: antibody
antibiyotik: antibiotic
bağışıklık sistemi: immune system
sinir sistemi: nervous system
sindirim: digestion
solunum: respiration, breathing
dolaşım: circulation
boşaltım: excretion
kan basıncı: blood pressure
kan dolaşımı: blood circulation
nabız: pulse
bilinç kaybı: loss of consciousness
baş ağrısı: headache
baş dönmesi: dizziness
mide bulantısı: nausea
bulantı: nausea
kusma: vomiting
ishal: diarrhea
kabızlık: constipation
kaşıntı: itch
şişlik: swelling
iltihap: inflammation
kanama: bleeding
morluk: bruise
çıkık: dislocation
burkulma: sprain
alçı: plaster, cast
sargı: bandage
bandaj: bandage
merhem: ointment
şurup: syrup
iğne yapmak: inject
enjeksiyon: injection
anestezi: anesthesia
röntgen: X-ray
yoğun bakım: intensive care
acil servis: emergency department
poliklinik: clinic
klinik: clinic, clinical
hasta bakıcı: caregiver
bakıcı: caregiver, babysitter
ebe: midwife
diş macunu: toothpaste
gözlükçü: optician
işitme: hearing
görme: sight, vision
koklama: smelling
algı: perception
bilişsel: cognitive
bilinçaltı: subconscious
güdü: motive
dürtü: impulse
alışkanlık: habit
huy: temper, habit
mizaç: temperament
kişilik: personality
özgüven: self-confidence
utanma: shame
pişmanlık: regret
pişman: regretful
vefa: loyalty
merhamet: mercy, compassion
acıma: pity
şefkat: affection
hoşgörü: tolerance
anlayışlı: understanding
adaletsizlik: injustice
haksızlık: injustice
eşitsizlik: inequality
fakir: poor
fakirlik: poverty
dilenci: beggar
evsiz: homeless
yetimhane: orphanage
huzurevi: nursing home
bebek bezi: diaper
beşik: cradle
emzik: pacifier
oyun alanı: playground
salıncak: swing
kaydırak: slide
uçurtma: kite
bilye: marble
bulmaca: puzzle
bilmece: riddle
şaka: joke
espri: joke
mizah: humor, humour
karikatür: cartoon, caricature
çizgi film: cartoon
çizgi roman: comic
belgesel: documentary
bölüm sonu: end of chapter
sezon finali: season finale
başrol: leading role
rol: role
karakter oyuncusu: character actor
kostüm: costume
makyaj: makeup
perde arkası: behind the scenes
alkış: applause
seyir: course, viewing
gişe: box office, ticket office
kuyruk sırası: queue
koltuk numarası: seat number
rezervasyon: reservation
konaklama: accommodation
pansiyon: guesthouse
bavullar: suitcases
sırt çantası: backpack
rehberlik: guidance
turistik: touristic
manzara: view, landscape
gün batımı: sunset
gün doğumu: sunrise
şafak: dawn
alacakaranlık: twilight
dolunay: full moon
tutulma: eclipse
kuyruklu yıldız: comet
göktaşı: meteorite
yörünge: orbit
uzay istasyonu: space station
gözlemevi: observatory
kara delik: black hole
ışık yılı: light year
`;
