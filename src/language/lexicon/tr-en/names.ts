/** Peoples, languages, cities and regions whose names differ. Turkish to English, one headword a line. */
export const NAMES: string = `
türk: Turk, Turkish
türkçe: Turkish
türkiye: Turkey, Türkiye
ingiliz: English, British
ingilizce: English
ingiltere: England, Britain
britanya: Britain
britanyalı: British
iskoç: Scottish
iskoçya: Scotland
galler: Wales
galli: Welsh
irlanda: Ireland
irlandalı: Irish
amerika: America
amerikalı: American
amerikan: American
abd: US, USA, United States
bm: UN, United Nations
ab: EU, European Union
avrupa birliği: European Union
birleşmiş milletler: United Nations
nato: NATO
dsö: WHO
imf: IMF
alman: German
almanca: German
almanya: Germany
fransız: French
fransızca: French
fransa: France
italyan: Italian
italyanca: Italian
italya: Italy
ispanyol: Spanish
ispanyolca: Spanish
ispanya: Spain
katalan: Catalan
katalonya: Catalonia
bask: Basque
portekiz: Portugal
portekizli: Portuguese
portekizce: Portuguese
yunan: Greek
yunanca: Greek
yunanistan: Greece
rum: Greek
rus: Russian
rusça: Russian
rusya: Russia
sovyet: Soviet
sovyetler birliği: Soviet Union
çin: China
çinli: Chinese
çince: Chinese
japon: Japanese
japonca: Japanese
japonya: Japan
kore: Korea
koreli: Korean
korece: Korean
kuzey kore: North Korea
güney kore: South Korea
hint: Indian
hintli: Indian
hindistan: India
hintçe: Hindi
pakistan: Pakistan
pakistanlı: Pakistani
afgan: Afghan
afganistan: Afghanistan
iran: Iran
iranlı: Iranian
fars: Persian
farsça: Persian
pers: Persian
arap: Arab, Arabic
arapça: Arabic
arabistan: Arabia
suudi: Saudi
suudi arabistan: Saudi Arabia
ırak: Iraq
ıraklı: Iraqi
suriye: Syria
suriyeli: Syrian
lübnan: Lebanon
lübnanlı: Lebanese
ürdün: Jordan
ürdünlü: Jordanian
israil: Israel
israilli: Israeli
ibrani: Hebrew
ibranice: Hebrew
filistin: Palestine, Palestinian
filistinli: Palestinian
mısırlı: Egyptian
libya: Libya
libyalı: Libyan
tunus: Tunisia, Tunis
cezayir: Algeria, Algiers
fas: Morocco
sudan: Sudan
etiyopya: Ethiopia
habeşistan: Abyssinia
somali: Somalia
kenya: Kenya
nijerya: Nigeria
nijer: Niger
güney afrika: South Africa
afrika: Africa
afrikalı: African
asya: Asia
asyalı: Asian
avrupa: Europe
avrupalı: European
avustralya: Australia
avustralyalı: Australian
yeni zelanda: New Zealand
kuzey amerika: North America
güney amerika: South America
latin amerika: Latin America
antarktika: Antarctica
ortadoğu: Middle East
orta doğu: Middle East
balkan: Balkan
balkanlar: Balkans
kafkasya: Caucasus
kafkas: Caucasian
anadolu: Anatolia
trakya: Thrace
mezopotamya: Mesopotamia
karadeniz: Black Sea
akdeniz: Mediterranean
ege: Aegean
marmara: Marmara
kızıldeniz: Red Sea
hazar denizi: Caspian Sea
basra körfezi: Persian Gulf
körfez: gulf, bay
boğaziçi: Bosphorus
çanakkale boğazı: Dardanelles
atlantik: Atlantic
atlas okyanusu: Atlantic Ocean
pasifik: Pacific
büyük okyanus: Pacific Ocean
hint okyanusu: Indian Ocean
fırat: Euphrates
dicle: Tigris
tuna: Danube
ren: Rhine
nil: Nile
alpler: Alps
himalayalar: Himalayas
kıbrıs: Cyprus
kıbrıslı: Cypriot
girit: Crete
rodos: Rhodes
sicilya: Sicily
hollanda: Netherlands, Holland
hollandalı: Dutch
flemenkçe: Dutch
belçika: Belgium
belçikalı: Belgian
isviçre: Switzerland
isviçreli: Swiss
avusturya: Austria
avusturyalı: Austrian
macar: Hungarian
macaristan: Hungary
macarca: Hungarian
polonya: Poland
polonyalı: Polish
lehçe: dialect, Polish
çekya: Czechia
çek cumhuriyeti: Czech Republic
slovak: Slovak
slovakya: Slovakia
sloven: Slovenian
slovenya: Slovenia
hırvat: Croatian, Croat
hırvatistan: Croatia
sırp: Serbian, Serb
sırbistan: Serbia
sırpça: Serbian
boşnak: Bosniak, Bosnian
bosna: Bosnia
bosna hersek: Bosnia Herzegovina
karadağ: Montenegro
makedonya: Macedonia
makedon: Macedonian
kosova: Kosovo
kosovalı: Kosovar
arnavut: Albanian
arnavutluk: Albania
bulgar: Bulgarian
bulgaristan: Bulgaria
romanya: Romania
romen: Romanian
rumen: Romanian
moldova: Moldova
ukrayna: Ukraine
ukraynalı: Ukrainian
belarus: Belarus
litvanya: Lithuania
letonya: Latvia
estonya: Estonia
fin: Finnish
finlandiya: Finland
finlandiyalı: Finnish
isveç: Sweden
isveçli: Swedish
isveççe: Swedish
norveç: Norway
norveçli: Norwegian
norveççe: Norwegian
danimarka: Denmark
danimarkalı: Danish
danca: Danish
izlanda: Iceland
grönland: Greenland
gürcü: Georgian
gürcistan: Georgia
ermeni: Armenian
ermenistan: Armenia
ermenice: Armenian
azeri: Azerbaijani
azerbaycan: Azerbaijan
kürt: Kurdish, Kurd
kürtçe: Kurdish
kürdistan: Kurdistan
türkmen: Turkmen
türkmenistan: Turkmenistan
özbek: Uzbek
özbekistan: Uzbekistan
kazak dili: Kazakh
kazakistan: Kazakhstan
kırgız: Kyrgyz
kırgızistan: Kyrgyzstan
tacik: Tajik
tacikistan: Tajikistan
tatar: Tatar
uygur: Uyghur
moğol: Mongol
moğolistan: Mongolia
çeçen: Chechen
çeçenistan: Chechnya
kırım: Crimea
vietnamlı: Vietnamese
tayland: Thailand
taylandlı: Thai
endonezya: Indonesia
malezya: Malaysia
filipinler: Philippines
singapur: Singapore
tayvan: Taiwan
kamboçya: Cambodia
bangladeş: Bangladesh
tibet: Tibet
kanada: Canada
kanadalı: Canadian
meksika: Mexico
meksikalı: Mexican
küba: Cuba
kübalı: Cuban
brezilya: Brazil
brezilyalı: Brazilian
arjantin: Argentina
arjantinli: Argentine
şili: Chile
kolombiya: Colombia
venezuela: Venezuela
ekvador: Ecuador
bolivya: Bolivia
londra: London
paris: Paris
roma: Rome, Roman
romalı: Roman
atina: Athens
selanik: Thessaloniki
lefkoşa: Nicosia
sofya: Sofia
bükreş: Bucharest
belgrad: Belgrade
saraybosna: Sarajevo
üsküp: Skopje
priştine: Pristina
tiran: Tirana
zagreb: Zagreb
budapeşte: Budapest
viyana: Vienna
prag: Prague
varşova: Warsaw
berlin: Berlin
münih: Munich
köln: Cologne
hamburg: Hamburg
brüksel: Brussels
lahey: Hague
lizbon: Lisbon
barselona: Barcelona
cenevre: Geneva
zürih: Zurich
venedik: Venice
floransa: Florence
napoli: Naples
milano: Milan
torino: Turin
kopenhag: Copenhagen
stockholm: Stockholm
moskova: Moscow
petersburg: Petersburg
kiev: Kyiv, Kiev
tiflis: Tbilisi
erivan: Yerevan
bakü: Baku
tahran: Tehran
bağdat: Baghdad
musul: Mosul
kerkük: Kirkuk
basra: Basra
şam: Damascus
halep: Aleppo
beyrut: Beirut
amman: Amman
kudüs: Jerusalem
gazze: Gaza
batı şeria: West Bank
kahire: Cairo
iskenderiye: Alexandria
mekke: Mecca
medine: Medina
riyad: Riyadh
pekin: Beijing
şanghay: Shanghai
hong kong: Hong Kong
seul: Seoul
pyongyang: Pyongyang
tokyo: Tokyo
yeni delhi: New Delhi
bombay: Mumbai
kalküta: Kolkata
kabil: Kabul
taşkent: Tashkent
semerkant: Samarkand
buhara: Bukhara
singapurlu: Singaporean
new york: New York
vaşington: Washington
havana: Havana
kaliforniya: California
teksas: Texas
konstantinopolis: Constantinople
bizans: Byzantine, Byzantium
osmanlı: Ottoman
selçuklu: Seljuk
truva: Troy
efes: Ephesus
kartaca: Carthage
sümer: Sumerian
hitit: Hittite
mısır bilimi: Egyptology
keltler: Celts
viking: Viking
haçlı: crusader
hazreti: prophet, holy
isa: Jesus
musa: Moses
ibrahim: Abraham
muhammed: Muhammad
meryem: Mary
nuh: Noah
adem: Adam
havva: Eve
davut: David
süleyman: Solomon, Suleiman
yusuf: Joseph
iskender: Alexander
napolyon: Napoleon
kolomb: Columbus
platon: Plato
eflatun: Plato
aristo: Aristotle
sokrates: Socrates
güneş sistemi: solar system
merkür: Mercury
venüs: Venus
mars: Mars
jüpiter: Jupiter
satürn: Saturn
uranüs: Uranus
neptün: Neptune
plüton: Pluto
samanyolu: Milky Way
noel: Christmas
paskalya: Easter
yılbaşı: New Year
kurban bayramı: Eid al-Adha
şeker bayramı: Eid al-Fitr
`;
