import { toPlainText } from '../../../model/content/flatten-content.ts';
import { toPlainSpans } from '../../../model/content/to-plain-spans.ts';
import type { Span } from '../../../model/span.ts';
import type { ConcordanceHit } from '../../../memory/memory-index.ts';
import type { Direction } from '../../../project/memory/memory-locales.ts';
import type { PatternHits, PatternOptions } from '../../../project/memory/search-memory-pattern.ts';
import type { ConcordanceEntry, ConcordanceSide } from '../../../report/matches/format-concordance.ts';
import type { Command } from '../../command.ts';
import { asksJson } from '../../flags/read-form.ts';
import { readChoice } from '../../flags/read-choice.ts';
import { readLocales } from '../../flags/read-locales.ts';
import { ASKED_TM_FLAG, MEMORY_LOCALE_FLAGS, readTm } from '../../flags/tm-flags.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

const SIDES = ['source', 'target', 'both'] as const;
const LIMIT = 20;
const WAYS = ['phrase', 'words', 'regex'] as const;
/** Seconds that a regular expression may take. */
const SECONDS = 5;

/** Searches for words inside the entries of a memory. */
export const tmConcordance: Command = {
  name: 'tm concordance',
  summary: 'Searches for words inside the entries of a memory, on either side.',
  positionals: [
    {
      name: 'phrase',
      summary: 'words in a row; hareket* finds what begins so; or a regular expression',
    },
  ],
  flags: [
    ASKED_TM_FLAG,
    ...MEMORY_LOCALE_FLAGS,
    {
      name: 'side',
      value: 'SIDE',
      choices: SIDES,
      summary: 'where to look',
      standard: 'both',
    },
    {
      name: 'find',
      value: 'WAY',
      choices: WAYS,
      summary: 'the words in a row, all of them anywhere, or a regular expression (JavaScript)',
      standard: 'phrase',
    },
    { name: 'forms', summary: 'inflected forms of the words too' },
    { name: 'ignore-case', summary: 'with --find regex, which minds case; words never do' },
    {
      name: 'seconds',
      value: 'N',
      summary: 'what a regular expression may take; what it found until then is shown',
      standard: `${SECONDS}`,
    },
    { name: 'limit', value: 'N', summary: 'entries at most', standard: `${LIMIT}` },
    JSON_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [
    { line: 'kosut tm concordance "Bağlantısızlar Hareketi" --tm my.db', summary: 'a phrase' },
    { line: 'kosut tm concordance "salgın*" --tm my.db --side target', summary: 'a beginning' },
    {
      line: 'kosut tm concordance hareket --forms --tm my.db',
      summary: 'hareketler, hareketi too',
    },
    {
      line: "kosut tm concordance '\\b[A-Z]{3,}\\b' --find regex --side source --tm my.db",
      summary: 'words in capitals',
    },
  ],
  async run(args, session) {
    const { openMemory } = await import('../../../project/memory/lookup-memory.ts');
    const { formatConcordance } = await import('../../../report/matches/format-concordance.ts');
    const { io, config, log, hasColors } = session;
    const phrase = args.word('phrase') ?? '';
    const way = readChoice(args, 'find', WAYS) ?? 'phrase';
    const options = {
      side: readChoice(args, 'side', SIDES) ?? 'both',
      limit: args.number('limit', 1, 100_000) ?? LIMIT,
    };
    const seconds = args.number('seconds', 1, 3600) ?? SECONDS;
    const path = readTm(args, session);
    const memory = await openMemory(io, path, readLocales(args, config), log);
    let hits: readonly ConcordanceHit[];
    let isComplete = true;
    try {
      if (way === 'regex') {
        const ignoreCase = args.has('ignore-case');
        const found = await searchExpression(path, memory, phrase, {
          ...options,
          ignoreCase,
          milliseconds: 1000 * seconds,
        });
        ({ hits, isComplete } = found);
      } else hits = memory.concordance(phrase, { ...options, find: way, forms: args.has('forms') });
    } finally {
      await memory.close();
    }
    const entries = hits.map(toEntry);
    if (way !== 'regex' && !/[\p{L}\p{N}]/u.test(phrase))
      log.note('there is no word in it; --find regex finds signs');
    if (!isComplete)
      log.note(`not all was searched within ${seconds} seconds; --seconds gives more time`);
    const text = asksJson(args)
      ? `${JSON.stringify({ version: 1, isComplete, entries }, null, 2)}\n`
      : formatConcordance(entries, { colors: hasColors && args.text('output') === undefined });
    await writeResult(args, session, [text]);
    return 0;
  },
};

async function searchExpression(
  path: string,
  direction: Direction,
  pattern: string,
  options: PatternOptions,
): Promise<PatternHits> {
  const { searchMemoryPattern } = await import('../../../project/memory/search-memory-pattern.ts');
  try {
    return await searchMemoryPattern(path, direction, pattern, options);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UsageError(
        `no regular expression: ${error.message}`,
        'one of JavaScript, as \\bword',
      );
    throw error;
  }
}

function toEntry({ tu, source, target, aligned }: ConcordanceHit): ConcordanceEntry {
  const side = (name: 'source' | 'target', spans: readonly Span[]): ConcordanceSide => ({
    text: toPlainText(tu[name]),
    spans: toPlainSpans(tu[name], spans),
    aligned: aligned.side === name ? toPlainSpans(tu[name], aligned.spans) : [],
  });
  return { id: tu.id, source: side('source', source), target: side('target', target) };
}
