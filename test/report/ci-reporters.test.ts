import { describe, expect, test } from '@jest/globals';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import type { Finding } from '../../src/model/finding.ts';
import { reporters } from '../../src/report/reporters.ts';
import { manyFindings, sampleCheck, sampleContent } from './sample-check.ts';

const base = manyFindings(1)[0]!;
const nasty: Finding = {
  ...base,
  severity: 'info',
  place: { ...base.place, path: 'a "b"&<c>.xlf', unit: 'u\u0001<' },
  message: 'a | b\n\u0000 @team `x` <img src=x onerror=y> ]]> https://x.y',
};
const result = { paths: ['clean.xlf'], segments: 2, findings: [...sampleCheck.findings, nasty] };
const options = { contentOf: sampleContent };

const elements = (text: string, path: string): readonly Record<string, string>[] => {
  const document = XmlDocument.fromString(text);
  try {
    return document
      .find(path)
      .filter((node) => node instanceof XmlElement)
      .map((node) => Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])));
  } finally {
    document.dispose();
  }
};
const withoutContent = { ...result, findings: [...manyFindings(3, 'error'), nasty] };

describe('junit', () => {
  const text = reporters.junit(withoutContent, {});

  test('a suite for each file, a failure for each error and warning, none for advice', () => {
    expect(elements(text, '/testsuites/testsuite').map(({ name }) => name)).toEqual([
      'clean.xlf',
      'a.xlf',
      'a "b"&<c>.xlf',
    ]);
    expect(elements(text, '//failure')).toHaveLength(3);
    expect(elements(text, '//testcase')).toHaveLength(5);
    const [root] = elements(text, '/testsuites');
    expect(root).toMatchObject({ tests: '5', failures: '3', errors: '0' });
  });

  test('names of cases differ, so that no viewer takes two for one', () => {
    const names = elements(text, '//testcase').map(({ name, classname }) => `${classname} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('checkstyle: line and column are positive, severities are those of the schema', () => {
  const errors = elements(reporters.checkstyle(withoutContent, {}), '/checkstyle/file/error');
  expect(errors).toHaveLength(4);
  for (const { line, column, severity, source } of errors) {
    expect(Number(line)).toBeGreaterThan(0);
    expect(Number(column)).toBeGreaterThan(0);
    expect(['error', 'warning', 'info']).toContain(severity);
    expect(source).toMatch(/^kosut\.\w+\.[\w-]+$/);
  }
});

test('gitlab: what the Code Quality format asks for, each fingerprint its own', () => {
  const list = JSON.parse(reporters.gitlab(withoutContent, {})) as Record<string, unknown>[];
  expect(list).toHaveLength(4);
  for (const one of list)
    expect(one).toEqual({
      description: expect.any(String),
      check_name: expect.stringContaining('/'),
      fingerprint: expect.any(String),
      severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
      location: {
        path: expect.any(String),
        lines: { begin: expect.any(Number), end: expect.any(Number) },
      },
    });
});

test('rdjson: columns in UTF-8 bytes where they are known, suggestions for exact places only', () => {
  const finding = {
    ...base,
    rule: 'words/repeated',
    replacement: 've',
    place: { ...base.place, line: 1, column: 3, endLine: 1, endColumn: 8 },
  } as unknown as Finding;
  const read = (one: Finding, byteColumnOf?: () => number): Record<string, unknown> => {
    const run = { paths: [], segments: 1, findings: [one] };
    const text = reporters.rdjson(run, byteColumnOf ? { byteColumnOf } : {});
    return (JSON.parse(text) as { diagnostics: Record<string, unknown>[] }).diagnostics[0]!;
  };
  expect(read(finding, () => 9)).toMatchObject({
    location: {
      path: 'a.xlf',
      range: { start: { line: 1, column: 9 }, end: { line: 1, column: 9 } },
    },
    severity: 'WARNING',
    suggestions: [{ text: 've' }],
  });
  expect(read(finding)).not.toHaveProperty('suggestions');
  expect(read(finding)).toMatchObject({ location: { range: { start: { line: 1 } } } });
});

describe('markdown', () => {
  const text = reporters.markdown(withoutContent, {});

  test('texts of files make no markup, mention or link', () => {
    const row = text.split('\n').find((line) => line.includes('team'))!;
    expect(row).not.toMatch(/(?<!\\)<img|@team|https:\/\/|(?<!\\)`x/);
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });

  test('fits a comment of GitHub (65,536 characters)', () => {
    const findings = manyFindings(5000).map((one) => ({ ...one, message: 'ş'.repeat(300) }));
    const long = reporters.markdown({ ...result, findings }, {});
    expect(long.length).toBeLessThan(65_536);
    expect(long).toContain('4950 more findings are not shown.');
  });
});

test('html: the sentence with its words marked, nothing of it is markup', () => {
  const run = { ...sampleCheck, findings: [{ ...sampleCheck.findings[0]!, message: '<b>x</b>' }] };
  const text = reporters.html(run, options);
  expect(text).toContain('<mark>');
  expect(text).not.toContain('<b>x');
  expect(text).toContain('Content-Security-Policy');
});
