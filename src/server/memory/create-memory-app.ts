import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Log } from '../../project/log.ts';
import type { Memories } from '../../project/memories/open-memories.ts';
import { answerProblem } from '../answer-problem.ts';
import { ApiProblem } from '../api/problem.ts';
import { createMyMemoryRoutes } from '../mymemory/mymemory-routes.ts';
import type { NodeBindings } from '../raw-path.ts';
import { refuseOtherMethods } from '../refuse-other-methods.ts';
import { secureHeaders } from '../secure-headers.ts';
import { createTmserverRoutes, type TmserverOptions } from '../tmserver/tmserver-routes.ts';
import { guardRequests, readKeyedPath, type GuardOptions } from './guard-requests.ts';
import { createTmxRoutes } from './tmx-routes.ts';

/** What the routes of `kosut serve` need beside the memories. */
export interface MemoryAppOptions extends GuardOptions, TmserverOptions {
  /** Of the program. */
  readonly version: string;
  readonly log: Log;
}

/** A file that somebody sends: a PO file of a hundred thousand messages has 20 MB. */
const MOST_BYTES: number = 64 * 2 ** 20;

/** Everything that `kosut serve` answers. */
export function createMemoryApp(
  memories: Memories,
  options: MemoryAppOptions,
): Hono<{ Bindings: NodeBindings }> {
  const app = new Hono<{ Bindings: NodeBindings }>({
    getPath: (request, given) => readKeyedPath(request, given?.env as NodeBindings | undefined),
  });
  app.use(secureHeaders());
  app.use(guardRequests(options));
  const limit = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => {
      throw new ApiProblem(413, 'too-large', `more than ${MOST_BYTES} bytes`);
    },
  });
  const takePlain: MiddlewareHandler = (c, next) => {
    // packed bytes would be read as something else
    const packed = c.req.header('Content-Encoding') ?? 'identity';
    if (packed.toLocaleLowerCase('en') !== 'identity')
      throw new ApiProblem(415, 'packed', 'a body without Content-Encoding was expected');
    return limit(c, next);
  };
  // to look whether a GET has a body costs a twentieth of its answer, and nobody reads it
  app.use((c, next) => (c.req.method === 'GET' ? next() : takePlain(c, next)));
  app.use((_, next) => {
    memories.writable?.writer?.settle?.();
    const news = memories.refresh();
    return news === undefined ? next() : news.then(next);
  });
  const tmserver = createTmserverRoutes(memories, options);
  app.route('/tmserver', tmserver);
  app.route('/api/v1', tmserver);
  app.route('/', createMyMemoryRoutes(memories, options.version));
  app.route('/', createTmxRoutes(memories, options.log));
  refuseOtherMethods(app);
  app.notFound((c) => answerProblem(new ApiProblem(404, 'not-found', 'nothing is here'), c));
  app.onError(answerProblem);
  return app;
}
