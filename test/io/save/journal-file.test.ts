import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openJournalFile, type JournalFile } from '../../../src/io/save/journal-file.ts';

let folder: string;
let journal: JournalFile | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kosut-journal-'));
});
afterEach(async () => {
  await journal?.close();
  rmSync(folder, { recursive: true });
});

const at = (): string => path.join(folder, 'journal.ndjson');
async function open(): Promise<readonly string[]> {
  const lines: string[] = [];
  await journal?.close();
  journal = await openJournalFile(at(), ({ text }) => lines.push(text));
  return lines;
}

test('lines appended while it is cut are kept, and old offsets stay good', async () => {
  await open();
  const lines = Array.from({ length: 50 }, (_, n) => `line ${n} ş`);
  const early = lines.slice(0, 30).map((line) => journal!.append(line));
  const cut = journal!.cutBefore(early[20]!.offset);
  const late = lines.slice(30).map((line) => journal!.append(line));
  const all = [...early, ...late];
  await cut;
  await Promise.all(all.map(({ done }) => done));
  const kept = `${lines.slice(20).join('\n')}\n`;
  expect(readFileSync(at(), 'utf8')).toBe(kept);
  expect(journal!.size()).toBe(Buffer.byteLength(kept));
  for (const [n, { offset, length }] of all.entries())
    expect(await journal!.read(offset, length)).toBe(n < 20 ? undefined : lines[n]);
  await journal!.cutBefore(all[40]!.offset);
  expect(await journal!.read(all[45]!.offset, all[45]!.length)).toBe(lines[45]);
  await journal!.append('the last').done;
  expect(await open()).toEqual([...lines.slice(40), 'the last']);
});
