import type picocolors from 'picocolors';
import { printableText } from '../text/printable-text.ts';
import type { DiffPart } from './diff-words.ts';

/** Colours of picocolors, on or off. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/** Without colours the marks of `wdiff`, which many tools know: `[-removed-]` and `{+added+}`. */
export function formatPart({ kind, text }: DiffPart, colors: Colors): string {
  const printable = printableText(text);
  if (kind === 'same') return printable;
  if (!colors.isColorSupported) return kind === 'removed' ? `[-${printable}-]` : `{+${printable}+}`;
  return kind === 'removed'
    ? colors.red(colors.strikethrough(printable))
    : colors.green(colors.underline(printable));
}

/** Both versions of a text in one line, each word once; see {@link formatPart}. */
export function formatParts(parts: readonly DiffPart[], colors: Colors): string {
  return parts.map((part) => formatPart(part, colors)).join('');
}
