import type { Content } from '../../src/model/content.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { CheckResult } from '../../src/model/results/run-result.ts';
import { buildBeadIndex, segmentText } from '../../src/report/figures/segment-texts.ts';
import { sampleResult } from './sample-result.ts';

/** The findings of the sample as `kosut check` would hand them on. */
export const sampleCheck: CheckResult = {
  paths: ['out/bitext.xlf', 'out/other.xlf'],
  segments: 11,
  findings: sampleResult.findings,
};

const findBead = buildBeadIndex(sampleResult);

/** The sentences of the sample's findings. */
export function sampleContent({ place }: Finding): Content {
  return [segmentText(sampleResult, findBead(place)!, place.side).text];
}

/** `count` findings that differ only in severity, number and fingerprint. */
export function manyFindings(
  count: number,
  severity: Finding['severity'] = 'warning',
): readonly Finding[] {
  return Array.from({ length: count }, (_, number) => ({
    rule: 'terms/absent',
    severity,
    place: { path: 'a.xlf', unit: `u${number}`, side: 'target', line: number + 1, column: 3 },
    term: 'harbour',
    expected: ['liman'],
    confidence: 0.5,
    message: `number ${number}`,
    fingerprint: number.toString(16).padStart(16, '0'),
  }));
}
