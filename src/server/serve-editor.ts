import type { Server } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import type { Config } from '../config/config.ts';
import type { Io } from '../io/io.ts';
import { FormatError } from '../model/format-error.ts';
import type { Log } from '../project/log.ts';
import { createProjectLookups } from '../project/lookups/create-project-lookups.ts';
import { createAlignments } from '../project/alignment-session/alignments.ts';
import { alignInThread } from '../project/alignment-session/align-texts.ts';
import { DATA_FOLDER, openWorkspace } from '../project/workspace/workspace.ts';
import { LOOPBACK, toAllowedHosts, type AllowedHosts } from './check-request.ts';
import { createApp } from './create-app.ts';
import { ROUTES } from './routes.ts';
import { createSessions } from './sessions.ts';
import { loadSessions, saveSessions } from './session-file.ts';
import { toFileInfo } from './to-file-info.ts';

/** Where the editor listens unless it is told: the same each time, so that a bookmark stays good. */
const USUAL_PORT = 7465;

export interface ServeEditorOptions {
  readonly io: Io;
  readonly config: Config;
  readonly log: Log;
  readonly version: string;
  /** 0: any that is free. Absent: the usual one, or any when it is taken. */
  readonly port?: number;
  /** What to listen on beside the machine itself; needs a token. */
  readonly remote?: { readonly host: string; readonly token: string };
}

/** A server that runs. */
export interface RunningEditor {
  /** With the token. */
  readonly url: string;
  /** Saves what is not saved, and stops. */
  close(): Promise<void>;
}

/**
 * Opens the folder that `io` works in and serves the editor for it.
 *
 * @throws {FormatError} when the folder cannot be edited or the port is taken
 */
export async function serveEditor(options: ServeEditorOptions): Promise<RunningEditor> {
  const { io, config, log, version, remote } = options;
  const dataFolder = path.join(io.cwd, DATA_FOLDER);
  const lookups = createProjectLookups(io, {
    config,
    dataFolder,
    version,
    log,
    onChecked: () => {
      for (const { id } of workspace.files.values())
        workspace.state.events.emit('findings', { file: id });
    },
  });
  const workspace = await openWorkspace({
    io,
    config,
    log,
    async remember(units) {
      const { writable } = await lookups.memories();
      await writable?.writer?.add(units);
    },
  });
  const { state, lock, saver } = workspace;
  const { folder } = state;
  const alignments = createAlignments({ io, folder, config, log, align: alignInThread });
  state.rowsWithFindings = ({ path: name }) => lookups.checks.rowsOf(name);
  saver.onFile = (file) => state.events.emit('file', toFileInfo(file));
  const sessionFile = path.join(dataFolder, 'sessions.json');
  const known = await loadSessions(sessionFile);
  const sessions = createSessions({
    known,
    onNew(hash) {
      known.push(hash);
      void saveSessions(sessionFile, known);
    },
    ...(remote !== undefined && { fixedToken: remote.token }),
  });
  let allowed: AllowedHosts = { hosts: new Set() };
  let port = 0;
  const app = createApp({
    context: { workspace, lookups, alignments, version },
    routes: ROUTES,
    sessions,
    allowed: () => allowed,
    cookieName: () => `kosut-${port}`,
    assets: fileURLToPath(new URL('../editor/', import.meta.url)),
  });
  const hostname = remote?.host ?? '127.0.0.1';
  const listen = (wanted: number): Promise<Server> =>
    new Promise((resolve, reject) => {
      const server = serve({ fetch: app.fetch, hostname, port: wanted }, (info) => {
        port = info.port;
        resolve(server as Server);
      });
      server.on('error', reject);
    });
  const server = await listen(options.port ?? USUAL_PORT).catch((error: unknown) => {
    if (options.port === undefined) return listen(0);
    throw new FormatError(`port ${options.port} cannot be used`, {
      fault: 'server/port',
      expected: 'a free port, or --port 0 for any',
      cause: error,
    });
  });
  allowed = toAllowedHosts([...LOOPBACK, ...(remote === undefined ? [] : [remote.host])], port);
  const shown = remote === undefined || remote.host === '0.0.0.0' ? '127.0.0.1' : remote.host;
  await lock.note(`http://${shown}:${port}/`);
  return {
    url: `http://${shown}:${port}/?token=${encodeURIComponent(sessions.token)}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await alignments.close();
      await workspace.close();
      await lookups.close();
    },
  };
}
