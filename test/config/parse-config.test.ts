import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildConfigSchema } from '../../src/config/config-schema.ts';
import { SETTINGS } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/parse-config.ts';

test('a config with every setting is read as it stands', () => {
  const config = {
    sourceLocale: 'tr',
    targetLocale: 'en-GB',
    source: 'segments/a.txt',
    reference: 'segments/b.txt',
    termbase: 'tm/terms.tbx',
    dictionary: 'tr_TR.dic',
    words: 'words.txt',
    memory: 'tm/memory.tmx',
    inspect: 'source',
    failOn: 'never',
    baseline: 'kosut-baseline.json',
    preset: 'all',
    rules: { 'terms/*': 'error', 'numbers/extra': 'off' },
    i18next: {
      catalogues: 'i18n/{locale}.json',
      functions: ['t', 'translate'],
      components: ['Trans'],
      defaultNamespace: 'common',
      keySeparator: false,
      nsSeparator: '::',
      contextSeparator: '~',
      pluralSeparator: '.',
      ignore: ['*.test.ts'],
      keep: [],
    },
  };
  expect(parseConfig(JSON.stringify({ $schema: 'x', ...config }))).toEqual(config);
  expect(Object.keys(config).sort()).toEqual(SETTINGS.map(({ name }) => name).sort());
});

describe('faults name the place and what was expected', () => {
  test.each<[string, string, object]>([
    ['not JSON', '{\n  "sourceLocale": tr\n}', { fault: 'config/malformed', line: 2, column: 19 }],
    ['cut off', '{ "source": "a"', { fault: 'config/malformed', line: 1 }],
    ['not an object', '[]', { fault: 'config/malformed', line: 1, column: 1 }],
    [
      'unknown key',
      '{\n "sourceLokale": "tr" }',
      { fault: 'config/unknown-key', line: 2, column: 2 },
    ],
    [
      'no locale',
      '{ "sourceLocale": "türkçe" }',
      { fault: 'config/wrong-value', line: 1, column: 19 },
    ],
    [
      'no choice',
      '{ "inspect": "both" }',
      { fault: 'config/wrong-value', expected: 'one of source, target' },
    ],
    ['not a text', '{ "termbase": 3 }', { fault: 'config/wrong-value' }],
    [
      'an unknown rule',
      '{\n "rules": { "terms/absnt": "off" } }',
      {
        fault: 'config/unknown-key',
        line: 2,
        column: 13,
        expected: expect.stringContaining('terms/absent'),
      },
    ],
    [
      'an unknown level',
      '{ "rules": { "terms/*": "fatal" } }',
      { fault: 'config/wrong-value', expected: 'one of off, info, warning, error' },
    ],
    ['rules that are a list', '{ "rules": [] }', { fault: 'config/wrong-value' }],
    [
      'an unknown name in a group',
      '{\n "i18next": {\n  "seperator": "." } }',
      {
        fault: 'config/unknown-key',
        line: 3,
        column: 3,
        expected: expect.stringContaining('keySeparator'),
      },
    ],
    [
      'a text where a list belongs',
      '{ "i18next": { "keep": "a" } }',
      { fault: 'config/wrong-value', column: 24, expected: 'a list of texts' },
    ],
    [
      'a sign that is true',
      '{ "i18next": { "nsSeparator": true } }',
      { fault: 'config/wrong-value', expected: 'a text, or false for none' },
    ],
    ['an empty path', '{ "termbase": "" }', { fault: 'config/wrong-value' }],
  ])('%s', (_name, text, expected) => {
    expect(() => parseConfig(text)).toThrow(
      expect.objectContaining({ path: 'kosut.config.json', ...expected }),
    );
  });
});

test('the published schema is the one of the table', () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL('../../docs/kosut.config.schema.json', import.meta.url), 'utf8'),
  );
  expect(published).toEqual(buildConfigSchema());
});
