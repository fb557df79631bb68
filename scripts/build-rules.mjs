#!/usr/bin/env node
// Writes rules/tr.srx and rules/en.srx from what src/language knows of the two languages; with --check it only says
// whether the files are what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXAMPLES } from './rules/examples.mjs';
import { formatRules } from './rules/format-rules.mjs';
import { makeRules } from './rules/make-rules.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { findLanguage } = await import(path.join(root, 'dist/language/find-language.js'));
const LANGUAGES = [
  { locale: 'tr', name: 'Turkish' },
  { locale: 'en', name: 'English' },
];
const stale = LANGUAGES.filter(({ locale, name }) => {
  const { sentences, upper, stopWords } = findLanguage(locale);
  const rules = makeRules({ rules: sentences, upper, stopWords });
  const file = path.join(root, 'rules', `${locale}.srx`);
  const text = formatRules({ locale, name, rules, examples: EXAMPLES[locale] });
  if (process.argv.includes('--check')) return readFileSync(file, 'utf8') !== text;
  writeFileSync(file, text);
  console.log(`rules/${locale}.srx: ${rules.length} rules`);
  return false;
});
for (const { locale } of stale) console.error(`rules/${locale}.srx is stale: npm run rules`);
process.exitCode = stale.length > 0 ? 1 : 0;
