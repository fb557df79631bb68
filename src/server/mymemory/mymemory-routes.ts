import { Hono } from 'hono';
import { toPlainText } from '../../model/content/flatten-content.ts';
import { createTmxWriter } from '../../format/tmx/write-tmx.ts';
import type { Direction } from '../../project/memory/memory-locales.ts';
import type { Memories, MemoryMatch } from '../../project/memories/open-memories.ts';
import { parseLocaleCode } from '../tmserver/parse-locale-code.ts';
import { toMyMemoryMatch } from './to-mymemory-match.ts';

/** As MyMemory answers when nobody asks for another number. */
const RESULTS = 3;
const MOST_RESULTS = 100;
/** Lowest score shown, percent: MyMemory shows matches down to about a half. */
const MIN_SCORE = 50;

/** `GET /get` of MyMemory, as MateCat calls it when its engine is set to this server. */
export function createMyMemoryRoutes(memories: Memories, version: string): Hono {
  const app = new Hono();
  app.get('/get', (c) => {
    const query = c.req.query();
    const text = query['q'] ?? '';
    const direction = readPair(query['langpair']);
    if (text.trim() === '') return c.json(toAnswer([], 403, 'NO QUERY SPECIFIED'));
    if (direction === undefined)
      return c.json(toAnswer([], 403, 'INVALID LANGUAGE PAIR SPECIFIED'));
    const limit = Math.min(
      MOST_RESULTS,
      Math.max(1, Math.trunc(Number(query['numres'])) || RESULTS),
    );
    const found =
      query['conc'] === 'true'
        ? concordance(memories, text, direction, limit)
        : memories.lookup(
            {
              source: [text],
              ...(query['context_before'] && { before: query['context_before'] }),
              ...(query['context_after'] && { after: query['context_after'] }),
            },
            direction,
            { minScore: MIN_SCORE, limit, scoring: 'full' },
          );
    const shown = found.slice(0, limit);
    if (query['of'] !== 'tmx')
      return c.json(toAnswer(shown.map((one) => toMyMemoryMatch(one, direction))));
    const writer = createTmxWriter({ ...direction, toolVersion: version });
    const head = writer.head();
    const units = shown.map(({ match }) => writer.unit(match.tu));
    return c.body([head, ...units, writer.tail()].join(''), 200, {
      'Content-Type': 'application/x-tmx+xml; charset=utf-8',
    });
  });
  return app;
}

/** `en|tr`, `en-us|tr-tr`. */
function readPair(pair: string | undefined): Direction | undefined {
  const [source = '', target = ''] = pair?.split('|') ?? [];
  const sourceLocale = parseLocaleCode(source);
  const targetLocale = parseLocaleCode(target);
  if (sourceLocale === undefined || targetLocale === undefined) return undefined;
  return { sourceLocale, targetLocale };
}

function concordance(
  memories: Memories,
  phrase: string,
  { sourceLocale, targetLocale }: Direction,
  limit: number,
): readonly MemoryMatch[] {
  return memories.list.flatMap(({ name, index }) => {
    const hits = index(sourceLocale, targetLocale)?.concordance(phrase, { side: 'source', limit });
    return (hits ?? []).map(({ tu }): MemoryMatch => {
      const isSame = toPlainText(tu.source) === phrase;
      // MyMemory scores these too; by words is near enough for an order that is by date
      const score = isSame
        ? 100
        : Math.floor((100 * phrase.length) / toPlainText(tu.source).length);
      return {
        memory: name,
        match: {
          type: 'match',
          kind: 'fuzzy',
          score: Math.min(100, score),
          tu,
          penalties: [],
          edits: [],
        },
      };
    });
  });
}

function toAnswer(
  matches: readonly ReturnType<typeof toMyMemoryMatch>[],
  responseStatus = 200,
  responseDetails = '',
): Readonly<Record<string, unknown>> {
  const [best] = matches;
  return {
    responseData: { translatedText: best?.['translation'] ?? '', match: best?.['match'] ?? 0 },
    quotaFinished: false,
    mtLangSupported: null,
    responseDetails,
    responseStatus,
    responderId: null,
    exception_code: null,
    matches,
  };
}
