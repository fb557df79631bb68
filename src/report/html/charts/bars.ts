import { formatShare } from '../../text/bar.ts';
import { element, type Child, type Element } from '../elements/element.ts';

/**
 * How a bar is filled; each fill differs from the others by pattern as well as by colour.
 * `plain`: no meaning of its own.
 */
export type BarFill = 'plain' | 'dominant' | 'accepted' | 'deviant' | 'faint';

/** A bar for `share` (0 to 1) of the room it gets; drawn for eyes only, so say the number beside it. */
export function drawBar(share: number, fill: BarFill): Element {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  return element(
    'svg',
    { class: 'bar', width: '100%', height: 12, 'aria-hidden': 'true', focusable: 'false' },
    element('rect', { class: 'track', width: '100%', height: 12, rx: 2 }),
    share > 0 &&
      element('rect', { class: `fill ${fill}`, x: 0.5, y: 0.5, width, height: 11, rx: 2 }),
  );
}

/** The patterns that fills refer to; once in a page. */
export function drawPatterns(): Element {
  return element(
    'svg',
    { class: 'patterns', width: 0, height: 0, 'aria-hidden': 'true', focusable: 'false' },
    element(
      'defs',
      {},
      element(
        'pattern',
        {
          id: 'hatch',
          width: 6,
          height: 6,
          patternUnits: 'userSpaceOnUse',
          patternTransform: 'rotate(45)',
        },
        element('rect', { class: 'hatch-ground', width: 6, height: 6 }),
        element('rect', { class: 'hatch-line', width: 3, height: 6 }),
      ),
    ),
  );
}

/** A row of a bar chart. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  /** What is counted, for readers who do not see the chart: `sentences`. */
  readonly what: string;
  readonly fill: BarFill;
}

/** Bars with label, count and share of `total`; the longest stands for the largest count. */
export function drawBars(bars: readonly Bar[], total: number): Element {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const row = ({ label, count, what, fill }: Bar): Child =>
    element(
      'li',
      {},
      element('span', { class: 'label' }, label),
      drawBar(count / most, fill),
      element(
        'span',
        { class: 'count' },
        count,
        element('span', { class: 'unseen' }, ` ${what}, `),
        element('span', { class: 'share' }, formatShare(count / Math.max(1, total))),
      ),
    );
  return element('ul', { class: 'bars' }, bars.map(row));
}
