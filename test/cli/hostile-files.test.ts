import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeFolder, type Outcome, runCommand } from './run-command.ts';

/*
 * Files made to hurt, given to the command as a user would. What a run touches is written down by a
 * script that is loaded before it: every file that is opened outside the program's own folders, every
 * connection, the most memory that was resident and the processor time. The memory is `VmHWM` where the system tells it: on Linux
 * `ru_maxrss`, which Node gives as `maxRSS`, is kept over `exec` (fs/exec.c: setmax_mm_hiwater_rss) and so begins with what the
 * process had that started this one, here a worker of jest that may be larger than all that is allowed.
 */
const folder = makeFolder();
const file = (name: string): string => path.join(folder, name);
const secret = file('secret.txt');
const watcher = file('watch.mjs');
writeFileSync(secret, 'KANARYA');
writeFileSync(
  watcher,
  `import fs from 'node:fs';
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';
const touched = [];
const write = fs.writeFileSync;
const read = fs.readFileSync;
const peak = () => {
  try {
    return Number(/VmHWM:\\s*(\\d+)/.exec(read('/proc/self/status', 'latin1'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
};
const watch = (object, names, tell) => {
  for (const name of names) {
    const real = object[name];
    if (typeof real !== 'function') continue;
    object[name] = function (...args) {
      const what = tell(args);
      if (what !== undefined) touched.push(name + ' ' + what);
      return real.apply(this, args);
    };
  }
};
const outside = ([at]) => typeof at === 'string' && at.includes('secret') ? at : undefined;
const opens = ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream'];
watch(fs, opens, outside);
watch(fs.promises, ['open', 'readFile'], outside);
watch(net.Socket.prototype, ['connect'], (args) => JSON.stringify(args[0]) ?? 'somewhere');
syncBuiltinESMExports();
process.on('exit', () => {
  const { userCPUTime } = process.resourceUsage();
  write(process.env.KOSUT_WATCH, JSON.stringify({ touched, megabytes: peak() / 1024, seconds: userCPUTime / 1e6 }));
});
`,
);

let server: Server;
let visits = 0;
let port = 0;
beforeAll(async () => {
  server = createServer((_, response) => {
    visits++;
    response.end('KANARYA');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  expect(visits).toBe(0);
});

/** The beginning and the end of a file of each XML format, with a hole for text in the middle. */
const xml = {
  xlf: [
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"><file id="f"><unit id="u"><segment><source>',
    '</source></segment></unit></file></xliff>',
  ],
  tmx: [
    '<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body><tu><tuv xml:lang="en"><seg>',
    '</seg></tuv></tu></body></tmx>',
  ],
  tbx: [
    '<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c"><langSec xml:lang="en"><termSec><term>',
    '</term></termSec></langSec></conceptEntry></body></text></tbx>',
  ],
  srx: [
    '<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"/><body><languagerules><languagerule languagerulename="x"><rule break="yes"><beforebreak>',
    '</beforebreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="x"/></maprules></body></srx>',
  ],
} as const;
const many = 1_000_000;

/** What is done to a file: declarations for its document type, and what comes into the hole. */
const attacks: Readonly<Record<string, () => readonly [declarations: string, text: string]>> = {
  'a billion laughs': () => [
    `<!ENTITY l0 "ha">${Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}`,
    '&l10;',
  ],
  'a quadratic blow-up': () => [`<!ENTITY x "${'y'.repeat(16_000)}">`, '&x;'.repeat(100_000)],
  'a file as entity': () => [`<!ENTITY x SYSTEM "file://${secret}">`, '&x;'],
  'an address as entity': () => [`<!ENTITY x SYSTEM "http://127.0.0.1:${port}/x">`, '&x;'],
  'a parameter entity': () => [`<!ENTITY % x SYSTEM "http://127.0.0.1:${port}/x"> %x;`, 'x'],
  'depth of a million': () => ['', '<g>'.repeat(many)],
  'a million attributes': () => [
    '',
    `<g ${Array.from({ length: many }, (_, at) => `a${at}=""`).join(' ')}/>`,
  ],
};

interface Report {
  readonly touched: readonly string[];
  readonly megabytes: number;
  readonly seconds: number;
}

/**
 * What a reading may cost at most: the issue of hostile files is memory and time. The worst took 178 MB and 0.83 s of CPU while
 * nine jobs shared two cores; an attack that goes through takes a thousand times as much.
 */
const MOST_MEGABYTES = 300;
const MOST_SECONDS = 4;

async function watched(args: readonly string[]): Promise<Outcome> {
  const report = file('report.json');
  const outcome = await runCommand(args, {
    cwd: folder,
    env: { NODE_OPTIONS: `--import=${watcher}`, KOSUT_WATCH: report },
  });
  const { touched, megabytes, seconds } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  expect(touched).toEqual([]);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  expect(seconds).toBeLessThan(MOST_SECONDS);
  expect(outcome.stdout + outcome.stderr).not.toContain('KANARYA');
  expect(outcome.stderr).not.toMatch(/\n\s+at /);
  return outcome;
}

/** As many codes as a unit is not read with, and more text than a tag may have. */
const tooMuch: Readonly<Record<string, string>> = {
  'a million codes': '<ph id="1"/>'.repeat(many),
  'a tag of 40 MB': `<${'x'.repeat(40_000_000)}`,
};
const cases = Object.keys(xml).flatMap((extension) =>
  Object.keys(attacks).map((attack) => [attack, extension] as const),
);

test.each([...cases, ...Object.keys(tooMuch).map((attack) => [attack, 'xlf'] as const)])(
  '%s in %s is refused with its place',
  async (attack, extension) => {
    const [begin, end] = xml[extension as keyof typeof xml];
    const [declarations, text] = attacks[attack]?.() ?? ['', tooMuch[attack]!];
    const doctype = declarations === '' ? '' : `<!DOCTYPE x [${declarations}]>`;
    const name = `attack.${extension}`;
    writeFileSync(file(name), doctype + begin + text + end);
    const outcome = await watched(['validate', name]);
    // a file that breaks its standard is a finding of `validate`
    expect(outcome.stdout).toMatch(
      new RegExp(`^attack\\.${extension}:1:\\d+ error xml/hostile`, 'm'),
    );
    expect(outcome.status).toBe(1);
  },
);

test.each([
  ['a line of 12 MB', 'x.po', `msgid "${'x'.repeat(12_000_000)}`],
  ['lines without an end', 'x.po', 'msgid ""\n' + '"x"\n'.repeat(700_000) + '"'],
  ['a quote without an end', 'x.csv', `en,tr\n"${'x\n'.repeat(3_000_000)}`],
  ['a million columns', 'x.csv', `${'en,'.repeat(many)}tr\n`],
  ['deep JSON', 'x.jsonl', `{"source":${'['.repeat(many)}\n`],
  ['a million columns', 'x.utx', `#UTX 1.11; en/tr\n#src\t${'tgt\t'.repeat(many)}\n`],
])('%s in %s is refused or read', async (_, name, text) => {
  writeFileSync(file(name), text);
  const locales = ['--source-locale', 'en', '--target-locale', 'tr'];
  const to = name.endsWith('.utx') ? 'out.tbx' : 'out.tmx';
  const outcome = await watched(['convert', name, to, ...locales]);
  if (outcome.status !== 0) {
    expect(outcome.stderr).toMatch(/^x\.\w+:\d+:\d+: error /);
    expect(outcome.status).toBe(2);
  }
});
