import { describe, expect, test } from '@jest/globals';
import { toArguments } from '../../src/cli/command-line/arguments.ts';
import { asksJson, readForm, type FormChoice } from '../../src/cli/flags/read-form.ts';

const BITEXT: FormChoice<'tmx' | 'tsv' | 'moses'> = {
  forms: ['tmx', 'tsv', 'moses'],
  standard: 'tmx',
  endings: { '.tmx': 'tmx', '.tsv': 'tsv' },
};
const REPORT: FormChoice<'text' | 'json' | 'junit'> = {
  forms: ['text', 'json', 'junit'],
  standard: 'text',
  endings: { '.json': 'json', '.xml': null },
  isPlain: true,
};

describe('a form', () => {
  test.each([
    [{}, 'tmx'],
    [{ output: '-' }, 'tmx'],
    [{ output: 'out/my' }, 'tmx'],
    [{ output: '/dev/fd/63' }, 'tmx'],
    [{ output: 'out.v2/.hidden' }, 'tmx'],
    [{ output: 'my.tsv' }, 'tsv'],
    [{ output: 'MY.TSV' }, 'tsv'],
    [{ output: 'my.tsv.gz' }, 'tsv'],
    [{ output: 'my.foo', as: 'moses' }, 'moses'],
    [{ output: 'my.tmx', as: 'tsv' }, 'tsv'],
  ])('%j: %s', (values, form) => {
    expect(readForm(toArguments(values), BITEXT)).toBe(form);
  });

  test.each([
    ['my.foo', BITEXT, 'no form has the ending .foo of “my.foo”'],
    ['my.db.gz', BITEXT, 'no form has the ending .db of “my.db.gz”'],
    ['my.constructor', BITEXT, 'no form has the ending .constructor'],
    ['junit.xml', REPORT as FormChoice<string>, 'several forms have the ending .xml'],
  ])('%s tells none', (output, choice, message) => {
    expect(() => readForm(toArguments({ output }), choice as FormChoice<string>)).toThrow(message);
  });

  test.each([
    [{ output: 'findings.log' }, 'text'],
    [{ output: 'findings.json' }, 'json'],
    [{ output: 'findings.xml', as: 'junit' }, 'junit'],
  ])('of a report %j: %s', (values, form) => {
    expect(readForm(toArguments(values), REPORT)).toBe(form);
  });
});

test.each([
  [{}, false],
  [{ json: true }, true],
  [{ output: 'counts.JSON' }, true],
  [{ output: 'counts.txt' }, false],
])('%j asks for JSON: %s', (values, isJson) => {
  expect(asksJson(toArguments(values))).toBe(isJson);
});
