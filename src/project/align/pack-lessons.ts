import type { TokenPair } from '../../align/lexicon/lexicon.ts';

/** Lessons of one document as numbers of its words: small to send and to keep. */
export interface PackedLessons {
  readonly count: number;
  readonly words: readonly string[];
  /** Per lesson: how many source words, those words, how many target words, those words. */
  readonly numbers: Int32Array;
}

/** Lessons to numbers; {@link unpackLessons} is the way back. */
export function packLessons(lessons: readonly TokenPair[]): PackedLessons {
  const ids = new Map<string, number>();
  const numbers: number[] = [];
  const add = (words: readonly string[]): void => {
    numbers.push(words.length);
    for (const word of words) {
      let id = ids.get(word);
      if (id === undefined) ids.set(word, (id = ids.size));
      numbers.push(id);
    }
  };
  for (const { source, target } of lessons) {
    add(source);
    add(target);
  }
  return { count: lessons.length, words: [...ids.keys()], numbers: Int32Array.from(numbers) };
}

/** Numbers to lessons. */
export function* unpackLessons({ words, numbers }: PackedLessons): Generator<TokenPair> {
  let at = 0;
  const take = (): string[] => {
    const end = at + 1 + numbers[at]!;
    const list: string[] = [];
    for (at++; at < end; at++) list.push(words[numbers[at]!]!);
    return list;
  };
  while (at < numbers.length) yield { source: take(), target: take() };
}
