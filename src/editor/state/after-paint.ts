import { effect, signal, type ReadonlySignal } from '@preact/signals';

/** How long work waits for a frame that does not come, in ms: a window out of sight draws none. */
const LONGEST_MS = 100;

let waiting: (() => void)[] = [];

/**
 * Does what nobody waits for when the frame is on the screen: asking the server, filling the panes, telling a screen
 * reader. In the order it was asked for.
 */
export function afterPaint(work: () => void): void {
  waiting.push(work);
  if (waiting.length > 1) return;
  const own = waiting;
  const run = (): void => {
    if (waiting !== own) return;
    clearTimeout(late);
    waiting = [];
    for (const one of own) one();
  };
  const late = setTimeout(run, LONGEST_MS);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  // a frame's callbacks run before it is drawn; a message sent by one comes after
  requestAnimationFrame(() => port2.postMessage(0));
}

/**
 * A value as it was when the last frame was drawn: what shows it is drawn after what the person waits for.
 * @param isUrgent Whether a change may not wait: the person waits for this very value.
 */
export function settle<T>(
  source: ReadonlySignal<T>,
  isUrgent: (next: T, shown: T) => boolean = () => false,
): ReadonlySignal<T> {
  const settled = signal(source.peek());
  effect(() => {
    const next = source.value;
    if (isUrgent(next, settled.peek())) settled.value = next;
    else
      afterPaint(() => {
        settled.value = source.peek();
      });
  });
  return settled;
}
