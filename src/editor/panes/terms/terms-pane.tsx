import type { VNode } from 'preact';
import { ActionButton } from '../../app/action-button.tsx';
import { Icon } from '../../app/icon.tsx';
import { key, t } from '../../i18n/translate.ts';
import { showKeys } from '../../keys/show-chord.ts';
import { state } from '../../state/state.ts';
import { AnswerState } from '../answer-state.tsx';
import { listInsertable, type InsertableTerm } from './list-insertable.ts';
import { TermForm } from './term-form.tsx';
import { insertTerm, newTerm, terms } from './terms-state.ts';
import type { RowTerm } from '../../../server/api/terms.ts';

const statuses: Readonly<Record<RowTerm['status'], string>> = {
  preferred: key('panes:terms.preferred'),
  admitted: key('panes:terms.admitted'),
  deprecated: key('panes:terms.deprecated'),
};

/** The terms of the open row, with the key that inserts each, and the form for a new one. */
export function TermsPane(): VNode {
  return (
    <>
      <AnswerState shown={terms.shown.value}>
        {({ terms: list }) => {
          const insertable = listInsertable(list);
          const shown = list.filter(
            ({ concept, term }, at) =>
              list.findIndex((other) => other.concept === concept && other.term === term) === at,
          );
          return shown.length === 0 ? (
            <p class="quiet">{t('panes:terms.none')}</p>
          ) : (
            <dl class="terms">
              {shown.map((term) => (
                <TermEntry
                  key={`${term.concept} ${term.term}`}
                  term={term}
                  insertable={insertable}
                />
              ))}
            </dl>
          );
        }}
      </AnswerState>
      {newTerm.value ? (
        <TermForm first={newTerm.value} />
      ) : (
        <p class="form-foot">
          <ActionButton id="term.add" icon="plus" className="ghost small" />
        </p>
      )}
    </>
  );
}

interface TermEntryProps {
  readonly term: RowTerm;
  readonly insertable: readonly InsertableTerm[];
}

function TermEntry({ term, insertable }: TermEntryProps): VNode {
  const file = state.file.value;
  // a note of the whole row of a table is told once
  const isTold = term.targets.some(({ note }) => note === term.note);
  const about = term.definition ?? (isTold ? undefined : term.note);
  return (
    <div class="term">
      <dt lang={file?.sourceLocale}>
        <span class={`mark mark-${markOf(term.status)}`}>{term.found}</span>
        {term.found !== term.term && <span class="quiet"> {term.term}</span>}
        {term.status === 'deprecated' && <Status status="deprecated" />}
      </dt>
      {term.targets.length === 0 && <dd class="quiet">{t('panes:terms.noTarget')}</dd>}
      {term.targets.map(({ text, status, note }) => {
        const at = insertable.findIndex((one) => one.concept === term.concept && one.text === text);
        const chord = showKeys(`term.insert${at + 1}`);
        return (
          <dd key={text}>
            {at >= 0 ? (
              <button
                type="button"
                class="term-key"
                aria-label={t('panes:terms.insert', { number: at + 1, text })}
                title={chord === '' ? undefined : chord}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => insertTerm(at + 1)}
              >
                {at + 1}
              </button>
            ) : (
              <span class="term-key" aria-hidden="true">
                {status === 'deprecated' ? <Icon name="stop" size={14} /> : '·'}
              </span>
            )}
            <span
              class={status === 'deprecated' ? 'term-text term-forbidden' : 'term-text'}
              lang={file?.targetLocale}
            >
              {text}
            </span>
            {status !== 'preferred' && <Status status={status} />}
            {note !== undefined && <span class="quiet term-note">{note}</span>}
          </dd>
        );
      })}
      {about !== undefined && <dd class="term-about">{about}</dd>}
    </div>
  );
}

function Status({ status }: { readonly status: RowTerm['status'] }): VNode {
  return <span class={`term-status term-status-${status}`}>{t(statuses[status])}</span>;
}

function markOf(status: RowTerm['status']): string {
  if (status === 'preferred') return 'term';
  return status === 'admitted' ? 'variant' : 'forbidden';
}
