#!/usr/bin/env node
// CPU and memory of the checks of terms on 100,000 segments: a termbase of 10,000 concepts, and discovery without one.
//   npm run build && node scripts/bench/terms-scale.mjs [--memory ../shared/bench/memory/en-tr.tmx.gz] [--segments 100000] [--concepts 10000]
// Segments: the first of the memory with at least four words on each side, all different. Concepts: its entries of two or three words
// on each side that have one translation, the longest first. Each part runs in a process of its own, which reads them as JSON.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { termsAbsent } from '../../dist/check/terms/terms-absent.js';
import { termsDeprecated } from '../../dist/check/terms/terms-deprecated.js';
import { termsInconsistent } from '../../dist/check/terms/terms-inconsistent.js';
import { compareTerms } from '../../dist/check/terms/compare-terms.js';
import { runChecks } from '../../dist/check/run-checks.js';
import { readTmx } from '../../dist/format/index.js';
import { toTranslationUnits } from '../../dist/format/tmx/to-translation-units.js';
import { readPeakMemory } from './peak-memory.mjs';

const self = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(path.dirname(self)));
const { values } = parseArgs({
  options: {
    memory: { type: 'string', default: path.join(root, '../shared/bench/memory/en-tr.tmx.gz') },
    segments: { type: 'string', default: '100000' },
    concepts: { type: 'string', default: '10000' },
    part: { type: 'string' },
    context: { type: 'string' },
  },
});

function makeContext() {
  const text = gunzipSync(readFileSync(values.memory)).toString();
  const seen = new Map();
  for (const unit of readTmx(text))
    for (const { source, target } of toTranslationUnits(unit, 'en', 'tr')) {
      const [one, other] = [source, target].map((content) =>
        content
          .map((part) => (typeof part === 'string' ? part : ''))
          .join('')
          .trim(),
      );
      const key = one.toLocaleLowerCase('en');
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { source: one, target: other });
      else if (known.target !== other) known.isAmbiguous = true;
    }
  const countWords = (words) => words.split(/\s+/).length;
  const all = [...seen.values()];
  const pairs = all
    .filter(({ source, target }) => countWords(source) >= 4 && countWords(target) >= 4)
    .slice(0, Number(values.segments))
    .map(({ source, target }, at) => ({
      path: 'memory',
      unit: String(at),
      source: [source],
      target: [target],
    }));
  const isTerm = (words) => /^\p{L}{3,}(?: \p{L}{2,}){1,2}$/u.test(words);
  const concepts = all
    .filter(({ source, target, isAmbiguous }) => !isAmbiguous && isTerm(source) && isTerm(target))
    .sort((one, other) => other.source.length - one.source.length)
    .slice(0, Number(values.concepts))
    .map(({ source, target }, at) => ({
      id: String(at),
      terms: [
        { locale: 'en', text: source, status: 'preferred' },
        { locale: 'tr', text: target, status: at % 10 === 0 ? 'deprecated' : 'preferred' },
      ],
    }));
  return {
    pairs,
    sourceLocale: 'en',
    targetLocale: 'tr',
    inspect: 'target',
    termbase: { type: 'termbase', concepts },
  };
}

const parts = {
  'terms of both sides looked for': (context) => {
    const { comparisons } = compareTerms(context);
    let found = 0;
    for (const one of comparisons) found += one.trusted.length + one.findAll().length;
    return found;
  },
  'terms/absent and terms/deprecated': (context) =>
    runChecks([termsAbsent, termsDeprecated], context).length,
  'discovery, terms/inconsistent': (context) =>
    runChecks([termsInconsistent], { ...context, termbase: undefined }).length,
};

if (values.part === undefined) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kosut-terms-'));
  try {
    const file = path.join(folder, 'context.json');
    writeFileSync(file, JSON.stringify(makeContext()));
    for (const part of Object.keys(parts))
      execFileSync(process.execPath, [self, '--part', part, '--context', file], {
        stdio: 'inherit',
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
} else {
  const context = JSON.parse(readFileSync(values.context, 'utf8'));
  const words = context.pairs.reduce(
    (sum, { source, target }) =>
      sum + source[0].split(/\s+/).length + target[0].split(/\s+/).length,
    0,
  );
  const begin = process.cpuUsage();
  const found = parts[values.part](context);
  const { user, system } = process.cpuUsage(begin);
  console.log(
    `${values.part}: ${((user + system) / 1e6).toFixed(1)} s of CPU, ${readPeakMemory().toFixed(0)} MB at most; ` +
      `${context.pairs.length} segments, ${words} words, ${context.termbase.concepts.length} concepts, ${found} found; ` +
      `load ${os.loadavg()[0].toFixed(1)}, Node ${process.versions.node}`,
  );
}
