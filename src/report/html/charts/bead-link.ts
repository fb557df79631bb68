import type { Bead } from '../../../model/bead.ts';
import { beadKind } from '../../figures/bead-kind.ts';
import { LOW_CONFIDENCE } from '../../figures/bitext-figures.ts';
import { element, type Child, type Element } from '../elements/element.ts';

/**
 * Confidence is drawn in three steps, because eyes do not tell more widths of a line apart. A line
 * below {@link LOW_CONFIDENCE} is broken; one from 0.9, where nine of ten are right, is full.
 */
const SURE = 0.9;

/** How sure a link looks. */
function linkClass(bead: Bead): string {
  const sureness =
    bead.confidence < LOW_CONFIDENCE ? 'unsure' : bead.confidence < SURE ? 'fair' : 'sure';
  return `${beadKind(bead) === '1–1' ? 'plain' : 'other'} ${sureness}`;
}

function percent(share: number): string {
  return `${Math.round(share * 10000) / 100}%`;
}

/**
 * The lines from each sentence of one side to each of the other. Both sides of a row are parted into
 * boxes of equal height, so a line begins at a fraction of the row, whatever the length of the texts;
 * the sheet moves all lines down to the middle of the first line of a box.
 */
function drawLines(bead: Bead): Child {
  const left = bead.source[1] - bead.source[0];
  const right = bead.target[1] - bead.target[0];
  const lines: Child[] = [];
  const line = (x1: number, y1: number, x2: number, y2: number): Child =>
    element('line', { x1: percent(x1), y1: percent(y1), x2: percent(x2), y2: percent(y2) });
  const dot = (x: number, y: number): Child =>
    element('circle', { cx: percent(x), cy: percent(y), r: 3 });
  // a sentence that nothing answers to has a line that ends half way
  for (let i = 0; i < left && right === 0; i++) lines.push(line(0, i / left, 0.3, i / left));
  for (let j = 0; j < right && left === 0; j++) lines.push(line(1, j / right, 0.7, j / right));
  for (let i = 0; i < left; i++)
    for (let j = 0; j < right; j++) lines.push(line(0, i / left, 1, j / right));
  for (let i = 0; i < left; i++) lines.push(dot(0, i / left));
  for (let j = 0; j < right; j++) lines.push(dot(1, j / right));
  return lines;
}

/** The middle of a ladder row: the lines, a label where the bead is not plain, and both in words. */
export function drawBeadLink(bead: Bead): Element {
  const kind = beadKind(bead);
  const isUnsure = bead.confidence < LOW_CONFIDENCE;
  return element(
    'div',
    { class: `link ${linkClass(bead)}` },
    element('svg', { 'aria-hidden': 'true', focusable: 'false' }, drawLines(bead)),
    element('span', { class: 'unseen' }, `${kind}, confidence ${bead.confidence.toFixed(2)}`),
    (kind !== '1–1' || isUnsure) &&
      element(
        'span',
        { class: 'chip', 'aria-hidden': 'true' },
        kind !== '1–1' && element('b', {}, kind),
        isUnsure && element('span', {}, `? ${bead.confidence.toFixed(2)}`),
      ),
  );
}
