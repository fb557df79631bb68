import picocolors from 'picocolors';
import type { Span } from '../../model/span.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import { printableText } from '../text/printable-text.ts';

/** A part of a text, and entries that hold it. */
export interface FoundFragment {
  readonly span: Span;
  readonly entries: readonly { readonly tu: TranslationUnit }[];
}

/** The parts of a text that a memory holds, each with the newest entry that does, for people. */
export function formatFragments(
  fragments: readonly FoundFragment[],
  query: string,
  options: { readonly colors: boolean },
): string {
  const colors = picocolors.createColors(options.colors);
  const lines: string[] = [];
  for (const { span, entries } of fragments) {
    const [first] = entries;
    if (first === undefined) continue;
    lines.push(`  ${colors.bold(`“${printableText(query.slice(...span))}”`)} in:`);
    lines.push(`    ${printableText(toPlainText(first.tu.source))}`);
    lines.push(`    ${printableText(toPlainText(first.tu.target))}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
