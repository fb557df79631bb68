import { describe, expect, test } from '@jest/globals';
import { validators } from '../../../src/format/validation/validators.ts';

/** A unit of XLIFF 2.2 with variants; `cases` are values of `pgs:case`. */
function makeUnit(switched: string, cases: readonly string[]): string {
  const segments = cases.map(
    (one, at) =>
      `<segment id="s${at}" pgs:case="${one}"><source><pc id="1"><ph id="2" disp="n"/> ships</pc></source>` +
      `<target><pc id="1"><ph id="2" disp="n"/> gemi</pc></target></segment>`,
  );
  return (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0" version="2.2" srcLang="en" trgLang="tr">' +
    `<file id="f"><unit id="u" pgs:switch="${switched}">${segments.join('')}</unit></file></xliff>`
  );
}
const rulesOf = (text: string): string[] => [...validators.xliff(text)].map(({ rule }) => rule);

describe('variants by plural, ordinal, gender and choice (XLIFF 2.2, part 2)', () => {
  test.each([
    ['plural:count', ['0', '1', 'few', 'many', 'other']],
    ['plural:length', ['1.5', '-1', 'zero', 'two', 'other']],
    ['ordinal:place', ['one', 'two', 'few', 'other']],
    ['gender:host', ['feminine', 'masculine', 'neuter', 'common', 'other']],
    ['select:colour', ['red', 'light,blue', 'other']],
    ['gender:host plural:count', ['feminine 0', 'feminine other', 'other other']],
    ['plural:count, gender:host', ['1,feminine', 'other, other']],
  ])('%s has the cases %s, and each numbers its codes anew', (switched, cases) => {
    expect(rulesOf(makeUnit(switched, cases))).toEqual([]);
  });

  test.each([
    ['number:count', ['other'], 'attribute-value'],
    ['plural', ['other'], 'attribute-value'],
    ['plural:', ['other'], 'attribute-value'],
    ['ordinal:place', ['first'], 'plural-case'],
    ['plural:count', ['1.'], 'plural-case'],
    ['plural:count', ['1 feminine'], 'case-count'],
    ['plural:count gender:host', ['1'], 'case-count'],
    ['plural:count gender:host', ['1 other', 'other other', '1  other'], 'duplicate-case'],
  ])('%s may not have %s', (switched, cases, rule) => {
    expect(rulesOf(makeUnit(switched, cases))).toContain(`xliff2/${rule}`);
  });

  test('an id stays unique within its segment, and apart from those of segments', () => {
    const text = makeUnit('plural:count', ['1', 'other']);
    expect(rulesOf(text.replace('<ph id="2"', '<ph id="1"'))).toContain(
      'xliff2/duplicate-inline-id',
    );
    expect(rulesOf(text.replaceAll('<ph id="2"', '<ph id="s1"'))).toContain(
      'xliff2/duplicate-inline-id',
    );
    expect(
      rulesOf(text.replace('pgs:switch="plural:count"', '').replaceAll(/ pgs:case="[^"]*"/g, '')),
    ).toContain('xliff2/duplicate-inline-id');
  });
});
