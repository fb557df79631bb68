import { describe, expect, test } from '@jest/globals';
import type { SrxRules } from '../../src/model/srx-rules.ts';
import type { Flavour } from '../../src/segment/regex/pattern-tree.ts';
import { compileSrx, type SrxSplitter } from '../../src/segment/srx/compile-srx.ts';
import { createReference, showBreaks } from './srx-reference.ts';

type Row = readonly [isBreak: boolean, before: string, after: string];

function toRules(rows: readonly Row[], pattern = '.*'): SrxRules {
  const rules = rows.map(([isBreak, before, after]) => ({
    isBreak,
    before: { pattern: before, at: [7, 9] as const },
    after: { pattern: after, at: [8, 9] as const },
  }));
  return {
    type: 'srx',
    segmentSubflows: true,
    cascade: true,
    formats: { start: false, end: true, isolated: false },
    languageRules: [{ name: 'all', rules }],
    maps: [{ pattern, rule: 'all', at: [3, 4] }],
  };
}

const findFast = (text: string, splitter: SrxSplitter): string[] =>
  splitter.findBreaks(text).map(({ at, rule }) => `${at} ${rule.number}`);

describe('patterns', () => {
  test.each<readonly [string, string, Flavour, string]>([
    ['\\bşti\\.', 'AB şti. x', 'icu', '7'],
    ['\\w+\\.', 'ağ. a. ', 'icu', '3 6'],
    ['[a-z]\\w\\.', 'ağ. ab. ', 'java', '7'],
    ['(?i)DR\\.', 'dr. Dr. xr. ', 'icu', '3 7'],
    ['(?i)ş\\.', 'Ş. ş. ', 'java', '5'],
    ['(?iu)ş\\.', 'Ş. ş. ', 'java', '2 5'],
    ['a(?i)b(?-i)c', 'aBc abC Abc ', 'icu', '3'],
    ['(?i:a)b', 'Ab AB ', 'icu', '2'],
    ['\\Qa.b\\E!', 'a.b! axb! ', 'icu', '4'],
    ['[[:punct:]&&[^,]]', 'a.b,c!d', 'icu', '2 6'],
    ['[a-z--[aeiou]]1', 'a1b1 ', 'icu', '4'],
    ['[\\d-–]x', '1x-x–x ', 'icu', '2 4 6'],
    ['\\p{Punct}', 'a$b.c', 'java', '2 4'],
    ['\\p{Punct}', 'a$b.c', 'icu', '4'],
    ['\\p{IsCyrillic}', 'aбc', 'java', '2'],
    ['\\x{41}\\u0042\\.', 'AB. ', 'icu', '3'],
    ['a*+ab', 'aab ', 'icu', ''],
    ['(?>a|ab)c', 'ac abc ', 'icu', '2'],
    ['(\\w)\\1', 'aab bcc ', 'icu', '2 7'],
    ['(?<!\\d\\.)\\d\\.', '1.2. 3. ', 'icu', '2 7'],
    ['\\h\\d', 'a 1b2\u00a03 ', 'icu', '3 7'],
    ['\\R', 'a\r\nb\rc\n d', 'icu', '3 5 7'],
    ['^\\s*\\d', ' 1 2', 'icu', '2'],
    ['(?m)^\\d', '1\n2 3\n4 ', 'icu', '1 3 7'],
    ['(?x) a b # remark', 'ab ', 'icu', '2'],
    ['[^\\u{0}]'.replace('\\u{0}', 'a'), 'a😀b', 'icu', '3'],
  ])('%s in %j (%s)', (pattern, text, flavour, places) => {
    const splitter = compileSrx(toRules([[true, pattern, '']]), 'tr', { flavour });
    const found = splitter.findBreaks(text).map(({ at }) => at);
    expect(found.join(' ')).toBe(places);
    expect(showBreaks(text, splitter)).toEqual(createReference(splitter, flavour)(text));
  });

  test.each([
    ['a(b', 'not closed'],
    ['[a', 'not closed'],
    ['a)', 'closes nothing'],
    ['*a', 'repeats nothing'],
    ['\\p{Nothing}', 'no property Nothing'],
    ['\\N{SPACE}', 'is not known'],
    ['[z-a]', 'back to front'],
    ['a{3,1}', 'from 3 to 1'],
    ['(?<n', 'group is not known'],
    ['\\', 'at the end'],
    ['((a{1,99}){1,99}){1,99}', 'too large'],
  ])('%s is refused with its place in the file', (pattern, message) => {
    const compile = (): SrxSplitter =>
      compileSrx(toRules([[true, '', pattern]]), 'tr', { path: 'r.srx' });
    expect(compile).toThrow(message);
    expect(compile).toThrow(
      expect.objectContaining({ fault: 'srx/pattern', path: 'r.srx', line: 8, column: 9 }),
    );
  });
});

