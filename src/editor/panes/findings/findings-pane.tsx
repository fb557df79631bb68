import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { AnswerState } from '../answer-state.tsx';
import { FindingLine } from './finding-line.tsx';
import {
  cancelDismissal,
  dismiss,
  dismissed,
  findings,
  openFindings,
  selectedFinding,
} from './findings-state.ts';
import { ruleNames } from './rule-names.ts';
import type { ShownFinding } from '../../api/findings.ts';

/** All findings of the open row, those dismissed too. */
export function FindingsPane(): VNode {
  return (
    <AnswerState shown={findings.shown.value}>
      {({ findings: all }) => {
        const open = openFindings.value;
        const hushed = all.filter(({ accepted }) => accepted !== undefined);
        return (
          <>
            {open.length === 0 && <p class="quiet">{t('panes:findings.none')}</p>}
            <ul class="finding-list">
              {open.map((finding, at) => (
                <li key={finding.fingerprint}>
                  <FindingLine finding={finding} isSelected={at === selectedFinding.value} />
                  {dismissed.value === finding.fingerprint && <DismissalForm finding={finding} />}
                </li>
              ))}
            </ul>
            {hushed.length > 0 && (
              <details class="hushed">
                <summary>{t('panes:findings.hushed', { count: hushed.length })}</summary>
                <ul>
                  {hushed.map(({ fingerprint, rule, accepted }) => (
                    <li key={fingerprint}>
                      {t(ruleNames[rule])} <span class="quiet">{accepted?.reason}</span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        );
      }}
    </AnswerState>
  );
}

/** Why the finding is none: the next person, and the build, will read it. */
function DismissalForm({ finding }: { readonly finding: ShownFinding }): VNode {
  const [reason, setReason] = useState('');
  return (
    <form
      class="dismissal"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') void dismiss(finding, reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancelDismissal();
      }}
    >
      <input
        id="dismissal-reason"
        type="text"
        maxLength={500}
        aria-label={t('panes:findings.reason')}
        placeholder={t('panes:findings.reason')}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" class="small" disabled={reason.trim() === ''}>
        {t('panes:findings.dismiss')}
      </button>
    </form>
  );
}
