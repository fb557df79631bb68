import type { PretranslateCounts } from '../../../project/translate/pretranslate-file.ts';
import type { Command } from '../../command.ts';
import { readLocales } from '../../flags/read-locales.ts';
import { readTm, TM_FLAGS } from '../../flags/tm-flags.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { JSON_FLAG, OUTPUT_FLAG } from '../../output/write-result.ts';
import { formatCount, formatPlural } from '../../../report/figures/format-count.ts';

/** Matches below are seldom worth reading: the edge of the trade's lowest paid band. */
const MIN_SCORE = 75;
const MAX_MATCHES = 3;

/** Fills untranslated segments from a memory. */
export const pretranslate: Command = {
  name: 'pretranslate',
  summary: 'Fills the untranslated segments of XLIFF files from a translation memory.',
  positionals: [{ name: 'files', summary: 'XLIFF 1.0 to 2.2; - is stdin', isMany: true }],
  flags: [
    ...TM_FLAGS,
    {
      name: 'min-score',
      value: 'N',
      summary: 'lowest score of a match, in percent',
      standard: String(MIN_SCORE),
    },
    {
      name: 'fill-from',
      value: 'N',
      summary: 'lowest score that becomes the target; 101: only matches in context',
      standard: 'as --min-score',
    },
    {
      name: 'confirm-from',
      value: 'N',
      summary: 'lowest score of a target with the state translated; others are initial',
      standard: '100',
    },
    {
      name: 'matches',
      value: 'N',
      summary: 'most matches put beside a segment (mtc:match, alt-trans)',
      standard: String(MAX_MATCHES),
    },
    { name: 'dry-run', summary: 'only tell what would be done' },
    JSON_FLAG,
    {
      ...OUTPUT_FLAG,
      summary: 'write there and leave the file alone; - is stdout',
      standard: 'each file itself is replaced, as a whole or not at all',
    },
  ],
  examples: [
    { line: 'kosut pretranslate report.xlf --tm my.db', summary: 'report.xlf in place' },
    {
      line: 'kosut pretranslate a.xlf b.xlf --tm my.db --fill-from 101 --min-score 70',
      summary: 'only what is sure is filled in, the rest stands beside',
    },
  ],
  async run(args, session) {
    const { pretranslateFiles } = await import('../../../project/translate/pretranslate-files.ts');
    const { io, config, log } = session;
    const paths = args.words('files');
    const output = args.text('output');
    const isDry = args.has('dry-run');
    if (output !== undefined && paths.length > 1)
      throw new UsageError('several files and one -o', 'one file, or none of -o');
    if (output === undefined && !isDry) checkInPlace(paths);
    const minScore = args.number('min-score', 0, 100) ?? MIN_SCORE;
    const options = {
      minScore,
      fillFrom: args.number('fill-from', 0, 101) ?? minScore,
      confirmFrom: args.number('confirm-from', 0, 101) ?? 100,
      maxMatches: args.number('matches', 0, 100) ?? MAX_MATCHES,
      memory: readTm(args, session),
      countsUses: !isDry,
      ...readLocales(args, config),
      log,
    };
    const files: ({ readonly path: string } & PretranslateCounts)[] = [];
    for await (const { path, chunks, counts } of pretranslateFiles(io, paths, options)) {
      files.push({ path, ...counts });
      if (isDry) continue;
      if (output !== '-') await io.save(output ?? path, chunks);
      else for (const bytes of chunks) await io.stdout.write(bytes);
    }
    const summary = args.has('json')
      ? `${JSON.stringify({ version: 1, files }, null, 2)}\n`
      : files.map(formatCounts).join('');
    // the file itself is on stdout
    if (output === '-' && !isDry) log.note(summary.trimEnd());
    else await io.stdout.write(summary);
    return 0;
  },
};

function checkInPlace(paths: readonly string[]): void {
  if (paths.includes('-')) throw new UsageError('the file is stdin', '-o FILE, or -o - for stdout');
}

function formatCounts({
  path,
  segments,
  already,
  filled,
  confirmed,
  open,
  matches,
}: { readonly path: string } & PretranslateCounts): string {
  const all = filled.context + filled.repetition + filled.exact + filled.fuzzy;
  const kinds = Object.entries(filled)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${formatCount(count)} ${kind}`);
  const detail = all === 0 ? '' : ` (${kinds.join(', ')}; ${formatCount(confirmed)} confirmed)`;
  return (
    `${path}: ${formatPlural(segments, 'segment')}, ${formatCount(already)} had a target, ` +
    `${formatCount(all)} filled${detail}, ${formatCount(open)} open, ${formatPlural(matches, 'match', 'matches')} beside them\n`
  );
}
