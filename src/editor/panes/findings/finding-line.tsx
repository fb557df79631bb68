import type { VNode } from 'preact';
import { Icon } from '../../app/icon.tsx';
import { key, t } from '../../i18n/translate.ts';
import { showKeys } from '../../keys/show-chord.ts';
import { state } from '../../state/state.ts';
import { describeFinding } from './describe-finding.ts';
import { FindingChange } from './finding-change.tsx';
import { beginDismissal, fixFinding } from './findings-state.ts';
import { ruleNames } from './rule-names.ts';
import type { Severity } from '../../../model/finding.ts';
import type { ShownFinding } from '../../api/findings.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: key('panes:findings.error'),
  warning: key('panes:findings.warning'),
  info: key('panes:findings.info'),
};

interface FindingLineProps {
  readonly finding: ShownFinding;
  /** Whether the keys mean this one. */
  readonly isSelected: boolean;
}

/** One finding: how grave, what rule, what stands there and what should, and the ways to be rid of it. */
export function FindingLine({ finding, isSelected }: FindingLineProps): VNode {
  const { rule, severity, replacement } = finding;
  const name = t(ruleNames[rule]);
  const keys = isSelected ? showKeys('finding.fix') : '';
  return (
    <div class={`finding finding-${severity}${isSelected ? ' finding-selected' : ''}`}>
      <Icon name={severity === 'info' ? 'dots' : 'alert'} size={16} />
      <span class="finding-text">
        <strong>
          <span class="unseen">{t(severities[severity])}: </span>
          {name}
        </strong>{' '}
        <FindingChange finding={finding} locale={state.file.value?.targetLocale} />
        <span class="finding-message">{describeFinding(finding)}</span>
      </span>
      <span class="finding-tools">
        {replacement !== undefined && (
          <button
            type="button"
            class="small"
            title={showKeys('finding.fix')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => fixFinding(finding)}
          >
            <Icon name="fix" size={14} />
            {t('panes:findings.fix')}
            {keys !== '' && <kbd>{keys}</kbd>}
            <span class="unseen">: {name}</span>
          </button>
        )}
        <button
          type="button"
          class="ghost small"
          aria-label={t('panes:findings.dismissOf', { rule: name })}
          title={t('panes:findings.dismiss')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => beginDismissal(finding)}
        >
          <Icon name="hush" size={16} />
        </button>
      </span>
    </div>
  );
}
