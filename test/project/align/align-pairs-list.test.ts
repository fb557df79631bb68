import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createNodeIo } from '../../../src/io/node-io.ts';
import { alignPairsList, type BatchOutcome } from '../../../src/project/align/align-pairs-list.ts';
import { readGold } from '../../align/read-gold.ts';

const { source, target } = readGold('lighthouse');
const DOCUMENTS = 6;
let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pairs-'));
  for (let number = 0; number < DOCUMENTS; number++) {
    writeFileSync(at(`${number}.tr`), source.slice(number).join('\n'));
    writeFileSync(at(`${number}.en`), target.slice(number).join('\n'));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Aligns all into a folder; a part of the texts, in bytes, teaches. */
async function run(out: string, isResumed = false): Promise<BatchOutcome> {
  mkdirSync(at(out), { recursive: true });
  const rows = Array.from({ length: DOCUMENTS }, (_, number) =>
    [`${number}.tr`, `${number}.en`, `${out}/${number}.beads`].map(at).join('\t'),
  );
  writeFileSync(at(`${out}.tsv`), rows.join('\n'));
  return alignPairsList(createNodeIo(), at(`${out}.tsv`), {
    knowledge: { sourceLocale: 'tr', targetLocale: 'en', words: [], isShippedUsed: true },
    wrap: 'sentences',
    form: 'beads',
    version: '0',
    jobs: 1,
    isResumed,
    teachingBytes: 3000,
    log: { progress: () => undefined, note: () => undefined },
  });
}

const read = (out: string): string[] =>
  Array.from({ length: DOCUMENTS }, (_, number) =>
    readFileSync(at(`${out}/${number}.beads`), 'utf8'),
  );

test('documents that did not teach are aligned too', async () => {
  expect(await run('one')).toEqual({ aligned: DOCUMENTS, kept: 0, faults: [] });
  read('one').forEach((text, number) => {
    const sentences = [...text.matchAll(/^\[([\d, ]+)\]/gm)].flatMap(([, run]) => run!.split(', '));
    expect(sentences).toHaveLength(source.length - number);
  });
});

test('an interrupted list goes on where it was', async () => {
  await run('rest');
  rmSync(at('rest/4.beads'));
  expect(await run('rest', true)).toEqual({ aligned: 1, kept: DOCUMENTS - 1, faults: [] });
  expect(read('rest')).toHaveLength(DOCUMENTS);
});
