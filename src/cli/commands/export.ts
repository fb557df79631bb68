import { EXPORT_FORMS } from '../../project/export-forms.ts';
import type { Command } from '../command.ts';
import { FORMAT_FLAG } from '../format-flag.ts';
import { readExportForm } from '../export-form.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from '../read-locales.ts';
import { readVersion } from '../read-version.ts';
import { OUTPUT_FLAG, writeResult } from '../write-result.ts';

/** Writes bitexts in another form. */
export const exportPairs: Command = {
  name: 'export',
  summary: 'Writes the translated segments of bitexts as TMX, TSV, JSONL, Moses text and more.',
  positionals: [
    { name: 'files', summary: 'bitexts: .xlf, .tmx, .tsv, .csv, .jsonl; - is stdin', isMany: true },
  ],
  flags: [
    {
      name: 'as',
      value: 'FORM',
      choices: EXPORT_FORMS,
      summary: 'form of the export',
      standard: 'by the extension of -o, else tmx',
    },
    FORMAT_FLAG,
    SOURCE_LOCALE_FLAG,
    TARGET_LOCALE_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [
    { line: 'kosut export kosut-out/bitext.xlf --as tsv', summary: 'a line a pair' },
    { line: 'kosut export *.xlf --as moses -o corpus', summary: 'corpus.tr and corpus.en' },
  ],
  async run(args, session) {
    const { saveMoses, writePairs } = await import('../../project/export-pairs.ts');
    const { readAllPairs } = await import('../../project/read-all-pairs.ts');
    const form = readExportForm(args);
    const format = args.text('format');
    const { pairs, ...locales } = await readAllPairs(session.io, args.words('files'), {
      ...readLocales(args, session.config),
      ...(format !== undefined && { format }),
      log: session.log,
    });
    const options = { ...locales, version: readVersion() };
    if (form === 'moses') {
      const files = await saveMoses(session.io, pairs, args.text('output') ?? '', options);
      session.log.note(`wrote ${files.join(' and ')}`);
    } else await writeResult(args, session, writePairs(pairs, form, options));
    return 0;
  },
};
