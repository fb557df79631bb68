import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTOML, getStaticTOMLValue } from 'toml-eslint-parser';
import { mergePassages } from '../../src/format/extract/merge-passages.ts';
import { markdownExtractor } from '../../src/format/markdown/extract-markdown.ts';
import { passagesOf, said } from './read-front-matter.ts';

const TEXT = `+++
title = "Koşut: \\"bir\\" araç"
date = 2026-01-01
draft = true
path = 'C:\\yol'
tags = ["araç", 'çeviri', 3]
summary = """
Satır bir.
Satır iki.
"""
raw = '''
Bir \\ iki
'''
author = { name = "Ali", "web.site" = "x" }

[params.hero]
text = "Merhaba dünya" # bir not

[[menu]]
name = "Baş"

[[menu]]
name = "Son"
+++

# Başlık
`;

test('nothing of front matter is text unless its keys were asked for', () => {
  expect(said(TEXT)).toEqual([[undefined, 'Başlık']]);
  expect(said(TEXT, ['*'])).toEqual([
    ['title', 'Koşut: "bir" araç'],
    ['path', 'C:\\yol'],
    ['tags[0]', 'araç'],
    ['tags[1]', 'çeviri'],
    ['summary', 'Satır bir.\nSatır iki.'],
    ['raw', 'Bir \\ iki'],
    ['author.name', 'Ali'],
    ['author.web.site', 'x'],
    ['params.hero.text', 'Merhaba dünya'],
    ['menu[0].name', 'Baş'],
    ['menu[1].name', 'Son'],
    [undefined, 'Başlık'],
  ]);
  expect(said(TEXT, ['title', 'menu'])).toHaveLength(4);
});

const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.values(value).flatMap(stringsOf);
};
const tomlOf = (text: string): unknown =>
  getStaticTOMLValue(parseTOML(text.slice(4, text.lastIndexOf('\n+++\n') + 1)));

test('whatever a translation says, TOML reads just that, and nothing else changes', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      'ş',
      ' ',
      '"',
      "'",
      "'''",
      '\\',
      '\n',
      '\t',
      '#',
      '=',
      '\u007f',
      '😀',
    ),
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.array(text, { minLength: 11, maxLength: 11 }), (targets) => {
      const passages = passagesOf(TEXT, ['*']).slice(0, 11);
      const merged = mergePassages(
        TEXT,
        passages.map((passage, at) => ({ passage, target: [targets[at]!] })),
        markdownExtractor,
      );
      let out = '';
      let from = 0;
      for (const { start, end, text: put } of merged) {
        out += TEXT.slice(from, start) + put;
        from = end;
      }
      out += TEXT.slice(from);
      expect(stringsOf(tomlOf(out))).toEqual(targets);
      expect(out.slice(out.lastIndexOf('\n+++\n'))).toBe('\n+++\n\n# Başlık\n');
    }),
  );
});

test('broken TOML is told with its place, once its keys are asked for', () => {
  const broken = '+++\ntitle = "a"\ntext = Merhaba\n+++\n\nMetin\n';
  expect(said(broken)).toEqual([[undefined, 'Metin']]);
  expect(() => passagesOf(broken, ['title'])).toThrow(
    expect.objectContaining({ fault: 'toml/malformed', line: 3 }),
  );
});
