import type { Word } from '../../language/find-words.ts';
import type { Language } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import { type Digest, digestWhole, type ReadDigest } from '../digest.ts';
import { HYPHENS } from '../recognise/hyphens.ts';
import { ACRONYM } from './acronym.ts';

/** A name of several words, as a text has it. */
export interface Name {
  /** Number of the text, from 0. */
  readonly text: number;
  readonly span: Span;
  /** As written, without the suffix that an apostrophe parts from the last word. */
  readonly written: string;
  /** All words but the last, folded. */
  readonly modifiers: readonly string[];
  /** What the forms of the last word share. */
  readonly head: string;
  /** Whether a word stands before it, which may own the first one (Ruritanya Başbakanı Ada Güneş). */
  readonly isOwned: boolean;
  /** First letters of the words that are no function words, in upper case. */
  readonly initials: string;
}

/** Names as texts have them, before other texts are asked. */
interface FoundNames {
  readonly names: readonly FoundName[];
  /** Every different acronym. */
  readonly acronyms: readonly string[];
}

interface FoundName {
  readonly name: Name;
  /** Whether it begins a text, where a capital tells nothing of the first word. */
  readonly isFirst: boolean;
  /** Then the name without that word, if it is one. */
  readonly short?: Name;
}

/** Longer runs of capitalised words are headings. */
const MAX_WORDS = 8;

/**
 * Runs of two to eight capitalised words, function words between them included (Bank of England, Türkiye
 * ve Orta Doğu Enstitüsü). The first word of a text is capitalised by rule, so a name begins there
 * only when it is found elsewhere too, or has an acronym. Texts all in capitals, or with a capital on every word as labels
 * have, show none.
 */
export function findNames(
  texts: readonly string[],
  language: Language,
  read: ReadDigest<string> = digestWhole(texts),
): readonly Name[] {
  const parts = read(digestNames(language));
  const found = parts.flatMap(({ from, value: { names } }) =>
    names.map(({ name, short, isFirst }) => ({
      name: moveName(name, from),
      short: short && moveName(short, from),
      isFirst,
    })),
  );
  const known = new Set(found.flatMap(({ name, isFirst }) => (isFirst ? [] : [toNameKey(name)])));
  const acronyms = new Set(parts.flatMap(({ value }) => value.acronyms));
  return found.flatMap(({ name, short, isFirst }) =>
    !isFirst || known.has(toNameKey(name)) || acronyms.has(name.initials)
      ? [name]
      : short === undefined
        ? []
        : [short],
  );
}

function moveName(name: Name, by: number): Name {
  return by === 0 ? name : { ...name, text: name.text + by };
}

function digestNames(language: Language): Digest<string, FoundNames> {
  return { name: 'names', make: (texts) => listNames(texts, language) };
}

function listNames(texts: readonly string[], language: Language): FoundNames {
  const names: FoundName[] = [];
  for (const [at, text] of texts.entries()) {
    const words = joinHyphens(language.words(text), text);
    if (isLabel(words, language)) continue;
    for (const run of findRuns(words, text, language)) {
      const isFirst = run[0] === words.find(({ kind }) => kind !== 'sign');
      const name = toName(run, at, text, language);
      if (name === undefined) continue;
      const short = isFirst ? toName(trim(run.slice(1), language), at, text, language) : undefined;
      names.push({ name, isFirst, ...(short !== undefined && { short }) });
    }
  }
  const acronyms = new Set(texts.flatMap((text) => text.match(ACRONYM) ?? []));
  return { names, acronyms: [...acronyms] };
}

/** Whether every word of content has a capital, so that capitals tell nothing. */
function isLabel(words: readonly Word[], language: Language): boolean {
  return !words.some(
    ({ kind, text }) =>
      kind === 'word' && !CAPITAL.test(text) && !language.stopWords.has(language.lower(text)),
  );
}

/** The same for the forms of one name. */
export function toNameKey({ modifiers, head }: Pick<Name, 'modifiers' | 'head'>): string {
  return [...modifiers, head].join('\u0000');
}

const CAPITAL = /^\p{Lu}/u;

/** Words with their hyphens: Non-Aligned is one. */
function joinHyphens(words: readonly Word[], text: string): readonly Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, sign, next] = words.slice(at, at + 3);
    const isOne =
      word!.kind === 'word' &&
      next?.kind === 'word' &&
      HYPHENS.test(sign!.text) &&
      next.span[0] - word!.span[1] === 1;
    if (!isOne) {
      joined.push(word!);
      continue;
    }
    const span: Span = [word!.span[0], next.span[1]];
    joined.push({ text: text.slice(...span), span, kind: 'word' });
    at += 2;
  }
  return joined;
}

function* findRuns(
  words: readonly Word[],
  text: string,
  language: Language,
): Generator<readonly Word[], void> {
  let run: Word[] = [];
  const isNext = (word: Word): boolean => {
    const last = run.at(-1);
    if (last === undefined || word.kind !== 'word') return false;
    // a suffix behind an apostrophe ends a name, and so does anything but one space or line end
    return (
      /^\s+$/.test(text.slice(last.span[1], word.span[0])) &&
      language.splitApostrophe(last.text) === undefined
    );
  };
  for (const word of words) {
    const isCapital = word.kind === 'word' && CAPITAL.test(word.text);
    const isLink = word.kind === 'word' && language.stopWords.has(language.lower(word.text));
    if (isNext(word) && (isCapital || isLink)) {
      run.push(word);
      continue;
    }
    yield trim(run, language);
    run = isCapital ? [word] : [];
  }
  yield trim(run, language);
}

/** Function words at the ends belong to the sentence. */
function trim(run: readonly Word[], language: Language): readonly Word[] {
  const isName = ({ text }: Word): boolean =>
    CAPITAL.test(text) && !language.stopWords.has(language.lower(text));
  return run.slice(run.findIndex(isName), run.findLastIndex(isName) + 1);
}

function toName(
  run: readonly Word[],
  text: number,
  whole: string,
  language: Language,
): Name | undefined {
  if (run.length < 2 || run.length > MAX_WORDS) return undefined;
  const last = run.at(-1)!;
  const end = last.span[0] + (language.splitApostrophe(last.text)?.stem ?? last.text).length;
  const span: Span = [run[0]!.span[0], end];
  const names = run.filter(({ text: word }) => !language.stopWords.has(language.lower(word)));
  return {
    text,
    span,
    written: whole.slice(...span).replaceAll(/\s+/g, ' '),
    modifiers: run.slice(0, -1).map(({ text: word }) => language.fold(word).text),
    head: language.inflection.stem(language.lower(last.text)),
    isOwned: /[\p{L}\p{M}]\s+$/u.test(whole.slice(0, span[0])),
    initials: language.upper(names.map(({ text: word }) => [...word][0]!).join('')),
  };
}
