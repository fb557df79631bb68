import type {
  FillBands,
  PlannedFileCounts,
  PretranslatePlanAnswer,
} from '../../server/api/pretranslation.ts';

/** The bands, the surest first, and the lowest score of each; repetitions are filled in whatever is chosen. */
export const BANDS: readonly (readonly [band: keyof FillBands, from: number])[] = [
  ['context', 101],
  ['repetition', Infinity],
  ['exact', 100],
  ['from95', 95],
  ['from85', 85],
  ['from75', 75],
];

/** Segments of all files of a plan. */
export interface PlanSums {
  readonly bands: Readonly<Record<keyof FillBands, number>>;
  readonly already: number;
  readonly locked: number;
  /** Would be filled in from the score on. */
  readonly filled: number;
  /** Would stay as they are: nothing is known, or not enough. */
  readonly open: number;
}

export function sumPlan({ files }: PretranslatePlanAnswer, fillFrom: number): PlanSums {
  const sum = (count: (file: PlannedFileCounts) => number): number =>
    files.reduce((all, file) => all + count(file), 0);
  const entries = BANDS.map(
    ([band, from]) => [band, from, sum(({ bands }) => bands[band])] as const,
  );
  const filled = entries.reduce((all, [, from, count]) => all + (from >= fillFrom ? count : 0), 0);
  const [segments, already, locked] = [
    sum((file) => file.segments),
    sum((file) => file.already),
    sum((file) => file.locked),
  ];
  return {
    bands: Object.fromEntries(entries.map(([band, , count]) => [band, count])) as PlanSums['bands'],
    already,
    locked,
    filled,
    open: segments - already - locked - filled,
  };
}
