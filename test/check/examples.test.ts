import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Content } from '../../src/model/content.ts';
import { toPlainText } from '../../src/model/content/flatten-content.ts';
import { sliceContent } from '../../src/model/content/slice-content.ts';
import type { CheckContext, CheckExample } from '../../src/check/check.ts';
import { CHECKS } from '../../src/check/checks.ts';
import { formatCheckPage } from '../../src/check/format-check-page.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import { deepFreeze } from './deep-freeze.ts';

function toContent(side: string | Content): Content {
  return typeof side === 'string' ? (side === '' ? [] : [side]) : side;
}

function toContext(example: CheckExample): CheckContext {
  const { sourceLocale, targetLocale, inspect, termbase, unknownWords, pairs } = example;
  return deepFreeze({
    sourceLocale,
    targetLocale,
    inspect,
    ...(termbase !== undefined && { termbase }),
    ...(unknownWords !== undefined && { unknownWords }),
    pairs: pairs.map(([source, target, traits], at) => ({
      path: 'example',
      unit: String(at),
      source: toContent(source),
      target: toContent(target),
      ...traits,
    })),
  });
}

describe.each(CHECKS)('$name', (check) => {
  test.each(check.examples)('$title', (example) => {
    const findings = runChecks([check], toContext(example));
    expect(
      findings.map((finding) => ({
        pair: Number(finding.place.unit),
        rule: finding.rule,
        severity: finding.severity,
        ...('term' in finding && { term: finding.term }),
        ...(finding.found !== undefined && { found: finding.found }),
      })),
    ).toEqual(example.findings);
    // programs group by it
    for (const finding of findings)
      if (finding.rule.startsWith('terms/')) expect(finding).toHaveProperty('term');
    for (const { place, found } of findings) {
      if (place.span === undefined) continue;
      const pair = example.pairs[Number(place.unit)]!;
      const content = toContent(pair[place.side === 'source' ? 0 : 1]);
      expect(toPlainText(sliceContent(content, place.span))).toBe(found ?? '');
    }
  });

  test('has good and bad examples, and findings only of its own rules', () => {
    expect(check.examples.some(({ findings }) => findings.length === 0)).toBe(true);
    expect(check.examples.some(({ findings }) => findings.length > 0)).toBe(true);
    const rules = check.examples.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(check.rules).toEqual(expect.arrayContaining(rules));
  });

  test('is described in docs/checks/ as it is', () => {
    const path = `docs/checks/${check.name}.md`;
    const page = formatCheckPage(check);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(page);
  });
});
