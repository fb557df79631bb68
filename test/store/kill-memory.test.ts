import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { ROOT } from '../cli/run-command.ts';

test('writers killed at random moments lose nothing that was acknowledged', async () => {
  const script = `${ROOT}scripts/reliability/kill-memory.mjs`;
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--cycles', '20'], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const result = JSON.parse(stdout) as Readonly<Record<string, number>>;
  expect(result).toMatchObject({ cycles: 20, imports: 5, problems: [] });
  expect(result['killed']).toBeGreaterThan(10);
  expect(result['edits']).toBeGreaterThan(0);
}, 300_000);
