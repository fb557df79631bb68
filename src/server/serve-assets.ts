import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Context, Handler } from 'hono';
import { resolveInside } from '../io/files/resolve-inside.ts';
import { makeNonce, toContentPolicy } from './secure-headers.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Stands in `index.html` where the nonce of the page is to stand. */
const NONCE_MARK = '__CSP_NONCE__';

/** A page for people, without a script. */
export function toPlainPage(title: string, text: string): string {
  const escape = (words: string): string =>
    words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(title)}</title><h1>${escape(title)}</h1><p>${escape(text)}</p></html>\n`;
}

/**
 * The built editor. Files in `assets/` have the hash of their content in their name and never change;
 * a file that stands there compressed too (`.br`) is sent so to whoever takes it. All other addresses
 * are the page itself, which finds its own way.
 *
 * @param folder of the built files; without an `index.html` a page says how to build it
 */
export function serveAssets(folder: string): Handler {
  return async (c) => {
    const { pathname } = new URL(c.req.url);
    const name = decode(pathname).slice(1);
    if (name !== '' && path.extname(name) !== '' && name !== 'index.html')
      return (await sendFile(c, folder, name)) ?? c.text('not found', 404);
    return sendPage(c, folder);
  };
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

async function sendFile(c: Context, folder: string, name: string): Promise<Response | undefined> {
  const type = types[path.extname(name)];
  const plain = type && (await resolveAsset(folder, name));
  if (type === undefined || plain === undefined) return undefined;
  const takesBrotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
  const packed = takesBrotli ? await resolveAsset(folder, `${name}.br`) : undefined;
  const bytes = await readFile(packed ?? plain);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    vary: 'accept-encoding',
    'cache-control': name.startsWith('assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    ...(packed !== undefined && { 'content-encoding': 'br' }),
  });
}

async function resolveAsset(folder: string, name: string): Promise<string | undefined> {
  return resolveInside(folder, name).catch(() => undefined);
}

async function sendPage(c: Context, folder: string): Promise<Response> {
  const file = await resolveAsset(folder, 'index.html');
  if (file === undefined)
    return c.html(
      toPlainPage(
        'The editor was not built',
        'Run npm run build, which puts it into dist/editor, and open this page again. The API is there: /api/v1/project.',
      ),
    );
  const nonce = makeNonce();
  const page = await readFile(file, 'utf8');
  return c.body(page.replaceAll(NONCE_MARK, nonce), 200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': toContentPolicy(nonce),
  });
}
