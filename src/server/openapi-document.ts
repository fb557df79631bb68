import { z } from 'zod';
import type { ServerEvents } from './api/events.ts';
import { problemSchema } from './api/problem.ts';
import { API_BASE } from './mount-route.ts';
import type { Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

/** Problems that any route may answer with. */
const usual: Readonly<Record<string, string>> = {
  400: 'the request is wrong',
  401: 'there is no session',
  403: 'the request comes from another site',
  404: 'there is no such thing',
  421: 'the server does not answer to that host',
  default: 'any other problem, such as 405 for another method',
};

/** Problems of what a body brings, or of what is to be written. */
const ofBodies: Readonly<Record<number, string>> = {
  413: 'the body is too large',
  415: 'the body is not application/json',
  503: 'the disk or a memory cannot be written now',
};

const eventNames: Readonly<Record<keyof ServerEvents, true>> = {
  row: true,
  rows: true,
  file: true,
  lease: true,
  undo: true,
  memory: true,
  findings: true,
  checking: true,
  terminology: true,
  pretranslating: true,
  reset: true,
};

/** A schema as OpenAPI 3.1 has it: JSON Schema 2020-12, schemas with a name in one place. */
function toSchema(schema: z.ZodType, io: 'input' | 'output', named: Record<string, unknown>): Json {
  const { $defs, ...all } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  }) as Json & { readonly $defs?: Json };
  const rest = Object.fromEntries(Object.entries(all).filter(([name]) => name !== '$schema'));
  const point = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));
  for (const [name, definition] of Object.entries($defs ?? {}))
    named[name] ??= clean(point(definition));
  const { id } = rest as { readonly id?: string };
  if (id === undefined) return clean(point(rest)) as Json;
  named[id] ??= clean(point(rest));
  return { $ref: `#/components/schemas/${id}` };
}

/** Without the `id` of zod's registry: a schema's name is its key here. */
function clean(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('id' in value)) return value;
  const { id, ...rest } = value as Json;
  return typeof id === 'string' ? rest : value;
}

function toOperation(route: Route, named: Record<string, unknown>): Json {
  const parts = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const query = route.query && (toSchema(route.query, 'input', named) as QuerySchema);
  const words = Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query?.required?.includes(name) === true,
    schema,
  }));
  const revision = {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The revision of the row, in quotes.',
    schema: { type: 'string' },
  };
  const problems = {
    ...usual,
    ...(route.body !== undefined && ofBodies),
    ...(/:file\b/.test(route.path) && { 422: 'the file cannot be read' }),
    ...(route.needsRevision === true && { 428: 'the request has no If-Match' }),
    ...route.problems,
  };
  return {
    summary: route.summary,
    parameters: [...parts, ...words, ...(route.needsRevision === true ? [revision] : [])],
    ...(route.body !== undefined && {
      requestBody: {
        content: { 'application/json': { schema: toSchema(route.body, 'input', named) } },
      },
    }),
    responses: {
      200: {
        description: 'The answer.',
        content: { 'application/json': { schema: toSchema(route.answer, 'output', named) } },
      },
      ...toProblems(problems),
    },
  };
}

function toProblems(problems: Readonly<Record<string, string>>): Json {
  const schema = { $ref: '#/components/schemas/Problem' };
  return Object.fromEntries(
    Object.entries(problems).map(([status, description]) => [
      status,
      { description, content: { 'application/problem+json': { schema } } },
    ]),
  );
}

interface QuerySchema {
  readonly properties?: Json;
  readonly required?: readonly string[];
}

/** The OpenAPI 3.1 document of routes: what is held against requests is what it says. */
export function toOpenApiDocument(routes: readonly Route[]): Json {
  const named: Record<string, unknown> = {};
  toSchema(problemSchema, 'output', named);
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const address = API_BASE + route.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[address] ??= {})[route.method] = toOperation(route, named);
  }
  paths[`${API_BASE}/events`] = {
    get: {
      summary: `Server-sent events: ${Object.keys(eventNames).join(', ')}.`,
      responses: {
        200: {
          description: 'Events.',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...toProblems(usual),
      },
    },
  };
  const sorted = (object: Readonly<Record<string, unknown>>): Json =>
    Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Koşut, the editor’s server',
      version: '1',
      description:
        'Speaks to the machine it runs on. A session (cookie) comes with the address that `kosut edit` prints; what changes something needs an Origin of the server.',
    },
    paths: sorted(paths),
    components: { schemas: sorted(named) },
  };
}
