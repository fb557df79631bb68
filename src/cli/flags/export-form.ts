import { EXPORT_FORMS, type ExportForm } from '../../project/pairs/export-forms.ts';
import type { Arguments } from '../command-line/arguments.ts';
import { readForm } from './read-form.ts';
import { UsageError } from '../command-line/usage-error.ts';

/** What the ending of a file tells of a bitext that is written to it. */
export const BITEXT_ENDINGS = {
  '.tmx': 'tmx',
  '.xlf': 'xliff',
  '.xliff': 'xliff',
  '.po': 'po',
  '.tsv': 'tsv',
  '.csv': 'csv',
  '.jsonl': 'jsonl',
} as const;

/**
 * The form of an export: as asked, else by the extension of the output file, else TMX.
 *
 * @throws {UsageError} for an ending that tells none; when Moses text, which is two files, has no name to go by.
 */
export function readExportForm(args: Arguments): ExportForm {
  const file = args.text('output');
  const form = readForm(args, { forms: EXPORT_FORMS, standard: 'tmx', endings: BITEXT_ENDINGS });
  if (form === 'moses' && (file === undefined || file === '-'))
    throw new UsageError('Moses text is two files', '-o NAME, for NAME.tr and NAME.en');
  return form;
}
