import type { TermEntry } from '../../terms/recognise/compile-terms.ts';

/** What may stand for a concept: preferred terms first, then admitted ones, never deprecated ones. */
export function expectedRenderings(entries: readonly TermEntry[]): readonly string[] {
  const texts = (['preferred', 'admitted'] as const).flatMap((status) =>
    entries.filter(({ term }) => term.status === status).map(({ term }) => term.text),
  );
  return [...new Set(texts)];
}
