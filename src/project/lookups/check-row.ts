import type { Check } from '../../check/check.ts';
import { CHECKS } from '../../check/checks.ts';
import { applySettings, selectChecks, type RuleSettings } from '../../check/rule-settings.ts';
import { arrangeFindings } from '../../check/arrange-findings.ts';
import { collectFindings } from '../../check/collect-findings.ts';
import { suppress } from '../../check/suppress.ts';
import type { Termbase } from '../../model/concept.ts';
import type { Finding, Side } from '../../model/finding.ts';
import { toPlaceKey } from '../../model/place-key.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Direction } from '../memory/memory-locales.ts';

/** What one segment is held against. */
export interface CheckRowOptions extends Direction {
  readonly termbase?: Termbase;
  readonly inspect: Side;
  readonly settings: RuleSettings;
  /** The segments around it in its file, in their order, itself among them; see {@link Check.seesAround}. */
  readonly around: readonly SegmentPair[];
}

const ALONE: readonly Check[] = CHECKS.filter(({ scope }) => scope !== 'bitext');

/** What the checks that look at one segment, and at those around it, find in it: some milliseconds. */
export function checkRow(
  pair: SegmentPair,
  { settings, around, ...options }: CheckRowOptions,
): readonly Finding[] {
  const checks = selectChecks(ALONE, settings);
  const own = toPlaceKey(pair);
  const found = arrangeFindings(
    [
      ...collectFindings(
        checks.filter(({ seesAround }) => seesAround !== true),
        { ...options, pairs: [pair] },
      ),
      ...collectFindings(
        checks.filter(({ seesAround }) => seesAround === true),
        { ...options, pairs: around },
      ).filter(({ place }) => toPlaceKey(place) === own),
    ],
    [pair],
  );
  const wanted = found.flatMap((one) => applySettings(one, settings) ?? []);
  return suppress(wanted, [pair]).findings;
}

/** The rules whose checks look at one segment alone. */
export const ROW_RULES: ReadonlySet<string> = new Set(ALONE.flatMap(({ rules }) => rules));
