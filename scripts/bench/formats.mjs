#!/usr/bin/env node
// How fast the format storey is, and how much memory it takes: each job runs in a process of its own.
//   node scripts/bench/formats.mjs [--dist dist] [--units 100000] [--tmx-mb 200] [--json]
// Beside them the npm package `xliff` and, where Debian's Python has it, translate-toolkit do the same on
// the same units (translate-toolkit in XLIFF 1.2, for it knows no later one). Whole commands run last.
// Files are made anew in a temporary folder, the same ones each time. CPU time is that of the process,
// start of Node and reading from disk included; memory is the most that was resident.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readPeakMemory } from './peak-memory.mjs';

const here = fileURLToPath(import.meta.url);
const { values: options } = parseArgs({
  options: {
    dist: { type: 'string', default: path.join(path.dirname(here), '..', '..', 'dist') },
    units: { type: 'string', default: '100000' },
    'tmx-mb': { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
    job: { type: 'string' },
    file: { type: 'string' },
  },
});

const sources = [
  'Boğazda sis kalkınca vapur iskeleye yanaştı ve yolcular sessizce indi.',
  'Çarşıdaki eski saat her gün öğleyin üç dakika geri kalırdı.',
  'Işıklar yanınca kıyı boyunca uzun gölgeler belirdi.',
];
const targets = [
  'When the fog over the strait lifted, the ferry docked &amp; the passengers left in silence.',
  'The old clock in the market lost three minutes every day at noon.',
  'Long shadows appeared along the shore when the lights came on.',
];

async function write(file, pieces) {
  const out = createWriteStream(file);
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < 1 << 18) continue;
    if (!out.write(batch)) await once(out, 'drain');
    batch = '';
  }
  out.end(batch);
  await once(out, 'finish');
}

function* makeXliff(units) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="tr" trgLang="en">\n  <file id="f1" original="novel.txt">\n';
  for (let at = 0; at < units; at++) {
    const code = at % 10 === 0 ? '<ph id="1" equiv="{0}"/>' : '';
    yield (
      `    <unit id="u${at}" name="chapter.${at % 40}.line.${at}">\n      <segment id="s1" state="translated">\n` +
      `        <source>${sources[at % 3]} ${at}${code}</source>\n        <target>${targets[at % 3]} ${at}${code}</target>\n` +
      '      </segment>\n    </unit>\n'
    );
  }
  yield '  </file>\n</xliff>\n';
}

/** The same units in XLIFF 1.2. */
function* makeXliff12(units) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n  <file original="novel.txt" source-language="tr" target-language="en" datatype="plaintext">\n    <body>\n';
  for (let at = 0; at < units; at++) {
    const code = at % 10 === 0 ? '<x id="1" equiv-text="{0}"/>' : '';
    yield (
      `      <trans-unit id="u${at}" resname="chapter.${at % 40}.line.${at}">\n` +
      `        <source>${sources[at % 3]} ${at}${code}</source>\n        <target state="translated">${targets[at % 3]} ${at}${code}</target>\n` +
      '      </trans-unit>\n'
    );
  }
  yield '    </body>\n  </file>\n</xliff>\n';
}

function* makeTmx(bytes) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n<header srclang="tr" creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" datatype="plaintext"/>\n<body>\n';
  let written = 0;
  for (let at = 0; written < bytes; at++) {
    const unit =
      `<tu tuid="${at}" changedate="20261123T101500Z" changeid="ayşe">\n` +
      `<tuv xml:lang="tr"><seg>${sources[at % 3]} ${at}</seg></tuv>\n<tuv xml:lang="en"><seg>${targets[at % 3]} ${at}</seg></tuv>\n</tu>\n`;
    written += Buffer.byteLength(unit);
    yield unit;
  }
  yield '</body>\n</tmx>\n';
}

const load = (name) => import(pathToFileURL(path.resolve(options.dist, 'format', name)).href);

/** Each reads `file` and does its work; all are timed from the start of their process. */
const jobs = {
  async 'xliff: read, write'(file) {
    const { readXliff } = await load('xliff/read-xliff.js');
    const { writeXliffPieces } = await load('xliff/write-xliff.js');
    const documents = readXliff(readFileSync(file, 'utf8'));
    await write(`${file}.out`, writeXliffPieces(documents));
  },
  async 'xliff: every target edited in place'(file) {
    const { spliceXliff } = await load('xliff/splice-xliff.js');
    const edits = Array.from({ length: Number(options.units) }, (_, at) => ({
      unit: `u${at}`,
      target: [`New target ${at}.`],
      state: 'reviewed',
    }));
    const { text, rejected } = spliceXliff(readFileSync(file, 'utf8'), edits);
    if (rejected.length > 0) throw new Error(rejected[0].reason);
    await write(`${file}.out`, [text]);
  },
  async 'xliff: read, write (npm xliff)'(file) {
    const { xliff2js, js2xliff } = await import('xliff');
    const model = await xliff2js(readFileSync(file, 'utf8'));
    await write(`${file}.out`, [await js2xliff(model)]);
  },
  async 'tmx: read as entries of one pair'(file) {
    const { readTmxAsync } = await load('tmx/read-tmx.js');
    const { toTranslationUnits } = await load('tmx/to-translation-units.js');
    let count = 0;
    const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 });
    for await (const unit of readTmxAsync(stream))
      count += toTranslationUnits(unit, 'tr', 'en').length;
    if (count === 0) throw new Error('nothing was read');
  },
  async 'tmx: read, write'(file) {
    const { readTmxAsync } = await load('tmx/read-tmx.js');
    const { toTranslationUnits } = await load('tmx/to-translation-units.js');
    const { createTmxWriter } = await load('tmx/write-tmx.js');
    const writer = createTmxWriter({ sourceLocale: 'tr', targetLocale: 'en' });
    const out = createWriteStream(`${file}.out`);
    let batch = writer.head();
    for await (const unit of readTmxAsync(
      createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 }),
    )) {
      for (const tu of toTranslationUnits(unit, 'tr', 'en')) batch += writer.unit(tu);
      if (batch.length < 1 << 18) continue;
      if (!out.write(batch)) await once(out, 'drain');
      batch = '';
    }
    out.end(batch + writer.tail());
    await once(out, 'finish');
  },
};

