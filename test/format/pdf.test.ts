import { expect, test } from '@jest/globals';
import { readPdf } from '../../src/format/pdf/read-pdf.ts';
import { makePdf } from './make-pdf.ts';

test('lines stand as on the page: gaps part paragraphs, sizes part headings, columns stay apart', async () => {
  const { text, lines } = await readPdf(
    makePdf([
      [
        [72, 760, 18, 'The Ferry'],
        [72, 736, 12, 'The ferry leaves the quay at'],
        [72, 722, 12, 'nine and comes back at ten.'],
        [72, 690, 12, 'A second'],
        // a word of its own run, and a raised sign
        [124, 690, 12, 'paragraph'],
        [180, 694, 7, '2'],
        [190, 690, 12, 'stands'],
        [72, 676, 12, 'below.'],
        [96, 648, 12, 'Port'],
        [300, 648, 12, 'Hour'],
      ],
      [[72, 760, 12, 'The last page.']],
    ]),
  );
  expect(text).toBe(
    'The Ferry\n\nThe ferry leaves the quay at\nnine and comes back at ten.\n\n' +
      'A second paragraph 2 stands\nbelow.\n\n    Port                              Hour\n' +
      '\fThe last page.\n',
  );
  for (const line of lines) expect(text.slice(line.start, line.end)).toBe(line.text);
  expect(lines[0]).toMatchObject({ page: 1, left: 72, baseline: 760, size: 18 });
  expect(lines.at(-1)).toMatchObject({ page: 2, left: 72, baseline: 760, size: 12 });
});

const sound = makePdf([[[72, 700, 12, 'Text']]]);
test.each([
  ['cut short', sound.subarray(0, sound.length - 30), 'pdf/malformed', /ends too early/],
  ['something else', Buffer.from('hello'), 'pdf/malformed', /no PDF/],
  ['empty', new Uint8Array(0), 'pdf/malformed', /no PDF/],
  ['head and foot of nothing', Buffer.from('%PDF-1.4\n%%EOF\n'), 'pdf/malformed', /cannot be read/],
  ['with a password', makePdf([[[72, 700, 12, 'Text']]], true), 'pdf/encrypted', /encrypted/],
])('a file that is %s is a fault', async (_, bytes, fault, message) => {
  await expect(readPdf(bytes)).rejects.toMatchObject({
    fault,
    message: expect.stringMatching(message),
  });
});
