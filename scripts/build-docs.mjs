#!/usr/bin/env node
// Writes the pages and schemas that are made from tables in the code. `npm test` says when they are stale.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const load = (file) => import(path.join(root, 'dist', file));
const { buildConfigSchema } = await load('config/config-schema.js');
const { CHECKS } = await load('check/checks.js');
const { formatCheckPage } = await load('check/format-check-page.js');
const { ruleTables } = await load('format/validation/rule-tables.js');
const { formatRulesPage } = await load('format/validation/format-rules-page.js');
const write = (file, text) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  console.log(file);
};
const writeJson = async (file, value) => {
  const style = await prettier.resolveConfig(path.join(root, file));
  write(file, await prettier.format(JSON.stringify(value, null, 2), { ...style, filepath: file }));
};
write('docs/kosut.config.schema.json', `${JSON.stringify(buildConfigSchema(), null, 2)}\n`);
for (const check of CHECKS) write(`docs/checks/${check.name}.md`, formatCheckPage(check));
for (const table of ruleTables)
  write(`docs/formats/rules-${table.name}.md`, formatRulesPage(table));
const { toOpenApiDocument } = await load('server/openapi-document.js');
const { ROUTES } = await load('server/routes.js');
await writeJson('docs/api/openapi.json', toOpenApiDocument(ROUTES));
