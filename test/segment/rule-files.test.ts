import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSrx } from '../../src/format/srx/read-srx.ts';
import type { SrxRule } from '../../src/model/srx-rules.ts';
import { findLanguage } from '../../src/language/find-language.ts';
import { findBreaks } from '../../src/segment/breaks/find-breaks.ts';

const root = path.join(import.meta.dirname, '..', '..');
const FILES = [
  { locale: 'tr', name: 'Turkish' },
  { locale: 'en', name: 'English' },
] as const;

interface Rule extends SrxRule {
  readonly id: string;
  readonly examples: readonly string[];
  /** Both patterns at one place; the files keep to what JavaScript reads as ICU and Java do. */
  readonly at: RegExp;
}

/** `<!--`, then the name of the rule and what it does, then its examples, one a line. */
const COMMENT = /<!--\n +(?<id>[a-z-]+): .*\n(?<examples>(?: +[^ <-].*\n)+) *-->\n +<rule /g;

function readRules(locale: string, name: string): readonly Rule[] {
  const text = readFileSync(path.join(root, 'rules', `${locale}.srx`), 'utf8');
  const rules = readSrx(text).languageRules.find((group) => group.name === name)!.rules;
  const comments = [...text.matchAll(COMMENT)].map((match) => match.groups!);
  expect(comments).toHaveLength(rules.length);
  return rules.map((rule, number) => ({
    ...rule,
    id: comments[number]!['id']!,
    examples: comments[number]!['examples']!.trim().split(/\n\s*/),
    at: new RegExp(`(?<=${rule.before.pattern})(?=${rule.after.pattern})`, 'uy'),
  }));
}

/** The first rule that matches decides; this asks at every place. */
function findRuleBreaks(text: string, rules: readonly Rule[], used: Set<string>): number[] {
  const breaks: number[] = [];
  for (const { index } of text.matchAll(/(?<=\S)\s(?=[^]*\S)/gu)) {
    const rule = rules.find(({ at }) => {
      at.lastIndex = index;
      return at.test(text);
    });
    if (rule !== undefined) used.add(rule.id);
    if (rule?.isBreak === true) breaks.push(index);
  }
  return breaks;
}

function mark(text: string, breaks: readonly number[]): string {
  const starts = [0, ...breaks];
  return starts.map((start, number) => text.slice(start, starts[number + 1])).join('|');
}

test('the files are what the word lists of the languages make', () => {
  const script = path.join(root, 'scripts', 'build-rules.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

describe.each(FILES)('rules/$locale.srx', ({ locale, name }) => {
  const rules = readRules(locale, name);
  const language = findLanguage(locale);

  test.each(rules.flatMap((rule) => rule.examples.map((text) => [rule.id, text] as const)))(
    '%s: %s',
    (id, marked) => {
      const text = marked.replaceAll('|', '');
      expect(mark(text, findRuleBreaks(text, rules, new Set()))).toBe(marked);
      const found = findBreaks(text, language).map(({ at }) => at);
      expect([id, mark(text, found)]).toEqual([id, marked]);
    },
  );

  test.each(rules)('$id decides in an example of its own', ({ id, examples }) => {
    const used = new Set<string>();
    for (const marked of examples) findRuleBreaks(marked.replaceAll('|', ''), rules, used);
    expect(used).toContain(id);
  });

  test('patterns mean the same to ICU, Java and JavaScript', () => {
    for (const { before, after, id } of rules) {
      const patterns = before.pattern + after.pattern;
      expect([id, patterns.match(/\\[bBwWhHvRQEGXZzA]|\(\?[a-z]|\(\?>|[*+?}]\+|&&/g)]).toEqual([
        id,
        null,
      ]);
    }
  });
});

/** Sets of other people, with the least F1 in percent of the rules alone and of the language code. */
const SETS = [
  { set: 'tr/wmt16', rules: 99.75, code: 99.75 },
  { set: 'tr/zemberek_train', rules: 99.1, code: 99.1 },
  { set: 'tr/imst_dev', rules: 98.75, code: 98.75 },
  { set: 'tr/boun_dev', rules: 97.5, code: 97.5 },
  { set: 'en/ewt_dev', rules: 89.8, code: 89.9 },
  { set: 'en/gum_dev', rules: 97.4, code: 97.4 },
] as const;
const data = path.join(root, '..', 'shared', 'bench', 'segment', 'dev');

/** F1 of the breaks inside paragraphs; the gold has one sentence a line, blank lines between paragraphs. */
function measure(file: string, find: (text: string) => readonly number[]): number {
  let right = 0;
  let asked = 0;
  for (const paragraph of readFileSync(file, 'utf8').split(/\n\n+/)) {
    const sentences = paragraph.split('\n').map((line) => line.trim());
    const gold = new Set<number>();
    let end = -1;
    for (const sentence of sentences.filter(Boolean)) gold.add((end += sentence.length + 1));
    gold.delete(end);
    const found = find(sentences.filter(Boolean).join(' '));
    right += 2 * found.filter((at) => gold.has(at)).length;
    asked += found.length + gold.size;
  }
  return (100 * right) / asked;
}

(existsSync(data) ? test.each(SETS) : test.skip.each(SETS))(
  'gold of $set: at least $rules with the rules, $code with the language code',
  ({ set, rules: ruleFloor, code }) => {
    const locale = set.slice(0, 2);
    const rules = readRules(locale, FILES.find((file) => file.locale === locale)!.name);
    const language = findLanguage(locale);
    const file = path.join(data, `${set}.txt`);
    const used = new Set<string>();
    expect(
      measure(file, (text) => findBreaks(text, language).map(({ at }) => at)),
    ).toBeGreaterThanOrEqual(code);
    expect(measure(file, (text) => findRuleBreaks(text, rules, used))).toBeGreaterThanOrEqual(
      ruleFloor,
    );
  },
);
