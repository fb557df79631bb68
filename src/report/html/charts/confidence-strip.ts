import type { Bead } from '../../../model/bead.ts';
import { beadKind } from '../../figures/bead-kind.ts';
import { element, type Child, type Element } from '../elements/element.ts';

/** More columns than this are thinner than a pixel on most screens; the worst bead of each shows. */
const MAX_COLUMNS = 600;
/** Fewer columns than this would look like towers; a short text leaves room at the end. */
const MIN_COLUMNS = 40;
/** Columns of a short text stand apart, so that each can be told from its neighbour. */
const SHORT_WIDTH = 0.8;

/** The confidence of all beads from beginning to end, one thin column each. */
export function drawConfidenceStrip(beads: readonly Bead[]): Element {
  const perColumn = Math.max(1, Math.ceil(beads.length / MAX_COLUMNS));
  const columns: Child[] = [];
  const columnWidth = beads.length > 2 * MIN_COLUMNS ? 1 : SHORT_WIDTH;
  for (let start = 0; start < beads.length; start += perColumn) {
    const group = beads.slice(start, start + perColumn);
    const height = Math.round(Math.min(...group.map(({ confidence }) => confidence)) * 100);
    columns.push(
      element('rect', {
        class: group.some((bead) => beadKind(bead) !== '1–1') ? 'other' : 'plain',
        x: start / perColumn,
        y: 100 - height,
        width: columnWidth,
        // a confidence of 0 is a fact too: it shows as a hair
        height: Math.max(2, height),
      }),
    );
  }
  return element(
    'svg',
    {
      class: 'strip',
      viewBox: `0 0 ${Math.max(MIN_COLUMNS, columns.length)} 100`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': 'Confidence of the beads from the beginning of the text to its end',
    },
    columns,
  );
}
