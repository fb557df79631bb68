#!/usr/bin/env node
// Hard-wrapped text: the paragraphs of the sentence sets, set in lines and pages, beside the same unwrapped.
//   npm run build && node scripts/bench/wrapped.mjs [--data ../shared/bench/segment/dev] [--widths 60,70,80,90,100]
//     [--seeds 6] [--first-seed 1] [--paragraphs N] [--show]
// Gold is known by construction: where each sentence and paragraph stands in the set text. Found is where the program
// says they stand in it. Sentence F1: ends inside paragraphs, as `sentences.mjs` counts; paragraph F1: both ends right;
// words: sentences whose wording is that of the set, letter for letter, among those found. `--paragraphs` cuts a set
// into texts of so many; `--show` prints what went wrong.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { segmentText } from '../../dist/index.js';
import { setInPages } from './set-in-pages.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(root, '../shared/bench/segment/dev') },
    widths: { type: 'string', default: '60,70,80,90,100' },
    seeds: { type: 'string', default: '6' },
    'first-seed': { type: 'string', default: '1' },
    paragraphs: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});

const readSet = (file) =>
  readFileSync(file, 'utf8')
    .split(/\n\n+/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);

class Count {
  right = 0;
  found = 0;
  wanted = 0;
  add(right, found, wanted) {
    this.right += right;
    this.found += found;
    this.wanted += wanted;
  }
  join({ right, found, wanted }) {
    this.add(right, found, wanted);
  }
  get f1() {
    return (200 * this.right) / (this.found + this.wanted || 1);
  }
}

/** Ends inside paragraphs; an end that is told where a paragraph ends is none. */
function countSentences(count, gold, found) {
  const inside = new Set();
  const edges = new Set();
  for (const { sentences } of gold) {
    sentences.slice(0, -1).forEach(({ span }) => inside.add(span[1]));
    edges.add(sentences.at(-1).span[1]);
  }
  const ends = found.flatMap(({ sentences }) => sentences.map(({ original }) => original[1]));
  const told = ends.filter((end) => !edges.has(end));
  count.add(told.filter((end) => inside.has(end)).length, told.length, inside.size);
}

const spanOf = (spans) => `${spans[0][0]}-${spans.at(-1)[1]}`;
function countParagraphs(count, gold, found, text) {
  const wanted = new Set(gold.map(({ sentences }) => spanOf(sentences.map(({ span }) => span))));
  const told = found.map(({ sentences }) => spanOf(sentences.map(({ original }) => original)));
  const right = told.filter((span) => wanted.has(span)).length;
  count.add(right, told.length, wanted.size);
  if (!values.show || right === told.length) return;
  for (const span of told.filter((one) => !wanted.has(one))) {
    const [start, end] = span.split('-').map(Number);
    const shown = JSON.stringify(text.slice(Math.max(0, start - 150), end + 60));
    console.log('PARAGRAPH', text.slice(0, start).split('\n').length, shown.slice(0, 700));
  }
}

function countWords(count, gold, found) {
  const wanted = new Map();
  for (const { sentences } of gold)
    for (const { span, text } of sentences) wanted.set(`${span}`, text);
  for (const { sentences } of found) {
    for (const { original, text } of sentences) {
      const wording = wanted.get(`${original}`);
      if (wording === undefined) continue;
      const isSame = wording.replace(/\s+/gu, ' ').trim() === text;
      count.add(isSame ? 1 : 0, 1, 1);
      if (values.show && !isSame) console.log('WORDS', diff(wording, text));
    }
  }
}
const diff = (one, other) => {
  let at = 0;
  while (one[at] === other[at]) at++;
  return `${one.slice(Math.max(0, at - 20), at + 12)} | ${other.slice(Math.max(0, at - 20), at + 12)}`;
};

/** The same paragraphs, one a line. */
function unwrapped(paragraphs) {
  let text = '';
  const gold = paragraphs.map((sentences) => {
    const placed = sentences.map((sentence) => {
      const start = text.length;
      text += sentence.trim();
      const span = [start, text.length];
      text += ' ';
      return { text: sentence, span };
    });
    text += '\n\n';
    return { sentences: placed };
  });
  return { text, gold };
}

/** The goals: points of F1 that may be lost, and F1 of paragraphs. */
const MAX_DROP = 0.3;
const MIN_PARAGRAPHS = 99;

const rows = {};
let missed = 0;
let tried = 0;
let worst = { drop: -Infinity };
for (const locale of ['tr', 'en']) {
  const folder = path.join(values.data, locale);
  if (!existsSync(folder)) continue;
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const paragraphs = readSet(path.join(folder, name));
    const size = Number(values.paragraphs ?? paragraphs.length);
    const texts = [];
    for (let at = 0; at < paragraphs.length; at += size)
      texts.push(paragraphs.slice(at, at + size));
    const plain = new Count();
    for (const part of texts) {
      const { text, gold } = unwrapped(part);
      countSentences(plain, gold, segmentText(text, { locale, wrap: 'keep' }));
    }
    for (const width of values.widths.split(',').map(Number)) {
      const total = { sentences: new Count(), paragraphs: new Count(), words: new Count() };
      for (let number = 0; number < Number(values.seeds); number++) {
        const own = { sentences: new Count(), paragraphs: new Count(), words: new Count() };
        const seed = Number(values['first-seed']) + number;
        let layout;
        texts.forEach((part, at) => {
          // no two texts of a run are set alike
          const set = setInPages(part, { locale, width, seed: seed * 100_000 + width * 100 + at });
          layout = set.layout;
          const found = segmentText(set.text, { locale, wrap: 'auto' });
          countSentences(own.sentences, set.gold, found);
          countParagraphs(own.paragraphs, set.gold, found, set.text);
          countWords(own.words, set.gold, found);
        });
        for (const what of Object.keys(total)) total[what].join(own[what]);
        const drop = plain.f1 - own.sentences.f1;
        const text = { name, width, seed, drop, paragraphs: own.paragraphs.f1 };
        const isLow = drop > MAX_DROP || own.paragraphs.f1 < MIN_PARAGRAPHS;
        if (isLow) missed++;
        tried++;
        if (isLow && values.show) console.log('LOW', JSON.stringify({ ...text, layout }));
        if (drop > worst.drop) worst = text;
      }
      rows[`${locale}/${path.basename(name, '.txt')} ${width}`] = {
        unwrapped: plain.f1.toFixed(2),
        wrapped: total.sentences.f1.toFixed(2),
        paragraphs: total.paragraphs.f1.toFixed(2),
        words: total.words.f1.toFixed(2),
      };
    }
  }
}
console.table(rows);
console.log(`${missed} of ${tried} settings miss a goal`);
console.log('largest drop of one text:', worst);
