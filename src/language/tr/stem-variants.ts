import { countSyllables, isVowel } from './phonology.ts';

/** A shape that a citation form takes before suffixes. */
export interface StemVariant {
  readonly text: string;
  /** `vowel`: only before a suffix that begins with a vowel (kitab-ı). */
  readonly before: 'anything' | 'vowel';
  /** The possessive of a compound was taken off, and another one must follow (ağaç-ları). */
  readonly isStripped: boolean;
}

/** Final consonants that soften before a vowel; g is that of katalog, kataloğu. */
const SOFTER: Readonly<Record<string, string>> = { p: 'b', ç: 'c', t: 'd', k: 'ğ', g: 'ğ' };
const HARDER: Readonly<Record<string, string>> = { b: 'p', c: 'ç', d: 't', ğ: 'k', g: 'k' };

/** Words whose last consonant doubles before a vowel (hak, hakkı), with the consonant softened where it is. */
const DOUBLING: ReadonlySet<string> = new Set(
  (
    'hak hat his af zan sır ret tıp zıt had hac cet şık fen zam mahal serhat rab şer üs zem gam ' +
    'hal hil dür muhik hub tel lep kad hud muhip sıhhat red cer füru tam tib mezat med kem'
  ).split(' '),
);

/** Every shape of a lower-case citation form, the form itself first. */
export function stemVariants(citation: string, isCompound: boolean): readonly StemVariant[] {
  const variants = shapes(citation, false);
  const bare = isCompound ? withoutPossessive(citation) : [];
  return [...variants, ...bare.flatMap((stem) => shapes(stem, true))];
}

function shapes(stem: string, isStripped: boolean): StemVariant[] {
  const softened = before(stem);
  return [
    { text: stem, before: 'anything', isStripped },
    ...softened.map((text): StemVariant => ({ text, before: 'vowel', isStripped })),
  ];
}

/** What a stem may turn into before a vowel. */
function before(stem: string): readonly string[] {
  const last = stem.at(-1) ?? '';
  if (isVowel(last)) return /(^|[^aeıioöuü])su$/.test(stem) ? [stem + 'y'] : [];
  const softened = soften(stem);
  const dropped = dropVowel(stem);
  const variants = softened === undefined ? [] : [softened];
  if (dropped !== undefined) variants.push(dropped, soften(dropped) ?? dropped);
  if (DOUBLING.has(stem)) variants.push(stem + last, (softened ?? stem) + (SOFTER[last] ?? last));
  return variants;
}

function soften(stem: string): string | undefined {
  const softer = SOFTER[stem.at(-1) ?? ''];
  if (softer === undefined) return undefined;
  // renk, rengi: after n the k becomes g
  if (stem.endsWith('nk')) return stem.slice(0, -1) + 'g';
  return stem.slice(0, -1) + softer;
}

/** `resim` to `resm`: a high vowel between two single consonants goes, from the second syllable on. */
function dropVowel(stem: string): string | undefined {
  const [before, consonant, vowel, last] = [stem.at(-4), stem.at(-3), stem.at(-2), stem.at(-1)];
  const fits =
    isVowel(before) && !isVowel(consonant) && /[ıiuü]/.test(vowel ?? '') && !isVowel(last);
  return fits && countSyllables(stem) <= MOST_SYLLABLES_OF_DROPPING
    ? stem.slice(0, -2) + last
    : undefined;
}

/** Words that drop a vowel have two syllables, save a few such as `memnuniyet` that only look like it. */
const MOST_SYLLABLES_OF_DROPPING = 2;

/** The bare heads that a compound may be made of: `ağacı` of ağaç (or ağac), `üyesi` of üye. */
function withoutPossessive(citation: string): readonly string[] {
  const stems: string[] = [];
  const third = citation.at(-3) ?? '';
  if (/s[ıiuü]$/.test(citation) && isVowel(third)) stems.push(citation.slice(0, -2));
  if (/y[uü]$/.test(citation) && citation.endsWith('suyu')) stems.push(citation.slice(0, -2));
  if (/[^aeıioöuü][ıiuü]$/.test(citation)) {
    const bare = citation.slice(0, -1);
    stems.push(bare);
    const harder = HARDER[bare.at(-1)!];
    if (harder !== undefined) stems.push(bare.slice(0, -1) + harder);
  }
  return stems.filter((stem) => countSyllables(stem) > 0 && stem.length >= 2);
}
