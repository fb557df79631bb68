#!/usr/bin/env node
// Compares the texts of the editor (NAMESPACE.json in src/editor/i18n/LANGUAGE and in its on-demand/) with the keys its code asks for, read by
// i18next-parser. A key without a text, an empty text and a text nobody asks for are faults, in every language.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { transform as Extractor } from 'i18next-parser';
import Vinyl from 'vinyl';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const editor = path.join(root, 'src/editor');
const texts = path.join(editor, 'i18n');

/** The keys of nested texts: `filter.count_one`. */
function listKeys(value, before = '') {
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'object'
      ? listKeys(inner, `${before}${name}.`)
      : [[`${before}${name}`, inner]],
  );
}

/** The keys the code asks for, a map for each language: namespace → keys with the plural forms of that language. */
async function extract(languages) {
  const lexer = { lexer: 'JavascriptLexer', functions: ['t', 'key'] };
  const extractor = new Extractor({
    locales: languages,
    output: '$LOCALE/$NAMESPACE.json',
    createOldCatalogs: false,
    defaultNamespace: 'shell',
    lexers: { ts: [lexer], tsx: [{ ...lexer, lexer: 'JsxLexer' }] },
    sort: true,
  });
  const found = new Map();
  extractor.on('data', (file) => {
    const [language, name] = file.path.split(/[\\/]/).slice(-2);
    found.set(`${language}/${name}`, listKeys(JSON.parse(String(file.contents))));
  });
  const files = readdirSync(editor, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map(
      (name) =>
        new Vinyl({
          path: path.join(editor, name),
          contents: readFileSync(path.join(editor, name)),
        }),
    );
  await new Promise((resolve, reject) => {
    extractor.on('end', resolve).on('error', reject);
    Readable.from(files).pipe(extractor);
  });
  return found;
}

const languages = readdirSync(texts, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const asked = await extract(languages);
const faults = [];
for (const language of languages) {
  const kept = new Map(
    readdirSync(path.join(texts, language), { recursive: true })
      .filter((name) => name.endsWith('.json'))
      .map((name) => [path.basename(name), name]),
  );
  for (const key of asked.keys()) {
    const name = key.slice(language.length + 1);
    if (key.startsWith(`${language}/`) && !kept.has(name)) kept.set(name, name);
  }
  for (const [name, place] of kept) {
    const file = `src/editor/i18n/${language}/${place}`;
    let own = [];
    try {
      own = listKeys(JSON.parse(readFileSync(path.join(root, file), 'utf8')));
    } catch (error) {
      faults.push(`${file}: ${error.message}`);
    }
    const wanted = new Set((asked.get(`${language}/${name}`) ?? []).map(([key]) => key));
    const present = new Set(own.map(([key]) => key));
    for (const key of wanted) if (!present.has(key)) faults.push(`${file}: no text for ${key}`);
    for (const key of present) if (!wanted.has(key)) faults.push(`${file}: nobody asks for ${key}`);
    for (const [key, text] of own) if (text === '') faults.push(`${file}: ${key} is empty`);
  }
}
for (const fault of faults) console.error(fault);
console.error(`${languages.length} languages, ${faults.length} faults in the editor's texts`);
process.exitCode = faults.length === 0 ? 0 : 1;
