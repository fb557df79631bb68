import picocolors from 'picocolors';
import type { Span } from '../../model/span.ts';
import { printableText } from '../text/printable-text.ts';

/** One side of an entry and the places of the words searched for, in its text. */
export interface ConcordanceSide {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** An entry that holds what was searched for. */
export interface ConcordanceEntry {
  readonly id: string;
  readonly source: ConcordanceSide;
  readonly target: ConcordanceSide;
}

/** Entries with the words marked, source and target below each other, for people. */
export function formatConcordance(
  entries: readonly ConcordanceEntry[],
  options: { readonly colors: boolean },
): string {
  const colors = picocolors.createColors(options.colors);
  const mark = (words: string): string =>
    colors.isColorSupported ? colors.bold(colors.yellow(words)) : `[${words}]`;
  if (entries.length === 0) return `${colors.dim('nothing found')}\n`;
  return entries
    .map(({ id, source, target }) =>
      [
        markSpans(source, mark),
        `  ${markSpans(target, mark)}`,
        colors.dim(`  ${printableText(id)}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

function markSpans({ text, spans }: ConcordanceSide, mark: (words: string) => string): string {
  let marked = '';
  let at = 0;
  for (const [start, end] of spans) {
    if (start < at) continue;
    marked += printableText(text.slice(at, start)) + mark(printableText(text.slice(start, end)));
    at = end;
  }
  return marked + printableText(text.slice(at));
}
