import { execFileSync, spawn } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { saveFile } from '../../../src/io/save/save-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'save-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => path.join(folder, name);

test('a link stays a link, and the file it leads to is replaced', async () => {
  mkdirSync(at('far'));
  writeFileSync(at('far/real.txt'), 'old', { mode: 0o640 });
  symlinkSync('far/real.txt', at('link.txt'));
  await saveFile(at('link.txt'), ['ne', 'w']);
  expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('far/real.txt'), 'utf8')).toBe('new');
  expect(lstatSync(at('far/real.txt')).mode & 0o777).toBe(0o640);
  expect(readdirSync(at('far'))).toEqual(['real.txt']);
});

test('a name in .gz is packed, in whatever pieces the text comes', async () => {
  const pieces = ['İlk satır\n', new TextEncoder().encode('ikinci\n'), 'ş'.repeat(1 << 19)];
  await saveFile(at('a.tmx.gz'), pieces);
  await saveFile(at('b.tmx.gz'), [`İlk satır\nikinci\n${'ş'.repeat(1 << 19)}`]);
  const packed = readFileSync(at('a.tmx.gz'));
  expect(gunzipSync(packed).toString()).toBe(`İlk satır\nikinci\n${'ş'.repeat(1 << 19)}`);
  expect(gunzipSync(readFileSync(at('b.tmx.gz'))).equals(gunzipSync(packed))).toBe(true);
});

(process.platform === 'linux' ? test : test.skip)(
  'a full disk is told of a packed file too',
  async () => {
    symlinkSync('/dev/full', at('full.gz'));
    await expect(saveFile(at('full.gz'), ['text'])).rejects.toMatchObject({ code: 'ENOSPC' });
  },
);

// what a device such as /dev/null is to a rename, a pipe is too, and it needs no rights to be made
(process.platform === 'win32' ? test.skip : test)(
  'a pipe is written to and stays one',
  async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const reader = spawn('cat', [at('pipe')]);
    let text = '';
    reader.stdout.on('data', (chunk: Buffer) => (text += String(chunk)));
    const ended = new Promise((resolve) => reader.on('close', resolve));
    await saveFile(at('pipe'), ['İlk ', new TextEncoder().encode('satır')]);
    await ended;
    expect(text).toBe('İlk satır');
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  },
);

test('what fails leaves the old file, and nothing beside it', async () => {
  writeFileSync(at('kept.txt'), 'old');
  const before = readdirSync(folder);
  const failing = function* (): Generator<string> {
    yield 'new';
    throw new Error('no more');
  };
  await expect(saveFile(at('kept.txt'), failing())).rejects.toThrow('no more');
  expect(readFileSync(at('kept.txt'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(before);
});
