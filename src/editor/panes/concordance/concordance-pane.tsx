import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../../app/icon.tsx';
import { formatMoment, key, t } from '../../i18n/translate.ts';
import { state } from '../../state/state.ts';
import {
  chooseHow,
  chosenLine,
  exportLines,
  flipSide,
  followQuestion,
  found,
  how,
  insertLine,
  isSearching,
  patternFault,
  side,
  walkLines,
  words,
  type How,
} from './concordance-state.ts';
import { KwicLine } from './kwic-line.tsx';

const WAYS: Readonly<Record<How, string>> = {
  forms: key('panes:concordance.forms'),
  words: key('panes:concordance.words'),
  prefix: key('panes:concordance.prefix'),
  regex: key('panes:concordance.regex'),
};

/** Finds words inside the memories, on either side, and what renders them on the other. */
export function ConcordancePane(): VNode {
  useEffect(() => followQuestion(), []);
  const lines = found.value?.lines ?? [];
  return (
    <div class="concordance">
      <Search count={lines.length} />
      <div
        id="concordance-lines"
        class="kwics"
        role="listbox"
        aria-label={t('panes:concordance.lines')}
      >
        {lines.map((line, at) => (
          <div
            key={`${line.memory} ${line.id} ${at}`}
            id={`concordance-${at}`}
            role="option"
            aria-selected={at === chosenLine.value}
            class="kwic"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              chosenLine.value = at;
            }}
            onDblClick={() => insertLine(at, false)}
          >
            <KwicLine line={line} side={side.value} />
            {at === chosenLine.value && (
              <span class="match-origin">
                {[
                  line.memory,
                  line.author,
                  line.at === undefined ? undefined : formatMoment(line.at, 'day'),
                ]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
            )}
          </div>
        ))}
      </div>
      {lines.length > 0 ? (
        <p class="form-foot">
          <span class="hint">
            {found.value?.hasMore ? t('panes:concordance.more', { count: lines.length }) : ''}
          </span>
          <button type="button" class="ghost small" onClick={() => void exportLines()}>
            <Icon name="download" size={16} />
            {t('panes:concordance.export')}
          </button>
        </p>
      ) : (
        words.value.trim() !== '' &&
        !isSearching.value &&
        patternFault.value === undefined && <p class="quiet">{t('panes:concordance.none')}</p>
      )}
    </div>
  );
}

/** The field keeps the focus: arrows walk the lines, Enter inserts, Tab flips the side. */
function Search({ count }: { readonly count: number }): VNode {
  const file = state.file.value;
  const isSource = side.value === 'source';
  return (
    <>
      <div class="concordance-search">
        <input
          id="concordance-words"
          type="text"
          role="combobox"
          aria-expanded={count > 0}
          aria-controls="concordance-lines"
          aria-activedescendant={count > 0 ? `concordance-${chosenLine.value}` : undefined}
          aria-label={t('panes:concordance.label')}
          aria-invalid={patternFault.value !== undefined}
          aria-describedby={
            patternFault.value === undefined
              ? 'concordance-hint'
              : 'concordance-fault concordance-hint'
          }
          placeholder={t('panes:concordance.label')}
          autoComplete="off"
          spellcheck={false}
          maxLength={1000}
          lang={isSource ? file?.sourceLocale : file?.targetLocale}
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
          }}
          onKeyDown={onKey}
        />
        <button
          type="button"
          class="small"
          title={isSource ? t('panes:concordance.inSource') : t('panes:concordance.inTarget')}
          onClick={flipSide}
        >
          <Icon name="replace" size={16} />
          {isSource ? file?.sourceLocale : file?.targetLocale}
          <span class="unseen">
            {isSource ? t('panes:concordance.inSource') : t('panes:concordance.inTarget')}
          </span>
        </button>
        <select
          aria-label={t('panes:concordance.how')}
          value={how.value}
          onChange={(event) => chooseHow(event.currentTarget.value as How)}
        >
          {Object.entries(WAYS).map(([way, title]) => (
            <option key={way} value={way}>
              {t(title)}
            </option>
          ))}
        </select>
      </div>
      {patternFault.value !== undefined && (
        <p id="concordance-fault" class="field-fault">
          {patternFault.value}
        </p>
      )}
      <p id="concordance-hint" class="hint">
        {t('panes:concordance.hint')}
      </p>
    </>
  );
}

function onKey(event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === 'ArrowDown') walkLines(1);
  else if (event.key === 'ArrowUp') walkLines(-1);
  else if (event.key === 'Enter') insertLine(chosenLine.peek(), event.shiftKey);
  else if (event.key === 'Escape') state.surface.peek()?.focus();
  else if (event.key === 'Tab' && !event.shiftKey && words.peek() !== '') flipSide();
  else return;
  event.preventDefault();
}
