import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeFolder, ROOT, runCommand } from './run-command.ts';

const folder = makeFolder();
const at = (name: string): string => path.join(folder, name);

/** A file with two units, one of them not translated, in CR LF. */
const makeXliff = (encoding: string): string =>
  [
    `<?xml version="1.0" encoding="${encoding}"?>`,
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="tr" trgLang="en">',
    '  <file id="f1"><!-- kept -->',
    '    <unit id="u1"><segment id="s1"><source>Çığ düştü.</source></segment></unit>',
    '    <unit id="u2"><segment id="a"><source>Gün</source><target>Day</target></segment>',
    '      <segment id="b"><source>aydın</source><target>bright</target></segment></unit>',
    '  </file>',
    '</xliff>',
    '',
  ].join('\r\n');

/** Latin letters and their bytes in windows-1254, where they differ from Latin-1. */
const turkish: Readonly<Record<string, number>> = { ğ: 0xf0, ı: 0xfd, ş: 0xfe };

function encode(text: string, encoding: string): Buffer {
  if (encoding === 'UTF-8') return Buffer.from(text);
  if (encoding === 'UTF-8 with BOM') return Buffer.from(`\ufeff${text}`);
  const little = Buffer.from(encoding === 'UTF-16BE' ? text : `\ufeff${text}`, 'utf16le');
  if (encoding === 'UTF-16LE') return little;
  if (encoding === 'UTF-16BE') return little.swap16();
  return Buffer.from([...text].map((letter) => turkish[letter] ?? letter.charCodeAt(0)));
}

const encodings: readonly (readonly [name: string, declared: string])[] = [
  ['UTF-8', 'UTF-8'],
  ['UTF-8 with BOM', 'UTF-8'],
  ['UTF-16LE', 'UTF-16'],
  ['UTF-16BE', 'UTF-16'],
  ['windows-1254', 'windows-1254'],
  ['ISO-8859-9', 'ISO-8859-9'],
];

beforeAll(() => writeFileSync(at('none.jsonl'), ''));

describe('nothing to do', () => {
  test.each(encodings)('%s comes out as the same bytes', async (name, declared) => {
    const bytes = encode(makeXliff(declared), name);
    writeFileSync(at('same.xlf'), bytes);
    const outcome = await runCommand([
      'apply',
      at('same.xlf'),
      at('none.jsonl'),
      '-o',
      at('o.xlf'),
    ]);
    expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(at('o.xlf')).equals(bytes)).toBe(true);
  });

  test('the sample too, in place', async () => {
    const bytes = readFileSync(`${ROOT}segments/bitext.xlf`);
    writeFileSync(at('sample.xlf'), bytes);
    expect(await runCommand(['apply', at('sample.xlf'), at('none.jsonl')])).toMatchObject({
      status: 0,
    });
    expect(readFileSync(at('sample.xlf')).equals(bytes)).toBe(true);
  });
});

describe('one edit changes one place', () => {
  test.each(encodings)('%s', async (name, declared) => {
    const text = makeXliff(declared);
    writeFileSync(at('edit.xlf'), encode(text, name));
    const edit = '{"unit":"u1","target":"An avalanche fell & şey.","state":"translated"}';
    const outcome = await runCommand(['apply', at('edit.xlf'), '-'], { input: edit });
    expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' });
    const expected = text
      .replace('<segment id="s1">', '<segment id="s1" state="translated">')
      .replace('düştü.</source>', 'düştü.</source><target>An avalanche fell &amp; şey.</target>');
    expect(readFileSync(at('edit.xlf')).equals(encode(expected, name))).toBe(true);
  });

  test('what the encoding cannot hold becomes a reference', async () => {
    for (const [label, expected] of [
      ['windows-1254', '“a” &#x2192; &#x1D4B3;'],
      // the list of the web calls this windows-1254 too, other readers do not
      ['ISO-8859-9', '&#x201C;a&#x201D; &#x2192; &#x1D4B3;'],
    ] as const) {
      writeFileSync(at('narrow.xlf'), encode(makeXliff(label), label));
      const edit = JSON.stringify({ unit: 'u1', target: '“a” → 𝒳' });
      await runCommand(['apply', at('narrow.xlf'), '-'], { input: edit });
      const text = new TextDecoder('windows-1254').decode(readFileSync(at('narrow.xlf')));
      expect(text).toContain(`<target>${expected}</target>`);
    }
  });

  test('codes are named in braces, and get the markup they have in the file', async () => {
    const coded = '<pc id="1" dataRefStart="d">Gün</pc><ph id="2"/>';
    writeFileSync(at('codes.xlf'), makeXliff('UTF-8').replace('Gün', coded));
    const edit = { unit: 'u2', segment: 'a', target: 'The {1>day<1} {2} {3}' };
    const outcome = await runCommand(['apply', at('codes.xlf'), '-'], {
      input: JSON.stringify(edit),
    });
    expect(outcome.stderr).toBe('');
    expect(readFileSync(at('codes.xlf'), 'utf8')).toContain(
      '<target>The <pc id="1" dataRefStart="d">day</pc> <ph id="2"/> {3}</target>',
    );
  });

  test('to standard output, from standard input', async () => {
    writeFileSync(at('e.jsonl'), '{"file":"f1","unit":"u2","segment":"b","target":""}\n\n');
    const outcome = await runCommand(['apply', '-', at('e.jsonl'), '-o', '-'], {
      input: makeXliff('UTF-8'),
    });
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toBe(makeXliff('UTF-8').replace('<target>bright<', '<target><'));
  });
});

