import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { mergePassages } from '../../src/format/extract/merge-passages.ts';
import { markdownExtractor } from '../../src/format/markdown/extract-markdown.ts';
import { passagesOf, said } from './read-front-matter.ts';

const TEXT = `---
title: "Koşut: bir araç"
description: >-
  Uzun bir
  açıklama.

  İkinci paragraf.
summary: |
  Satır bir.
  Satır iki.
layout: home
tags: [araç, "çeviri, bellek", 3]
hero:
  text: Merhaba dünya # bir not
  other: 'Ali''nin evi'
  list:
    - text: Başla
      link: /x
    - Dur
date: 2026-01-01
kind: !x etiket
same: &a Aynı
again: *a
---

# Başlık
`;

test('nothing of front matter is text unless its keys were asked for', () => {
  expect(said(TEXT)).toEqual([[undefined, 'Başlık']]);
  expect(said(TEXT, ['title', 'hero.list', 'tags'])).toEqual([
    ['title', 'Koşut: bir araç'],
    ['tags[0]', 'araç'],
    ['tags[1]', 'çeviri, bellek'],
    ['hero.list[0].text', 'Başla'],
    ['hero.list[0].link', '/x'],
    ['hero.list[1]', 'Dur'],
    [undefined, 'Başlık'],
  ]);
  expect(said(TEXT, ['*']).map(([name]) => name)).not.toContain('kind');
});

const yamlOf = (text: string): unknown =>
  parse(text.slice(4, text.lastIndexOf('\n---\n') + 1), { logLevel: 'error' });

/** All strings of a value, in order. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

const word = fc.constantFrom(
  ...[
    'a',
    'Ş',
    "l'",
    '"',
    ':',
    ': ',
    ' #',
    '# ',
    '-',
    '- ',
    ',',
    '[',
    '}',
    '*',
    '&',
    '!',
    '|',
    '%',
    '@',
  ],
  ...['\n', '\n\n', 'true', '1', '~', '\\', '`', '?', '> ', '---', ' '],
);

test('whatever a translation says, the YAML says it, and the rest is as it was', () => {
  const passages = passagesOf(TEXT, ['*']).filter(({ name }) => name !== undefined);
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join('').trim());
  fc.assert(
    fc.property(
      fc.nat(passages.length - 1),
      text.filter((some) => some !== ''),
      (at, target) => {
        const passage = passages[at]!;
        const [patch] = mergePassages(TEXT, [{ passage, target: [target] }], markdownExtractor);
        const { start, end, text: written } = patch!;
        const before = strings(yamlOf(TEXT));
        const after = strings(yamlOf(TEXT.slice(0, start) + written + TEXT.slice(end)));
        const was = (passage.pieces[0] as { text: string }).text;
        // a block ends in a line break that is no text of the passage; spaces around the breaks of a folded one go
        const plain = (some: string): string => some.trim().replaceAll(/[^\S\n]*\n[^\S\n]*/g, '\n');
        expect(after.map(plain)).toEqual(
          before.map((some) => plain(some.trim() === was.trim() ? target : some)),
        );
      },
    ),
    { numRuns: 600 },
  );
});

test('front matter that is no YAML is a fault with its place, when its keys are asked for', () => {
  const broken = '---\ntitle: a\nbad: [1, 2\n---\n\nx\n';
  expect(said(broken)).toEqual([[undefined, 'x']]);
  expect(() => passagesOf(broken, ['title'])).toThrow(
    expect.objectContaining({ fault: 'yaml/malformed', line: 4, column: 1 }),
  );
});
