import type { DialogName } from '../state/cells.ts';
import { state } from '../state/state.ts';

const waiting: { dialog: DialogName | undefined; text: string } = { dialog: undefined, text: '' };

/** Keeps what was typed while a dialog is loaded. */
export function keepTyped(dialog: DialogName, text: string): void {
  waiting.dialog = dialog;
  waiting.text = text;
}

/** Types what was kept for the open dialog into its first field, if that is one for text. It is kept no longer. */
export function typeAhead(field: HTMLElement | null | undefined): void {
  const { dialog, text } = waiting;
  waiting.text = '';
  if (text === '' || dialog !== state.dialog.peek()) return;
  if (!(field instanceof HTMLInputElement) || !isForText(field)) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
}

function isForText({ type }: HTMLInputElement): boolean {
  return type === 'text' || type === 'search';
}
