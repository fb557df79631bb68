import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model/finding.ts';
import type { ReportOptions } from '../../src/report/report-options.ts';
import { reporters } from '../../src/report/reporters.ts';
import { manyFindings, sampleCheck, sampleContent } from './sample-check.ts';

const options = { contentOf: sampleContent, version: '1.2.3' };

function runOf(findings: readonly Finding[], given: ReportOptions = {}) {
  const log = JSON.parse(reporters.sarif({ paths: [], segments: 0, findings }, given));
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

/** All strings of a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe('the log', () => {
  const log = JSON.parse(reporters.sarif(sampleCheck, options));
  const [run] = log.runs;

  test('names its version, tool and way of counting columns', () => {
    expect(log.$schema).toBe('https://json.schemastore.org/sarif-2.1.0.json');
    expect(log.version).toBe('2.1.0');
    expect(run.tool.driver).toMatchObject({ name: 'kosut', semanticVersion: '1.2.3' });
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.automationDetails.id).toMatch(/\/$/);
  });

  test('each rule has all the texts that GitHub asks for', () => {
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      ...['terms/absent', 'terms/inconsistent', 'terms/deprecated'],
    ]);
    for (const rule of run.tool.driver.rules) {
      for (const text of [rule.shortDescription, rule.fullDescription, rule.help])
        expect(text.text.length).toBeGreaterThan(10);
      expect(rule.shortDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.help.markdown).toContain(rule.help.text);
      expect(['very-high', 'high', 'medium', 'low']).toContain(rule.properties.precision);
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
    }
    expect(
      run.tool.driver.rules.map(
        (rule: { properties: Record<string, string> }) => rule.properties['problem.severity'],
      ),
    ).toEqual(['error', 'warning', 'recommendation']);
  });

  test('each result names its rule by id and number', () => {
    for (const result of run.results)
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual([
      ...['error', 'warning', 'note'],
    ]);
  });

  test('the region is that of the words, its end exclusive', () => {
    const [, inconsistent] = run.results;
    expect(inconsistent.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'out/bitext.xlf' },
          region: {
            startLine: 41,
            startColumn: 17,
            endLine: 41,
            endColumn: 17 + 'Yerel meclis'.length,
          },
        },
        logicalLocations: [{ fullyQualifiedName: 'p2/s3', kind: 'element' }],
      },
    ]);
  });

  test('a finding without a line points to the beginning of the file, with a whole region', () => {
    expect(run.results[2].locations[0].physicalLocation.region).toEqual({
      ...{ startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
    });
  });

  test('evidence becomes related locations', () => {
    expect(run.results[1].relatedLocations).toEqual([
      {
        id: 1,
        message: { text: 'Bölge meclisi ilk oturumunu salı günü yaptı.' },
        logicalLocations: [{ fullyQualifiedName: 'p1/s2', kind: 'element' }],
      },
    ]);
    expect(run.results[0]).not.toHaveProperty('relatedLocations');
  });

  test('fingerprints are ours, in the form of GitHub', () => {
    expect(run.results[1].partialFingerprints).toEqual({
      primaryLocationLineHash: '5d1f09a2c4e87b36:1',
      'kosut/v1': '5d1f09a2c4e87b36',
    });
  });

  test('confidence is the rank in percent', () => {
    expect(run.results.map(({ rank }: { rank: number }) => rank)).toEqual([40, 91, 100]);
  });

  test('no string is empty', () => {
    const bare = { ...manyFindings(1)[0]!, message: '' };
    expect(strings(log)).not.toContain('');
    expect(strings(runOf([bare]))).not.toContain('');
  });
});

describe('limits', () => {
  test('keeps 5,000 results, the worst first, and says how many are left out', () => {
    const findings = [...manyFindings(5000, 'info'), ...manyFindings(2, 'error')];
    const run = runOf(findings);
    expect(run.results).toHaveLength(5000);
    expect(run.results.slice(0, 3).map(({ level }: { level: string }) => level)).toEqual([
      ...['error', 'error', 'note'],
    ]);
    expect(run.invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            level: 'warning',
            message: { text: '2 more findings are left out: a run may hold 5000.' },
          },
        ],
      },
    ]);
  });

  test('5,000 results need no notice', () => {
    expect(runOf(manyFindings(5000))).not.toHaveProperty('invocations');
  });
});

test('equal fingerprints are told apart by their repetition', () => {
  const [one] = manyFindings(1);
  const run = runOf([one!, one!]);
  const hashes = run.results.map(
    (result: { partialFingerprints: Record<string, string> }) =>
      result.partialFingerprints['primaryLocationLineHash'],
  );
  expect(hashes).toEqual(['0000000000000000:1', '0000000000000000:2']);
});

test.each([
  ['segments/a b.xlf', 'segments/a%20b.xlf'],
  ['./çeviri.xlf', '%C3%A7eviri.xlf'],
  ['a#b?c%.xlf', 'a%23b%3Fc%25.xlf'],
  ['dir\\file.xlf', 'dir/file.xlf'],
  ['/tmp/x.xlf', 'file:///tmp/x.xlf'],
  ['C:\\x\\y.xlf', 'file:///C:/x/y.xlf'],
  ['a\uD800.xlf', 'a%EF%BF%BD.xlf'],
])('path %j is the uri %j', (path, uri) => {
  const one = manyFindings(1)[0]!;
  const [result] = runOf([{ ...one, place: { ...one.place, path } }]).results;
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});

test('words over a line end give a region over both lines', () => {
  const one = manyFindings(1)[0]!;
  const text = 'kuzey\nrıhtımı açıldı';
  const run = runOf([{ ...one, place: { ...one.place, line: 7, span: [0, 13] } }], {
    contentOf: () => [text],
  });
  expect(run.results[0].locations[0].physicalLocation.region).toEqual({
    ...{ startLine: 7, startColumn: 3, endLine: 8, endColumn: 8 },
  });
});
