/** Time, home, body, health, food, animals, nature, school, science, measures, colours. Turkish to English, one headword a line. */
export const NOUNS_EVERYDAY: string = `
zaman: time, when
saat: hour, clock, watch
dakika: minute
saniye: second
gün: day
hafta: week
ay: month, moon
yıl: year
sene: year
sabah: morning
öğle: noon
öğleden sonra: afternoon
akşam: evening
gece: night
gece yarısı: midnight
hafta sonu: weekend
mevsim: season
bahar: spring
ilkbahar: spring
yaz: summer
sonbahar: autumn, fall
güz: autumn
kış: winter
takvim: calendar
günlük: daily, diary, log
haftalık: weekly
aylık: monthly
yıllık: annual, yearly
an: moment, instant
süre: duration, time, period
başlangıç: beginning, start
bitiş: end, finish
ara: break, interval
sıra: order, row, turn
ocak: January, stove
şubat: February
mart: March
nisan: April
mayıs: May
haziran: June
temmuz: July
ağustos: August
eylül: September
ekim: October
kasım: November
aralık: December, range, gap, space
pazartesi: Monday
salı: Tuesday
çarşamba: Wednesday
perşembe: Thursday
cuma: Friday
cumartesi: Saturday
ev: house, home
konut: housing, residence
bina: building
yapı: structure, building
apartman: apartment
daire: apartment, flat, circle
oda: room
salon: hall, living room
mutfak: kitchen
banyo: bathroom, bath
tuvalet: toilet
yatak odası: bedroom
yatak: bed
kapı: door, gate
pencere: window
duvar: wall
tavan: ceiling
zemin: ground, floor
taban: base, floor, sole
çatı: roof
merdiven: stairs, ladder
asansör: elevator, lift
bodrum: basement
balkon: balcony
bahçe: garden
garaj: garage
avlu: courtyard
çit: fence
anahtar: key, switch
kilit: lock
mobilya: furniture
masa: table, desk
sandalye: chair
koltuk: armchair, seat
kanepe: sofa
dolap: cupboard, wardrobe
çekmece: drawer
raf: shelf
halı: carpet, rug
perde: curtain
ayna: mirror
lamba: lamp
ışık: light
mum: candle
battaniye: blanket
yastık: pillow
çarşaf: sheet
havlu: towel
sabun: soap
diş fırçası: toothbrush
fırça: brush
tarak: comb
makas: scissors
bıçak: knife
çatal: fork
kaşık: spoon
tabak: plate, dish
kase: bowl
bardak: glass, cup
fincan: cup
şişe: bottle
tencere: pot, saucepan
tava: pan
çaydanlık: teapot, kettle
buzdolabı: refrigerator, fridge
çamaşır: laundry
çamaşır makinesi: washing machine
makine: machine
bulaşık: dishes
ütü: iron
süpürge: broom
çöp: garbage, trash, rubbish
kutu: box, can
kap: container
sepet: basket
çanta: bag
torba: bag, sack
poşet: bag
çuval: sack
kova: bucket
ip: rope, string
iplik: thread
iğne: needle
düğme: button
çivi: nail
vida: screw
çekiç: hammer
testere: saw
balta: axe
kürek: shovel
kibrit: match
çakmak: lighter
şemsiye: umbrella
gözlük: glasses
kolye: necklace
yüzük: ring
küpe: earring
bilezik: bracelet
mücevher: jewel, jewelry
saat kulesi: clock tower
giysi: clothes, clothing, garment
giyim: clothing
elbise: dress, clothes
gömlek: shirt
pantolon: trousers, pants
etek: skirt
ceket: jacket
palto: coat
mont: coat
kazak: sweater
hırka: cardigan
tişört: T-shirt
takım elbise: suit
kravat: tie
kemer: belt
şapka: hat
eldiven: glove
atkı: scarf
eşarp: scarf
çorap: sock, stocking
ayakkabı: shoe
bot ayakkabı: boot
çizme: boot
terlik: slipper
üniforma: uniform
cep: pocket
kumaş: fabric, cloth
pamuk: cotton
yün: wool
ipek: silk
deri: leather, skin
kürk: fur
beden: body, size
vücut: body
baş: head
kafa: head
saç: hair
yüz ifadesi: facial expression
alın: forehead
kaş: eyebrow
göz: eye
kirpik: eyelash
kulak: ear
burun: nose
ağız: mouth
dudak: lip
diş: tooth
dil: language, tongue
çene: chin, jaw
yanak: cheek
sakal: beard
bıyık: mustache
boyun: neck
boğaz: throat, strait
omuz: shoulder
kol: arm, branch
dirsek: elbow
el: hand
bilek: wrist
parmak: finger
tırnak: nail
göğüs: chest, breast
sırt: back
bel: waist
karın: belly, abdomen
mide: stomach
kalça: hip
bacak: leg
diz: knee
ayak: foot
topuk: heel
kemik: bone
iskelet: skeleton
kas: muscle
kan: blood
damar: vein, vessel
kalp: heart
yürek: heart
akciğer: lung
karaciğer: liver
böbrek: kidney
bağırsak: intestine
beyin: brain
sinir: nerve
ter: sweat
gözyaşı: tear
nefes: breath
ses: sound, voice, audio
görüntü: image, view
koku: smell, odor
tat: taste
dokunuş: touch
cilt: skin, volume
boy: height, length
kilo: kilo, weight
sağlık: health
sağlıklı: healthy
hasta: patient, sick, ill
hastalık: disease, illness
hastane: hospital
doktor: doctor
hekim: physician, doctor
hemşire: nurse
cerrah: surgeon
cerrahi: surgical, surgery
ameliyat: surgery, operation
dişçi: dentist
diş hekimi: dentist
eczacı: pharmacist
ilaç: drug, medicine, medication
tedavi: treatment, therapy
teşhis: diagnosis
tanı: diagnosis
belirti: symptom, sign
ağrı: pain, ache
acı: pain, bitter, suffering
ateş: fire, fever
öksürük: cough
grip: flu, influenza
nezle: cold
soğuk algınlığı: cold
enfeksiyon: infection
virüs: virus
bakteri: bacteria
mikrop: germ, microbe
salgın: epidemic, outbreak
pandemi: pandemic
karantina: quarantine
aşı: vaccine, vaccination
kanser: cancer
tümör: tumor
şeker hastalığı: diabetes
diyabet: diabetes
tansiyon: blood pressure
kalp krizi: heart attack
felç: stroke, paralysis
yara: wound, injury
yaralanma: injury
kırık: broken, fracture
yanık: burn
zehir: poison
zehirli: toxic, poisonous
alerji: allergy
astım: asthma
obezite: obesity
depresyon: depression
stres: stress
engelli: disabled
engel: obstacle, barrier
kör: blind
sağır: deaf
dilsiz: mute
hamile: pregnant
hamilelik: pregnancy
gebelik: pregnancy
kürtaj: abortion
muayene: examination
reçete: prescription
hap: pill
doz: dose
vitamin: vitamin
diyet: diet
beslenme: nutrition, diet
egzersiz: exercise
sigara: cigarette, smoking
alkol: alcohol
bağımlılık: addiction, dependency
bağımlı: addict, dependent
psikolog: psychologist
psikoloji: psychology
psikiyatrist: psychiatrist
terapi: therapy
hijyen: hygiene
temizlik: cleaning, cleanliness
besin: food, nutrient
gıda: food
kahvaltı: breakfast
öğle yemeği: lunch
akşam yemeği: dinner
öğün: meal
sofra: table
aşçı: cook, chef
garson: waiter
tarif: recipe, description
malzeme: material, ingredient
un: flour
şeker: sugar, candy
tuz: salt
biber: pepper
karabiber: black pepper
baharat: spice
yağ: oil, fat
tereyağı: butter
zeytinyağı: olive oil
sirke: vinegar
su: water
buz: ice
çay: tea
kahve: coffee
süt: milk
ayran: ayran
meyve suyu: fruit juice
bira: beer
şarap: wine
rakı: raki
içki: drink, alcohol
içecek: drink, beverage
yoğurt: yogurt
peynir: cheese
krema: cream
yumurta: egg
bal: honey
reçel: jam
et: meat
sığır eti: beef
tavuk: chicken
balık: fish
sosis: sausage
köfte: meatball
kebap: kebab
pilav: rice, pilaf
pirinç: rice
makarna: pasta
çorba: soup
salata: salad
börek: pastry
pide: pita
pasta: cake
kek: cake
bisküvi: biscuit
kurabiye: cookie
çikolata: chocolate
dondurma: ice cream
tatlı: sweet, dessert
baklava: baklava
meyve: fruit
sebze: vegetable
elma: apple
armut: pear
portakal: orange
mandalina: mandarin
limon: lemon
muz: banana
üzüm: grape
çilek: strawberry
kiraz: cherry
vişne: sour cherry
şeftali: peach
kayısı: apricot
erik: plum
incir: fig
nar: pomegranate
kavun: melon
karpuz: watermelon
ananas: pineapple
hindistan cevizi: coconut
domates: tomato
salatalık: cucumber
patates: potato
soğan: onion
sarımsak: garlic
havuç: carrot
patlıcan: eggplant
kabak: pumpkin, squash
ıspanak: spinach
lahana: cabbage
marul: lettuce
fasulye: bean
bezelye: pea
mercimek: lentil
nohut: chickpea
mısır: corn, Egypt
buğday: wheat
arpa: barley
çavdar: rye
yulaf: oat
pancar: beet
turp: radish
mantar: mushroom, cork, fungus
zeytin: olive
fındık: hazelnut
ceviz: walnut
badem: almond
fıstık: pistachio, peanut
maydanoz: parsley
nane: mint
hayvan: animal
evcil hayvan: pet
köpek: dog
kedi: cat
fare: mouse
sıçan: rat
at: horse
eşek: donkey
katır: mule
inek: cow
öküz: ox
boğa: bull
buzağı: calf
sığır: cattle
koyun: sheep
kuzu: lamb
keçi: goat
domuz: pig
tavşan: rabbit
horoz: rooster
ördek: duck
kaz: goose
hindi: turkey
kuş: bird
güvercin: pigeon, dove
serçe: sparrow
karga: crow
kartal: eagle
şahin: hawk, falcon
baykuş: owl
leylek: stork
martı: seagull
papağan: parrot
kuğu: swan
penguen: penguin
aslan: lion
kaplan: tiger
leopar: leopard
ayı: bear
kurt: wolf, worm
tilki: fox
geyik: deer
maymun: monkey
goril: gorilla
fil: elephant
zürafa: giraffe
deve: camel
gergedan: rhinoceros
su aygırı: hippopotamus
zebra: zebra
kanguru: kangaroo
sincap: squirrel
kirpi: hedgehog
yarasa: bat
yılan: snake
kertenkele: lizard
timsah: crocodile
kaplumbağa: turtle, tortoise
kurbağa: frog
balina: whale
yunus: dolphin
köpek balığı: shark
köpekbalığı: shark
ahtapot: octopus
yengeç: crab
karides: shrimp
midye: mussel
böcek: insect, bug, beetle
arı: bee
karınca: ant
sinek: fly
sivrisinek: mosquito
kelebek: butterfly
örümcek: spider
akrep: scorpion
solucan: worm
çekirge: grasshopper, locust
dinozor: dinosaur
sürü: herd, flock
çoban: shepherd
av: hunt, prey
avcı: hunter
kuyruk: tail, queue
kanat: wing
tüy: feather
gaga: beak
pençe: claw
boynuz: horn
yuva: nest, home
kafes: cage
ahır: barn, stable
bitki: plant
ağaç: tree
orman: forest
çiçek: flower
gül: rose
lale: tulip
papatya: daisy
yaprak: leaf
dal: branch
kök: root
gövde: trunk, body
tohum: seed
çekirdek: seed, core, kernel
ot: grass, herb
çim: grass, lawn
çimen: grass
diken: thorn
çam: pine
meşe: oak
söğüt: willow
kavak: poplar
odun: wood, firewood
ahşap: wooden
tahta: wood, board
doğa: nature
doğal: natural
çevre: environment
çevresel: environmental
çevreci: environmentalist
iklim: climate
iklim değişikliği: climate change
hava: air, weather
hava durumu: weather, weather forecast
sıcaklık: temperature, heat
sıcak: hot, warm
soğuk: cold
serin: cool
ılık: warm, mild
nem: humidity, moisture
nemli: humid, moist
kuru: dry
kuraklık: drought
yağmur: rain
yağış: precipitation, rainfall
kar yağışı: snowfall
dolu: full, hail
sis: fog
bulut: cloud
bulutlu: cloudy
rüzgar: wind
rüzgâr: wind
şimşek: lightning
yıldırım: lightning
gök gürültüsü: thunder
gökkuşağı: rainbow
gökyüzü: sky
gök: sky
güneş: sun
güneşli: sunny
yıldız: star
gezegen: planet
dünya: world, earth
evren: universe
uzay: space
uzay aracı: spacecraft
astronot: astronaut
roket: rocket
galaksi: galaxy
kara: land, black
kıta: continent
ada: island
yarımada: peninsula
kıyı: coast, shore
sahil: coast, beach
plaj: beach
kum: sand
deniz: sea
okyanus: ocean
dalga: wave
nehir: river
ırmak: river
dere: stream, creek
göl: lake
şelale: waterfall
bataklık: swamp, marsh
dağ: mountain
tepe: hill
vadi: valley
ova: plain
çöl: desert
uçurum: cliff
mağara: cave
kaya: rock
taş: stone
toprak: soil, land, earth
çamur: mud
toz: dust, powder
yanardağ: volcano
volkan: volcano
lav: lava
buzul: glacier
kuzey: north
güney: south
doğu: east
batı: west
kuzeydoğu: northeast
kuzeybatı: northwest
güneydoğu: southeast
güneybatı: southwest
kutup: pole
ekvator: equator
yön: direction
duman: smoke
alev: flame
kül: ash
hava kirliliği: air pollution
kirlilik: pollution
kirli: dirty
atık: waste
geri dönüşüm: recycling
küresel: global
küresel ısınma: global warming
sera: greenhouse
tür: type, species, kind
çeşit: kind, sort, variety
cins: type, breed, genus
nesil: generation
kuşak: generation, belt
soy: lineage, ancestry
ırk: race
kabile: tribe
aşiret: tribe
yerli: native, local, indigenous
yabancı: foreign, foreigner, stranger
kalabalık: crowd, crowded
grup: group
sınıf: class, classroom
okul: school
ilkokul: primary school, elementary school
ortaokul: middle school
lise: high school
üniversite: university
fakülte: faculty
kolej: college
anaokulu: kindergarten
kreş: nursery
öğrenci: student
öğretmen: teacher
öğretim: teaching, instruction
öğretim üyesi: lecturer
profesör: professor
doçent: associate professor
doktora: doctorate, PhD
lisans: license, licence, undergraduate
yüksek lisans: master's degree
eğitim: education, training
eğitimci: educator
ders: lesson, course
kurs: course
sınav: exam, examination
ödev: homework, assignment
not: note, grade
diploma: diploma
karne: report card
mezun: graduate
mezuniyet: graduation
burs: scholarship
kitap: book
kitapçı: bookstore
kütüphane: library
kütüphaneci: librarian
defter: notebook
kalem: pen, pencil
kurşun kalem: pencil
silgi: eraser
cetvel: ruler
kağıt: paper
kâğıt: paper
sayfa: page
satır: line, row
harf: letter
alfabe: alphabet
sözlük: dictionary
ansiklopedi: encyclopedia
çeviri: translation
çevirmen: translator
tercüman: interpreter
okuyucu: reader
okur: reader
okuma: reading
yazı: text, writing, article
yazma: writing
konuşma: speech, talk, conversation
tartışma: debate, discussion, argument
bilim: science
bilim adamı: scientist
bilim insanı: scientist
bilimsel: scientific
bilgi: information, knowledge
araştırma: research, study
araştırmacı: researcher
çalışma: study, work
deney: experiment
laboratuvar: laboratory, lab
teori: theory
kuram: theory
varsayım: assumption, hypothesis
keşif: discovery
buluş: invention
icat: invention
mucit: inventor
matematik: mathematics, math
fizik: physics
kimya: chemistry
kimyasal: chemical
biyoloji: biology
biyolog: biologist
coğrafya: geography
jeoloji: geology
jeolog: geologist
astronomi: astronomy
gökbilim: astronomy
felsefe: philosophy
filozof: philosopher
sosyoloji: sociology
antropoloji: anthropology
dilbilim: linguistics
dilbilgisi: grammar
gramer: grammar
tıp: medicine
tıbbi: medical
mühendis: engineer
mühendislik: engineering
teknik: technical, technique
teknisyen: technician
teknoloji: technology
teknolojik: technological
atom: atom
molekül: molecule
hücre: cell
gen: gene
genetik: genetic, genetics
evrim: evolution
organ: organ
organizma: organism
protein: protein
oksijen: oxygen
hidrojen: hydrogen
karbon: carbon
azot: nitrogen
karbondioksit: carbon dioxide
demir: iron
çelik: steel
bakır: copper
alüminyum: aluminum, aluminium
çinko: zinc
kalay: tin
cıva: mercury
uranyum: uranium
elmas: diamond
metal: metal
plastik: plastic
cam: glass, window
beton: concrete
çimento: cement
tuğla: brick
sıvı: liquid, fluid
katı: solid, strict
ısı: heat
basınç: pressure
kuvvet: force, power
güç: power, force, strength
güçlü: strong, powerful
hareket: movement, motion, action
yer çekimi: gravity
yerçekimi: gravity
ağırlık: weight
kütle: mass
hacim: volume
alan: area, field
yüzey: surface
yükseklik: height, altitude
derinlik: depth
genişlik: width
uzunluk: length
kalınlık: thickness
boyut: size, dimension
ölçü: measure, measurement
ölçek: scale
ölçüm: measurement
derece: degree
metre: meter, metre
kilometre: kilometer, kilometre
santimetre: centimeter
milimetre: millimeter
litre: liter, litre
gram: gram
kilogram: kilogram
ton: ton, tonne
dönüm: acre
hektar: hectare
mil: mile
sayı: number
rakam: figure, digit
adet: piece, number
denklem: equation
formül: formula
açı: angle
üçgen: triangle
kare: square, frame
dikdörtgen: rectangle
çember: circle
yuvarlak: round
küre: sphere, globe
küp: cube
nokta: point, dot, period
çizgi: line
eğri: curve
merkez: center, centre, headquarters
kenar: edge, border, side
yan: side
iç: inner, interior, internal
dış: outer, external, exterior
üst: top, upper
alt: bottom, lower, sub
orta: middle, center, medium
uç: end, tip
dip: bottom
parça: piece, part
bölüm: section, part, chapter, department
kısım: part, section
yarı: half
tane: piece, grain
dilim: slice
demet: bunch
renk: color, colour
beyaz: white
siyah: black
kırmızı: red
kızıl: red, scarlet
mavi: blue
yeşil: green
sarı: yellow
turuncu: orange
mor: purple
pembe: pink
kahverengi: brown
gri: gray, grey
lacivert: navy blue
bordo: maroon
bej: beige
altın rengi: golden
renkli: colored, colorful
renksiz: colorless
koyu: dark
açık: open, clear, light
parlak: bright, shiny
mat: matte
saydam: transparent
şeffaf: transparent
`;
