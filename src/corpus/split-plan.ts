import { hashWide } from '../model/hash/hash-wide.ts';

/** A part of a corpus and its share, 0 to 1; the shares of all make 1. */
export interface SplitPart {
  readonly name: string;
  readonly share: number;
}

/** 98 of 100 to train on, one to tune by, one to judge by. */
export const STANDARD_SPLIT: readonly SplitPart[] = [
  { name: 'train', share: 0.98 },
  { name: 'dev', share: 0.01 },
  { name: 'test', share: 0.01 },
];

/**
 * Parts from a list such as `train=98,dev=1,test=1` (shares of any sum), or `default`.
 *
 * @throws {RangeError} in words for the user
 */
export function parseSplit(text: string): readonly SplitPart[] {
  if (text === 'default') return STANDARD_SPLIT;
  const parts = text.split(',').map((piece) => {
    const [, name, share] = /^\s*([\w-]+)\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(piece) ?? [];
    if (name === undefined || Number(share) <= 0)
      throw new RangeError(`--split has “${piece.trim()}”`);
    return { name, share: Number(share) };
  });
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  if (parts.length < 2 || parts.length > 16)
    throw new RangeError(`--split has ${parts.length} part`);
  if (new Set(parts.map(({ name }) => name)).size < parts.length)
    throw new RangeError('--split names a part twice');
  return parts.map(({ name, share }) => ({ name, share: share / total }));
}

/**
 * The part of each document, by a hash of its name: the same in every run, whatever else the corpus
 * holds and whichever shard asks.
 *
 * @returns the number of the part
 */
export function makeSplitter(parts: readonly SplitPart[]): (document: string) => number {
  return (document) => {
    let rest = hashWide(document)[0] / 2 ** 32;
    for (const [at, { share }] of parts.entries()) {
      if (rest < share) return at;
      rest -= share;
    }
    return 0;
  };
}
