import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { makeProject, makeXliff, openApp, type TestApp } from './open-app.ts';

let open: TestApp | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const odd = makeXliff([
  ['Bir elma.'],
  ['İki <pc id="1">armut</pc>. Üç kiraz.', 'Two <pc id="1">pears</pc>. Three cherries.'],
])
  // as no writer would put it
  .replace('<segment>', "<segment  id = 's1'  subState='my:own' state='initial' >")
  .replace('elma.</source>', 'elma.</source><!-- not yet --><target  xml:space="default"/>');

const v1 = `<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="tr" target-language="en" datatype="plaintext"><body>
<trans-unit id="u1"><source>Bir elma.</source></trans-unit>
<trans-unit id="u2"><source>İki armut.</source><target state="new"></target></trans-unit>
</body></file></xliff>
`;

const files = { 'xliff 2': odd, 'xliff 1.2': v1 };

async function restart(): Promise<void> {
  const { folder } = open!;
  await open!.close();
  open = await openApp(folder);
  await open.workspace.read;
}

const read = (): string => readFileSync(path.join(open!.folder, 'a.xlf'), 'utf8');

async function start(
  text: string,
): Promise<{ readonly file: string; readonly rows: readonly string[] }> {
  open = await openApp(makeProject({ 'a.xlf': text }));
  const file = `/api/v1/files/${(await open.ask('GET', '/api/v1/project')).body.files[0].id}`;
  const { body } = await open.ask('GET', `${file}/segments`);
  const rows = body.rows.map(({ id }: { id: string }) => `${file}/segments/${id}`);
  return { file, rows };
}

async function edit(row: string, target: unknown[]): Promise<void> {
  const { body } = await open!.ask('GET', row);
  const { status } = await open!.ask('PATCH', row, {
    json: { target, confirm: true },
    headers: { 'if-match': String(body.revision) },
  });
  expect(status).toBe(200);
}

test.each(Object.entries(files))(
  '%s: what is undone after it was saved leaves the file as it was, byte for byte, also after a restart',
  async (_, text) => {
    const { file, rows } = await start(text);
    await edit(rows[0]!, ['An apple.']);
    await edit(rows[1]!, ['Pears.']);
    await open!.ask('POST', `${file}/save`);
    const saved = read();
    expect(saved).toContain('An apple.');
    await edit(rows[0]!, ['An apple, once more.']);
    await open!.ask('POST', `${file}/save`);
    await restart();
    await open!.ask('POST', '/api/v1/undo', { json: {} });
    await open!.ask('POST', `${file}/save`);
    expect(read()).toBe(saved);
    await open!.ask('POST', '/api/v1/undo', { json: {} });
    await open!.ask('POST', '/api/v1/undo', { json: {} });
    await open!.ask('POST', `${file}/save`);
    expect(read()).toBe(text);
    await open!.ask('POST', '/api/v1/redo', { json: {} });
    await open!.ask('POST', '/api/v1/redo', { json: {} });
    await open!.ask('POST', `${file}/save`);
    expect(read()).toBe(saved);
  },
);

test('a split that is taken back after it was saved leaves the file as it was', async () => {
  const { file, rows } = await start(odd);
  const split = await open!.ask('POST', `${rows[1]!}/split`, { json: { sourceAt: 13 } });
  expect(split.status).toBe(200);
  await open!.ask('POST', `${file}/save`);
  expect(read()).not.toBe(odd);
  await open!.ask('POST', '/api/v1/undo', { json: {} });
  await open!.ask('POST', `${file}/save`);
  expect(read()).toBe(odd);
});

test.each(Object.entries(files))(
  '%s: a comment that is changed or removed is no note any more, and the text stays',
  async (_, text) => {
    const { file, rows } = await start(text);
    const at = `${rows[0]!}/comments`;
    const first = await open!.ask('POST', at, { json: { text: 'Which apple?' } });
    const second = await open!.ask('POST', at, { json: { text: 'A red one.' } });
    await open!.ask('POST', `${file}/save`);
    const [{ id }] = first.body;
    const other = second.body.find((one: { id: string }) => one.id !== id).id;
    expect(read()).toContain('>Which apple?</note>');
    await restart();
    expect((await open!.ask('GET', rows[0]!)).body).toMatchObject({ comments: 2 });
    expect((await open!.ask('GET', rows[0]!)).body).not.toHaveProperty('notes');
    await open!.ask('POST', at, { json: { id, text: 'Whose apple?' } });
    await edit(rows[0]!, ['An apple.']);
    await open!.ask('POST', `${file}/save`);
    expect(read()).not.toContain('Which apple?');
    expect(read().match(/>Whose apple\?<\/note>|>A red one\.<\/note>/g)).toHaveLength(2);
    for (const gone of [id, other])
      expect((await open!.ask('DELETE', `${at}/${gone}`)).status).toBe(200);
    await open!.ask('POST', `${file}/save`);
    expect(read()).not.toContain('<note');
    expect(read()).toContain('An apple.');
    expect((await open!.ask('GET', at)).body).toEqual([]);
    await open!.ask('POST', `/api/v1/undo`, { json: {} });
    await open!.ask('POST', `${file}/save`);
    expect(read().match(/<note[ >]/g)).toHaveLength(1);
  },
);

test('what another program wrote beside is not taken back with an edit', async () => {
  const { file, rows } = await start(odd);
  await edit(rows[0]!, ['An apple.']);
  await open!.ask('POST', `${rows[0]!}/comments`, { json: { text: 'Which apple?' } });
  await open!.ask('POST', `${file}/save`);
  const by = read().replace("'s1' ", `'s1' canResegment="no" `);
  writeFileSync(path.join(open!.folder, 'a.xlf'), by);
  await open!.ask('POST', `${file}/save`);
  await restart();
  await open!.ask('POST', '/api/v1/undo', { json: {} });
  await open!.ask('POST', '/api/v1/undo', { json: {} });
  await open!.ask('POST', `${file}/save`);
  expect(read()).toContain('canResegment="no"');
  expect(read()).not.toContain('An apple.');
  expect(read().match(/Which apple/g)).toHaveLength(1);
});
