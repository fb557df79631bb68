import type { ServerEvents } from '../../server/api/events.ts';

type Handlers = { readonly [Name in keyof ServerEvents]?: (data: ServerEvents[Name]) => void };

/**
 * Listens to /events. The browser connects again by itself and tells the id of the last event it saw, so nothing is
 * missed; `onLine` says when the line comes and goes.
 */
export function listen(handlers: Handlers, onLine: (isOpen: boolean) => void): () => void {
  const events = new EventSource('/api/v1/events');
  events.addEventListener('open', () => onLine(true));
  events.addEventListener('error', () => onLine(false));
  for (const [name, handle] of Object.entries(handlers))
    events.addEventListener(name, (event: MessageEvent<string>) =>
      (handle as (data: unknown) => void)(JSON.parse(event.data)),
    );
  return () => events.close();
}
