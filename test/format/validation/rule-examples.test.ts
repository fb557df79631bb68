import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { formatRulesPage } from '../../../src/format/validation/format-rules-page.ts';
import { ruleTables } from '../../../src/format/validation/rule-tables.ts';
import { xliff2Table } from '../../../src/format/xliff/validate/xliff-2-table.ts';
import { validateXml, xmlRules } from '../../../src/format/validation/xml-rules.ts';
import { toVersion21, toVersion22 } from './version-twins.ts';

const tables = [
  ...ruleTables,
  { name: 'xml', rules: xmlRules, validate: validateXml, completeExample: (text: string) => text },
];

describe.each(tables)('the rules of $name', ({ name, rules, validate, completeExample }) => {
  test.each(rules)('$name', (rule) => {
    expect([...validate(completeExample(rule.good))]).toEqual([]);
    const bad = completeExample(rule.bad);
    const found = [...validate(bad)];
    expect(found.map((violation) => violation.rule)).toContain(rule.name);
    const lines = bad.split('\n');
    for (const { rule: named, severity, line, column } of found) {
      // Names and severities are those of the table; places lie in the text.
      if (!named.startsWith('xml/'))
        expect(rules.find((one) => one.name === named)?.severity).toBe(severity);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(lines[line - 1]?.length ?? -1).toBeGreaterThanOrEqual(column - 1);
    }
  });

  test('names are public: `table/kebab-case`, listed once, with a sentence and a section', () => {
    expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.name).toMatch(new RegExp(`^${name}/[a-z0-9]+(-[a-z0-9]+)*$`));
      expect(rule.summary).toMatch(/^[A-Z<`“].*\.$/s);
      expect(rule.section).toMatch(/\d/);
    }
  });
});

/** Rules about the root itself: another version is another document. */
const ofOneVersion = new Set(['xliff2/root', 'xliff2/version']);
describe.each([
  ['2.1', toVersion21],
  ['2.2', toVersion22],
])('the examples of XLIFF 2 as %s', (_, toTwin) => {
  const { rules, validate, completeExample } = xliff2Table;
  const examples = rules.filter(({ name }) => !ofOneVersion.has(name));
  test.each(examples)('$name', ({ name, good, bad }) => {
    const found = (text: string): string[] =>
      [...validate(toTwin(completeExample(text)))].map(({ rule }) => rule);
    expect(found(good)).toEqual([]);
    expect(found(bad)).toContain(name);
  });
});

test.each(ruleTables)('docs/formats/rules-$name.md is as the rules are', (table) => {
  const path = `docs/formats/rules-${table.name}.md`;
  expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(formatRulesPage(table));
});
