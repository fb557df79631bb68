import { delayOptimizer } from '../../../io/machine/tune-engine.ts';
import type { LookupAnswer } from '../../../project/memory/lookup-memory.ts';
import type { Command } from '../../command.ts';
import { readChoice } from '../../flags/read-choice.ts';
import { readDate } from './read-date.ts';
import { readForm } from '../../flags/read-form.ts';
import { readLocales } from '../../flags/read-locales.ts';
import { ASKED_TM_FLAG, MEMORY_LOCALE_FLAGS, readTm } from '../../flags/tm-flags.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

/** What translators are used to: below 70 % most matches cost more time than they save. */
const MIN_SCORE = 70;
const LIMIT = 5;

const FORM_CHOICE = {
  forms: ['text', 'jsonl'],
  standard: 'text',
  endings: { '.jsonl': 'jsonl' },
  isPlain: true,
} as const;

/** Answers are written together where many lines came at once; nobody waits longer than this for the first, in milliseconds. */
const LONGEST_WAIT = 50;
/** Nor are more characters held back. */
const LONGEST_PAGE = 65_536;

/** Finds entries of a memory that are like a text. */
export const tmLookup: Command = {
  name: 'tm lookup',
  summary: 'Finds the entries of a memory that are like a text: exact, in context, fuzzy.',
  positionals: [
    { name: 'text', summary: 'the text; - or nothing: each line of stdin', isOptional: true },
  ],
  flags: [
    ASKED_TM_FLAG,
    ...MEMORY_LOCALE_FLAGS,
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
    {
      name: 'before',
      value: 'TEXT',
      summary: 'the sentence before it: an entry that had it too is a context match',
    },
    { name: 'after', value: 'TEXT', summary: 'the sentence after it' },
    { name: 'unit', value: 'ID', summary: 'its id: an entry of the same id is a context match' },
    {
      name: 'old-before',
      value: 'DATE',
      summary: 'entries last changed before it lose a point, such as 2020-01-01',
    },
    { name: 'foreign', summary: "the memory is another project's: its entries lose three points" },
    { name: 'timings', summary: 'milliseconds of each look-up, as "ms"' },
    {
      name: 'as',
      value: 'FORM',
      choices: ['text', 'jsonl'],
      summary: 'a page of text, or an answer a line',
      standard: 'text',
    },
    JSON_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [
    {
      line: 'kosut tm lookup "Zirve bugün başladı." --source-locale tr --tm my.db',
      summary: 'one text',
    },
    {
      line: 'kosut tm lookup "Evet." --before "Geldin mi?" --source-locale tr --tm my.db',
      summary: 'what was said there before',
    },
    {
      line: 'kosut tm lookup - --source-locale tr --tm my.db --as jsonl < lines.txt',
      summary: 'a line an answer',
    },
  ],
  async run(args, session) {
    delayOptimizer();
    const { lookupLines, openMemory, toPlainFragment, toPlainMatch } =
      await import('../../../project/memory/lookup-memory.ts');
    const { formatFragments } = await import('../../../report/matches/format-fragments.ts');
    const { formatMatches } = await import('../../../report/matches/format-matches.ts');
    const { io, config, log, hasColors } = session;
    const isJson = args.has('json') || readForm(args, FORM_CHOICE) === 'jsonl';
    const hasTimings = args.has('timings');
    const oldBefore = readDate(args, 'old-before');
    const options = {
      minScore: args.number('min-score', 0, 100) ?? MIN_SCORE,
      limit: args.number('limit', 1, 1000) ?? LIMIT,
      scoring: readChoice(args, 'score', ['full', 'words']) ?? 'full',
      ...(oldBefore !== undefined && { oldBefore }),
      isForeign: args.has('foreign'),
    };
    const [before, after, id] = ['before', 'after', 'unit'].map((flag) => args.text(flag));
    const context = {
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      ...(id !== undefined && { id }),
    };
    const text = args.word('text') ?? '-';
    if (text === '-' && Object.keys(context).length > 0)
      throw new UsageError(
        '--before, --after and --unit are for one text',
        'the text in place of -, or none of them',
      );
    const asked = readLocales(args, config);
    const memory = await openMemory(io, readTm(args, session), asked, log);
    const answers = lookupLines(io, text, memory, options, context);
    const format = { colors: hasColors && args.text('output') === undefined };
    let found = 0;
    const formatAnswer = ({ query, matches, fragments, ms }: LookupAnswer): string => {
      const time = hasTimings ? { ms: Number(ms.toFixed(3)) } : {};
      if (!isJson)
        return (
          formatMatches(query, matches, { ...format, ...time }) +
          formatFragments(fragments, query, format)
        );
      const parts = fragments.map((fragment) => toPlainFragment(query, fragment));
      return `${JSON.stringify({ query, matches: matches.map(toPlainMatch), ...(parts.length > 0 && { fragments: parts }), ...time })}\n`;
    };
    async function* write(): AsyncGenerator<string> {
      for await (const group of answers) {
        let page = '';
        let waited = 0;
        for (const answer of group) {
          found += answer.matches.length;
          page += formatAnswer(answer);
          waited += answer.ms;
          if (waited < LONGEST_WAIT && page.length < LONGEST_PAGE) continue;
          yield page;
          page = '';
          waited = 0;
        }
        if (page !== '') yield page;
      }
    }
    try {
      await writeResult(args, session, write());
      const { sourceLocale, targetLocale } = memory;
      // whoever asks in the other language of the memory would not know why
      if (found === 0 && asked.sourceLocale === undefined && asked.targetLocale === undefined)
        log.note(
          `looked up among texts in ${sourceLocale}; --source-locale ${targetLocale} asks the other way`,
        );
    } finally {
      await memory.close();
    }
    return 0;
  },
};
