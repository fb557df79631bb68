import { describe, expect, test } from '@jest/globals';
import { bitextFigures } from '../../src/report/figures/bitext-figures.ts';
import { competingTerms } from '../../src/report/figures/competing-terms.ts';
import { countFindings } from '../../src/report/figures/count-findings.ts';
import { bandOf, bestMatches, countBands } from '../../src/report/figures/match-bands.ts';
import { buildBeadIndex, segmentText } from '../../src/report/figures/segment-texts.ts';
import { sampleResult } from './sample-result.ts';

test('figures of an alignment', () => {
  expect(bitextFigures(sampleResult)).toEqual({
    sentences: { source: 11, target: 11 },
    paragraphs: { source: 4, target: 5 },
    beads: 11,
    kinds: [
      { kind: '1–1', count: 7 },
      { kind: '0–1', count: 1 },
      { kind: '1–0', count: 1 },
      { kind: '1–2', count: 1 },
      { kind: '2–1', count: 1 },
    ],
    meanConfidence: expect.closeTo(8.82 / 11, 6),
    unsure: 2,
  });
});

describe('match bands', () => {
  test.each([
    [100, '100'],
    [99, '95–99'],
    [95, '95–99'],
    [94, '85–94'],
    [85, '85–94'],
    [84, '75–84'],
    [75, '75–84'],
    [74, '50–74'],
    [50, '50–74'],
    [49, 'none'],
    [0, 'none'],
    [undefined, 'none'],
  ])('%p is in %s', (score, band) => {
    expect(bandOf(score)).toBe(band);
  });

  test('every source sentence is in one band', () => {
    const bands = countBands(sampleResult);
    expect(bands.map(({ count }) => count)).toEqual([1, 0, 1, 0, 1, 8]);
  });

  test('a best match below 50 counts as none', () => {
    const [first] = sampleResult.matches;
    const poor = { sentence: 0, matches: [{ ...first!.matches[0]!, score: 49 }] };
    expect(bestMatches([poor])).toEqual([]);
  });
});

test('terms compete when a rendering departs; accepted variants do not', () => {
  const competing = competingTerms(sampleResult.renderings);
  expect(competing.map(({ term, deviations }) => [term.term, deviations])).toEqual([
    ['regional council', 2],
  ]);
  expect(competing[0]!.dominant?.text).toBe('Bölge meclisi');
  expect(competing[0]!.accepted.map(({ text }) => text)).toEqual(['Meclis']);
});

test('a rule stands where its worst finding belongs', () => {
  const [warning, error] = sampleResult.findings;
  const mixed = [{ ...warning!, severity: 'info' as const }, warning!, error!, warning!];
  expect(countFindings(mixed)).toEqual({
    bySeverity: { error: 1, warning: 2, info: 1 },
    byRule: [
      { rule: 'terms/absent', severity: 'error', count: 1 },
      { rule: 'terms/inconsistent', severity: 'warning', count: 3 },
    ],
  });
});

describe('the text of a segment', () => {
  test('has one space between sentences, and knows where each stands', () => {
    const { text, sentences } = segmentText(sampleResult, 1, 'source');
    expect(text).toBe('Bölge meclisi ilk oturumunu salı günü yaptı. Oturumda on iki üye vardı.');
    for (const sentence of sentences) expect(text.slice(...sentence.span)).toBe(sentence.text);
    expect(sentences.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('is empty where the bead is', () => {
    expect(segmentText(sampleResult, 7, 'target')).toEqual({ text: '', sentences: [] });
    expect(segmentText(sampleResult, 99, 'target')).toEqual({ text: '', sentences: [] });
  });

  test('is found by its ids, and by the unit alone', () => {
    const find = buildBeadIndex(sampleResult);
    expect(find({ unit: 'p2', segment: 's3' })).toBe(3);
    expect(find({ unit: 'p2' })).toBe(2);
    expect(find({ unit: 'p2', segment: 'nowhere' })).toBeUndefined();
    expect(find({ unit: '__proto__', segment: 's1' })).toBeUndefined();
  });
});
