import type { Env, Hono } from 'hono';
import { ApiProblem } from './api/problem.ts';

/**
 * Answers requests for what an app has routes for, under another method: 405 with the methods that were expected
 * (RFC 9110, 15.5.6), and `OPTIONS` with them alone. To be called when these routes are there.
 */
export function refuseOtherMethods<E extends Env>(app: Hono<E>): void {
  const allowed = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === 'ALL') continue;
    const methods = allowed.get(path) ?? new Set();
    methods.add(method);
    if (method === 'GET') methods.add('HEAD');
    allowed.set(path, methods);
  }
  for (const [path, methods] of allowed) {
    const allow = [...methods].sort().join(', ');
    app.all(path, (c) => {
      c.header('Allow', allow);
      if (c.req.method === 'OPTIONS') return c.body(null, 204);
      throw new ApiProblem(405, 'wrong-method', `${c.req.method} was sent, ${allow} was expected`);
    });
  }
}
