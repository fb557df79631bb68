import { expect, test } from '@jest/globals';
import type { BitextResult } from '../../src/model/results/run-result.ts';
import { displayWidth } from '../../src/report/text/display-width.ts';
import { formatSummary } from '../../src/report/text/summary.ts';
import { deepFreeze } from './deep-freeze.ts';
import { expectGolden } from './expect-golden.ts';
import { sampleResult } from './sample-result.ts';

const outputs = {
  xliff: 'out/bitext.xlf',
  tmx: 'out/bitext.tmx',
  report: 'out/report.html',
  findings: 'out/findings.json',
};

const empty: BitextResult = {
  ...sampleResult,
  bitext: { ...sampleResult.bitext, source: [], target: [], beads: [] },
  sourceParagraphs: [],
  targetParagraphs: [],
  places: [],
  matches: [],
  renderings: [],
  findings: [],
};

const ESCAPES = /\u001B\[\d+m/g;

test('whole output', () => {
  const result = deepFreeze(structuredClone(sampleResult));
  expectGolden('summary.txt', formatSummary(result, outputs, { colors: false, width: 80 }));
});

test('colours change nothing but colours and spaces at line ends', () => {
  const plain = formatSummary(sampleResult, {}, { colors: false, width: 80 });
  const coloured = formatSummary(sampleResult, {}, { colors: true, width: 80 });
  expect(coloured).toMatch(ESCAPES);
  expect(coloured.replace(ESCAPES, '').replace(/ +$/gm, '')).toBe(plain.replace(/[[\]]/g, ''));
});

test.each([40, 53, 80, 120])(
  'nothing is wider than %i columns, commands and paths aside',
  (width) => {
    const long = { ...sampleResult.renderings[0]!, term: 'çok uzun bir terim '.repeat(12) };
    const result = { ...sampleResult, renderings: [long] };
    for (const colors of [false, true]) {
      const lines = formatSummary(result, outputs, { colors, width })
        .replace(ESCAPES, '')
        .split('\n');
      const wide = lines.filter((line) => displayWidth(line) > width);
      expect(wide.filter((line) => !/^ {2}npx kosut |^⇄|^segments/.test(line))).toEqual([]);
    }
  },
);

test('an empty bitext has a summary too', () => {
  const output = formatSummary(empty, {}, { colors: false, width: 80 });
  expect(output).toContain('Sentences   tr 0   en 0');
  expect(output).not.toMatch(/NaN|Infinity|undefined/);
  expect(output).not.toContain('Written');
});

test('deviant renderings beyond the shown ones are counted', () => {
  const rendering = sampleResult.renderings[0]!.renderings[1]!;
  const places = Array.from({ length: 5 }, () => rendering.places[0]!);
  const renderings = Array.from({ length: 8 }, (_, at) => ({
    ...rendering,
    text: `başka ${at}`,
    places,
  }));
  const term = { term: 'pier', count: 40, renderings };
  const terms = Array.from({ length: 14 }, (_, at) => ({ ...term, term: `pier ${at}` }));
  const output = formatSummary(
    { ...sampleResult, renderings: terms },
    {},
    { colors: false, width: 80 },
  );
  expect(output).toContain('and 2 places more');
  expect(output).toContain('and 2 renderings more');
  expect(output).toContain('and 2 terms more, in the report');
});

test('a path that a shell would take apart is quoted in commands', () => {
  const output = formatSummary(
    sampleResult,
    { tmx: "out/it's here.tmx" },
    { colors: false, width: 80 },
  );
  expect(output).toContain(String.raw`kosut tm import 'out/it'\''s here.tmx' --tm my.db`);
});
