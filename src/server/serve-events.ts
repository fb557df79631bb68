import type { Handler } from 'hono';
import type { EventLog, LoggedEvent } from '../project/workspace/event-log.ts';
import type { NodeBindings } from './raw-path.ts';

/**
 * Bytes that wait for a window which reads none: it is cut off then, and gets what it missed when it comes back. One
 * that is stopped in a debugger, or a machine that sleeps, would have the server keep all that happens.
 */
const MOST_WAITING: number = 4 * 2 ** 20;

/** A sign of life so often, in milliseconds: what stands between drops silent lines after a minute. */
const BEAT = 20_000;

const formatEvent = ({ id, name, data }: LoggedEvent): string =>
  `id: ${id}\nevent: ${name}\ndata: ${data}\n\n`;

/**
 * Server-sent events of the workspace. A window that comes back names the last it saw (`Last-Event-ID`) and
 * gets those it missed, or `reset` when nobody knows them any more.
 */
export function serveEvents(events: EventLog): Handler {
  return (c) => {
    const encoder = new TextEncoder();
    let stop = (): void => undefined;
    const source = {
      start(controller: ReadableStreamDefaultController<Uint8Array>) {
        const send = (text: string): void => {
          try {
            controller.enqueue(encoder.encode(text));
          } catch {
            // the window has gone
            stop();
          }
          if ((controller.desiredSize ?? 0) < 0) {
            stop();
            (c.env as NodeBindings | undefined)?.incoming?.destroy();
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
    };
    const room = new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING });
    const stream = new ReadableStream<Uint8Array>(source, room);
    return c.body(stream, 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
  };
}
