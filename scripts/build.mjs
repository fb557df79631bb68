#!/usr/bin/env node
// Compiles src/ to dist/, and src/editor to dist/editor. What has not changed since its last build is left as it is, so
// that `npm start` and `npm test` may both ask for it.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const editor = path.join(root, 'src/editor');
const newest = (at, without) => {
  if (at === without) return 0;
  const stat = statSync(at);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    stat.mtimeMs,
    ...readdirSync(at).map((name) => newest(path.join(at, name), without)),
  );
};
const isStale = (output, inputs, without) =>
  !existsSync(output) ||
  statSync(output).mtimeMs <
    Math.max(...inputs.map((name) => newest(path.join(root, name), without)));
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const settings = ['package.json', 'package-lock.json', 'tsconfig.json'];
const compiling = [
  'scripts/tsconfig.build.json',
  'scripts/bundle-lexers.mjs',
  'scripts/bundle-cli.mjs',
];
const main = path.join(root, 'dist/cli/main.js');
if (isStale(main, ['src', ...compiling, ...settings], editor)) {
  const dist = path.join(root, 'dist');
  for (const name of existsSync(dist) ? readdirSync(dist) : [])
    if (name !== 'editor') rmSync(path.join(dist, name), { recursive: true, force: true });
  run(path.join(root, 'node_modules/typescript/bin/tsc'), '-p', 'scripts/tsconfig.build.json');
  run(path.join(root, 'scripts/bundle-lexers.mjs'));
  run(path.join(root, 'scripts/bundle-cli.mjs'));
  chmodSync(main, 0o755);
}
const ways = ['scripts/vite.config.mjs', 'scripts/build-editor.mjs'];
if (isStale(path.join(root, 'dist/editor/index.html.br'), ['src/editor', ...ways, ...settings]))
  run(path.join(root, 'scripts/build-editor.mjs'));
