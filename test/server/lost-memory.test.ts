import { renameSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { makeProject, makeXliff, openApp, type TestApp } from './open-app.ts';

async function confirm(app: TestApp, row: number, target: string): Promise<void> {
  const { files } = (await app.ask('GET', '/api/v1/project')).body;
  const rows = `/api/v1/files/${files[0].id}/segments`;
  const { id, revision } = (await app.ask('GET', rows)).body.rows[row];
  const answer = await app.ask('PATCH', `${rows}/${encodeURIComponent(id)}`, {
    json: { target: [target], confirm: true },
    headers: { 'if-match': `"${revision}"` },
  });
  expect(answer.status).toBe(200);
}

/** Until the memory has a match; it is taken in behind the answer. */
async function waitForMatch(app: TestApp, source: string, target: string): Promise<void> {
  const address = `/api/v1/memory/search?q=${encodeURIComponent(source)}&min=100`;
  for (;;) {
    const { matches } = (await app.ask('GET', address)).body;
    if (matches[0]?.target[0] === target) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('what is confirmed while the file of the memory is away is taken in at the next start', async () => {
  const folder = makeProject({ 'a.xlf': makeXliff([['Kapıyı aç.'], ['Işığı kapat.']]) });
  const [file, aside] = [path.join(folder, '.kosut/memory.db'), path.join(folder, 'aside.db')];
  const app = await openApp(folder);
  await confirm(app, 0, 'Open the door.');
  await waitForMatch(app, 'Kapıyı aç.', 'Open the door.');
  renameSync(file, aside);
  await confirm(app, 1, 'Turn off the light.');
  await app.close();
  renameSync(aside, file);
  const again = await openApp(folder);
  await waitForMatch(again, 'Işığı kapat.', 'Turn off the light.');
  await waitForMatch(again, 'Kapıyı aç.', 'Open the door.');
  await again.close();
});
