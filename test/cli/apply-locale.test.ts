import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCommand } from './run-command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'apply-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const bare = `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="tr">
  <file id="f"><unit id="u"><segment><source>Gün</source></segment></unit></file>
</xliff>
`;
const old = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="tr" datatype="plaintext"><body><trans-unit id="u"><source>Gün</source></trans-unit></body></file></xliff>`;
const edit = '{"unit":"u","target":"Day"}';

const apply = (text: string, ...flags: readonly string[]) => {
  writeFileSync(path.join(folder, 'x.xlf'), text);
  return runCommand(['apply', 'x.xlf', '-', ...flags], { cwd: folder, input: edit });
};
const written = () => readFileSync(path.join(folder, 'x.xlf'), 'utf8');

test('targets in a file without trgLang are written with a remark that it is not valid yet', async () => {
  const { status, stderr } = await apply(bare);
  expect(status).toBe(0);
  expect(stderr).toMatch(/x\.xlf:2:1: the file gets targets and names no target locale.*trgLang/s);
  expect(written()).toBe(bare.replace('</source>', '</source><target>Day</target>'));
});

test('a locale that is named goes into the file, which is valid then', async () => {
  expect((await apply(bare, '--target-locale', 'en')).stderr).toBe('');
  expect(written()).toBe(
    bare
      .replace('srcLang="tr"', 'srcLang="tr" trgLang="en"')
      .replace('</source>', '</source><target>Day</target>'),
  );
  expect((await runCommand(['validate', 'x.xlf'], { cwd: folder })).status).toBe(0);
});

test('XLIFF 1.2 may leave it out, and takes it where it is named', async () => {
  expect((await apply(old)).status).toBe(0);
  expect(written()).not.toContain('target-language');
  expect((await apply(old, '--target-locale', 'en')).status).toBe(0);
  expect(written()).toContain('target-language="en"');
});
