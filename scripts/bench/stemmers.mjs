#!/usr/bin/env node
// How many forms of words, and how many look-alikes, are taken for forms of a word, in languages without morphology of their
// own here: by classes of endings, by what any language gets (plain), by Snowball stemmers. Words and forms come from Hunspell dictionaries (suffixes of the first level).
//   npm i --prefix DIR snowball-stemmers@0.6.0 dictionary-de dictionary-es dictionary-fr dictionary-ru
//   npm run build && node scripts/bench/stemmers.mjs --packages DIR/node_modules
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findLanguage } from '../../dist/language/find-language.js';
import { plainInflection } from '../../dist/language/plain-inflection.js';
import { makeRandom } from '../make-random.mjs';

const { values } = parseArgs({ options: { packages: { type: 'string' } } });
const snowball = createRequire(import.meta.url)(path.resolve(values.packages, 'snowball-stemmers'));
const WORDS = 3000;

/** Flags of a dictionary entry, in the notation that the .aff names. */
function splitFlags(flags, notation) {
  if (notation === 'long') return flags.match(/../g) ?? [];
  if (notation === 'num') return flags.split(',');
  return [...flags];
}

function readDictionary(name) {
  const read = (file) => readFileSync(path.join(values.packages, name, file), 'utf8');
  const rules = new Map();
  let notation = '';
  for (const line of read('index.aff').split('\n')) {
    const [kind, flag, strip, add, condition] = line.trim().split(/\s+/);
    if (kind === 'FLAG') notation = flag;
    if (kind !== 'SFX' || condition === undefined) continue;
    const rule = {
      strip: strip === '0' ? '' : strip,
      add: add.split('/')[0].replace(/^0$/, ''),
      condition: new RegExp(`${condition === '.' ? '' : condition}$`, 'u'),
    };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return read('index.dic')
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [word, flags = ''] = line.trim().split(/[\s]/)[0].split('/');
      if (!/^\p{L}{4,}$/u.test(word)) return [];
      const forms = splitFlags(flags, notation)
        .flatMap((flag) => rules.get(flag) ?? [])
        .filter(({ strip, condition }) => condition.test(word) && word.endsWith(strip))
        .map(({ strip, add }) => word.slice(0, word.length - strip.length) + add);
      return forms.length === 0 ? [] : [{ word, forms: [...new Set(forms)] }];
    });
}

for (const [locale, stemmer, isWanted] of [
  // nouns: German writes them with a capital
  ['de', 'german', (word) => /^\p{Lu}\p{Ll}+$/u.test(word)],
  // infinitives are left out: terms are nouns and adjectives
  ['es', 'spanish', (word) => /^\p{Ll}+$/u.test(word) && !/[aeií]r(?:se)?$/.test(word)],
  ['fr', 'french', (word) => /^\p{Ll}+$/u.test(word) && !/(?:er|ir|re)$/.test(word)],
  ['ru', 'russian', (word) => /^\p{Ll}+$/u.test(word) && !/(?:ть|ти|чь|ся)$/.test(word)],
]) {
  const random = makeRandom(1);
  const entries = readDictionary(`dictionary-${locale}`)
    .filter(({ word }) => isWanted(word))
    .sort((one, other) => (one.word < other.word ? -1 : 1));
  const { inflection } = findLanguage(locale);
  const lower = (word) => word.toLocaleLowerCase(locale);
  const snow = snowball.newStemmer(stemmer);
  const stem = (word) => snow.stem(lower(word));
  const grading = (rules) => (word, form) =>
    ['exact', 'inflected'].includes(rules.gradeForm(lower(word), lower(form), 'head'));
  const judges = {
    endings: grading(inflection),
    plain: grading(plainInflection(lower)),
    snowball: (word, form) => stem(word) === stem(form),
  };
  const forms = [];
  const others = [];
  for (let count = 0; count < WORDS; count++) {
    const at = Math.floor(random() * (entries.length - 1));
    const [one, next] = [entries[at], entries[at + 1]];
    for (const form of one.forms) forms.push([one.word, form]);
    // the next word of the dictionary that begins alike and is no form of this one
    const own = new Set([one.word, ...one.forms]);
    const isAlike = next.word.startsWith(one.word.slice(0, Math.max(4, one.word.length - 2)));
    if (isAlike && ![next.word, ...next.forms].some((form) => own.has(form)))
      for (const form of [next.word, ...next.forms]) others.push([one.word, form]);
  }
  const share = (pairs, judge) =>
    (pairs.filter((pair) => judge(...pair)).length / pairs.length).toFixed(3);
  console.log(`${locale}: ${forms.length} forms, ${others.length} look-alikes`);
  for (const [name, judge] of Object.entries(judges))
    console.log(
      `  ${name.padEnd(9)} forms ${share(forms, judge)}  look-alikes ${share(others, judge)}`,
    );
}
