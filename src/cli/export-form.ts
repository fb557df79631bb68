import { EXPORT_FORMS, type ExportForm } from '../project/pairs/export-forms.ts';
import type { Arguments } from './arguments.ts';
import { readChoice } from './read-choice.ts';
import { UsageError } from './usage-error.ts';

const BY_EXTENSION: readonly (readonly [string, ExportForm])[] = [
  ['.tmx', 'tmx'],
  ['.xlf', 'xliff'],
  ['.xliff', 'xliff'],
  ['.tsv', 'tsv'],
  ['.csv', 'csv'],
  ['.jsonl', 'jsonl'],
];

/**
 * The form of an export: as asked, else by the extension of the output file, else TMX.
 *
 * @throws {UsageError} when Moses text, which is two files, has no name to go by.
 */
export function readExportForm(args: Arguments): ExportForm {
  const file = args.text('output');
  const named = BY_EXTENSION.find(([extension]) => file?.endsWith(extension) === true)?.[1];
  const form = readChoice(args, 'as', EXPORT_FORMS) ?? named ?? 'tmx';
  if (form === 'moses' && (file === undefined || file === '-'))
    throw new UsageError('Moses text is two files', '-o NAME, for NAME.tr and NAME.en');
  return form;
}
