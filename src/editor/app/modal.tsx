import type { ComponentChildren, VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { state } from '../state/state.ts';
import { Icon } from './icon.tsx';
import { typeAhead } from './typed-ahead.ts';

/** What had the focus before any dialog was open. */
const below: { current: HTMLElement | undefined } = { current: undefined };

interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly className?: string;
}

/**
 * A dialog over everything: Esc closes it, and the focus goes back to where it was. What has `data-first` gets it at the
 * beginning.
 */
export function Modal({ title, onClose, children, className = '' }: ModalProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // at once, not after the next frame: the keys pressed meanwhile are for the dialog
  useLayoutEffect(() => {
    const box = dialog.current;
    const before = document.activeElement;
    // one dialog may open from another: what is below both gets the focus back
    if (before instanceof HTMLElement && before.closest('dialog') === null) below.current = before;
    box?.showModal();
    const first = box?.querySelector<HTMLElement>('[data-first]');
    first?.focus();
    typeAhead(first);
    return () => {
      box?.close();
      if (document.querySelector('dialog:modal') !== null) return;
      if (below.current?.isConnected === true) below.current.focus();
      else state.surface.peek()?.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`modal ${className}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // the dark around it
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="modal-body">
        <header class="modal-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" class="ghost" aria-label={t('shell:close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