describe('wrong edits write nothing', () => {
  const rows: readonly (readonly [edits: string, stderr: string])[] = [
    [
      '{"unit":"u1","target":"x"}\n{"unit":"u9"}',
      '2:2: error edits/rejected: there is no unit "u9"',
    ],
    ['{"target":"x","unit":"u2"}', '1:15: error edits/rejected: unit "u2" has 2 segments'],
    ['{"unit":"u2","segment":"c"}', '1:2: error edits/rejected: unit "u2" has no segment "c"'],
    ['{"unit":"u1","target":"x"', '1:26: error json/malformed: the line is no JSON'],
    ['["u1"]', '1:1: error json/structure: the line is no JSON object'],
    ['{"target":"x"}', '1:1: error json/structure: the line names no unit'],
    ['{"unit":"u1","target":null}', '1:14: error json/structure: the target is null'],
    ['{"unit":"u1","state":"done"}', '1:14: error json/structure: state "done" is not known'],
  ];
  test.each(rows)('%s', async (edits, stderr) => {
    const bytes = encode(makeXliff('UTF-8'), 'UTF-8');
    writeFileSync(at('wrong.xlf'), bytes);
    writeFileSync(at('wrong.jsonl'), edits);
    const outcome = await runCommand(['apply', at('wrong.xlf'), at('wrong.jsonl')]);
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain(`wrong.jsonl:${stderr}`);
    expect(readFileSync(at('wrong.xlf')).equals(bytes)).toBe(true);
  });

  test('an encoding that can only be read', async () => {
    const head = '<?xml version="1.0" encoding="Shift_JIS"?>';
    const text = makeXliff('UTF-8')
      .replace(/^<\?.*\?>/, head)
      .replace(/[Çığüş]/g, 'x');
    writeFileSync(at('sjis.xlf'), text.replace(/[^\0-\x7f]/g, 'x'));
    const outcome = await runCommand(['apply', at('sjis.xlf'), '-', '-o', at('no.xlf')], {
      input: '{"unit":"u1","target":"x"}',
    });
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toContain('error file/encoding: text in Shift_JIS can be read');
  });

  test('both the file and the edits are -', async () => {
    expect(await runCommand(['apply', '-', '-'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('both the file and the edits are -'),
    });
  });
});

test('a packed file is edited in its place, and stays packed', async () => {
  const bytes = Buffer.from(makeXliff('UTF-8'));
  writeFileSync(at('packed.xlf'), bytes);
  writeFileSync(at('packed.xlf.gz'), gzipSync(bytes));
  const edit = { input: '{"unit":"u1","target":"x"}' };
  for (const file of ['packed.xlf', 'packed.xlf.gz'])
    expect(await runCommand(['apply', at(file), '-'], edit)).toMatchObject({ status: 0 });
  const edited = readFileSync(at('packed.xlf'));
  expect(edited.equals(bytes)).toBe(false);
  expect(gunzipSync(readFileSync(at('packed.xlf.gz'))).equals(edited)).toBe(true);
});

describe('PO files', () => {
  const fixture = path.join(ROOT, 'test/fixtures/po/all-parts/input.po');
  const put = (name: string, text: string): string => {
    writeFileSync(at(name), text);
    return at(name);
  };

  test('no edits: the same bytes; one edit: only its string changes', async () => {
    const text =
      '\ufeff# Café\r\nmsgid "a"\r\nmsgstr "b"\r\n\r\n#, fuzzy\r\nmsgid "c"\r\nmsgstr ""\r\n';
    const file = put('x.po', text);
    expect((await runCommand(['apply', file, at('none.jsonl')])).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(text);
    const edits = put('po.jsonl', '{"unit":"c","target":"ç \\"{0}\\"","state":"translated"}\n');
    expect(await runCommand(['apply', file, edits])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(
      text.replace('#, fuzzy\r\n', '').replace('msgstr ""', 'msgstr "ç \\"{0}\\""'),
    );
  });

  test('by way of XLIFF: what nobody translated stays byte for byte', async () => {
    const file = put('tr.po', `${readFileSync(fixture, 'utf8')}\nmsgid "not yet"\nmsgstr ""\n`);
    const before = readFileSync(file, 'utf8');
    const steps = [
      ['convert', file, at('tr.xlf')],
      ['convert', at('tr.xlf'), at('tr.jsonl')],
      ['apply', file, at('tr.jsonl')],
    ];
    for (const step of steps) expect((await runCommand(step)).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test.each([
    ['{"unit":"nobody","target":"x"}', 'there is no unit "nobody"'],
    ['{"unit":"a","segment":"7","target":"x"}', 'a message has one segment, "1"'],
    ['{"unit":"a","file":"other","target":"x"}', 'there is no file "other"'],
  ])('%s is refused and nothing is written', async (line, reason) => {
    const text = 'msgid "a"\nmsgstr "b"\n';
    const file = put('y.po', text);
    const { status, stderr } = await runCommand(['apply', file, put('bad.jsonl', `${line}\n`)]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(`error edits/rejected: ${reason}`),
    ]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
