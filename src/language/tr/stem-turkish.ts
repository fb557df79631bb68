import {
  ENDING_COUNT,
  ENDS_IN_VOWEL,
  HARMONY,
  endingOf,
  foldRoot,
  foldTurkish,
  hasVowel,
  isVowel,
} from './phonology.ts';
import { spell } from './suffix-chain.ts';

/**
 * What is taken off for grouping, in the templates of suffix-chain.ts. The possessives of the first
 * and second person singular are left out: words that only look like them (iletişim, seçim, salgın)
 * are more frequent in written text. Derivations stay: bağlantı and bağlantısız are two words.
 */
const NOMINAL =
  'lAr lArI (s)I sInA sInI sIndA sIndAn sInIn (I)mIz (I)nIz (y)I (y)A DA DAn (n)In (y)lA DAki ndAki ' +
  'DIr DIrlAr lArInI lArInA lArIndA lArIndAn lArInIn';
/** These stand only after a possessive of the third person, which ends in a high vowel. */
const PRONOMINAL = 'nI nA ndA ndAn nIn ncA';
const VERBAL =
  'DI DIk DIlAr mIş mIştIr mIştI (I)yor (I)yorlAr (y)AcAk (y)AcAktIr (y)An mAk mAktAdIr mA (y)Ip ' +
  '(y)ArAk (y)IncA mAlI mAlIdIr mAsI mAz mAdI mAdIk';
/** Ir is the aorist of many-syllabled verbs; after a vowel an r says nothing (klasör, rapor). */
const AORIST = 'Ir';

const ENDINGS = (1 << ENDING_COUNT) - 1;
/** Flags of a suffix beside its endings: what it hangs on, and what letter it needs before it. */
const NOUN = 1 << ENDING_COUNT;
const AFTER_HIGH = 2 << ENDING_COUNT;
const AFTER_CONSONANT = 4 << ENDING_COUNT;
const VERB = 8 << ENDING_COUNT;

/** Templates of suffixes, and the flags of each group. */
const GROUPS: readonly (readonly [templates: string, flags: number])[] = [
  [NOMINAL, NOUN],
  [VERBAL, VERB],
  [PRONOMINAL, NOUN | AFTER_HIGH],
  [AORIST, VERB | AFTER_CONSONANT],
];

/**
 * Every spelled-out suffix, its letters from the last to the first, as a tree in flat arrays: the next letter of a node
 * stands at the node's number times {@link LETTERS}, and the number of a node is 0 where there is none.
 */
interface Suffixes {
  readonly next: Uint16Array;
  /** One bit for each ending that the suffix of a node may follow, and its flags; 0: no suffix. */
  readonly rules: Uint32Array;
}

/** Code units of suffixes are below this: the last one is ş. */
const LETTERS = 0x160;

/** Made when the first word is stemmed: most commands never do. */
let suffixes: Suffixes | undefined;

/** Shortest stem that is left (ev-de). */
const SHORTEST_STEM = 2;

/** Final consonants of a key are written hard, so that kitab-ı and kitap share theirs. */
const HARD: Readonly<Record<string, string>> = { b: 'p', c: 'ç', d: 't', ğ: 'k', g: 'k' };

/** Clusters that no Turkish word ends in: the vowel between them was dropped (metn-i, şehr-e). */
const BROKEN_CLUSTER = /[^aeıioöuülrnzm][mnlr]$|[^aeıioöuülrnzm]z$|ml$|mr$/;

