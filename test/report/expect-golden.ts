import { expect } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('golden/', import.meta.url));

/** Compares a whole output with the recorded one; `UPDATE_GOLDEN=1` records it anew: read the diff. */
export function expectGolden(name: string, output: string): void {
  const file = path.join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, output);
  expect(output).toBe(readFileSync(file, 'utf8'));
}
