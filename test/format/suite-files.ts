import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from '@jest/globals';
import { decodeTextSync } from '../../src/io/text/decode-text.ts';

/** Conformance suites of others, beside the checkout; not part of it. */
export const suites: string = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'suites');

/** `describe`, or `describe.skip` where there are no suites. */
export const describeSuites: typeof describe.skip = existsSync(suites) ? describe : describe.skip;

/** Names of the files in a folder of the suites and below it; none where there are no suites. */
export function listSuite(folder: string, pattern: RegExp): readonly string[] {
  const root = path.join(suites, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => path.join(folder, name));
}

export function readSuiteFile(name: string): string {
  return [...decodeTextSync([readFileSync(path.join(suites, name))], name)].join('');
}
