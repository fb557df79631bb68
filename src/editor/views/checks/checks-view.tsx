import type { VNode } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { ShownFinding } from '../../api/findings.ts';
import { ActionButton } from '../../app/action-button.tsx';
import { Icon } from '../../app/icon.tsx';
import { formatNumber, key, t } from '../../i18n/translate.ts';
import { showKeys } from '../../keys/show-chord.ts';
import { FindingChange } from '../../panes/findings/finding-change.tsx';
import { describeFinding } from '../../panes/findings/describe-finding.ts';
import { ruleNames } from '../../panes/findings/rule-names.ts';
import { ContentView } from '../../row/content-view.tsx';
import { state } from '../../state/state.ts';
import { NoFiles } from '../no-files.tsx';
import { FilterSelect } from '../filter-select.tsx';
import {
  activeAt,
  activeName,
  activeRow,
  dismissing,
  filter,
  findings,
  focusWish,
  goTo,
  goToRule,
  groups,
  isChecking,
  loadFindings,
  severityNames,
  shown,
} from './checks-state.ts';
import { CheckProgress } from './check-progress.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import type { FindingFilter } from './group-findings.ts';
import { inLocale } from '../../row/in-locale.ts';

const FILTERS: Readonly<Record<FindingFilter, string>> = {
  new: key('checks:filter.new'),
  accepted: key('checks:filter.accepted'),
  all: key('checks:filter.all'),
};
const KEYS = ['next', 'previous', 'nextRule', 'open', 'fix', 'dismiss', 'takeBack'] as const;
const KEY_NAMES: Readonly<Record<(typeof KEYS)[number], string>> = {
  next: key('keys:checks.next'),
  previous: key('keys:checks.previous'),
  nextRule: key('keys:checks.nextRule'),
  open: key('keys:checks.open'),
  fix: key('keys:checks.fix'),
  dismiss: key('keys:checks.dismiss'),
  takeBack: key('keys:checks.takeBack'),
};
/** Findings in the page at a time: the keys turn the pages. */
const PAGE = 100;

/** What `kosut check` finds in the project: rules at the left, their findings at the right. */
export function ChecksView(): VNode {
  const list = shown.value;
  const active = activeName.value;
  const wish = focusWish.value;
  useEffect(() => void loadFindings(), []);
  // another filter may not list the one that keys meant
  useEffect(() => {
    if (activeAt.peek() === -1) goTo(0);
  }, [filter.value]);
  useLayoutEffect(() => {
    // who is choosing a filter goes on choosing
    if (document.activeElement instanceof HTMLSelectElement) return;
    const line = document.querySelector<HTMLElement>('.check-line[tabindex="0"]');
    line?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: 'nearest' });
  }, [active, wish]);
  const from = Math.floor(Math.max(0, activeAt.value) / PAGE) * PAGE;
  const page = list.slice(from, from + PAGE);
  const isBusy = isChecking.value;
  return (
    <div class="list-view">
      <header class="align-head">
        <div class="align-tools">
          <h2 class="list-view-title">{t('checks:title')}</h2>
          {isBusy
            ? list.length > 0 && <CheckProgress />
            : findings.value !== undefined && (
                <span class="figures">{t('checks:found', { count: list.length })}</span>
              )}
          <span class="grow" />
          <FilterSelect label={t('checks:filter.label')} titles={FILTERS} chosen={filter} />
          <ActionButton id="checks.again" icon="repeat" className="list-again" />
        </div>
      </header>
      {list.length === 0 ? (
        <div class="sheet">
          {state.project.value?.files.length === 0 ? (
            <NoFiles />
          ) : isBusy ? (
            <CheckProgress />
          ) : (
            <p role="status">
              {findings.value === undefined ? t('checks:stopped') : t('checks:none')}
            </p>
          )}
        </div>
      ) : (
        <div class="list-view-body">
          <nav class="list-view-names" aria-label={t('checks:rules')}>
            <ul>
              {groups.value.map(({ rule, severity, count }) => (
                <li key={rule}>
                  <button
                    type="button"
                    class="check-rule"
                    aria-current={list[activeAt.value]?.rule === rule}
                    onClick={() => goToRule(rule)}
                  >
                    <span class={`check-severity severity-${severity}`}>
                      <Icon name={severity === 'info' ? 'dots' : 'alert'} size={15} />
                      <span class="unseen">{t(severityNames[severity])}: </span>
                    </span>
                    <span class="check-rule-name">{t(ruleNames[rule])}</span>
                    <span class="figures">{formatNumber(count)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <section class="check-lines" aria-label={t('checks:list')} data-region="checks">
            {list.length > PAGE && (
              <p class="figures check-page">
                {t('checks:page', { from: from + 1, to: from + page.length, all: list.length })}
              </p>
            )}
            <ul>
              {page.map((finding, at) => (
                <Line
                  key={finding.fingerprint}
                  finding={finding}
                  at={from + at}
                  isActive={finding.fingerprint === active}
                />
              ))}
            </ul>
          </section>
        </div>
      )}
      <p class="align-keys" aria-hidden="true">
        {KEYS.map((name) => (
          <span key={name} class="hint">
            <kbd>{showKeys(`checks.${name}`)}</kbd> {t(KEY_NAMES[name])}
          </span>
        ))}
      </p>
      {dismissing.value && <DismissDialog finding={dismissing.value} />}
    </div>
  );
}

interface LineProps {
  readonly finding: ShownFinding;
  readonly at: number;
  readonly isActive: boolean;
}

/** One finding: rule, place, what stands there and what should; the active one with its segment. */
function Line({ finding, at, isActive }: LineProps): VNode {
  const { rule, severity, place, replacement, accepted } = finding;
  const row = isActive ? activeRow.value : undefined;
  const file = state.project.value?.files.find(({ id }) => id === finding.file);
  return (
    <li>
      <div
        class={`check-line${isActive ? ' check-active' : ''}`}
        tabIndex={isActive ? 0 : -1}
        role="group"
        aria-label={`${t(severityNames[severity])}, ${t(ruleNames[rule])}`}
        onClick={() => goTo(at)}
      >
        <p class="check-head">
          <span class={`check-severity severity-${severity}`}>
            <Icon name={severity === 'info' ? 'dots' : 'alert'} size={15} />
            {t(severityNames[severity])}
          </span>
          <strong>{t(ruleNames[rule])}</strong>
          <span class="quiet check-place">
            {place.path}
            {place.line !== undefined && `:${place.line}`}
          </span>
          {replacement !== undefined && <span class="check-fix">{t('checks:canFix')}</span>}
        </p>
        <FindingChange finding={finding} locale={file?.[`${place.side}Locale`]} />
        <p class="check-message">{describeFinding(finding)}</p>
        {accepted !== undefined && (
          <p class="check-accepted">
            {t('checks:accepted', { reason: accepted.reason })}
            {isActive && <ActionButton id="checks.takeBack" icon="undo" />}
          </p>
        )}
        {row !== undefined && (
          <div class="check-texts">
            <p {...inLocale(file?.sourceLocale)}>
              <ContentView content={row.source} source={row.source} />
            </p>
            <p {...inLocale(file?.targetLocale)}>
              <ContentView content={row.target ?? []} source={row.source} />
            </p>
          </div>
        )}
      </div>
    </li>
  );
}
