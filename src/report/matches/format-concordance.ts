import picocolors from 'picocolors';
import type { Span } from '../../model/span.ts';
import { printableText } from '../text/printable-text.ts';

/** One side of an entry and the places of the words searched for, in its text. */
export interface ConcordanceSide {
  readonly text: string;
  readonly spans: readonly Span[];
  /** What seems to render words that were found on the other side. */
  readonly aligned: readonly Span[];
}

/** An entry that holds what was searched for. */
export interface ConcordanceEntry {
  readonly id: string;
  readonly source: ConcordanceSide;
  readonly target: ConcordanceSide;
}

/** Entries with the words marked `[so]` and their renderings `‹so›`, source and target below each other, for people. */
export function formatConcordance(
  entries: readonly ConcordanceEntry[],
  options: { readonly colors: boolean },
): string {
  const colors = picocolors.createColors(options.colors);
  const mark = (words: string): string =>
    colors.isColorSupported ? colors.bold(colors.yellow(words)) : `[${words}]`;
  const markAligned = (words: string): string =>
    colors.isColorSupported ? colors.underline(words) : `‹${words}›`;
  if (entries.length === 0) return `${colors.dim('nothing found')}\n`;
  return entries
    .map(({ id, source, target }) =>
      [
        markSpans(source, mark, markAligned),
        `  ${markSpans(target, mark, markAligned)}`,
        colors.dim(`  ${printableText(id)}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

function markSpans(
  { text, spans, aligned }: ConcordanceSide,
  mark: (words: string) => string,
  markAligned: (words: string) => string,
): string {
  const places = [
    ...spans.map((span) => ({ span, paint: mark })),
    ...aligned.map((span) => ({ span, paint: markAligned })),
  ].sort((one, other) => one.span[0] - other.span[0]);
  let marked = '';
  let at = 0;
  for (const { span, paint } of places) {
    const [start, end] = span;
    if (start < at) continue;
    marked += printableText(text.slice(at, start)) + paint(printableText(text.slice(start, end)));
    at = end;
  }
  return marked + printableText(text.slice(at));
}
