import { describe, expect, test } from '@jest/globals';
import { applyBaseline, updateBaseline, type BaselineEntry } from '../../src/check/baseline.ts';
import { CHECKS } from '../../src/check/checks.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import { markOf, suppress } from '../../src/check/suppress.ts';
import type { SegmentPair } from '../../src/model/segment-pair.ts';

const pair: SegmentPair = {
  path: 'a.xlf',
  unit: 'u',
  segment: 's',
  source: ['Name:'],
  target: ['Ad'],
};
const check = (remark: string | undefined, target = 'Ad'): ReturnType<typeof suppress> => {
  const one = { ...pair, target: [target], ...(remark !== undefined && { remarks: [remark] }) };
  const context = { sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;
  return suppress(runChecks(CHECKS, { ...context, pairs: [one] }), [one]);
};
const mark = markOf(pair);

describe('a remark in the file', () => {
  test('accepts the rule it names, with a reason and the mark of the text', () => {
    expect(check(undefined).findings).toHaveLength(1);
    expect(check(`kosut-ignore punctuation/end #${mark}: a label`)).toEqual({
      findings: [],
      notes: [],
    });
    expect(check(`seen; kosut-ignore terms/*, punctuation/* #${mark}: a label`).findings).toEqual(
      [],
    );
  });

  test('lapses when the text changes, and says so', () => {
    const { findings, notes } = check(`kosut-ignore punctuation/end #${mark}: a label`, 'İsim');
    expect(findings).toHaveLength(1);
    expect(notes).toEqual([
      expect.objectContaining({ text: expect.stringContaining('has lapsed') }),
    ]);
  });

  test('without a mark is not obeyed; the note has the words to write', () => {
    const { findings, notes } = check('kosut-ignore punctuation/end: a label');
    expect(findings).toHaveLength(1);
    const words = /“([^”]*)”/.exec(notes[0]!.text)![1]!.replace('…', 'a label');
    expect(check(`kosut-ignore ${words}`).findings).toEqual([]);
  });

  test.each([
    ['another rule', `kosut-ignore numbers/extra #${mark}: x`, 'nothing to ignore'],
    ['no reason', `kosut-ignore punctuation/end #${mark}`, 'no reason'],
  ])('%s: not obeyed, and told', (_title, remark, note) => {
    expect(check(remark).findings).toHaveLength(1);
    expect(check(remark).notes).toEqual([
      expect.objectContaining({ text: expect.stringContaining(note) }),
    ]);
  });
});

describe('a baseline', () => {
  const { findings } = check(undefined);
  const [entry] = updateBaseline(findings, [], 'why') as [BaselineEntry];

  test('accepts what it names; what is not there any more is stale', () => {
    const gone = { ...entry, fingerprint: 'gone' };
    const outcome = applyBaseline(findings, [entry, gone], '2026-01-01');
    expect(outcome).toEqual({ findings: [], accepted: 1, expired: [], stale: [gone] });
  });

  test('accepts until the last day, not longer', () => {
    const dated = { ...entry, expires: '2026-05-01' };
    expect(applyBaseline(findings, [dated], '2026-05-01').findings).toEqual([]);
    const after = applyBaseline(findings, [dated], '2026-05-02');
    expect(after.findings).toEqual(findings);
    expect(after.expired).toEqual([dated]);
  });

  test('brought up to date it keeps reasons, drops what is stale and adds what is new', () => {
    const known = { ...entry, reason: 'agreed with the customer', expires: '2027-01-01' };
    expect(updateBaseline(findings, [known, { ...entry, fingerprint: 'gone' }], 'new')).toEqual([
      known,
    ]);
    expect(updateBaseline(findings, [], 'new')).toEqual([{ ...entry, reason: 'new' }]);
  });
});
