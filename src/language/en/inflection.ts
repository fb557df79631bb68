import type { FormGrade, Inflection } from '../inflection.ts';
import { IRREGULAR_PLURALS, IRREGULAR_VERB_FORMS } from './irregular-forms.ts';
import { reinflectEnglish } from './reinflect-english.ts';

const PLAIN = /^[a-z0-9]*$/;
const APOSTROPHE = /[\u2019\u02BC`\u00B4]/g;

function fold(word: string): string {
  return PLAIN.test(word) ? word : word.toLocaleLowerCase('en').replace(APOSTROPHE, "'");
}

/**
 * English nouns and verbs. Plural, possessive and third person are inflection; -ed and -ing count as
 * derived, since most terms are nouns: who looks for a verb takes `derived` for `inflected`.
 */
export const englishInflection: Inflection = {
  confidence: 'high',
  gradeForm: (citation, form, role) => gradeEnglishForm(fold(citation), fold(form), role),
  foldWord: (text) => ({ text, folded: fold(text) }),
  compileWord(citation, role) {
    const wanted = fold(citation);
    return {
      beginnings: beginningsOf(wanted),
      grade: (form) => gradeEnglishForm(wanted, form.folded, role),
    };
  },
  stem(word) {
    const seen = fold(word).replace(/'s?$/, '');
    return stemRegular(IRREGULAR_PLURALS.get(seen) ?? IRREGULAR_VERB_FORMS.get(seen) ?? seen);
  },
  reinflect: reinflectEnglish,
  isVerbBetween(before, after) {
    if (MODALS.has(before)) return true;
    return BEFORE_VERBS.has(before) && AFTER_VERBS.has(after);
  },
  mayBeVerbAfter: (before) => before === 'to',
};

/** Endings that another regular form may lack: `story` in stories, `make` in making, `files` for file. */
const CHANGING_TAIL = /(?:ies|es|s|ie|y|e)$/;

/** What the regular forms share, and the irregular ones whole. */
function beginningsOf(word: string): readonly string[] {
  const shared = word.replace(CHANGING_TAIL, '') || word;
  const irregular = [IRREGULAR_PLURALS, IRREGULAR_VERB_FORMS].flatMap((table) =>
    [...table].filter(([, base]) => base === word).map(([form]) => form),
  );
  return [shared, ...irregular.filter((form) => !form.startsWith(shared))];
}

function gradeEnglishForm(
  wanted: string,
  seen: string,
  role: 'head' | 'compound' | 'modifier',
): FormGrade | undefined {
  if (seen === wanted) return 'exact';
  // all forms of a regular English word begin alike; the irregular ones are in a table
  if (seen[0] !== wanted[0] && !IRREGULAR_VERB_FORMS.has(seen)) return undefined;
  const bare = seen.replace(/'s?$/, '');
  if (bare === wanted) return 'inflected';
  // heads of state, users guide: a modifier has number, but is no verb
  return role === 'modifier' ? gradePlural(wanted, bare) : gradeRegular(wanted, bare);
}

/** After these only a verb can come. */
const MODALS: ReadonlySet<string> = new Set(
  (
    "can cannot can't could couldn't will won't would wouldn't shall should shouldn't must may might don't " +
    "doesn't didn't didn’t don’t can’t please let's"
  ).split(' '),
);
/** After these, or at the beginning, a verb comes if an object follows: to file a report, Index the files. */
const BEFORE_VERBS: ReadonlySet<string> = new Set([
  '',
  'to',
  'and',
  'or',
  'not',
  'then',
  '.',
  ':',
  '(',
]);
const AFTER_VERBS: ReadonlySet<string> = new Set(
  'the a an this that these those it them all any each every your my his her its our their'.split(
    ' ',
  ),
);

function gradePlural(citation: string, form: string): FormGrade | undefined {
  const isPlural = IRREGULAR_PLURALS.get(form) === citation || isPluralOf(form, citation);
  // file, where the term is files
  return isPlural || isPluralOf(citation, form) ? 'inflected' : undefined;
}

function gradeRegular(citation: string, form: string): FormGrade | undefined {
  const number = gradePlural(citation, form);
  if (number !== undefined) return number;
  return IRREGULAR_VERB_FORMS.get(form) === citation || verbForms(citation).includes(form)
    ? 'derived'
    : undefined;
}

const CONSONANT = '[^aeiou]';
const ENDS_IN_CONSONANT_Y = new RegExp(`${CONSONANT}y$`);
/** One short vowel before one consonant: its last letter doubles (commit, committed). */
const DOUBLES = /^(.*[^aeiou])?[aeiou][^aeiouwxy]$/;

function isPluralOf(plural: string, word: string): boolean {
  if (ENDS_IN_CONSONANT_Y.test(word)) return plural === word.slice(0, -1) + 'ies';
  if (/(?:[sxz]|ch|sh)$/.test(word)) return plural === word + 'es';
  // vetos and vetoes
  return plural === word + 's' || (word.endsWith('o') && plural === word + 'es');
}

function verbForms(word: string): readonly string[] {
  if (ENDS_IN_CONSONANT_Y.test(word)) return [word.slice(0, -1) + 'ied', word + 'ing'];
  if (word.endsWith('ie')) return [word + 'd', word.slice(0, -2) + 'ying'];
  if (word.endsWith('e')) return [word + 'd', word.slice(0, -1) + 'ing', word + 'ing'];
  const forms = [word + 'ed', word + 'ing'];
  if (DOUBLES.test(word)) {
    const doubled = word + word.at(-1)!;
    forms.push(doubled + 'ed', doubled + 'ing');
  }
  return forms;
}

/** Fewest letters that a stem keeps: `sing` and `red` are whole. */
const SHORTEST_STEM = 3;
const VOWEL = /[aeiouy]/;

/** Takes regular endings off and writes what is left in one way: making, makes and make share `mak`. */
function stemRegular(word: string): string {
  let stem = withoutPlural(word);
  const verb = /^(.*)(?:ed|ing)$/.exec(stem)?.[1];
  if (verb !== undefined && verb.length >= SHORTEST_STEM && VOWEL.test(verb)) {
    stem = /([^aeioulsz])\1$/.test(verb) ? verb.slice(0, -1) : verb;
  }
  if (stem.length > SHORTEST_STEM && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.length >= SHORTEST_STEM && ENDS_IN_CONSONANT_Y.test(stem)
    ? stem.slice(0, -1) + 'i'
    : stem;
}

function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return word.slice(0, -3) + 'y';
  if (word.length > 4 && /(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > SHORTEST_STEM && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
