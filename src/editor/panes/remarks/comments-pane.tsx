import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../app/icon.tsx';
import { formatMoment, t } from '../../i18n/translate.ts';
import { state } from '../../state/state.ts';
import { AnswerState } from '../answer-state.tsx';
import { comments, removeComment, saveComment } from './comments-state.ts';
import type { Comment } from '../../../server/api/remarks.ts';

/** What people said about the open row, and a field to say more. */
export function CommentsPane(): VNode {
  useEffect(() => comments.start(), []);
  return (
    <>
      <AnswerState shown={comments.shown.value}>
        {(list) =>
          list.length === 0 ? (
            <p class="quiet">{t('panes:comments.none')}</p>
          ) : (
            <ul class="remarks">
              {list.map((comment, at) => (
                <CommentItem key={comment.id ?? at} comment={comment} />
              ))}
            </ul>
          )
        }
      </AnswerState>
      {state.active.value && <CommentForm key={state.active.value.id} />}
    </>
  );
}

function CommentItem({ comment }: { readonly comment: Comment }): VNode {
  const { id, by, at, text, resolved } = comment;
  const item = useRef<HTMLLIElement>(null);
  return (
    <li ref={item} class={resolved ? 'remark remark-done' : 'remark'}>
      <p class="remark-head">
        <strong>{by ?? t('panes:comments.ofFile')}</strong>
        {at !== undefined && <time dateTime={at}>{formatMoment(at)}</time>}
        {resolved && (
          <span class="badge">
            <Icon name="check" size={14} />
            {t('panes:comments.resolved')}
          </span>
        )}
      </p>
      <p class="remark-text">{text}</p>
      {id !== undefined && (
        <p class="remark-tools">
          <button
            type="button"
            class="ghost small"
            onClick={() => void saveComment({ id, resolved: resolved !== true })}
          >
            {resolved ? t('panes:comments.reopen') : t('panes:comments.resolve')}
          </button>
          <button
            type="button"
            class="ghost small"
            onClick={() => {
              // what has the focus goes away
              document.getElementById('comment-text')?.focus();
              void removeComment(id);
            }}
          >
            {t('panes:comments.remove')}
          </button>
        </p>
      )}
    </li>
  );
}

function CommentForm(): VNode {
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    if (text.trim() === '') return;
    if (await saveComment({ text: text.trim() })) setText('');
  };
  return (
    <form
      class="remark-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        id="comment-text"
        rows={2}
        maxLength={10_000}
        aria-label={t('panes:comments.label')}
        aria-describedby="comment-hint"
        placeholder={t('panes:comments.label')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            void send();
          } else if (event.key === 'Escape') state.surface.peek()?.focus();
        }}
      />
      <div class="form-foot">
        <span id="comment-hint" class="hint">
          {t('panes:comments.hint')}
        </span>
        <button type="submit" class="small" disabled={text.trim() === ''}>
          {t('panes:comments.add')}
        </button>
      </div>
    </form>
  );
}
