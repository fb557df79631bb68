import type { VNode } from 'preact';
import { t } from '../../i18n/translate.ts';
import { FindingLine } from './finding-line.tsx';
import { openFindings, selectedFinding } from './findings-state.ts';

/** Findings shown below the field; the pane has them all. */
const SHOWN = 3;

/** What the checks say, below the text it is said of. */
export function RowFindings(): VNode | null {
  const list = openFindings.value;
  if (list.length === 0) return null;
  const selected = selectedFinding.value;
  const first = Math.max(0, Math.min(selected - SHOWN + 1, list.length - SHOWN));
  return (
    <div class="row-findings" role="group" aria-label={t('panes:findings.title')}>
      {list.slice(first, first + SHOWN).map((finding, at) => (
        <FindingLine
          key={finding.fingerprint}
          finding={finding}
          isSelected={first + at === selected}
        />
      ))}
      {list.length > SHOWN && (
        <span class="hint">{t('panes:findings.more', { count: list.length - SHOWN })}</span>
      )}
    </div>
  );
}
