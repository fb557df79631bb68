import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Hono } from 'hono';
import { createEventLog, type EventLog } from '../../src/project/workspace/event-log.ts';
import { listenHttp, type Bindings, type Listening } from '../../src/server/listen-http.ts';
import { serveEvents } from '../../src/server/serve-events.ts';

let events: EventLog;
let server: Listening;
/** Of the connections, in the order in which they came. */
let requests: IncomingMessage[];

beforeEach(async () => {
  events = createEventLog('run');
  requests = [];
  const app = new Hono<{ Bindings: Bindings }>();
  app.use((c, next) => {
    requests.push(c.env.incoming);
    return next();
  });
  app.get('/', serveEvents(events));
  const fetch = (request: Request, bindings: Bindings) => app.fetch(request, bindings);
  server = await listenHttp(fetch, { host: '127.0.0.1', port: 0 });
});
afterEach(() => server.close(0));

async function open(headers: Readonly<Record<string, string>> = {}): Promise<IncomingMessage> {
  const [answer] = (await once(get({ port: server.port, headers }), 'response')) as [
    IncomingMessage,
  ];
  return answer.setEncoding('utf8');
}

/** What comes until a word is in it. */
async function readUntil(answer: IncomingMessage, word: string): Promise<string> {
  let text = '';
  while (!text.includes(word)) {
    text += String(answer.read() ?? '');
    if (!text.includes(word)) await once(answer, 'readable');
  }
  return text;
}

test('a window that comes back is told what it missed, or to read all again', async () => {
  for (const number of [1, 2, 3]) events.emit('row', { number });
  const again = await open({ 'last-event-id': 'run-1' });
  const text = await readUntil(again, '"number":3');
  expect(text.match(/^(?:id|event|data): .*$/gm)).toEqual([
    ...['id: run-2', 'event: row', 'data: {"number":2}'],
    ...['id: run-3', 'event: row', 'data: {"number":3}'],
  ]);
  const other = await open({ 'last-event-id': 'other-1' });
  expect(await readUntil(other, '\n\nid:')).toContain('retry: 1000');
  again.destroy();
  other.destroy();
});

test('a window that reads nothing is cut off, and others get all', async () => {
  const asleep = await open();
  asleep.pause();
  const awake = await open();
  const lost = once(requests[0]!.socket, 'close');
  const filling = 'x'.repeat(256 * 1024);
  let sent = 0;
  // until nothing more fits in what the system keeps for it, and in what the server does
  while (!requests[0]!.socket.destroyed) {
    events.emit('row', { number: ++sent, filling });
    await readUntil(awake, `"number":${sent},`);
    expect(sent).toBeLessThan(1000);
  }
  await lost;
  events.emit('row', { number: 'last' });
  expect(await readUntil(awake, '"last"')).toContain('event: row');
  asleep.destroy();
  awake.destroy();
});
