import { bitextFigures, LOW_CONFIDENCE } from '../../figures/bitext-figures.ts';
import { competingTerms } from '../../figures/competing-terms.ts';
import { countFindings, formatSeverities } from '../../figures/count-findings.ts';
import { bestMatches } from '../../figures/match-bands.ts';
import { formatShare } from '../../text/bar.ts';
import { baseName } from '../elements/base-name.ts';
import { element, type Child, type Element } from '../elements/element.ts';
import type { ReportView, SectionId } from '../report-view.ts';
import { SECTION_TITLES } from '../elements/section.ts';
import { formatCount } from '../../figures/format-count.ts';

/** `note` says what the number is made of. */
function figure(name: string, value: string, note: string): Child {
  return element(
    'div',
    {},
    element('dt', {}, name),
    element('dd', {}, element('strong', {}, value), element('span', {}, note)),
  );
}

/** The title, the links to the sections and the key figures. */
export function drawHeader(view: ReportView): Element {
  const { result } = view;
  const { sentences, paragraphs, beads, kinds, meanConfidence, unsure } = bitextFigures(result);
  const plain = kinds.find(({ kind }) => kind === '1–1')?.count ?? 0;
  const { bySeverity } = countFindings(result.findings);
  const competing = competingTerms(result.renderings).length;
  const matched = bestMatches(result.matches).length;
  const { sourceLocale, targetLocale } = result.bitext;
  const has = (id: SectionId): boolean => view.sections.includes(id);
  return element(
    'header',
    {},
    element(
      'h1',
      {},
      element(
        'span',
        { lang: sourceLocale, title: result.sourcePath },
        baseName(result.sourcePath),
      ),
      element('span', { class: 'and' }, element('span', { class: 'unseen' }, ' and '), '⇄'),
      element(
        'span',
        { lang: targetLocale, title: result.targetPath },
        baseName(result.targetPath),
      ),
    ),
    element(
      'dl',
      { class: 'figures' },
      figure(
        'Sentences',
        `${formatCount(sentences.source)} ⇄ ${formatCount(sentences.target)}`,
        `${sourceLocale} ⇄ ${targetLocale}, in ${formatCount(paragraphs.source)} ⇄ ${formatCount(paragraphs.target)} paragraphs`,
      ),
      figure(
        'Beads',
        formatCount(beads),
        `${formatShare(plain / Math.max(1, beads))} of them one to one`,
      ),
      figure(
        'Confidence',
        meanConfidence === undefined ? '–' : meanConfidence.toFixed(2),
        `on average; ${formatCount(unsure)} below ${LOW_CONFIDENCE}`,
      ),
      has('findings') &&
        figure(
          'Findings',
          formatCount(result.findings.length),
          formatSeverities(bySeverity) || 'nothing to report',
        ),
      has('terms') &&
        figure(
          'Competing terms',
          formatCount(competing),
          `of ${formatCount(result.renderings.length)} terms looked at`,
        ),
      has('matches') &&
        figure(
          'Memory',
          formatShare(matched / Math.max(1, sentences.source)),
          'of the source sentences have a match',
        ),
    ),
    element(
      'nav',
      { 'aria-label': 'Sections' },
      view.sections.map((id) => element('a', { href: `#${id}` }, SECTION_TITLES[id])),
    ),
  );
}
