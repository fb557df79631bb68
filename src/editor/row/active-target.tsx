import type { VNode } from 'preact';
import type { Row } from '../../server/api/row.ts';
import { ActionButton } from '../app/action-button.tsx';
import { t } from '../i18n/translate.ts';
import { editSettings } from '../state/edit-settings.ts';
import { state } from '../state/state.ts';
import { codeKey, codeLabel, findMissingCodes, numberCodes } from './row-document.ts';
import { describeCode } from './content-view.tsx';
import { insertCode } from '../state/actions/row/insert-codes.ts';
import { rowExtras } from './row-extras.ts';
import { TargetField } from './target-field.tsx';

interface ActiveTargetProps {
  readonly row: Row;
  readonly locale: string;
  readonly wantsFocus: boolean;
}

/** The target of the open row: the field, the codes it still lacks, and what one does most. */
export function ActiveTarget({ row, locale, wantsFocus }: ActiveTargetProps): VNode {
  return (
    <div role="gridcell" class="cell-target cell-active">
      <TargetField row={row} locale={locale} wantsFocus={wantsFocus} />
      {rowExtras.map((Extra, place) => (
        <Extra key={place} row={row} />
      ))}
      <div class="row-tools">
        {editSettings.value.reviews ? (
          <ActionButton id="segment.review" icon="checks2" className="primary" />
        ) : (
          <ActionButton id="segment.confirm" icon="check" className="primary" />
        )}
        <ActionButton id="segment.copySource" icon="copy" isBare className="ghost" />
        <ActionButton id="segment.split" icon="split" isBare className="ghost" />
        <ActionButton id="segment.join" icon="join" isBare className="ghost" />
        {row.source.some((part) => typeof part !== 'string') && <MissingCodes row={row} />}
      </div>
    </div>
  );
}

/** The codes of the source that the target as typed lacks: drawn with each letter, so apart from what stays. */
function MissingCodes({ row }: { readonly row: Row }): VNode | null {
  const missing = findMissingCodes(row.source, state.draft.value);
  if (missing.length === 0) return null;
  const numbers = numberCodes(row.source, [])?.numbers;
  return (
    <span class="missing" role="group" aria-label={t('edit:missingCodes')}>
      <span class="quiet">{t('edit:missingCodes')}</span>
      {missing.slice(0, 12).map((code, place) => {
        const number = numbers?.get(codeKey(code)) ?? 0;
        return (
          <button
            key={`${place} ${codeKey(code)}`}
            type="button"
            class={`code code-${code.kind}`}
            title={code.data ?? code.equiv}
            aria-label={t('edit:insertCode', { code: describeCode(code, number) })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insertCode(code)}
          >
            {codeLabel(code.kind, number)}
          </button>
        );
      })}
    </span>
  );
}
