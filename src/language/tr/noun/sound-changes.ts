import { countSyllables } from '../phonology.ts';

/** How a word that ends in a consonant sounds before suffixes. */
export interface SoundChange {
  /** Its letters before a vowel: `kitab` of kitap. */
  readonly beforeVowel: string;
  /** Suffixes have front vowels although the word has back ones: saatler, kontrolü. */
  readonly isFront: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/*
 * What no rule gives, of the words of written, technical and official texts. A word that is in no list and that no
 * rule decides has more than one change: the texts or a person must decide.
 */

/** The vowel of the last syllable goes before a vowel: metin, metni. */
const DROPPING: ReadonlySet<string> = words(
  'ağız akıl akis alın asıl asır azim bağır bahis beyin beyit beniz boyun burun cebir cisim cürüm defin devir ' +
    'emir fasıl fetih fikir göğüs gönül hacim hapis hasım haciz hüküm hüzün ilim isim izin kabir kadir kahır kasıt ' +
    'kavim kesir keşif kısım kibir küfür lütuf metin meyil mühür nabız nakil nazım nehir nesil nutuk oğul omuz ömür ' +
    'özür rahim resim ritim sabır satıh seyir sihir şahıs şehir şekil şükür tavır ufuk vakıf vakit vehim zehir ' +
    'zihin zikir zulüm',
);
/** The same, and the last consonant softens. */
const DROPPING_SOFT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hizip: 'hizb',
    kayıp: 'kayb',
    kayıt: 'kayd',
    kutup: 'kutb',
    nakit: 'nakd',
  }),
);
/** Two words each, one that keeps its vowel: koyun, sheep or bosom. */
const EITHER_DROPPING: ReadonlySet<string> = words('karın kayın koyun nefis');
/** The last consonant doubles. */
const DOUBLING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    af: 'aff',
    hac: 'hacc',
    hak: 'hakk',
    hat: 'hatt',
    his: 'hiss',
    ret: 'redd',
    sır: 'sırr',
    tıp: 'tıbb',
    zam: 'zamm',
    zıt: 'zıdd',
  }),
);

const SOFT_ONE_SYLLABLE: ReadonlySet<string> = words(
  'grup kap dip kalp harp cep güç uç genç borç harç burç taç çok gök renk denk yurt dert dört kurt art cilt tat',
);
const HARD_ONE_SYLLABLE: ReadonlySet<string> = words(
  'ip tip top hap sap çöp klip kulp kamp suç maç iç üç haç saç koç ok kök park fark halk şok stok zevk sevk ' +
    'link bank tank disk risk ırk ek çek yük pek at et ot kat set şart kart kent test post üst alt ast net jet ' +
    'bit çit not süt sırt yat',
);
/** Of several syllables, in k, p or ç, and yet hard. */
const HARD_LONG: ReadonlySet<string> = words(
  'ahlak emlak erzak evrak hukuk idrak infak istinaf iştirak ittifak merak tasdik tatbik tebrik tedarik tetkik ' +
    'teşvik laptop sandviç önek sonek',
);
const SOFT_T: ReadonlySet<string> = words(
  'kanat kağıt umut senet vücut mevcut öğüt geçit söğüt armut kilit yoğurt evlat feryat ecdat hudut maksat ümit ' +
    'itikat inat icat irşat iktisat itimat isnat imdat içtihat cihat teyit tehdit tereddüt taahhüt şehit çeşit',
);
const HARD_HIGH_T: ReadonlySet<string> = words(
  'limit tespit boyut bulut sabit tabut barut komut konut yakut anıt yanıt kanıt taşıt yakıt yapıt kesit eşit basit ' +
    'transit soyut somut ölçüt örgüt megabit gigabit kilobit biyoyakıt',
);
/** Two words: piece and custom. */
const EITHER_T: ReadonlySet<string> = words('adet');

