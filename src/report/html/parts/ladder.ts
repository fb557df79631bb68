import type { Side } from '../../../model/finding.ts';
import { beadKind } from '../../figures/bead-kind.ts';
import { bitextFigures, LOW_CONFIDENCE } from '../../figures/bitext-figures.ts';
import { segmentText } from '../../figures/segment-texts.ts';
import { drawBars } from '../charts/bars.ts';
import { drawBeadLink } from '../charts/bead-link.ts';
import { drawConfidenceStrip } from '../charts/confidence-strip.ts';
import { element, type Child, type Element } from '../elements/element.ts';
import { filterForm } from '../elements/filter-form.ts';
import { markWords } from '../elements/marked-words.ts';
import type { ReportView } from '../report-view.ts';
import { findingId, rowId } from '../elements/row-id.ts';
import { hint, section } from '../elements/section.ts';
import { drawSuspicious } from './suspicious-list.ts';

/** The numbers of the findings of each bead. */
function groupFindings({ result, findBead }: ReportView): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  result.findings.forEach(({ place }, number) => {
    const bead = findBead(place);
    if (bead === undefined) return;
    const group = groups.get(bead);
    if (group === undefined) groups.set(bead, [number]);
    else group.push(number);
  });
  return groups;
}

function drawSide(view: ReportView, bead: number, side: Side, findings: readonly number[]): Child {
  const spans = findings.flatMap((number) => {
    const { place } = view.result.findings[number]!;
    return place.side === side && place.span !== undefined ? [place.span] : [];
  });
  const { sentences } = segmentText(view.result, bead, side);
  return element(
    'div',
    { class: `side ${side}`, lang: view.localeOf(side) },
    sentences.map(({ number, text, span: [start] }) =>
      element(
        'p',
        { dir: 'auto' },
        element('span', { class: 'number', lang: 'en' }, number + 1),
        markWords(
          text,
          spans.map(([from, to]) => [from - start, to - start] as const).filter(([, to]) => to > 0),
        ),
      ),
    ),
    sentences.length === 0 && element('p', { class: 'nothing', lang: 'en' }, 'no counterpart'),
  );
}

/** Whether a paragraph begins with each bead, on either side. */
function findParagraphStarts({ result }: ReportView): readonly boolean[] {
  let source: number | undefined;
  let target: number | undefined;
  return result.bitext.beads.map((bead) => {
    const nextSource =
      bead.source[0] < bead.source[1] ? result.sourceParagraphs[bead.source[0]] : source;
    const nextTarget =
      bead.target[0] < bead.target[1] ? result.targetParagraphs[bead.target[0]] : target;
    const begins = nextSource !== source || nextTarget !== target;
    // the last sentence counts: a bead may reach over the end of a paragraph
    source = result.sourceParagraphs[bead.source[1] - 1] ?? nextSource;
    target = result.targetParagraphs[bead.target[1] - 1] ?? nextTarget;
    return begins;
  });
}

function drawRows(view: ReportView): Child {
  const { result } = view;
  const findings = groupFindings(view);
  const starts = findParagraphStarts(view);
  return result.bitext.beads.map((bead, at) => {
    const own = findings.get(at) ?? [];
    const traits = [
      beadKind(bead) !== '1–1' && 'other',
      bead.confidence < LOW_CONFIDENCE && 'unsure',
      own.length > 0 && 'finding',
    ];
    const place = result.places[at];
    return element(
      'li',
      {
        id: place === undefined ? `bead-${at}` : rowId(place),
        class: starts[at] === true ? 'bead begins' : 'bead',
        tabindex: -1,
        'data-show': traits.filter((trait) => trait !== false).join(' '),
      },
      drawSide(view, at, 'source', own),
      drawBeadLink(bead),
      drawSide(view, at, 'target', own),
      own.length > 0 &&
        element(
          'p',
          { class: 'flags' },
          own.map((number) =>
            element(
              'a',
              { href: `#${findingId(number)}` },
              `Finding ${number + 1}: ${result.findings[number]!.rule}`,
            ),
          ),
        ),
    );
  });
}

/** Both texts side by side with a link for each bead. */
export function drawLadder(view: ReportView): Element {
  const { beads } = view.result.bitext;
  const { kinds } = bitextFigures(view.result);
  if (beads.length === 0) return section('alignment', hint('There is no text.'));
  const bars = kinds.map(({ kind, count }) => ({
    label: kind,
    count,
    what: 'beads',
    fill: kind === '1–1' ? ('plain' as const) : ('accepted' as const),
  }));
  return section(
    'alignment',
    hint(
      'Each row is a bead: sentences that say the same. The fuller the line, the surer the aligner; ',
      `a broken line is below ${LOW_CONFIDENCE}. Beads that are not one to one carry a label.`,
    ),
    element('div', { class: 'overview' }, drawBars(bars, beads.length), drawConfidenceStrip(beads)),
    drawSuspicious(view),
    filterForm('ladder', 'beads', [
      {
        name: 'show',
        label: 'Show',
        options: [
          ['other', 'not one to one'],
          ['unsure', `confidence below ${LOW_CONFIDENCE}`],
          ['finding', 'with findings'],
        ],
      },
    ]),
    element(
      'div',
      { class: 'heads', 'aria-hidden': 'true' },
      element('span', {}, view.result.sourcePath),
      element('span', {}),
      element('span', {}, view.result.targetPath),
    ),
    element('ol', { id: 'ladder', 'aria-label': 'Beads; arrow keys move' }, drawRows(view)),
  );
}
