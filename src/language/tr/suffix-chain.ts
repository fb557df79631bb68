import {
  ENDING_COUNT,
  ENDS_IN_VOWEL,
  ENDS_VOICELESS,
  HARMONY,
  endingOf,
  type Ending,
} from './phonology.ts';

/**
 * How far a word has come in the order of Turkish suffixes (plural, possessive, case, -ki, copula).
 *
 * - `short`: a stem of two or three letters;
 * - `stripped`: a compound that lost its own possessive (ağacı, ağaç-) and must get another one;
 * - `object`: accusative and dative, `caseKi`: locative and genitive, which take -ki;
 * - `another`: a stem that a suffix must turn into another word, `derived`: such a word. With suffixes
 *   of its own it would be a noun that names something else (görevliler are not görevler).
 */
export type Slot =
  | 'stem'
  | 'short'
  | 'stripped'
  | 'number'
  | 'plural'
  | 'possessive'
  | 'possessive3'
  | 'object'
  | 'case'
  | 'caseKi'
  | 'ki'
  | 'past'
  | 'reported'
  | 'person'
  | 'another'
  | 'derived'
  | 'strippedPlural'
  | VerbSlot;

/**
 * The way of a verb before it is a noun, a participle or a statement: `verb` and `voiced` (passive) are the
 * bare stem, which is an imperative; `negative` and `able` lack an ending, `softened` one that begins with a
 * vowel (gördüğ-ü).
 */
type VerbSlot = 'verb' | 'voiced' | 'negative' | 'able' | 'softened';

type Step = readonly [to: Slot, templates: string];

/*
 * Templates: A is a/e, I is ı/i/u/ü, D is d/t, C is c/ç. A consonant in brackets stands only after a
 * vowel, a vowel in brackets only after a consonant. Order of suffixes after Göksel and Kerslake,
 * Turkish: A Comprehensive Grammar, chapter 8.
 */
const CASES: readonly Step[] = [
  ['object', '(y)I (y)A'],
  ['case', 'DAn (y)lA'],
  ['caseKi', 'DA (n)In'],
];
const EQUATIVE: readonly Step[] = [['case', 'CA']];
/** After a possessive of the third person and after -ki an n comes between. */
const PRONOMINAL_CASES: readonly Step[] = [
  ['object', 'nI nA'],
  ['case', 'ndAn (y)lA ncA'],
  ['caseKi', 'ndA nIn'],
];
const POSSESSIVES: readonly Step[] = [
  ['possessive', '(I)m (I)n (I)mIz (I)nIz'],
  ['possessive3', '(s)I'],
];
const PLURAL: readonly Step[] = [['plural', 'lAr']];
const STATEMENT: readonly Step[] = [['person', 'DIr DIrlAr']];
const COPULA: readonly Step[] = [
  ...STATEMENT,
  ['past', '(y)DI (y)sA'],
  ['reported', '(y)mIş'],
  ['person', '(y)Im sIn (y)Iz sInIz lAr (y)ken'],
];
const KI: readonly Step[] = [['ki', 'ki kü']];

/** Chapters 8.2 to 8.5 of the same; not the causative, which makes another verb, nor -(y)Iş, which makes nouns. */
const TENSES: readonly Step[] = [
  ['stem', 'mA mAk mAz mIş (y)An DIk (y)AcAk'],
  ['softened', 'mAğ DIğ (y)AcAğ'],
  ['past', 'DI sA'],
  ['case', 'mAlI mAktA (I)yor'],
  ['person', 'sIn sInlAr (y)In (y)InIz (y)ArAk (y)Ip (y)IncA DIkçA mAdAn mAksIzIn'],
];
const NEGATION: readonly Step[] = [['negative', 'mA (y)AmA']];
const ABILITY: readonly Step[] = [['able', '(y)Abil']];
const AORIST: readonly Step[] = [['stem', 'r Ar Ir']];

