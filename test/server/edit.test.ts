import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { makeProject, makeXliff, openApp, type TestApp } from './open-app.ts';

let open: TestApp | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function start(files: Record<string, string>): Promise<TestApp & { file: string }> {
  open = await openApp(makeProject(files));
  const { body } = await open.ask('GET', '/api/v1/project');
  return { ...open, file: `/api/v1/files/${body.files[0].id}` };
}

const read = ({ folder }: TestApp, name = 'a.xlf'): string =>
  readFileSync(path.join(folder, name), 'utf8');
const address = (file: string, id: string, more = ''): string =>
  `${file}/segments/${encodeURIComponent(id)}${more}`;

const plain = makeXliff([
  ['Bir elma.'],
  ['İki armut.', 'Two pears.'],
  ['Bir elma.'],
  ['Son &amp; <pc id="1">söz</pc>.'],
]);

describe('editing over the API', () => {
  test('an edit is answered with its row, saved by splice, and outlives a restart', async () => {
    const app = await start({ 'a.xlf': plain });
    const page = await app.ask('GET', `${app.file}/segments?limit=2`);
    expect(page.body).toMatchObject({ total: 4, all: 4, complete: true, from: 0 });
    const [row] = page.body.rows;
    expect(row).toMatchObject({ source: ['Bir elma.'], state: 'initial', revision: 0, index: 0 });
    const patch = await app.ask('PATCH', address(app.file, row.id), {
      json: { target: ['An apple & <more>.'], confirm: true, origin: 'tm 98' },
      headers: { 'if-match': '"0"' },
    });
    expect(patch.status).toBe(200);
    expect(patch.body.row).toMatchObject({
      target: ['An apple & <more>.'],
      state: 'translated',
      origin: 'tm 98',
    });
    expect(patch.body.undo).toEqual({ id: patch.body.row.revision, label: 'confirm' });
    expect((await app.ask('GET', app.file)).body).toMatchObject({ save: 'pending' });
    expect((await app.ask('POST', `${app.file}/save`)).body).toMatchObject({ save: 'saved' });
    expect(read(app)).toBe(
      plain
        .replace('<segment>', '<segment state="translated">')
        .replace(
          'elma.</source>',
          'elma.</source>\n        <target>An apple &amp; &lt;more&gt;.</target>',
        ),
    );
    await app.close();
    const again = await openApp(app.folder);
    open = again;
    const { body } = await again.ask('GET', `${app.file}/segments`);
    expect(body.rows[0]).toMatchObject({
      target: ['An apple & <more>.'],
      state: 'translated',
      revision: patch.body.row.revision,
      origin: 'tm 98',
    });
  });

  test('another text is a draft until it is confirmed again; one that stays is what it was', async () => {
    const app = await start({ 'a.xlf': plain });
    const at = address(app.file, 'u2␟s1');
    const edit = async (json: object) => {
      const { revision } = (await app.ask('GET', at)).body;
      const headers = { 'if-match': `"${revision}"` };
      return (await app.ask('PATCH', at, { json, headers })).body.row;
    };
    expect(await edit({ confirm: true, state: 'reviewed' })).toMatchObject({ state: 'reviewed' });
    expect(await edit({ target: ['Two pears.'] })).toMatchObject({ state: 'reviewed' });
    expect(await edit({ target: ['A pair.'], state: 'final' })).toMatchObject({ state: 'final' });
    expect(await edit({ target: ['A couple.'] })).toMatchObject({ state: 'initial' });
    expect(await edit({ target: ['Two.'], confirm: true })).toMatchObject({ state: 'translated' });
  });

  test('typing that is taken back in the field is taken back as steps too', async () => {
    const app = await start({ 'a.xlf': plain });
    const at = address(app.file, 'u2␟s1');
    const edit = async (json: object) => {
      const { revision } = (await app.ask('GET', at)).body;
      const headers = { 'if-match': `"${revision}"` };
      return (await app.ask('PATCH', at, { json, headers })).body.row;
    };
    await edit({ confirm: true, state: 'reviewed', origin: 'tm 98' });
    await edit({ target: ['Two pears.', ' Or'] });
    expect(await edit({ target: ['Two pears. Or three.'] })).toMatchObject({ state: 'initial' });
    expect(await edit({ target: ['Two pears.'] })).toMatchObject({
      target: ['Two pears.'],
      state: 'reviewed',
      origin: 'tm 98',
    });
    // the next one is what was done before the typing
    await app.ask('POST', '/api/v1/undo', { json: {} });
    expect((await app.ask('GET', at)).body).toMatchObject({
      target: ['Two pears.'],
      state: 'initial',
    });
    // what another row was changed to in between is not taken back
    await edit({ target: ['A'] });
    const other = address(app.file, 'u1␟s1');
    await app.ask('PATCH', other, { json: { target: ['B'] }, headers: { 'if-match': '"0"' } });
    expect(await edit({ target: ['Two pears.'] })).toMatchObject({ target: ['Two pears.'] });
    expect((await app.ask('GET', other)).body).toMatchObject({ target: ['B'] });
  });

  test('what was typed in one row goes back as a whole, and is done again as a whole', async () => {
    const app = await start({ 'a.xlf': plain });
    const edit = async (id: string, json: object) => {
      const { revision } = (await app.ask('GET', address(app.file, id))).body;
      const headers = { 'if-match': `"${revision}"` };
      await app.ask('PATCH', address(app.file, id), { json, headers });
    };
    const targets = async () => {
      const { rows } = (await app.ask('GET', `${app.file}/segments`)).body;
      return rows.slice(0, 2).map(({ target }: { target?: string[] }) => target?.join('') ?? '');
    };
    await edit('u1␟s1', { target: ['Ap'] });
    await edit('u1␟s1', { target: ['Apple'] });
    for (const target of ['Two', 'Two big', 'Two big pears.'])
      await edit('u2␟s1', { target: [target] });
    const undo = await app.ask('POST', '/api/v1/undo', { json: {} });
    expect(undo.body).toMatchObject({ label: 'edit', focus: 'u2␟s1', kept: [] });
    expect(undo.body.rows).toMatchObject([{ id: 'u2␟s1', target: ['Two pears.'] }]);
    expect(await targets()).toEqual(['Apple', 'Two pears.']);
    await app.ask('POST', '/api/v1/undo', { json: {} });
    expect(await targets()).toEqual(['', 'Two pears.']);
    await app.ask('POST', '/api/v1/redo', { json: {} });
    expect(await targets()).toEqual(['Apple', 'Two pears.']);
    await app.ask('POST', '/api/v1/redo', { json: {} });
    expect(await targets()).toEqual(['Apple', 'Two big pears.']);
    // a confirmation is a step of its own
    await edit('u2␟s1', { confirm: true });
    await edit('u2␟s1', { target: ['Two'] });
    await app.ask('POST', '/api/v1/undo', { json: {} });
    expect((await app.ask('GET', address(app.file, 'u2␟s1'))).body.state).toBe('translated');
  });

  test('of two edits with one revision one wins and the other gets both texts', async () => {
    const app = await start({ 'a.xlf': plain });
    const edit = (text: string) =>
      app.ask('PATCH', address(app.file, 'u1␟s1'), {
        json: { target: [text] },
        headers: { 'if-match': '"0"' },
      });
    const both = await Promise.all([edit('one'), edit('two')]);
    const [won] = both.filter(({ status }) => status === 200);
    const [lost] = both.filter(({ status }) => status === 412);
    expect(lost!.body).toMatchObject({
      type: 'revision-mismatch',
      current: { target: won!.body.row.target },
    });
    expect(lost!.body.yours.target).not.toEqual(won!.body.row.target);
    expect(lost!.headers.get('content-type')).toMatch('application/problem+json');
    expect(
      (await app.ask('PATCH', address(app.file, 'u1␟s1'), { json: { target: ['x'] } })).status,
    ).toBe(428);
    expect(
      (
        await app.ask('PATCH', address(app.file, 'u9␟s1'), {
          json: {},
          headers: { 'if-match': '0' },
        })
      ).status,
    ).toBe(404);
  });

  test('codes that the unit does not have are refused and nothing is changed', async () => {
    const app = await start({ 'a.xlf': plain });
    const row = (await app.ask('GET', address(app.file, 'u4␟s1'))).body;
    const send = (target: unknown, ifMatch = 0) =>
      app.ask('PATCH', address(app.file, 'u4␟s1'), {
        json: { target },
        headers: { 'if-match': String(ifMatch) },
      });
    const [, openCode, , closeCode] = row.source;
    expect((await send([{ ...openCode, id: '9' }, 'x'])).status).toBe(422);
    expect((await send([openCode, 'x'])).body).toMatchObject({ type: 'invalid-content' });
    expect((await send([openCode, 'word', closeCode])).status).toBe(200);
    await app.ask('POST', `${app.file}/save`);
    expect(read(app)).toContain('<target><pc id="1">word</pc></target>');
  });

  test('repetitions are filled as one step, which is taken back as one', async () => {
    const app = await start({ 'a.xlf': plain });
    const count = async () => {
      const { words, doneWords, states } = (await app.ask('GET', app.file)).body;
      return { words, doneWords, states };
    };
    // when it is answered the whole file is read
    await app.ask('GET', `${app.file}/segments?ids=1`);
    const before = await count();
    const { body } = await app.ask('PATCH', address(app.file, 'u1␟s1'), {
      json: { target: ['An apple.'], confirm: true, propagate: true },
      headers: { 'if-match': '0' },
    });
    expect(body.row.repeats).toBe(2);
    expect(body.propagated).toMatchObject([
      { id: 'u3␟s1', target: ['An apple.'], origin: 'propagated' },
    ]);
    const { states } = before;
    expect(await count()).toEqual({
      words: before.words,
      doneWords: before.doneWords + 4,
      states: { ...states, initial: states.initial - 2, translated: states.translated + 2 },
    });
    expect((await app.ask('GET', '/api/v1/undo')).body).toEqual({ undo: 'propagate 1' });
    const undone = await app.ask('POST', '/api/v1/undo', { json: {} });
    expect(await count()).toEqual(before);
    expect(undone.body).toMatchObject({
      label: 'propagate 1',
      kept: [],
      focus: expect.any(String),
    });
    expect(undone.body.rows.map((row: { target?: unknown }) => row.target)).toEqual([
      undefined,
      undefined,
    ]);
    const redone = await app.ask('POST', '/api/v1/redo', { json: {} });
    expect(redone.body.rows).toHaveLength(2);
    expect((await app.ask('POST', '/api/v1/redo', { json: {} })).status).toBe(404);
  });

  test('undo leaves alone what somebody changed since', async () => {
    const app = await start({ 'a.xlf': plain, 'b.xlf': plain });
    const edit = (id: string, text: string, revision: number) =>
      app.ask('PATCH', address(app.file, id), {
        json: { target: [text] },
        headers: { 'if-match': String(revision) },
      });
    await edit('u1␟s1', 'first', 0);
    const second = (await edit('u2␟s1', 'Other pears.', 0)).body.row;
    writeFileSync(path.join(app.folder, 'a.xlf'), plain.replace('Two pears.', 'Their pears.'));
    await app.ask('POST', `${app.file}/save`);
    const conflicts = (await app.ask('GET', `${app.file}/conflicts`)).body;
    expect(conflicts).toEqual([
      {
        id: 'u2␟s1',
        index: 1,
        source: ['İki armut.'],
        base: { target: ['Two pears.'], state: 'initial' },
        mine: { target: ['Other pears.'], state: 'initial' },
        theirs: { target: ['Their pears.'], state: 'initial' },
      },
    ]);
    expect((await app.ask('GET', app.file)).body.save).toBe('conflict');
    expect(read(app)).toContain('Their pears.');
    expect(read(app)).toContain('<target>first</target>');
    const undone = await app.ask('POST', '/api/v1/undo', { json: {} });
    expect(undone.body.kept).toEqual(['u2␟s1']);
    const stale = await edit('u2␟s1', 'x', second.revision);
    expect(stale.status).toBe(412);
    await app.close();
    open = await openApp(app.folder);
    expect((await open.ask('GET', `${app.file}/conflicts`)).body).toEqual(conflicts);
    const resolved = await open.ask('POST', `${app.file}/resolve`, {
      json: { choices: [{ id: 'u2␟s1', choose: 'mine' }] },
    });
    expect(resolved.body.save).toBe('pending');
    await open.ask('POST', `${app.file}/save`);
    expect(read(app)).toContain('Other pears.');
    expect((await open.ask('GET', `${app.file}/conflicts`)).body).toEqual([]);
  });

  test('conflicts come in the order of the file, whatever was written first', async () => {
    const app = await start({
      'a.xlf': makeXliff([
        ['Bir elma.', 'One apple.'],
        ['İki armut.', 'Two pears.'],
      ]),
    });
    for (const [id, text] of [
      ['u2␟s1', 'pears'],
      ['u1␟s1', 'apple'],
    ] as const) {
      await app.ask('PATCH', address(app.file, id), {
        json: { target: [`Our ${text}.`] },
        headers: { 'if-match': '0' },
      });
      const old = read(app);
      const other = old.replace(
        new RegExp(`(<unit id="${id.slice(0, 2)}">.*?<target>)[^<]*`, 's'),
        `$1Their ${text}.`,
      );
      expect(other).not.toBe(old);
      writeFileSync(path.join(app.folder, 'a.xlf'), other);
      await app.ask('POST', `${app.file}/save`);
    }
    const { body } = await app.ask('GET', `${app.file}/conflicts`);
    expect(body.map((one: { id: string }) => one.id)).toEqual(['u1␟s1', 'u2␟s1']);
  });

  test('a segment is split and joined, and undone across both', async () => {
    const two = makeXliff([['Bir geldi. İki gitti.', 'One came. Two left.'], ['Son.']]);
    const app = await start({ 'a.xlf': two });
    const split = await app.ask('POST', address(app.file, 'u1␟s1', '/split'), {
      json: { sourceAt: 11, targetAt: 10 },
    });
    expect(
      split.body.rows.map((row: { source: unknown; target: unknown }) => [row.source, row.target]),
    ).toEqual([
      [['Bir geldi.'], ['One came.']],
      [['İki gitti.'], ['Two left.']],
    ]);
    expect((await app.ask('GET', `${app.file}/segments`)).body.total).toBe(3);
    await app.ask('POST', `${app.file}/save`);
    expect(read(app)).toContain('<segment id="s2">');
    expect(read(app)).toContain('<ignorable>');
    const joined = await app.ask('POST', address(app.file, 'u1␟s1', '/join'), {});
    expect(joined.body.rows).toMatchObject([{ id: 'u1␟s1', source: ['Bir geldi. İki gitti.'] }]);
    expect(joined.body.removed).toEqual(['u1␟s2']);
    await app.ask('POST', '/api/v1/undo', { json: {} });
    const undone = await app.ask('POST', '/api/v1/undo', { json: {} });
    expect(undone.body).toMatchObject({ label: 'split', removed: ['u1␟s2'] });
    await app.ask('POST', `${app.file}/save`);
    const { body } = await app.ask('GET', `${app.file}/segments`);
    expect(body.rows[0]).toMatchObject({
      source: ['Bir geldi. İki gitti.'],
      target: ['One came. Two left.'],
      canJoin: false,
    });
    expect((await app.ask('POST', address(app.file, 'u1␟s1', '/join'), {})).status).toBe(409);
    expect(
      (await app.ask('POST', address(app.file, 'u1␟s1', '/split'), { json: { sourceAt: 21 } }))
        .status,
    ).toBe(409);
  });

  test('undo goes to the segment that was cut, wherever it stands in its unit', async () => {
    const parts = ['Bir.', 'İki üç.', 'Dört.'].map(
      (text, at) => `<segment id="s${at + 1}"><source>${text}</source></segment>`,
    );
    const app = await start({
      'a.xlf': makeXliff([['x']]).replace(/<segment[^]*<\/segment>/, parts.join('')),
    });
    const cut = await app.ask('POST', address(app.file, 'u1␟s2', '/split'), {
      json: { sourceAt: 4 },
    });
    expect(cut.status).toBe(200);
    for (const way of ['undo', 'redo'])
      expect((await app.ask('POST', `/api/v1/${way}`, { json: {} })).body).toMatchObject({
        label: 'split',
        focus: 'u1␟s2',
      });
  });

  test('filters fold Turkish letters; patterns that never end are stopped', async () => {
    const app = await start({
      'a.xlf': makeXliff([
        ['ISPARTA ılık'],
        ['İstanbul', 'Istanbul'],
        ['kazan', 'a'.repeat(60) + '!'],
      ]),
    });
    const find = async (query: string) =>
      (await app.ask('GET', `${app.file}/segments?ids=1&${query}`)).body.indexes;
    expect(await find('text=ısparta')).toEqual([0]);
    expect(await find('text=istanbul')).toEqual([1]);
    expect(await find('text=istanbul&case=1')).toEqual([]);
    expect(await find(`regex=1&text=${encodeURIComponent('^İ.*l$')}`)).toEqual([1]);
    expect(await find('has=untranslated')).toEqual([0]);
    expect(await find('state=translated')).toEqual([]);
    const slow = await app.ask(
      'GET',
      `${app.file}/segments?regex=1&text=${encodeURIComponent('^(a+)+$')}`,
    );
    expect(slow).toMatchObject({ status: 422, body: { type: 'bad-pattern' } });
    expect((await app.ask('GET', `${app.file}/segments?regex=1&text=(`)).status).toBe(422);
    const rows = (await app.ask('GET', `${app.file}/segments?indexes=2,0`)).body.rows;
    expect(rows.map((row: { index: number }) => row.index)).toEqual([2, 0]);
    const next = (
      await app.ask(
        'GET',
        `${app.file}/segments?state=initial&limit=1&after=${encodeURIComponent('u1␟s1')}`,
      )
    ).body;
    expect(next.rows).toMatchObject([{ index: 1 }]);
  });

  test('replace shows first, changes what was accepted, and keeps codes', async () => {
    const app = await start({
      'a.xlf': makeXliff([
        ['a', 'The IŞIK and the <ph id="1"/>ışık'],
        ['b', 'Işık 12-34'],
        ['c', 'none'],
      ]),
    });
    const ask = (json: object) => app.ask('POST', `${app.file}/replace`, { json });
    const shown = (await ask({ find: 'ışık', with: 'light', preview: true })).body;
    expect(
      shown.hits.map((hit: { after: unknown[] }) =>
        hit.after.filter((part) => typeof part === 'string'),
      ),
    ).toEqual([['The light and the ', 'light'], ['light 12-34']]);
    // what no group is called stands for itself
    const unnamed = await ask({ find: 'none', regex: true, with: '$<constructor>', preview: true });
    expect(unnamed.body.hits).toMatchObject([{ after: ['$<constructor>'] }]);
    const done = (
      await ask({
        find: '(\\d+)-(?<b>\\d+)',
        regex: true,
        with: '$<b>/$1 $$',
        preview: false,
        accept: ['u2␟s1'],
      })
    ).body;
    expect(done).toMatchObject({
      total: 1,
      changed: [{ id: 'u2␟s1', target: ['Işık 34/12 $'] }],
      undo: { label: 'replace 1' },
    });
    expect((await ask({ find: 'a', with: '$1', preview: true })).body.hits[0].after[0]).toBe(
      'The IŞIK $1nd the ',
    );
  });

  test('comments become notes of the file, and the history of a segment is told', async () => {
    const app = await start({ 'a.xlf': plain });
    const at = address(app.file, 'u1␟s1');
    const { body } = await app.ask('POST', `${at}/comments`, { json: { text: 'Which apple?' } });
    expect(body).toMatchObject([{ text: 'Which apple?', by: expect.any(String) }]);
    await app.ask('PATCH', at, {
      json: { target: ['Apple'] },
      headers: { 'if-match': String((await app.ask('GET', at)).body.revision) },
    });
    await app.ask('POST', `${app.file}/save`);
    expect(read(app)).toMatch(/<note [^>]*category="comment">Which apple\?<\/note>/);
    await app.ask('POST', `${app.file}/save`);
    expect(read(app).match(/Which apple/g)).toHaveLength(1);
    const resolved = await app.ask('POST', `${at}/comments`, {
      json: { id: body[0].id, resolved: true },
    });
    expect(resolved.body).toMatchObject([{ resolved: true }]);
    expect((await app.ask('GET', `${app.file}/segments?ids=1&has=comment`)).body.indexes).toEqual([
      0,
    ]);
    expect((await app.ask('GET', `${at}/history`)).body).toMatchObject([
      { what: 'edit', target: ['Apple'] },
      { what: 'file', state: 'initial' },
    ]);
    await app.close();
    open = await openApp(app.folder);
    expect((await open.ask('GET', `${at}/comments`)).body).toHaveLength(1);
  });

  test('a comment is no change of the text: an edit that saw the segment before it is made', async () => {
    const app = await start({ 'a.xlf': plain });
    const at = address(app.file, 'u1␟s1');
    const { revision } = (await app.ask('GET', at)).body;
    await app.ask('POST', `${at}/comments`, { json: { text: 'Which apple?' } });
    expect((await app.ask('GET', at)).body).toMatchObject({ revision, comments: 1 });
    const edited = await app.ask('PATCH', at, {
      json: { target: ['Apple'] },
      headers: { 'if-match': String(revision) },
    });
    expect(edited.status).toBe(200);
    expect(edited.body.row.comments).toBe(1);
    await app.close();
    open = await openApp(app.folder);
    expect((await open.ask('GET', at)).body).toMatchObject({ target: ['Apple'], comments: 1 });
  });

  test('a window has a row for a minute, and others see it', async () => {
    const app = await start({ 'a.xlf': plain });
    const lease = (client: string, id?: string) =>
      app.ask('POST', `${app.file}/lease`, { json: { id }, headers: { 'x-kosut-client': client } });
    expect((await lease('one', 'u1␟s1')).body.until).toBeDefined();
    expect((await lease('two', 'u1␟s1')).body.lockedBy).toBeDefined();
    expect((await app.ask('GET', address(app.file, 'u1␟s1'))).body.lockedBy).toBeDefined();
    await lease('one', 'u2␟s1');
    expect((await lease('two', 'u1␟s1')).body.lockedBy).toBeUndefined();
  });
});
