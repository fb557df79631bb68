import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/browser/esm/sync';
import fc from 'fast-check';
import { detectFormat, findFormat, formats } from '../../src/format/formats.ts';
import { readCsvRows } from '../../src/format/table/read-cells.ts';
import { writeCorpusTsv, writeMoses } from '../../src/format/table/write-table.ts';
import { toPairs } from '../../src/format/to-pairs.ts';
import { readXliffFile } from '../../src/format/xliff/read/read-xliff.ts';
import { FormatError } from '../../src/model/format-error.ts';

describe('detectFormat', () => {
  test.each([
    ['a/b.xlf', '', 'xliff'],
    ['B.TMX.gz', '', 'tmx'],
    ['terms.tbx', '', 'tbx'],
    ['x.jsonl', '', 'jsonl'],
    ['unknown', '<?xml version="1.0"?>\n<xliff version="1.2">', 'xliff'],
    ['-', '<martif type="TBX">', 'tbx'],
    ['-', '{"source":"a","target":"b"}\n', 'jsonl'],
    ['-', '[0, 1]:[0]:0.93\n', 'beads'],
    ['-', 'plain text', undefined],
  ])('%s %j is %s', (path, text, name) => {
    expect(detectFormat(path, text)?.name).toBe(name);
  });
  test('every format is found by its name and its extensions', () => {
    for (const format of formats) {
      expect(findFormat(format.name)).toBe(format);
      for (const extension of format.extensions) expect(detectFormat(`x${extension}`)).toBe(format);
    }
  });
});

test('CSV is read as csv-parse reads it, or refused by both', () => {
  const piece = fc.constantFrom('a', 'b', ',', '"', '""', '\n', '\r\n', 'ş', ' ');
  const read = (text: string): string[][] | undefined => {
    try {
      return [...readCsvRows(text)].map((row) => row.map((cell) => cell.text));
    } catch (error) {
      if (error instanceof FormatError) return undefined;
      throw error;
    }
  };
  const readOther = (text: string): string[][] | undefined => {
    try {
      return parse(text, {
        relax_column_count: true,
        skip_empty_lines: true,
        record_delimiter: ['\r\n', '\n'],
      });
    } catch {
      return undefined;
    }
  };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(read(text)).toEqual(readOther(text));
    }),
    { seed: 20261123, numRuns: 500 },
  );
});

describe('pairs', () => {
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="tr" trgLang="en">
<file id="f"><unit id="u">
  <segment id="s" state="final"><source>bir
iki</source><target>one
two</target></segment>
  <segment><source>üç</source></segment>
</unit><unit id="n" translate="no"><segment><source>a</source><target>a</target></segment></unit></file></xliff>`;
  const { documents, places } = readXliffFile(text);
  const pairs = [...toPairs(documents, 'f.xlf', places)];

  test('are the translated segments, with line and column', () => {
    expect(pairs).toEqual([
      {
        path: 'f.xlf',
        unit: 'u',
        segment: 's',
        source: ['bir\niki'],
        target: ['one\ntwo'],
        state: 'final',
        at: { source: [3, 33], target: [4, 13] },
      },
    ]);
    expect([...toPairs(documents, 'f.xlf')][0]).not.toHaveProperty('at');
  });
  test('take one line each in Moses texts and corpus tables', () => {
    expect(writeMoses(pairs)).toEqual({ source: 'bir iki\n', target: 'one two\n' });
    expect([...writeCorpusTsv(pairs)].join('')).toBe(
      'id\tfile\tsource\ttarget\tstate\tconfidence\tdocument\tline\n' +
        'u#s\tf.xlf\tbir\\niki\tone\\ntwo\tfinal\t\t\t3\n',
    );
  });
});
