import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Hono } from 'hono';
import type { Config } from '../../src/config/config.ts';
import { openEditorApp } from './make-editor-app.ts';
import type { Workspace } from '../../src/project/workspace/workspace.ts';

const ORIGIN = 'http://localhost:1';

/** An editor's server over a folder of its own, without a socket. */
export interface TestApp {
  readonly folder: string;
  readonly app: Hono;
  readonly workspace: Workspace;
  /** A request of somebody who has a session; `json` becomes the body. */
  ask(
    method: string,
    address: string,
    options?: { readonly json?: unknown; readonly headers?: Record<string, string> },
  ): Promise<{ readonly status: number; readonly headers: Headers; readonly body: any }>; // eslint-disable-line @typescript-eslint/no-explicit-any
  close(): Promise<void>;
}

/** A new folder with files in it, by path. */
export function makeProject(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kosut-editor-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** Opens the server over a folder and takes a session. */
export async function openApp(
  folder: string,
  options: {
    readonly assets?: string;
    readonly environment?: Readonly<Record<string, string>>;
    readonly config?: Config;
  } = {},
): Promise<TestApp> {
  const { app, workspace, sessions, close } = await openEditorApp(
    folder,
    options.config ?? {},
    options.assets,
    options.environment,
  );
  const first = await app.request(`${ORIGIN}/?token=${sessions.token}`, {
    headers: { host: 'localhost:1' },
  });
  const cookie = first.headers.get('set-cookie')!.split(';')[0]!;
  return {
    folder,
    app,
    workspace,
    async ask(method, address, { json, headers = {} } = {}) {
      const response = await app.request(ORIGIN + address, {
        method,
        headers: {
          host: 'localhost:1',
          origin: ORIGIN,
          cookie,
          ...(json !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      });
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        body: isJson ? JSON.parse(text) : text,
      };
    },
    close,
  };
}

/** An XLIFF 2 file of plain units: source, maybe target. */
export function makeXliff(
  units: readonly (readonly [source: string, target?: string])[],
  inside = '',
): string {
  const text = units
    .map(
      ([source, target], at) =>
        `    <unit id="u${at + 1}">\n      <segment>\n        <source>${source}</source>${
          target === undefined ? '' : `\n        <target>${target}</target>`
        }\n      </segment>\n    </unit>\n`,
    )
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="tr" trgLang="en">\n  <file id="f1">\n${text}${inside}  </file>\n</xliff>\n`;
}
