import { Hono } from 'hono';
import type { Memories } from '../../project/memories/open-memories.ts';
import { ApiProblem } from '../api/problem.ts';
import { toByteStream } from '../to-byte-stream.ts';

/** A day, or a moment in UTC, or the beginning of one. */
const SINCE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?Z?)?)?)?$/;

/**
 * Whole memories as TMX files, for whoever reads such from an address: `/tm/` lists them, `/tm/NAME.tmx` is one,
 * with `?since=2026-11-01` only what was changed from then on. A client that sends back the `ETag` is told
 * when nothing has changed (304).
 */
export function createTmxRoutes(memories: Memories): Hono {
  const app = new Hono();
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
  app.get('/tm/:file', (c) => {
    const file = c.req.param('file');
    const memory = memories.list.find(({ name }) => `${name}.tmx` === file);
    if (memory === undefined)
      throw new ApiProblem(404, 'no-memory', `no memory has the name ${file}; /tm/ lists them`);
    const since = c.req.query('since');
    if (since !== undefined && !SINCE.test(since))
      throw new ApiProblem(400, 'bad-since', 'since is a day, such as 2026-11-01, or a moment');
    // before the memory is read: what is added meanwhile makes the client ask again
    const etag = `"${memory.version()}"`;
    c.header('ETag', etag);
    c.header('Cache-Control', 'no-cache');
    const known = c.req.header('If-None-Match')?.split(',') ?? [];
    if (known.some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))))
      return c.body(null, 304);
    return c.body(toByteStream(memory.exportTmx(since === undefined ? {} : { since })), 200, {
      'Content-Type': 'application/x-tmx+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
    });
  });
  return app;
}
