import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../api/api-error.ts';
import { postReplace } from '../../api/replace.ts';
import { Icon } from '../../app/icon.tsx';
import { Modal } from '../../app/modal.tsx';
import { formatNumber, t } from '../../i18n/translate.ts';
import { announce } from '../../state/actions/window/announce.ts';
import { closeDialog } from '../../state/actions/window/open-dialog.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { sendAllDrafts } from '../../state/actions/row/save-row.ts';
import { describeRefusal } from '../../state/describe-refusal.ts';
import { state } from '../../state/state.ts';
import { diffContents } from '../diff-contents.ts';
import { DiffView } from '../diff-view.tsx';
import { applyReplace } from './apply-replace.ts';
import {
  changeReplaceQuery,
  isFiltered,
  replaceQuery,
  toReplaceBody,
  type ReplaceQuery,
} from './replace-state.ts';
import type { ReplaceAnswer } from '../../../server/api/replace.ts';
import { inLocale } from '../../row/in-locale.ts';

/** How long after the last key the preview is asked for, in ms: a question runs through the whole file. */
const PAUSE_MS = 200;

/** Finds and replaces in the targets: every change is shown first, and each can be left out. */
export function ReplaceDialog(): VNode {
  const query = replaceQuery.value;
  const { answer, fault } = usePreview(query);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const hits = answer?.hits ?? [];
  useLayoutEffect(() => setLeftOut(new Set()), [answer]);
  const chosen = hits.filter(({ id }) => !leftOut.has(id)).map(({ id }) => id);
  const count = leftOut.size === 0 ? (answer?.total ?? 0) : chosen.length;
  const apply = (): void => {
    if (count === 0) return;
    closeDialog();
    // after the dialog has given the focus back, and before the next key
    queueMicrotask(() => void applyReplace(leftOut.size === 0 ? undefined : chosen));
  };
  const toggle = (id: string): void => {
    const next = new Set(leftOut);
    if (!next.delete(id)) next.add(id);
    setLeftOut(next);
  };
  return (
    <Modal title={t('replace:title')} onClose={closeDialog} className="wide replace">
      <form
        class="replace-form"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) apply();
        }}
      >
        <QueryFields query={query} fault={fault} />
        <p class="replace-count">{fault ?? describe(answer, query.find)}</p>
        {hits.length > 0 && (
          <div class="replace-hits" role="group" aria-label={t('replace:preview')}>
            <label class="replace-hit replace-all">
              <input
                type="checkbox"
                checked={leftOut.size === 0}
                ref={(box) => {
                  if (box) box.indeterminate = leftOut.size > 0 && chosen.length > 0;
                }}
                onChange={() =>
                  setLeftOut(leftOut.size === 0 ? new Set(hits.map(({ id }) => id)) : new Set())
                }
              />
              <span>{t('replace:all')}</span>
            </label>
            <ul>
              {hits.map(({ id, before, after }) => (
                <HitLine
                  key={id}
                  id={id}
                  before={before}
                  after={after}
                  isChosen={!leftOut.has(id)}
                  onToggle={() => toggle(id)}
                />
              ))}
            </ul>
          </div>
        )}
        <footer class="form-foot">
          <span class="hint">{t('replace:hint')}</span>
          <button type="button" onClick={closeDialog}>
            {t('replace:cancel')}
          </button>
          <button
            type="button"
            class="primary"
            disabled={count === 0}
            aria-keyshortcuts="Control+Enter"
            onClick={apply}
          >
            <Icon name="replace" />
            {t('replace:apply', { count })}
          </button>
        </footer>
      </form>
    </Modal>
  );
}

interface QueryFieldsProps {
  readonly query: ReplaceQuery;
  readonly fault: string | undefined;
}

function QueryFields({ query, fault }: QueryFieldsProps): VNode {
  return (
    <>
      <div class="replace-fields">
        <label for="replace-find">{t('replace:find')}</label>
        <input
          id="replace-find"
          type="text"
          value={query.find}
          data-first
          autoComplete="off"
          spellcheck={false}
          maxLength={2000}
          aria-invalid={fault !== undefined}
          onInput={(event) => changeReplaceQuery({ find: event.currentTarget.value })}
        />
        <label for="replace-with">{t('replace:with')}</label>
        <input
          id="replace-with"
          type="text"
          value={query.with}
          autoComplete="off"
          maxLength={10_000}
          lang={state.file.value?.targetLocale}
          onInput={(event) => changeReplaceQuery({ with: event.currentTarget.value })}
        />
      </div>
      <div class="row-of-fields">
        <Tick
          label={t('replace:regex')}
          isOn={query.isRegex}
          onChange={(isRegex) => changeReplaceQuery({ isRegex })}
        />
        <Tick
          label={t('replace:case')}
          isOn={query.matchesCase}
          onChange={(matchesCase) => changeReplaceQuery({ matchesCase })}
        />
        {isFiltered() && (
          <Tick
            label={t('replace:onlyShown')}
            isOn={query.onlyShown}
            onChange={(onlyShown) => changeReplaceQuery({ onlyShown })}
          />
        )}
      </div>
    </>
  );
}

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Tick({ label, isOn, onChange }: TickProps): VNode {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}

type Hit = NonNullable<ReplaceAnswer['hits']>[number];

interface HitLineProps extends Hit {
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function HitLine({ id, before, after, isChosen, onToggle }: HitLineProps): VNode {
  const row = state.rows.byId(id);
  return (
    <li>
      <label class="replace-hit">
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span class="replace-number">{row ? formatNumber(row.index + 1) : ''}</span>
        <span class="replace-text" {...inLocale(state.file.value?.targetLocale)}>
          <DiffView pieces={diffContents(before, after)} source={row?.source ?? before} />
        </span>
      </label>
    </li>
  );
}

function describe(answer: ReplaceAnswer | undefined, find: string): string {
  if (find === '') return t('replace:empty');
  if (answer === undefined) return t('replace:searching');
  const listed = answer.hits?.length ?? 0;
  if (answer.total === 0) return t('replace:none');
  return answer.truncated
    ? t('replace:someListed', { count: answer.total, listed })
    : t('replace:found', { count: answer.total });
}

/** Asks for the preview when the question has not changed for a moment; that of another question is gone before the next key. */
function usePreview(query: ReplaceQuery): {
  readonly answer: ReplaceAnswer | undefined;
  readonly fault: string | undefined;
} {
  const [answer, setAnswer] = useState<ReplaceAnswer | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    setFault(undefined);
    setAnswer(undefined);
    const file = state.file.peek();
    if (query.find === '' || file === undefined) return undefined;
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        await sendAllDrafts();
        const body = toReplaceBody(query, state.filter.peek());
        const found = await postReplace(file.id, { ...body, preview: true }, stop.signal);
        setAnswer(found);
        announce(describe(found, query.find));
      } catch (error) {
        if (stop.signal.aborted) return;
        // a pattern that cannot be read, or takes too long
        if (error instanceof ApiError && error.status < 500) setFault(describeRefusal(error));
        else reportTrouble(error);
      }
    };
    const timer = setTimeout(() => void ask(), isFirst.current ? 0 : PAUSE_MS);
    isFirst.current = false;
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query]);
  return { answer, fault };
}
