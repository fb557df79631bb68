import { mixHash } from '../model/hash/mix-hash.ts';

/** Some of many, the same ones in every run and spread evenly over all: those with the smallest hashes. */
export interface Sampler<T> {
  /** @param make called only when the value is taken, for now at least */
  offer(number: number, make: () => T): void;
  /** In the order of their numbers. */
  readonly samples: () => readonly T[];
}

/** @param size how many are kept */
export function createSampler<T>(size: number): Sampler<T> {
  let taken: { readonly hash: number; readonly number: number; readonly value: T }[] = [];
  return {
    offer(number, make) {
      const hash = mixHash(number) >>> 0;
      if (taken.length === size && hash >= taken.at(-1)!.hash) return;
      taken.push({ hash, number, value: make() });
      taken = taken.sort((one, other) => one.hash - other.hash).slice(0, size);
    },
    samples: () =>
      [...taken].sort((one, other) => one.number - other.number).map(({ value }) => value),
  };
}
