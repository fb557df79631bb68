#!/usr/bin/env node
// How cost grows with size: CPU seconds of each engine on made-up text of doubling size, in one process.
//   npm run build && node scripts/bench/growth.mjs [--large]
// The text is random words of a fixed seed, so the figures say nothing of quality.
import { parseArgs } from 'node:util';
import { alignSentences, buildIndex, segmentText } from '../../dist/index.js';
import { readPeakMemory } from './peak-memory.mjs';

const { values } = parseArgs({ options: { large: { type: 'boolean', default: false } } });
const scale = values.large ? 8 : 1;

/** A small linear generator (Numerical Recipes): the same text on every machine. */
let seed = 20_261;
const random = (below) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const SYLLABLES = 'ba ça de fı gü ha il ki lı mö na or pe ra su şı te un vi ya zü'.split(' ');
const word = (number) => {
  let text = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    text += SYLLABLES[rest % SYLLABLES.length];
  return text;
};
/** Few words are common and many are rare, as in any language. */
const anyNumber = () => Math.floor(20_000 ** (random(1_000_000) / 1_000_000));

function sentence(prefix, numbers) {
  const words = numbers.map((number) => prefix + word(number));
  const [first, ...rest] = words;
  return [first[0].toLocaleUpperCase('tr') + first.slice(1), ...rest].join(' ') + '.';
}
const numbers = () => Array.from({ length: 6 + random(14) }, anyNumber);

function measure(run) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
const round = (value, digits = 2) => Number(value.toFixed(digits));

function table(name, sizes, prepare, run, describe) {
  const rows = [];
  let last;
  for (const size of sizes) {
    const input = prepare(size);
    if (rows.length === 0) run(input); // the first run pays for the compiler
    const seconds = measure(() => run(input));
    rows.push({
      size,
      'CPU s': round(seconds, 3),
      growth: last === undefined ? '' : round(seconds / last),
      ...describe(input, seconds),
    });
    last = seconds;
  }
  console.log(`\n${name}`);
  console.table(rows);
}

const doubling = (from, times) => Array.from({ length: times }, (_, at) => from * scale * 2 ** at);

table(
  'segment: sentences of one text',
  doubling(20_000, 4),
  (size) =>
    Array.from({ length: size / 5 }, () =>
      Array.from({ length: 5 }, () => sentence('', numbers())).join(' '),
    ).join('\n\n'),
  (text) => segmentText(text, { locale: 'tr', wrap: 'auto' }),
  (text, seconds) => ({ 'MB/CPU-s': round(Buffer.byteLength(text) / 1e6 / seconds, 1) }),
);

/** Runs of one sign or a few, on which rules that look far back or ahead would take the square of the length. */
const RUNS = {
  spaces: ' ',
  'no-break spaces': '\u00a0',
  stops: '.',
  'number and stop': '1. ',
  'stop and quote': '."',
  'list marks': '1) a) ',
  initials: 'A. ',
  faces: 'a :) A',
  times: 'Ann 1/1/01 1:11 AM A ',
  addresses: 'https://a a@b.c ',
  rules: '- ---------- ',
};
const rows = Object.entries(RUNS).map(([name, run]) => {
  const cost = (signs) => {
    const text = `${run.repeat(signs / run.length)}x`;
    segmentText(text, { locale: 'tr', wrap: 'auto' });
    return Math.min(...[1, 2, 3].map(() => measure(() => segmentText(text, { locale: 'tr' }))));
  };
  const [once, twice] = [cost(100_000 * scale), cost(200_000 * scale)];
  return {
    run: name,
    'once: ms': round(1000 * once),
    'twice: ms': round(1000 * twice),
    growth: round(twice / once),
  };
});
console.log(`\nsegment: runs of ${100 * scale}k and ${200 * scale}k signs, best of three`);
console.table(rows);

table(
  'align: sentences a side',
  doubling(500, 4),
  (size) => {
    const lists = Array.from({ length: size }, numbers);
    const source = lists.map((list) => sentence('', list));
    // every tenth sentence of the target is two sentences of the source put together
    const target = lists.flatMap((list, at) => {
      if (at % 10 === 0 && at + 1 < size) return [];
      const whole = at % 10 === 1 ? [...lists[at - 1], ...list] : list;
      return [sentence('x', whole)];
    });
    return { source, target, sourceLocale: 'tr', targetLocale: 'en' };
  },
  (input) => alignSentences(input),
  () => ({ 'peak MB': round(readPeakMemory(), 0) }),
);

let index;
table(
  'memory: units, index built and 200 look-ups at 70 %',
  doubling(20_000, 4),
  (size) => ({
    type: 'memory',
    sourceLocale: 'en',
    targetLocale: 'tr',
    units: Array.from({ length: size }, (_, at) => ({
      type: 'tu',
      id: String(at),
      source: [sentence('', numbers())],
      target: [sentence('x', numbers())],
    })),
  }),
  (memory) => {
    index = buildIndex(memory);
    index.lookup({ source: ['a'] }, { minScore: 70, limit: 5, scoring: 'words' });
  },
  ({ units }) => {
    const queries = Array.from({ length: 200 }, () => {
      const words = units[random(units.length)].source[0].split(' ');
      words[random(words.length)] = word(anyNumber());
      return words.join(' ');
    });
    const seconds = measure(() => {
      for (const query of queries)
        index.lookup({ source: [query] }, { minScore: 70, limit: 5, scoring: 'words' });
    });
    return { 'ms a look-up': round((1000 * seconds) / queries.length, 3) };
  },
);
