import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Hono } from 'hono';
import type { Config } from '../../src/config/config.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import { runCheckTask } from '../../src/project/lookups/check-task.ts';
import { alignHere } from '../../src/project/alignment-session/align-texts.ts';
import { createAlignments } from '../../src/project/alignment-session/alignments.ts';
import { createProjectLookups } from '../../src/project/lookups/create-project-lookups.ts';
import { rememberIn } from '../../src/project/memories/remember-in.ts';
import { createMemoryWriter } from '../../src/project/memories/write-memory.ts';
import { createPretranslation } from '../../src/project/pretranslation/project-pretranslation.ts';
import { runPretranslateTask } from '../../src/project/pretranslation/pretranslate-task.ts';
import { createTerminology } from '../../src/project/terminology/project-terminology.ts';
import { runSurveyTask } from '../../src/project/terminology/survey-task.ts';
import { openWorkspace, type Workspace } from '../../src/project/workspace/workspace.ts';
import { createApp } from '../../src/server/create-app.ts';
import { ROUTES } from '../../src/server/routes.ts';
import { holdToDocument } from './hold-to-document.ts';
import { createSessions, type Sessions } from '../../src/server/sessions.ts';

/** The editor's server over a folder of its own, without a socket. */
export interface EditorApp {
  readonly folder: string;
  /** Asks the native API and gives back what it answers. */
  ask(method: string, path: string, body?: unknown, ifMatch?: number): Promise<ApiAnswer>;
  close(): Promise<void>;
}

export interface ApiAnswer {
  readonly status: number;
  // each test knows what it asked for
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** One for all: each would listen to the standard streams. */
const processIo = createNodeIo();

/** What stands behind an editor's server. */
export interface OpenedApp {
  readonly app: Hono;
  readonly workspace: Workspace;
  readonly sessions: Sessions;
  close(): Promise<void>;
}

/** The server over a folder that is there, at http://localhost:1. */
export async function openEditorApp(
  folder: string,
  config: Config = {},
  assets: string = folder,
  environment: Readonly<Record<string, string>> = {},
): Promise<OpenedApp> {
  const io = {
    ...processIo,
    cwd: folder,
    environment: { ...processIo.environment, ...environment },
  };
  const log = { progress: () => undefined, note: () => undefined };
  const dataFolder = path.join(folder, '.kosut');
  const lookups = createProjectLookups(io, {
    config,
    dataFolder,
    version: '0.0.0',
    log,
    createWriter: (of) => createMemoryWriter(io, of, { create: false }),
    runTask: (task, { onStep }) => runCheckTask(io, task, onStep),
    onProgress: (progress) => workspace.state.events.emit('checking', progress),
  });
  const alignments = createAlignments({
    io,
    folder,
    config,
    log,
    align: (order) => Promise.resolve(alignHere(order)),
  });
  const workspace = await openWorkspace({
    io,
    config,
    log,
    remember: async (units, uses) => rememberIn(await lookups.memories(), units, uses),
  });
  const sessions = createSessions();
  const app = createApp({
    context: {
      workspace,
      lookups,
      alignments,
      terminology: createTerminology({
        terms: lookups.terms,
        runTask: (task, { onStep }) => Promise.resolve(runSurveyTask(task, onStep)),
        onProgress: (progress) => workspace.state.events.emit('terminology', progress),
      }),
      pretranslation: createPretranslation({
        state: workspace.state,
        version: '0.0.0',
        async memories() {
          await workspace.memory.flush();
          await lookups.memories();
          return lookups.memoryPaths;
        },
        sync: (file) => workspace.saver.sync(file),
        runTask: (task, { onStep }) => runPretranslateTask(io, task, onStep),
        onProgress: (progress) => workspace.state.events.emit('pretranslating', progress),
      }),
      version: '0.0.0',
    },
    routes: ROUTES,
    sessions,
    allowed: () => ({ hosts: new Set(['localhost:1']) }),
    cookieName: () => 'kosut',
    assets,
  });
  const request = app.request.bind(app);
  // whatever a test asks for, the document must say so
  app.request = async (asked, init, ...rest) => {
    const answer = await request(asked, init, ...rest);
    const address = asked instanceof Request ? asked.url : String(asked);
    await holdToDocument(init?.method ?? 'GET', address, answer);
    return answer;
  };
  return {
    app,
    workspace,
    sessions,
    async close() {
      await alignments.close();
      await workspace.close();
      await lookups.close();
    },
  };
}

/** @param files by their path in the folder */
export async function makeEditorApp(
  files: Readonly<Record<string, string>>,
  config: Config = {},
): Promise<EditorApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kosut-editor-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const { app, workspace, sessions, close } = await openEditorApp(folder, config);
  const cookie = sessions.admit(sessions.token)!;
  await workspace.read;
  return {
    folder,
    async ask(method, target, body, ifMatch) {
      const response = await app.request(`http://localhost:1/api/v1${target}`, {
        method,
        headers: {
          Host: 'localhost:1',
          Origin: 'http://localhost:1',
          Cookie: `kosut=${cookie}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(ifMatch !== undefined && { 'If-Match': `"${ifMatch}"` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    },
    close,
  };
}

/** An XLIFF 2 file: one unit a pair, `u1`, `u2` … */
export function xliff(
  pairs: readonly (readonly [source: string, target?: string])[],
  locales: readonly [string, string] = ['tr', 'en'],
): string {
  const units = pairs.map(([source, target], at) => {
    const translated = target === undefined ? '' : `<target>${target}</target>`;
    const state = target === undefined ? '' : ' state="translated"';
    return `<unit id="u${at + 1}"><segment id="s"${state}><source>${source}</source>${translated}</segment></unit>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${locales[0]}" trgLang="${locales[1]}">
<file id="f">
${units.join('\n')}
</file>
</xliff>
`;
}

/** A TMX file. */
export function tmx(units: readonly (readonly [string, string])[]): string {
  const lines = units.map(
    ([tr, en]) =>
      `<tu changedate="20260102T030405Z" changeid="ayşe"><tuv xml:lang="tr"><seg>${tr}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`,
  );
  return `<tmx version="1.4"><header srclang="tr"/><body>${lines.join('\n')}</body></tmx>`;
}
