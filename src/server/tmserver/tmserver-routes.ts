import { Hono, type Context } from 'hono';
import { ZodError } from 'zod';
import type { Direction } from '../../project/memory/memory-locales.ts';
import type { Memories } from '../../project/memories/open-memories.ts';
import type { MemoryWriter } from '../../project/memories/memory-writer.ts';
import { UnknownLocaleError } from '../../project/unknown-locale-error.ts';
import { ApiProblem } from '../api/problem.ts';
import type { NodeBindings } from '../raw-path.ts';
import { answerSecurely } from '../secure-headers.ts';
import { answerLookup, readDirection, type LookupAnswerOptions } from './answer-lookup.ts';
import { listLanguages } from './list-languages.ts';
import { readPathText } from './read-path-text.ts';
import { readSentUnit, readSentUnits, toUnits } from './read-sent-units.ts';

/** What the routes need beside the memories; the clock dates units that come in. */
export interface TmserverOptions extends LookupAnswerOptions {
  now(): Date;
}

type App = { Bindings: NodeBindings };

/**
 * The routes of amaGama and of the `tmserver` of the Translate Toolkit, as Weblate, Virtaal and Okapi call them.
 * To be mounted under `/tmserver` and `/api/v1` of an app whose paths come from `readRawPath`.
 */
export function createTmserverRoutes(memories: Memories, options: TmserverOptions): Hono<App> {
  const app = new Hono<App>();
  const writer = memories.writable?.writer;
  app.get('/languages/', (c) => c.json(listLanguages(memories.locales())));
  app.get('/languages', (c) => c.json(listLanguages(memories.locales())));
  for (const path of ['/:source/:target/unit', '/:source/:target/unit/*'])
    app.get(path, (c) => lookUp(c, memories, options));
  for (const path of ['/:source/:target/unit', '/:source/:target/unit/*'])
    app.on(['PUT', 'POST'], path, (c) =>
      write(c, writer, async (memory, direction) => {
        assertTwoLocales(direction);
        const unit = readSentUnit(await c.req.text());
        const units = toUnits([unit], direction, options.now().toISOString());
        if (units.length === 0)
          throw new ApiProblem(
            400,
            'empty-unit',
            'text without control characters was expected on both sides',
          );
        await memory.add(units);
        return c.body('');
      }),
    );
  app.post('/:source/:target/store/*', (c) =>
    write(c, writer, async (memory, direction) => {
      assertTwoLocales(direction);
      const sent = readSentUnits(await c.req.text());
      const units = toUnits(sent, direction, options.now().toISOString());
      await memory.add(units);
      return c.text(`added ${units.length} units from ${readName(c)}`);
    }),
  );
  app.put('/:source/:target/store/*', (c) =>
    write(c, writer, async (memory, direction) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const counts = await memory.importFile({ name: readName(c), bytes, ...direction });
      return c.text(`added ${counts.added + counts.replaced} units from ${readName(c)}`);
    }),
  );
  // nobody asks for these; the toolkit answers 200 too, and does nothing
  for (const path of ['/:source/:target/unit/*', '/:source/:target/store/*'])
    app.delete(path, (c) => write(c, writer, () => Promise.resolve(c.body(''))));
  app.get('/:source/:target/store/*', (c) => c.json({}));
  return app;
}

function lookUp(c: Context<App>, memories: Memories, options: TmserverOptions): Response {
  const [, path = ''] = /\/unit(?:\/([^]*))?$/.exec(tailOf(c, 'unit')) ?? [];
  const query = c.req.query();
  const request = { ...readLocales(c), path, query: (name: string) => query[name] };
  const { body, contentType } = answerLookup(memories, request, options);
  return answerSecurely(body, contentType);
}

function readLocales(c: Context<App>): { readonly source: string; readonly target: string } {
  return { source: c.req.param('source') ?? '', target: c.req.param('target') ?? '' };
}

/** Units that are written together fail together: what cannot be one is refused before. */
function assertTwoLocales({ sourceLocale, targetLocale }: Direction): void {
  if (sourceLocale === targetLocale)
    throw new ApiProblem(400, 'bad-locale', 'the path names one locale twice');
}

function readName(c: Context<App>): string {
  const name = readPathText(tailOf(c, 'store').replace(/^\/store\//, ''));
  // only the name: where the file stood on the client's disk is nobody's matter
  return name.split(/[/\\]/).findLast((part) => part !== '') ?? 'file';
}

/** The path from the first `/unit` or `/store` on that follows two locales. */
function tailOf(c: Context<App>, word: 'unit' | 'store'): string {
  const path = c.req.path;
  const before = `/${c.req.param('source')}/${c.req.param('target')}`;
  const at = path.indexOf(`${before}/${word}`);
  return at < 0 ? path.slice(path.indexOf(`/${word}`)) : path.slice(at + before.length);
}

async function write(
  c: Context<App>,
  writer: MemoryWriter | undefined,
  work: (writer: MemoryWriter, direction: Direction) => Promise<Response>,
): Promise<Response> {
  if (writer === undefined)
    throw new ApiProblem(403, 'read-only', 'no memory may be changed here: kosut serve --writable');
  const { source, target } = readLocales(c);
  const direction = readDirection(source, target);
  if (direction === undefined)
    throw new ApiProblem(400, 'bad-locale', 'the path has no two locales, such as /en/tr/');
  try {
    return await work(writer, direction);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ZodError)
      throw new ApiProblem(400, 'bad-body', 'JSON with "source" and "target" was expected');
    if (error instanceof UnknownLocaleError) throw new ApiProblem(422, 'bad-file', error.message);
    throw error;
  }
}
