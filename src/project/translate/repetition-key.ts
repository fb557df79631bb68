import type { Content } from '../../model/content.ts';

/**
 * Two segments with the same key say the same: equal text, and codes of the same kinds in the same places. To
 * compare two of them {@link isRepetition} is faster.
 */
export function repetitionKey(source: Content): string {
  return JSON.stringify(source.map((part) => (typeof part === 'string' ? part : [part.kind])));
}

/** Whether two sources have the same {@link repetitionKey}. */
export function isRepetition(one: Content, other: Content): boolean {
  return (
    one.length === other.length &&
    one.every((part, at) => {
      const twin = other[at]!;
      return typeof part === 'string' || typeof twin === 'string'
        ? part === twin
        : part.kind === twin.kind;
    })
  );
}
