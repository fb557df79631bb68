import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { scoreBeads } from '../../src/align/score-beads.ts';
import { readBeads } from '../../src/format/beads/read-beads.ts';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { makeFolder, ROOT, runCommand, type Outcome } from './run-command.ts';

interface PlainFinding {
  readonly rule: string;
  readonly severity: string;
  readonly term: string;
  readonly found?: string;
  readonly expected: readonly string[];
  readonly place: { readonly path: string; readonly line: number; readonly column: number };
}

let folder: string;
let outcome: Outcome;
let findings: readonly PlainFinding[];
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

beforeAll(async () => {
  // a short path, since the summary is laid out around it
  folder = path.join(ROOT, 'kosut-out/test');
  outcome = await runCommand(['run', '-o', 'kosut-out/test']);
  findings = (JSON.parse(read('findings.json')) as { findings: PlainFinding[] }).findings;
});

test('the main job on the sample: exit code, summary, files', () => {
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  const golden = path.join(ROOT, 'test/gold/run/summary.txt');
  expect(outcome.stdout).toBe(readFileSync(golden, 'utf8'));
  expect(readdirSync(folder).sort()).toEqual([
    'bitext.tmx',
    'bitext.xlf',
    'corpus.tsv',
    'findings.json',
    'report.html',
  ]);
});

test('31 sentences in 15 paragraphs', async () => {
  const { stdout } = await runCommand(['segment', 'segments/source.tr.txt', '--locale', 'tr']);
  const paragraphs = stdout.trimEnd().split('\n\n');
  expect(paragraphs).toHaveLength(15);
  expect(paragraphs.flatMap((paragraph) => paragraph.split('\n'))).toHaveLength(31);
});

test('the beads of the sample are the true ones', async () => {
  const { stdout } = await runCommand([
    ...['align', 'segments/source.tr.txt', 'segments/reference.en.txt'],
    ...['--source-locale', 'tr', '--target-locale', 'en'],
  ]);
  const gold = readBeads(readFileSync(path.join(ROOT, 'segments/gold.beads'), 'utf8'));
  expect(
    gold.filter(({ source, target }) => source[1] - source[0] !== 1 || target[1] - target[0] !== 1)
      .length,
  ).toBeGreaterThanOrEqual(6);
  expect(scoreBeads([{ gold, found: readBeads(stdout) }]).strict.f1).toBeGreaterThanOrEqual(0.95);
});

describe('findings', () => {
  const flagged = (rule: string): readonly string[] =>
    findings
      .filter((finding) => finding.rule === rule && finding.severity !== 'info')
      .map(({ term, found }) => `${term}: ${found ?? ''}`);

  test('without the termbase: the three competing renderings and nothing else', () => {
    expect([...flagged('terms/inconsistent')].sort()).toEqual([
      'Contact Group: İletişim Grubu',
      'Non-Aligned Movement: Bağlantısız Hareketin',
      'Non-Aligned Movement: Birleşmiş Olmayan Hareketin',
    ]);
  });

  test('with it: what the termbase forbids too', () => {
    const found = [...flagged('terms/deprecated'), ...flagged('terms/absent')].join('\n');
    for (const words of [
      "BM Sözleşmesi'ne",
      'WHO',
      'pandemi',
      'pandemiye',
      'işbirlikçi liderlik',
      'İletişim Grubu',
      'Bağlantısız Hareketin',
      'Birleşmiş Olmayan Hareketin',
    ])
      expect(found).toContain(words);
  });

  test('never a standard form, inflected or in capitals', () => {
    const standard =
      /^(Bağlantısızlar Hareketi|BAĞLANTISIZLAR HAREKETİ|Temas Grubu|TEMAS GRUBU|Birleşmiş Milletler|DSÖ|Dünya Sağlık Örgütü)/;
    expect(findings.filter(({ found }) => found !== undefined && standard.test(found))).toEqual([]);
  });

  test('each points at its words in the file that the user gave', () => {
    const lines = readFileSync(path.join(ROOT, 'segments/source.tr.txt'), 'utf8').split('\n');
    for (const { found, place } of findings) {
      expect(place.path).toBe('segments/source.tr.txt');
      const text = [lines[place.line - 1]!.slice(place.column - 1), lines[place.line] ?? ''].join(
        '\n',
      );
      expect(text.replaceAll(/\s+/g, ' ').startsWith(found!.replaceAll(/\s+/g, ' '))).toBe(true);
    }
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe('bitext.xlf', () => {
  test('is the one in segments/', () => {
    expect(read('bitext.xlf')).toBe(readFileSync(path.join(ROOT, 'segments/bitext.xlf'), 'utf8'));
  });

  test('holds every sentence of both sides once, in order', async () => {
    const [document] = readXliff(read('bitext.xlf'));
    const sides = { source: '', target: '' };
    for (const { parts } of document!.units)
      for (const part of parts)
        if (part.type === 'segment')
          for (const side of ['source', 'target'] as const)
            sides[side] += (part[side] ?? []).join('');
    for (const [side, file, locale] of [
      ['source', 'source.tr.txt', 'tr'],
      ['target', 'reference.en.txt', 'en'],
    ] as const) {
      const { stdout } = await runCommand(['segment', `segments/${file}`, '--locale', locale]);
      const letters = (text: string): string => text.replaceAll(/\s+/g, '');
      expect(letters(sides[side])).toBe(letters(stdout));
    }
  });
});

test('a second run writes the same bytes', async () => {
  const before = readdirSync(folder).map((name) => read(name));
  await runCommand(['run', '-o', 'kosut-out/test']);
  expect(readdirSync(folder).map((name) => read(name))).toEqual(before);
});

test('init --sample makes a project that runs by its own config', async () => {
  const project = path.join(makeFolder(), 'deneme');
  expect(await runCommand(['init', project, '--sample'])).toMatchObject({ status: 0, stderr: '' });
  const again = await runCommand(['init', project]);
  expect(again.stderr).toMatch(/error file\/unwritable: there is a project already/);
  expect(await runCommand(['run'], { cwd: project })).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(path.join(project, 'kosut-out/report.html'))).toBe(true);
});
