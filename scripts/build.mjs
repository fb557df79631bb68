#!/usr/bin/env node
// Compiles src/ to dist/. With nothing changed since the last build it does nothing, so that
// `npm start` and `npm test` may both ask for it.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const main = path.join(root, 'dist/cli/main.js');
const newest = (at) => {
  const stat = statSync(at);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(at).map((name) => newest(path.join(at, name))));
};
const inputs = [
  'src',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'scripts/tsconfig.build.json',
];
const changed = Math.max(...inputs.map((name) => newest(path.join(root, name))));
if (!existsSync(main) || statSync(main).mtimeMs < changed) {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'scripts/tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  chmodSync(main, 0o755);
}
