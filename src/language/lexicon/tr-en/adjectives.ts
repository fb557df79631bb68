/** Adjectives and adverbs. Turkish to English, one headword a line. */
export const ADJECTIVES: string = `
büyük: big, large, great, major
küçük: small, little, minor
ufak: small, tiny
minik: tiny
kocaman: huge
devasa: gigantic, huge
dev: giant
uzun: long, tall
kısa: short, brief
geniş: wide, broad, large
dar: narrow, tight
kalın: thick, bold
ince: thin, fine
yüksek: high, tall, loud
alçak: low
düşük: low
derin: deep
sığ: shallow
ağır: heavy, severe
hafif: light, mild
sert: hard, harsh, tough
yumuşak: soft
düz: flat, straight, plain
dik: vertical, upright, steep
dikey: vertical
yatay: horizontal
çapraz: diagonal, cross
eğik: inclined
keskin: sharp
iyi: good, well, fine
daha iyi: better
en iyi: best
kötü: bad, evil
daha kötü: worse
en kötü: worst
güzel: beautiful, nice
çirkin: ugly
hoş: nice, pleasant
harika: wonderful, great
mükemmel: perfect, excellent
muhteşem: magnificent, spectacular
müthiş: terrific
korkunç: terrible, horrible
berbat: terrible, awful
yeni: new
eski: old, former, ancient
modern: modern
çağdaş: contemporary, modern
güncel: current, up-to-date
kolay: easy
kolayca: easily
zor: difficult, hard
zorlu: tough, challenging
basit: simple
karmaşık: complex, complicated
karışık: mixed, complicated
net: clear, net
belirsiz: uncertain, vague
belirli: certain, specific
belli: certain, obvious, clear
kesin: definite, certain, exact
özel: special, private
genel: general
ortak: common, joint, partner
umumi: public
kamu: public
kamusal: public
sosyal: social
toplumsal: social
siyasi: political
siyasal: political
politik: political
ekonomik: economic
mali: financial, fiscal
finansal: financial
ticari: commercial
askeri: military
hukuki: legal
yasal: legal
yasadışı: illegal
yasa dışı: illegal
adil: fair, just
dini: religious
milli: national
ulusal: national
uluslararası: international
yerel: local
bölgesel: regional
kırsal: rural
kentsel: urban
merkezi: central
federal: federal
küresel ölçekte: globally
evrensel: universal
sivil: civilian, civil
bağımsız: independent
özgür: free
serbest: free
boş: empty, free, blank
bedava: free
ücretsiz: free
ucuz: cheap
pahalı: expensive
değerli: valuable, precious
değersiz: worthless
önemli: important, significant
önemsiz: unimportant, trivial
gerekli: necessary, required
gereksiz: unnecessary
zorunlu: mandatory, compulsory, required
isteğe bağlı: optional
mümkün: possible
imkansız: impossible
imkânsız: impossible
olanaksız: impossible
olanaklı: possible
yanlış: wrong, false, incorrect
hatalı: faulty, incorrect
hatasız: faultless
uygun: suitable, appropriate, proper, available
uygunsuz: inappropriate
geçerli: valid, current
geçersiz: invalid
etkin: active, effective
etkili: effective, influential
etkisiz: ineffective
etkisi: effect
aktif: active
pasif: passive
canlı: live, alive, lively
cansız: inanimate
hazır: ready
meşgul: busy
yoğun: intense, dense, busy
sessiz: quiet, silent
sessizlik: silence
gürültülü: noisy
gürültü: noise
sakin: calm, resident
huzur: peace
huzurlu: peaceful
huzursuz: restless
rahat: comfortable
rahatsız: uncomfortable
güvenli: safe, secure
güvenilir: reliable, trusted
güvensiz: insecure
tehlikeli: dangerous
riskli: risky
zararlı: harmful
zararsız: harmless
yararlı: useful, beneficial
faydalı: useful
yararsız: useless
faydasız: useless
kullanışlı: useful, handy
verimli: efficient, productive, fertile
başarılı: successful
başarısız: unsuccessful, failed
ünlü: famous, celebrity, vowel
meşhur: famous
popüler: popular
tanınmış: well-known
bilinen: known
bilinmeyen: unknown
tanıdık: familiar, acquaintance
garip: strange, odd
tuhaf: strange, weird
ilginç: interesting
sıkıcı: boring
komik: funny
eğlenceli: fun, entertaining
ciddi: serious
ciddiyet: seriousness
şaşırtıcı: surprising
inanılmaz: incredible, unbelievable
olağanüstü: extraordinary
olağan: ordinary, usual
sıradan: ordinary
normal: normal
anormal: abnormal
alışılmadık: unusual
nadir: rare
yaygın: common, widespread
sık: frequent, often
seyrek: sparse, rare
sürekli: continuous, constantly, permanent
devamlı: continuous
kalıcı: permanent
geçici: temporary
anlık: instant
ani: sudden
acil: urgent, emergency
acele: hurry
kibar: polite, kind
nazik: polite, kind
kaba: rude, rough
terbiyeli: polite
samimi: sincere
içten: sincere
dostça: friendly
sevimli: cute, lovely
şirin: cute
tembel: lazy
çalışkan: hardworking
yorgun: tired
yorgunluk: fatigue
aç: hungry
açlık: hunger
tok: full
susuz: thirsty
susuzluk: thirst
uykulu: sleepy
uyanık: awake
sarhoş: drunk
kızgın: angry
sinirli: angry, nervous
öfkeli: angry, furious
mutsuz: unhappy
endişeli: worried, anxious
şaşkın: confused, surprised
heyecanlı: excited
heyecan verici: exciting
hayal kırıklığı: disappointment
umutlu: hopeful
umutsuz: hopeless, desperate
çaresiz: helpless, desperate
yalnızlık: loneliness
utangaç: shy
gururlu: proud
kibirli: arrogant
bencil: selfish
cömert: generous
cimri: stingy
sabırlı: patient
sabırsız: impatient
dikkatli: careful
dikkatsiz: careless
dikkat: attention, caution
sadık: loyal, faithful
hain: traitor
masum: innocent
suçsuz: innocent
haklı: right, justified
haksız: unfair, unjust
temiz: clean
pis: dirty
ıslak: wet
taze: fresh
çürük: rotten
bayat: stale
çiğ: raw
olgun: ripe, mature
ekşi: sour
tuzlu: salty
lezzetli: delicious
tatsız: tasteless
aydınlık: bright
karanlık: dark, darkness
gölge: shadow, shade
sivri: pointed
kör nokta: blind spot
zayıf: weak, thin
şişman: fat
narin: delicate
dayanıklı: durable, resistant
kırılgan: fragile
esnek: flexible
bozuk: broken, corrupt
sağlam: solid, intact
eksik: missing, incomplete
eksiksiz: complete
tamamlanmamış: incomplete
bitmemiş: unfinished
sonsuz: infinite, endless
sınırlı: limited
sınırsız: unlimited
mutlak: absolute
kısmi: partial
bütünüyle: entirely
çeşitli: various, diverse
çeşitlilik: diversity
değişik: different
özgün: original
orijinal: original
sahte: fake, false
yapay: artificial
sanal: virtual
gerçekçi: realistic
soyut: abstract
somut: concrete
teorik: theoretical
pratik: practical
olumlu: positive
olumsuz: negative
pozitif: positive
negatif: negative
artı: plus
eksi: minus
tarafsız: neutral, impartial
nötr: neutral
taraflı: biased
radikal: radical
aşırı: extreme, excessive
ılımlı: moderate
muhafazakar: conservative
liberal: liberal
sosyalist: socialist
komünist: communist
milliyetçi: nationalist
milliyetçilik: nationalism
faşist: fascist
demokratik: democratic
cumhuriyetçi: republican
demokrat: democrat
anayasal: constitutional
resmen: officially
gayriresmi: informal
yazılı: written
sözlü: oral, verbal
görsel: visual
işitsel: auditory
dijital: digital
elektronik: electronic
otomatik: automatic
mekanik: mechanical
manuel: manual
elle: manually
endüstriyel: industrial
sanayileşmiş: industrialized
gelişmiş: advanced, developed
gelişmekte olan: developing
ilkel: primitive
temel: basic, fundamental, foundation
asıl: actual, main, original
esas: main, basis
başlıca: main, principal
en önemli: most important
ikincil: secondary
birincil: primary
ek: additional, attachment, suffix
ilave: additional
yedek: backup, spare
alternatif: alternative
varsayılan: default
standart: standard
tipik: typical
klasik: classic, classical
resimli: illustrated
bireyci: individualist
kişisel: personal
şahsi: personal
ruhsal: mental, spiritual
zihinsel: mental
fiziksel: physical
bedensel: physical
cinsel: sexual
cinsiyet: gender, sex
cinsellik: sexuality
eşcinsel: gay, homosexual
biyolojik: biological
psikolojik: psychological
coğrafi: geographic, geographical
matematiksel: mathematical
sayısal: numerical, digital
istatistiksel: statistical
istatistik: statistics
akademik: academic
mesleki: professional, vocational
profesyonel: professional
amatör: amateur
deneyimli: experienced
tecrübeli: experienced
deneyim: experience
tecrübe: experience
deneyimsiz: inexperienced
yetenekli: talented
yetenek: talent, ability
beceri: skill
becerikli: skillful
yaratıcı: creative, creator
yaratıcılık: creativity
kıdemli: senior
usta işi: masterly
kararlı: stable, determined
kararsız: unstable, undecided
istikrarlı: stable
istikrar: stability
istikrarsızlık: instability
belirgin: prominent, distinct
görünür: visible
görünmez: invisible
gizemli: mysterious
gizem: mystery
anlamlı: meaningful, significant
anlamsız: meaningless
anlam: meaning
mantıklı: logical, reasonable
mantıksız: illogical
mantık: logic
mantıksal: logical
saçma: absurd, nonsense
makul: reasonable
akılcı: rational
bilinçli: conscious
kasıtlı: deliberate, intentional
istemsiz: involuntary
gönüllü: volunteer, voluntary
gönülsüz: reluctant
isteksiz: reluctant
istekli: willing, eager
mecbur: obliged
sorumsuz: irresponsible
suçlayıcı: accusing
bağlı: connected, dependent, linked
bağlantılı: connected, related
bağlantısız: unconnected
bitişik: adjacent
komşu ülke: neighboring country
ayrık: discrete
paralel: parallel
ters: reverse, inverse
karşıt: opposite
zıt: opposite
simetrik: symmetric
düzenli: regular, tidy, organized
düzensiz: irregular
dağınık: scattered, messy
düzgün: smooth, proper
pürüzsüz: smooth
hızla: rapidly, quickly
hızlıca: quickly
çabuk: quick, quickly
çabucak: quickly
yavaşça: slowly
sessizce: quietly, silently
dikkatle: carefully
dikkatlice: carefully
açıkça: clearly, openly
gizlice: secretly
doğrudan: direct, directly
dolaylı: indirect
doğruca: straight
tamamıyla: completely
bütün bütün: wholly
büyük ölçüde: largely
büyük oranda: largely
giderek: increasingly, gradually
gittikçe: increasingly
yavaş yavaş: gradually
adım adım: step by step
zamanla: over time
başlangıçta: initially
ilk başta: at first
en sonunda: eventually
sonuçta: ultimately
sonuç olarak: consequently, as a result
genel olarak: generally, in general
özel olarak: specifically, privately
resmi olarak: officially
yasal olarak: legally
otomatik olarak: automatically
kısaca: briefly
kısacası: in short
ayrıntılı olarak: in detail
tek başına: alone
birer birer: one by one
hep birlikte: all together
ayrı ayrı: separately
doğal olarak: naturally
nispeten: relatively
görece: relatively
aşırı derecede: extremely
son derece: extremely
fazlasıyla: more than enough
yeterli: sufficient, enough, adequate
yetersiz: insufficient, inadequate
yeterince: enough, sufficiently
bol: abundant, plenty
kıt: scarce
sayısız: countless
sayılı: numbered
sade: plain, simple
süslü: fancy
şık: elegant
zarif: elegant, graceful
lüks: luxury, luxurious
mütevazı: modest, humble
alçakgönüllü: humble
asil: noble
soylu: noble
kraliyet: royal
görkemli: magnificent
büyüleyici: fascinating, charming
çekici: attractive
etkileyici: impressive
çarpıcı: striking
kanlı: bloody
acımasız: cruel, ruthless
zalim: cruel
vahşi: wild, savage
barışçıl: peaceful
silahlı: armed
silahsız: unarmed
ölümcül: deadly, fatal
hayati: vital
kritik: critical
şiddetli: severe, violent
sağlıksız: unhealthy
hastalıklı: diseased
bulaşıcı: infectious, contagious
kronik: chronic
akut: acute
kalıtsal: hereditary
doğuştan: congenital, innate
yaralanmış: injured
ölümsüz: immortal
sağduyulu: sensible
tutarlı: consistent
tutarsız: inconsistent
tartışmalı: controversial
şeytani: diabolical
gelişigüzel: haphazard
yapısal: structural
işlevsel: functional
duyarlı: sensitive
hassas: sensitive, precise
duyarsız: insensitive
bağışık: immune
bağışıklık: immunity, immune
koşullu: conditional
koşulsuz: unconditional
şartlı: conditional
kesintisiz: uninterrupted
aralıksız: nonstop
tekrarlanan: repeated
mevcut: existing, available, current
müsait: available
olmayan: non-existent
ulaşılabilir: accessible
erişilebilir: accessible
kabul edilebilir: acceptable
kaçınılmaz: inevitable
vazgeçilmez: indispensable
tahmini: estimated
beklenen: expected
beklenmedik: unexpected
beklenmeyen: unexpected
planlı: planned
söz konusu: in question
adı geçen: mentioned
sözde: so-called
eşsiz: unique
benzersiz: unique
tekil: singular
çoğul: plural
bileşik: compound
karma: mixed
saf: pure, naive
katıksız: pure
yabani: wild
yabanıl: wild
ıssız: deserted
terk edilmiş: abandoned
kayıtlı: registered, recorded
kayıtsız: indifferent, unregistered
üyelik: membership
sabit: fixed, constant
değişken: variable
hareketli: mobile, moving, animated
taşınabilir: portable, mobile
mobil: mobile
çevrimiçi: online
çevrimdışı: offline
kablosuz: wireless
kablolu: wired
yazılımsal: software
simgesel: symbolic
sembolik: symbolic
ideal: ideal
maksimum: maximum
minimum: minimum
azami: maximum
asgari: minimum
aylarca: for months
yıllarca: for years
günlerce: for days
saatlerce: for hours
geceleyin: at night
gündüz: daytime
sabahleyin: in the morning
akşamleyin: in the evening
yazın: in summer
kışın: in winter
eskiden: formerly
önceleri: previously
geçenlerde: recently
son zamanlarda: recently, lately
geçtiğimiz: last, past
önümüzdeki: next, coming
ertesi: next, following
ertesi gün: next day
evvel: before
evvelki: previous
aynı zamanda: also, at the same time
eş zamanlı: simultaneous
eşzamanlı: simultaneous
aynen: exactly
tıpkı: just like
özellikle de: particularly
bilhassa: especially
başta: particularly
genelde: generally
çoğu zaman: most of the time
her gün: every day
her yıl: every year
her yerde: everywhere
hiçbir yerde: nowhere
bir yerde: somewhere
başka yerde: elsewhere
her halükarda: in any case
her durumda: in any case
en azından: at least
en çok: most, at most
az çok: more or less
güya: supposedly
sözüm ona: so-called
şüphesiz: undoubtedly
kuşkusuz: undoubtedly
gerçek anlamda: truly
cidden: seriously
ciddi şekilde: seriously
ağır şekilde: severely
ne yazık: unfortunately
üzülerek: regretfully
memnun: pleased, satisfied, glad
memnuniyet: satisfaction
memnuniyetle: gladly
hoşnut: content
minnettar: grateful
şükran: gratitude
kıymetli: precious
sayın: dear, honorable
sevgili dostlar: dear friends
saygın: respected, prestigious
itibarlı: reputable
prestijli: prestigious
nitelikli: qualified
kalifiye: qualified
kaliteli: high-quality
kalitesiz: poor quality
üstün: superior
aşağılık: inferior
vasat: mediocre
eşdeğer: equivalent
kıyasla: compared to
oranla: compared to
yarı yarıya: by half
iki kat: twice, double
iki katı: double
çok yönlü: versatile
çok sayıda: numerous, many
az sayıda: few
tek taraflı: unilateral
iki taraflı: bilateral
ikili: binary, bilateral, dual
üçlü: triple
dörtlü: quadruple
çoklu: multiple
`;
