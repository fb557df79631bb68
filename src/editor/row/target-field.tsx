import { useSignalEffect } from '@preact/signals';
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Row } from '../../server/api/row.ts';
import { t } from '../i18n/translate.ts';
import { isEditable } from '../state/actions/row/confirm-row.ts';
import { noteDraft } from '../state/actions/row/save-row.ts';
import { noteFocus, setDraft, setSurface } from '../state/actions/row/set-surface.ts';
import { editSettings } from '../state/edit-settings.ts';
import { state } from '../state/state.ts';
import { ContentView } from './content-view.tsx';
import { mountSurface, type MountedSurface } from './mount-surface.ts';
import { numberCodes } from './row-document.ts';

interface TargetFieldProps {
  readonly row: Row;
  readonly locale: string;
  readonly wantsFocus: boolean;
}

/** The text field of the open row. It is made anew for each row, so that undo never reaches into another one. */
export function TargetField({ row, locale, wantsFocus }: TargetFieldProps): VNode {
  const parent = useRef<HTMLDivElement>(null);
  const surface = useRef<MountedSurface | undefined>(undefined);
  const codes = useMemo(() => numberCodes(row.source, row.target ?? []), [row.id]);
  const settings = editSettings.value;
  const label = t('edit:targetOf', { number: row.index + 1 });
  useLayoutEffect(() => {
    if (parent.current === null || codes === undefined) return undefined;
    const mounted = mountSurface(parent.current, {
      rowId: row.id,
      content: state.draft.peek(),
      codes,
      locale,
      label,
      checksSpelling: settings.checksSpelling,
      showsSpaces: settings.showsSpaces,
      hasLines: row.source.some((part) => typeof part === 'string' && part.includes('\n')),
      isReadOnly: !isEditable(row),
      onChange(content) {
        setDraft(content);
        const now = state.rows.byId(row.id);
        if (now) noteDraft(now, content);
      },
    });
    surface.current = mounted;
    setSurface(mounted);
    if (wantsFocus || state.hadFocus.peek()) mounted.focus();
    return () => {
      noteFocus(parent.current?.contains(document.activeElement) ?? false);
      setSurface(undefined, mounted);
      mounted.destroy();
    };
  }, [codes, locale, label, settings.checksSpelling, settings.showsSpaces]);
  useSignalEffect(() => surface.current?.showMarks(state.marks.value));
  if (codes === undefined)
    return (
      <p class="quiet">
        <ContentView content={row.target ?? []} source={[]} />
        {t('edit:tooManyCodes')}
      </p>
    );
  return <div class="target-field" ref={parent} />;
}
