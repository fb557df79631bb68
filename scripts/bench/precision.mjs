#!/usr/bin/env node
// What the default preset of `kosut check` says of random segments of good bitext, for a person to judge.
//   npm run build && node scripts/bench/precision.mjs [--data ../shared/bench] [--seed 4] [--preset default|all] [--as json]
// Drawn: 75 segments of each of four aligned texts (1-1 beads of align/dev/*/L0), 100 of each of three programs
// (terms/dev, without the segments in which a deviation was planted), 400 of memory/en-tr.tmx.gz. The texts and programs
// are checked whole, the programs with their termbase; the memory is a mix of programs, so only what was drawn is.
import { makeRandom } from '../make-random.mjs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { CHECKS } from '../../dist/check/checks.js';
import { applySettings, selectChecks } from '../../dist/check/rule-settings.js';
import { runChecks } from '../../dist/check/run-checks.js';
import { readCsvTermbase, readTmx } from '../../dist/format/index.js';
import { toTranslationUnits } from '../../dist/format/tmx/to-translation-units.js';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(root, '../shared/bench') },
    seed: { type: 'string', default: '4' },
    preset: { type: 'string', default: 'default' },
    as: { type: 'string', default: 'text' },
  },
});
const settings = { preset: values.preset, levels: {} };
const linesOf = (...names) => {
  const text = readFileSync(path.join(values.data, ...names), 'utf8').trimEnd();
  return text.split('\n');
};

const random = makeRandom(Number(values.seed));

function draw(list, count) {
  const drawn = [...list];
  for (let at = 0; at < Math.min(count, drawn.length); at++) {
    const other = at + Math.floor(random() * (drawn.length - at));
    [drawn[at], drawn[other]] = [drawn[other], drawn[at]];
  }
  return drawn.slice(0, count);
}

const toPair = (set, unit, source, target) => ({
  path: set,
  unit,
  source: source === '' ? [] : [source],
  target: target === '' ? [] : [target],
});

function readAligned(set) {
  const folder = ['align/dev', set, 'L0'];
  const names = readdirSync(path.join(values.data, ...folder)).filter((one) =>
    one.endsWith('.gold'),
  );
  return names.flatMap((name) => {
    const stem = name.slice(0, -'.gold'.length);
    const [turkish, english] = ['tr', 'en'].map((end) => linesOf(...folder, `${stem}.${end}`));
    return linesOf(...folder, name).flatMap((bead, at) => {
      const [one, other] = bead.match(/\[[^\]]*\]/g).map((side) => JSON.parse(side));
      if (one.length !== 1 || other.length !== 1) return [];
      return [toPair(set, `${set}-${stem}-${at}`, english[other[0]], turkish[one[0]])];
    });
  });
}

function readProgram(set) {
  const rows = linesOf('terms/dev', set, 'segments.jsonl').map((line) => JSON.parse(line));
  const gold = linesOf('terms/dev', set, 'gold.jsonl').map((line) => JSON.parse(line));
  const planted = new Set(gold.filter(({ flag }) => flag).map(({ unit }) => unit));
  const pairs = rows.map(({ id, source, target }) => toPair(set, id, source, target));
  return { pairs, good: pairs.filter(({ unit }) => !planted.has(unit)) };
}

function readMemory() {
  const text = gunzipSync(readFileSync(path.join(values.data, 'memory/en-tr.tmx.gz'))).toString();
  const units = [...readTmx(text)].flatMap((unit) => toTranslationUnits(unit, 'en', 'tr'));
  return units.map(({ source, target }, at) => ({
    path: 'memory',
    unit: `memory-${at}`,
    source,
    target,
  }));
}

function check(pairs, drawn, termbasePath) {
  const context = { pairs, sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' };
  if (termbasePath !== undefined && existsSync(termbasePath))
    context.termbase = readCsvTermbase(readFileSync(termbasePath, 'utf8'), { separator: ',' });
  const units = new Map(drawn.map((pair) => [pair.unit, pair]));
  return runChecks(selectChecks(CHECKS, settings), context)
    .flatMap((finding) => applySettings(finding, settings) ?? [])
    .filter(({ place }) => units.has(place.unit))
    .map((finding) => ({ ...finding, pair: units.get(finding.place.unit) }));
}

const findings = [];
for (const set of ['dnews', 'dntrex', 'dlohelp', 'dlong']) {
  const pairs = readAligned(set);
  findings.push(...check(pairs, draw(pairs, 75)));
}
for (const set of ['evolution', 'git', 'gnucash']) {
  const { pairs, good } = readProgram(set);
  findings.push(
    ...check(pairs, draw(good, 100), path.join(values.data, 'terms/dev', set, 'termbase.csv')),
  );
}
const memory = draw(readMemory(), 400);
findings.push(...check(memory, memory));

if (values.as === 'json') console.log(JSON.stringify(findings, null, 2));
else
  for (const { rule, severity, message, place, pair, confidence } of findings) {
    console.log(`${place.unit} ${severity} ${rule} ${confidence?.toFixed(2) ?? ''}\n  ${message}`);
    console.log(`  ${pair.source.join('')}\n  ${pair.target.join('')}`);
  }
console.error(`${findings.length} findings in 1,000 segments, seed ${values.seed}`);
