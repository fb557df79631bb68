import type { VNode } from 'preact';
import type { FileInfo } from '../../server/api/project.ts';
import { formatPercent, t } from '../i18n/translate.ts';

/** How many words of a file are done, as a bar and in figures. */
export function FileProgress({ file }: { readonly file: FileInfo }): VNode {
  const { words, doneWords } = file;
  return (
    <>
      <progress value={doneWords} max={Math.max(1, words)} aria-label={t('shell:progress')} />
      <span class="figures">
        {t('shell:words', {
          done: doneWords,
          all: words,
          share: formatPercent(words > 0 ? doneWords / words : 0),
        })}
      </span>
    </>
  );
}
