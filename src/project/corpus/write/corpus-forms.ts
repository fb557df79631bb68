import { EXPORT_FORMS, type ExportForm } from '../../pairs/export-forms.ts';

/** The forms in which a corpus leaves. */
export type CorpusForm = ExportForm | 'parquet' | 'xces';
/** All of them, those of a plain export first. */
export const CORPUS_FORMS: readonly CorpusForm[] = [...EXPORT_FORMS, 'parquet', 'xces'];

/** Forms that are several files, which a name and a folder hold together. */
export function isManyFiles(form: CorpusForm): boolean {
  return form === 'moses' || form === 'xces';
}
