import type { Language } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import type { ReinflectRequest } from '../../language/reinflect.ts';

/** A rendering that is to take the place of others. */
export interface RenderingChoice {
  readonly language: Language;
  /** In its citation form. */
  readonly to: string;
  /** Forms of it that the texts have: they show whether its suffixes are set off with an apostrophe. */
  readonly ownForms: readonly { readonly text: string; readonly count: number }[];
  /** See {@link ReinflectRequest.wordsWith}. */
  readonly wordsWith: NonNullable<ReinflectRequest['wordsWith']>;
}

/** Words of a text that stand for the term. */
export interface RenderedPlace {
  readonly text: string;
  readonly span: Span;
  /** In its citation form; absent: that form is not known. */
  readonly citation?: string;
}

/**
 * Why a person must look at a place.
 *
 * - `form`: nobody knows what form of which word it is;
 * - `readings`: letters leave more than one form;
 * - `neighbour`: a word beside it follows its sound (a/an, da/de, mı/mi).
 */
export type Doubt = 'form' | 'readings' | 'neighbour';

/** What is to stand at a place. */
export interface RenderingReplacement {
  /** The likeliest first; none when nothing is known. */
  readonly texts: readonly string[];
  /** Absent: the one text is sure. */
  readonly doubt?: Doubt;
}

/** The rendering chosen, in the form that stands at a place: letter case, suffixes, apostrophe. */
export function replaceRendering(
  choice: RenderingChoice,
  { text, span, citation }: RenderedPlace,
): RenderingReplacement {
  const { language, to } = choice;
  const form = text.slice(...span);
  const [oldHead, newHead] = [lastWord(form, language), lastWord(to, language)];
  const before = language.words(text.slice(0, span[0])).findLast(({ kind }) => kind !== 'sign');
  const isShouted = isUpper(form, language) && !isUpper(citation ?? '', language);
  const heads = writeHead(choice, {
    oldHead,
    newHead,
    ...(citation !== undefined && { citation }),
    ...(before !== undefined && { before: before.text }),
  });
  const sign = findApostrophe(oldHead) ?? findApostrophe(choice.ownForms[0]?.text ?? '') ?? "'";
  const beginning = to.slice(0, to.lastIndexOf(newHead));
  const texts = heads.map((head) => {
    const whole = beginning + head.replaceAll(APOSTROPHE, sign);
    if (isShouted && !isUpper(to, language)) return language.upper(whole);
    return startsHigh(text, span, citation, language) ? upperFirst(whole, language) : whole;
  });
  if (texts.length !== 1) return { texts, doubt: texts.length === 0 ? 'form' : 'readings' };
  return followsSound(text, span, form, texts[0]!, language)
    ? { texts, doubt: 'neighbour' }
    : { texts };
}

/** The forms that the last word may take. */
function writeHead(
  choice: RenderingChoice,
  place: {
    readonly oldHead: string;
    readonly newHead: string;
    readonly citation?: string;
    readonly before?: string;
  },
): readonly string[] {
  const { language, to, ownForms } = choice;
  const { oldHead, newHead, citation, before } = place;
  const citedHead = citation === undefined ? undefined : lastWord(citation, language);
  const isSame = citedHead !== undefined && language.lower(citedHead) === language.lower(newHead);
  // İletişim Grubunda, Temas Grubunda: the same word in the same form
  if (isSame && (citedHead === citation) === (newHead === to)) return [oldHead];
  const { reinflect, foldWord } = language.inflection;
  if (reinflect === undefined)
    return citedHead !== undefined && language.lower(oldHead) === language.lower(citedHead)
      ? [newHead]
      : [];
  const own = ownForms.map(({ text }) => foldWord(lastWord(text, language)).folded);
  return reinflect({
    ...(citedHead !== undefined && {
      from: { citation: citedHead, role: citedHead === citation ? 'head' : 'compound' },
    }),
    form: oldHead,
    ...(before !== undefined && { before }),
    to: { citation: newHead, role: newHead === to ? 'head' : 'compound' },
    hasApostrophe: takesApostrophe(choice, oldHead, newHead),
    wordsWith: (beginning) => [
      ...choice.wordsWith(beginning),
      ...own.filter((word) => word.startsWith(beginning)),
    ],
  });
}

const APOSTROPHE = /['\u2019\u02BC]/g;

function findApostrophe(word: string): string | undefined {
  return word.match(APOSTROPHE)?.[0];
}

function lastWord(text: string, language: Language): string {
  return language.words(text).findLast(({ kind }) => kind !== 'sign')?.text ?? text;
}

/** Whether the texts write the new rendering with an apostrophe, or names in this place. */
function takesApostrophe(
  { ownForms, language, to }: RenderingChoice,
  oldHead: string,
  newHead: string,
): boolean {
  let balance = 0;
  const bare = language.lower(to);
  for (const { text, count } of ownForms) {
    if (language.lower(text) === bare) continue;
    balance += findApostrophe(lastWord(text, language)) === undefined ? -count : count;
  }
  if (balance !== 0) return balance > 0;
  if (!isHigh(newHead)) return false;
  return findApostrophe(oldHead) !== undefined || (!isHigh(oldHead) && newHead === to);
}

const isHigh = (text: string): boolean => /^\p{Lu}/u.test(text);

function isUpper(text: string, language: Language): boolean {
  return [...text].length > 1 && language.upper(text) === text && language.lower(text) !== text;
}

function upperFirst(text: string, language: Language): string {
  const [first = ''] = text;
  return language.upper(first) + text.slice(first.length);
}

/** Whether the word has a capital here that is not its own. */
function startsHigh(
  text: string,
  [start]: Span,
  citation: string | undefined,
  language: Language,
): boolean {
  if (!isHigh(text.slice(start))) return false;
  if (citation !== undefined && !isHigh(citation)) return true;
  return /^[^\p{L}\p{N}]*$|[.!?…:]["'\u201D\u2019)\]]*\s+["'\u201C\u2018([]*$/u.test(
    language.fold(text.slice(0, start)).text,
  );
}

/** Turkish words after a noun that follow its last vowel, and English ones before it that follow its first sound. */
const AFTER: Readonly<Record<string, RegExp>> = {
  tr: /^\s+(?:d[ae]|m[ıiuü](?:d[ıiuü]r|y[ıiuü]z|s[ıiuü]n)?)(?![\p{L}\p{N}])/iu,
};
const BEFORE: Readonly<Record<string, RegExp>> = { en: /(?:^|[^\p{L}])an?\s+$/iu };

function followsSound(
  text: string,
  [start, end]: Span,
  form: string,
  next: string,
  language: Language,
): boolean {
  const lastVowel = (of: string): string =>
    language
      .lower(of)
      .match(/[aıouâû]|[eiöüî]/g)
      ?.at(-1) ?? '';
  if (AFTER[language.primary]?.test(text.slice(end)) === true) {
    const [old, now] = [lastVowel(form), lastVowel(next)].map(
      (vowel) => HARMONY.indexOf(vowel) >> 1,
    );
    if (old !== now) return true;
  }
  if (BEFORE[language.primary]?.test(text.slice(0, start)) !== true) return false;
  return /^[aeiouh]/i.test(form) || /^[aeiouh]/i.test(next);
}

/** Vowels by their class, two a class. */
const HARMONY = 'aıeiouöü';
