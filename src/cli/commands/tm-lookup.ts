import type { Command } from '../command.ts';
import { readChoice } from '../read-choice.ts';
import { readLocales } from '../read-locales.ts';
import { readTm, TM_FLAGS } from '../tm-flags.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../write-result.ts';

/** What translators are used to: below 70 % most matches cost more time than they save. */
const MIN_SCORE = 70;
const LIMIT = 5;

/** Finds entries of a memory that are like a text. */
export const tmLookup: Command = {
  name: 'tm lookup',
  summary: 'Finds the entries of a memory that are like a text: exact, in context, fuzzy.',
  positionals: [
    { name: 'text', summary: 'the text; - or nothing: each line of stdin', isOptional: true },
  ],
  flags: [
    ...TM_FLAGS,
    {
      name: 'min-score',
      value: 'PERCENT',
      summary: 'the lowest score wanted',
      standard: `${MIN_SCORE}`,
    },
    { name: 'limit', value: 'N', summary: 'matches a text at most', standard: `${LIMIT}` },
    {
      name: 'score',
      value: 'RULE',
      choices: ['full', 'words'],
      summary: 'with penalties and folding, or the plain word score',
      standard: 'full',
    },
    { name: 'timings', summary: 'milliseconds of each look-up, as "ms"' },
    { name: 'as', value: 'FORM', choices: ['text', 'jsonl'], summary: 'form of the answers' },
    JSON_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [
    { line: 'kosut tm lookup "Zirve bugün başladı." --tm my.db', summary: 'one text' },
    { line: 'kosut tm lookup - --tm my.db --as jsonl < lines.txt', summary: 'a line an answer' },
  ],
  async run(args, session) {
    const { lookupLines, openMemory, toPlainMatch } =
      await import('../../project/lookup-memory.ts');
    const { formatMatches } = await import('../../report/matches/format-matches.ts');
    const { io, config, log, hasColors } = session;
    const isJson = args.has('json') || readChoice(args, 'as', ['text', 'jsonl']) === 'jsonl';
    const hasTimings = args.has('timings');
    const options = {
      minScore: args.number('min-score', 0, 100) ?? MIN_SCORE,
      limit: args.number('limit', 1, 1000) ?? LIMIT,
      scoring: readChoice(args, 'score', ['full', 'words']) ?? 'full',
    };
    const memory = await openMemory(io, readTm(args, session), readLocales(args, config), log);
    const answers = lookupLines(io, args.word('text') ?? '-', memory, options);
    const format = { colors: hasColors };
    async function* write(): AsyncGenerator<string> {
      for await (const { query, matches, ms } of answers) {
        const time = hasTimings ? { ms: Number(ms.toFixed(3)) } : {};
        if (isJson)
          yield `${JSON.stringify({ query, matches: matches.map(toPlainMatch), ...time })}\n`;
        else yield formatMatches(query, matches, { ...format, ...time });
      }
    }
    try {
      await writeResult(args, session, write());
    } finally {
      await memory.close();
    }
    return 0;
  },
};
