import type { Language } from '../language/language.ts';

/** One token of a sentence as the aligner compares it. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  /** What forms of one word share: a stem, `#` and a value, or a sign. */
  readonly key: string;
  /** A word in lower case without diacritics, its suffix after an apostrophe cut: for names. */
  readonly folded: string;
  /** {@link folded} as it may be spelt where it was borrowed from: for cognates. */
  readonly sounds: string;
  /** In lower case, suffix after an apostrophe cut: for dictionaries. */
  readonly form: string;
  /** What a number may stand for; empty for the rest. */
  readonly readings: readonly string[];
}

/** Signs of one meaning in many shapes. */
const QUOTE = /^["\u00AB\u00BB\u2018\u201A-\u201F\u2039\u203A]$/u;

/** Signs that every sentence may have in either language: they tell nothing. */
const IDLE = /^[.,'\u2019\u2026\u2010-\u2015-]$/u;

/** Forms remembered of a language: more than a novel has; then all are forgotten. */
const MAX_REMEMBERED = 100_000;

/** What was read of the forms of each locale: documents of a batch share most of their words. */
const REMEMBERED = new Map<string, Map<string, Token | undefined>>();

/** The words, numbers and telling signs of sentences of one language; forms once seen are looked up. */
export function buildTokeniser(language: Language): (sentence: string) => readonly Token[] {
  const known = REMEMBERED.get(language.locale) ?? new Map<string, Token | undefined>();
  REMEMBERED.set(language.locale, known);
  return (sentence) => {
    const tokens: Token[] = [];
    for (const { text, kind } of language.words(sentence)) {
      let token = known.get(text);
      if (token === undefined && !known.has(text)) {
        if (known.size >= MAX_REMEMBERED) known.clear();
        token = kind === 'word' ? readWord(text, language) : readOther(text, kind, language);
        known.set(text, token);
      }
      if (token !== undefined) tokens.push(token);
    }
    return tokens;
  };
}

function readWord(text: string, language: Language): Token {
  const bare = language.splitApostrophe(text)?.stem ?? text;
  const form = language.lower(bare.normalize('NFC'));
  const stem = language.inflection.stem(text);
  const folded = foldLetters(form);
  return {
    kind: 'word',
    key: stem === '' ? form : stem,
    folded,
    sounds: toSounds(folded),
    form,
    readings: [],
  };
}

function readOther(text: string, kind: 'number' | 'sign', language: Language): Token | undefined {
  if (kind === 'number') {
    const readings = language.numbers(text)[0]?.readings ?? [text];
    return { kind, key: `#${readings[0]!}`, folded: '', sounds: '', form: text, readings };
  }
  if (IDLE.test(text)) return undefined;
  const sign = QUOTE.test(text) ? '"' : text;
  return { kind, key: sign, folded: '', sounds: '', form: sign, readings: [] };
}

/** Letters without their marks; dotless ı, which has none to lose, as i. */
function foldLetters(form: string): string {
  return form.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ı', 'i');
}

/** Spellings that borrowing changes most between Latin alphabets: ph/f, c/k, y/i, w/v, x/ks, doubled letters. */
function toSounds(folded: string): string {
  return folded
    .replaceAll('ph', 'f')
    .replaceAll('x', 'ks')
    .replaceAll(/[cq]/g, 'k')
    .replaceAll('y', 'i')
    .replaceAll('w', 'v')
    .replaceAll('j', 'g')
    .replaceAll(/(.)\1+/g, '$1');
}
