import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { ApiProblem } from './api/problem.ts';
import { answerProblem } from './answer-problem.ts';
import { checkRequest, type AllowedHosts } from './check-request.ts';
import { API_BASE, mountRoute } from './mount-route.ts';
import type { Route, ServerContext } from './route.ts';
import { refuseOtherMethods } from './refuse-other-methods.ts';
import { secureHeaders } from './secure-headers.ts';
import { serveAssets, toPlainPage } from './serve-assets.ts';
import { serveEvents } from './serve-events.ts';
import type { Sessions } from './sessions.ts';

/** The largest body of a request, in bytes: a replace that accepts 100,000 rows has 4 MB. */
const MAX_BODY = 8 << 20;
/** Seconds a session lasts: a working week. */
const SESSION_SECONDS = 7 * 24 * 3600;

/**
 * What the app of the editor stands on, known before the server listens unless it is a function.
 */
export interface AppOptions {
  readonly context: ServerContext;
  readonly routes: readonly Route[];
  readonly sessions: Sessions;
  /** Known when the server listens. */
  readonly allowed: () => AllowedHosts;
  /** Cookies know no ports: two servers of one machine need two names. */
  readonly cookieName: () => string;
  /** Of the built editor. */
  readonly assets: string;
}

/** The editor's server: all that is there, for those who have a session. */
export function createApp(options: AppOptions): Hono {
  const { sessions, cookieName } = options;
  const app = new Hono();
  app.onError(answerProblem);
  app.notFound((c) => answerProblem(new ApiProblem(404, 'not-found', 'nothing is here'), c));
  app.use(async (_, next) => {
    const end = options.context.workspace.pace.begin();
    await next().finally(end);
  });
  app.use(secureHeaders());
  app.use(checkRequest(options.allowed));
  app.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => {
        throw new ApiProblem(413, 'too-large', `the body has more than ${MAX_BODY} bytes`);
      },
    }),
  );
  app.use(async (c, next) => {
    const isApi = c.req.path.startsWith('/api/');
    const token = c.req.query('token');
    const isKnown = sessions.isKnown(getCookie(c, cookieName()));
    if (token !== undefined && !isApi && c.req.method === 'GET') {
      const cookie = isKnown ? undefined : sessions.admit(token);
      if (cookie !== undefined)
        setCookie(c, cookieName(), cookie, {
          httpOnly: true,
          sameSite: 'Strict',
          path: '/',
          maxAge: SESSION_SECONDS,
        });
      if (isKnown || cookie !== undefined) {
        const url = new URL(c.req.url);
        url.searchParams.delete('token');
        // one slash: two would name another host
        return c.redirect(`/${url.pathname.replace(/^\/+/, '')}${url.search}`, 303);
      }
    }
    if (!isKnown) {
      if (isApi) throw new ApiProblem(401, 'no-session', 'there is no session');
      return c.html(
        toPlainPage(
          'This link was used already',
          'Each link opens the editor once. Start kosut edit again and open the address it prints.',
        ),
        401,
      );
    }
    return next();
  });
  for (const route of options.routes) mountRoute(app, route, options.context);
  app.get(`${API_BASE}/events`, serveEvents(options.context.workspace.state.events));
  refuseOtherMethods(app);
  app.all('/api/*', () => {
    throw new ApiProblem(404, 'not-found', 'there is no such route');
  });
  app.get('/*', serveAssets(options.assets));
  return app;
}
