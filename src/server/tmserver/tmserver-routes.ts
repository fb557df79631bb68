import { Hono, type Context } from 'hono';
import { ZodError } from 'zod';
import type { Direction } from '../../project/memory-locales.ts';
import type { Memories } from '../../project/memories/open-memories.ts';
import type { MemoryWriter } from '../../project/memories/memory-writer.ts';
import { UnknownLocaleError } from '../../project/unknown-locale-error.ts';
import { ApiProblem } from '../api/problem.ts';
import type { NodeBindings } from '../raw-path.ts';
import { answerSecurely } from '../secure-headers.ts';
import { listLanguages } from './list-languages.ts';
import { parseLocaleCode } from './parse-locale-code.ts';
import { readPathText } from './read-path-text.ts';
import { readSentUnit, readSentUnits, toUnits } from './read-sent-units.ts';
import { suggest } from './suggest.ts';
import { formatSuggestions } from './suggestion.ts';

export interface TmserverOptions {
  /** Whether an answer may come as a call of a function that the client names (JSONP). */
  readonly hasJsonp: boolean;
  now(): Date;
}

/** Standards and limits of amaGama (`docs/api.rst`, `amagama/views/api.py`). */
const MIN_SIMILARITY = 70;
const LOWEST_SIMILARITY = 30;
const MAX_CANDIDATES = 5;
/** More are not read by anybody, and each costs. */
const MOST_CANDIDATES = 100;
/** The name of a function, or of one inside an object. */
const CALLBACK = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/;

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
    app.get(path, (c) => answerLookup(c, memories, options));
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

function answerLookup(c: Context<App>, memories: Memories, options: TmserverOptions): Response {
  const query = c.req.query();
  const callback = query['jsoncallback'] ?? query['callback'];
  if (callback !== undefined && options.hasJsonp && !CALLBACK.test(callback))
    throw new ApiProblem(400, 'bad-callback', 'callback is no name of a function');
  const minScore = readNumber(query['min_similarity'], MIN_SIMILARITY);
  const limit = readNumber(query['max_candidates'], MAX_CANDIDATES);
  const direction = readDirection(c);
  const text = readText(c) || (query['source'] ?? '');
  const found =
    direction === undefined || text.trim() === ''
      ? []
      : suggest(memories, text, direction, {
          minScore: Math.min(100, Math.max(LOWEST_SIMILARITY, minScore)),
          limit: Math.min(MOST_CANDIDATES, Math.max(1, Math.trunc(limit))),
        });
  const json = formatSuggestions(found);
  if (callback === undefined || !options.hasJsonp)
    return answerSecurely(json, 'application/json; charset=utf-8');
  // the comment keeps the answer from being anything but a script
  return answerSecurely(`/**/${callback}(${json});`, 'text/javascript; charset=utf-8');
}

function readNumber(given: string | undefined, standard: number): number {
  const number = given === undefined || given.trim() === '' ? NaN : Number(given);
  return Number.isFinite(number) ? number : standard;
}

function readDirection(c: Context<App>): Direction | undefined {
  const sourceLocale = parseLocaleCode(c.req.param('source') ?? '');
  const targetLocale = parseLocaleCode(c.req.param('target') ?? '');
  if (sourceLocale === undefined || targetLocale === undefined) return undefined;
  return { sourceLocale, targetLocale };
}

/** Units that are written together fail together: what cannot be one is refused before. */
function assertTwoLocales({ sourceLocale, targetLocale }: Direction): void {
  if (sourceLocale === targetLocale)
    throw new ApiProblem(400, 'bad-locale', 'the path names one locale twice');
}

/** What follows `/unit/`, without a slash at the end that is not escaped: toolkits add one. */
function readText(c: Context<App>): string {
  const [, text = ''] = /\/unit(?:\/([^]*))?$/.exec(tailOf(c, 'unit')) ?? [];
  return readPathText(text.replace(/\/$/, ''));
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
  const direction = readDirection(c);
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
