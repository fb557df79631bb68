import { cells, type Toast } from '../cells.ts';

/** Says something to a screen reader, after what it is saying now. */
export function announce(text: string): void {
  cells.polite.value = { text, at: cells.polite.peek().at + 1 };
}

/** Says something to a screen reader at once: an error, a refusal. */
export function announceNow(text: string): void {
  cells.assertive.value = { text, at: cells.assertive.peek().at + 1 };
}

/** How long a notice stays, in ms; one with a way back stays longer (WCAG 2.2, 2.2.1 asks for time enough). */
const PLAIN_MS = 5000;
const ACTION_MS = 20_000;

/** Shows a notice at the bottom and says it. */
export function showToast(
  text: string,
  options: { readonly tone?: Toast['tone']; readonly action?: Toast['action'] } = {},
): void {
  const id = (cells.toasts.peek().at(-1)?.id ?? 0) + 1;
  const toast: Toast = {
    id,
    text,
    tone: options.tone ?? 'plain',
    ...(options.action && { action: options.action }),
  };
  const others = cells.toasts.peek().filter((before) => before.text !== text);
  cells.toasts.value = [...others.slice(-2), toast];
  if (toast.tone === 'error') announceNow(text);
  else announce(text);
  setTimeout(() => hideToast(id), toast.action || toast.tone === 'error' ? ACTION_MS : PLAIN_MS);
}

export function hideToast(id: number): void {
  cells.toasts.value = cells.toasts.peek().filter((toast) => toast.id !== id);
}
