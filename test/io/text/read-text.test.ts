import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FormatError } from '../../../src/model/format-error.ts';
import { createNodeIo } from '../../../src/io/node-io.ts';
import { MAX_LINE, readText } from '../../../src/io/text/read-text.ts';
import { saveFile } from '../../../src/io/save/save-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kosut-io-'));
});

async function read(bytes: Uint8Array | string, name = 'text.txt'): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return readText(io, file, { hasLines: true });
}

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Buffer => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const TEXT = 'İğne ile kuyu kazmak.\nIşık söndü.\n';

const io = createNodeIo();

describe('readText decodes', () => {
  const windows1254 = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="windows-1254"?>\n<a>'),
    Buffer.from([0xdd, 0xfe, 0xf0]), // İşğ
    Buffer.from('</a>'),
  ]);
  test.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a mark', Buffer.from('\uFEFF' + TEXT), TEXT],
    ['UTF-16LE with a mark', utf16(TEXT, 'le', true), TEXT],
    ['UTF-16BE with a mark', utf16(TEXT, 'be', true), TEXT],
    ['UTF-16LE without a mark', utf16(TEXT, 'le', false), TEXT],
    ['UTF-16BE without a mark', utf16(TEXT, 'be', false), TEXT],
    ['gzip', gzipSync(TEXT), TEXT],
    [
      'what an XML declaration names',
      windows1254,
      '<?xml version="1.0" encoding="windows-1254"?>\n<a>İşğ</a>',
    ],
  ])('%s', async (_name, bytes, expected) => {
    expect(await read(bytes)).toBe(expected);
  });
});

describe('readText refuses', () => {
  test.each<[string, Buffer, Partial<FormatError>]>([
    ['an empty file', Buffer.from(''), { fault: 'file/empty' }],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      { fault: 'file/binary' },
    ],
    [
      'an archive, told as such',
      Buffer.from('PK\x03\x04\x14\0\0\0'),
      { fault: 'file/binary', message: 'not a text file, but a ZIP archive' },
    ],
    [
      'a memory where a text is wanted',
      Buffer.from('SQLite format 3\0\x10\0'),
      { fault: 'file/binary', expected: 'text; `kosut tm merge` takes memories' },
    ],
    [
      'a bad byte, with its place',
      Buffer.from([65, 10, 66, 0xff, 67]),
      { fault: 'file/encoding', line: 2, column: 2 },
    ],
    [
      'half a letter at the end',
      Buffer.from([65, 10, 0xc4]),
      { fault: 'file/encoding', line: 2, column: 1 },
    ],
    ['broken gzip', gzipSync(TEXT.repeat(200)).subarray(0, 60), { fault: 'file/unreadable' }],
    [
      'a line without an end',
      Buffer.alloc(MAX_LINE + 10, 'a'),
      { fault: 'file/too-long-line', line: 1 },
    ],
    [
      'a long line later on',
      Buffer.concat([Buffer.from('a\nb\n'), Buffer.alloc(MAX_LINE + 10, 'a')]),
      { fault: 'file/too-long-line', line: 3 },
    ],
  ])('%s', async (_name, bytes, expected) => {
    await expect(read(bytes)).rejects.toMatchObject({
      ...expected,
      path: path.join(folder, 'text.txt'),
    });
  });

  test('a bad byte far into a large file, at its true place', async () => {
    const bytes = Buffer.concat([Buffer.from('ağ\n'.repeat(100_000)), Buffer.from([0xc4, 0x41])]);
    await expect(read(bytes)).rejects.toMatchObject({
      fault: 'file/encoding',
      line: 100_001,
      column: 1,
    });
  });

  test('a missing file and a folder', async () => {
    await expect(readText(io, path.join(folder, 'none'), { hasLines: true })).rejects.toMatchObject(
      { fault: 'file/missing' },
    );
    await expect(readText(io, folder, { hasLines: true })).rejects.toMatchObject({
      fault: 'file/unreadable',
    });
  });
});

describe('saveFile', () => {
  test('replaces the file and leaves nothing else behind', async () => {
    const file = path.join(folder, 'out', 'saved.txt');
    await io.makeFolder(path.dirname(file));
    await saveFile(file, ['one']);
    await saveFile(file, ['two', ' and ', 'three']);
    expect(await readFile(file, 'utf8')).toBe('two and three');
    expect(await readdir(path.dirname(file))).toEqual(['saved.txt']);
  });

  test('a failure on the way keeps the old file', async () => {
    const file = path.join(folder, 'out', 'saved.txt');
    const broken = function* (): Generator<string> {
      yield 'half';
      throw new Error('the source broke');
    };
    await expect(saveFile(file, broken())).rejects.toThrow('the source broke');
    expect(await readFile(file, 'utf8')).toBe('two and three');
    expect(await readdir(path.dirname(file))).toEqual(['saved.txt']);
  });

  test('a folder that does not exist is named', async () => {
    const file = path.join(folder, 'nowhere', 'x.txt');
    await expect(io.save(file, ['x'])).rejects.toMatchObject({
      fault: 'file/unwritable',
      path: file,
    });
  });
});
