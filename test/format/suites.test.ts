import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readTbx } from '../../src/format/tbx/read-tbx.ts';
import { readXliff } from '../../src/format/xliff/read-xliff.ts';
import { spliceXliff } from '../../src/format/xliff/splice-xliff.ts';

/** Conformance suites of others, beside the checkout; not part of it. */
const suites = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'suites');
const filesOf = (folder: string, extension: string): string[] =>
  readdirSync(path.join(suites, folder))
    .filter((name) => name.endsWith(extension))
    .map((name) => path.join(suites, folder, name));

const there = existsSync(suites) ? describe : describe.skip;
there('the conformance suites', () => {
  test.each(['xliff-2.1/core/valid', 'xliff-2.1/modules/valid', 'xliff-2.1/core/in-out'])(
    'all valid files of %s are read and kept',
    (folder) => {
      const files = filesOf(folder, '.xlf');
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const text = readFileSync(file, 'utf8');
        expect(readXliff(text, { path: file }).length).toBeGreaterThan(0);
        expect(readXliff(text.replace('version="2.0"', 'version="2.1"'))).toEqual(readXliff(text));
        expect(spliceXliff(text, []).text).toBe(text);
      }
    },
  );
  test.each(['tbx/basic/DCA', 'tbx/basic/DCT'])('%s is read', (folder) => {
    for (const file of filesOf(folder, '.tbx'))
      expect(readTbx(readFileSync(file, 'utf8')).concepts).toHaveLength(45);
  });
});
