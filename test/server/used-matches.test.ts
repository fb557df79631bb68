import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { xliff } from './make-editor-app.ts';
import { makeProject, openApp, type TestApp } from './open-app.ts';

let app: TestApp;
let file: string;

const start = async (folder: string): Promise<void> => {
  app = await openApp(folder);
  await app.workspace.read;
  file = `/api/v1/files/${(await app.ask('GET', '/api/v1/project')).body.files[0].id}`;
};

beforeAll(() =>
  start(
    makeProject({
      'a.xlf': xliff([
        ['Eski dosyayı açın.', 'Open the old file.'],
        ['Eski dosyayı hemen açın.'],
        ['Eski dosyayı şimdi açın.'],
        ['Eski dosyayı açın.'],
        ['Eski dosyayı yine açın.'],
      ]),
    }),
  ),
);
afterAll(() => app.close());

const addressOf = (number: number): string =>
  `${file}/segments/${encodeURIComponent(`u${number}␟s`)}`;

async function patch(number: number, json: object): Promise<void> {
  const { revision } = (await app.ask('GET', addressOf(number))).body;
  const { status } = await app.ask('PATCH', addressOf(number), {
    json,
    headers: { 'if-match': String(revision) },
  });
  expect(status).toBe(200);
  await app.workspace.memory.flush();
}

interface Found {
  readonly memory: string;
  readonly id: string;
  readonly score: number;
  readonly target: readonly string[];
  readonly properties?: Readonly<Record<string, string>>;
}

async function findMatch(number: number): Promise<Found> {
  const { body } = await app.ask('GET', `${addressOf(number)}/matches`);
  return body.matches.find(({ target }: Found) => target.join('') === 'Open the old file.');
}

/** How often the entry is said to have been used. */
const uses = async (): Promise<string | undefined> =>
  (await findMatch(1)).properties?.['usagecount'];

/** What the editor sends when a match is put into a segment. */
async function insert(number: number): Promise<void> {
  const { memory, id, score, target } = await findMatch(number);
  await patch(number, { target, origin: `tm ${score}`, match: { memory, id } });
}

test('a fuzzy match counts as used when what was made from it is confirmed, once', async () => {
  await patch(1, { confirm: true });
  expect(await uses()).toBeUndefined();

  await insert(2);
  expect((await findMatch(2)).score).toBeLessThan(100);
  expect(await uses()).toBeUndefined();
  await patch(2, { target: ['Open the old file at once.'] });
  await patch(2, { confirm: true });
  expect(await uses()).toBe('1');
  await patch(2, { confirm: true });
  expect(await uses()).toBe('1');
});

test('taken back before, or emptied, it was not used', async () => {
  await insert(3);
  expect((await app.ask('POST', '/api/v1/undo')).status).toBe(200);
  await patch(3, { target: ['Now, please.'], confirm: true });
  expect(await uses()).toBe('1');

  await insert(3);
  await patch(3, { target: [] });
  await patch(3, { target: ['Right now, please.'], confirm: true });
  expect(await uses()).toBe('1');
});

test('done again after that, it is; a confirmation that is taken back and made again counts again', async () => {
  await insert(5);
  await app.ask('POST', '/api/v1/undo');
  await app.ask('POST', '/api/v1/redo');
  // the match is known to a server that comes later
  await app.close();
  await start(app.folder);
  await patch(5, { target: ['Open the old file again.'], confirm: true });
  expect(await uses()).toBe('2');
  await app.ask('POST', '/api/v1/undo');
  await patch(5, { confirm: true });
  expect(await uses()).toBe('3');
});

test('an exact match that becomes the entry itself counts once', async () => {
  await insert(4);
  await patch(4, { confirm: true });
  expect(await uses()).toBe('4');
});
