import { addCounts, NOTHING, type TextCounts } from './text-counts.ts';

/** How far a segment has come; the first is without any target. */
export const PROGRESS = ['untranslated', 'initial', 'translated', 'reviewed', 'final'] as const;
/** One of {@link PROGRESS}. */
export type Progress = (typeof PROGRESS)[number];

/** What a segment costs to translate; the edges are those of the trade's analysis reports. */
export const WORK_BANDS = [
  'context',
  '100',
  'repetitions',
  '95-99',
  '85-94',
  '75-84',
  '50-74',
  'new',
] as const;
/** One of {@link WORK_BANDS}, in percent where it is a number. */
export type WorkBand = (typeof WORK_BANDS)[number];

/** The source text of one file, counted by progress and by work. */
export interface FileCounts {
  readonly path: string;
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  readonly total: TextCounts;
  readonly progress: Readonly<Record<Progress, TextCounts>>;
  /** Without a memory only `repetitions` and `new` have anything. */
  readonly bands: Readonly<Record<WorkBand, TextCounts>>;
}

/** The counts of several files together. */
export function addFiles(files: readonly FileCounts[]): Omit<FileCounts, 'path'> {
  const progress = emptyCounts(PROGRESS);
  const bands = emptyCounts(WORK_BANDS);
  for (const file of files) {
    for (const name of PROGRESS) progress[name] = addCounts(progress[name], file.progress[name]);
    for (const name of WORK_BANDS) bands[name] = addCounts(bands[name], file.bands[name]);
  }
  return { total: files.map((file) => file.total).reduce(addCounts, NOTHING), progress, bands };
}

/** Nothing under each name. */
export function emptyCounts<Name extends string>(names: readonly Name[]): Record<Name, TextCounts> {
  return Object.fromEntries(names.map((name) => [name, NOTHING])) as Record<Name, TextCounts>;
}
