import { APOSTROPHES } from './find-words.ts';

/** A word cut at the apostrophe that sets off its suffix. */
export interface SuffixedWord {
  readonly stem: string;
  readonly apostrophe: string;
  readonly suffix: string;
}

const SUFFIXED = new RegExp(`^(.*[\\p{L}\\p{M}\\p{N}])([${APOSTROPHES}])([\\p{L}\\p{M}]*)$`, 'u');

/** Cuts at the last apostrophe inside a word; `undefined` when there is none. */
export function splitApostrophe(word: string): SuffixedWord | undefined {
  const match = SUFFIXED.exec(word);
  if (match === null) return undefined;
  return { stem: match[1]!, apostrophe: match[2]!, suffix: match[3]! };
}
