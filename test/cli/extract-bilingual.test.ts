import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readPo } from '../../src/format/po/read-po.ts';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { spliceXliff } from '../../src/format/xliff/edit/splice-xliff.ts';
import type { Content } from '../../src/model/content.ts';
import type { Document } from '../../src/model/document.ts';
import { joinContent } from '../../src/model/content/join-content.ts';
import { makeFolder, ROOT, runCommand, type Outcome } from './run-command.ts';

const folder = makeFolder();
const at = (name: string): string => path.join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const run = (line: string): Promise<Outcome> => runCommand(line.split(' '), { cwd: folder });

const FIXTURES = [
  'po/all-parts/input.po',
  'xliff1/marks/input.xlf',
  'xliff1/trans-units/input.xlf',
  'xliff2/annotations/input.xlf',
  'xliff2/inline-codes/input.xlf',
  'xliff2/metadata/input.xlf',
  'xliff2/segments-and-gaps/input.xlf',
];

const documentsOf = (name: string): readonly Document[] =>
  name.endsWith('.po') ? [readPo(read(name)).document] : readXliff(read(name));

const segmentsOf = (name: string) =>
  documentsOf(name).flatMap(({ units }) =>
    units.flatMap(({ parts }) => parts.filter((part) => part.type === 'segment')),
  );
const textOf = (content: Content = []): string =>
  content.map((part) => (typeof part === 'string' ? part : `{${part.kind}}`)).join('');

describe.each(FIXTURES)('%s', (fixture) => {
  const name = fixture.replaceAll('/', '-');
  copyFileSync(path.join(ROOT, 'test/fixtures', fixture), at(name));
  const [{ sourceLocale, targetLocale = 'tr' }] = documentsOf(name) as [Document];
  const extract = `extract ${name} --source-locale ${sourceLocale} --target-locale ${targetLocale}`;

  test('comes back untouched, with its targets in the XLIFF', async () => {
    expect((await run(`${extract} --force`)).stderr).toContain('unit');
    const before = segmentsOf(name);
    expect(segmentsOf(`${name}.xlf`).map(({ target }) => textOf(target))).toEqual(
      before.map(({ target }) => textOf(target)),
    );
    expect((await run(`merge ${name}.xlf -o back`)).status).toBe(0);
    expect(read('back')).toBe(read(name));
  });

  test('has the targets of the XLIFF after “merge”', async () => {
    await run(`${extract} --force`);
    const edits = readXliff(read(`${name}.xlf`)).flatMap(({ id: file, units }) =>
      units.flatMap(({ id: unit, parts }) =>
        parts.flatMap(({ type, id: segment, source }) =>
          type === 'gap'
            ? []
            : [{ file, unit, segment: segment!, target: joinContent(['Yeni & <metin> '], source) }],
        ),
      ),
    );
    const { text, rejected } = spliceXliff(read(`${name}.xlf`), edits);
    expect(rejected).toEqual([]);
    writeFileSync(at(`${name}.xlf`), text);
    expect(await run(`merge ${name}.xlf -o new-${name}`)).toMatchObject({ status: 0 });
    const targets = segmentsOf(`new-${name}`).map(({ target }) => textOf(target));
    expect(targets).toEqual(
      segmentsOf(name).map(({ source }) => `Yeni & <metin> ${textOf(source)}`),
    );
  });
});

const PO =
  'msgid ""\nmsgstr "Language: tr\\n"\n\nmsgid "Open"\nmsgstr ""\n\nmsgid "Close"\nmsgstr "Kapat"\n';

test('a changed PO file is refused with what changed; --rebase translates the rest', async () => {
  writeFileSync(at('app.po'), PO);
  await run('extract app.po --source-locale en --target-locale tr');
  const open = readXliff(read('app.po.xlf'))[0]!.units[0]!.id;
  writeFileSync(at('edits.jsonl'), JSON.stringify({ unit: open, target: 'Aç' }));
  await run('apply app.po.xlf edits.jsonl');
  const changed = PO.replace('"Close"', '"Shut"');
  writeFileSync(at('app.po'), changed);
  const refused = await run('merge app.po.xlf --original app.po');
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toMatch(/app\.po: error merge\/changed: .*passages gone: 1, new: 1/);
  const { status, stdout } = await run('merge app.po.xlf --original app.po --rebase');
  expect(status).toBe(0);
  expect(stdout).toBe(changed.replace('msgid "Open"\nmsgstr ""', 'msgid "Open"\nmsgstr "Aç"'));
});

const cut = (segments: readonly (readonly [source: string, target?: string])[]): string =>
  segments
    .map(([source, target], number) => {
      const state = target === undefined ? '' : ' state="translated"';
      const said = target === undefined ? '' : `<target>${target}</target>`;
      return `<segment id="c${number}"${state}><source>${source}</source>${said}</segment>`;
    })
    .join('<ignorable><source> </source></ignorable>');

test('segments that were split go back into the one that PO has, once all of them have a target', async () => {
  const po = PO.replace('"Open"', '"Open it. Close it."');
  writeFileSync(at('split.po'), po);
  await run('extract split.po --source-locale en --target-locale tr');
  const whole = read('split.po.xlf');
  const split = (second?: string): void =>
    writeFileSync(
      at('split.po.xlf'),
      whole.replace(
        /<segment(?:(?!<segment)[\s\S])*?<source>Open it[\s\S]*?<\/segment>/,
        cut([['Open it.', 'Aç.'], second === undefined ? ['Close it.'] : ['Close it.', second]]),
      ),
    );
  split();
  expect(await run('merge split.po.xlf')).toMatchObject({ status: 0, stdout: po });
  split('Kapat.');
  expect(await run('merge split.po.xlf')).toMatchObject({
    status: 0,
    stdout: po.replace('it."\nmsgstr ""', 'it."\nmsgstr "Aç. Kapat."'),
  });
});

test('the target of segments that were joined stands in the first of them', async () => {
  const original = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="tr"><file id="f"><unit id="u">${cut([['One.'], ['Two.'], ['Three.']])}</unit></file></xliff>`;
  writeFileSync(at('three.xlf'), original);
  await run('extract three.xlf --source-locale en --target-locale tr');
  writeFileSync(
    at('three.xlf.xlf'),
    read('three.xlf.xlf').replace(
      /<segment id="c0"[\s\S]*<\/segment>/,
      cut([
        ['One. Two.', 'Bir iki.'],
        ['Three.', 'Üç.'],
      ]),
    ),
  );
  const { status, stdout } = await run('merge three.xlf.xlf');
  expect(status).toBe(0);
  const segments = readXliff(stdout)[0]!.units[0]!.parts.filter(({ type }) => type === 'segment');
  expect(segments.map(({ source, target }) => [textOf(source), textOf(target)])).toEqual([
    ['One.', 'Bir iki.'],
    ['Two.', ''],
    ['Three.', 'Üç.'],
  ]);
});

test('an XLIFF file of other locales is refused', async () => {
  copyFileSync(path.join(ROOT, 'test/fixtures/xliff2/inline-codes/input.xlf'), at('other.xlf'));
  const { status, stderr } = await run('extract other.xlf --source-locale ja');
  expect(status).toBe(2);
  expect(stderr).toMatch(/other\.xlf.*error xliff\/structure: file .* has the locales/);
});
