import { cells, type Toast } from '../../cells.ts';

/** How long words stay in the live region at least, in ms: what is replaced within a frame or two is never read. */
const LEAST_MS = 150;
/** How many wait at most: of somebody who holds a key down the last moves are told. */
const MOST_WAITING = 2;

const waiting: string[] = [];
let isTelling = false;

/** Says something to a screen reader, after what it is saying now. */
export function announce(text: string): void {
  waiting.push(text);
  if (waiting.length > MOST_WAITING) waiting.shift();
  if (!isTelling) tellNext();
}

function tellNext(): void {
  const text = waiting.shift();
  isTelling = text !== undefined;
  if (text === undefined) return;
  cells.polite.value = { text, at: cells.polite.peek().at + 1 };
  setTimeout(tellNext, LEAST_MS);
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
