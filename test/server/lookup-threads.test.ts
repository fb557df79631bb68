import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { startServe, type RunningServe } from './start-serve.ts';

const CLIENTS = 24;
const ROUNDS = 8;

interface Line {
  readonly source: string;
  readonly target: string;
  readonly quality: number;
}

async function ask(server: RunningServe, source: string): Promise<readonly Line[]> {
  const response = await fetch(`${server.url}/en/tr/unit/${encodeURIComponent(source)}`);
  expect(response.status).toBe(200);
  return (await response.json()) as readonly Line[];
}

async function write(server: RunningServe, source: string, target: string): Promise<void> {
  const body = JSON.stringify({ source, target });
  const response = await fetch(`${server.url}/en/tr/unit/x`, { method: 'PUT', body });
  await response.arrayBuffer();
  expect(response.status).toBe(200);
}

test('what is written is found by the next question, whichever thread or process answers it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kosut-threads-'));
  const writer = await startServe(['--tm', 'my.db', '--writable', '--jobs', '2'], folder);
  await write(writer, 'The first one', 'Birincisi');
  const reader = await startServe(['--tm', 'my.db', '--jobs', '1'], folder);
  const unseen: string[] = [];
  const client = async (name: number): Promise<void> => {
    for (let round = 0; round < ROUNDS; round++) {
      const source = `Client ${name} of many says ${round}`;
      await write(writer, source, `${name} numaralı istemci: ${round}`);
      for (const server of [writer, reader]) {
        const found = await ask(server, source);
        if (found[0]?.source !== source || found[0].quality !== 100) unseen.push(source);
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, name) => client(name)));
  expect(unseen).toEqual([]);
  // all answers are the same, by whomever
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => ask(writer, 'Client 7 of many says 3')),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await reader.stop()).toBe(0);
  expect(await writer.stop()).toBe(0);
  // all is in the one file
  expect(readdirSync(folder).sort()).toEqual(['my.db', 'my.db.idx']);
}, 120_000);