describe('rules', () => {
  test('the first rule that matches decides', () => {
    const rows: readonly Row[] = [
      [false, '\\bDr\\.', '\\s'],
      [true, '\\.', '\\s'],
      [false, '!', ''],
      [true, '!', ' '],
    ];
    expect(findFast('Dr. A. B! C', compileSrx(toRules(rows), 'tr'))).toEqual(['6 2']);
  });

  test.each([
    ['tr', 'TR.*', 1],
    ['tr-TR', 'tr_TR', 1],
    ['en', 'tr', 0],
    ['tr', '[Tt][Rr]', 1],
    ['tru', 'tr', 0],
  ])('%s and a map for %s', (locale, pattern, count) => {
    const rules = compileSrx(toRules([[true, '', '']], pattern), locale).rules;
    expect(rules).toHaveLength(count);
  });

  test('without cascade only the first map counts', () => {
    const both = toRules([[true, '', '']]);
    const twice = { ...both, maps: [...both.maps, ...both.maps] };
    expect(compileSrx(twice, 'tr').rules).toHaveLength(2);
    expect(compileSrx({ ...twice, cascade: false }, 'tr').rules).toHaveLength(1);
  });

  test('a rule that takes too long is named and left out', () => {
    const rows: readonly Row[] = [
      [false, '(?<=(a+)+\\1b)', ''],
      [true, '\\.', '\\s'],
    ];
    const named: number[] = [];
    const splitter = compileSrx(toRules(rows), 'tr', {
      onAbandon: ({ number }) => named.push(number),
    });
    const text = `${'a'.repeat(300)}. B`;
    expect(findFast(text, splitter)).toEqual(['301 2']);
    expect(named).toEqual([1]);
  });
});

test('long looks back from many places give way to one scan, with the same breaks', () => {
  const rows: readonly Row[] = [
    [false, '^[^!]*b\\.', '\\s'],
    [true, '[^!?]*\\.', '\\s(?=[^!]*c)'],
    [false, '', 'a'],
    [true, '\\.', '\\s'],
  ];
  const splitter = compileSrx(toRules(rows), 'tr');
  const text = `${'a. b. '.repeat(500)}c! ${'b. 😀. '.repeat(500)}`;
  expect(showBreaks(text, splitter)).toEqual(createReference(splitter)(text));
});

test.each([' ', '.', '1.', '."', '\u00a0', 'a', '. '])(
  'a run of 200,000 %j ends within the time limit of a test, which a squared cost passes by far',
  (run) => {
    const rows: readonly Row[] = [
      [false, '^\\s*\\p{Nd}+[\\p{Nd}\\.\\)\\]]+', '\\s'],
      [true, '\\w+[\\p{Pe}\\p{Po}"]*[.?!]+[\\p{Pe}\\p{Po}"]*', '\\s*\\p{Lu}?'],
      [true, '(\\w+\\s*)+\\.', '\\s+'],
      [true, '^[^!]*\\.', '\\s'],
    ];
    const splitter = compileSrx(toRules(rows), 'tr');
    const text = run.repeat(200_000 / run.length);
    const breaks = splitter.findBreaks(text);
    expect(breaks.length > 0).toBe(run === '1.' || run === '. ');
    expect(breaks.every(({ at }) => text[at - 1] === '.' || text[at - 1] === '"')).toBe(true);
  },
);
