import type { z } from 'zod';
import type { ProjectLookups } from '../project/lookups/create-project-lookups.ts';
import type { Alignments } from '../project/alignment-session/alignments.ts';
import type { ProjectPretranslation } from '../project/pretranslation/project-pretranslation.ts';
import type { ProjectTerminology } from '../project/terminology/project-terminology.ts';
import type { Workspace } from '../project/workspace/workspace.ts';

/** What routes work on. */
export interface ServerContext {
  readonly workspace: Workspace;
  readonly lookups: ProjectLookups;
  readonly alignments: Alignments;
  readonly terminology: ProjectTerminology;
  readonly pretranslation: ProjectPretranslation;
  /** Of the program, for `GET /project`. */
  readonly version: string;
}

/** One request after its parts were checked. */
export interface Call<Query, Body> {
  readonly context: ServerContext;
  /** The parts of the path, decoded, by the names in `path`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** The revision of `If-Match`; NaN when the header holds no number. Absent without the header. */
  readonly ifMatch?: number;
  /** The window that asks, as `X-Kosut-Client` says. */
  readonly client?: string;
  /** Ends when the asker has gone. */
  readonly signal: AbortSignal;
}

/** One route of the native API: the server, the OpenAPI document and tests come from it. */
export interface RouteDescription<Query, Body, Answer> {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** Below `/api/v1`, such as `/files/:file/segments/:id`. */
  readonly path: string;
  readonly summary: string;
  /** Of the query string; absent: there is none. */
  readonly query?: z.ZodType<Query>;
  /** Of the JSON body; absent: there is none. */
  readonly body?: z.ZodType<Body>;
  readonly answer: z.ZodType<Answer>;
  /** Whether `If-Match` with a revision is demanded: 428 without. */
  readonly needsRevision?: boolean;
  /** Statuses of problems that may come, beside those of every route. */
  readonly problems?: Readonly<Record<number, string>>;
  readonly handle: (call: Call<Query, Body>) => Answer | Promise<Answer>;
}

/** A route whose types are known to itself only. */
export type Route = RouteDescription<never, never, unknown>;

/** Describes a route; the types of query, body and answer come from its schemas. */
export function defineRoute<Query = undefined, Body = undefined, Answer = unknown>(
  route: RouteDescription<Query, Body, Answer>,
): Route {
  return route as unknown as Route;
}

/** A part of the path that the route surely has. */
export function readParam(call: { readonly params: Call<0, 0>['params'] }, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new RangeError(`the path has no :${name}`);
  return value;
}
