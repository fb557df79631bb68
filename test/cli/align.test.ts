import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeFolder, runCommand } from './run-command.ts';

let folder: string;
const LOCALES = '--source-locale tr --target-locale en';
const inFolder = (line: string, input?: string): ReturnType<typeof runCommand> =>
  runCommand(line.split(' '), { cwd: folder, ...(input !== undefined && { input }) });
const at = (name: string): string => path.join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

const PEOPLE = [
  ['öğretmen', 'teacher'],
  ['doktor', 'doctor'],
  ['işçi', 'worker'],
  ['çocuk', 'child'],
] as const;
const PLACES = [
  ['okula', 'school'],
  ['hastaneye', 'hospital'],
  ['fabrikaya', 'factory'],
] as const;

/** A document of `count` sentences; the English one joins two of them now and then. */
function writeDocument(name: string, seed: number, count: number): void {
  const turkish: string[] = [];
  const english: string[] = [];
  for (let number = 0; number < count; number++) {
    const [who, person] = PEOPLE[(seed + number) % PEOPLE.length]!;
    const [where, place] = PLACES[(seed * 2 + number) % PLACES.length]!;
    const day = seed * 31 + number * 7;
    turkish.push(`Bir ${who} ${day} kişiyle ${where} gitti.`);
    const sentence = `A ${person} went to the ${place} with ${day} people.`;
    if ((number + seed) % 6 === 5) english[english.length - 1] += ` ${sentence}`;
    else english.push(sentence);
  }
  writeFileSync(at(`${name}.tr`), `${turkish.join('\n')}\n`);
  writeFileSync(at(`${name}.en`), `${english.join('\n')}\n`);
}

function writeList(name: string, out: string, numbers: readonly number[]): void {
  mkdirSync(at(out), { recursive: true });
  const rows = numbers.map((number) => `${number}.tr\t${number}.en\t${out}/${number}.beads\n`);
  writeFileSync(at(name), rows.join(''));
}

beforeAll(() => {
  folder = makeFolder();
  for (let number = 1; number <= 5; number++) writeDocument(String(number), number, 24);
});

describe('align --batch', () => {
  test('the answer does not depend on the number of threads', async () => {
    writeList('one.tsv', 'one', [1, 2, 3, 4, 5]);
    writeList('two.tsv', 'two', [1, 2, 3, 4, 5]);
    for (const [list, jobs] of [
      ['one', 1],
      ['two', 2],
    ] as const) {
      const line = `align --batch ${list}.tsv --segmented ${LOCALES} --jobs ${jobs}`;
      expect(await inFolder(line)).toEqual({ status: 0, stdout: '', stderr: '' });
    }
    for (let number = 1; number <= 5; number++) {
      expect(read(`two/${number}.beads`)).toBe(read(`one/${number}.beads`));
      const sources = [...read(`one/${number}.beads`).matchAll(/^\[([\d, ]*)\]/gm)];
      expect(sources.flatMap(([, run]) => run!.split(', ')).map(Number)).toEqual(
        Array.from({ length: 24 }, (_, sentence) => sentence),
      );
    }
  });

  test('--resume keeps what is newer than its texts, and does the rest', async () => {
    writeList('again.tsv', 'again', [1, 2, 3]);
    const line = `align --batch again.tsv --segmented ${LOCALES} --jobs 1 --resume`;
    expect((await inFolder(line)).status).toBe(0);
    const whole = [1, 2, 3].map((number) => read(`again/${number}.beads`));
    const kept = '[0]:[0]:1.00\n';
    writeFileSync(at('again/1.beads'), kept);
    rmSync(at('again/2.beads'));
    const late = new Date(statSync(at('again/3.beads')).mtimeMs + 60_000);
    utimesSync(at('3.tr'), late, late);
    const outcome = await inFolder(line);
    expect(outcome).toMatchObject({
      status: 0,
      stderr: '2 aligned, 1 kept, 0 could not be aligned\n',
    });
    expect(read('again/1.beads')).toBe(kept);
    expect(read('again/2.beads').split('\n')).toHaveLength(whole[1]!.split('\n').length);
    writeFileSync(at('again/1.beads'), kept);
    expect((await inFolder(line.replace(' --resume', ''))).status).toBe(0);
    expect(read('again/1.beads')).toBe(whole[0]);
  });

  test.each([1, 2])(
    'a broken document is named, the others are aligned (%i threads)',
    async (jobs) => {
      writeFileSync(at('7.tr'), Buffer.from([0, 1, 2, 0, 0, 255, 0]));
      writeFileSync(at('7.en'), 'One.\n');
      writeList('broken.tsv', 'broken', [1, 7, 8, 2]);
      const outcome = await inFolder(
        `align --batch broken.tsv --segmented ${LOCALES} --jobs ${jobs}`,
      );
      expect(outcome.status).toBe(2);
      const lines = outcome.stderr.trimEnd().split('\n');
      expect(lines[0]).toMatch(/^7\.tr(:\d+)*: error file\/\w+: /);
      expect(lines[1]).toMatch(/^8\.tr: error file\/missing: /);
      expect(lines[2]).toBe('2 aligned, 0 kept, 2 could not be aligned');
      expect(readdirSync(at('broken'))).toEqual(['1.beads', '2.beads']);
      rmSync(at('broken'), { recursive: true });
    },
  );

  test.each([
    ['1.tr\t1.en\n', 'the line has 2 cells'],
    ['1.tr\t1.en\tx\n2.tr\t2.en\tx\n', 'x is the output of line 1 too'],
    ['-\t1.en\tx\n', 'standard input is no document of a list'],
  ])('a list that cannot be meant: %j', async (list, message) => {
    writeFileSync(at('wrong.tsv'), list);
    const outcome = await inFolder(`align --batch wrong.tsv ${LOCALES}`);
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toMatch(/^wrong\.tsv:\d:1: error table\/structure: /);
    expect(outcome.stderr).toContain(message);
    expect(existsSync(at('x'))).toBe(false);
  });
});

