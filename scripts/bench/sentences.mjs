#!/usr/bin/env node
// F1 of sentence boundaries: the language code, the shipped SRX rules alone, the runtime's Intl.Segmenter, and two
// packages of npm when a folder is named where they were installed.
//   npm run build && node scripts/bench/sentences.mjs [--data ../shared/bench/segment/dev] [--peers FOLDER]
//   (mkdir FOLDER && cd FOLDER && npm init -y && npm i sbd sentence-splitter)
// A set is one sentence a line with blank lines between paragraphs; boundaries are compared as counts of units that
// are not white space, so what a tool does with white space does not matter; paragraph ends are not counted. Where a tool drops signs
// its sentences are found again by their ends.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readSrx } from '../../dist/format/index.js';
import { findLanguage } from '../../dist/language/find-language.js';
import { findBreaks } from '../../dist/segment/breaks/find-breaks.js';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(root, '../shared/bench/segment/dev') },
    peers: { type: 'string' },
  },
});

const cut = (text, breaks) =>
  [0, ...breaks].map((start, number) => text.slice(start, breaks[number] ?? text.length));

/** The rules as they stand, tried in order at every white space: slow, and nothing of the engine in it. */
function ruleSplitter(locale) {
  const { languageRules } = readSrx(readFileSync(path.join(root, `rules/${locale}.srx`), 'utf8'));
  const rules = languageRules[0].rules.map(({ isBreak, before, after }) => {
    return { isBreak, at: new RegExp(`(?<=${before.pattern})(?=${after.pattern})`, 'uy') };
  });
  return (text) => {
    const breaks = [];
    for (const { index } of text.matchAll(/(?<=\S)\s/gu)) {
      const rule = rules.find(({ at }) => {
        at.lastIndex = index;
        return at.test(text);
      });
      if (rule?.isBreak) breaks.push(index);
    }
    return cut(text, breaks);
  };
}

async function findTools(locale) {
  const language = findLanguage(locale);
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const tools = {
    'with language code': (text) =>
      cut(
        text,
        findBreaks(text, language).map(({ at }) => at),
      ),
    'SRX rules alone': ruleSplitter(locale),
    'Intl.Segmenter': (text) => Array.from(segmenter.segment(text), ({ segment }) => segment),
  };
  if (values.peers === undefined) return tools;
  const require = createRequire(path.join(path.resolve(values.peers), 'package.json'));
  const load = async (name) => import(pathToFileURL(require.resolve(name)));
  const sbd = (await load('sbd')).default;
  tools.sbd = (text) => sbd.sentences(text);
  const folder = path.join(path.resolve(values.peers), 'node_modules/sentence-splitter');
  const entry = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).module;
  const { split } = await import(pathToFileURL(path.join(folder, entry)));
  tools['sentence-splitter'] = (text) =>
    split(text).flatMap((node) => (node.type === 'Sentence' ? [node.raw] : []));
  return tools;
}

const solid = (text) => text.replace(/\s+/gu, '');
/** How much of the end of a sentence is looked for where a tool dropped or changed something of it. */
const TAIL = 20;
/** Where the sentences end, in units that are not white space; the end of the text is left out. */
const ends = (text, sentences) => {
  const whole = solid(text);
  const found = new Set();
  let at = 0;
  for (const sentence of sentences.map(solid)) {
    if (sentence === '') continue;
    const start = whole.indexOf(sentence, at);
    const tail = sentence.slice(-TAIL);
    const end = start === -1 ? whole.indexOf(tail, at) + tail.length : start + sentence.length;
    if (start === -1 && !whole.includes(tail, at)) continue;
    found.add((at = end));
  }
  found.delete(whole.length);
  return found;
};

function score(paragraphs, split) {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const gold of paragraphs) {
    const text = gold.join(' ');
    const want = ends(text, gold);
    const got = ends(text, split(text));
    wanted += want.size;
    found += got.size;
    for (const end of got) if (want.has(end)) right++;
  }
  const percent = (part, whole) => ((100 * part) / (whole || 1)).toFixed(2);
  return `${percent(right, found)} / ${percent(right, wanted)} / ${percent(2 * right, found + wanted)}`;
}

const rows = {};
for (const locale of ['tr', 'en']) {
  const folder = path.join(values.data, locale);
  if (!existsSync(folder)) continue;
  const tools = await findTools(locale);
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const paragraphs = readFileSync(path.join(folder, name), 'utf8')
      .split(/\n\n+/)
      .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
      .filter((lines) => lines.length > 0);
    const set = `${locale}/${path.basename(name, '.txt')}`;
    for (const [tool, split] of Object.entries(tools))
      (rows[tool] ??= {})[set] = score(paragraphs, split);
  }
}
console.log('precision / recall / F1 in percent');
console.table(rows);
