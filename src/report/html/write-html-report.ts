import type { BitextResult } from '../../model/results/run-result.ts';
import { baseName } from './elements/base-name.ts';
import { drawPatterns } from './charts/bars.ts';
import { element, type Element } from './elements/element.ts';
import { drawFindings } from './parts/findings-table.ts';
import { drawHeader } from './parts/header.ts';
import { drawLadder } from './parts/ladder.ts';
import { drawMatches } from './parts/match-table.ts';
import { drawRenderings } from './parts/renderings-chart.ts';
import { buildReportView, type ReportView, type SectionId } from './report-view.ts';
import { writePage } from './page/write-page.ts';

const DRAW: Readonly<Record<SectionId, (view: ReportView) => Element>> = {
  findings: drawFindings,
  terms: drawRenderings,
  alignment: drawLadder,
  matches: drawMatches,
};

/**
 * The whole report of a bitext as one HTML file that needs no network, no server and no script to be
 * read. The same result gives the same bytes.
 */
export function writeHtmlReport(result: BitextResult): string {
  const view = buildReportView(result);
  const title = `${baseName(result.sourcePath)} ⇄ ${baseName(result.targetPath)} · Koşut`;
  return writePage(
    title,
    element('a', { class: 'skip', href: `#${view.sections[0]}` }, 'Skip the key figures'),
    drawPatterns(),
    drawHeader(view),
    element(
      'main',
      {},
      view.sections.map((id) => DRAW[id](view)),
    ),
  );
}
