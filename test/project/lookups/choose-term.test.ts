import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createNodeIo } from '../../../src/io/node-io.ts';
import { chooseTerm, type TermChoice } from '../../../src/project/lookups/choose-term.ts';
import { readTermbase } from '../../../src/project/termbase/read-termbase.ts';

const io = createNodeIo();
const folder = mkdtempSync(path.join(tmpdir(), 'kosut-choose-'));
const direction = { sourceLocale: 'en', targetLocale: 'tr' };
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const space = 'xmlns="urn:iso:std:iso:30042:ed-2"';

const FILES = {
  'dct.tbx': `${head}<tbx type="TBX-Basic" style="dct" xml:lang="en" ${space} xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
  <!-- <termSec><term>salgın</term></termSec> -->
  <conceptEntry id="c1">
    <langSec xml:lang="en"><termSec><term>pandemic</term></termSec></langSec>
    <langSec xml:lang="tr">
      <termSec>
        <term>salgın</term>
        <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
      </termSec>
      <termSec>
        <term>pandemi</term>
      </termSec>
    </langSec>
  </conceptEntry>
  <conceptEntry id="c2">
    <langSec xml:lang="en"><termSec><term>epidemic</term></termSec></langSec>
    <langSec xml:lang="tr"><termSec><term>salgın</term></termSec></langSec>
  </conceptEntry>
</body></text></tbx>
`,
  'martif.tbx': `${head}<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
<termEntry id="c1"><langSet xml:lang="en"><tig><term>pandemic</term></tig></langSet>
<langSet xml:lang="tr"><tig><term>salgın</term></tig><tig><term>pandemi</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry>
<termEntry id="c2"><langSet xml:lang="en"><tig><term>epidemic</term></tig></langSet><langSet xml:lang="tr"><tig><term>salgın</term></tig></langSet></termEntry>
</body></text></martif>
`,
  // a status for all terms of a row would be one of the English term too
  'shared.csv':
    'id,en,tr,status\r\n1,pandemic,salgın,preferred\r\n1,,"pandemi",admitted\r\n2,epidemic,salgın,',
  'own.csv':
    '\uFEFFen,tr,status:tr\npandemic,salgın,\npandemic,"pandemi",deprecated\nepidemic,salgın,\n',
  'semicolons.csv': 'en;tr\npandemic;salgın\npandemic;"pandemi"\nepidemic;salgın\n',
  'none.tsv': 'en\ttr\npandemic\tsalgın\npandemic\tpandemi\nepidemic\tsalgın\n',
} as const;

const choose = (file: string, choice: Partial<TermChoice>): Promise<boolean> =>
  chooseTerm(
    io,
    file,
    { term: 'pandemic', rendering: 'pandemi', side: 'target', status: 'preferred', ...choice },
    direction,
  );

async function listStatuses(file: string): Promise<readonly string[]> {
  const { concepts } = await readTermbase(io, file, direction);
  return concepts
    .flatMap(({ terms }) => terms)
    .map(({ text, status }) => `${text} ${status}`)
    .sort();
}

describe.each(Object.entries(FILES))('%s', (name, before) => {
  const file = path.join(folder, name);

  test('one rendering is preferred, the former one admitted, and nothing else changes', async () => {
    writeFileSync(file, before);
    const statuses = await listStatuses(file);
    expect(await choose(file, {})).toBe(true);
    const now = await listStatuses(file);
    expect(now).toContain('pandemi preferred');
    expect(now).toContain('salgın admitted');
    // that of the epidemic is another concept
    expect(now).toContain('salgın preferred');
    const english = (list: readonly string[]): readonly string[] =>
      list.filter((one) => /demic/.test(one));
    expect(english(now)).toEqual(english(statuses));
    const after = readFileSync(file, 'utf8');
    expect(await choose(file, {})).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe(after);
  });

  test('a rendering that is not to be used; another one that is new', async () => {
    writeFileSync(file, before);
    const english = (await listStatuses(file)).filter((one) => /demic/.test(one));
    await choose(file, { rendering: 'salgın', status: 'deprecated' });
    await choose(file, { rendering: 'genel <salgın>', status: 'admitted' });
    const now = await listStatuses(file);
    expect(now.filter((one) => /demic/.test(one)).filter((one) => !english.includes(one))).toEqual(
      [],
    );
    expect(now).toEqual(
      expect.arrayContaining(['salgın deprecated', 'salgın preferred', 'genel <salgın> admitted']),
    );
    const text = readFileSync(file, 'utf8');
    for (const line of before.split(/\r?\n/).filter((one) => /epidemic|<!--/.test(one)))
      expect(text).toContain(line);
  });
});

test('the side of the rendering may be the source', async () => {
  const file = path.join(folder, 'source.csv');
  writeFileSync(file, 'en,tr\npandemic,salgın\n');
  await choose(file, { term: 'salgın', rendering: 'epidemic', side: 'source' });
  expect(await listStatuses(file)).toEqual([
    'epidemic preferred',
    'pandemic admitted',
    'salgın preferred',
    'salgın preferred',
  ]);
});

test('a glossary that takes no status is left as it is', async () => {
  const file = path.join(folder, 'glossary.utf8');
  writeFileSync(file, 'pandemic\tpandemi\n');
  await expect(choose(file, { status: 'deprecated' })).rejects.toMatchObject({
    fault: 'termbase/unusable',
  });
  expect(readFileSync(file, 'utf8')).toBe('pandemic\tpandemi\n');
});
