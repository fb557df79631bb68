import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { connect } from 'node:net';
import path from 'node:path';
import { ROOT } from '../cli/run-command.ts';

/** A `kosut serve` that runs in a process of its own. */
export interface RunningServe {
  /** As it printed it: ends in `/tmserver`. */
  readonly url: string;
  /** Without `/tmserver`. */
  readonly base: string;
  readonly port: number;
  readonly pid: number;
  /** Ends it as Ctrl+C does. @returns its exit code */
  stop(): Promise<number | null>;
  /** Ends it at once, without a word (SIGKILL). */
  kill(): void;
}

/** Starts the built command on a free port and waits for its address. */
export async function startServe(args: readonly string[], cwd: string): Promise<RunningServe> {
  const main = path.join(ROOT, 'dist/cli/main.js');
  const child: ChildProcess = spawn(
    process.execPath,
    [main, 'serve', '--port', '0', '--quiet', ...args],
    { cwd, env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(child, 'exit');
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const lines = createInterface({ input: child.stdout! });
  const url = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    ended.then(() => Promise.reject(new Error(stderr))),
  ]);
  return {
    url,
    base: url.replace(/\/tmserver$/, ''),
    port: Number(new URL(url).port),
    pid: child.pid!,
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      child.kill('SIGINT');
      const [status] = (await ended) as [number | null];
      return status;
    },
  };
}

/** Sends bytes as they are, which no client library would, and gives back the whole answer. */
export function sendRaw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(Buffer.from(request, 'utf8')));
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
