import type { Span } from '../../model/span.ts';
import type { WordReading } from '../read-words.ts';

/**
 * The parts of an entry that differ from the query, in content positions of the entry, rising.
 * Neighbouring words that changed make one span; an empty span is a place where the query has words
 * that the entry lacks.
 *
 * @param pairs for each word of the entry the equal word of the query, or -1
 */
export function findEdits(entry: WordReading, query: WordReading, pairs: Int32Array): Span[] {
  const edits: Span[] = [];
  let expected = 0;
  let changed: Span | undefined;
  const close = (nextOfQuery: number, at: number): void => {
    if (changed !== undefined) edits.push(changed);
    else if (nextOfQuery > expected) edits.push([at, at]);
    changed = undefined;
  };
  entry.spans.forEach(([start, end], word) => {
    const pair = pairs[word]!;
    if (pair < 0) {
      changed = [changed?.[0] ?? start, end];
      return;
    }
    close(pair, start);
    expected = pair + 1;
  });
  close(query.keys.length, entry.spans.at(-1)?.[1] ?? 0);
  return edits;
}
