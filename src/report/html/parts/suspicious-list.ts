import type { SuspiciousRegion } from '../../../model/bead.ts';
import { regionWords } from '../../figures/region-words.ts';
import { element, type Child } from '../elements/element.ts';
import type { ReportView } from '../report-view.ts';
import { rowId } from '../elements/row-id.ts';
import { hint } from '../elements/section.ts';

/** More are not read. The ladder shows the others as unsure. */
const MOST_REGIONS = 20;

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
      regions.slice(0, MOST_REGIONS).map((region) => {
        const { place, matter } = regionWords(region);
        const link = element('a', { href: `#${findRow(view, region)}` }, place);
        return element('li', {}, link, `: ${matter}`);
      }),
    ),
  ];
}
