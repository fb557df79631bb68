import type { SentenceRules } from '../sentence-rules.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/**
 * A Turkish predicate in lower case: past, perfect, present, future, aorist, copula, wish. Numbers that
 * happen to end so are ordinals before their dot (*on yedi. yüzyıl*). Alternatives by their endings;
 * longer than 40 letters is no word.
 */
const PREDICATE = new RegExp(
  String.raw`^(?:değil|(?!\p{L}{0,40}(?:bir|altı|yedi|altmış|yetmiş)(?!\p{L}))[\p{L}'’]{0,40}\p{L}(?:${[
    '[dt][ıiuü](?:[mnk]|n[ıiuü]z|l[ae]r)?',
    'm[ıiuü]ş(?:[ıiuü][mz]|l[ae]r|s[ıiuü]n(?:[ıiuü]z)?)?',
    'yor(?:u[mz]|l[ae]r|sun(?:uz)?)?',
    '[ae]c[ae](?:k|kl[ae]r|ks[ıi]n(?:[ıi]z)?|ğ[ıi][mz])',
    '[aeıiuü]r(?:[ıiuü][mz]|l[ae]r|s[ıiuü]n(?:[ıiuü]z)?)?',
    'm[ae]z(?:l[ae]r|s[ıi]n(?:[ıi]z)?)?',
    'm[ae]m',
    '[dt][ıiuü]r(?:l[ae]r)?',
    'm[ae]l[ıi](?:y[ıi][mz]|s[ıi]n(?:[ıi]z)?)?',
    'l[ıi]m',
    's[ıiuü]n(?:l[ae]r|[ıiuü]z)?',
    'y[ıiuü][mz]',
  ].join('|')}))$`,
  'u',
);

