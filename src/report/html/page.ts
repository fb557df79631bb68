import type { BitextResult } from '../../model/run-result.ts';
import { baseName } from './base-name.ts';
import { drawPatterns } from './bars.ts';
import { element, writeHtml, type Element } from './element.ts';
import { drawFindings } from './findings-table.ts';
import { drawHeader } from './header.ts';
import { drawLadder } from './ladder.ts';
import { drawMatches } from './match-table.ts';
import { drawRenderings } from './renderings-chart.ts';
import { buildReportView, type ReportView, type SectionId } from './report-view.ts';
import { SCRIPT } from './script.ts';
import { sha256Base64 } from './sha256.ts';
import { STYLE } from './style.ts';

/**
 * What the page may do (CSP Level 3): nothing but its own sheet and script, known by their hashes.
 * Code or styles that a text might smuggle in would not run, and nothing is fetched or sent.
 */
function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(STYLE)}'`,
    `script-src 'sha256-${sha256Base64(SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

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
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: contentSecurityPolicy(),
    }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'generator', content: 'kosut' }),
    element('title', {}, title),
    element('style', {}, STYLE),
  );
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: `#${view.sections[0]}` }, 'Skip the key figures'),
    drawPatterns(),
    drawHeader(view),
    element(
      'main',
      {},
      view.sections.map((id) => DRAW[id](view)),
    ),
    element('footer', {}, 'Made by Koşut. This file needs no network and sends nothing.'),
    element('script', {}, SCRIPT),
  );
  return `<!doctype html>\n${writeHtml(element('html', { lang: 'en' }, head, body))}\n`;
}
