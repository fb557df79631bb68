import type { Language } from '../../language/language.ts';
import type { Content } from '../../model/content.ts';
import { flattenContent, toPlainText } from '../../model/content/flatten-content.ts';
import type { MappedText } from '../../model/positions/mapped-text.ts';
import type { DigestPart } from '../digest.ts';
import { createGrowingArray } from '../growing-array.ts';

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

/** The words of some texts by themselves, those of all texts one after the other. */
export interface TextWords {
  /** Every different word, folded. */
  readonly forms: readonly string[];
  /** How many words each text has. */
  readonly sizes: ArrayLike<number>;
  /** The number of each word in `forms`, and what {@link NumberedText} says of it. */
  readonly words: ArrayLike<number>;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly breaks: ArrayLike<number>;
  readonly capitals: ArrayLike<number>;
}

/** Words `[from, to)` of a part: arrays of their own would take ten times the room. */
class TextView implements NumberedText {
  readonly words: Int32Array;
  readonly #part: TypedWords;
  readonly #content: Content;
  readonly #from: number;

  constructor(words: Int32Array, part: TypedWords, content: Content, from: number) {
    this.words = words;
    this.#part = part;
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
    return this.#part.starts.subarray(this.#from, this.#to);
  }
  get ends(): Int32Array {
    return this.#part.ends.subarray(this.#from, this.#to);
  }
  get breaks(): Uint8Array {
    return this.#part.breaks.subarray(this.#from, this.#to);
  }
  get capitals(): Uint8Array {
    return this.#part.capitals.subarray(this.#from, this.#to);
  }
}

interface TypedWords {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly breaks: Uint8Array;
  readonly capitals: Uint8Array;
}

/** Lists the words of texts. Numbers and signs are no words: they break phrases. */
export function listWords(contents: readonly Content[], language: Language): TextWords {
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
  const sizes = Int32Array.from(contents, (content) => {
    const from = words.length;
    const text = toPlainText(content);
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
    return words.length - from;
  });
  return {
    forms: [...ids.keys()],
    sizes,
    words: words.take(),
    starts: starts.take(),
    ends: ends.take(),
    breaks: Uint8Array.from(breaks.take()),
    capitals: Uint8Array.from(capitals.take()),
  };
}

/**
 * Numbers the words of one side of a bitext.
 *
 * @param parts what {@link listWords} says of all texts
 * @param order the numbers of the texts in the order in which they are wanted; forms are numbered in the
 *   order in which they come up there
 */
export function numberWords(
  contents: readonly Content[],
  parts: readonly DigestPart<TextWords>[],
  order: readonly number[],
): NumberedSide {
  const typed = parts.map(({ value }): TypedWords => {
    const { starts, ends, breaks, capitals } = value;
    return {
      starts: toInts(starts),
      ends: toInts(ends),
      breaks: toBytes(breaks),
      capitals: toBytes(capitals),
    };
  });
  // where each text begins, and in which part
  const partOf = new Int32Array(contents.length);
  const fromOf = new Int32Array(contents.length);
  parts.forEach(({ from, size, value }, part) => {
    let at = 0;
    for (let text = 0; text < size; text++) {
      partOf[from + text] = part;
      fromOf[from + text] = at;
      at += value.sizes[text]!;
    }
  });
  const ids = new Map<string, number>();
  /** By part: one more than the number that a form has here; 0: it did not come up yet. */
  const idsOf = parts.map(({ value }) => new Int32Array(value.forms.length));
  const all = new Int32Array(parts.reduce((sum, { value }) => sum + value.words.length, 0));
  let length = 0;
  const texts = order.map((text) => {
    const part = partOf[text]!;
    const { value, from: first } = parts[part]!;
    const known = idsOf[part]!;
    const from = fromOf[text]!;
    const size = value.sizes[text - first]!;
    const words = all.subarray(length, (length += size));
    for (let at = 0; at < size; at++) {
      const local = value.words[from + at]!;
      if (known[local] === 0) {
        const form = value.forms[local]!;
        let id = ids.get(form);
        if (id === undefined) ids.set(form, (id = ids.size));
        known[local] = id + 1;
      }
      words[at] = known[local]! - 1;
    }
    return new TextView(words, typed[part]!, contents[text]!, from);
  });
  return { forms: [...ids.keys()], texts };
}

function toInts(numbers: ArrayLike<number>): Int32Array {
  return numbers instanceof Int32Array ? numbers : new Int32Array(numbers);
}

function toBytes(numbers: ArrayLike<number>): Uint8Array {
  return numbers instanceof Uint8Array ? numbers : new Uint8Array(numbers);
}

/** The words `[from, to)` of a text exactly as they stand there. */
export function wordsText(text: NumberedText, from: number, to: number): string {
  return text.mapped.text.slice(text.starts[from]!, text.ends[to - 1]!);
}
