import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { FixLine } from '../../../server/api/terminology.ts';
import { Icon } from '../../app/icon.tsx';
import { key, t } from '../../i18n/translate.ts';
import { cutContext } from '../../panes/concordance/cut-context.ts';
import { inLocale } from '../../row/in-locale.ts';

const DOUBTS: Readonly<Record<NonNullable<FixLine['doubt']>, string>> = {
  form: key('terminology:doubt.form'),
  readings: key('terminology:doubt.readings'),
  neighbour: key('terminology:doubt.neighbour'),
  code: key('terminology:doubt.code'),
  changed: key('terminology:doubt.changed'),
  readOnly: key('terminology:doubt.readOnly'),
  final: key('terminology:doubt.final'),
  locked: key('terminology:doubt.locked'),
};

interface FixTermLineProps {
  readonly line: FixLine;
  readonly locale: string;
  readonly isChosen: boolean;
  readonly text: string;
  readonly onDecide: (change: { readonly isChosen?: boolean; readonly text?: string }) => void;
}

/** One place: what stands there, what would, and why a person must look where that is not sure. */
export function FixTermLine({ line, locale, isChosen, text, onDecide }: FixTermLineProps): VNode {
  const { doubt, texts, canChoose, content, span, before } = line;
  const id = useId();
  const context = cutContext(content, span);
  return (
    <li class={`fix-line${doubt === undefined ? '' : ' fix-doubtful'}`}>
      <input
        type="checkbox"
        id={id}
        checked={isChosen && canChoose}
        disabled={!canChoose}
        onChange={(event) => onDecide({ isChosen: event.currentTarget.checked })}
      />
      <label for={id} class="fix-text" {...inLocale(locale)}>
        {context.before}
        <del>{before}</del> {text !== '' && <ins>{text}</ins>}
        {context.after}
      </label>
      {doubt !== undefined && (
        <div class="fix-doubt">
          <span class="fix-why">
            <Icon name="alert" size={15} /> {t(DOUBTS[doubt])}
          </span>
          {canChoose && (
            <>
              {texts.length > 1 &&
                texts.map((one) => (
                  <button
                    key={one}
                    type="button"
                    class="small"
                    lang={locale}
                    aria-pressed={isChosen && text === one}
                    onClick={() => onDecide({ isChosen: true, text: one })}
                  >
                    {one}
                  </button>
                ))}
              <input
                type="text"
                aria-label={t('terminology:fix.own', { before })}
                lang={locale}
                maxLength={1000}
                value={text}
                onInput={({ currentTarget: { value } }) =>
                  onDecide({ isChosen: value.trim() !== '', text: value })
                }
              />
            </>
          )}
        </div>
      )}
    </li>
  );
}