describe('align eval', () => {
  beforeAll(() => {
    mkdirSync(at('gold'));
    mkdirSync(at('found'));
    writeFileSync(at('gold/a.beads'), '[0]:[0]\n[1]:[1]\n[2]:[]\n');
    writeFileSync(at('found/a.beads'), '[0]:[0]:1.00\n[1, 2]:[1]:0.80\n');
    writeFileSync(at('gold/b.gold'), '[0]:[0]\n[1]:[1]\n');
    writeFileSync(at('found/b.beads'), '[0]:[0]\n[1]:[1]\n');
  });

  test('two files: a bead too long is half right', async () => {
    const { stdout, status } = await inFolder('align eval gold/a.beads found/a.beads --json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      strict: { precision: 0.5, recall: 0.5, f1: 0.5 },
      lax: { precision: 1, recall: 1, f1: 1 },
    });
  });

  test('two folders: all files together, and each', async () => {
    const { stdout } = await inFolder('align eval gold found --json');
    expect(JSON.parse(stdout)).toMatchObject({
      strict: { precision: 0.75, recall: 0.75, f1: 0.75 },
      files: [
        { file: 'a.beads', strict: { f1: 0.5 } },
        { file: 'b.beads', strict: { f1: 1 } },
      ],
    });
    const text = (await inFolder('align eval gold found')).stdout;
    expect(text).toMatch(/all files strict +0\.7500 +0\.7500 +0\.7500\n/);
  });

  test('a document that the system left out is a fault, not a smaller sum', async () => {
    rmSync(at('found/b.beads'));
    const { stderr, status } = await inFolder('align eval gold found');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^found\/b\.beads: error file\/missing: /);
  });

  test('the words of align stay words', async () => {
    const { stderr } = await inFolder('align eval gold/a.beads');
    expect(stderr).toContain('expected kosut align eval <gold> <system>');
    writeFileSync(at('eval'), 'Bir 1.\n');
    writeFileSync(at('eval.en'), 'One 1.\n');
    const outcome = await inFolder(`align ./eval eval.en --segmented ${LOCALES}`);
    expect(outcome.stdout).toMatch(/^\[0\]:\[0\]:/);
  });
});

