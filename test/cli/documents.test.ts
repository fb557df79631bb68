import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import { validators } from '../../src/format/validation/validators.ts';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { makeFolder, ROOT, runCommand, type Outcome } from './run-command.ts';

const folder = makeFolder();
const at = (name: string): string => path.join(folder, name);
const put = (name: string, data: string | Uint8Array): string => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), data);
  return at(name);
};
const extract = (file: string, ...flags: string[]): Promise<Outcome> =>
  runCommand(['extract', file, '--source-locale', 'tr', '--target-locale', 'en', ...flags]);
const merge = (file: string, ...flags: string[]): Promise<Outcome> =>
  runCommand(['merge', file, ...flags]);
const sourcesOf = (xliff: string): string[] =>
  readXliff(xliff).flatMap(({ units }) =>
    units.map(({ parts }) =>
      parts
        .flatMap(({ source }) => source)
        .filter((part) => typeof part === 'string')
        .join(''),
    ),
  );
/** Sets targets of an extracted file, by what the segments say. */
async function translate(xliff: string, targets: Readonly<Record<string, string>>): Promise<void> {
  const edits = readXliff(readFileSync(xliff, 'utf8')).flatMap(({ units }) =>
    units.flatMap((unit) =>
      unit.parts.flatMap((part) => {
        const text = part.source.filter((piece) => typeof piece === 'string').join('');
        const target = targets[text];
        if (part.type !== 'segment' || target === undefined) return [];
        return [JSON.stringify({ unit: unit.id, segment: part.id, target })];
      }),
    ),
  );
  expect(edits).toHaveLength(Object.keys(targets).length);
  const list = put('edits.jsonl', edits.join('\n'));
  expect((await runCommand(['apply', xliff, list])).status).toBe(0);
}

const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])),
  );
