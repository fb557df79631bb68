import { describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../src/model/results/run-result.ts';
import { reporters } from '../../src/report/reporters.ts';
import { deepFreeze } from './deep-freeze.ts';
import { expectGolden } from './expect-golden.ts';
import { manyFindings, sampleCheck, sampleContent } from './sample-check.ts';

const empty: CheckResult = { paths: ['a.xlf'], segments: 3, findings: [] };
const finding = manyFindings(1)[0]!;

describe.each(Object.entries(reporters))('%s', (_name, report) => {
  test('leaves its input alone, ends with one newline and says the same twice', () => {
    const result = deepFreeze(structuredClone(sampleCheck));
    const first = report(result, { contentOf: sampleContent });
    expect(first).toMatch(/[^\n]\n$/);
    expect(report(result, { contentOf: sampleContent })).toBe(first);
  });

  test('has something to say when there are no findings', () => {
    expect(report(empty, {}).trim()).not.toBe('');
  });
});

describe('text', () => {
  test('whole output', () => {
    expectGolden('check.txt', reporters.text(sampleCheck, { contentOf: sampleContent }));
  });

  test('without sentences only the sentence is missing', () => {
    const output = reporters.text(sampleCheck, {});
    expect(output).not.toContain('oy birliğiyle');
    expect(output).toContain('out/bitext.xlf:41:17 warning terms/inconsistent');
  });

  test('colours mark the words instead of brackets', () => {
    const output = reporters.text(sampleCheck, { contentOf: sampleContent, colors: true });
    expect(output).toContain('\u001B[1m\u001B[4mYerel meclis\u001B[24m\u001B[22m planı');
    expect(output).not.toContain('[Yerel meclis]');
  });

  test('no line exceeds the width, places aside, and long sentences are cut around the words', () => {
    const text = `${'uzun bir cümle '.repeat(400)}Kuzey Rıhtımı ${'daha da uzar '.repeat(400)}`;
    const start = text.indexOf('Kuzey Rıhtımı');
    const long = {
      ...finding,
      place: { ...finding.place, span: [start, start + 13] as const },
      message: 'bir iki üç '.repeat(30),
    };
    const output = reporters.text(
      { ...empty, findings: [long] },
      { width: 60, contentOf: () => [text] },
    );
    expect(output).toContain('[Kuzey Rıhtımı]');
    const lines = output.split('\n');
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
    const shown = lines.filter((line) => line.includes('uzun') || line.includes('uzar'));
    // three full lines; wrapping at spaces may need one more
    expect(shown.length).toBeLessThanOrEqual(4);
  });

  test('controls in texts, messages and paths do not reach the terminal', () => {
    const nasty = {
      ...finding,
      place: { ...finding.place, path: 'a\u001B]0;x\u0007.xlf' },
      message: 'bad\u001B[2J\u202Ereversed\r\nnext',
    };
    const output = reporters.text(
      { ...empty, findings: [nasty] },
      { contentOf: () => ['text\u009Bwith\u0000controls'] },
    );
    expect(output).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  });

  test('an inline code before the words does not shift the mark', () => {
    const code = {
      type: 'code',
      kind: 'standalone',
      id: '1',
      equiv: '<br/>',
      canDelete: true,
    } as const;
    const marked = { ...finding, place: { ...finding.place, span: [5, 10] as const } };
    const output = reporters.text(
      { ...empty, findings: [marked] },
      { contentOf: () => ['Yeni', code, 'liman açıldı'] },
    );
    expect(output).toContain('Yeni<br/>[liman] açıldı');
  });

  test('a span of another text marks nothing', () => {
    const stray = { ...finding, place: { ...finding.place, span: [90, 99] as const } };
    const output = reporters.text(
      { ...empty, findings: [stray] },
      { contentOf: () => ['kısa metin'] },
    );
    expect(output).toContain('    kısa metin\n');
  });

  test.each([
    [manyFindings(1), '1 finding (1 warning) in 1 of 1 file; 3 segments checked'],
    [
      [...manyFindings(2, 'error'), ...manyFindings(1, 'info')],
      '3 findings (2 errors, 1 info) in 1 of 1 file; 3 segments checked',
    ],
    [[], 'no findings; 3 segments checked'],
  ])('counts %#', (findings, line) => {
    expect(reporters.text({ ...empty, findings }, {})).toMatch(
      new RegExp(`(?:^|\\n\\n)${line.replace(/[()]/g, '\\$&')}\\n$`),
    );
  });
});

describe('json', () => {
  test('holds every field of every finding', () => {
    expect(JSON.parse(reporters.json(sampleCheck, {}))).toEqual({
      version: 1,
      findings: sampleCheck.findings,
    });
  });

  test('keys stand in one order, whoever made the finding', () => {
    const shuffled = Object.fromEntries(
      Object.entries(sampleCheck.findings[0]!).reverse(),
    ) as unknown as (typeof sampleCheck.findings)[number];
    expect(reporters.json({ ...empty, findings: [shuffled] }, {})).toBe(
      reporters.json({ ...empty, findings: [sampleCheck.findings[0]!] }, {}),
    );
    const [first] = JSON.parse(reporters.json(sampleCheck, {})).findings;
    expect(Object.keys(first)).toEqual([
      ...['rule', 'severity', 'place', 'term', 'expected', 'found', 'confidence'],
      ...['evidence', 'message', 'fingerprint'],
    ]);
    expect(Object.keys(first.place)).toEqual([
      ...['path', 'unit', 'segment', 'side', 'span', 'line', 'column'],
    ]);
  });

  test('lone surrogates survive', () => {
    const findings = [{ ...finding, message: 'a\uD800b' }];
    expect(JSON.parse(reporters.json({ ...empty, findings }, {})).findings).toEqual(findings);
  });
});

describe('github', () => {
  test('whole output', () => {
    expectGolden('check.github.txt', reporters.github(sampleCheck, { contentOf: sampleContent }));
  });

  test('escapes data and properties', () => {
    const nasty = {
      ...finding,
      place: { ...finding.place, path: 'a,b:c%.xlf' },
      message: '100% wrong\r\n::error::forged',
    };
    const output = reporters.github({ ...empty, findings: [nasty] }, {});
    expect(output.split('\n')[0]).toBe(
      '::warning file=a%2Cb%3Ac%25.xlf,line=1,col=3,endLine=1,endColumn=4,' +
        'title=A term is not rendered as the termbase says (terms/absent)' +
        '::100%25 wrong%0D%0A::error::forged',
    );
  });

  test('shows ten of each level, worst first, and counts the others', () => {
    const findings = [...manyFindings(12, 'warning'), ...manyFindings(11, 'error')];
    const lines = reporters
      .github({ ...empty, findings }, {})
      .trimEnd()
      .split('\n');
    const commands = lines.map((line) => /^::(\w+) /.exec(line)?.[1]);
    expect(commands.slice(0, 20)).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
    ]);
    expect(commands.slice(20).every((command) => command === undefined)).toBe(true);
    expect(lines[20]).toBe('GitHub shows 10 annotations of each level for one step; 3 more:');
    expect(lines.slice(21, 24)).toEqual([
      '- a.xlf:11 error terms/absent number 10',
      '- a.xlf:11 warning terms/absent number 10',
      '- a.xlf:12 warning terms/absent number 11',
    ]);
    expect(lines.at(-1)).toBe('23 findings (11 errors, 12 warnings)');
  });

  test('a log line cannot be taken for a command', () => {
    const findings = manyFindings(11).map((one) => ({
      ...one,
      place: { ...one.place, path: '\n::stop-commands::x' },
      message: '\n::add-mask::x ##[error]x',
    }));
    const lines = reporters
      .github({ ...empty, findings }, {})
      .split('\n')
      .slice(10);
    expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  });
});
