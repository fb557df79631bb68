import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { FormatError } from '../model/format-error.ts';
import { answerUnhandled, answerUnreadable, refuseWithoutHost } from './answer-unreadable.ts';

/** A server that answers. */
export interface Listening {
  readonly port: number;
  /**
   * Answers what was asked, then ends.
   *
   * @param lastCall milliseconds that open connections have to end
   */
  close(lastCall?: number): Promise<void>;
}

/** Where a server listens. */
export interface ListenOptions {
  readonly host: string;
  /** 0: one that is free. */
  readonly port: number;
}

/** What a `fetch` handler gets beside the request. */
export interface Bindings {
  readonly incoming: IncomingMessage;
}

/**
 * Bytes of the first line and the headers: clients of a memory put whole segments into the path, each letter up
 * to nine bytes. Node's own limit of 16 KB is less than one long paragraph.
 */
const MAX_HEADER_BYTES: number = 512 * 1024;
/**
 * Milliseconds that a connection without a request stays open. Node's own 5 s are shorter than a person's pause between two
 * segments: a client that is about to ask again when it is closed fails.
 */
const KEEP_ALIVE = 65_000;
/** Milliseconds. */
const LAST_CALL = 2000;

/**
 * Starts an HTTP server.
 *
 * @param answerFirst asked first: answers a request, or leaves it to `fetch` and returns false
 * @throws {FormatError} `server/port` when the address cannot be had
 */
export function listenHttp(
  fetch: (request: Request, bindings: Bindings) => Response | Promise<Response>,
  { host, port }: ListenOptions,
  answerFirst?: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean | Promise<boolean>,
): Promise<Listening> {
  const listener = getRequestListener(
    (request, bindings) => fetch(request, { incoming: (bindings as Bindings).incoming }),
    {
      // clients of HTTP/1.0 name no host
      hostname: host,
      errorHandler: answerUnhandled,
    },
  );
  const limits = { maxHeaderSize: MAX_HEADER_BYTES, requireHostHeader: false };
  const server = createServer(limits, (incoming, outgoing) => {
    if (refuseWithoutHost(incoming, outgoing)) return;
    const isAnswered = answerFirst?.(incoming, outgoing) ?? false;
    if (isAnswered === false) void listener(incoming, outgoing);
    else if (isAnswered !== true)
      void isAnswered.then((is) => (is ? undefined : listener(incoming, outgoing)));
  });
  answerUnreadable(server);
  server.keepAliveTimeout = KEEP_ALIVE;
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new FormatError(`cannot listen on ${host}:${port} (${cause.code ?? cause.message})`, {
          fault: 'server/port',
          expected: 'a port that is free, such as --port 0, and an address of this machine',
          cause,
        }),
      ),
    );
    server.listen(port, host, () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close: (lastCall = LAST_CALL) => close(server, lastCall),
      }),
    );
  });
}

function close(server: Server, lastCall: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), lastCall);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
