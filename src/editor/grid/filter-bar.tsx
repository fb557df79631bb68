import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GridFilter } from '../api/grid-filter.ts';
import type { SegmentState } from '../../model/unit.ts';
import type { RowTrait } from '../../server/api/segments.ts';
import { toQuery } from '../api/segments.ts';
import { ActionButton } from '../app/action-button.tsx';
import { Icon } from '../app/icon.tsx';
import { key, t } from '../i18n/translate.ts';
import { clearFilter, filterRows } from '../state/actions/rows/filter-rows.ts';
import { shownCount, state } from '../state/state.ts';
import { stateKeys, traitKeys } from '../state/state-keys.ts';

/** How long after the last key the rows are looked up, in ms. */
const REST_MS = 200;

const sideKeys: Readonly<Record<GridFilter['side'], string>> = {
  both: key('edit:filter.both'),
  source: key('edit:filter.source'),
  target: key('edit:filter.target'),
};

/** Which rows are shown. */
export function FilterBar(): VNode {
  const filter = state.filter.value;
  const [text, setText] = useState(filter.text);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useLayoutEffect(() => {
    // what was typed before another filter was set, or none, is not looked up any more
    clearTimeout(timer.current);
    setText(filter.text);
  }, [filter]);
  const change = (next: Partial<GridFilter>): void => {
    clearTimeout(timer.current);
    void filterRows({ ...state.filter.peek(), text, ...next });
  };
  const isOn = toQuery(filter) !== '';
  return (
    <form
      class="filter"
      role="search"
      aria-label={t('edit:filter.label')}
      onSubmit={(event) => {
        event.preventDefault();
        change({ text });
        if (state.filterFault.peek() === undefined) state.surface.peek()?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // also what was not looked up yet
        clearTimeout(timer.current);
        setText('');
        clearFilter();
        state.surface.peek()?.focus();
      }}
    >
      <div class="filter-text">
        <Icon name="search" size={16} />
        <input
          id="filter-text"
          type="search"
          value={text}
          aria-label={t('edit:filter.text')}
          placeholder={t('edit:filter.text')}
          aria-invalid={state.filterFault.value !== undefined}
          aria-describedby={state.filterFault.value === undefined ? undefined : 'filter-fault'}
          autoComplete="off"
          onInput={(event) => {
            const { value } = event.currentTarget;
            setText(value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => change({ text: value }), REST_MS);
          }}
        />
        <Toggle
          label={t('edit:filter.regex')}
          sign=".*"
          isOn={filter.isRegex}
          onToggle={(isRegex) => change({ isRegex })}
        />
        <Toggle
          label={t('edit:filter.case')}
          sign="İi"
          isOn={filter.matchesCase}
          onToggle={(matchesCase) => change({ matchesCase })}
        />
      </div>
      <select
        aria-label={t('edit:filter.side')}
        value={filter.side}
        onChange={(event) => change({ side: event.currentTarget.value as GridFilter['side'] })}
      >
        {Object.entries(sideKeys).map(([side, title]) => (
          <option key={side} value={side}>
            {t(title)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('edit:filter.state')}
        value={filter.states[0] ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          change({ states: chosen === '' ? [] : [chosen as SegmentState] });
        }}
      >
        <option value="">{t('edit:filter.anyState')}</option>
        {Object.entries(stateKeys).map(([name, title]) => (
          <option key={name} value={name}>
            {t(title)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('edit:filter.has')}
        value={filter.has[0] ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          change({ has: chosen === '' ? [] : [chosen as RowTrait] });
        }}
      >
        <option value="">{t('edit:filter.anything')}</option>
        {Object.entries(traitKeys).map(([name, title]) => (
          <option key={name} value={name}>
            {t(title)}
          </option>
        ))}
      </select>
      <span class="figures">
        {isOn
          ? t('edit:filter.of', { shown: shownCount.value, all: state.file.value?.rows ?? 0 })
          : t('edit:filter.all', { count: state.file.value?.rows ?? 0 })}
      </span>
      <span class="filter-many">
        <ActionButton id="rows.pretranslate" icon="insert" className="ghost" isBare />
        <ActionButton id="rows.confirm" icon="checks2" className="ghost" isBare />
      </span>
      {isOn && (
        <button type="button" class="ghost" onClick={clearFilter}>
          {t('edit:filter.clear')}
        </button>
      )}
      {state.filterFault.value !== undefined && (
        <p id="filter-fault" class="field-fault">
          {state.filterFault.value}
        </p>
      )}
    </form>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly sign: string;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

function Toggle({ label, sign, isOn, onToggle }: ToggleProps): VNode {
  return (
    <button
      type="button"
      class="toggle"
      title={label}
      aria-label={label}
      aria-pressed={isOn}
      onClick={() => onToggle(!isOn)}
    >
      {sign}
    </button>
  );
}
