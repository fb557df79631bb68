import type { VNode } from 'preact';
import { formatNumber, t } from '../i18n/translate.ts';
import { showKeys } from '../keys/show-chord.ts';
import { activeRow, chosenRows, shownCount, state } from '../state/state.ts';

/** Figures of the open row and the keys one needs first. */
export function BottomBar(): VNode {
  const isEditing = state.route.value.view === 'edit';
  const row = isEditing ? activeRow.value : undefined;
  return (
    <footer class="bottom">
      {row && (
        <span class="figures">
          {t('shell:rowOf', { number: row.index + 1, all: state.file.value?.rows ?? 0 })}
        </span>
      )}
      {isEditing && state.order.value && (
        <span class="figures">{t('shell:shown', { count: shownCount.value })}</span>
      )}
      {isEditing && chosenRows.value && (
        <span class="figures chosen-count">
          {t('edit:chosen', { count: chosenRows.value.count })}
        </span>
      )}
      {row && <Length />}
      <span class="grow" />
      {isEditing && (
        <span class="hint">
          <kbd>{showKeys('segment.confirm')}</kbd> {t('shell:hint.confirm')}
        </span>
      )}
      <span class="hint">
        <kbd>{showKeys('palette.open')}</kbd> {t('shell:hint.palette')}
      </span>
      <span class="hint">
        <kbd>{showKeys('keys.open')}</kbd> {t('shell:hint.keys')}
      </span>
    </footer>
  );
}

/** Characters of source and target, and the limit where there is one. */
function Length(): VNode {
  const row = activeRow.value;
  const target = countCharacters(state.draft.value);
  const most = row?.maxLength;
  return (
    <span class={most !== undefined && target > most ? 'figures over' : 'figures'}>
      {t('shell:characters', { source: countCharacters(row?.source ?? []), target })}
      {most !== undefined && ` · ${t('shell:limit', { most: formatNumber(most) })}`}
    </span>
  );
}

function countCharacters(content: readonly (string | { readonly equiv: string })[]): number {
  let length = 0;
  for (const part of content) length += typeof part === 'string' ? part.length : 0;
  return length;
}
