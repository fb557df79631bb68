import type { SentenceRules } from '../sentence-rules.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Turkish abbreviations, quantities and ordinals, from usage in print; grouped by what they stand for. */
export const TURKISH_SENTENCES: SentenceRules = {
  neverFinal: list(`
    dr prof doç yrd yard öğr öğrt arş uzm op opr dt ecz müh mim psk dyt hz sn bn hst ord prf
    asb astsb alb yzb ütğm tğm atğm bşçvş üvçş üçvş çvş onb bnb yarb tuğg tümg korg orgen orgeneral
    tuğa tüma plt jan.gn
    mah cad sk blv bulv apt mh mvk mevk
    bkz krş karş örn ör msl takr tkr
    bşk bşkn müd gn gnl bld vek
    çev nşr tah thk terc bs bsk yay.haz
    ing alm fr isp ital yun osm bulg jap
    fax dah
    huk ikt jeol astr coğ biyol zool
    inş turz işl paz ith ihr tic teks nak elekt elektr müt taah kim.san gıd
    st saint mt ft mr mrs ms rev
  `),
  titles: list(`
    av gör haz der yön sok mey cum uls hac
    gen org yar hv dz jan kd
    mur sek adr ünv sos üni fak yrdc yak
    sen gov rep sgt capt lt col maj cmdr pres sr sir
    rek hiz tem güv bilg ins tar mad kağ amb plas
    ist ank şb bül ans mec drg
  `),
  mayEnd: list(`
    vb vs vd vdğ v.b v.s v.d benz
    ltd şti a.ş aş ltd.şti koll kom inc co corp
    m.ö m.s i.ö i.s
    yy dk sa
    tl ytl kr
    mm cm dm km kg gr mg lt ml cl dl hl ha hp kw kwh mw mhz ghz
    m2 m3 km2 cm2 km/s km/h
    a.m p.m etc
  `),
  needsStarter: list(`
    jr a.g.e a.g.m a.g.y a.g.t agm agy s.a s.a.v r.a a.s k.s ö.s
  `),
  namesNeedingStarter: list(`
    tek kur mar kara er tur yat mak oto gıda mat gaz dağ hay dan yay red ed böl bl san end pet mob yük cd
    ora kora bot rus lat far fel fiz
  `),
  beforeNumber: list(`
    no nu num s sf sh syf c cilt vol md mad fas böl fık par p pp kat k d dn rak pf tbl şek şkl res
    yakl
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
    türkiye'nin ile ve veya adına tarafından hakkında adlı isimli unvanlı
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
  `),
  hasDottedOrdinals: true,
  quantityWords: list(`
    yüzde binde % ‰ bin milyon milyar trilyon sayısı sayısının toplam toplamı yaklaşık
    $ € £ ₺ puan eşittir = + tanesi adedi
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
  `),
  hyphenPrefixes: list(`
    türk sosyo neo anti pro eski ön yarı genel fen iç dış doğu batı kuzey güney
  `),
};
