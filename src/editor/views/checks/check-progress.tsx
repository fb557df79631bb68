import type { VNode } from 'preact';
import { ActionButton } from '../../app/action-button.tsx';
import { t } from '../../i18n/translate.ts';
import { ruleNames } from '../../panes/findings/rule-names.ts';
import { checkRun } from '../../state/check-run.ts';

/** How far the checks are, and a way out: a hundred thousand segments take a minute. */
export function CheckProgress(): VNode {
  const at = checkRun.value;
  return (
    <div class="list-progress">
      <p role="status">
        {at?.rule === undefined
          ? t('checks:busy')
          : `${t('checks:from', { count: at.segments })} ${t(ruleNames[at.rule])}`}
      </p>
      <progress max={at?.steps ?? 1} value={at?.done ?? 0} aria-label={t('checks:busy')} />
      {at !== undefined && (
        <span class="figures">{t('checks:step', { done: at.done, all: at.steps })}</span>
      )}
      <ActionButton id="checks.stop" icon="stop" />
    </div>
  );
}
