import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import type { BitextResult } from '../../src/model/results/run-result.ts';
import { element, writeHtml } from '../../src/report/html/elements/element.ts';
import { escapeHtml } from '../../src/report/html/elements/escape-html.ts';
import { markWords } from '../../src/report/html/elements/marked-words.ts';
import { writeHtmlReport } from '../../src/report/html/write-html-report.ts';
import { sha256Base64 } from '../../src/report/html/page/sha256.ts';
import { deepFreeze } from './deep-freeze.ts';
import { hostileTexts, withTexts } from './hostile-result.ts';
import { sampleResult } from './sample-result.ts';
import { measureCpu } from '../measure-cpu.ts';

const seed = 20240919;

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}

describe('SHA-256', () => {
  test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('of %i letters', (length) => {
    expect(sha256Base64('ş'.repeat(length))).toBe(sha256('ş'.repeat(length)));
    expect(sha256Base64('a'.repeat(length))).toBe(sha256('a'.repeat(length)));
  });

  test('of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sha256Base64(text)).toBe(sha256(text));
      }),
      { seed },
    );
  });
});

describe('elements', () => {
  test.each([
    ['<b>&"\'', '&lt;b&gt;&amp;&quot;&#39;'],
    ['a\u0000b\u001Bc\u0085', 'a\uFFFDb\uFFFDc\uFFFD'],
    ['satır\nbaşı\t', 'satır\nbaşı\t'],
    ['\uD800 \uDC00 😀', '\uFFFD \uFFFD 😀'],
    ['\u2028', '\u2028'],
  ])('%j is escaped', (text, html) => {
    expect(escapeHtml(text)).toBe(html);
    expect(writeHtml(element('p', { title: text }, text))).toBe(`<p title="${html}">${html}</p>`);
  });

  test('leaves out what is absent', () => {
    const html = writeHtml(
      element('p', { hidden: true, title: undefined, id: false }, undefined, false, ['a', [0]]),
    );
    expect(html).toBe('<p hidden>a0</p>');
    expect(writeHtml(element('br', {}))).toBe('<br>');
  });

  test.each([
    () => element('p', { onclick: 'x' }),
    () => element('p', { OnClick: 'x' }),
    () => element('p', { style: 'x' }),
    () => element('p', { 'a b': 'x' }),
    () => element('a', { href: 'javascript:x' }),
    () => element('a', { href: 'https://example.org' }),
    () => element('img', { src: 'x.png' }),
    () => element('p><script', {}),
    () => element('script', {}, 'let a = "</script>"'),
    () => element('style', {}, 'a{} <!--'),
    () => element('script', {}, element('b', {})),
  ])('refuses what a policy would have to allow: %#', (make) => {
    expect(make).toThrow(TypeError);
  });
});

test.each([
  ['bir iki üç', [[4, 7]], 'bir <mark>iki</mark> üç'],
  [
    'bir iki',
    [
      [4, 99],
      [-5, 3],
    ],
    '<mark>bir</mark> <mark>iki</mark>',
  ],
  [
    'bir iki',
    [
      [0, 5],
      [2, 7],
    ],
    '<mark>bir i</mark><mark>ki</mark>',
  ],
  ['bir', [[3, 3]], 'bir'],
  ['😀', [[0, 1]], '<mark>😀</mark>'],
] as const)('marks in %j at %j', (text, spans, html) => {
  expect(writeHtml(markWords(text, spans))).toBe(html);
});

describe('the report', () => {
  const html = writeHtmlReport(deepFreeze(structuredClone(sampleResult)));

  test('is the same every time', () => {
    expect(writeHtmlReport(sampleResult)).toBe(html);
  });

  test('allows only its own sheet and script', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    const [, style] = /<style>([^]*?)<\/style>/.exec(html)!;
    const [, script] = /<script>([^]*?)<\/script>/.exec(html)!;
    expect(policy?.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${sha256(style!)}'; ` +
        `script-src 'sha256-${sha256(script!)}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('refers to nothing outside itself', () => {
    expect(html).not.toMatch(/https?:|\/\/[a-z]|@import|\ssrc=|<link|<iframe|<object/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].every(([, href]) => href!.startsWith('#'))).toBe(
      true,
    );
  });

  test('every link has its target, and no id stands twice', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, href] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(href);
  });

  test('each side says its language', () => {
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<div class="side source" lang="tr">');
    expect(html).toContain('<div class="side target" lang="en">');
  });

  test('holds every sentence', () => {
    for (const text of [...sampleResult.bitext.source, ...sampleResult.bitext.target])
      expect(html.replace(/<\/?mark>/g, '')).toContain(text);
  });

  test('an empty bitext has a report too', () => {
    const empty: BitextResult = {
      ...withTexts('x'),
      bitext: { ...sampleResult.bitext, source: [], target: [], beads: [] },
      sourceParagraphs: [],
      targetParagraphs: [],
      places: [],
      matches: [],
      renderings: [],
      findings: [],
    };
    const page = writeHtmlReport(empty);
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
    expect(page).toContain('There is no text.');
  });

  test('of a mere alignment shows nothing else, and says nothing of checks', () => {
    const aligned = { ...sampleResult, findings: [], renderings: [], matches: [] };
    const page = writeHtmlReport(aligned);
    expect([...page.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id)).toEqual(['alignment']);
    expect(page).not.toMatch(/<dt>(?:Findings|Memory|Competing)/);
  });

  test('says so when checks found nothing', () => {
    expect(writeHtmlReport({ ...sampleResult, findings: [] })).toContain('Nothing was found.');
  });

  test.each(hostileTexts)('%j stays text, wherever it stands', (text) => {
    const tags = (page: string): string[] =>
      [...page.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
    // the same elements with the same attributes as with a text that cannot do harm
    expect(tags(writeHtmlReport(withTexts(text)))).toEqual(tags(writeHtmlReport(withTexts('x'))));
  });
});

test('5,000 beads take a moment, not a minute', () => {
  const times = 500;
  const { bitext } = sampleResult;
  const repeat = <T>(list: readonly T[]): T[] => Array.from({ length: times }, () => list).flat();
  const [rows, columns] = [bitext.source.length, bitext.target.length];
  const result: BitextResult = {
    ...sampleResult,
    bitext: {
      ...bitext,
      source: repeat(bitext.source),
      target: repeat(bitext.target),
      beads: Array.from({ length: times }, (_, at) =>
        bitext.beads.map((bead) => ({
          ...bead,
          source: [bead.source[0] + at * rows, bead.source[1] + at * rows] as const,
          target: [bead.target[0] + at * columns, bead.target[1] + at * columns] as const,
        })),
      ).flat(),
    },
    sourceParagraphs: repeat(sampleResult.sourceParagraphs),
    targetParagraphs: repeat(sampleResult.targetParagraphs),
    places: repeat(sampleResult.places).map((place, at) => ({ ...place, unit: `p${at}` })),
  };
  const took = measureCpu(() => {
    expect(writeHtmlReport(result).match(/<li id="p/g)).toHaveLength(5500);
  });
  expect(took).toBeLessThan(10_000);
});
