import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createNodeIo } from '../../../src/io/node-io.ts';
import { addTerm, type NewTerm } from '../../../src/project/lookups/add-term.ts';
import { readTermbase } from '../../../src/project/termbase/read-termbase.ts';
import { ROOT } from '../../cli/run-command.ts';

const io = createNodeIo();
const folder = mkdtempSync(path.join(tmpdir(), 'kosut-term-'));
const direction = { sourceLocale: 'tr', targetLocale: 'en-GB' };
const term: NewTerm = { source: 'oturum & "açma"', target: 'sign-in, <the>', note: 'çok önemli' };

const dct = readFileSync(path.join(ROOT, 'tm/terms.tbx'), 'utf8');
const dca = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c1"><langSec xml:lang="tr"><termSec><term>kitap</term></termSec></langSec></conceptEntry>
</body></text></tbx>
`;
const martif = `<?xml version="1.0"?>
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
  <termEntry id="c1"><langSet xml:lang="tr"><tig><term>kitap</term></tig></langSet></termEntry>
  </body></text></martif>
`;

describe.each([
  ['dct.tbx', dct],
  ['dca.tbx', dca],
  ['martif.tbx', martif],
  ['bom.csv', '\uFEFFen,tr,status\r\nbook,kitap,preferred\r\n'],
  ['ids.csv', 'id,tr,en,note,status:en\n7,kitap,book,,\n'],
  ['no-line-end.csv', 'tr,en\nkitap,book'],
  ['semicolons.csv', 'tr;en;note\r\nkitap;"book; volume";\r\n'],
  ['tabs.tsv', 'tr\ten\tnote\nkitap\tbook\t\n'],
])('%s', (name, before) => {
  const file = path.join(folder, name);

  test('takes a term, keeps every other byte, and never takes it twice', async () => {
    writeFileSync(file, before);
    expect(await addTerm(io, file, term, direction)).toBe(true);
    const after = readFileSync(file, 'utf8');
    let same = 0;
    while (before[same] === after[same] && same < before.length) same++;
    const rest = before.slice(same);
    expect(after.endsWith(rest)).toBe(true);
    const { concepts } = await readTermbase(io, file, direction);
    const added = concepts.find(({ terms }) => terms.some(({ text }) => text === term.source));
    expect(added?.terms.map(({ text }) => text).sort()).toEqual([term.source, term.target].sort());
    expect(await addTerm(io, file, term, direction)).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe(after);
  });
});

test('a term that is not to be used is read back as such', async () => {
  const file = path.join(folder, 'status.tbx');
  for (const before of [dct, dca, martif]) {
    writeFileSync(file, before);
    await addTerm(io, file, { source: 'a', target: 'b', status: 'deprecated' }, direction);
    const { concepts } = await readTermbase(io, file, direction);
    const terms = concepts.flatMap((concept) => concept.terms);
    expect(terms.find(({ text }) => text === 'b')?.status).toBe('deprecated');
    expect(terms.find(({ text }) => text === 'a')?.status).toBe('preferred');
  }
});

test('a file that takes no terms is told and left alone', async () => {
  const file = path.join(folder, 'one.csv');
  writeFileSync(file, 'tr,de\nkitap,Buch\n');
  await expect(addTerm(io, file, term, direction)).rejects.toMatchObject({
    fault: 'termbase/unusable',
  });
  expect(readFileSync(file, 'utf8')).toBe('tr,de\nkitap,Buch\n');
});
