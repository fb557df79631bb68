import { spell } from '../suffix-chain.ts';
import { endingOf, type Ending } from '../phonology.ts';

/** The suffixes of a noun by what they mean; `p1s` is the possessive of the first person singular. */
export type NounSuffix =
  | 'plural'
  | 'p1s'
  | 'p2s'
  | 'p3'
  | 'p1p'
  | 'p2p'
  | 'accusative'
  | 'dative'
  | 'locative'
  | 'ablative'
  | 'genitive'
  | 'instrumental'
  | 'equative'
  | 'ki'
  | 'dir'
  | 'dirler'
  | 'past'
  | 'conditional'
  | 'reported'
  | 'while'
  | 'am'
  | 'are'
  | 'weAre'
  | 'youAre'
  | 'theyAre'
  | 'pastI'
  | 'pastYou'
  | 'pastWe'
  | 'pastYouAll'
  | 'pastThey';

/** Suffixes in their order. A compound's own possessive is not among them. */
export type NounChain = readonly NounSuffix[];

/**
 * Templates as in suffix-chain.ts; the second one stands after a possessive of the third person and after -ki,
 * where an n comes between.
 */
const TEMPLATES: Readonly<Record<NounSuffix, readonly [plain: string, pronominal?: string]>> = {
  plural: ['lAr'],
  p1s: ['(I)m'],
  p2s: ['(I)n'],
  p3: ['(s)I'],
  p1p: ['(I)mIz'],
  p2p: ['(I)nIz'],
  accusative: ['(y)I', 'nI'],
  dative: ['(y)A', 'nA'],
  locative: ['DA', 'ndA'],
  ablative: ['DAn', 'ndAn'],
  genitive: ['(n)In', 'nIn'],
  instrumental: ['(y)lA'],
  equative: ['CA', 'ncA'],
  ki: ['ki'],
  dir: ['DIr'],
  dirler: ['DIrlAr'],
  past: ['(y)DI'],
  conditional: ['(y)sA'],
  reported: ['(y)mIş'],
  while: ['(y)ken'],
  am: ['(y)Im'],
  are: ['sIn'],
  weAre: ['(y)Iz'],
  youAre: ['sInIz'],
  theyAre: ['lAr'],
  pastI: ['m'],
  pastYou: ['n'],
  pastWe: ['k'],
  pastYouAll: ['nIz'],
  pastThey: ['lAr'],
};

const POSSESSIVES: readonly NounSuffix[] = ['p1s', 'p2s', 'p3', 'p1p', 'p2p'];
const CASES: readonly NounSuffix[] = [
  'accusative',
  'dative',
  'locative',
  'ablative',
  'genitive',
  'instrumental',
];
const COPULA: readonly NounSuffix[] = [
  'dir',
  'dirler',
  'past',
  'conditional',
  'reported',
  'while',
  'am',
  'are',
  'weAre',
  'youAre',
  'theyAre',
];
const AFTER_PAST: readonly NounSuffix[] = ['pastI', 'pastYou', 'pastWe', 'pastYouAll', 'pastThey'];
const INFLECTED: readonly NounSuffix[] = [...CASES, 'equative', ...COPULA];

/** What may follow a suffix; order after Göksel and Kerslake, Turkish: A Comprehensive Grammar, chapter 8. */
const NEXT: Readonly<Partial<Record<NounSuffix, readonly NounSuffix[]>>> = {
  plural: [...POSSESSIVES, ...INFLECTED],
  p1s: INFLECTED,
  p2s: INFLECTED,
  p3: INFLECTED,
  p1p: INFLECTED,
  p2p: INFLECTED,
  accusative: ['dir'],
  dative: ['dir'],
  locative: ['ki', ...COPULA],
  genitive: ['ki', ...COPULA],
  ablative: COPULA,
  instrumental: COPULA,
  equative: COPULA,
  ki: ['plural', ...CASES, ...COPULA],
  past: AFTER_PAST,
  conditional: AFTER_PAST,
  reported: ['dir'],
};
const FIRST: readonly NounSuffix[] = ['plural', ...POSSESSIVES, ...CASES, ...COPULA];

/** Whether an n comes between this suffix and a case. */
const isPronominal = (suffix: NounSuffix | undefined): boolean =>
  suffix === 'p3' || suffix === 'ki';

/** Whether a suffix names an owner. */
export function isPossessive(suffix: NounSuffix | undefined): boolean {
  return suffix !== undefined && POSSESSIVES.includes(suffix);
}

/**
 * Writes suffixes after letters with this ending.
 *
 * @param before the suffix that the letters end with, where they do
 */
export function spellSuffixes(chain: NounChain, ending: Ending, before?: NounSuffix): string {
  let text = '';
  let now = ending;
  let last = before;
  for (const suffix of chain) {
    const written = spellOne(suffix, now, last);
    text += written;
    now = endingOf(written, now);
    last = suffix;
  }
  return text;
}

function spellOne(suffix: NounSuffix, ending: Ending, before: NounSuffix | undefined): string {
  const [plain, pronominal = plain] = TEMPLATES[suffix];
  return spell(isPronominal(before) ? pronominal : plain, ending);
}

/** Every chain that letters after an ending may stand for; see {@link spellSuffixes} for `before`. */
export function readSuffixes(
  letters: string,
  ending: Ending,
  before?: NounSuffix,
): readonly NounChain[] {
  const found: NounChain[] = [];
  const follow = (at: number, now: Ending, chain: NounChain): void => {
    if (at === letters.length) found.push(chain);
    const last = chain.at(-1) ?? before;
    for (const suffix of (last === undefined ? FIRST : NEXT[last]) ?? []) {
      const written = spellOne(suffix, now, last);
      if (!letters.startsWith(written, at)) continue;
      follow(at + written.length, endingOf(written, now), [...chain, suffix]);
    }
  };
  follow(0, ending, []);
  return found;
}

/**
 * Suffixes that written texts hardly have where another reading is open: `salgının` is of the epidemic rather
 * than your epidemic, `salgınlar` epidemics rather than they are epidemic.
 */
const RARE: ReadonlySet<NounSuffix> = new Set(['p2s', 'am', 'are', 'weAre', 'theyAre', 'pastI']);

/** Whether texts hardly have this chain; see {@link RARE}. */
export function isRareChain(chain: NounChain): boolean {
  return chain.some((suffix) => RARE.has(suffix));
}
