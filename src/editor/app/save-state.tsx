import type { VNode } from 'preact';
import { formatTime, t } from '../i18n/translate.ts';
import { openDialog } from '../state/actions/window/open-dialog.ts';
import { state } from '../state/state.ts';
import { Icon, type IconName } from './icon.tsx';

/** Whether every word is safe, in words. */
export function SaveState(): VNode {
  const [icon, tone, text] = describe();
  const inside = (
    <>
      <Icon name={icon} size={16} />
      <span>{text}</span>
    </>
  );
  if (state.file.value?.save === 'conflict')
    return (
      <button
        type="button"
        class={`ghost save save-${tone}`}
        onClick={() => openDialog('conflicts')}
      >
        {inside}
      </button>
    );
  return (
    <span class={`save save-${tone}`} title={state.file.value?.saveError}>
      {inside}
    </span>
  );
}

function describe(): readonly [IconName, 'calm' | 'busy' | 'bad', string] {
  const file = state.file.value;
  if (!state.isOnline.value) return ['cloud', 'bad', t('shell:save.offline')];
  if (state.saving.value === 'failed') return ['alert', 'bad', t('shell:save.failed')];
  if (file?.save === 'conflict') return ['alert', 'bad', t('shell:save.conflict')];
  if (file?.save === 'failed') return ['alert', 'bad', t('shell:save.failed')];
  if (state.saving.value === 'typing') return ['pencil', 'busy', t('shell:save.typing')];
  if (state.saving.value === 'saving') return ['dots', 'busy', t('shell:save.saving')];
  if (file?.save === 'pending') return ['dots', 'busy', t('shell:save.pending')];
  return [
    'check',
    'calm',
    file?.savedAt ? t('shell:save.at', { time: formatTime(file.savedAt) }) : t('shell:save.saved'),
  ];
}