/** What translate-toolkit does, in Debian's Python. */
const toolkit = {
  'xliff 1.2: read, write (translate-toolkit)': 'xliff.xlifffile',
  'tmx: read, write (translate-toolkit)': 'tmx.tmxfile',
};
const python = '/usr/bin/python3';
const hasToolkit =
  spawnSync(python, ['-c', 'from translate.storage import xliff, tmx']).status === 0;
/** Its reader keeps the whole file: a hundred megabytes are enough to see what it costs. */
const mostToolkitMegabytes = 100;

const toolkitScript = (kind) => `
import json, re, resource, sys
from translate.storage import xliff, tmx
store = ${kind}.parsefile(sys.argv[1])
count = sum(1 for unit in store.units if unit.source and unit.target)
store.savefile(sys.argv[1] + '.out')
used = resource.getrusage(resource.RUSAGE_SELF)
try: peak = int(re.search(r'VmHWM:\\s*(\\d+)', open('/proc/self/status').read())[1])
except OSError: peak = used.ru_maxrss
print(json.dumps({'cpu': used.ru_utime + used.ru_stime, 'memory': peak / 1024}))
`;

/** Whole commands on the TMX file, as users give them. */
const commands = {
  'kosut validate big.tmx': (file) => ['validate', file],
  'kosut convert big.tmx big.jsonl': (file) => ['convert', file, `${file}.jsonl`],
  'kosut convert big.tmx out.tmx': (file) => ['convert', file, `${file}.out.tmx`],
};

if (options.job !== undefined) {
  await jobs[options.job](options.file);
  const { user, system } = process.cpuUsage();
  const memory = readPeakMemory();
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1e6, memory }));
} else {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kosut-bench-'));
  try {
    const xliff = path.join(folder, 'big.xlf');
    const tmx = path.join(folder, 'big.tmx');
    await write(xliff, makeXliff(Number(options.units)));
    await write(tmx, makeTmx(Number(options['tmx-mb']) * 1e6));
    const xliff12 = path.join(folder, 'big12.xlf');
    await write(xliff12, makeXliff12(Number(options.units)));
    const rows = [];
    const report = (job, file, { cpu, memory }) => {
      const megabytes = statSync(file).size / 1e6;
      rows.push({
        job,
        MB: Math.round(megabytes),
        'CPU s': Number(cpu.toFixed(2)),
        'MB/CPU s': Number((megabytes / cpu).toFixed(1)),
        'RSS MB': Math.round(memory),
      });
    };
    const run = (program, args) => {
      const { status, stdout, stderr } = spawnSync(program, args, {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
      return { stdout, stderr };
    };
    for (const job of Object.keys(jobs)) {
      const file = job.startsWith('xliff') ? xliff : tmx;
      const args = [here, '--dist', options.dist, '--units', options.units];
      report(
        job,
        file,
        JSON.parse(run(process.execPath, [...args, '--job', job, '--file', file]).stdout),
      );
    }
    for (const [job, kind] of Object.entries(toolkit)) {
      const file = job.startsWith('xliff') ? xliff12 : tmx;
      if (!hasToolkit) console.error(`${job}: skipped, not installed`);
      else if (statSync(file).size > mostToolkitMegabytes * 1.1e6)
        console.error(`${job}: skipped, it would keep all of the file in memory`);
      else report(job, file, JSON.parse(run(python, ['-c', toolkitScript(kind), file]).stdout));
    }
    for (const [job, argsOf] of Object.entries(commands)) {
      const main = path.join(options.dist, 'cli/main.js');
      const { stderr } = run(process.execPath, [
        '--import',
        path.join(path.dirname(here), 'meter.mjs'),
        main,
        ...argsOf(tmx),
      ]);
      report(job, tmx, JSON.parse(/USED (.*)$/.exec(stderr)[1]));
    }
    if (options.json) console.log(JSON.stringify(rows));
    else console.table(rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
