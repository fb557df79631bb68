import { describe, expect, test } from '@jest/globals';
import type { Check } from '../../src/check/check.ts';
import { fingerprint } from '../../src/check/fingerprint.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import type { Finding } from '../../src/model/finding.ts';

const pairs = ['u10', 'u9', 'u2'].map((unit) => ({
  path: 'a.xlf',
  unit,
  source: ['x'],
  target: ['y'],
}));
const context = { pairs, sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;

function finding(unit: string, start: number, name: string): Finding {
  return {
    rule: 'terms/deprecated',
    severity: 'error',
    place: { path: 'a.xlf', unit, side: 'target', span: [start, start + 1] },
    message: name,
    fingerprint: name,
    term: 'term',
    expected: [],
    confidence: 1,
    found: 'y',
  };
}

function yielding(...findings: readonly Finding[]): Check {
  return {
    name: 'test',
    rules: ['terms/deprecated'],
    summary: '',
    examples: [],
    run: () => findings,
  };
}

describe('runChecks', () => {
  const checks = [
    yielding(finding('u2', 0, 'f1'), finding('u10', 5, 'f2')),
    yielding(finding('u9', 0, 'f3'), finding('u10', 1, 'f4')),
  ];

  test('sorts by the order of the segments and by start, whatever order the checks are in', () => {
    const order = ['f4', 'f2', 'f3', 'f1'];
    expect(runChecks(checks, context).map(({ message }) => message)).toEqual(order);
    expect(runChecks([...checks].reverse(), context).map(({ message }) => message)).toEqual(order);
  });

  test('numbers findings that share a fingerprint', () => {
    const twins = yielding(finding('u9', 0, 'same'), finding('u2', 0, 'same'));
    const prints = runChecks([twins], context).map((found) => found.fingerprint);
    expect(prints).toEqual(['same', 'same-2']);
  });
});

describe('fingerprint', () => {
  const text = 'Limanın yeni kuralları dün duyuruldu ve hemen yürürlüğe girdi.';
  const parts = { rule: 'terms/absent', term: 'rule', found: 'kuralları', text } as const;
  const base = fingerprint({ ...parts, span: [13, 22] });

  test('is sixteen hexadecimal digits, and stays what it is', () => {
    // a change of this value would void every baseline that users keep
    expect(base).toBe('7008dce2bd0705bd');
  });

  test('survives edits further off, and white space', () => {
    const longer = `${text} Herkes şaşırdı.`;
    expect(fingerprint({ ...parts, text: longer, span: [13, 22] })).toBe(base);
    const spaced = text.replace('dün duyuruldu', 'dün  duyuruldu');
    expect(fingerprint({ ...parts, text: spaced.slice(0, 53), span: [13, 22] })).toBe(
      fingerprint({ ...parts, text: spaced.slice(0, 53).replace('  ', '\n '), span: [13, 22] }),
    );
  });

  test.each([
    [{ term: 'other' }],
    [{ found: 'kurallar' }],
    [{ rule: 'terms/deprecated' as const }],
    [{ text: text.replace('yeni', 'eski') }],
  ])('changes with %p', (change) => {
    expect(fingerprint({ ...parts, span: [13, 22], ...change })).not.toBe(base);
  });
});
