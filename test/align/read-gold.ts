import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBeads, type BeadLine } from '../../src/format/beads/read-beads.ts';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../gold/align');

/** A text aligned by hand: sentences of both sides and the beads. */
export interface Gold {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly beads: readonly BeadLine[];
}

/** Reads `test/gold/align/NAME.{tr,en,gold}`. */
export function readGold(name: string): Gold {
  const read = (extension: string): string =>
    readFileSync(path.join(folder, `${name}.${extension}`), 'utf8');
  const lines = (extension: string): readonly string[] => read(extension).trimEnd().split('\n');
  return { source: lines('tr'), target: lines('en'), beads: readBeads(read('gold')) };
}
