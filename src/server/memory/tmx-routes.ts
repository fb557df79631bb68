import { Hono } from 'hono';
import type { Log } from '../../project/log.ts';
import type { Memories } from '../../project/memories/open-memories.ts';
import { ApiProblem } from '../api/problem.ts';
import type { NodeBindings } from '../raw-path.ts';
import { toByteStream } from '../to-byte-stream.ts';

/** A day, or a moment in UTC, or the beginning of one. */
const SINCE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?Z?)?)?)?$/;

/** Length of a whole day: `2026-11-01`. */
const DAY = 10;

/**
 * Whole memories as TMX files, for whoever reads such from an address: `/tm/` lists them, `/tm/NAME.tmx` is one,
 * with `?since=2026-11-01` only what was changed from then on. A client that sends back the `ETag` is told
 * when nothing has changed (304).
 */
export function createTmxRoutes(memories: Memories, log: Log): Hono<{ Bindings: NodeBindings }> {
  const app = new Hono<{ Bindings: NodeBindings }>();
  app.get('/tm/', async (c) => {
    const list = memories.list.map(async (memory) => ({
      name: memory.name,
      href: `${encodeURIComponent(memory.name)}.tmx`,
      units: await memory.countUnits(),
      locales: memory.locales(),
      writable: memory.writer !== undefined,
    }));
    return c.json({ memories: await Promise.all(list) });
  });
  app.get('/tm/:file', async (c) => {
    const file = c.req.param('file');
    const memory = memories.list.find(({ name }) => `${name}.tmx` === file);
    if (memory === undefined)
      throw new ApiProblem(404, 'no-memory', `no memory has the name ${file}; /tm/ lists them`);
    const since = c.req.query('since');
    if (since !== undefined && !isSince(since))
      throw new ApiProblem(400, 'bad-since', 'since is a day, such as 2026-11-01, or a moment');
    // before the memory is read: what is added meanwhile makes the client ask again
    const etag = `"${memory.version()}"`;
    const caching = { ETag: etag, 'Cache-Control': 'no-cache' };
    const known = c.req.header('If-None-Match')?.split(',') ?? [];
    if (known.some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))))
      return c.body(null, 304, caching);
    const headers = {
      ...caching,
      'Content-Type': 'application/x-tmx+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
    };
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const chunks = memory.exportTmx(since === undefined ? {} : { since });
    const body = await toByteStream(chunks, (error) => {
      log.note(`${file} was not sent to its end: ${(error as Error).message}`);
      // without the last, empty chunk whoever reads it knows that there was more
      c.env.incoming?.destroy();
    });
    return c.body(body, 200, headers);
  });
  return app;
}

/** Whether there is such a day, and such a time. */
function isSince(text: string): boolean {
  if (!SINCE.test(text)) return false;
  const said = text.replace(/Z$/, '');
  const moment = new Date(`${said}${'0000-01-01T00:00:00.000'.slice(said.length)}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(said.slice(0, DAY));
}
