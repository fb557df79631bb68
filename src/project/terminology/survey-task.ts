import type { Termbase } from '../../model/concept.ts';
import type { Content } from '../../model/content.ts';
import type { Side } from '../../model/finding.ts';
import { listTermUses, type ListingStep, type TermUses } from '../../terms/uses/list-term-uses.ts';
import type { Direction } from '../memory/memory-locales.ts';

/** Pairs whose terms are to be listed. */
export interface SurveyTask extends Direction {
  readonly pairs: readonly (readonly [source: Content, target: Content])[];
  readonly inspect: Side;
  readonly termbase?: Termbase;
}

/** Lists the terms of pairs; see {@link listTermUses}. */
export function runSurveyTask(
  { pairs, ...options }: SurveyTask,
  onStep: (step: ListingStep) => void,
): TermUses {
  const segments = pairs.map(([source, target], at) => ({
    path: '',
    unit: String(at),
    source,
    target,
  }));
  return listTermUses(segments, { ...options, onStep });
}