const ORDER: Readonly<Record<Slot, readonly Step[]>> = {
  stem: [...PLURAL, ...POSSESSIVES, ...CASES, ...COPULA],
  // ek-ti, dal-sın: on two or three letters a copula is more likely a verb, so only -DIr is let in
  short: [...PLURAL, ...POSSESSIVES, ...CASES, ...STATEMENT],
  stripped: [...POSSESSIVES, ['strippedPlural', 'lAr']],
  strippedPlural: POSSESSIVES,
  // 74'üncü, 3'er, 5'inci oturumu
  number: [...PLURAL, ...POSSESSIVES, ...CASES, ...COPULA, ['stem', '(I)ncI (ş)Ar lI lIk']],
  plural: [...POSSESSIVES, ...CASES, ...EQUATIVE, ...COPULA],
  possessive: [...CASES, ...EQUATIVE, ...COPULA],
  possessive3: [...PRONOMINAL_CASES, ...COPULA],
  object: STATEMENT,
  case: COPULA,
  caseKi: [...KI, ...COPULA],
  ki: [...PLURAL, ...PRONOMINAL_CASES, ...COPULA],
  past: [['person', 'm n k nIz lAr']],
  reported: [...STATEMENT, ['person', '(y)Im sIn (y)Iz sInIz lAr'], ['past', 'DI sA']],
  person: [],
  another: [['derived', 'lI sIz sIzlIk lIk CI CIlIk sAl CA DAş CAsI ki lArarası']],
  derived: STATEMENT,
  verb: [['voiced', 'Il (I)n'], ...NEGATION, ...ABILITY, ...AORIST, ...TENSES],
  voiced: [...NEGATION, ...ABILITY, ...AORIST, ...TENSES],
  negative: TENSES,
  able: [...AORIST, ...TENSES],
  softened: [
    ['possessive', 'Im In ImIz InIz'],
    ['possessive3', 'I'],
    ['object', 'I A'],
  ],
};

/** Slots at which no form may end: a stripped compound still lacks its possessive. */
const OPEN: ReadonlySet<Slot> = new Set([
  'stripped',
  'strippedPlural',
  'another',
  'able',
  'softened',
]);

interface Arc {
  readonly text: string;
  readonly to: Slot;
  readonly ending: Ending;
}
/** Arcs by the first letter of their text. */
type Arcs = ReadonlyMap<string, readonly Arc[]>;
type Automaton = Readonly<Record<Slot, readonly Arcs[]>>;

/** Made when first asked for: most commands never do. */
let automaton: Automaton | undefined;

/**
 * Whether `suffixes` is a chain that may follow a word in `slot` with this ending. Harmony and
 * hardening are required inside the chain and with `ending`.
 *
 * @param stops where the chain may end; every slot when absent
 */
export function isSuffixChain(
  suffixes: string,
  slot: Slot,
  ending: Ending,
  stops?: ReadonlySet<Slot>,
): boolean {
  return follow(suffixes, 0, slot, ending, stops);
}

function follow(
  text: string,
  at: number,
  slot: Slot,
  ending: Ending,
  stops: ReadonlySet<Slot> | undefined,
): boolean {
  if (at === text.length) return stops === undefined ? !OPEN.has(slot) : stops.has(slot);
  automaton ??= buildAutomaton();
  const arcs = automaton[slot][ending]!.get(text[at]!);
  if (arcs === undefined) return false;
  for (const arc of arcs) if (step(text, at, arc, stops)) return true;
  return false;
}

function step(text: string, at: number, arc: Arc, stops: ReadonlySet<Slot> | undefined): boolean {
  return (
    text.startsWith(arc.text, at) && follow(text, at + arc.text.length, arc.to, arc.ending, stops)
  );
}

function buildAutomaton(): Automaton {
  const entries = Object.entries(ORDER).map(([slot, steps]) => [
    slot,
    Array.from({ length: ENDING_COUNT }, (_, ending) => buildArcs(steps, ending)),
  ]);
  return Object.fromEntries(entries) as Automaton;
}

function buildArcs(steps: readonly Step[], ending: Ending): Arcs {
  const arcs = new Map<string, Arc[]>();
  for (const [to, templates] of steps) {
    for (const template of templates.split(' ')) {
      const text = spell(template, ending);
      const arc: Arc = { text, to, ending: endingOf(text, ending) };
      arcs.set(text[0]!, [...(arcs.get(text[0]!) ?? []), arc]);
    }
  }
  return arcs;
}

/** Writes a template out after a given ending: `DAn` after `ses` is `ten`. */
export function spell(template: string, ending: Ending): string {
  let text = '';
  let now = ending;
  for (const [, buffer, letter] of template.matchAll(/\((.)\)|(.)/gu)) {
    // the bracketed sound is there to keep vowels and consonants apart
    if (buffer !== undefined) {
      const wanted = buffer === 'I' ? 0 : ENDS_IN_VOWEL;
      if ((now & ENDS_IN_VOWEL) !== wanted) continue;
    }
    text += sound((buffer ?? letter)!, now);
    now = endingOf(text, ending);
  }
  return text;
}

function sound(letter: string, ending: Ending): string {
  switch (letter) {
    case 'A':
      return 'aeae'[ending & HARMONY]!;
    case 'I':
      return 'ıiuü'[ending & HARMONY]!;
    case 'D':
      return (ending & ENDS_VOICELESS) === 0 ? 'd' : 't';
    case 'C':
      return (ending & ENDS_VOICELESS) === 0 ? 'c' : 'ç';
    default:
      return letter;
  }
}