/** Loans with back vowels whose suffixes are front. */
const FRONT: ReadonlySet<string> = words(
  'saat dikkat hakikat ziraat şefkat sıhhat sürat itaat seyahat cemaat kabahat menfaat kanaat sadakat liyakat ' +
    'rol kontrol gol protokol alkol petrol sembol metropol meşgul usul mahsul kabul ampul hal sinyal festival ' +
    'normal ihtimal istiklal hayal misal moral mareşal terminal ideal istikbal ihmal iptal imal ithal ihlal işgal ' +
    'intikal sual final dijital kapital orijinal federal liberal sosyal kalp harf harp idrak iştirak',
);
const BACK: ReadonlySet<string> = words(
  'kural okul kurul yol kol dal mal bal masal karakol futbol basketbol voleybol çatal kartal sakal sandal kanal ' +
    'portal koşul pul kul çoğul oğul sanat hayat fiyat ruhsat rahat inşaat tahkikat teşkilat ihracat ithalat fırsat ' +
    'format mevduat mevzuat kat at sıfat bürokrat diplomat otomat tesisat beyanat edebiyat tatbikat talimat ' +
    'teminat avukat demokrat icraat müfredat mutabakat mülakat hat tat yat',
);
/** Endings after which the letters do not tell: kanal and sinyal, fiyat and dikkat, evrak and idrak. */
const EITHER_HARMONY = /[aou]l$|at$|[au]lp$|arf$|emlak$/;

/** How a lower-case word in a consonant may sound before suffixes: one way when that is known. */
export function listSoundChanges(word: string): readonly SoundChange[] {
  const harmonies = FRONT.has(word)
    ? [true]
    : BACK.has(word) || SOFT_T.has(word) || !EITHER_HARMONY.test(word)
      ? [false]
      : [false, true];
  return lettersBeforeVowel(word).flatMap((beforeVowel) =>
    harmonies.map((isFront): SoundChange => ({ beforeVowel, isFront })),
  );
}

/** The bare word of letters that stand before a vowel, where a list has it: metin of `metn`, kanat of `kanad`. */
export function restoreBare(beforeVowel: string): string | undefined {
  return RESTORED.get(beforeVowel);
}

/** Nouns that end in d; most that have it before a vowel end in t. */
const IN_D = ['ad', 'kod', 'mod', 'metod', 'had'];

const dropVowel = (word: string): string => word.slice(0, -2) + word.at(-1)!;

const RESTORED: ReadonlyMap<string, string> = new Map([
  ...[...DROPPING].map((word): [string, string] => [dropVowel(word), word]),
  ...[...DROPPING_SOFT, ...DOUBLING].map(([word, before]): [string, string] => [before, word]),
  ...[...SOFT_T, ...SOFT_ONE_SYLLABLE]
    .filter((word) => word.endsWith('t'))
    .map((word): [string, string] => [`${word.slice(0, -1)}d`, word]),
  ...IN_D.map((word): [string, string] => [word, word]),
]);

function lettersBeforeVowel(word: string): readonly string[] {
  const listed = DOUBLING.get(word) ?? DROPPING_SOFT.get(word);
  if (listed !== undefined) return [listed];
  if (DROPPING.has(word)) return [dropVowel(word)];
  const kept = lastConsonant(word);
  return EITHER_DROPPING.has(word) ? [...kept, dropVowel(word)] : kept;
}

const SOFTER: Readonly<Record<string, string>> = { p: 'b', ç: 'c', t: 'd', k: 'ğ', g: 'ğ' };

function lastConsonant(word: string): readonly string[] {
  const last = word.at(-1) ?? '';
  const softer = SOFTER[last];
  if (softer === undefined) return [word];
  const bare = word.slice(0, -1);
  const soft = bare + (last === 'k' && bare.endsWith('n') ? 'g' : softer);
  if (countSyllables(word) < 2) {
    if (SOFT_ONE_SYLLABLE.has(word)) return [soft];
    return HARD_ONE_SYLLABLE.has(word) ? [word] : [word, soft];
  }
  if (HARD_LONG.has(word)) return [word];
  if (last === 'g') return word.endsWith('log') ? [soft] : [word];
  if (last === 't') return lastT(word, soft);
  // bebek and ahenk; what other consonants stand before k or ç is a loan
  return /[aeıioöuünr].$/.test(word) ? [soft] : [word, soft];
}

function lastT(word: string, soft: string): readonly string[] {
  if (SOFT_T.has(word)) return [soft];
  if (EITHER_T.has(word)) return [word, soft];
  const isHard = HARD_HIGH_T.has(word) || /(?:[ea]|[lnrsşfhkp])t$/.test(word);
  return isHard ? [word] : [word, soft];
}
