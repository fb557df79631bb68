import { EXPORT_FORMS } from '../../../project/pairs/export-forms.ts';
import type { Command } from '../../command.ts';
import { readExportForm } from '../../flags/export-form.ts';
import { readLocales } from '../../flags/read-locales.ts';
import { readFilter } from './read-filter.ts';
import { readVersion } from '../../read-version.ts';
import { MEMORY_LOCALE_FLAGS, TM_FLAG, readTm } from '../../flags/tm-flags.ts';
import { OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

/** Writes a memory to a file. */
export const tmExport: Command = {
  name: 'tm export',
  summary: 'Writes a memory as TMX, XLIFF, PO, TSV, CSV, JSONL or Moses text.',
  positionals: [],
  flags: [
    TM_FLAG,
    ...MEMORY_LOCALE_FLAGS,
    {
      name: 'as',
      value: 'FORM',
      choices: EXPORT_FORMS,
      summary: 'form of the export',
      standard: 'by the extension of -o, else tmx',
    },
    {
      name: 'since',
      value: 'DATE',
      summary: 'only units changed then or later, such as 2026-01-31',
    },
    { name: 'author', value: 'NAME', summary: 'only units of this author' },
    {
      name: 'property',
      value: 'NAME[=VALUE]',
      summary: 'only units with this property, such as domain=law',
    },
    OUTPUT_FLAG,
  ],
  examples: [
    { line: 'kosut tm export --tm my.db -o my.tmx', summary: 'TMX 1.4, all locales' },
    {
      line: 'kosut tm export --tm my.db --since 2026-01-01 --property client=ACME -o new.tmx',
      summary: 'a part of it',
    },
    {
      line: 'kosut tm export --tm my.db --as moses -o my --source-locale tr --target-locale en',
      summary: 'my.tr and my.en, a line a pair',
    },
  ],
  async run(args, session) {
    const { exportMemory } = await import('../../../project/memory/export-memory.ts');
    const form = readExportForm(args);
    const outcome = await exportMemory(session.io, readTm(args, session), {
      ...readLocales(args, session.config),
      form,
      version: readVersion(),
      filter: readFilter(args),
      log: session.log,
      ...(form === 'moses' && { mosesFile: args.text('output') ?? '' }),
    });
    if (outcome.type === 'files') session.log.note(`wrote ${outcome.files.join(' and ')}`);
    else await writeResult(args, session, outcome.chunks);
    return 0;
  },
};
