import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { expect, test } from '@jest/globals';
import { createNodeIo } from '../../src/io/node-io.ts';
import { listOwnAddresses } from '../../src/io/machine/list-own-addresses.ts';
import { toUrlHost } from '../../src/server/host-name.ts';
import { serveEditor } from '../../src/server/serve-editor.ts';
import { makeProject, makeXliff } from './open-app.ts';

const log = { progress: () => undefined, note: () => undefined };
const processIo = createNodeIo();

async function ask(url: URL, host: string): Promise<number | undefined> {
  const asked = request(url, { headers: { host: `${host}:${url.port}` } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

test('an editor that others reach answers to its host and to the addresses of the machine only', async () => {
  const io = { ...processIo, cwd: makeProject({ 'a.xlf': makeXliff([['Bir.']]) }) };
  const remote = { host: '0.0.0.0', token: 'a-token-of-sixteen' };
  const editor = await serveEditor({ io, config: {}, log, version: '0.0.0', port: 0, remote });
  const url = new URL(editor.url);
  expect(url.hostname).toBe('127.0.0.1');
  const own = listOwnAddresses();
  expect(own).toContain('127.0.0.1');
  for (const address of ['localhost', '0.0.0.0', ...own])
    expect([address, await ask(url, toUrlHost(address))]).toEqual([address, 303]);
  for (const name of ['evil.example', '203.0.113.7', '127.0.0.1.evil.example'])
    expect([name, await ask(url, name)]).toEqual([name, 421]);
  const taken = { io, config: {}, log, version: '0.0.0', port: Number(url.port) };
  const other = { ...processIo, cwd: makeProject({ 'b.xlf': makeXliff([['İki.']]) }) };
  await expect(serveEditor({ ...taken, io: other })).rejects.toMatchObject({
    fault: 'server/port',
  });
  await editor.close();
});

test('an editor that nobody else reaches answers to names of this machine only', async () => {
  const io = { ...processIo, cwd: makeProject({ 'a.xlf': makeXliff([['Bir.']]) }) };
  const editor = await serveEditor({ io, config: {}, log, version: '0.0.0', port: 0 });
  const url = new URL(editor.url);
  const foreign = listOwnAddresses().filter((one) => one !== '127.0.0.1' && one !== '::1');
  for (const address of ['0.0.0.0', ...foreign])
    expect([address, await ask(url, toUrlHost(address))]).toEqual([address, 421]);
  expect(await ask(url, 'LOCALHOST')).toBe(303);
  await editor.close();
});
