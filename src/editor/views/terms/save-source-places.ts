import type { FixLine } from '../../../server/api/terminology.ts';
import { saveAsFile } from '../../app/save-as-file.ts';
import { t } from '../../i18n/translate.ts';
import { toLine } from '../../panes/concordance/cut-context.ts';
import { writeCsv } from '../../panes/concordance/write-csv.ts';
import { showToast } from '../../state/actions/window/announce.ts';
import { state } from '../../state/state.ts';

/** Saves places in sources with what should stand there, for whoever keeps the files the sources come from. */
export function saveSourcePlaces(lines: readonly FixLine[]): void {
  const paths = new Map(state.project.peek()?.files.map(({ id, path }) => [id, path]));
  const rows = lines.map(({ file, content, before, texts }) => [
    paths.get(file) ?? '',
    toLine(content),
    before,
    texts.join(' / '),
  ]);
  const name = 'source-places.csv';
  // names of columns are for programs too: not translated
  saveAsFile(
    name,
    'text/csv;charset=utf-8',
    writeCsv([['file', 'text', 'found', 'proposed'], ...rows]),
  );
  showToast(t('terminology:export.done', { file: name }));
}
