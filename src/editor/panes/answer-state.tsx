import type { ComponentChildren, VNode } from 'preact';
import { OfflineError } from '../api/api-error.ts';
import type { Row } from '../../server/api/row.ts';
import { t } from '../i18n/translate.ts';
import type { ShownAnswer } from './row-look-up.ts';

interface AnswerStateProps<T> {
  readonly shown: ShownAnswer<T>;
  readonly children: (value: T, row: Row) => ComponentChildren;
}

/** What a pane shows for the open row: the answer, or why there is none. */
export function AnswerState<T>({ shown: { row, answer }, children }: AnswerStateProps<T>): VNode {
  if (row === undefined || answer === undefined) return <p class="quiet">{t('panes:noRow')}</p>;
  if (answer.value !== undefined) return <>{children(answer.value, row)}</>;
  if (answer.fault !== undefined)
    return (
      <p class="pane-fault">
        {answer.fault instanceof OfflineError
          ? t('panes:offline')
          : t('panes:fault', {
              message: answer.fault instanceof Error ? answer.fault.message : String(answer.fault),
            })}
      </p>
    );
  return <p class="quiet pane-waiting">{t('panes:waiting')}</p>;
}