describe('align --realign', () => {
  test('lines that people made or that are certain are kept', async () => {
    // no aligner would make these: they are wrong
    writeFileSync(at('made.beads'), '[0, 1, 2]:[0]\n[3]:[1]:0.40\n[4, 5]:[4]:1.00\n');
    const { stdout, status } = await inFolder(
      `align 1.tr 1.en --segmented ${LOCALES} --realign made.beads --quiet`,
    );
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('[0, 1, 2]:[0]:1.00');
    expect(lines).toContain('[4, 5]:[4]:1.00');
    expect(stdout.match(/^\[3\]:\[1\]:0\.40/m)).toBeNull();
  });

  test('reviewed segments of an XLIFF are kept, where the texts still have them', async () => {
    const line = `align 1.tr 1.en --segmented ${LOCALES} --quiet`;
    const xliff = (await inFolder(`${line} --as xliff`)).stdout;
    const plain = (await inFolder(line)).stdout.split('\n');
    const bead = plain[3]!;
    // the fourth segment is reviewed and given the next sentence of the target too
    const segments = xliff.split('<segment ');
    const nextTarget = /<target[^>]*>([^<]*)</.exec(segments[5]!)![1]!;
    segments[4] = segments[4]!
      .replace('state="translated"', 'state="reviewed"')
      .replace('</target>', ` ${nextTarget}</target>`);
    segments[5] = segments[5]!.replace(nextTarget, '');
    writeFileSync(at('fixed.xlf'), segments.join('<segment '));
    const lines = (await inFolder(`${line} --realign fixed.xlf`)).stdout.split('\n');
    const [, source, first] = /^(\[[^\]]+\]):\[([\d, ]+)\]/.exec(bead)!;
    const [, , next] = /^(\[[^\]]+\]):\[([\d, ]+)\]/.exec(plain[4]!)!;
    expect(lines).not.toContain(bead);
    expect(lines).toContain(`${source}:[${first}, ${next}]:1.00`);
  });

  test('anchors that leave the texts are a fault of their file', async () => {
    writeFileSync(at('far.beads'), '[400]:[0]\n');
    const { stderr, status } = await inFolder(
      `align 1.tr 1.en --segmented ${LOCALES} --anchors far.beads`,
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/^far\.beads: error beads\/structure: /);
  });
});

describe('align with words', () => {
  // invented words of one length, which no lexicon has and lengths say nothing about
  const invent = (prefix: string): readonly string[] =>
    Array.from({ length: 32 }, (_, at) => prefix + 'bcdfghklmnprstvz'[at % 16]! + 'ae'[at >> 4]!);
  const [words, others] = [invent('zu'), invent('qo')];
  const sentences = (list: readonly string[]): string[] =>
    Array.from({ length: 8 }, (_, at) => `${list.slice(4 * at, 4 * at + 4).join(' ')}.\n`);
  const beads = '[0]:[0] [1]:[1] [2]:[2] [3]:[] [4]:[3] [5]:[4] [6]:[5] [7]:[6]';

  beforeAll(() => {
    writeFileSync(at('words.tr'), sentences(words).join(''));
    writeFileSync(at('words.en'), sentences(others).toSpliced(3, 1).join(''));
    const pairs = words.map((word, number) => [word, others[number]!]);
    writeFileSync(at('words.tsv'), pairs.map((pair) => `${pair.join('\t')}\n`).join(''));
    const rows = pairs.map((pair) => `${pair.join(',')}\n`);
    writeFileSync(at('words.csv'), `tr,en\n${rows.join('')}`);
    const tus = Array.from({ length: 3 }, () => pairs)
      .flat()
      .map(
        ([tr, en]) =>
          `<tu><tuv xml:lang="tr"><seg>${tr!}</seg></tuv><tuv xml:lang="en"><seg>${en!}</seg></tuv></tu>`,
      );
    writeFileSync(
      at('words.tmx'),
      `<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="phrase" o-tmf="t" adminlang="en" srclang="tr" datatype="plaintext"/><body>${tus.join('')}</body></tmx>`,
    );
  });

  const align = async (flags: string): Promise<string> => {
    const line = `align words.tr words.en --segmented ${LOCALES} --quiet${flags}`;
    const { stdout, stderr } = await inFolder(line);
    expect(stderr).toBe('');
    return stdout
      .trimEnd()
      .replaceAll(/:[\d.]+$/gm, '')
      .replaceAll('\n', ' ');
  };

  test('nothing else decides', async () => {
    expect(await align('')).not.toBe(beads);
  });

  test.each(['--lexicon words.tsv', '--termbase words.csv', '--tm words.tmx'])(
    '%s decides',
    async (flag) => {
      expect(await align(` ${flag}`)).toBe(beads);
    },
  );

  test('--no-lexicon goes without any word list', async () => {
    const line = `align 1.tr 1.en --segmented ${LOCALES}`;
    expect((await inFolder(`${line} --no-lexicon`)).status).toBe(0);
    const both = await inFolder(`${line} --no-lexicon --lexicon words.tsv`);
    expect(both.stderr).toMatch(/^kosut: error usage: --no-lexicon with a word list; /);
  });
});

