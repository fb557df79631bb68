import picocolors from 'picocolors';
import { padLeft, padRight } from '../text/display-width.ts';
import { printableText } from '../text/printable-text.ts';
import { addFiles, PROGRESS, WORK_BANDS, type FileCounts } from './file-counts.ts';
import type { TextCounts } from './text-counts.ts';
import { formatCount, formatPlural } from '../figures/format-count.ts';

/** How the tables are drawn. */
export interface CountsFormat {
  readonly colors: boolean;
  /** Whether a memory was asked; without one there are no match bands. */
  readonly hasMemory: boolean;
}

type Row = readonly [label: string, counts: TextCounts];

/** A table for each file, and one of all together when there are several. */
export function formatCounts(files: readonly FileCounts[], format: CountsFormat): string {
  const colors = picocolors.createColors(format.colors);
  const tables = files.map((file) => {
    const locales = [file.sourceLocale, file.targetLocale].filter((name) => name !== undefined);
    const head = `${printableText(file.path)}${locales.length > 0 ? `  ${locales.join(' → ')}` : ''}`;
    return [colors.bold(head), ...formatTable(file, format)];
  });
  if (files.length > 1)
    tables.push([
      colors.bold(formatPlural(files.length, 'file')),
      ...formatTable(addFiles(files), format),
    ]);
  return `${tables.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function formatTable(
  { total, progress, bands }: Omit<FileCounts, 'path'>,
  { colors, hasMemory }: CountsFormat,
): readonly string[] {
  const { dim } = picocolors.createColors(colors);
  const hasText = ([, { segments }]: Row): boolean => segments > 0;
  const states = PROGRESS.map((name): Row => [name, progress[name]]).filter(hasText);
  const work = WORK_BANDS.filter(
    (name) => hasMemory || name === 'repetitions' || name === 'new',
  ).map((name): Row => [/^\d/.test(name) ? `${name.replace('-', '–')} %` : name, bands[name]]);
  const all: readonly Row[] = [...work, ...states, ['total', total]];
  const heads = ['segments', 'words', 'share', 'characters', 'with spaces'];
  const cellsOf = ({ segments, words, characters, charactersWithSpaces }: TextCounts): string[] => [
    formatCount(segments),
    formatCount(words),
    total.words === 0 ? '' : `${((100 * words) / total.words).toFixed(1)} %`,
    formatCount(characters),
    formatCount(charactersWithSpaces),
  ];
  const first = Math.max(...all.map(([label]) => label.length));
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...all.map(([, counts]) => cellsOf(counts)[at]!.length)),
  );
  const line = (label: string, cells: readonly string[]): string =>
    `  ${padRight(label, first)}${cells.map((cell, at) => `  ${padLeft(cell, widths[at]!)}`).join('')}`;
  const rows = (part: readonly Row[]): string[] =>
    part.map(([label, counts]) => line(label, cellsOf(counts)));
  return [
    dim(line('', heads)),
    ...rows(work),
    '',
    ...rows(states),
    '',
    line('total', cellsOf(total)),
  ];
}
