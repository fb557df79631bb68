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
      const hash = scramble(number);
      if (taken.length === size && hash >= taken.at(-1)!.hash) return;
      taken.push({ hash, number, value: make() });
      taken = taken.sort((one, other) => one.hash - other.hash).slice(0, size);
    },
    samples: () =>
      [...taken].sort((one, other) => one.number - other.number).map(({ value }) => value),
  };
}

/** Murmur3's last mixing: neighbouring numbers are far apart. */
function scramble(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
