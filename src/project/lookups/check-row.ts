import type { Check } from '../../check/check.ts';
import { CHECKS } from '../../check/checks.ts';
import { applySettings, selectChecks, type RuleSettings } from '../../check/rule-settings.ts';
import { runChecks } from '../../check/run-checks.ts';
import { suppress } from '../../check/suppress.ts';
import type { Termbase } from '../../model/concept.ts';
import type { Finding, Side } from '../../model/finding.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Direction } from '../memory-locales.ts';

export interface CheckRowOptions extends Direction {
  readonly termbase?: Termbase;
  readonly inspect: Side;
  readonly settings: RuleSettings;
}

const ALONE: readonly Check[] = CHECKS.filter(({ scope }) => scope !== 'bitext');

/** What the checks that look at one segment alone find in it: some milliseconds. */
export function checkRow(
  pair: SegmentPair,
  { settings, ...options }: CheckRowOptions,
): readonly Finding[] {
  const found = runChecks(selectChecks(ALONE, settings), { ...options, pairs: [pair] });
  const wanted = found.flatMap((one) => applySettings(one, settings) ?? []);
  return suppress(wanted, [pair]).findings;
}

/** The rules whose checks look at one segment alone. */
export const ROW_RULES: ReadonlySet<string> = new Set(ALONE.flatMap(({ rules }) => rules));
