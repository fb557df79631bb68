import { toPlainText } from '../../../model/content/flatten-content.ts';
import { bestMatches, countBands, type BestMatch } from '../../figures/match-bands.ts';
import { drawBars } from '../charts/bars.ts';
import { element, type Child, type Element } from '../elements/element.ts';
import { tableHead } from '../elements/table-head.ts';
import { filterForm } from '../elements/filter-form.ts';
import { linkPlace } from '../elements/place-link.ts';
import type { ReportView } from '../report-view.ts';
import { hint, section } from '../elements/section.ts';
import { wordDiff } from '../elements/word-diff.ts';

/** A longer table is folded away until it is asked for. */
const MAX_OPEN_ROWS = 40;

/** For each source sentence the bead it is in. */
function beadsOfSentences({ result }: ReportView): readonly (number | undefined)[] {
  const beads: (number | undefined)[] = [];
  result.bitext.beads.forEach(({ source: [start, end] }, bead) => {
    for (let sentence = start; sentence < end; sentence++) beads[sentence] = bead;
  });
  return beads;
}

function drawMatch(view: ReportView, { sentence, match, band }: BestMatch, bead?: number): Child {
  const place = bead === undefined ? undefined : view.result.places[bead];
  const query = view.result.bitext.source[sentence] ?? '';
  const penalties = match.penalties.map(({ reason, points }) => `−${points} ${reason}`).join(', ');
  return element(
    'tr',
    { 'data-band': band },
    element(
      'td',
      { 'data-label': 'Score' },
      element('strong', { class: 'score' }, `${match.score}`),
      element('span', { class: 'hint' }, match.kind),
      penalties !== '' && element('span', { class: 'hint' }, penalties),
    ),
    element(
      'td',
      { 'data-label': 'Sentence' },
      element('span', { class: 'number' }, sentence + 1),
      place === undefined ? undefined : linkPlace(view, place),
    ),
    element(
      'td',
      { 'data-label': 'Difference', lang: view.localeOf('source'), dir: 'auto' },
      wordDiff(toPlainText(match.tu.source), query),
    ),
    element(
      'td',
      { 'data-label': 'Translation', lang: view.localeOf('target'), dir: 'auto' },
      toPlainText(match.tu.target),
    ),
  );
}

/** How well a memory knows the source sentences: bands, and the best match of each sentence. */
export function drawMatches(view: ReportView): Element {
  const { result } = view;
  const best = bestMatches(result.matches);
  if (best.length === 0) return section('matches', hint('No sentence has a match.'));
  const bands = countBands(result);
  const beads = beadsOfSentences(view);
  const bars = bands.map(({ band, count }) => ({
    label: band,
    count,
    what: 'sentences',
    fill: band === 'none' ? ('faint' as const) : ('plain' as const),
  }));
  const heads = [
    'Score',
    'Sentence',
    'From the memory’s source to ours',
    'The memory’s translation',
  ];
  return section(
    'matches',
    hint('Source sentences by the score of their best match, in percent.'),
    drawBars(bars, result.bitext.source.length),
    element(
      'details',
      { class: 'more', open: best.length <= MAX_OPEN_ROWS },
      element('summary', {}, 'The best match of each sentence'),
      hint(
        element('del', {}, 'Struck words'),
        ' are only in the memory, ',
        element('ins', {}, 'underlined ones'),
        ' only in our sentence.',
      ),
      filterForm('match-rows', 'matches', [
        {
          name: 'band',
          label: 'Band',
          options: bands
            .filter(({ band, count }) => band !== 'none' && count > 0)
            .map(({ band }) => [band, band]),
        },
      ]),
      element(
        'table',
        {},
        tableHead(heads),
        element(
          'tbody',
          { id: 'match-rows' },
          best.map((match) => drawMatch(view, match, beads[match.sentence])),
        ),
      ),
    ),
  );
}
