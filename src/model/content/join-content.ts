import type { Content } from '../content.ts';

/** Puts pieces of content one after another; neighbouring strings melt together, empty ones vanish. */
export function joinContent(...pieces: readonly Content[]): Content {
  const joined: Content[number][] = [];
  for (const piece of pieces) {
    for (const part of piece) {
      const last = joined.at(-1);
      if (part === '') continue;
      if (typeof part === 'string' && typeof last === 'string')
        joined[joined.length - 1] = last + part;
      else joined.push(part);
    }
  }
  return joined;
}
