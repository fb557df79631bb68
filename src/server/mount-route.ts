import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { ApiProblem } from './api/problem.ts';
import type { Call, Route, ServerContext } from './route.ts';

/** Where the native API stands. */
export const API_BASE = '/api/v1';

/** Adds a route to an app: what comes in is held against the route's schemas first. */
export function mountRoute(app: Hono, route: Route, context: ServerContext): void {
  app.on(route.method.toLocaleUpperCase('en'), API_BASE + route.path, async (c) => {
    const ifMatch = readRevision(c);
    if (route.needsRevision === true && ifMatch === undefined)
      throw new ApiProblem(428, 'revision-missing', 'the request has no If-Match with a revision');
    const client = c.req.header('x-kosut-client');
    const call: Call<unknown, unknown> = {
      context,
      params: c.req.param() as Record<string, string>,
      query: route.query && check(route.query, c.req.query(), 'query'),
      body: route.body && check(route.body, await readBody(c), 'body'),
      signal: c.req.raw.signal,
      ...(ifMatch !== undefined && { ifMatch }),
      ...(client !== undefined && /^[\w-]{1,64}$/.test(client) && { client }),
    };
    const answer = await route.handle(call as Call<never, never>);
    return c.body(JSON.stringify(answer), 200, {
      'content-type': 'application/json; charset=utf-8',
    });
  });
}

function readRevision(c: Context): number | undefined {
  const header = c.req.header('if-match');
  if (header === undefined) return undefined;
  const digits = /^(?:W\/)?"?(\d{1,15})"?$/.exec(header.trim())?.[1];
  return digits === undefined ? Number.NaN : Number(digits);
}

async function readBody(c: Context): Promise<unknown> {
  const type = c.req.header('content-type') ?? '';
  const text = await c.req.text();
  if (text === '') return {};
  if (!/^application\/json\b/i.test(type))
    throw new ApiProblem(415, 'wrong-type', 'the body is not application/json');
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiProblem(400, 'malformed-json', 'the body is no JSON');
  }
}

function check<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const place = first?.path.join('.') ?? '';
  throw new ApiProblem(
    400,
    'invalid-input',
    `the ${what} is wrong${place === '' ? '' : ` at ${place}`}: ${first?.message ?? ''}`,
    { issues: result.error.issues.slice(0, 20).map(({ path, message }) => ({ path, message })) },
  );
}