const APOSTROPHE = /['\u2019\u02BC`\u00B4]/;
/** An ı beside a front or rounded vowel: no Turkish word, so its capital was an I of `COVID`. */
const FOREIGN_I = /[eiouöü][^aeıioöuü]*ı|ı[^aeıioöuü]*[eioöü]/;

/**
 * The key of a Turkish word, see {@link Inflection.stem}: inflection is taken off from the end,
 * longest suffix first, until nothing fits. It may take too much (salgın is `salk`), but it takes
 * the same from every form of a word.
 */
export function stemTurkish(word: string): string {
  const cut = word.search(APOSTROPHE);
  const bare = cut > 0 ? word.slice(0, cut) : word;
  let stem = foldTurkish(bare);
  if (bare.includes('I') && FOREIGN_I.test(stem)) stem = foldRoot(bare);
  suffixes ??= buildSuffixes();
  // before the endings of a verb no endings of a noun can stand: raporla-ma is not rapor-la
  let sorts = NOUN | VERB;
  for (;;) {
    const cut = findSuffix(stem, sorts, suffixes);
    if (cut === undefined) return harden(stem);
    const isNoun = (cut.rules & NOUN) !== 0;
    if (!isNoun) sorts = VERB;
    stem = mend(stem.slice(0, cut.at), isNoun && isVowel(stem[cut.at]));
  }
}

/** Where a suffix begins, and its rules. */
interface Cut {
  readonly at: number;
  readonly rules: number;
}

/** The longest suffix of the wanted sorts; `undefined` when the word has none. */
function findSuffix(
  word: string,
  sorts: number,
  { next, rules: known }: Suffixes,
): Cut | undefined {
  let found: Cut | undefined;
  let node = 0;
  for (let at = word.length - 1; at >= SHORTEST_STEM; at--) {
    const letter = word.charCodeAt(at);
    node = letter < LETTERS ? next[node * LETTERS + letter]! : 0;
    if (node === 0) break;
    const rules = known[node]!;
    if ((rules & sorts) === 0) continue;
    const ending = endingOf(word, 0, at);
    if (((rules >> ending) & 1) === 0 || !isStem(word, at)) continue;
    if ((rules & AFTER_CONSONANT) !== 0 && (ending & ENDS_IN_VOWEL) !== 0) continue;
    if ((rules & AFTER_HIGH) !== 0 && !HIGH.includes(word[at - 1]!)) continue;
    found = { at, rules };
  }
  return found;
}

const HIGH = 'ıiuü';

/**
 * Whether what stands before a suffix can be a stem. Those of two letters are ol-, ev, iş; with a single high vowel they
 * are adı, eki, but not oda.
 *
 * @param at where the suffix begins
 */
function isStem(word: string, at: number): boolean {
  if (at > SHORTEST_STEM) return hasVowel(word, at);
  const isLong = at + 1 < word.length;
  return isVowel(word[0]) && !isVowel(word[1]) && (isLong || HIGH.includes(word[at]!));
}

/** Undoes what the suffix did to the stem, so that the next suffix is seen as it was written. */
function mend(stem: string, mayLackVowel: boolean): string {
  if (stem.length <= SHORTEST_STEM) return stem;
  if (stem.endsWith('ğ')) return stem.slice(0, -1) + 'k';
  if (!mayLackVowel || !BROKEN_CLUSTER.test(stem)) return stem;
  return stem.slice(0, -1) + 'ıiuü'[endingOf(stem) & HARMONY]! + stem.at(-1)!;
}

function harden(stem: string): string {
  const hard = stem.length > SHORTEST_STEM ? HARD[stem.at(-1)!] : undefined;
  return hard === undefined ? stem : stem.slice(0, -1) + hard;
}

function buildSuffixes(): Suffixes {
  const rules = new Map<string, number>();
  for (const [templates, flags] of GROUPS) {
    for (const template of templates.split(' ')) {
      for (let ending = 0; ending < ENDING_COUNT; ending++) {
        const text = spell(template, ending);
        const known = rules.get(text);
        // of a suffix that can be read in two ways the sorts add up, and only shared needs are kept
        const sorts = (flags | (known ?? 0)) & (NOUN | VERB);
        const needs = flags & (known ?? flags) & (AFTER_HIGH | AFTER_CONSONANT);
        rules.set(text, ((known ?? 0) & ENDINGS) | sorts | needs | (1 << ending));
      }
    }
  }
  return toTree(rules);
}

function toTree(rules: ReadonlyMap<string, number>): Suffixes {
  const rows = [new Uint16Array(LETTERS)];
  const rulesOf = [0];
  for (const [suffix, rule] of rules) {
    let node = 0;
    for (let at = suffix.length - 1; at >= 0; at--) {
      const row = rows[node]!;
      const letter = suffix.charCodeAt(at);
      if (row[letter] === 0) {
        row[letter] = rows.length;
        rows.push(new Uint16Array(LETTERS));
        rulesOf.push(0);
      }
      node = row[letter]!;
    }
    rulesOf[node] = rule;
  }
  const next = new Uint16Array(rows.length * LETTERS);
  rows.forEach((row, node) => next.set(row, node * LETTERS));
  return { next, rules: Uint32Array.from(rulesOf) };
}
