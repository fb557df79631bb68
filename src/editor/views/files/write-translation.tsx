import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FileInfo } from '../../../server/api/project.ts';
import { ApiError } from '../../api/api-error.ts';
import { postTranslation } from '../../api/documents.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../i18n/translate.ts';
import { showToast } from '../../state/actions/window/announce.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { sendAllDrafts } from '../../state/actions/row/save-row.ts';

/** Writes the translated document of a file; before it replaces one, it asks. */
export function WriteTranslation({ file }: { readonly file: FileInfo }): VNode | null {
  const [isBusy, setIsBusy] = useState(false);
  const { translation } = file;
  if (translation === undefined) return null;
  const write = async (replace: boolean): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    try {
      await sendAllDrafts();
      const { path, units, translated } = await postTranslation(file.id, replace);
      showToast(t('files:written', { path, translated, units }));
    } catch (error) {
      if (error instanceof ApiError && error.problem['type'] === 'file-there')
        showToast(t('files:there', { path: translation }), {
          action: { label: t('files:replace'), run: () => void write(true) },
        });
      else reportTrouble(error);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <button
      type="button"
      class="ghost small file-write"
      // disabled it would lose the focus
      aria-disabled={isBusy}
      title={translation}
      aria-label={isBusy ? undefined : t('files:writeOf', { path: translation })}
      onClick={() => void write(false)}
    >
      <Icon name="download" size={16} />
      <span>{isBusy ? t('files:busy') : t('files:write')}</span>
    </button>
  );
}
