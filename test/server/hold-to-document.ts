import { readFileSync } from 'node:fs';
import { ROOT } from '../cli/run-command.ts';
import { validateSchema, type Schema } from './validate-schema.ts';

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, Schema>> }>
  >;
}

const document = JSON.parse(readFileSync(`${ROOT}docs/api/openapi.json`, 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** What the document does not name for each route. */
const UNFORESEEN: ReadonlySet<number> = new Set([405, 500]);

// a path without parts comes before one with
const patterns = Object.keys(document.paths)
  .sort((one, other) => one.split('{').length - other.split('{').length)
  .map((path) => ({ path, form: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }));

/** The operation that answers a request; `undefined` where the document has none. */
function findOperation(method: string, address: string): string | undefined {
  const { pathname } = new URL(address);
  const verb = method.toLocaleLowerCase('en');
  const found = patterns.find(
    ({ path, form }) => form.test(pathname) && document.paths[path]![verb] !== undefined,
  );
  return found && `${verb} ${found.path}`;
}

const find = (ref: string): Schema => document.components.schemas[ref.split('/').at(-1)!]!;

/**
 * Holds an answer of the editor's server against `docs/api/openapi.json`: its status, its type and its body.
 *
 * @throws {Error} where the document says otherwise
 */
export async function holdToDocument(
  method: string,
  address: string,
  answer: Response,
): Promise<void> {
  const operation = findOperation(method, address);
  if (operation === undefined) return;
  const [verb, path] = operation.split(' ') as [string, string];
  const fail = (what: string): never => {
    throw new Error(`${operation} answers ${answer.status} otherwise than its document: ${what}`);
  };
  const { responses } = document.paths[path]![verb]!;
  const said = UNFORESEEN.has(answer.status) ? responses['default'] : responses[answer.status];
  const { content } = said ?? fail('no such status');
  const type = answer.headers.get('content-type')?.split(';', 1)[0] ?? '';
  const { schema } = (content[type] ?? fail(`no ${type}`)) as { readonly schema: Schema };
  if (type === 'text/event-stream') return;
  const faults = validateSchema(await answer.clone().json(), schema, find);
  if (faults.length > 0) fail(faults.slice(0, 5).join('; '));
}
