import picocolors from 'picocolors';
import { padLeft, padRight } from '../text/display-width.ts';
import { printableText } from '../text/printable-text.ts';

/** How many texts each namespace has in each locale. */
export interface ScanTable {
  /** The source first. */
  readonly locales: readonly string[];
  readonly counts: readonly {
    readonly namespace: string;
    readonly locale: string;
    readonly wanted: number;
    readonly there: number;
  }[];
}

/** A line for each namespace: `12 of 14` texts in each locale. */
export function formatScan({ locales, counts }: ScanTable, hasColors: boolean): string {
  const { bold, dim, green, yellow } = picocolors.createColors(hasColors);
  const names = [...new Set(counts.map(({ namespace }) => namespace))];
  const shown = names.map(printableText);
  const first = Math.max('namespace'.length, ...shown.map((name) => name.length));
  const cell = (namespace: string, locale: string): string => {
    const found = counts.find((one) => one.namespace === namespace && one.locale === locale);
    return found === undefined ? '' : `${found.there} of ${found.wanted}`;
  };
  const widths = locales.map((locale) =>
    Math.max(locale.length, ...names.map((name) => cell(name, locale).length)),
  );
  const row = (name: string, cells: readonly string[]): string =>
    `${padRight(name, first)}${cells.map((text, at) => `  ${padLeft(text, widths[at]!)}`).join('')}`;
  const lines = names.map((name, at) => {
    const line = row(
      shown[at]!,
      locales.map((locale) => cell(name, locale)),
    );
    const isDone = counts.every((one) => one.namespace !== name || one.there === one.wanted);
    return isDone ? green(line) : yellow(line);
  });
  return `${[bold(dim(row('namespace', locales))), ...lines].join('\n')}\n`;
}
