import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { makeFolder, ROOT, runCommand, type Outcome } from './run-command.ts';

const folder = makeFolder();
const at = (name: string): string => path.join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const put = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};
const convert = (from: string, to: string, ...flags: string[]): Promise<Outcome> =>
  runCommand(['convert', from, at(to), ...flags]);

const xliff = put(
  'in.xlf',
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr">
<file id="f1"><unit id="u1"><notes><note>A greeting.</note></notes>
<segment id="a" state="final"><source>Hello <pc id="1">world</pc>.</source><target>Merhaba <pc id="1">dünya</pc>.</target></segment>
<ignorable><source> </source></ignorable>
<segment id="b" subState="x:y" state="initial"><source>Bye.</source></segment></unit></file></xliff>`,
);
const tmx = put(
  'in.tmx',
  `<tmx version="1.4"><header srclang="en" creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" datatype="xml"/><body>
<tu tuid="1"><note>kept</note><tuv xml:lang="en"><seg>One <ph x="1">&lt;br/></ph></seg></tuv><tuv xml:lang="tr"><seg>Bir</seg></tuv><tuv xml:lang="de"><seg>Eins</seg></tuv></tu>
<tu tuid="2"><tuv xml:lang="en"><seg>Two</seg></tuv><tuv xml:lang="de"><seg>Zwei</seg></tuv></tu></body></tmx>`,
);

describe('XLIFF', () => {
  test('as JSONL: a segment a line, the untranslated too, and the losses', async () => {
    const { status, stderr } = await convert(xliff, 'x.jsonl');
    expect(status).toBe(0);
    expect(
      read('x.jsonl')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        ...{ id: 'u1#a', file: 'f1', unit: 'u1', segment: 'a' },
        ...{ source: 'Hello world.', target: 'Merhaba dünya.', state: 'final' },
      },
      { id: 'u1#b', file: 'f1', unit: 'u1', segment: 'b', source: 'Bye.', state: 'initial' },
    ]);
    expect(stderr).toContain('1 segment has codes that JSONL cannot hold');
    expect(stderr).toContain('1 unit has notes that JSONL cannot hold');
    expect(stderr).toContain('subState');
  });

  test('as JSONL and back, twice the same', async () => {
    await convert(xliff, 'x.jsonl');
    await convert(at('x.jsonl'), 'back.xlf', '--source-locale', 'en', '--target-locale', 'tr');
    await convert(at('back.xlf'), 'again.jsonl');
    expect(read('again.jsonl')).toBe(read('x.jsonl'));
  });

  test('what it writes as JSONL can be applied to it', async () => {
    await convert(xliff, 'edits.jsonl');
    put(
      'edits.jsonl',
      read('edits.jsonl')
        .split('\n')[1]!
        .replace('"initial"', '"translated","target":"Hoşça kal."'),
    );
    expect(
      await runCommand(['apply', xliff, at('edits.jsonl'), '-o', at('applied.xlf')]),
    ).toMatchObject({ status: 0 });
    expect(read('applied.xlf')).toContain('<target>Hoşça kal.</target>');
  });

  test('as TMX, with codes', async () => {
    expect((await convert(xliff, 'x.tmx')).stderr).toContain(
      '1 segment without a target is left out',
    );
    expect(read('x.tmx')).toMatch(/<tuv xml:lang="tr">\s*<seg>Merhaba <bpt[^>]*\/?>/);
  });

  test.each(['1.2', '2.0', '2.2'])('as XLIFF %s', async (version) => {
    await convert(xliff, 'version.xlf', '--xliff-version', version);
    expect(read('version.xlf')).toContain(`version="${version}"`);
    expect(await runCommand(['validate', at('version.xlf')])).toMatchObject({ status: 0 });
  });

  test('a new XLIFF says what it does not hold', async () => {
    const { status, stderr } = await convert(xliff, 'new.xlf');
    expect(status).toBe(0);
    expect(stderr).toContain('left out, as a new XLIFF does not hold it: subState');
    expect(await runCommand(['validate', at('new.xlf')])).toMatchObject({ status: 0 });
  });
});

describe('TMX', () => {
  test('keeps all locales unless one pair is asked for', async () => {
    await convert(tmx, 'all.tmx');
    expect(read('all.tmx')).toContain('<seg>Zwei</seg>');
    expect(read('all.tmx')).toContain('<note>kept</note>');
    await convert(at('all.tmx'), 'twice.tmx');
    expect(read('twice.tmx')).toBe(read('all.tmx'));
    const { stderr } = await convert(tmx, 'pair.tmx', '--target-locale', 'tr');
    expect(stderr).toContain('1 unit without text in both locales is left out');
    expect(read('pair.tmx')).not.toContain('Zwei');
    expect(await runCommand(['validate', at('all.tmx'), at('pair.tmx')])).toMatchObject({
      status: 0,
    });
  });

  test('tells what a new file leaves out', async () => {
    const rich = read('in.tmx')
      .replace('<tu tuid="1">', '<tu tuid="1" segtype="phrase">')
      .replace('<ph x="1">', '<ph x="1" type="lb">');
    const { stderr } = await convert(put('rich.tmx', rich), 'rich2.tmx');
    expect(stderr).toContain('left out, as a new TMX does not hold it: datatype, type\n');
    expect((await convert(at('rich2.tmx'), 'rich3.tmx')).stderr).toBe('');
  });

  test('as XLIFF is valid where a translation does without a code', async () => {
    const dropped = await convert(tmx, 'dropped.xlf', '--target-locale', 'tr');
    expect(dropped.stderr).toContain('left out, as a new XLIFF does not hold it: ');
    for (const name of ['note', 'tu without text in both locales', 'datatype'])
      expect(dropped.stderr).toContain(name);
    expect(read('dropped.xlf')).toContain('<ph id="1" dataRef="d1"/>');
    expect(await runCommand(['validate', at('dropped.xlf')])).toMatchObject({ status: 0 });
  });

  test('as tables', async () => {
    const { stderr } = await convert(tmx, 't.csv', '--target-locale', 'de');
    expect(read('t.csv')).toBe('source,target\nOne ,Eins\nTwo,Zwei\n');
    expect(stderr).toContain('1 segment has codes that CSV cannot hold');
    await convert(tmx, 't.tsv');
    expect(read('t.tsv')).toBe('One \tBir\n');
  });

  test('from standard input to standard output', async () => {
    const input = readFileSync(tmx);
    const args = ['convert', '-', '-', '--from', 'tmx', '--to', 'jsonl', '--quiet'];
    const { stdout, stderr } = await runCommand(args, { input });
    expect(JSON.parse(stdout)).toMatchObject({ unit: '1', target: 'Bir' });
    expect(stderr).toBe('');
  });
});

describe('other formats', () => {
  test('PO', async () => {
    const po = put('tr.po', 'msgid "Open"\nmsgstr "Aç"\n\nmsgid "Close"\nmsgstr ""\n');
    expect(await convert(po, 'po.xlf', '--target-locale', 'tr')).toMatchObject({ status: 0 });
    expect(read('po.xlf')).toContain('<target>Aç</target>');
    expect(read('po.xlf')).toContain('<source>Close</source>');
  });

  test('TBX as CSV and back', async () => {
    await convert(`${ROOT}tm/terms.tbx`, 'terms.csv');
    await convert(at('terms.csv'), 'terms.tbx');
    await convert(at('terms.tbx'), 'again.csv');
    expect(read('again.csv')).toBe(read('terms.csv'));
    expect(read('terms.csv').split('\n')[0]).toBe(
      'id,status,definition,domain,en,tr,pos:en,pos:tr',
    );
  });

  test('SRX 1.0 as 2.0', async () => {
    const srx = put(
      'one.srx',
      '<srx version="1.0"><header segmentsubflows="yes"/><body><languagerules><languagerule languagerulename="x"><rule break="yes"><beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules><maprules><maprule maprulename="m"><languagemap languagepattern=".*" languagerulename="x"/></maprule></maprules></body></srx>',
    );
    expect(await convert(srx, 'two.srx')).toMatchObject({ status: 0, stderr: '' });
    expect(read('two.srx')).toContain('version="2.0"');
  });
});

describe('i18next and the xliff package', () => {
  test('resources as XLIFF and back', async () => {
    const en = put(
      'en.json',
      '{"a":{"b":"Open {{x}}","c.d":"Dot"},"list":["one","two"],"z":"Last"}',
    );
    const tr = put('tr.json', '{"a":{"b":"{{x}} aç","c.d":"Nokta"},"list":["bir","iki"]}');
    expect(await convert(en, 'app.xlf', '--target-file', tr)).toMatchObject({ status: 0 });
    expect(await runCommand(['validate', at('app.xlf')])).toMatchObject({ status: 0 });
    const { stderr } = await convert(at('app.xlf'), 'tr2.json');
    expect(stderr).toContain('1 key has no translation');
    expect(JSON.parse(read('tr2.json'))).toEqual(JSON.parse(read('tr.json')));
    await convert(at('app.xlf'), 'en2.json', '--side', 'source');
    expect(JSON.parse(read('en2.json'))).toEqual(JSON.parse(read('en.json')));
  });

  test('what programs read in resources is an inline code in XLIFF, and text in a table', async () => {
    const text = '{{count, number}} <1>new</1> $t(mail) < 5';
    const en = put('codes.json', JSON.stringify({ mail_other: text }));
    const flags = ['--source-locale', 'en'];
    expect(await convert(en, 'codes.xlf', ...flags)).toMatchObject({ status: 0 });
    const source = readXliff(read('codes.xlf'))[0]!.units[0]!.parts[0]!.source;
    expect(
      source.map((part) => (typeof part === 'string' ? part : `${part.kind} ${part.data}`)),
    ).toEqual([
      'standalone {{count, number}}',
      ' ',
      'open <1>',
      'new',
      'close </1>',
      ' ',
      'standalone $t(mail)',
      ' < 5',
    ]);
    await convert(at('codes.xlf'), 'codes2.json', '--side', 'source');
    expect(JSON.parse(read('codes2.json'))).toEqual({ mail_other: text });
    await convert(en, 'codes.jsonl', ...flags);
    expect(JSON.parse(read('codes.jsonl'))).toMatchObject({ source: text });
  });

  test('refuses what it would lose, unless told', async () => {
    const refused = await convert(xliff, 'x.xliff.json');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(
      /in\.xlf: error xliff-js\/loss: .*text between segments \(1 unit\), states \(1 unit\), subState/,
    );
    const made = await convert(xliff, 'x.xliff.json', '--lossy');
    expect(made.status).toBe(0);
    expect(made.stderr).toContain('left out: subState');
    expect(JSON.parse(read('x.xliff.json'))).toMatchObject({
      resources: { f1: { 'u1#a': { note: 'A greeting.' }, 'u1#b': { source: 'Bye.' } } },
    });
    await convert(at('x.xliff.json'), 'js.xlf');
    expect(read('js.xlf')).toContain('<segment id="b">');
  });
});

describe('wrong calls', () => {
  const rows: readonly (readonly [string, string, string, ...string[]])[] = [
    ['tsv', 'x.srx', 'error file/unknown-format: tsv cannot become srx', '--source-locale', 'tr'],
    ['tsv', 'x.xlf', 'error usage: neither you nor the file said the source locale'],
    ['tsv', 'x.doc', 'x.doc: error file/unknown-format: unknown format'],
    ['json', 'x.xlf', 'error json/malformed: no JSON', '--source-locale', 'en'],
  ];
  test.each(rows)('%s to %s', async (kind, to, message, ...flags) => {
    const file = put(`wrong.${kind}`, kind === 'tsv' ? 'Bir\tOne\n' : '{"a": }');
    const outcome = await convert(file, to, ...flags);
    expect(outcome).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });
});
