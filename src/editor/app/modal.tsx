import type { ComponentChildren, VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { Icon } from './icon.tsx';

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
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
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
