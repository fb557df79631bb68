import type { Language } from '../language/language.ts';
import type { Content } from '../model/content.ts';
import { flattenContent } from '../model/flatten-content.ts';
import type { MappedText } from '../model/mapped-text.ts';

/** One side of one segment as numbers: a place in each array is a word of the text. */
export interface NumberedText {
  readonly mapped: MappedText;
  /** Number of the folded word in {@link NumberedSide.forms}. */
  readonly words: Int32Array;
  /** Span of each word in `mapped.text`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 when more than a space or an inner hyphen stands between a word and the one before it. */
  readonly breaks: Uint8Array;
  /** 1 when the word begins with a capital letter. */
  readonly capitals: Uint8Array;
}

/** One side of a bitext as numbers. */
export interface NumberedSide {
  /** Every different word of the side, folded, by number. */
  readonly forms: readonly string[];
  readonly texts: readonly NumberedText[];
}

const CAPITAL = /^\p{Lu}/u;

/** What may stand inside a phrase: spaces, or one hyphen without spaces around it. */
const JOINT = /^(?:\s+|[-\u2010\u2011])$/u;

/** Numbers the words of one side of a bitext. Numbers and signs are no words: they break phrases. */
export function numberWords(contents: readonly Content[], language: Language): NumberedSide {
  const ids = new Map<string, number>();
  const folded = new Map<string, number>();
  const idOf = (text: string): number => {
    const known = folded.get(text);
    if (known !== undefined) return known;
    const form = language.fold(text).text;
    let id = ids.get(form);
    if (id === undefined) ids.set(form, (id = ids.size));
    folded.set(text, id);
    return id;
  };
  const texts = contents.map((content) => {
    const mapped = flattenContent(content);
    const found = language.words(mapped.text).filter((word) => word.kind === 'word');
    const numbered: NumberedText = {
      mapped,
      words: Int32Array.from(found, (word) => idOf(word.text)),
      starts: Int32Array.from(found, (word) => word.span[0]),
      ends: Int32Array.from(found, (word) => word.span[1]),
      breaks: Uint8Array.from(found, (word, at) => {
        const before = found[at - 1];
        if (before === undefined) return 1;
        return JOINT.test(mapped.text.slice(before.span[1], word.span[0])) ? 0 : 1;
      }),
      capitals: Uint8Array.from(found, (word) => (CAPITAL.test(word.text) ? 1 : 0)),
    };
    return numbered;
  });
  return { forms: [...ids.keys()], texts };
}

/** The words `[from, to)` of a text exactly as they stand there. */
export function wordsText(text: NumberedText, from: number, to: number): string {
  return text.mapped.text.slice(text.starts[from]!, text.ends[to - 1]!);
}
