import type { FormGrade } from '../../../src/language/inflection.ts';

type Role = 'head' | 'compound' | 'modifier';
/** Citation form, role, and its forms by grade. */
export type FormRow = readonly [citation: string, role: Role, forms: string, grade?: FormGrade];

/** Forms that must be recognised; `inflected` unless the row says otherwise. */
export const ACCEPTED: readonly FormRow[] = [
  // plural, possessive, case and their buffers
  [
    'ülke',
    'head',
    'ülkeler ülkenin ülkeye ülkeyi ülkede ülkeden ülkeyle ülkesi ülkesinde ülkemizin',
  ],
  ['ülke', 'head', 'ülkelerimizdeki ülkelerdekiler ülkesindekilerin ülkelerdendir ülkelerce'],
  [
    'devlet',
    'head',
    'devletin devleti devlete devlette devletler devletlerin devletlerle devletidir',
  ],
  ['su', 'head', 'suyu suyun suya sular suyumuz'],
  // sound changes
  ['kitap', 'head', 'kitabı kitabın kitaba kitaplar kitapta kitaptan kitabımız'],
  ['ağaç', 'head', 'ağacı ağaca ağaçlar ağacın'],
  ['kanat', 'head', 'kanadı kanada kanatlar'],
  ['bebek', 'head', 'bebeği bebeğin bebekler bebekte'],
  ['renk', 'head', 'rengi rengin renkler renkte'],
  ['katalog', 'head', 'kataloğu katalogda kataloglar'],
  ['metin', 'head', 'metni metne metnin metinler metinde'],
  ['şehir', 'head', 'şehri şehre şehirde şehirlerin'],
  ['akıl', 'head', 'aklı akla akıldan'],
  ['kayıt', 'head', 'kaydı kayda kayıtlar'],
  ['hak', 'head', 'hakkı hakkın haklar'],
  ['tıp', 'head', 'tıbbı tıbbın tıpta'],
  ['hukuk', 'head', 'hukuku hukukun hukukta'],
  // copula
  ['salgın', 'head', 'salgındır salgındı salgınmış salgınsa salgınken salgının salgınları'],
  // loans that take front suffixes, and a hardening that was forgotten
  ['saat', 'head', 'saatler saatleri saatinde', 'irregular'],
  ['rol', 'head', 'rolü rolünün', 'irregular'],
  ['kontrol', 'head', 'kontrolünü kontrollerde', 'irregular'],
  ['tuval', 'head', 'tuvali tuvalde', 'irregular'],
  ['kitap', 'head', 'kitapda', 'irregular'],
  // compounds: the possessive goes before a plural or another possessive, and stays before cases
  [
    'Hareketi',
    'compound',
    "Hareketi'nin Hareketi’ne Hareketiʼnde Hareketi'ni Hareketinin Hareketinde",
  ],
  ['Hareketi', 'compound', "Hareketleri Hareketlerinin Hareketleri'nin Hareketimiz Hareketiyle"],
  ['ağacı', 'compound', 'ağaçları ağacımız ağacına ağacından ağaçlarında ağacındaki'],
  ['Grubu', 'compound', "Grubunun Grubu'nda Grupları Gruplarının Grubumuz"],
  ['üyesi', 'compound', 'üyeleri üyesinin üyemiz üyelerine'],
  ['dönemi', 'compound', 'dönemleri dönemine döneminin'],
  ['Kurulu', 'compound', "Kurulunda Kurulu'nun Kurulunun Kurulları"],
  // the possessive of the compound is missing
  ['tablosu', 'compound', 'tablo tablolar tabloda', 'irregular'],
  ['Hareketi', 'compound', 'Hareket Harekete Hareketler', 'irregular'],
  // capitals
  ['Hareketi', 'compound', "HAREKETİ'NİN HAREKETİ’NE HAREKETLERİ HAREKETİNİN HAREKETI'NIN"],
  ['ileti', 'head', 'İLETİYİ İletiler İLETİLERİ'],
  // acronyms, digits, foreign names: spoken in ways their letters do not show
  ['BM', 'head', "BM'nin BM’ye BM'de BM'den BM'yle"],
  ['DSÖ', 'head', "DSÖ'ye DSÖ'nün DSÖ'den"],
  ['NATO', 'head', "NATO'nun NATO'ya nato'da"],
  ['COVID', 'head', "COVID'in Covid'e covid'den"],
  ['19', 'head', "19'a 19'un 19'dan 19'la"],
  ['74', 'head', "74'üncü 74'ün 74'üncüsü"],
  ['Bordeaux', 'head', "Bordeaux'ya Bordeaux'nun"],
  ['AB', 'head', 'ABnin', 'irregular'],
  // the same word
  ['Hareketi', 'compound', 'hareketi HAREKETİ', 'exact'],
  ['Bağlantısızlar', 'modifier', 'bağlantısızlar BAĞLANTISIZLAR', 'exact'],
  ['kâğıt', 'head', 'kağıt KÂĞIT', 'exact'],
  ['COVID', 'head', 'covid Covid', 'exact'],
  // other words made from it
  ['salgın', 'head', 'salgınlı salgınsız salgıncı salgınlık', 'derived'],
  ['istem', 'head', 'istemci istemcidir', 'derived'],
  ['TBMM', 'head', "TBMM'ce TBMM’siz", 'derived'],
  ['dosya', 'head', 'dosyalı dosyasız dosyasızlık dosyacı dosyalararası', 'derived'],
];

/** Other words, though they begin alike. */
export const REJECTED: readonly (readonly [citation: string, role: Role, forms: string])[] = [
  ['Bağlantısızlar', 'modifier', "Bağlantısız Bağlantısızların bağlantı Bağlantısızlar'ın"],
  ['Birleşmiş', 'modifier', 'Birleşik Birleşen Birleşmişler'],
  ['rapor', 'head', 'raporlama raporlamak raportör raporladı'],
  ['dal', 'head', 'dalga dalgalar dallanma dalış dalmak daldı dalkavuk'],
  ['ek', 'head', 'ekip ekran eklenti eklemek ekmek ekti ekonomi'],
  ['kitap', 'head', 'kitapçık kitapevi kitaplaşmak kıta'],
  ['salgın', 'head', 'salgı salgılar saldırgan salgısı'],
  ['komut', 'head', 'komutalar komutan'],
  ['görev', 'head', 'görevliler görevlileri görevlendirme görgü gör'],
  ['hesap', 'head', 'hesaplama hesaplaşma'],
  ['ağaç', 'head', 'ağaçlandırma ağaçkakan ağa ağalar'],
  ['metin', 'head', 'metanet metod metnetmek'],
  ['bağlantı', 'head', 'bağlam bağlamak bağ bağlar'],
  ['Konsey', 'head', 'konser konsol konsensüs'],
  ['Hareketi', 'compound', 'Harekat hareketlen hareketlenmek'],
  ['Grubu', 'compound', 'Grip gruplaşma'],
  ['ağacı', 'compound', 'ağa ağalar ağaçlandırma'],
  ['üye', 'head', 'üyelenme ünite'],
  ['istem', 'head', 'istemciler istemciye istek istemek istemiyor'],
  ['liderlik', 'head', 'lider liderler'],
  ['BM', 'head', 'BMW BMX'],
  ['AB', 'head', 'ABD Abant'],
  ['19', 'head', "190 1900'de"],
  ['resim', 'head', 'resmetmek resmen'],
  ['kural', 'head', 'kuralar kurak'],
  ['ada', 'head', 'adak adet'],
  ['müdür', 'head', 'müdahale müdafi'],
];
