import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import { ApiProblem } from './api/problem.ts';
import { formatProblem, PROBLEM_TYPE } from './answer-problem.ts';
import { SECURE_HEADERS } from './secure-headers.ts';

const MALFORMED: ApiProblem = new ApiProblem(400, 'malformed-request', 'this is no HTTP request');
const NO_HOST: ApiProblem = new ApiProblem(400, 'no-host', 'a request of HTTP/1.1 names its Host');
const EXPECTATION: ApiProblem = new ApiProblem(417, 'expectation', 'only 100-continue is known');
/** What Node's HTTP parser finds, by its code. */
const PROBLEMS: Readonly<Record<string, ApiProblem>> = {
  HPE_HEADER_OVERFLOW: new ApiProblem(431, 'too-large', 'the address and the headers are too long'),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: new ApiProblem(413, 'too-large', 'a chunk has long extensions'),
  ERR_HTTP_REQUEST_TIMEOUT: new ApiProblem(408, 'too-slow', 'the request did not come to its end'),
};

/** How long what a client goes on sending is read and thrown away, in milliseconds. */
const LONGEST_LINGER = 2000;

/** Where Node itself would send a status and nothing else, a server sends problems. */
export function answerUnreadable(server: Server): void {
  /** Connections that were answered: whatever else comes on them is no request either. */
  const answered = new WeakSet<Duplex>();
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (answered.has(socket)) return;
    // an answer may be on its way; Node, which asks the same, has no public name for it
    const { _httpMessage: current } = socket as {
      readonly _httpMessage?: { _headerSent: boolean };
    };
    if (!socket.writable || current?._headerSent === true) {
      socket.destroy();
      return;
    }
    const { status, headers, body } = toAnswer(PROBLEMS[error.code ?? ''] ?? MALFORMED);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const text = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
    answered.add(socket);
    // a connection that is closed while the client still sends takes the answer with it (RFC 9112, 9.6)
    const linger = setTimeout(() => socket.destroy(), LONGEST_LINGER).unref();
    socket.on('error', () => socket.destroy()).on('close', () => clearTimeout(linger));
    socket.end(text);
  });
  server.on('checkExpectation', (_: IncomingMessage, outgoing: ServerResponse) =>
    send(EXPECTATION, outgoing),
  );
}

/** Whether a request lacks what HTTP/1.1 demands of it (RFC 9112, 3.2); then it was answered. */
export function refuseWithoutHost(
  { headers: { host }, httpVersion }: IncomingMessage,
  outgoing: ServerResponse,
): boolean {
  if (host !== undefined || httpVersion !== '1.1') return false;
  send(NO_HOST, outgoing);
  return true;
}

/** What is wrong with a request that cannot be handed to an app, such as one whose address is none. */
export function answerUnhandled(error: unknown): Response {
  const { status, headers, body } = toAnswer(error instanceof RequestError ? MALFORMED : error);
  return new Response(body, { status, headers });
}

function send(problem: ApiProblem, outgoing: ServerResponse): void {
  const { status, headers, body } = toAnswer(problem);
  outgoing.writeHead(status, headers).end(body);
}

function toAnswer(error: unknown) {
  const { status, body } = formatProblem(error);
  const headers = {
    'content-type': PROBLEM_TYPE,
    'content-length': String(Buffer.byteLength(body)),
    ...SECURE_HEADERS,
    connection: 'close',
  };
  return { status, headers, body };
}
