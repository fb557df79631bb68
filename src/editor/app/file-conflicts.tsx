import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { getConflicts } from '../api/conflicts.ts';
import { t } from '../i18n/translate.ts';
import { diffContents } from '../panes/diff-contents.ts';
import { DiffView } from '../panes/diff-view.tsx';
import { ContentView } from '../row/content-view.tsx';
import { announce, showToast } from '../state/actions/window/announce.ts';
import { closeDialog } from '../state/actions/window/open-dialog.ts';
import { reportTrouble } from '../state/actions/window/report-trouble.ts';
import { editConflict, resolveConflicts } from '../state/actions/file/resolve-conflicts.ts';
import { state } from '../state/state.ts';
import type { Conflict } from '../../server/api/conflict.ts';
import { Modal } from './modal.tsx';
import { inLocale } from '../row/in-locale.ts';

/** What was changed here and by another program, one segment after another: a person chooses. Closing decides nothing. */
export function FileConflicts(): VNode {
  const [conflicts, setConflicts] = useState<readonly Conflict[] | undefined>(undefined);
  const [at, setAt] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const file = state.file.value?.id;
  useEffect(() => {
    if (file !== undefined) getConflicts(file).then(setConflicts, reportTrouble);
  }, [file]);
  const all = conflicts ?? [];
  const place = Math.min(at, all.length - 1);
  const conflict = all[place];
  // the button that had the focus may be gone with its segment
  useLayoutEffect(
    () => body.current?.querySelector<HTMLElement>('[data-first]')?.focus(),
    [conflict?.id],
  );

  const choose = async (which: readonly Conflict[], choice: 'mine' | 'theirs'): Promise<void> => {
    if (which.length === 0 || !(await resolveConflicts(which, choice))) return;
    // what cannot be put anywhere stays
    const left = file === undefined ? [] : await getConflicts(file).catch(() => []);
    setConflicts(left);
    if (left.length > 0) announce(t('conflicts:left', { count: left.length }));
    else {
      closeDialog();
      showToast(t('conflicts:done'));
    }
  };
  const edit = (one: Conflict): void => {
    closeDialog();
    queueMicrotask(() => void editConflict(one));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (conflict === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const run = {
      1: () => conflict.theirs && void choose([conflict], 'mine'),
      2: () => void choose([conflict], 'theirs'),
      3: () => conflict.theirs && edit(conflict),
      ArrowRight: () => setAt(Math.min(place + 1, all.length - 1)),
      ArrowLeft: () => setAt(Math.max(place - 1, 0)),
    }[event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
  return (
    <Modal title={t('conflicts:title')} onClose={closeDialog} className="wide">
      <div ref={body} class="conflicts" onKeyDown={onKeyDown}>
        {conflict === undefined ? (
          <p class="quiet">{conflicts === undefined ? t('shell:loading') : t('conflicts:none')}</p>
        ) : (
          <>
            <p>{t('conflicts:why')}</p>
            {all.length > 1 && (
              <div class="row-of-fields">
                <button
                  type="button"
                  aria-keyshortcuts="ArrowLeft"
                  disabled={place === 0}
                  onClick={() => setAt(place - 1)}
                >
                  ← {t('conflicts:previous')}
                </button>
                <span>{t('conflicts:place', { number: place + 1, all: all.length })}</span>
                <button
                  type="button"
                  aria-keyshortcuts="ArrowRight"
                  disabled={place === all.length - 1}
                  onClick={() => setAt(place + 1)}
                >
                  {t('conflicts:next')} →
                </button>
              </div>
            )}
            <OneConflict
              conflict={conflict}
              onMine={() => void choose([conflict], 'mine')}
              onTheirs={() => void choose([conflict], 'theirs')}
              onEdit={() => edit(conflict)}
            />
            {all.length > 1 && (
              <div class="row-of-fields">
                <button type="button" onClick={() => void choose(all, 'mine')}>
                  {t('conflicts:allMine')}
                </button>
                <button type="button" onClick={() => void choose(all, 'theirs')}>
                  {t('conflicts:allTheirs')}
                </button>
              </div>
            )}
          </>
        )}
      </div>
    </Modal>
  );
}

interface OneConflictProps {
  readonly conflict: Conflict;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onEdit: () => void;
}

/** Source, what the file has, and ours with what is other in it. */
function OneConflict({ conflict, onMine, onTheirs, onEdit }: OneConflictProps): VNode {
  const { index, source = [], mine, theirs } = conflict;
  const file = state.file.value;
  const pieces = diffContents(theirs?.target ?? [], mine.target ?? []);
  return (
    <>
      <h3>
        {index === undefined ? t('conflicts:gone') : t('conflicts:segment', { number: index + 1 })}
      </h3>
      {source.length > 0 && (
        <p class="version" {...inLocale(file?.sourceLocale)}>
          <ContentView content={source} source={source} />
        </p>
      )}
      <div class="versions">
        <section aria-labelledby="conflict-theirs">
          <h3 id="conflict-theirs">{t('conflicts:theirs')}</h3>
          <p class="version" {...inLocale(file?.targetLocale)}>
            {theirs?.target === undefined ? (
              <span class="quiet">{t('conflicts:noTarget')}</span>
            ) : (
              <ContentView content={theirs.target} source={source} />
            )}
          </p>
          <button
            type="button"
            aria-keyshortcuts="2"
            data-first={theirs === undefined || undefined}
            onClick={onTheirs}
          >
            <kbd>2</kbd> {theirs === undefined ? t('conflicts:letGo') : t('conflicts:takeTheirs')}
          </button>
        </section>
        <section aria-labelledby="conflict-mine">
          <h3 id="conflict-mine">{t('conflicts:mine')}</h3>
          <p class="version" {...inLocale(file?.targetLocale)}>
            {theirs === undefined ? (
              <ContentView content={mine.target ?? []} source={source} />
            ) : (
              <DiffView pieces={pieces} source={source} />
            )}
          </p>
          {theirs !== undefined && (
            <div class="row-of-fields">
              <button
                type="button"
                class="primary"
                aria-keyshortcuts="1"
                data-first
                onClick={onMine}
              >
                <kbd>1</kbd> {t('conflicts:keepMine')}
              </button>
              <button type="button" aria-keyshortcuts="3" onClick={onEdit}>
                <kbd>3</kbd> {t('conflicts:editMine')}
              </button>
            </div>
          )}
        </section>
      </div>
    </>
  );
}
