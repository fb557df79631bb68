import type { SuspiciousRegion } from '../../model/bead.ts';
import type { Run } from '../../model/span.ts';
import { element, type Child } from './element.ts';
import type { ReportView } from './report-view.ts';
import { rowId } from './row-id.ts';
import { hint } from './section.ts';

/** More are not read. The ladder shows the others as unsure. */
const MOST_REGIONS = 20;

const REASONS: Readonly<Record<SuspiciousRegion['reason'], string>> = {
  unrelated: 'the texts hardly belong together',
  unmatched: 'without a counterpart',
  doubtful: 'hardly match',
};

function nameRun([start, end]: Run): string {
  if (start === end) return 'nothing';
  return end - start === 1 ? `sentence ${end}` : `sentences ${start + 1}–${end}`;
}

/** The id of the row where a region begins. */
function findRow({ result }: ReportView, region: SuspiciousRegion): string {
  const at = result.bitext.beads.findIndex(
    ({ source, target }) => source[0] === region.source[0] && target[0] === region.target[0],
  );
  const place = result.places[at];
  return place === undefined ? `bead-${at}` : rowId(place);
}

/** The regions that may be wrong, each with a link to its first row; nothing when all is well. */
export function drawSuspicious(view: ReportView): Child {
  const regions = view.result.suspicious ?? [];
  if (regions.length === 0) return false;
  return [
    hint('Look here first: the alignment may be wrong in these places.'),
    element(
      'ul',
      { class: 'suspicious' },
      regions
        .slice(0, MOST_REGIONS)
        .map((region) =>
          element(
            'li',
            {},
            element(
              'a',
              { href: `#${findRow(view, region)}` },
              `${nameRun(region.source)} ⇄ ${nameRun(region.target)}`,
            ),
            `: ${REASONS[region.reason]}, mean confidence ${region.confidence.toFixed(2)}`,
          ),
        ),
    ),
  ];
}
