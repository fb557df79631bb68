#!/usr/bin/env node
// How long `kosut check` takes on a project in git: from nothing, with its cache, and after one file was edited.
//   npm run build && node scripts/bench/check-project.mjs [--data ../shared/bench/terms/dev] [--files 100] [--segments 50] [--runs 5]
// The segments are those of three programs (English-Turkish), one after the other, with the termbase of the first.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(root, '../shared/bench/terms/dev') },
    files: { type: 'string', default: '100' },
    segments: { type: 'string', default: '50' },
    runs: { type: 'string', default: '5' },
  },
});
const rows = ['evolution', 'git', 'gnucash'].flatMap((set) =>
  readFileSync(path.join(values.data, set, 'segments.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line)),
);
const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const folder = mkdtempSync(path.join(os.tmpdir(), 'kosut-check-'));
const names = Array.from({ length: Number(values.files) }, (_, at) => `${at + 1}.xlf`);
const perFile = Number(values.segments);
names.forEach((name, file) => {
  const units = Array.from({ length: perFile }, (_, at) => {
    const { id, source, target } = rows[(file * perFile + at) % rows.length];
    return (
      `<unit id="${escape(id).replaceAll('"', '&quot;')}-${at}"><segment><source>${escape(source)}</source>` +
      `<target>${escape(target)}</target></segment></unit>\n`
    );
  });
  writeFileSync(
    path.join(folder, name),
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr">\n<file id="f">\n${units.join('')}</file></xliff>\n`,
  );
});
copyFileSync(path.join(values.data, 'evolution/termbase.csv'), path.join(folder, 'terms.csv'));
const git = (...words) =>
  execFileSync('git', ['-c', 'user.email=a@example.org', '-c', 'user.name=a', ...words], {
    cwd: folder,
  });
git('init', '-q');
git('add', '.');
git('commit', '-qm', 'all');

/** Wall and CPU seconds of one run. */
function run(...flags) {
  const begin = performance.now();
  const words = ['check', ...names, '--termbase', 'terms.csv', '--fail-on', 'never', '--json'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      path.join(root, 'scripts/bench/meter.mjs'),
      path.join(root, 'dist/cli/main.js'),
      ...words,
      ...flags,
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(stderr);
  const wall = (performance.now() - begin) / 1000;
  return { wall, ...JSON.parse(/USED (.*)$/.exec(stderr)[1]) };
}

let edits = 0;
function edit() {
  const file = path.join(folder, names[Math.floor(names.length / 2)]);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('</target>', ` ${++edits}</target>`));
}

function measure(title, prepare, ...flags) {
  const runs = Array.from({ length: Number(values.runs) }, () => {
    prepare();
    return run(...flags);
  });
  const median = (key) =>
    runs.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  console.log(
    `${title.padEnd(44)} ${median('wall').toFixed(2)} s wall, ${median('cpu').toFixed(2)} s CPU, ${median('memory').toFixed(0)} MB`,
  );
}

const cache = ['--cache', 'cache.json'];
const nothing = () => undefined;
try {
  console.log(`${names.length} files of ${perFile} segments, load ${os.loadavg()[0].toFixed(1)}`);
  measure('no cache', nothing);
  run(...cache);
  measure('cache, nothing changed', nothing, ...cache);
  measure('cache, --changed HEAD, nothing changed', nothing, ...cache, '--changed', 'HEAD');
  measure('cache, one file edited', edit, ...cache);
  measure('cache, --changed HEAD, one file edited', edit, ...cache, '--changed', 'HEAD');
  const off = [...cache, '--rules', 'terms/inconsistent=off'];
  run(...off);
  measure('the same, terms/inconsistent=off', edit, ...off, '--changed', 'HEAD');
} finally {
  rmSync(folder, { recursive: true });
}
