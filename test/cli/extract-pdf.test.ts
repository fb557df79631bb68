import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { makePdf, type TextLine } from '../format/make-pdf.ts';
import { makeFolder, runCommand, type Outcome } from './run-command.ts';

const folder = makeFolder();
const at = (name: string): string => path.join(folder, name);
const run = (line: string): Promise<Outcome> => runCommand(line.split(' '), { cwd: folder });

const LINES = [
  'The ferry leaves the quay early in the morning and comes back',
  'before the sun is over the hills of the other shore. Whoever',
  'misses it has to wait until noon, which is why people run down',
  'the stairs with their bread still in their hands and wave. The',
  'captain knows them all by their names and waits a little while',
];
const page = (from: number): TextLine[] =>
  LINES.map((text, line) => [72, 760 - from - line * 14, 12, text] as const);

test('a PDF becomes sentences across lines and pages, with their places; its translation is plain text', async () => {
  writeFileSync(
    at('ferry.pdf'),
    makePdf([
      [...page(0), ...page(100)],
      [[72, 760, 12, 'for those who are late, as they often are.']],
    ]),
  );
  expect((await run('extract ferry.pdf --source-locale en --target-locale tr')).status).toBe(0);
  const { units } = readXliff(readFileSync(at('ferry.pdf.xlf'), 'utf8'))[0]!;
  const sentences = units.flatMap(({ parts }) =>
    parts.filter(({ type }) => type === 'segment').map(({ source }) => source.join('')),
  );
  expect(sentences[0]).toBe(
    'The ferry leaves the quay early in the morning and comes back before the sun is over the hills of the other shore.',
  );
  expect(sentences.at(-1)).toMatch(
    /^The captain knows .* a little while.*for those who are late, as they often are\.$/,
  );
  expect(units[0]!.metadata).toEqual([
    {
      category: 'kosut:place',
      entries: [
        { key: 'page', value: '1' },
        { key: 'box', value: expect.stringMatching(/^72 704 \d+ 772$/) },
      ],
    },
  ]);
  expect(units.at(-1)!.metadata![0]!.entries.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['1', '2']),
  );
  const plain = (await run('merge ferry.pdf.xlf')).stdout;
  expect(plain.split(/\s+/).join(' ')).toContain(LINES.join(' '));
  const { id } = units[0]!;
  const edit = { unit: id, segment: 's1', target: 'Vapur sabah erkenden kalkar.' };
  writeFileSync(at('edits.jsonl'), JSON.stringify(edit));
  expect((await run('apply ferry.pdf.xlf edits.jsonl')).status).toBe(0);
  const { stdout, stderr } = await run('merge ferry.pdf.xlf');
  expect(stdout).toMatch(/^Vapur sabah erkenden kalkar\. Whoever misses it/);
  expect(stderr).toContain('1 of');
});

test('an encrypted PDF and a truncated one are told with their file, and nothing is written', async () => {
  writeFileSync(at('locked.pdf'), makePdf([page(0)], true));
  writeFileSync(at('cut.pdf'), makePdf([page(0)]).subarray(0, 700));
  for (const [name, message] of [
    ['locked', /^locked\.pdf: error pdf\/encrypted: the PDF is encrypted; expected/],
    ['cut', /^cut\.pdf: error pdf\/malformed: the PDF ends too early; expected/],
  ] as const) {
    const { status, stdout, stderr } = await run(`extract ${name}.pdf --source-locale en -o -`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  }
});

test('pages without text are told by their numbers, not passed over', async () => {
  const line: TextLine = [72, 760, 12, 'Only this page says anything at all.'];
  writeFileSync(at('pictures.pdf'), makePdf([[], [line], [], []]));
  const { status, stderr } = await run('extract pictures.pdf --source-locale en');
  expect(status).toBe(0);
  expect(stderr).toMatch(/^pictures\.pdf: pages 1, 3, 4 have no text that can be read/m);
  expect(stderr).toContain('pictures.pdf.xlf: 1 unit');
  writeFileSync(at('blank.pdf'), makePdf([[]]));
  expect((await run('extract blank.pdf --source-locale en')).stderr).toMatch(
    /^blank\.pdf: page 1 has no text.*\nblank\.pdf: nothing in it is text to translate$/m,
  );
});
