import type { Rendering, TermRenderings } from '../../../model/results/renderings.ts';
import { competingTerms } from '../../figures/competing-terms.ts';
import { drawBar } from '../charts/bars.ts';
import { element, type Child, type Element } from '../elements/element.ts';
import { markWords } from '../elements/marked-words.ts';
import { linkPlace } from '../elements/place-link.ts';
import type { ReportView } from '../report-view.ts';
import { hint, section } from '../elements/section.ts';
import { formatPlural } from '../../figures/format-count.ts';

/** Sentences behind one bar; a term that stands a thousand times need not be shown each time. */
const MAX_PLACES = 50;

const STATUS_WORDS: Readonly<Record<Rendering['status'], string>> = {
  dominant: 'usual',
  accepted: 'accepted',
  deviant: 'departs',
};

function drawPlaces(view: ReportView, { places }: Rendering): Child {
  const left = places.length - MAX_PLACES;
  return element(
    'ul',
    { class: 'places' },
    places
      .slice(0, MAX_PLACES)
      .map((place) =>
        element(
          'li',
          {},
          linkPlace(view, place),
          element(
            'span',
            { lang: view.localeOf(view.result.inspected), dir: 'auto' },
            markWords(place.text, [place.span]),
          ),
        ),
      ),
    left > 0 && element('li', { class: 'hint' }, `and ${left} more`),
  );
}

function drawRendering(view: ReportView, rendering: Rendering, most: number): Child {
  const { status, text, places } = rendering;
  return element(
    'details',
    { class: status, open: status === 'deviant' },
    element(
      'summary',
      {},
      element(
        'span',
        { class: 'words', lang: view.localeOf(view.result.inspected), dir: 'auto' },
        text,
      ),
      drawBar(places.length / most, status),
      element('span', { class: 'count' }, `${places.length}×`),
      element('span', { class: 'status' }, STATUS_WORDS[status]),
    ),
    drawPlaces(view, rendering),
  );
}

function drawTerm(view: ReportView, { term, count, renderings }: TermRenderings): Child {
  const most = Math.max(1, ...renderings.map(({ places }) => places.length));
  const rendered = renderings.reduce((sum, { places }) => sum + places.length, 0);
  const missing = count - rendered;
  return element(
    'article',
    { class: 'term' },
    element(
      'h3',
      {},
      element('span', { lang: view.localeOf(view.trusted), dir: 'auto' }, term),
      element(
        'span',
        { class: 'hint' },
        formatPlural(count, 'time'),
        missing > 0 && `, ${missing} without a rendering found`,
      ),
    ),
    renderings.map((rendering) => drawRendering(view, rendering, most)),
  );
}

/** The renderings of each term as bars, with the sentences behind each bar. */
export function drawRenderings(view: ReportView): Element {
  const { renderings } = view.result;
  const competing = competingTerms(renderings).map(({ term }) => term);
  const others = renderings.filter(
    (term) => !competing.includes(term) && term.renderings.length > 0,
  );
  return section(
    'terms',
    hint(
      'Terms of the trusted side and the words that stand for them. Full bars are the usual words, ',
      'outlined ones accepted, hatched ones depart. Open a bar to read its sentences.',
    ),
    competing.length === 0 && hint('No term has competing renderings.'),
    competing.map((term) => drawTerm(view, term)),
    others.length > 0 &&
      element(
        'details',
        { class: 'more', open: competing.length === 0 },
        element(
          'summary',
          {},
          `${formatPlural(others.length, 'term')} without competing renderings`,
        ),
        others.map((term) => drawTerm(view, term)),
      ),
  );
}
