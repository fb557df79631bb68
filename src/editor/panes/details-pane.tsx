import type { VNode } from 'preact';
import { t } from '../i18n/translate.ts';
import { nameOrigin } from '../row/name-origin.ts';
import { findLock } from '../state/find-lock.ts';
import { activeRow } from '../state/state.ts';
import { stateKeys } from '../state/state-keys.ts';

/** What is known of the open row beside its texts. */
export function DetailsPane(): VNode {
  const row = activeRow.value;
  if (row === undefined) return <p class="quiet">{t('panes:noRow')}</p>;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('panes:details.state'), t(stateKeys[row.state])],
    [t('panes:details.origin'), row.origin && nameOrigin(row.origin)],
    [t('panes:details.unit'), row.name ?? row.unit],
    [t('panes:details.segment'), row.segment],
    [
      t('panes:details.repeats'),
      row.repeats === undefined ? undefined : t('panes:details.times', { count: row.repeats }),
    ],
    [t('panes:details.lockedBy'), findLock(row)],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
