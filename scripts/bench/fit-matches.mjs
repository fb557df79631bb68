#!/usr/bin/env node
// How often a match whose text differs from another pair in figures alone is fitted into just that pair's translation.
//   kosut export memory.tmx --as tsv -o pairs.tsv && npm run build
//   node scripts/bench/fit-matches.mjs pairs.tsv en tr      SOURCE and TARGET in that order; both directions are measured
// Pairs count when both sides are the same but for figures (a Turkish suffix behind an apostrophe may differ); of those
// alike six at the most. `right`: the other translation letter for letter, but for suffixes that were told. The data's own
// slips (a figure that only one side has) count as wrong.
import { readFileSync } from 'node:fs';
import { findLanguage } from '../../dist/language/find-language.js';
import { createRepairer } from '../../dist/memory/repair/create-repairer.js';

const [file, ...locales] = process.argv.slice(2);
const pairs = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.split('\t').slice(0, 2))
  .filter((pair) => pair.length === 2);
const mask = (text) => text.replaceAll(/\p{Nd}+/gu, '0');
const withoutSuffixes = (text) => text.replaceAll(/['’]\p{L}+/gu, "'");

for (const [from, to] of [
  [0, 1],
  [1, 0],
]) {
  const [source, target] = [findLanguage(locales[from]), findLanguage(locales[to])];
  const groups = new Map();
  for (const pair of pairs) {
    if (!/\p{Nd}/u.test(pair[from])) continue;
    const key = `${mask(pair[from])}\t${mask(withoutSuffixes(pair[to]))}`;
    const group = groups.get(key) ?? [];
    if (group.length < 6) group.push(pair);
    groups.set(key, group);
  }
  const counts = { asked: 0, right: 0, told: 0, untouched: 0, wrong: 0 };
  for (const group of groups.values())
    for (const entry of group)
      for (const asked of group) {
        if (entry[from] === asked[from]) continue;
        counts.asked++;
        const content = (text) => (text === '' ? [] : [text]);
        const fit = createRepairer(content(asked[from]), source);
        const repair = fit({ source: content(entry[from]), target: content(entry[to]) }, target);
        const fitted = repair === undefined ? entry[to] : repair.target.join('');
        const isRight =
          fitted === asked[to] ||
          (repair?.suffixes.length > 0 && withoutSuffixes(fitted) === withoutSuffixes(asked[to]));
        if (repair?.missed.length > 0) counts.told++;
        else if (isRight) counts.right++;
        else if (repair === undefined) counts.untouched++;
        else counts.wrong++;
      }
  console.log(`${locales[from]} → ${locales[to]}`, JSON.stringify(counts));
}
