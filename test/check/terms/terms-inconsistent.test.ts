import { describe, expect, test } from '@jest/globals';
import { termsInconsistent } from '../../../src/check/terms/terms-inconsistent.ts';
import type { Concept, Termbase } from '../../../src/model/concept.ts';
import { toPlainText } from '../../../src/model/content/flatten-content.ts';
import { sliceContent } from '../../../src/model/content/slice-content.ts';
import { ASSOCIATION, LIBRARY, toPairs } from '../../terms/small-bitexts.ts';

const CONTEXT = { sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;

describe('findings', () => {
  const pairs = toPairs([...LIBRARY, ['Remove this shelf', 'Bu dolabı kaldır']]);
  const findings = [...termsInconsistent.run({ ...CONTEXT, pairs })];

  test('name the term, the words as they stand, and the usual rendering', () => {
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'terms/inconsistent',
        severity: 'warning',
        term: 'shelf',
        found: 'dolabı',
        expected: ['raf'],
        place: { path: 'small.jsonl', unit: `u${LIBRARY.length}`, side: 'target', span: [3, 9] },
      }),
    ]);
  });

  test('show two or three sentences with the usual rendering', () => {
    for (const { evidence } of findings as {
      evidence: readonly { text: string; span: readonly [number, number] }[];
    }[]) {
      expect(evidence.length).toBeGreaterThanOrEqual(2);
      expect(evidence.length).toBeLessThanOrEqual(3);
      for (const { text, span } of evidence)
        expect(text.slice(...span).toLocaleLowerCase('tr')).toMatch(/^raf/);
    }
  });

  test('give spans in content positions, where a code counts one', () => {
    const code = {
      type: 'code',
      kind: 'standalone',
      id: '1',
      equiv: 'LONG EQUIVALENT ',
      canDelete: true,
    } as const;
    const coded = pairs.map((pair) => ({ ...pair, target: [code, ...pair.target] }));
    const [finding] = termsInconsistent.run({ ...CONTEXT, pairs: coded });
    const { target } = coded.at(-1)!;
    expect(toPlainText(sliceContent(target, finding!.place.span!))).toBe('dolabı');
  });

  test('survive JSON', () => {
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });

  test('judge the source when it is the source that is inspected', () => {
    const name = [
      'Akşam ise Gezgin Kuşlar Derneğinin başkanı radyoda konuştu.',
      'In the evening the chair of the Migrant Birds Society spoke on the radio.',
    ] as const;
    const [finding] = termsInconsistent.run({
      sourceLocale: 'tr',
      targetLocale: 'en',
      inspect: 'source',
      pairs: toPairs([...ASSOCIATION, name]),
    });
    expect(finding).toMatchObject({
      term: 'Migrant Birds Society',
      found: 'Gezgin Kuşlar Derneğinin',
      expected: ['Göçmen Kuşlar Derneği'],
      place: { side: 'source', span: [10, 34] },
    });
  });

  test('are advice where a termbase has the term and the bitext is in doubt', () => {
    const [alone] = findings as { confidence?: number }[];
    expect(alone!.confidence).toBeLessThan(0.5);
    const concept = (id: string, en: string, tr: string): Concept => ({
      id,
      terms: [
        { text: en, locale: 'en', status: 'preferred' },
        { text: tr, locale: 'tr', status: 'preferred' },
      ],
    });
    const withTerm: Termbase = { type: 'termbase', concepts: [concept('shelf', 'shelf', 'raf')] };
    const without: Termbase = { type: 'termbase', concepts: [concept('door', 'door', 'kapı')] };
    const severities = (termbase: Termbase): readonly string[] =>
      [...termsInconsistent.run({ ...CONTEXT, pairs, termbase })].map(({ severity }) => severity);
    expect(severities(withTerm)).toEqual(['info']);
    expect(severities(without)).toEqual(['warning']);
  });

  test('say nothing of an empty bitext', () => {
    expect([...termsInconsistent.run({ ...CONTEXT, pairs: [] })]).toEqual([]);
  });
});
