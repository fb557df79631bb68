import type { Histogram } from '../../../model/results/corpus-report.ts';
import { element, type Element } from '../elements/element.ts';

const HEIGHT = 120;
const BAR = 24;
const GAP = 4;
/** Room for the labels under the bars. */
const FOOT = 20;

/**
 * Two histograms over the same edges: one outlined, the other filled within it. Every bar says its numbers
 * as a title, for pointers and readers of titles.
 *
 * @param label what stands under a bar: where its values begin
 */
export function drawHistogram(
  read: Histogram,
  kept: Histogram,
  label: (edge: number) => string,
): Element {
  const most = Math.max(1, ...read.counts);
  const step = BAR + GAP;
  const width = read.edges.length * step;
  const heightOf = (count: number): number => Math.round((count / most) * HEIGHT * 10) / 10;
  const bars = read.edges.map((edge, at) => {
    const [all, some] = [read.counts[at] ?? 0, kept.counts[at] ?? 0];
    const bar = (count: number, name: string): Element =>
      element('rect', {
        class: name,
        x: at * step + 0.5,
        y: HEIGHT - heightOf(count) + 0.5,
        width: BAR,
        height: heightOf(count),
      });
    const next = read.edges[at + 1];
    const range =
      next === undefined ? `${label(edge)} and more` : `${label(edge)} to ${label(next)}`;
    return element(
      'g',
      {},
      element('title', {}, `${range}: ${all} read, ${some} kept`),
      bar(all, 'track outline'),
      bar(some, 'fill dominant'),
      at % 4 === 0 &&
        element('text', { x: at * step, y: HEIGHT + FOOT - 4, class: 'axis' }, label(edge)),
    );
  });
  return element(
    'svg',
    {
      class: 'histogram',
      viewBox: `0 0 ${width} ${HEIGHT + FOOT}`,
      width,
      height: HEIGHT + FOOT,
      role: 'img',
      'aria-label': describe(read, kept),
    },
    bars,
  );
}

function describe(read: Histogram, kept: Histogram): string {
  const sum = ({ counts }: Histogram): number => counts.reduce((total, count) => total + count, 0);
  return `${sum(read)} values before and ${sum(kept)} after cleaning`;
}