/** Turkish abbreviations, quantities and ordinals, from usage in print; grouped by what they stand for. */
export const TURKISH_SENTENCES: SentenceRules = {
  neverFinal: list(`
    dr prof doç dç yrd yard öğr öğrt öğretm arş uzm uzmn op opr dt ecz eczc müh mim psk psik dyt fzt vet.hek hemş
    hz sn bn hst ord prf okt asist yrd.doç arş.gör öğr.gör prof.dr doç.dr
    asb astsb asteğm alb yzb ütğm üstğm tğm atğm bşçvş üvçş üçvş çvş onb bnb yarb tuğg tümg korg orgen
    tuğa tüma plt jan.gn kur.alb kd.bçvş gnkur j.gn hv.kuv dz.kuv k.k
    mah cad cd sk blv bulv apt mh mvk mevk myd
    bkz bknz bk krş karş örn örneğ ör msl msl takr tkr
    bşk bşkn başk bşbk müd gn gnl bld vek
    çev nşr tah thk terc trc bs bsk yay.haz haz.yay yayıml derl hzl
    ing alm fr fra isp ital yun osm bulg jap süry sansk
    fax faks tlf telg dah
    huk ikt jeol astr coğ biyol zool psikol sosyol mitol edeb
    üniv enst hast derg
    inş turz tur.işl işl paz ith ihr tic teks nak elekt elektr elk müt müteah taah kim.san gıd otom otm
    konf petr tük müş hizm iml imlt mlz malz ür ürn prod aksm ambl plst döş mobl kuy
    yargıt yarg dnş iht bşsav c.sav c.başsav
    mr mrs ms messrs st saint mt ft rev
  `),
  titles: list(`
    av gör haz der yön sok mey cum uls hac
    gen org yar hv dz jan kd kurm
    mur sek adr ünv sos üni fak yrdc yak
    sen gov rep sgt capt lt ltc col maj cmdr adm pres sr sir det insp
    rek hiz tem güv bilg ins tar mad kağ amb plas san dah eğt sağ ilt
    ist ank izm şb bül ans mec drg
    ave pa ga ky ıll ınd neb nev colo wyo jr va fla calif conn mass mich minn penn tenn wis ariz okla tex
    koop
  `),
  mayEnd: list(`
    vb vs vd vdğ ark v.b v.s v.d benz
    ltd şti a.ş aş ltd.şti koll kom inc ınc co corp llc plc gmbh t.a.ş t.a.o a.o
    m.ö m.s i.ö i.s mö ms
    yy y.y dk dak sa
    tl ytl kr
    mm cm dm km kg gr mg lt ml cl dl hl ha hp kw kwh mw mwh mhz ghz gb mb kb
    m2 m3 km2 cm2 m² m³ km² cm² km/s km/h km/sa
    a.m p.m etc
  `),
  needsStarter: list(`
    a.g.e a.g.m a.g.y a.g.t agm agy a.e a.y s.a s.a.v s.a.s r.a a.s k.s ö.s c.c k.v
    u.s u.s.a u.k u.n d.c n.y
  `),
  namesNeedingStarter: list(`
    tek kur mar kara er tur yat mak oto gıda mat gaz dağ hay dan yay red ed böl bl end pet mob yük cd
    ora kora bot rus lat far fel fiz top tüm tuğ kor bit hub mes şef müz mür ort ens ünl sav orm kul doğ
    bak hol taş bel bros bil
  `),
  beforeNumber: list(`
    no nu num s ss sf sh syf sy c cilt vol md mad fas fık f par p pp kat k d dn rak pf tbl şek şkl res
    yakl yak takr tel maks min azm asg ort m ö h
  `),
  continuers: list(`
    şti
    şirketi şirketinin şirketine şirketinde şirketinden şirketini şirketler şirket
    müdürlüğü müdürlüğünün müdürlüğüne müdürlüğünde müdürü müdürünün genel yönetim yönetimi yönetici
    kurumu kurumunun kuruluşu başkanlığı başkanı başkan başkanvekili üyesi üyeleri
    ortaklığı ortağı ortakları hissedarları hissesi hisseleri
    grubu grup holding fabrikası fabrikaları tesisleri tesisi bankası
    sahibi sahipleri temsilcisi temsilciliği avukatı avukatları yetkilisi yetkilileri
    icra ceo cfo pazarlama insan satış üretim mali finans
    türkiye'nin ile ve veya adına tarafından hakkında adlı isimli unvanlı vekili vekilleri aleyhine
    hisse senedi senetleri çalışanları çalışanı
  `),
  starters: list(`
    bu bunu bunun buna bunda bundan bununla bunlar bunları bunların bunlara bunlarla bunlardan bunlarda bunca
    şu şunu şunun şunlar şunları şimdi şimdilik şöyle
    o onu onun ona onda ondan onunla onlar onları onların onlara onlardan onlarla
    ben beni benim bana bende benden sen seni senin sana biz bizi bizim bize bizde bizden siz sizi sizin size
    ama ancak fakat lakin oysa oysaki halbuki çünkü zira yine gene
    ayrıca aslında böylece böyle böylelikle öyle öyleyse dolayısıyla nitekim üstelik hatta hâlâ hala
    yani demek kısacası özetle sonuçta sonra daha ardından önce öncelikle artık
    peki acaba neden niçin niye nasıl ne nerede nereye nereden hangi kaç
    eğer şayet madem mademki keşke belki galiba herhalde elbette tabii kuşkusuz şüphesiz mutlaka kesinlikle
    birçok bazı bazıları birkaç biri birisi her herkes hiç hiçbir hiçbiri kimse kimi
    çok hem ya ve veya yoksa
    burada buraya buradan orada oraya oradan şurada işte zaten özellikle genellikle genelde sadece yalnızca
    bugün dün yarın dahası aksi aynı öte başka
    böylesi öylesi rağmen nihayet sonunda sonuçta
    kendisi kendi kendini hepsi hepimiz tümü
    var yok evet hayır hadi haydi
    bence sence bizce kanımca görünüşe maalesef ayrıyeten mesela örneğin

    halen hâlen şimdiye
    bundan bununsa buysa buna bunlarsa onlarsa şuna şundan şunda
    ilk ilkin ilginç ilginçtir ayrıntılar
    biraz birden birdenbire aniden hemen derken yavaş
    sadece yalnız bir
    sanki adeta âdeta hele bari bilhassa üstüne
    bize bizimle benimle seninle sizinle kendileri
    birincisi ikincisi üçüncüsü
    geçen geçtiğimiz gelecek bütün tüm
    oysaki nedense nitekim mamafih velhasıl
       konuyla olayda
    yetkililer uzmanlar
    davacı davalı davacının davalının davacılar davalılar sanık sanığın mahkemece mahkeme somut hüküm
  `),
  hasDottedOrdinals: true,
  quantityWords: list(`
    yüzde binde % ‰ bin milyon milyar trilyon sayısı sayısının toplam toplamı yaklaşık
    $ € £ ₺ puan eşittir = + tanesi adedi yaşı sayfa numara numarası
  `),
  afterOrdinal: list(`
    yüzyıl yüzyılın yüzyılda yüzyıldan yüzyıla yüzyılı yüzyılının yy asır asrın asırda
    madde maddesi maddesinin maddesine maddesinde maddesini maddesiyle maddeye maddenin maddede maddeler
    fıkra fıkrası fıkrasının fıkrasına fıkrasında bent bendi bendinin bölüm bölümü bölümünde
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    hafta haftası haftasında haftanın yıldönümü yıldönümünde dakika dakikada dakikasında
    sınıf sınıfı sınıflar dönem dönemi dönemde sezon lig ligi ligde kuşak etap tur turu raunt
    kat katı katta sıra sırada sıradaki sırası kez baskı basım cilt
    ağır asliye sulh daire dairesi ordu ordusu kolordu tümen tugay alay
    olağan olağanüstü kongre kurultay kurultayı oturum oturumu birleşim birleşimi
    ceza hukuk noterliği noterliğinin

          madde maddeler
    tl ytl lira liralık lirası kuruş dolar euro avro
  `),
  nameTitles: list('prof dr doç op uzm sn'),
  interjections: list('hm hmm hımm şşt pst pşt brr tss tüh'),
  plainEnd: PREDICATE,
  joinsShortCalls: true,
  speechVerbs: list(`
    diye dedi dedim dedik dediler demiş demişti demişler der derdi derler diyor diyordu diyorlar diyorum diyen
    diyerek demek demekte dendi denildi denilen deyip deyince deyiverdi
    sordu soruyor sormuş sorar sordum sordular soruyordu bağırdı ekledi yanıtladı fısıldadı
  `),
  mailLabels: list('email e-mail eposta e-posta'),
  closings: new Set([
    'saygılarımla',
    'saygılarımızla',
    'en derin saygılarımla',
    'saygı ve sevgilerimle',
    'saygılar',
    'sevgiler',
    'sevgilerimle',
    'sevgi ve saygılarımla',
    'selamlar',
    'iyi çalışmalar',
  ]),
  hyphenPrefixes: list(`
    türk sosyo neo anti pro eski ön yarı genel fen iç dış doğu batı kuzey güney
  `),
};
