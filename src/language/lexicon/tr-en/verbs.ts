/** Verbs in the infinitive. Turkish to English, one headword a line. */
export const VERBS: string = `
olmak: be, become, happen, exist
etmek: do, make
yapmak: do, make, perform
demek: say, mean
vermek: give, provide
almak: take, get, receive, buy
gelmek: come, arrive
gitmek: go, leave
görmek: see, view
bilmek: know
istemek: want, ask, request
söylemek: say, tell
bulmak: find, discover
bulunmak: be found, exist, be located
kalmak: stay, remain
çıkmak: exit, leave, go out, emerge
girmek: enter, join
geçmek: pass, cross, switch
başlamak: begin, start
çalışmak: work, study, try, run
kullanmak: use
kullanılmak: be used
göstermek: show, display, indicate
görünmek: appear, seem, be visible
görüntülemek: display, view
görüşmek: meet, discuss, talk
düşünmek: think, consider
düşmek: fall, drop
anlamak: understand
anlatmak: tell, explain, describe
açmak: open, turn on
açılmak: open, be opened
açıklamak: explain, announce, disclose, state
kapatmak: close, shut, turn off
kapanmak: close, shut
konuşmak: speak, talk
yazmak: write, type
okumak: read, study
okutmak: teach
öğrenmek: learn
öğretmek: teach
sormak: ask
cevaplamak: answer, reply
yanıtlamak: answer, reply, respond
beklemek: wait, expect
bakmak: look
aramak: search, look for, call
tutmak: hold, keep
tutuklamak: arrest
tutulmak: be held
koymak: put, place
çekmek: pull, draw, attract, withdraw
itmek: push
atmak: throw
vurmak: hit, shoot, strike
kırmak: break
kırılmak: break, be broken
kesmek: cut
kesilmek: be cut
binmek: board, ride, get on
inmek: descend, land, get off
indirmek: download, lower, reduce
yüklemek: load, upload, install
yürümek: walk
yürütmek: execute, carry out, run
koşmak: run
durmak: stop, stand
durdurmak: stop, halt
oturmak: sit, live
kalkmak: get up, rise, depart
kaldırmak: remove, lift, raise
uyumak: sleep
uyanmak: wake
yemek: eat, food, meal, dish
içmek: drink, smoke
pişirmek: cook
yaşamak: live, experience
ölmek: die
öldürmek: kill
öldürülmek: be killed
doğmak: be born, rise
doğurmak: give birth
büyümek: grow
büyütmek: enlarge, grow
sevmek: love, like
nefret etmek: hate
evlenmek: marry
boşanmak: divorce
gülmek: laugh
gülümsemek: smile
ağlamak: cry, weep
bağırmak: shout, yell
çağırmak: call, invite
dinlemek: listen
duymak: hear, feel
duyurmak: announce
hissetmek: feel
dokunmak: touch
tatmak: taste
koklamak: smell
izlemek: watch, follow, monitor
seyretmek: watch
takip etmek: follow, track
satmak: sell
satılmak: be sold
satın almak: buy, purchase
ödemek: pay
harcamak: spend
kazanmak: win, gain, earn
kaybetmek: lose
kaybolmak: disappear, be lost
yenmek: defeat, beat
yenilmek: be defeated, lose
oynamak: play
oynatmak: play
şarkı söylemek: sing
dans etmek: dance
çizmek: draw
boyamak: paint, dye
temizlemek: clean, clear
yıkamak: wash
yıkmak: demolish, destroy
yıkılmak: collapse
yakmak: burn, light
yanmak: burn
söndürmek: extinguish
kurmak: set up, establish, build, install
kurulmak: be established, be founded
kurtarmak: save, rescue, recover
kurtulmak: escape, get rid
oluşturmak: create, form, constitute
oluşmak: consist, form, occur
gelişmek: develop, improve
geliştirmek: develop, improve
geliştirilmek: be developed
değişmek: change, vary
değiştirmek: change, modify, replace, alter
değiştirilmek: be changed
dönmek: return, turn
döndürmek: rotate, turn, return
dönüşmek: turn into, transform
dönüştürmek: convert, transform
artmak: increase, rise
artırmak: increase, raise
arttırmak: increase, raise
azalmak: decrease, decline
azaltmak: reduce, decrease
yükselmek: rise, increase
yükseltmek: raise, upgrade
düşürmek: drop, reduce, lower
eklemek: add, insert, append
eklenmek: be added
çıkarmak: remove, extract, subtract
çıkarılmak: be removed
silmek: delete, erase, wipe
silinmek: be deleted
kaydetmek: save, record, register
kaydedilmek: be saved, be recorded
kaydırmak: scroll, slide
kopyalamak: copy
yapıştırmak: paste, stick
seçmek: select, choose, elect, pick
seçilmek: be selected, be elected
ayarlamak: set, adjust, configure
ayırmak: separate, split, reserve
ayrılmak: leave, separate, part
birleşmek: unite, merge
birleştirmek: merge, combine, join, unite
bölmek: divide, split
bölünmek: be divided
bağlamak: connect, link, tie, bind
bağlanmak: connect, be connected
sağlamak: provide, ensure, supply
sağlanmak: be provided
sunmak: present, offer, submit
sunulmak: be presented
önermek: suggest, propose, recommend
teklif etmek: offer, propose
kabul etmek: accept, admit, adopt
reddetmek: reject, refuse, deny
onaylamak: approve, confirm
karar vermek: decide
izin vermek: allow, permit
yasaklamak: ban, prohibit, forbid
engellemek: prevent, block, hinder
önlemek: prevent
yardım etmek: help, assist
desteklemek: support, back
korumak: protect, preserve, guard
savunmak: defend, advocate
saldırmak: attack
savaşmak: fight
mücadele etmek: struggle, fight
öldürtmek: have killed
yaralamak: injure, wound
yaralanmak: be injured, be wounded
kaçmak: escape, flee, run away
kaçırmak: miss, kidnap, hijack
yakalamak: catch, capture
aşmak: exceed, overcome
ulaşmak: reach, arrive, access
ulaştırmak: deliver, transport
erişmek: access, reach
varmak: arrive, reach
götürmek: take, carry
getirmek: bring
taşımak: carry, move, transport
taşınmak: move
göndermek: send, submit
gönderilmek: be sent
yollamak: send
iletmek: convey, transmit, forward
teslim etmek: deliver, hand over
hazırlamak: prepare
hazırlanmak: get ready, be prepared
bitmek: end, finish
bitirmek: finish, end, complete
tamamlamak: complete, finish
tamamlanmak: be completed
sona ermek: end, expire
sürmek: last, continue, drive
sürdürmek: continue, maintain
devam etmek: continue, go on
denemek: try, test
test etmek: test
kontrol etmek: check, control
denetlemek: inspect, audit, supervise
incelemek: examine, review, study
araştırmak: research, investigate
soruşturmak: investigate
karşılaştırmak: compare
karşılaşmak: encounter, meet
karşılamak: meet, welcome, cover
tanımak: recognize, know
tanımlamak: define, describe, identify
tanıtmak: introduce, promote
tanışmak: meet
belirlemek: determine, specify, set
belirtmek: specify, state, indicate
belirtilmek: be specified, be stated
ifade etmek: express, state
vurgulamak: emphasize, highlight, stress
eleştirmek: criticize
övmek: praise
suçlamak: accuse, blame
cezalandırmak: punish
affetmek: forgive
özür dilemek: apologize
teşekkür etmek: thank
dilemek: wish
ummak: hope
umut etmek: hope
inanmak: believe
güvenmek: trust, rely
korkmak: fear, be afraid
korkutmak: scare, frighten
şaşırmak: be surprised
şaşırtmak: surprise
üzülmek: be sorry, be sad
üzmek: upset
sevinmek: be glad, rejoice
kızmak: get angry
özlemek: miss
unutmak: forget
hatırlamak: remember
hatırlatmak: remind
hayal etmek: imagine, dream
planlamak: plan, schedule
düzenlemek: organize, edit, arrange, regulate
düzenlenmek: be held, be organized
yönetmek: manage, rule, govern, direct
yönlendirmek: direct, redirect, guide
uygulamak: apply, implement, enforce
uygulanmak: be applied
gerçekleşmek: take place, occur, come true
gerçekleştirmek: perform, carry out, realize
gerekmek: need, be necessary, require
gerektirmek: require
ihtiyaç duymak: need
yetmek: suffice, be enough
yetişmek: grow up, catch up
yetiştirmek: raise, grow, train
içermek: contain, include
kapsamak: cover, include
dayanmak: rely, be based, endure
dayandırmak: base
benzemek: resemble, look like
ait olmak: belong
sahip olmak: have, own, possess
etkilemek: affect, influence, impress
etkilenmek: be affected
etkinleştirmek: enable, activate
neden olmak: cause
yol açmak: lead, cause
ortaya çıkmak: emerge, appear
meydana gelmek: occur, happen
yer almak: take place, be located
katılmak: join, participate, attend, agree
katmak: add
paylaşmak: share
paylaşılmak: be shared
dağıtmak: distribute
dağılmak: scatter, disperse
toplamak: collect, gather
toplanmak: gather, meet
yaymak: spread
yayılmak: spread
yayımlamak: publish
yayımlanmak: be published
yayınlamak: publish, broadcast, release
yayınlanmak: be published, be released
basmak: press, print
bastırmak: suppress, print
yazdırmak: print
tıklamak: click
sürüklemek: drag
bırakmak: leave, release, drop, quit
biçimlendirmek: format
görüntülenmek: be displayed
gizlemek: hide, conceal
saklamak: hide, keep, store
saklanmak: hide
depolamak: store
kilitlemek: lock
şifrelemek: encrypt
çözmek: solve, resolve, untie
çözülmek: be solved
hesaplamak: calculate, compute
ölçmek: measure
saymak: count
sayılmak: be counted
sıralamak: sort, order, rank
listelemek: list
filtrelemek: filter
süzmek: filter
güncellemek: update
güncellenmek: be updated
yenilemek: renew, refresh
yinelemek: repeat
tekrarlamak: repeat
tekrar etmek: repeat
üretmek: produce, manufacture, generate
üretilmek: be produced
tüketmek: consume
yaratmak: create
inşa etmek: build, construct
onarmak: repair
tamir etmek: repair, fix
düzeltmek: correct, fix
bozmak: spoil, break, corrupt
bozulmak: break down, deteriorate
patlamak: explode, burst
patlatmak: blow up, detonate
çarpmak: hit, multiply, crash
çarpışmak: collide
batmak: sink
yüzmek: swim
uçmak: fly
atlamak: jump, skip
zıplamak: jump
tırmanmak: climb
kaymak: slip, slide
devirmek: overturn, topple
dolmak: fill
doldurmak: fill, fill out
boşaltmak: empty, evacuate
boşalmak: become empty
ısıtmak: heat
ısınmak: warm
soğutmak: cool
soğumak: cool
dondurmak: freeze
donmak: freeze
erimek: melt
eritmek: melt
kaynamak: boil
kaynatmak: boil
karıştırmak: mix, stir, confuse
karışmak: mix, interfere
eşleşmek: match
eşleştirmek: match, pair
eşitlemek: synchronize, equalize
uymak: comply, fit, match, obey
uyarmak: warn
uyarlamak: adapt
uzatmak: extend
uzanmak: extend, stretch, lie
kısaltmak: shorten, abbreviate
genişlemek: expand
genişletmek: expand, widen, extend
daraltmak: narrow, collapse
küçültmek: minimize, shrink
yaklaşmak: approach
yaklaştırmak: zoom in
uzaklaşmak: move away
uzaklaştırmak: remove, zoom out
yerleşmek: settle
yerleştirmek: place, insert, settle
sokmak: insert, sting
dikmek: sew, plant
ekmek: bread, sow, plant
biçmek: reap
kazmak: dig
gömmek: bury
gömülmek: be buried
çalmak: steal, play, ring
hırsızlık yapmak: steal
dövmek: beat
dövüşmek: fight
tecavüz etmek: rape
işkence etmek: torture
tehdit etmek: threaten
zorlamak: force, compel
zorunda kalmak: have to
zorunda olmak: have to
davet etmek: invite
ziyaret etmek: visit
seyahat etmek: travel
gezmek: travel, stroll, tour
dolaşmak: wander, roam
göç etmek: migrate
eğitmek: educate, train
eğilmek: bend, lean
sallamak: shake, swing
titremek: shake, tremble
dinlenmek: rest
yorulmak: get tired
hastalanmak: fall ill
iyileşmek: recover, heal
iyileştirmek: improve, heal
tedavi etmek: treat, cure
ameliyat etmek: operate
bulaşmak: infect, transmit
bulaştırmak: infect
nefes almak: breathe
öksürmek: cough
hapşırmak: sneeze
ısırmak: bite
çiğnemek: chew, violate
yutmak: swallow
beslemek: feed
beslenmek: feed, be fed
avlamak: hunt
avlanmak: hunt
tıraş olmak: shave
giymek: wear, put on
giyinmek: dress
takmak: wear, attach, plug
soyunmak: undress
örtmek: cover
sarmak: wrap, surround
kuşatmak: besiege, surround
çevirmek: translate, turn, rotate
çevrilmek: be translated
yorumlamak: interpret, comment
değerlendirmek: evaluate, assess
değerlendirilmek: be evaluated
tahmin etmek: guess, predict, estimate
kanıtlamak: prove
ispatlamak: prove
doğrulamak: verify, confirm
yalanlamak: deny
inkar etmek: deny
itiraf etmek: confess, admit
iddia etmek: claim, allege
öne sürmek: claim, assert
ileri sürmek: claim, assert
ısrar etmek: insist
itiraz etmek: object
şikayet etmek: complain
tartışmak: discuss, argue, debate
anlaşmak: agree
anlaşılmak: be understood
uzlaşmak: compromise, reconcile
müzakere etmek: negotiate
imzalamak: sign
imzalanmak: be signed
onaylanmak: be approved
oy vermek: vote
oylamak: vote
atamak: assign, appoint
atanmak: be appointed
istifa etmek: resign
görevlendirmek: assign, appoint
kovmak: fire, dismiss
işe almak: hire, recruit
emekli olmak: retire
yargılamak: judge, try
mahkum etmek: convict, sentence
dava açmak: sue
gözaltına almak: detain
serbest bırakmak: release, free
sınırlamak: limit, restrict
sınırlandırmak: limit, restrict
kısıtlamak: restrict, limit
zarar vermek: harm, damage
hasar vermek: damage
yok etmek: destroy, annihilate
yok olmak: vanish, disappear
ortadan kaldırmak: eliminate
imha etmek: destroy
işgal etmek: occupy, invade
istila etmek: invade
fethetmek: conquer
teslim olmak: surrender
ateş etmek: fire, shoot
bombalamak: bomb
direnmek: resist
isyan etmek: rebel
protesto etmek: protest
ilan etmek: declare, announce
bildirmek: report, notify, inform
bilgilendirmek: inform
haber vermek: inform, notify
yayın yapmak: broadcast
işlemek: process, commit
işaretlemek: mark, check
işaret etmek: point, indicate
temsil etmek: represent
simgelemek: symbolize
adlandırmak: name
isimlendirmek: name
tanımlanmak: be defined
nitelendirmek: describe, characterize
sınıflandırmak: classify
gruplamak: group
gruplandırmak: group
içe aktarmak: import
dışa aktarmak: export
aktarmak: transfer, convey
ithal etmek: import
ihraç etmek: export
yatırmak: invest, deposit
yatırım yapmak: invest
borçlanmak: borrow
ödünç almak: borrow
ödünç vermek: lend
kiralamak: rent, hire, lease
değmek: be worth, touch
karşı çıkmak: oppose
karşı koymak: resist
yönelmek: head, turn
yansıtmak: reflect
yansımak: reflect
parlamak: shine
aydınlatmak: illuminate, enlighten
karartmak: darken
esmek: blow
yağmak: rain, fall
akmak: flow
dökmek: pour, spill
dökülmek: spill, pour
sızmak: leak
sızdırmak: leak
emmek: absorb, suck
çoğalmak: multiply
çoğaltmak: duplicate, multiply
eksilmek: diminish
tükenmek: run out
yitirmek: lose
rastlamak: come across, encounter
denk gelmek: coincide
kaçınmak: avoid
sakınmak: avoid
vazgeçmek: give up, abandon
terk etmek: abandon, leave
iptal etmek: cancel
ertelemek: postpone, delay
geciktirmek: delay
gecikmek: be late, delay
hızlandırmak: accelerate, speed up
yavaşlatmak: slow down
yavaşlamak: slow
başarmak: succeed, achieve
başarısız olmak: fail
becermek: manage
çabalamak: strive, try
uğraşmak: deal, struggle
ilgilenmek: be interested, deal
ilgilendirmek: concern, interest
merak etmek: wonder, be curious
dikkat etmek: pay attention
fark etmek: notice, realize
farkına varmak: realize
gözlemlemek: observe
gözlemek: observe
algılamak: perceive, detect
saptamak: detect, determine
tespit etmek: detect, identify
keşfetmek: discover, explore
icat etmek: invent
tasarlamak: design
programlamak: program
kodlamak: encode, code
derlemek: compile
ayıklamak: debug, sort out
çalıştırmak: run, execute, operate, employ
başlatmak: start, launch, initiate
sonlandırmak: terminate, end
sonuçlanmak: result, conclude
sonuçlandırmak: conclude
devralmak: take over
devretmek: transfer, hand over
kurgulamak: edit, construct
sergilemek: exhibit, display
canlandırmak: revive, animate
hedeflemek: target, aim
amaçlamak: aim, intend
niyet etmek: intend
tercih etmek: prefer
hoşlanmak: like, enjoy
beğenmek: like
zevk almak: enjoy
eğlenmek: have fun
eğlendirmek: entertain
sıkılmak: be bored
sıkmak: squeeze, tighten
sıkıştırmak: compress, squeeze
açıklanmak: be announced, be explained
adamak: dedicate, devote
adlandırılmak: be called, be named
ağırlamak: host
ağrımak: ache, hurt
aksamak: limp
aldatmak: deceive, cheat
aldırmak: care
alıkoymak: detain, withhold
alınmak: be taken, be received
alışmak: get used
anılmak: be mentioned, be remembered
anmak: mention, commemorate
andırmak: resemble
aranmak: be searched, be wanted
armağan etmek: present, donate
aşılamak: vaccinate
aşınmak: wear
ayaklanmak: revolt
aydınlanmak: brighten
azaltılmak: be reduced
bağışlamak: donate, forgive
bahsetmek: mention, talk about
barındırmak: host, contain
barışmak: make peace
başkanlık etmek: preside, chair
başvurmak: apply, resort
bayılmak: faint
belgelemek: document, certify
belirmek: appear, emerge
belirlenmek: be determined
benimsemek: adopt
besteleme: composition
bıçaklamak: stab
biçimlenmek: take shape
bilinmek: be known
bitişmek: adjoin
boğmak: strangle, drown
boğulmak: drown
borçlu olmak: owe
boyutlandırmak: resize
bozguna uğramak: be routed
bükmek: bend, twist
bürünmek: assume
canlanmak: revive
caydırmak: deter
cesaret etmek: dare
çağrıştırmak: evoke
çalınmak: be stolen
çatışmak: clash, conflict
çekilmek: withdraw, retreat
çelişmek: contradict
çevrelemek: surround
çıldırmak: go mad
çoğunluk sağlamak: have a majority
çökmek: collapse, crash
çürümek: rot, decay
dağıtılmak: be distributed
daldırmak: dip
dalmak: dive
danışmak: consult
davranmak: behave, treat, act
delmek: pierce, drill
denilmek: be called, be said
derinleşmek: deepen
destek olmak: support
dikilmek: stand, be erected
dile getirmek: express, voice
dirilmek: revive
doğramak: chop
doğrulmak: straighten
doğrultmak: straighten
dolandırmak: defraud
donatmak: equip
doymak: be full
dua etmek: pray
dürtmek: poke
düzelmek: improve
edinmek: acquire, obtain
elde etmek: obtain, gain, achieve, get
ele almak: address, handle
ele geçirmek: seize, capture
elemek: eliminate
endişelenmek: worry
enfekte etmek: infect
esinlenmek: be inspired
etkileşmek: interact
evcilleştirmek: domesticate
ezmek: crush
fırlatmak: throw, launch
fısıldamak: whisper
finanse etmek: finance, fund
gelişim göstermek: develop
gerilemek: decline, regress
geri almak: undo, revert, take back
geri çekmek: withdraw
geri dönmek: return
germek: stretch
gezdirmek: show around
gezinmek: browse, navigate
gidermek: remove, eliminate
gizlenmek: hide
gözden geçirmek: review
göz atmak: browse, glance
görevden almak: dismiss
görülmek: be seen
göze almak: risk
güçlendirmek: strengthen
güçlenmek: strengthen
güldürmek: make laugh
hafifletmek: alleviate
hak etmek: deserve
hakaret etmek: insult
hapsetmek: imprison
hareket etmek: move, act
hatalandırmak: err
havaya uçurmak: blow up
hayran olmak: admire
hedef almak: target
hizmet etmek: serve
hükmetmek: rule
ilerlemek: progress, advance, proceed
ilerletmek: advance
ilişkilendirmek: associate
iliştirmek: attach
imrenmek: envy
inandırmak: convince
incinmek: be hurt
incitmek: hurt
intihar etmek: commit suicide
istismar etmek: exploit, abuse
itaat etmek: obey
kabarmak: swell
kaldırılmak: be removed
kalıplaşmak: become fixed
kanamak: bleed
kaplamak: cover, coat
kapsanmak: be covered
karşılanmak: be met
katkıda bulunmak: contribute
katletmek: massacre
kavramak: grasp, comprehend
kazandırmak: bring in
kavuşmak: attain
kaynaklanmak: stem, result
kesişmek: intersect
kesinleşmek: become definite
kırpmak: crop, trim
kıskanmak: envy, be jealous
kışkırtmak: provoke
kıyaslamak: compare
kızarmak: blush
kızartmak: fry
kolaylaştırmak: facilitate
kollamak: watch over
komuta etmek: command
konumlandırmak: position
kopmak: break off
koparmak: pluck, tear off
korunmak: be protected
kovalamak: chase
kurumak: dry
kurutmak: dry
kusmak: vomit
kutlamak: celebrate, congratulate
kutsamak: bless
küfretmek: swear
lanetlemek: curse
mahvetmek: ruin
mezun olmak: graduate
muhafaza etmek: preserve
oluşturulmak: be created
onurlandırmak: honor
okşamak: caress
olgunlaşmak: mature
ortaklaşmak: become partners
otlamak: graze
oyalanmak: linger
öğütmek: grind
öğütlemek: advise
önem vermek: care
öngörmek: foresee, predict, envisage
öpmek: kiss
örgütlemek: organize
örgütlenmek: organize
örmek: knit, weave
özetlemek: summarize
özelleştirmek: customize, privatize
özen göstermek: take care
özendirmek: encourage
parçalamak: break up, shatter
parçalanmak: disintegrate
pazarlamak: market
pekiştirmek: reinforce
rapor etmek: report
rahatlamak: relax
rahatlatmak: relieve
rahatsız etmek: disturb, bother
rekabet etmek: compete
sabitlemek: fix, pin
sağ kalmak: survive
sahiplenmek: own
sanmak: think, suppose
sapmak: deviate
savrulmak: be scattered
savurmak: scatter
savunulmak: be defended
sevk etmek: dispatch
sıçramak: jump
sınamak: test
sıfırlamak: reset
sıyrılmak: slip away
sızlanmak: whine
soğurmak: absorb
solumak: breathe
solmak: fade
sorgulamak: question, query
sömürmek: exploit
sönmek: go out
sözünü etmek: mention
susmak: be silent
susturmak: silence
süpürmek: sweep
süslemek: decorate
sürdürülmek: be continued
sürünmek: crawl
şekillendirmek: shape
şekillenmek: take shape
şüphelenmek: suspect
talep etmek: demand, request
taramak: scan, comb
tarif etmek: describe
tasarruf etmek: save
taslamak: pretend
tavsiye etmek: recommend, advise
tekrarlanmak: repeat, recur
temas etmek: touch, contact
tercüme etmek: translate
teşvik etmek: encourage, promote
tırmalamak: scratch
toparlamak: gather
toplatmak: confiscate
tökezlemek: stumble
tutturmak: fasten
tutuşmak: ignite
türemek: derive
türetmek: derive
uçurmak: fly
uğramak: stop by, suffer
uğurlamak: see off
ulaşılmak: be reached
uydurmak: make up
uygun bulmak: approve
uyuşmak: match
üretim yapmak: produce
üstlenmek: undertake, assume
üye olmak: join
vaat etmek: promise
vadetmek: promise
var olmak: exist
varsaymak: assume
vurgulanmak: be emphasized
yadsımak: deny
yağdırmak: rain
yalan söylemek: lie
yalvarmak: beg
yanılmak: be mistaken
yaralı kurtulmak: survive injured
yararlanmak: benefit, make use
yapılandırmak: configure
yapılmak: be made, be done
yapışmak: stick
yaşanmak: be experienced, happen
yaşlanmak: age
yatmak: lie down, go to bed
yatıştırmak: soothe
yazılmak: be written
yedeklemek: back up
yenilenmek: be renewed
yetinmek: be content
yetkilendirmek: authorize
yığmak: pile
yıpranmak: wear out
yok saymak: ignore, disregard
yoksun bırakmak: deprive
yoğunlaşmak: concentrate
yormak: tire
yönetilmek: be managed
yumuşatmak: soften
yüceltmek: exalt
yüklenmek: be loaded
yükümlü olmak: be obliged
yürürlüğe girmek: come into force
yüzleşmek: face
zannetmek: suppose
zayıflamak: weaken, lose weight
zayıflatmak: weaken
zenginleştirmek: enrich
zorlanmak: have difficulty
zorlaştırmak: make difficult
göz ardı etmek: ignore
yer değiştirmek: switch places
devre dışı bırakmak: disable
sağ tıklamak: right-click
çift tıklamak: double-click
hizalamak: align
numaralandırmak: number
belirginleştirmek: highlight
kesinleştirmek: finalize
ön izlemek: preview
gruptan çıkarmak: ungroup
dizmek: line up
çağrılmak: be called
bölüşmek: share
donmuş: frozen
kayıt olmak: register, sign up
oturum açmak: log in, sign in
`;
