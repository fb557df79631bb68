import { expect, test } from '@jest/globals';
import { readCsvTermbase } from '../../../src/format/table/read-csv-termbase.ts';
import { noteRepeatedTerms } from '../../../src/project/check/note-repeated-terms.ts';

const note = (text: string): readonly string[] =>
  noteRepeatedTerms(readCsvTermbase(text, { separator: ',' }), 'terms.csv');

test.each([
  ['different concepts', 'en,tr\nfile,dosya\nfolder,klasör\n', []],
  ['a homonym is another matter', 'en,tr\nfile,dosya\nfile,eğe\n', []],
  [
    'the same concept',
    'en,tr\nfile,dosya\nfile,dosya\n',
    ['the concept has the same terms as concept “c1”'],
  ],
  [
    'the same row of one concept',
    'id,en,tr\n1,file,dosya\n1,file,dosya\n',
    ['“file” stands twice in its concept (and 1 more)'],
  ],
])('%s', (_, text, messages) => {
  expect(note(text)).toEqual(
    messages.map((message) => `terms.csv: ${message}; kosut terms validate shows where`),
  );
});
