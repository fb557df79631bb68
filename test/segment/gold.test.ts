import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { findLanguage } from '../../src/language/find-language.ts';
import { findBreaks } from '../../src/segment/breaks/find-breaks.ts';

/**
 * Golden rules of our own: a comment line, then one sentence a line, then a blank line. `floor` is how many
 * must come out exactly; a case nobody solved yet stays in the file and below the floor.
 */
const SETS = [
  { locale: 'tr', floor: 146, size: 146 },
  { locale: 'en', floor: 124, size: 124 },
] as const;

test.each(SETS)('golden rules, $locale', ({ locale, floor, size }) => {
  const file = new URL(`../gold/segment/golden-rules-${locale}.txt`, import.meta.url);
  const language = findLanguage(locale);
  const blocks = readFileSync(file, 'utf8').trim().split(/\n\n+/);
  const cases = blocks.filter((block) => !block.startsWith('##'));
  const missed: string[] = [];
  for (const lines of cases.map((text) => text.split('\n'))) {
    const gold = lines.filter((line) => !line.startsWith('# '));
    const text = gold.join(' ');
    const starts = [0, ...findBreaks(text, language).map(({ at }) => at)];
    const found = starts.map((start, number) => text.slice(start, starts[number + 1]).trim());
    if (found.join('\n') !== gold.join('\n')) missed.push(`${lines[0]!}: ${found.join(' | ')}`);
  }
  expect(cases).toHaveLength(size);
  if (cases.length - missed.length < floor) expect(missed).toEqual([]);
});
