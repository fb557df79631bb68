import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffSegments, type ComparedSegment } from '../../src/report/diff/diff-segments.ts';
import { diffWords } from '../../src/report/diff/diff-words.ts';
import { reportDiff, reportDiffJson } from '../../src/report/diff/report-diff.ts';
import { expectGolden } from './expect-golden.ts';
import { measureCpu } from '../measure-cpu.ts';

const seed = 20240918;

/** A diff in the marks of `wdiff`. */
function marks(before: string, after: string): string {
  return diffWords(before, after)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');
}

describe('words', () => {
  test.each([
    ['', '', ''],
    ['bir', 'bir', 'bir'],
    ['', 'bir', '{+bir+}'],
    ['bir', '', '[-bir-]'],
    ['Yarın gel.', 'Bugün gel.', '[-Yarın-]{+Bugün+} gel.'],
    // ş and ı do not end a word
    ['kışın geldi', 'kısın geldi', '[-kışın-]{+kısın+} geldi'],
    ['Ankara’nın sokağı', 'Ankara’da sokağı', '[-Ankara’nın-]{+Ankara’da+} sokağı'],
    // a space between two changes belongs to both
    ['bir iki üç', 'bir beş altı', 'bir [-iki üç-]{+beş altı+}'],
    // a shared space at the end of a change was not changed
    ['nisan ayında başlar', 'nisanda başlar', '[-nisan ayında-]{+nisanda+} başlar'],
    ['1.500 kişi', '1.600 kişi', '[-1.500-]{+1.600+} kişi'],
    ['Geldi .', 'Geldi.', 'Geldi[- -].'],
  ])('%j to %j is %j', (before, after, expected) => {
    expect(marks(before, after)).toBe(expected);
  });

  test('the parts are both texts, in turn and never empty', () => {
    const text = fc
      .array(fc.constantFrom('a', 'ş', 'ı', ' ', '  ', '\n', '.', '1', "'", '\uD83D', '日'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        const join = (other: string): string =>
          parts
            .filter(({ kind }) => kind === 'same' || kind === other)
            .map((part) => part.text)
            .join('');
        expect(join('removed')).toBe(before);
        expect(join('added')).toBe(after);
        parts.forEach((part, at) => {
          expect(part.text).not.toBe('');
          expect(parts[at + 1]?.kind).not.toBe(part.kind);
        });
      }),
      { seed, numRuns: 500 },
    );
  });

  test('two long texts without a common word are told apart at once', () => {
    const before = Array.from({ length: 20_000 }, (_, at) => `a${at}`).join(' ');
    const after = Array.from({ length: 20_000 }, (_, at) => `b${at}`).join('  ');
    const took = measureCpu(() => {
      expect(diffWords(before, after)).toEqual([
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ]);
    });
    expect(took).toBeLessThan(5000);
  });
});

const before: readonly ComparedSegment[] = [
  {
    unit: 'p1',
    segment: 's1',
    source: 'Liman açıldı.',
    target: 'The port opened.',
    state: 'final',
  },
  { unit: 'p1', segment: 's2', source: 'Rüzgâr dindi.', target: 'The wind fell.' },
  { unit: 'p2', source: 'Eski başlık', target: 'Old title' },
  { unit: 'p3', source: 'Deniz sakin.' },
];
const after: readonly ComparedSegment[] = [
  {
    unit: 'p1',
    segment: 's1',
    source: 'Liman açıldı.',
    target: 'The harbour opened.',
    state: 'reviewed',
  },
  { unit: 'p1', segment: 's2', source: 'Rüzgâr dindi.', target: 'The wind fell.' },
  { unit: 'p3', source: 'Deniz çok sakin.', target: 'The sea is calm.' },
  { unit: 'p4', source: 'Yeni bölüm', target: 'New part' },
];

describe('segments', () => {
  test('are the same when their ids are', () => {
    const { changes, unchanged } = diffSegments(before, after);
    expect(unchanged).toBe(1);
    expect(
      changes.map((change) => [
        change.kind,
        change.kind === 'changed' ? change.after.unit : change.segment.unit,
      ]),
    ).toEqual([
      ['changed', 'p1'],
      ['removed', 'p2'],
      ['changed', 'p3'],
      ['added', 'p4'],
    ]);
  });

  test('a file is the same as itself', () => {
    expect(diffSegments(before, before)).toEqual({ changes: [], unchanged: before.length });
    expect(diffSegments([], [])).toEqual({ changes: [], unchanged: 0 });
  });

  test('not translated and translated as nothing differ', () => {
    const source = 'Deniz sakin.';
    const { changes } = diffSegments([{ unit: 'a', source }], [{ unit: 'a', source, target: '' }]);
    expect(changes).toHaveLength(1);
  });

  test('repeated ids are compared in order', () => {
    const a = { unit: 'a', source: 'bir' };
    const b = { unit: 'a', source: 'iki' };
    expect(diffSegments([a, b], [a, b]).changes).toEqual([]);
    expect(diffSegments([a, b], [a]).changes).toEqual([{ kind: 'removed', segment: b }]);
  });

  test('every segment of both files is counted once, in any order', () => {
    const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(list, list, (old, fresh) => {
        const toSegments = (ids: readonly string[]) => ids.map((unit) => ({ unit, source: unit }));
        const { changes, unchanged } = diffSegments(toSegments(old), toSegments(fresh));
        const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
        expect(count('removed') + unchanged).toBe(old.length);
        expect(count('added') + unchanged).toBe(fresh.length);
        expect(new Set(changes.map((change) => JSON.stringify(change))).size).toBe(changes.length);
      }),
      { seed },
    );
  });
});

describe('report', () => {
  const diff = diffSegments(before, after);

  test('whole output', () => {
    expectGolden('diff.txt', reportDiff(diff, {}));
  });

  test('colours take the place of the marks', () => {
    const output = reportDiff(diff, { colors: true });
    expect(output).not.toMatch(/\[-|\{\+/);
    expect(output).toContain('\u001B[32m\u001B[4mharbour\u001B[24m\u001B[39m');
  });

  test('json holds counts and all changes', () => {
    expect(JSON.parse(reportDiffJson(diff))).toEqual({
      version: 1,
      counts: { added: 1, removed: 1, changed: 2, unchanged: 1 },
      changes: diff.changes,
    });
  });
});
