#!/usr/bin/env node
// Pairs of a memory, half of them spoiled at random in one of sixteen ways, for judging the filters of `kosut export --clean`:
//   zcat ../shared/bench/memory/en-tr.tmx.gz | node scripts/bench/noised-pairs.mjs --count 2500 --seed 3 > noised.tsv
//   kosut export noised.tsv --source-locale en --target-locale tr --clean default --as corpus -o kept.tsv
// Writes a TSV of source, target, document, where the document is `sound` or the way of spoiling and a number, so that it passes
// through the filters unseen. Only pairs of four words and more are taken.
import { parseArgs } from 'node:util';
import { text as readAll } from 'node:stream/consumers';
import { seededRandom } from './seeded-random.mjs';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '2500' }, seed: { type: 'string', default: '3' } },
});
const below = seededRandom(Number(values.seed));
const pick = (list) => list[below(list.length)];

const unescape = (text) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const tmx = await readAll(process.stdin);
const units = [
  ...tmx.matchAll(/<tu\b[\s\S]*?<seg>([\s\S]*?)<\/seg>[\s\S]*?<seg>([\s\S]*?)<\/seg>/g),
]
  .map(([, source, target]) => [unescape(source), unescape(target)])
  .filter(([source, target]) => !/[\t\n]/.test(source + target) && source.split(' ').length >= 4);

const GERMAN = [
  'Die Datei konnte nicht gefunden werden, bitte prüfen Sie den Namen.',
  'Wählen Sie einen Ordner aus, in dem die Bilder gespeichert werden.',
  'Der Vorgang wurde abgebrochen, weil zu wenig Speicher frei ist.',
  'Klicken Sie hier, um die Einstellungen zu ändern.',
  'Diese Nachricht wurde von einem anderen Rechner geschickt.',
];
const BOILERPLATE = [
  ['Click here to read more', 'Devamını okumak için tıklayın'],
  ['All rights reserved. © 2019', 'Tüm hakları saklıdır. © 2019'],
  ['Share this page on Facebook', 'Bu sayfayı Facebook’ta paylaş'],
  ['We use cookies. Accept all cookies', 'Çerezleri kullanıyoruz. Tüm çerezleri kabul et'],
];
/** Bytes of one encoding read in another. */
const misread = (text, from, to) =>
  new TextDecoder(to).decode(from === 'utf-8' ? new TextEncoder().encode(text) : to1254(text));
const TURKISH = { ğ: 0xf0, Ğ: 0xd0, ı: 0xfd, İ: 0xdd, ş: 0xfe, Ş: 0xde };
const to1254 = (text) =>
  Uint8Array.from([...text], (sign) => TURKISH[sign] ?? Math.min(255, sign.codePointAt(0)));
const changeLetter = (text) => {
  const at = 1 + below(text.length - 2);
  return `${text.slice(0, at)}${text[at] === 'e' ? 'a' : 'e'}${text.slice(at + 1)}`;
};
const cut = (text) => text.slice(0, Math.ceil(text.length * 0.3));

/** Ways of spoiling a pair; absent where a way does not fit. */
const WAYS = {
  swapped: ([source, target]) => [target, source],
  'other target': ([source]) => [source, pick(units)[1]],
  copied: ([source]) => [source, source],
  'copied nearly': ([source]) => [source, changeLetter(source)],
  cut: ([source, target]) => [source, cut(target)],
  'utf-8 as latin-1': ([source, target]) =>
    /[çğıöşüÇĞİÖŞÜ]/.test(target) ? [source, misread(target, 'utf-8', 'windows-1252')] : undefined,
  '1254 as latin-1': ([source, target]) =>
    /[ğışĞİŞ]/.test(target)
      ? [source, [...to1254(target)].map((byte) => String.fromCharCode(byte)).join('')]
      : undefined,
  number: ([source, target]) =>
    /\d/.test(target)
      ? [source, target.replace(/\d+/, (digits) => String(Number(digits) + 7))]
      : [source, `${target.replace(/[.!?]$/, '')} 47.`],
  repeated: ([source, target]) => [source, Array(4).fill(target).join(' ')],
  german: ([source]) => [source, pick(GERMAN)],
  boilerplate: () => pick(BOILERPLATE),
  signs: ([source]) => [source, '… – *** #%&'],
  shouted: ([source, target]) => [source.toLocaleUpperCase('en'), target.toLocaleUpperCase('tr')],
  'one word more': ([source, target]) =>
    source.split(' ').length > 9 && target.split(' ').length > 9
      ? [`${source} indeed`, `${target} elbette`]
      : undefined,
  tags: ([source, target]) => [source, `<p><b>${target}</b></p>`],
  'blanks lost': ([source, target]) => [source, target.replaceAll(' ', '')],
};

const names = Object.keys(WAYS);
const lines = [];
for (let made = 0; made < Number(values.count); made++) {
  const pair = pick(units);
  if (below(2) === 0) {
    lines.push([...pair, `sound ${made}`]);
    continue;
  }
  let spoiled;
  let name;
  while (spoiled === undefined) {
    name = pick(names);
    spoiled = WAYS[name](pair);
  }
  // a duplicate needs what it is a duplicate of
  if (name === 'shouted' || name === 'one word more') lines.push([...pair, `sound ${made}`]);
  lines.push([...spoiled, `${name} ${made}`]);
}
process.stdout.write(
  `source\ttarget\tdocument\n${lines.map((line) => line.join('\t')).join('\n')}\n`,
);
