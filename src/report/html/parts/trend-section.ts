import type { RenderingTrend, Trend } from '../../../model/results/trend.ts';
import { formatTrend } from '../../figures/compare-findings.ts';
import { drawBar } from '../charts/bars.ts';
import { element, type Child, type Element } from '../elements/element.ts';
import { hint } from '../elements/section.ts';
import { tableHead } from '../elements/table-head.ts';

/** More would be a second table of findings. */
const MOST = 200;

/** What is new and gone since an earlier report, and the renderings of each term then and now. */
export function drawTrend(trend: Trend): Element {
  const { path, gone, renderings } = trend;
  const most = Math.max(1, ...renderings.map(({ before, now }) => Math.max(before, now)));
  return element(
    'section',
    { 'aria-labelledby': 'trend' },
    element('h2', { id: 'trend' }, 'Since the earlier report'),
    hint(`${formatTrend(trend)}, held against ${path}.`),
    renderings.length > 0 &&
      element(
        'table',
        { class: 'trend' },
        tableHead(['Term', 'Words that depart', 'Then', 'Now']),
        element(
          'tbody',
          {},
          renderings.slice(0, MOST).map((one) => drawRendering(one, most)),
        ),
      ),
    renderings.length > MOST && hint(`and ${renderings.length - MOST} more`),
    gone.length > 0 &&
      element(
        'details',
        { class: 'more' },
        element('summary', {}, `${gone.length} gone`),
        element(
          'ul',
          { class: 'places' },
          gone
            .slice(0, MOST)
            .map(({ path: file, line, rule, message }) =>
              element(
                'li',
                {},
                element('span', { class: 'rule' }, rule),
                ` ${[file, line].filter((part) => part !== undefined).join(':')} `,
                element('span', { dir: 'auto' }, message),
              ),
            ),
          gone.length > MOST && element('li', { class: 'hint' }, `and ${gone.length - MOST} more`),
        ),
      ),
  );
}

function drawRendering({ term, found, before, now }: RenderingTrend, most: number): Child {
  const count = (name: string, value: number): Child =>
    element(
      'td',
      { 'data-label': name },
      drawBar(value / most, name === 'Now' ? 'deviant' : 'faint'),
      element('span', { class: 'count' }, value),
    );
  return element(
    'tr',
    {},
    element('td', { 'data-label': 'Term', dir: 'auto' }, term),
    element('td', { 'data-label': 'Words that depart', dir: 'auto' }, found),
    count('Then', before),
    count('Now', now),
  );
}