const docx = (paragraphs: string): Uint8Array =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${paragraphs}</w:body></w:document>`,
    'word/media/a.bin': 'x'.repeat(100),
  });
const unzip = (name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(at(name)))).map(([part, bytes]) => [
      part,
      Buffer.from(bytes).toString(),
    ]),
  );

describe('extract and merge', () => {
  test.each(['guide.md', 'page.html', 'strings.json', 'table.csv', 'film.srt', 'plain.txt'])(
    '%s: valid XLIFF, and without a target the same bytes again',
    async (name) => {
      const bytes = readFileSync(path.join(ROOT, 'test/fixtures/documents', name));
      const file = put(`same/${name}`, bytes);
      expect((await extract(file)).status).toBe(0);
      const xliff = readFileSync(`${file}.xlf`, 'utf8');
      expect([...validators.xliff([xliff])]).toEqual([]);
      expect((await merge(`${file}.xlf`, '-o', at('merged'))).status).toBe(0);
      expect(readFileSync(at('merged')).equals(bytes)).toBe(true);
    },
  );

  test('one translated sentence changes its paragraph, and nothing else', async () => {
    const file = put('one.md', '# Başlık\r\n\r\n* Bir **söz**. İki söz.\r\n* Üç & dört.\r\n');
    await extract(file);
    await translate(`${file}.xlf`, { 'İki söz.': 'Two [words].' });
    const { stdout, stderr } = await merge(`${file}.xlf`);
    expect(stdout).toBe('# Başlık\r\n\r\n* Bir **söz**. Two \\[words\\].\r\n* Üç & dört.\r\n');
    expect(stderr).toContain('1 of 3 units translated');
  });

  test('HTML names the language of the translation', async () => {
    const file = put('lang.html', '<html lang="tr"><p>Bir</p></html>');
    await extract(file);
    await translate(`${file}.xlf`, { Bir: 'One & <two>' });
    const { stdout } = await merge(`${file}.xlf`);
    expect(stdout).toBe('<html lang="en"><p>One &amp; &lt;two></p></html>');
  });

  test('in a document of Word only the translated part changes', async () => {
    const file = put('a.docx', docx('<w:p><w:r><w:t>Bir söz</w:t></w:r></w:p>'));
    await extract(file);
    await merge(`${file}.xlf`, '-o', at('same.docx'));
    expect(readFileSync(at('same.docx')).equals(readFileSync(file))).toBe(true);
    await translate(`${file}.xlf`, { 'Bir söz': 'A word & more' });
    await merge(`${file}.xlf`, '-o', at('b.docx'));
    const [before, after] = [unzip('a.docx'), unzip('b.docx')];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const part = 'word/document.xml';
    expect(after[part]).toBe(
      before[part]!.replace('<w:t>Bir söz', '<w:t xml:space="preserve">A word &amp; more'),
    );
    expect({ ...after, [part]: '' }).toEqual({ ...before, [part]: '' });
  });

  test('a big original stands beside its XLIFF file', async () => {
    const file = put('big.txt', `Bir söz.\n${'x'.repeat(1 << 20)}\n`);
    await extract(file, '-o', at('work'));
    expect(existsSync(at('work/big.txt.skl'))).toBe(true);
    await translate(at('work/big.txt.xlf'), { 'Bir söz.': 'A word.' });
    await merge(at('work/big.txt.xlf'), '-o', at('big.en.txt'));
    expect(readFileSync(at('big.en.txt'), 'utf8')).toBe(`A word.\n${'x'.repeat(1 << 20)}\n`);
  });

  test('one document goes to the XLIFF file that is named, its big original beside it', async () => {
    const file = put('long.txt', `Bir söz.\n${'x'.repeat(1 << 20)}\n`);
    mkdirSync(at('sub'), { recursive: true });
    await extract(file, '-o', at('sub/mine.xlf'));
    expect(readdirSync(at('sub')).sort()).toEqual(['long.txt.skl', 'mine.xlf']);
    await translate(at('sub/mine.xlf'), { 'Bir söz.': 'A word.' });
    await merge(at('sub/mine.xlf'), '-o', at('long.en.txt'));
    expect(readFileSync(at('long.en.txt'), 'utf8')).toMatch(/^A word\.\n/);
    const two = await runCommand([
      ...['extract', file, put('short.txt', 'Bir.\n'), '--source-locale', 'tr'],
      ...['-o', at('both.xlf')],
    ]);
    expect(two.stderr).toMatch(/2 documents cannot go into one file/);
    expect(two.status).toBe(2);
    expect(existsSync(at('both.xlf'))).toBe(false);
  });

  test('old encodings, as the file names them or the user does, are kept', async () => {
    // “Şu ağ” and “İş” in windows-1254
    const srt = Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n\xdeu a\xf0\n', 'latin1');
    const film = put('old.srt', srt);
    await extract(film, '--encoding', 'windows-1254');
    await translate(`${film}.xlf`, { 'Şu ağ': 'İş œ' });
    await merge(`${film}.xlf`, '-o', at('new.srt'));
    expect(readFileSync(at('new.srt'), 'latin1')).toMatch(/\n\xdd\xfe \x9c\n$/);
    const html = Buffer.from('<meta charset="iso-8859-9"><p>\xdeu a\xf0</p>', 'latin1');
    const page = put('old.html', html);
    await extract(page);
    await translate(`${page}.xlf`, { 'Şu ağ': 'İş Ж' });
    await merge(`${page}.xlf`, '-o', at('new.html'));
    expect(readFileSync(at('new.html'), 'latin1')).toContain('<p>\xdd\xfe &#x416;</p>');
  });

  test('keys and columns', async () => {
    const file = put('k.json', '{"a":{"b":"Bir","id":"x"},"c":"İki"}');
    await extract(file, '--skip-keys', '*.id,c');
    expect(sourcesOf(readFileSync(`${file}.xlf`, 'utf8'))).toEqual(['Bir']);
    // the choice is remembered: the numbers of the units depend on it
    await translate(`${file}.xlf`, { Bir: '"One"' });
    const { stdout } = await merge(`${file}.xlf`);
    expect(stdout).toBe('{"a":{"b":"\\"One\\"","id":"x"},"c":"İki"}');
  });
});

describe('an original that has changed', () => {
  const old = 'Bir.\n\nİki.\n\nÜç.\n';
  const now = 'Yeni.\n\nÜç.\n\nBir.\n';
  const prepare = async (): Promise<string> => {
    const file = put('r.md', old);
    await extract(file, '--force');
    await translate(`${file}.xlf`, { 'Bir.': 'One.', 'İki.': 'Two.', 'Üç.': 'Three.' });
    return `${file}.xlf`;
  };

  test('is refused, with what changed', async () => {
    const { status, stdout, stderr } = await merge(
      await prepare(),
      '--original',
      put('r2.md', now),
    );
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('error merge/changed');
    expect(stderr).toContain('unit u2 is not in the document any more: “İki.”');
    expect(stderr).toContain('new in the document: “Yeni.”');
  });

  test('or translated as far as it is the same', async () => {
    const { status, stdout } = await merge(
      await prepare(),
      '--rebase',
      '--original',
      put('r2.md', now),
    );
    expect([status, stdout]).toEqual([0, 'Yeni.\n\nThree.\n\nOne.\n']);
  });
});

describe('what cannot be done', () => {
  const fails = async (run: Promise<Outcome>, pattern: RegExp): Promise<void> => {
    const { status, stdout, stderr } = await run;
    expect(stderr).toMatch(pattern);
    expect(stderr).not.toMatch(/ {4}at /);
    expect([status, stdout]).toEqual([2, '']);
  };

  test('a target without a code that must stay, by its line', async () => {
    const file = put('c.md', 'Bir [bağ](x) var.\n');
    await extract(file);
    const xliff = readFileSync(`${file}.xlf`, 'utf8');
    const torn = xliff.replace('</source>', '</source><target>None.</target>');
    await fails(merge(put('torn.xlf', torn)), /torn\.xlf:\d+:\d+: error merge\/codes: unit u1/);
  });

  test('an XLIFF file that replaces translations', async () => {
    const file = put('there.md', 'Bir.\n');
    await extract(file);
    await fails(extract(file), /is there already and may hold translations; expected --force/);
  });

  test('an XLIFF file of others', async () => {
    const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"><file id="f"><unit id="u"><segment><source>A</source></segment></unit></file></xliff>`;
    await fails(merge(put('other.xlf', text)), /error merge\/skeleton/);
  });

  test('the document in place of its XLIFF file', async () => {
    await fails(merge(put('f.md', '# Bir\n')), /error merge\/skeleton: this is no XLIFF file/);
  });

  test('an original elsewhere on the disk', async () => {
    const file = put('e.md', 'Bir.\n');
    await extract(file);
    const xliff = readFileSync(`${file}.xlf`, 'utf8');
    for (const href of [
      '../secret',
      '/etc/passwd',
      'file:///etc/passwd',
      '..\\secret',
      '.hidden',
    ]) {
      const other = xliff.replace(/<skeleton>[^<]*<\/skeleton>/, `<skeleton href="${href}"/>`);
      await fails(merge(put('elsewhere.xlf', other)), /which is not beside this file/);
    }
    const broken = xliff.replace(/<skeleton>[^<]*</, '<skeleton>?<');
    await fails(merge(put('elsewhere.xlf', broken)), /error merge\/skeleton/);
  });

  test.each<[string, string, Uint8Array, RegExp]>([
    [
      'a truncated zip',
      't.docx',
      docx('<w:p/>').slice(0, 150),
      /t\.docx: error package\/malformed/,
    ],
    [
      'an encrypted document',
      'x.docx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /package\/encrypted/,
    ],
    [
      'an encrypted OpenDocument file',
      'x.odt',
      zip({ 'META-INF/manifest.xml': '<m><encryption-data/></m>', 'content.xml': 'x' }),
      /package\/encrypted/,
    ],
    ['a zip of something else', 'y.docx', zip({ 'a.txt': 'a' }), /is a part of docx/],
    [
      'a part that is not well-formed',
      'z.docx',
      docx('<w:p>'),
      /z\.docx\/word\/document\.xml:1:\d+: error xml\/malformed/,
    ],
    [
      'an entity from elsewhere',
      'w.docx',
      zip({
        'word/document.xml': '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>',
      }),
      /error xml\//,
    ],
    ['a zip bomb', 'b.docx', zip({ 'word/document.xml': ' '.repeat(30e6) }), /package\/hostile/],
    [
      'JSON that is none',
      'j.json',
      Buffer.from('{"a": tru'),
      /j\.json:1:\d+: error json\/malformed/,
    ],
    [
      'HTML with a tag that never ends',
      'h.html',
      Buffer.from('<p>Bir</p>\n<p title="iki>Üç</p>'),
      /h\.html:2:1: error html\/malformed: a tag that begins here never ends/,
    ],
    [
      'HTML with a comment that never ends',
      'c.html',
      Buffer.from('<p>Bir</p> <!-- iki<p>Üç</p>'),
      /c\.html:1:12: error html\/malformed: a comment that begins here never ends/,
    ],
    ['subtitles without a cue', 's.srt', Buffer.from('hey'), /s\.srt:1:1: error subtitles/],
    ['no such format', 'a.xyz', Buffer.from('hey'), /error file\/unknown-format/],
  ])('%s', async (_, name, bytes, pattern) => {
    await fails(extract(put(name, bytes)), pattern);
    expect(existsSync(`${at(name)}.xlf`)).toBe(false);
  });

  test('an XLIFF file that lacks a unit, or has a strange one, is refused unless that is meant', async () => {
    const file = put('units.md', 'Bir.\n\nİki.\n');
    await extract(file);
    await translate(`${file}.xlf`, { 'Bir.': 'One.' });
    const whole = readFileSync(`${file}.xlf`, 'utf8');
    const [, second] = /(<unit id="u2".*?<\/unit>)/s.exec(whole)!;
    const missing = put('missing.xlf', whole.replace(second!, ''));
    await fails(
      merge(missing),
      /missing\.xlf: no unit says: “İki\.”\n.*missing\.xlf: error merge\/units: passages of the document without a unit here: 1;/,
    );
    const { stdout } = await merge(missing, '--rebase');
    expect(stdout).toBe('One.\n\nİki.\n');
    const strange = put(
      'strange.xlf',
      whole.replace(second!, second! + second!.replace('u2', 'u9')),
    );
    await fails(merge(strange), /strange\.xlf: error merge\/units: .*here: 0; .*there: 1;/);
  });

  test('a column that is not there', async () => {
    const file = put('q.csv', 'a,b\nBir,İki\n');
    await fails(extract(file, '--columns', 'c'), /q\.csv:1:1: error table\/structure/);
  });
});
