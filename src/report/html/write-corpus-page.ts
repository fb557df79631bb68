import type {
  CorpusReport,
  CorpusSample,
  FilterCount,
  MeasuredPairs,
} from '../../model/results/corpus-report.ts';
import { formatShare } from '../text/bar.ts';
import { baseName } from './elements/base-name.ts';
import { drawBar, drawPatterns } from './charts/bars.ts';
import { drawHistogram } from './charts/histogram.ts';
import { element, type Child, type Element } from './elements/element.ts';
import { hint } from './elements/section.ts';
import { tableHead } from './elements/table-head.ts';
import { writePage } from './page/write-page.ts';
import { formatCount } from '../figures/format-count.ts';

/**
 * What became of a corpus as one HTML file that needs no network: the waterfall of the filters, plots of
 * lengths and confidences before and after, and examples of what each filter dropped.
 */
export function writeCorpusPage(report: CorpusReport): string {
  const names = report.inputs.map(baseName).join(', ');
  const dropping = report.filters.filter(({ dropped }) => dropped > 0);
  return writePage(
    `${names} · corpus · Koşut`,
    drawPatterns(),
    drawHead(report, names),
    element(
      'main',
      {},
      report.filters.length > 0 && drawWaterfall(report),
      report.parts.length > 0 && drawParts(report),
      drawPlots(report),
      dropping.map((filter) => drawSamples(filter, report)),
      titled(
        'kept',
        'Examples of what stays',
        hint('Picked evenly from all of them.'),
        drawTable(report.samples, report, false),
      ),
    ),
  );
}

function titled(id: string, title: string, ...children: Child[]): Element {
  return element(
    'section',
    { 'aria-labelledby': id },
    element('h2', { id, tabindex: -1 }, title),
    ...children,
  );
}

function drawHead(report: CorpusReport, names: string): Element {
  const { read, kept, sourceLocale, targetLocale, form, shard } = report;
  const hidden = Object.values(report.kindsReplaced).reduce((sum, count) => sum + count, 0);
  const figure = (name: string, value: string, note: string): Child =>
    element(
      'div',
      {},
      element('dt', {}, name),
      element('dd', {}, element('strong', {}, value), element('span', {}, note)),
    );
  return element(
    'header',
    {},
    element('h1', {}, element('span', { dir: 'auto' }, names)),
    element(
      'dl',
      { class: 'figures' },
      figure('Read', formatCount(read), `pairs, ${sourceLocale} ⇄ ${targetLocale}`),
      figure('Kept', formatCount(kept), `${formatShare(kept / Math.max(1, read))} of them`),
      figure('Dropped', formatCount(read - kept), `by ${report.filters.length} filters`),
      hidden > 0 && figure('Hidden', formatCount(hidden), 'personal data replaced'),
      figure(
        'Form',
        form,
        shard === undefined ? 'the whole' : `shard ${shard.number} of ${shard.of}`,
      ),
    ),
  );
}

/** Each filter with what it dropped and what was left behind it. */
function drawWaterfall({ filters, read }: CorpusReport): Element {
  let left = read;
  const rows = filters.map(({ name, parameters, dropped }) => {
    left -= dropped;
    const settings = Object.entries(parameters).map(([key, value]) => `${key} ${value}`);
    return element(
      'tr',
      {},
      element(
        'td',
        { 'data-label': 'Filter' },
        dropped > 0 ? element('a', { href: `#filter-${name}` }, name) : name,
        settings.length > 0 && element('p', { class: 'hint' }, settings.join(', ')),
      ),
      element('td', { 'data-label': 'Dropped', class: 'number' }, formatCount(dropped)),
      element(
        'td',
        { 'data-label': 'Left' },
        drawBar(left / Math.max(1, read), 'dominant'),
        element(
          'p',
          { class: 'hint' },
          `${formatCount(left)}, ${formatShare(left / Math.max(1, read))}`,
        ),
      ),
    );
  });
  return titled(
    'filters',
    'Filters',
    hint('In the order in which they judge; a pair is counted by the first filter that drops it.'),
    element(
      'table',
      { class: 'waterfall' },
      tableHead(['Filter', 'Dropped', 'Left']),
      element('tbody', {}, rows),
    ),
  );
}

function drawParts({ parts, kept }: CorpusReport): Element {
  return titled(
    'parts',
    'Parts',
    hint('Split by document; pairs that a later part has too, on one side or both, are dropped.'),
    element(
      'table',
      {},
      tableHead(['Part', 'Pairs', 'Share', 'Asked for']),
      element(
        'tbody',
        {},
        parts.map(({ name, pairs, share }) =>
          element(
            'tr',
            {},
            element('td', { 'data-label': 'Part' }, name),
            element('td', { 'data-label': 'Pairs' }, formatCount(pairs)),
            element(
              'td',
              { 'data-label': 'Share' },
              `${((100 * pairs) / Math.max(1, kept)).toFixed(1)} %`,
            ),
            element('td', { 'data-label': 'Asked for' }, `${(100 * share).toFixed(1)} %`),
          ),
        ),
      ),
    ),
  );
}

function drawPlots(report: CorpusReport): Element {
  const { sourceLocale, targetLocale, sourceLength, targetLength, lengthRatio } = report;
  const plot = (
    title: string,
    { read, kept }: MeasuredPairs,
    label: (edge: number) => string,
  ): Child =>
    read.counts.some((count) => count > 0) &&
    element('figure', {}, element('figcaption', {}, title), drawHistogram(read, kept, label));
  const whole = (edge: number): string => String(edge);
  return titled(
    'plots',
    'Lengths and scores',
    hint('Outlined what was read, filled what stays.'),
    plot(`Characters of the source, ${sourceLocale}`, sourceLength, whole),
    plot(`Characters of the target, ${targetLocale}`, targetLength, whole),
    plot('Length of the target by that of the source', lengthRatio, (edge) => edge.toFixed(2)),
    report.confidence !== undefined &&
      plot('Confidence of the alignment', report.confidence, (edge) => edge.toFixed(2)),
  );
}

function drawSamples(filter: FilterCount, report: CorpusReport): Element {
  const { name, dropped, samples } = filter;
  return titled(
    `filter-${name}`,
    name,
    hint(`${formatCount(dropped)} dropped, of which ${samples.length} are shown.`),
    element(
      'details',
      { class: 'more' },
      element('summary', {}, 'Examples'),
      drawTable(samples, report, true),
    ),
  );
}

function drawTable(
  samples: readonly CorpusSample[],
  { sourceLocale, targetLocale }: CorpusReport,
  hasReason: boolean,
): Element {
  const heads = ['Place', 'Source', 'Target', ...(hasReason ? ['Why'] : [])];
  return element(
    'table',
    {},
    tableHead(heads),
    element(
      'tbody',
      {},
      samples.map(({ path, line, unit, source, target, reason }) =>
        element(
          'tr',
          {},
          element(
            'td',
            { 'data-label': 'Place' },
            line === undefined ? path : `${path}:${line}`,
            element('p', { class: 'hint' }, unit),
          ),
          element('td', { 'data-label': 'Source', lang: sourceLocale, dir: 'auto' }, cut(source)),
          element('td', { 'data-label': 'Target', lang: targetLocale, dir: 'auto' }, cut(target)),
          hasReason && element('td', { 'data-label': 'Why' }, reason),
        ),
      ),
    ),
  );
}

/** Longer texts are shown by their beginning: the page is for looking through. */
const SHOWN = 400;

function cut(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
