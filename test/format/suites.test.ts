import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readTbx } from '../../src/format/tbx/read-tbx.ts';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { writeXliff } from '../../src/format/xliff/write/write-xliff.ts';
import { validators } from '../../src/format/validation/validators.ts';
import { spliceXliff } from '../../src/format/xliff/edit/splice-xliff.ts';

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
  const versions = ['1.2', '2.0', '2.1', '2.2'] as const;
  test.each([
    'xliff-2.1/core/valid',
    'xliff-2.1/modules/valid',
    'xliff-2.1/core/in-out',
    'xliff-1.2/samples',
  ])('what is read from valid files of %s is written as a valid file of any version', (folder) => {
    const wrong: string[] = [];
    for (const file of filesOf(folder, folder.startsWith('xliff-1') ? '12.xliff' : '.xlf')) {
      const documents = readXliff(readFileSync(file, 'utf8'), { path: file });
      // Files of one XLIFF 2 share their locales; 1.2 cannot hold control characters.
      const locales = documents.map((one) => `${one.sourceLocale} ${one.targetLocale}`);
      const fits = (version: (typeof versions)[number]): boolean =>
        version === '1.2'
          ? !/\\u00(?:0[^9ad]|1)/.test(JSON.stringify(documents))
          : new Set(locales).size === 1;
      if (documents.length === 0) continue;
      for (const version of versions.filter(fits)) {
        const text = writeXliff(documents, { version });
        for (const { rule, severity, message } of validators.xliff(text))
          // A target without a code of its source is as the file has it.
          if (severity === 'error' && rule !== 'xliff2/deleted-code')
            wrong.push(`${path.basename(file)} ${version}: ${rule} ${message}`);
      }
    }
    expect(wrong).toEqual([]);
  });
  test.each(['tbx/basic/DCA', 'tbx/basic/DCT'])('%s is read', (folder) => {
    for (const file of filesOf(folder, '.tbx'))
      expect(readTbx(readFileSync(file, 'utf8')).concepts).toHaveLength(45);
  });
});
