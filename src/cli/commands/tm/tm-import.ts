import type { FormatError } from '../../../model/format-error.ts';
import { inlineLess, sweepAlone } from '../../../io/machine/tune-engine.ts';
import type { ImportedFile } from '../../../project/memory/import-memory.ts';
import { formatCount } from '../../../report/figures/format-count.ts';
import type { Command } from '../../command.ts';
import { asksJson } from '../../flags/read-form.ts';
import { FORMAT_FLAG } from '../../flags/format-flag.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from '../../flags/read-locales.ts';
import { readTm, TM_FLAG } from '../../flags/tm-flags.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

/** Takes files into a memory. */
export const tmImport: Command = {
  name: 'tm import',
  summary: 'Takes bitexts into a translation memory; each file as a whole or not at all.',
  positionals: [
    { name: 'files', summary: '.tmx, .xlf, .po, .tsv, .csv, .jsonl, also .gz', isMany: true },
  ],
  flags: [
    TM_FLAG,
    SOURCE_LOCALE_FLAG,
    TARGET_LOCALE_FLAG,
    FORMAT_FLAG,
    {
      name: 'quarantine',
      value: 'FILE',
      summary: 'leave out units that cannot be read and list them there, JSON lines',
      standard: 'the first one is the end of its file, and nothing of it is taken in',
    },
    {
      name: 'skip-index',
      summary:
        'leave the index to the first look-up: less memory for files of many millions of units',
    },
    JSON_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [
    { line: 'kosut tm import old.tmx --tm my.db', summary: 'makes my.db if it is not there' },
    {
      line: 'kosut tm import old.tmx --tm postgres://ayse@db.example/tm?memory=law',
      summary: 'a memory that others share',
    },
    {
      line: 'kosut tm import pairs.tsv --tm my.db --source-locale tr --target-locale en',
      summary: 'a table says no locales',
    },
    {
      line: 'kosut tm import old.tmx --tm my.db --quarantine bad.jsonl',
      summary: 'all but the units that are broken',
    },
  ],
  async run(args, session) {
    sweepAlone();
    inlineLess();
    const { importMemory } = await import('../../../project/memory/import-memory.ts');
    const { findMemory } = await import('../../../store/find-memory.ts');
    const { openMemoryIndex } = await import('../../../store/open-memory-index.ts');
    const format = args.text('format');
    const quarantine = args.text('quarantine');
    const bad: FormatError[] = [];
    const options = {
      ...readLocales(args, session.config),
      ...(format !== undefined && { format }),
      ...(quarantine !== undefined && { onFault: (fault: FormatError) => bad.push(fault) }),
      log: session.log,
    };
    const memory = readTm(args, session);
    const store = await findMemory(memory, { create: true, isAlone: true });
    const index = args.has('skip-index') ? undefined : openMemoryIndex(store);
    const files: ImportedFile[] = [];
    let failure: unknown;
    try {
      const imported = importMemory(session.io, args.words('files'), store, {
        ...options,
        ...(index !== undefined && { index }),
      });
      for await (const file of imported) files.push(file);
    } catch (error) {
      failure = error;
    } finally {
      await index?.save();
      index?.close();
      await store.close();
    }
    if (quarantine !== undefined) await session.io.save(quarantine, bad.map(formatFault));
    const text = asksJson(args)
      ? `${JSON.stringify({ version: 1, files }, null, 2)}\n`
      : files.map(formatCounts).join('');
    // those before the one that failed are in: that is told first
    if (failure === undefined || files.length > 0) await writeResult(args, session, [text]);
    if (failure !== undefined) throw failure;
    return 0;
  },
};

function formatFault({ path, line, column, fault, message, expected }: FormatError): string {
  return `${JSON.stringify({ path, line, column, fault, message, expected })}\n`;
}

function formatCounts({ path, added, replaced, skipped, faulty, fuzzy }: ImportedFile): string {
  const parts = [`${formatCount(added)} added`, `${formatCount(replaced)} already there`];
  if (skipped > 0) parts.push(`${formatCount(skipped)} left out (text in fewer than two locales)`);
  if (fuzzy > 0) parts.push(`${formatCount(fuzzy)} left out (fuzzy)`);
  if (faulty > 0) parts.push(`${formatCount(faulty)} in quarantine`);
  return `${path}: ${parts.join(', ')}\n`;
}
