import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { ROOT } from '../cli/run-command.ts';

test('a server killed at random moments loses no acknowledged edit and tears no file', async () => {
  const script = `${ROOT}scripts/reliability/kill-editor.mjs`;
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--cycles', '20'], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const result = JSON.parse(stdout) as Readonly<Record<string, number>>;
  expect(result).toMatchObject({ cycles: 20, problems: [] });
  expect(result['edits']).toBeGreaterThan(0);
}, 600_000);