describe('what align reads and shows', () => {
  test('one side from standard input, never both', async () => {
    const line = `align - 1.en --segmented ${LOCALES} --quiet`;
    const { stdout } = await inFolder(line, read('1.tr'));
    expect(stdout).toBe((await inFolder(line.replace('-', '1.tr'))).stdout);
    expect((await inFolder(`align - - ${LOCALES}`)).stderr).toMatch(/error usage: both texts/);
  });

  test('the sources of an XLIFF are a text; each bead says how sure it is', async () => {
    const xliff = await inFolder('segment 1.tr --locale tr --as xliff');
    writeFileSync(at('text.xlf'), xliff.stdout);
    const line = `align text.xlf 1.en ${LOCALES} --quiet`;
    const { stdout } = await inFolder(line);
    expect(stdout).toBe((await inFolder(line.replace('text.xlf', '1.tr'))).stdout);
    const rows = (await inFolder(`${line} --as jsonl`)).stdout.trimEnd().split('\n');
    expect(JSON.parse(rows[0]!)).toMatchObject({
      source: read('1.tr').split('\n')[0],
      confidence: expect.any(Number),
    });
  });

  test.each(['.en', '.tr'])('an empty side leaves all without a partner: %s', async (side) => {
    writeFileSync(at(`void${side}`), '');
    const [one, two] = side === '.en' ? ['1.tr', 'void.en'] : ['void.tr', '1.en'];
    const { stdout, stderr, status } = await inFolder(`align ${one} ${two} --segmented ${LOCALES}`);
    expect(status).toBe(0);
    const count = read(side === '.en' ? one : two)
      .trimEnd()
      .split('\n').length;
    expect(stdout.trimEnd().split('\n')).toHaveLength(count);
    expect(stderr).toContain('hardly belong together');
  });

  test('two empty sides are a fault', async () => {
    writeFileSync(at('void.tr'), '');
    writeFileSync(at('void.en'), '\n\n');
    const { stdout, stderr, status } = await inFolder(`align void.tr void.en ${LOCALES}`);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^void\.tr: error file\/empty: neither text has a sentence; /);
  });

  test('texts that are no translations: a warning, from a list too', async () => {
    const turkish = readFileSync('test/gold/align/lighthouse.tr', 'utf8');
    writeFileSync(at('one.tr'), turkish);
    writeFileSync(at('same.en'), turkish);
    const { stderr } = await inFolder(`align one.tr same.en --segmented ${LOCALES}`);
    expect(stderr).toBe(
      'same.en does not look like en, more like tr\n' +
        'one.tr and same.en are the same text, no translation\n',
    );
    writeFileSync(at('doubt.tsv'), 'one.tr\tsame.en\tdoubt.beads\n1.tr\t1.en\tgood.beads\n');
    const line = `align --batch doubt.tsv --segmented ${LOCALES} --jobs 2`;
    const batch = await inFolder(line);
    expect(batch).toEqual({ status: 0, stdout: '', stderr });
    expect((await inFolder(`${line} --quiet`)).stderr).toBe('');
  });

  test('texts that do not belong together: a warning, and a list in the page', async () => {
    const letters = 'bcdfghklmnprstvyz';
    const noise = Array.from(
      { length: 40 },
      (_, at) => `${letters[at % 17]!.repeat(4 + (at % 5))} ${letters[(at * 5) % 17]!.repeat(9)}.`,
    );
    writeFileSync(at('noise.en'), `${noise.join('\n')}\n`);
    const line = `align 1.tr noise.en --segmented ${LOCALES}`;
    const { stderr, stdout, status } = await inFolder(line);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^1\.tr and noise\.en hardly belong together \(confidence 0\.\d\d\)\n$/);
    expect(stdout).toMatch(/^\[/);
    const page = (await inFolder(`${line} --as html --quiet`)).stdout;
    const [, id] = /class="suspicious"><li><a href="#([^"]+)">/.exec(page)!;
    expect(page).toContain(` id="${id!}"`);
    expect((await inFolder(`${line} --quiet`)).stderr).toBe('');
  });
});
