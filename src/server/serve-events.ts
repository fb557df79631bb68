import type { Handler } from 'hono';
import type { LoggedEvent } from '../project/workspace/event-log.ts';
import type { Workspace } from '../project/workspace/workspace.ts';

/** A sign of life so often, in milliseconds: what stands between drops silent lines after a minute. */
const BEAT = 20_000;

const formatEvent = ({ id, name, data }: LoggedEvent): string =>
  `id: ${id}\nevent: ${name}\ndata: ${data}\n\n`;

/**
 * Server-sent events of the workspace. A window that comes back names the last it saw (`Last-Event-ID`) and
 * gets those it missed, or `reset` when nobody knows them any more.
 */
export function serveEvents({ state: { events } }: Workspace): Handler {
  return (c) => {
    const encoder = new TextEncoder();
    let stop = (): void => undefined;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string): void => {
          try {
            controller.enqueue(encoder.encode(text));
          } catch {
            // the window has gone
            stop();
          }
        };
        const seen = c.req.header('last-event-id');
        const missed = seen === undefined ? [] : events.since(seen);
        send('retry: 1000\n\n');
        if (missed === undefined)
          send(formatEvent({ id: events.lastId(), name: 'reset', data: '{}' }));
        else for (const event of missed) send(formatEvent(event));
        const unsubscribe = events.subscribe((event) => send(formatEvent(event)));
        const beat = setInterval(() => send(`: ${Date.now()}\n\n`), BEAT);
        beat.unref();
        stop = () => {
          unsubscribe();
          clearInterval(beat);
        };
        c.req.raw.signal.addEventListener('abort', stop);
      },
      cancel: () => stop(),
    });
    return c.body(stream, 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
  };
}
