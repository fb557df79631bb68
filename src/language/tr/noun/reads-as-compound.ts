import { countSyllables } from '../phonology.ts';
import type { CitedWord, ReinflectRequest } from '../../reinflect.ts';

/** Nouns of written texts that end in ı, i, u or ü and no possessive. */
const IN_HIGH_VOWEL: ReadonlySet<string> = new Set(
  (
    'açı ağrı algı alıntı altyapı arı bağlantı başvuru bildiri bilgi bulgu büyü cami çağrı çatı çeviri çizgi deri ' +
    'dergi dizi dolgu duygu duyuru eğri eleştiri endüstri enerji etki gezi gösteri ileti ilgi kapı katkı kaygı kişi ' +
    'konu köprü korku kurgu kutu kuyu kuşku olgu ordu öneri örgü örtü övgü öykü ölçü parti saldırı sayı saygı sergi ' +
    'sevgi söyleşi sorgu soru strateji sürü takı taksi tepki tepsi toplantı uyarı üstyapı vergi veri vurgu yankı ' +
    'yapı yargı yazı yetki sunucu kullanıcı yönetici üretici tüketici yüklenici'
  ).split(' '),
);
/** Endings of derived words and loans: görüntü, işçi, biyoloji, pandemi, demokrasi. */
const PLAIN_ENDING =
  /[ıiuü]nt[ıiuü]$|[^aeıioöuünr][cç][ıiuü]$|(?:loji|nomi|grafi|metri|krasi|demi|terapi|pati)$/;
/** `üyesi`, `birliği`, `hakları`: no word in these is without a possessive, save those above. */
const COMPOUND_ENDING = /[aeıioöuü]s[ıiuü]$|ğ[ıiuü]$|l(?:arı|eri)$/;
/** Written as one word, and compounds nevertheless: başbakan is none, cumhurbaşkanı is. */
const JOINED_COMPOUND = /başkanı$/;

/** Letters of a bare head from which on it is no verb by chance: say-ı, sor-u. */
const SHORTEST_BARE = 4;

/**
 * Whether the last word of a term is a head with a possessive of its own, which changes its cases: `grubunda`, but
 * `konuda`.
 *
 * @param word folded
 */
export function readsAsCompound(
  word: string,
  role: CitedWord['role'],
  wordsWith: ReinflectRequest['wordsWith'],
): 'compound' | 'plain' | 'unknown' {
  if (!/[ıiuü]$/.test(word) || countSyllables(word) < 2) return 'plain';
  if (IN_HIGH_VOWEL.has(word) || PLAIN_ENDING.test(word)) return 'plain';
  const shown = wordsWith === undefined ? 'unknown' : readTexts(word, wordsWith);
  if (shown !== 'unknown') return shown;
  if (role === 'head') return JOINED_COMPOUND.test(word) ? 'compound' : 'plain';
  if (COMPOUND_ENDING.test(word)) return 'compound';
  const bare = word.slice(0, -1);
  if (bare.length < SHORTEST_BARE || wordsWith === undefined) return 'unknown';
  return hasBareHead(bare, wordsWith) ? 'compound' : 'unknown';
}

/** `grubunda` and `grubu'nda` show the one, `konuya` and `konuda` the other. */
const PRONOMINAL = /^n(?:[ıiuüae]|d[ae]|d[ae]n|d[ae]ki|c[ae])$/;
const PLAIN = /^(?:y[ıiuü]|y[ae]|d[ae]|d[ae]n|d[ae]ki|l[ae]r.*)$/;

function readTexts(
  word: string,
  wordsWith: (beginning: string) => readonly string[],
): 'compound' | 'plain' | 'unknown' {
  let hasPronominal = false;
  let hasPlain = false;
  for (const form of wordsWith(word)) {
    const suffixes = form.slice(word.length).replace("'", '');
    hasPronominal ||= PRONOMINAL.test(suffixes);
    hasPlain ||= PLAIN.test(suffixes);
  }
  if (hasPronominal === hasPlain) return 'unknown';
  return hasPronominal ? 'compound' : 'plain';
}

const HARDER: Readonly<Record<string, string>> = { b: 'p', c: 'ç', d: 't' };

/** Whether the texts have the head without its possessive, bare or before a consonant. */
function hasBareHead(bare: string, wordsWith: (beginning: string) => readonly string[]): boolean {
  const harder = HARDER[bare.at(-1)!];
  const forms = harder === undefined ? [bare] : [bare.slice(0, -1) + harder, bare];
  return forms.some((form) =>
    wordsWith(form).some(
      (word) => word === form || /^(?:l[ae]r|[dt][ae])/.test(word.slice(form.length)),
    ),
  );
}
