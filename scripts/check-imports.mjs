#!/usr/bin/env node
// Checks the import directions of src/ against the table in docs/ARCHITECTURE.md, which rules:
// - a folder imports only the folders its row allows;
// - a row that begins with "types of" allows type-only imports alone;
// - no import cycle between files (type-only imports aside);
// - `model` to `report` run in a browser: no Node module there.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const src = path.join(root, 'src');

/** The rows between the two markers: | folder | may import | browser |, names in backquotes. */
export function readTable(markdown) {
  const [, body = ''] = markdown.split(/<!-- import-table(?:-end)? -->/);
  const table = new Map();
  for (const line of body.split('\n')) {
    const [, folders, imports, where] = line.split('|').map((cell) => cell.trim());
    if (!folders?.startsWith('`')) continue;
    const names = (cell) => [...cell.matchAll(/`([\w.-]+)`/g)].map(([, name]) => name);
    for (const folder of names(folders))
      table.set(folder, {
        allowed: new Set(names(imports)),
        onlyTypes: imports.startsWith('types of'),
        isPure: where === 'browser',
      });
  }
  return table;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** The imports of one file: specifier and whether only types are taken. */
export function readImports(code) {
  const bare = code.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...bare.matchAll(IMPORT)].map(([, type, from, dynamic]) => ({
    from: from ?? dynamic,
    isType: type !== undefined,
  }));
}

/** Everything wrong with the imports of `files` (path from src/ → code), a line each. */
export function findFaults(files, table) {
  const faults = [];
  const values = new Map();
  for (const [file, code] of files) {
    const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
    const row = table.get(folder);
    if (row === undefined) faults.push(`${file}: no row for \`${folder}\` in the table`);
    values.set(file, []);
    for (const { from, isType } of readImports(code)) {
      if (!from.startsWith('.')) {
        const name = from.replace(/^node:/, '').split('/')[0];
        if (row?.isPure && (from.startsWith('node:') || builtinModules.includes(name)))
          faults.push(`${file}: imports ${from}, but must run in a browser`);
        continue;
      }
      const target = path.posix.join(path.posix.dirname(file), from);
      const other = target.includes('/') ? target.slice(0, target.indexOf('/')) : target;
      if (row && other !== folder && !row.allowed.has(other))
        faults.push(`${file}: imports ${target}, but \`${folder}\` may not import \`${other}\``);
      if (row && other !== folder && row.onlyTypes && !isType)
        faults.push(
          `${file}: imports ${target}, but \`${folder}\` may take only types of \`${other}\``,
        );
      // styles and texts: the bundler reads them, and says when one is missing
      if (/\.(?:css|json)$/.test(target)) continue;
      if (!files.has(target)) faults.push(`${file}: imports ${target}, which does not exist`);
      if (path.posix.basename(target) === 'index.ts')
        faults.push(`${file}: imports a public entry, ${target}`);
      if (!isType) values.get(file).push(target);
    }
  }
  return [...faults, ...findCycles(values)];
}

/** Depth-first search; each cycle is told once, at the import that closes it. */
function findCycles(graph) {
  const cycles = [];
  const state = new Map();
  const visit = (file, way) => {
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) {
      if (state.get(next) === 'open')
        cycles.push(`cycle: ${[...way.slice(way.indexOf(next)), next].join(' → ')}`);
      else if (!state.has(next)) visit(next, [...way, next]);
    }
    state.set(file, 'done');
  };
  for (const file of graph.keys()) if (!state.has(file)) visit(file, [file]);
  return cycles;
}

function listFiles(at, base = at) {
  return readdirSync(at)
    .sort()
    .flatMap((name) => {
      const full = path.join(at, name);
      if (statSync(full).isDirectory()) return listFiles(full, base);
      return /\.tsx?$/.test(name) ? [path.relative(base, full).split(path.sep).join('/')] : [];
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const table = readTable(readFileSync(path.join(root, 'docs/ARCHITECTURE.md'), 'utf8'));
  const files = new Map(
    listFiles(src).map((file) => [file, readFileSync(path.join(src, file), 'utf8')]),
  );
  const faults = findFaults(files, table);
  for (const fault of faults) console.error(fault);
  console.error(`${files.size} files, ${faults.length} faults in their imports`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
