import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = path.join(ROOT, 'dist/cli/main.js');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built command as users do, in a process of its own. */
export function startCommand(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: object } = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, NODE_OPTIONS: '', ...options.env },
  });
}

/** Runs it to its end. */
export function runCommand(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string | Buffer; readonly env?: object } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = startCommand(args, options);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.on('error', () => undefined); // a command that fails early does not read on
    child.stdin.end(options.input ?? '');
  });
}

/** A new empty folder for one test file. */
export function makeFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'kosut-test-'));
}
