import type { Language } from '../language/language.ts';
import type { Content } from '../model/content.ts';
import { flattenContent } from '../model/flatten-content.ts';
import type { MappedText } from '../model/mapped-text.ts';
import { createGrowingArray } from './growing-array.ts';

/**
 * One side of one segment as numbers: a place in each array is a word of the text. All but `words` is
 * made when asked for, so that who needs it in a loop asks once.
 */
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

/** The words of all texts, one after the other: arrays of their own would take ten times the room. */
interface AllWords {
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly breaks: Uint8Array;
  readonly capitals: Uint8Array;
}

/** Words `[from, to)` of a side. */
class TextView implements NumberedText {
  readonly words: Int32Array;
  readonly #all: AllWords;
  readonly #content: Content;
  readonly #from: number;

  constructor(all: AllWords, content: Content, from: number, to: number) {
    this.words = all.words.subarray(from, to);
    this.#all = all;
    this.#content = content;
    this.#from = from;
  }
  get #to(): number {
    return this.#from + this.words.length;
  }
  get mapped(): MappedText {
    return flattenContent(this.#content);
  }
  get starts(): Int32Array {
    return this.#all.starts.subarray(this.#from, this.#to);
  }
  get ends(): Int32Array {
    return this.#all.ends.subarray(this.#from, this.#to);
  }
  get breaks(): Uint8Array {
    return this.#all.breaks.subarray(this.#from, this.#to);
  }
  get capitals(): Uint8Array {
    return this.#all.capitals.subarray(this.#from, this.#to);
  }
}

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
  const [words, starts, ends, breaks, capitals] = [
    createGrowingArray(),
    createGrowingArray(),
    createGrowingArray(),
    createGrowingArray(),
    createGrowingArray(),
  ];
  const offsets = contents.map((content) => {
    const from = words.length;
    const { text } = flattenContent(content);
    let before = -1;
    for (const word of language.words(text)) {
      if (word.kind !== 'word') continue;
      const [start, end] = word.span;
      words.push(idOf(word.text));
      starts.push(start);
      ends.push(end);
      breaks.push(before !== -1 && JOINT.test(text.slice(before, start)) ? 0 : 1);
      capitals.push(CAPITAL.test(word.text) ? 1 : 0);
      before = end;
    }
    return from;
  });
  const all: AllWords = {
    words: words.take(),
    starts: starts.take(),
    ends: ends.take(),
    breaks: Uint8Array.from(breaks.take()),
    capitals: Uint8Array.from(capitals.take()),
  };
  return {
    forms: [...ids.keys()],
    texts: contents.map(
      (content, at) =>
        new TextView(all, content, offsets[at]!, offsets[at + 1] ?? all.words.length),
    ),
  };
}

/** The words `[from, to)` of a text exactly as they stand there. */
export function wordsText(text: NumberedText, from: number, to: number): string {
  return text.mapped.text.slice(text.starts[from]!, text.ends[to - 1]!);
}
