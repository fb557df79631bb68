/** Function words, pronouns, postpositions, numerals and common adverbs. Turkish to English, one headword a line. */
export const FUNCTION_WORDS: string = `
ve: and
veya: or
ya da: or
yahut: or
ile: with, and
ama: but
fakat: but
ancak: however, but, only
lakin: but
yalnız: alone, only
yalnızca: only
sadece: only, just
için: for, in order to
çünkü: because
zira: because
eğer: if
şayet: if
ise: if, whereas
ki: that
de: also, too
da: also, too
gibi: like, as, such as
kadar: until, as much as
göre: according to
karşı: against, opposite
rağmen: despite, although
karşın: despite, although
doğru: true, right, correct, towards
beri: since
önce: before, ago, first
sonra: after, later, then
sonunda: finally, eventually, at the end
itibaren: from, as of
dolayı: due to, because of
ötürü: due to
nedeniyle: due to, because of
sayesinde: thanks to
yüzünden: because of
yerine: instead of
hakkında: about
dair: about, regarding
ilişkin: related, regarding, concerning
ilgili: related, relevant, about
üzere: in order to, about to
üzerinde: on, over, above
üzerine: on, upon
üzerinden: over, via
altında: under, below
altına: under
içinde: in, inside, within
içine: into
içinden: through, from inside
dışında: outside, except
dışına: outside
dışarı: out, outside
dışarıda: outside
içeri: in, inside
içeride: inside
yanında: beside, next to, near
yanına: next to
yakınında: near
arasında: between, among
arasına: between
arkasında: behind
arka: back, rear
önünde: in front of
ön: front, preliminary
karşısında: against, opposite
etrafında: around
çevresinde: around
boyunca: along, throughout, during
sırasında: during
esnasında: during
süresince: during
başında: at the beginning, at the head
ortasında: in the middle
tarafından: by
taraf: side, party
aracılığıyla: through, via
yoluyla: through, by means of
vasıtasıyla: by means of
bakımından: in terms of
açısından: in terms of
konusunda: about, regarding
rağmen ki: although
başka: other, another, else
diğer: other
öteki: other
öbür: other
başkası: someone else
hariç: except, excluding
dahil: including, included
dâhil: including
birlikte: together, with
beraber: together
ayrı: separate
karşılık: in return, response
değil: not
yok: no, there is not, absent
var: there is, exist
evet: yes
hayır: no
tamam: ok, okay
peki: well, okay
lütfen: please
teşekkür: thank, thanks
teşekkürler: thanks
merhaba: hello
selam: hi, greeting
günaydın: good morning
hoşça kal: goodbye
özür: apology
pardon: sorry
ne: what
kim: who
kimin: whose
kimi: whom, some
hangi: which
hangisi: which
nerede: where
nereye: where
nereden: where
nere: where
neresi: where
nasıl: how
niçin: why
niye: why
ne zaman: when
kaç: how many
kaçıncı: which
bu: this
şu: that
o: he, she, it, that
bunlar: these
şunlar: those
onlar: they, them, those
bunu: this
onu: him, her, it
ona: him, her
onun: his, her, its
onların: their
onlara: them
onları: them
buna: this
bunun: this
ben: I, me
beni: me
bana: me
benim: my, mine
sen: you
seni: you
sana: you
senin: your
biz: we, us
bizi: us
bize: us
bizim: our, ours
siz: you
sizi: you
size: you
sizin: your, yours
kendi: own, self
kendisi: himself, herself, itself
kendileri: themselves
birbiri: each other
birbirleri: each other, one another
herkes: everyone, everybody
hiç: never, none, any
hiç kimse: nobody, no one
kimse: nobody, anyone
hiçbir: no, any, none
hiçbir şey: nothing
bir şey: something, anything
her şey: everything
şey: thing
biri: one, someone
birisi: someone, somebody
bazı: some
bazısı: some
bazen: sometimes
birkaç: a few, several
birçok: many
çoğu: most
çok: very, much, many, a lot
az: few, little, less
azıcık: a little
biraz: a little, some
daha: more
en: most
en az: at least
en fazla: at most
fazla: more, too much, extra
pek: very
oldukça: quite, rather, fairly
gayet: quite
epey: quite
bütün: all, whole
tüm: all, entire
hep: always, all
hepsi: all
her: every, each
her biri: each
ikisi: both
her iki: both
tamamen: completely, entirely, fully
tam: full, exact, complete
kısmen: partly, partially
neredeyse: almost, nearly
hemen: immediately
hemen hemen: almost
yaklaşık: about, approximately
aşağı yukarı: about
tahminen: approximately
kesinlikle: definitely, certainly, absolutely
elbette: of course, certainly
tabii: of course, natural
mutlaka: surely, certainly
belki: perhaps, maybe
muhtemelen: probably, likely
galiba: probably
sanki: as if
acaba: I wonder
keşke: wish, if only
bile: even
dahi: even
hatta: even
üstelik: moreover
ayrıca: also, in addition, besides
yine: again
tekrar: again
gene: again
yeniden: again, re
artık: no longer, now, anymore
henüz: yet
hâlâ: still
halen: currently, still
şimdi: now
şu an: now
şu anda: now, currently, at the moment
o zaman: then
o sırada: meanwhile
bugün: today
dün: yesterday
yarın: tomorrow
bu sabah: this morning
bu gece: tonight
bu akşam: this evening, tonight
erken: early
geç: late
daima: always
her zaman: always
asla: never
sık sık: often, frequently
genellikle: usually, generally
çoğunlukla: mostly
nadiren: rarely
ara sıra: occasionally
zaman zaman: from time to time
aniden: suddenly
birden: suddenly
birdenbire: suddenly
nihayet: finally
ilk: first, initial
son: last, end, final, recent
sonraki: next, following
önceki: previous
gelecek: future, next
geçen: last, past
geçmiş: past, history
şimdiki: present, current
şimdiye kadar: so far, until now
burada: here
buraya: here
burası: here
buradan: from here
orada: there
oraya: there
orası: there
oradan: from there
şurada: there
yukarı: up, upper
yukarıda: above
yukarıdaki: above
aşağı: down, lower
aşağıda: below
aşağıdaki: following, below
ileri: forward, advanced
geri: back
sağ: right, alive
sol: left
uzak: far, remote
uzakta: far away
yakın: near, close
yakında: soon, nearby
yakın zamanda: recently
öyle: so, such
böyle: such, so, like this
şöyle: such, like this
böylece: thus, so
böylelikle: thus
bu nedenle: therefore
bu yüzden: therefore, so
dolayısıyla: therefore, consequently
bundan dolayı: therefore
öyleyse: then
yani: that is, I mean
örneğin: for example, for instance
mesela: for example
özellikle: especially, particularly
aslında: actually, in fact
gerçekten: really, truly
gerçekte: in reality
maalesef: unfortunately
ne yazık ki: unfortunately
neyse ki: fortunately
aksi: opposite, contrary
aksine: on the contrary
aksi halde: otherwise
aksi takdirde: otherwise
yoksa: or, otherwise
bununla birlikte: however, nevertheless
buna rağmen: nevertheless
oysa: whereas, however
oysaki: whereas
halbuki: whereas
hem: both
gerek: need, necessary
ister: whether
iken: while
diye: that, so that
olarak: as
olan: which, being
olası: possible, probable
olup: being
göreli: relative
rastgele: random
adeta: almost, as if
ayrıntılı: detailed
böylesine: such
bunca: so much
bence: in my opinion
herhangi: any
herhangi bir: any
hiçbiri: none, neither
nitekim: indeed
madem: since
meğer: apparently
mademki: since
sakın: beware
sahi: really
zaten: already, anyway
çoktan: already, long ago
önceden: beforehand, previously
sonradan: later
ilk önce: firstly
öncelikle: firstly, primarily
ikinci olarak: secondly
son olarak: finally, lastly
toplam: total, sum
toplamda: in total
ortalama: average, mean
sırasıyla: respectively
karşılıklı: mutual
aynı: same
farklı: different
benzer: similar
eşit: equal
denk: equivalent
şekilde: way, manner
biçimde: manner
suretiyle: by
gereği: as required
gereğince: pursuant to
uyarınca: pursuant to, under
kapsamında: within the scope of, under
çerçevesinde: within the framework of
durumunda: in case of
halinde: in case of, in the event
sıfır: zero
bir: one, a, an
iki: two
üç: three
dört: four
beş: five
altı: six
yedi: seven
sekiz: eight
dokuz: nine
on: ten
on bir: eleven
on iki: twelve
on üç: thirteen
on dört: fourteen
on beş: fifteen
on altı: sixteen
on yedi: seventeen
on sekiz: eighteen
on dokuz: nineteen
yirmi: twenty
otuz: thirty
kırk: forty
elli: fifty
altmış: sixty
yetmiş: seventy
seksen: eighty
doksan: ninety
yüz: hundred, face
bin: thousand
milyon: million
milyar: billion
trilyon: trillion
yarım: half
buçuk: half
çeyrek: quarter
üçte bir: one third
düzine: dozen
çift: double, pair, couple
tek: single, only, odd
birinci: first
ikinci: second
üçüncü: third
dördüncü: fourth
beşinci: fifth
altıncı: sixth
yedinci: seventh
sekizinci: eighth
dokuzuncu: ninth
onuncu: tenth
on birinci: eleventh
on ikinci: twelfth
on üçüncü: thirteenth
on dördüncü: fourteenth
on beşinci: fifteenth
on altıncı: sixteenth
on yedinci: seventeenth
on sekizinci: eighteenth
on dokuzuncu: nineteenth
yirminci: twentieth
yüzüncü: hundredth
ilki: first
sonuncu: last
kez: time
kere: time
defa: time
kat: floor, times
onlarca: dozens, tens
yüzlerce: hundreds
binlerce: thousands
milyonlarca: millions
`;
