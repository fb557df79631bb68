import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { startServe, type RunningServe } from './start-serve.ts';

const CLIENTS = 16;
/** Writes after which the server of each round is killed; a round begins with what the last one left. */
const LIVES = [1, 10, 45, 120];

interface Round {
  readonly server: RunningServe;
  /** Writes it acknowledges before it is killed. */
  readonly life: number;
  readonly acknowledged: string[];
  /** Acknowledged, and yet not found by the next question. */
  readonly unseen: string[];
}

async function find(server: RunningServe, source: string): Promise<boolean> {
  const response = await fetch(`${server.url}/en/tr/unit/${encodeURIComponent(source)}`);
  const found = (await response.json()) as readonly { readonly source: string }[];
  return found.some((one) => one.source === source);
}

/** Writes one unit after the other, and asks for each, until the server is gone. */
async function write(round: Round, name: string): Promise<void> {
  const { server, life, acknowledged, unseen } = round;
  try {
    for (let count = 0; ; count++) {
      const source = `Saved by ${name} as number ${count}`;
      const response = await fetch(`${server.url}/en/tr/unit/x`, {
        method: 'PUT',
        body: JSON.stringify({ source, target: `${name} kaydetti: ${count}` }),
      });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`status ${response.status}`);
      if (acknowledged.push(source) === life) server.kill();
      if (!(await find(server, source))) unseen.push(source);
    }
  } catch (error) {
    // `fetch failed`: killed
    if ((error as Error).name !== 'TypeError') throw error;
  }
}

test('a server killed while many write has lost nothing that it said was written', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kosut-kill-'));
  const all: string[] = [];
  for (const [round, life] of LIVES.entries()) {
    // with and without threads of their own for those who ask
    const jobs = ['--jobs', String(round % 2)];
    const server = await startServe(['--tm', 'my.db', '--writable', ...jobs], folder);
    const acknowledged: string[] = [];
    const unseen: string[] = [];
    const names = Array.from({ length: CLIENTS }, (_, at) => `client ${at} of round ${round}`);
    await Promise.all(names.map((name) => write({ server, life, acknowledged, unseen }, name)));
    expect(unseen).toEqual([]);
    all.push(...acknowledged);
  }
  const server = await startServe(['--tm', 'my.db'], folder);
  const lost: string[] = [];
  for (const source of all) if (!(await find(server, source))) lost.push(source);
  await server.stop();
  expect(lost).toEqual([]);
}, 300_000);
