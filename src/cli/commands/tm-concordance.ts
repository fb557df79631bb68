import { toPlainText } from '../../model/flatten-content.ts';
import type { ConcordanceHit } from '../../memory/memory-index.ts';
import type { Command } from '../command.ts';
import { readChoice } from '../read-choice.ts';
import { readLocales } from '../read-locales.ts';
import { readTm, TM_FLAGS } from '../tm-flags.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../write-result.ts';

const SIDES = ['source', 'target', 'both'] as const;
const LIMIT = 20;

/** Searches for words inside the entries of a memory. */
export const tmConcordance: Command = {
  name: 'tm concordance',
  summary: 'Searches for words inside the entries of a memory, on either side.',
  positionals: [{ name: 'phrase', summary: 'words in a row; hareket* finds what begins so' }],
  flags: [
    ...TM_FLAGS,
    {
      name: 'side',
      value: 'SIDE',
      choices: SIDES,
      summary: 'where to look',
      standard: 'both',
    },
    { name: 'limit', value: 'N', summary: 'entries at most', standard: `${LIMIT}` },
    JSON_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [
    { line: 'kosut tm concordance "Bağlantısızlar Hareketi" --tm my.db', summary: 'a phrase' },
    { line: 'kosut tm concordance "salgın*" --tm my.db --side target', summary: 'a beginning' },
  ],
  async run(args, session) {
    const { openMemory } = await import('../../project/lookup-memory.ts');
    const { formatConcordance } = await import('../../report/matches/format-concordance.ts');
    const { io, config, log, hasColors } = session;
    const memory = await openMemory(io, readTm(args, session), readLocales(args, config), log);
    let hits: readonly ConcordanceHit[];
    try {
      hits = memory.concordance(args.word('phrase') ?? '', {
        side: readChoice(args, 'side', SIDES) ?? 'both',
        limit: args.number('limit', 1, 100_000) ?? LIMIT,
      });
    } finally {
      await memory.close();
    }
    const entries = hits.map(({ tu, source, target }) => ({
      id: tu.id,
      source: { text: toPlainText(tu.source), spans: source },
      target: { text: toPlainText(tu.target), spans: target },
    }));
    const text = args.has('json')
      ? `${JSON.stringify({ version: 1, entries }, null, 2)}\n`
      : formatConcordance(entries, { colors: hasColors });
    await writeResult(args, session, [text]);
    return 0;
  },
};
