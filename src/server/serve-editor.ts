import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config.ts';
import type { Io } from '../io/io.ts';
import { listOwnAddresses } from '../io/machine/list-own-addresses.ts';
import type { Log } from '../project/log.ts';
import { createProjectLookups } from '../project/lookups/create-project-lookups.ts';
import { createAlignments } from '../project/alignment-session/alignments.ts';
import { rememberIn } from '../project/memories/remember-in.ts';
import { alignInThread } from '../project/alignment-session/align-texts.ts';
import { createPretranslation } from '../project/pretranslation/project-pretranslation.ts';
import { pretranslateInThread } from '../project/pretranslation/pretranslate-in-thread.ts';
import { createTerminology } from '../project/terminology/project-terminology.ts';
import { surveyInThread } from '../project/terminology/survey-in-thread.ts';
import { DATA_FOLDER, openWorkspace } from '../project/workspace/workspace.ts';
import { LOOPBACK, toAllowedHosts } from './check-request.ts';
import { createApp } from './create-app.ts';
import { toUrlHost } from './host-name.ts';
import { listenHttp, type Listening } from './listen-http.ts';
import { ROUTES } from './routes.ts';
import { createSessions } from './sessions.ts';
import { loadSessions, saveSessions } from './session-file.ts';
import { toFileInfo } from './to-file-info.ts';

/** Where the editor listens unless it is told: the same each time, so that a bookmark stays good. */
const USUAL_PORT = 7465;
/** All addresses of the machine, in IPv4 and in both. */
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** What `kosut edit` was asked for. */
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
    onProgress: (progress) => workspace.state.events.emit('checking', progress),
    onChecked: () => {
      for (const { id } of workspace.files.values())
        workspace.state.events.emit('findings', { file: id });
    },
  });
  const workspace = await openWorkspace({
    io,
    config,
    log,
    remember: async (units, uses) => rememberIn(await lookups.memories(), units, uses),
  });
  const { state, lock, saver } = workspace;
  const { folder } = state;
  const alignments = createAlignments({ io, folder, config, log, align: alignInThread });
  const terminology = createTerminology({
    terms: lookups.terms,
    runTask: surveyInThread,
    onProgress: (progress) => state.events.emit('terminology', progress),
  });
  const pretranslation = createPretranslation({
    state,
    version,
    async memories() {
      // what was confirmed a moment ago is looked up too
      await workspace.memory.flush();
      await lookups.memories();
      return lookups.memoryPaths;
    },
    sync: (file) => saver.sync(file),
    runTask: pretranslateInThread,
    onProgress: (progress) => state.events.emit('pretranslating', progress),
  });
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
  // looked up each time: a machine that is carried about has other addresses
  const names = (): readonly string[] =>
    remote === undefined ? LOOPBACK : [...LOOPBACK, remote.host, ...listOwnAddresses()];
  let port = 0;
  const app = createApp({
    context: { workspace, lookups, alignments, terminology, pretranslation, version },
    routes: ROUTES,
    sessions,
    allowed: () => toAllowedHosts(names(), port),
    cookieName: () => `kosut-${port}`,
    assets: fileURLToPath(new URL('../editor/', import.meta.url)),
  });
  const host = remote?.host ?? '127.0.0.1';
  const listen = (wanted: number): Promise<Listening> =>
    listenHttp((request, bindings) => app.fetch(request, bindings), { host, port: wanted });
  const listening = await listen(options.port ?? USUAL_PORT).catch((error: unknown) => {
    if (options.port === undefined) return listen(0);
    throw error;
  });
  ({ port } = listening);
  const shown = EVERYWHERE.has(host) ? '127.0.0.1' : toUrlHost(host);
  await lock.note(`http://${shown}:${port}/`);
  return {
    url: `http://${shown}:${port}/?token=${encodeURIComponent(sessions.token)}`,
    async close() {
      // windows that listen to events would never hang up
      await listening.close(0);
      await alignments.close();
      await workspace.close();
      await lookups.close();
    },
  };
}
