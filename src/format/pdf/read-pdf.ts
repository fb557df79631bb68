import { FormatError } from '../../model/format-error.ts';
import { groupGlyphs, type GlyphRun } from './group-glyphs.ts';
import { layOutLines } from './lay-out-lines.ts';
import type { PlacedLine } from './pdf-line.ts';

/** The text of a PDF: one line a line, a blank line where a gap is wider than usual, a form feed between pages. */
export interface PdfText {
  readonly text: string;
  /** In the order of the text. */
  readonly lines: readonly PlacedLine[];
  /** Numbers of the pages, from 1, on which nothing is text: pictures, and letters of a character map that nobody shipped. */
  readonly silentPages: readonly number[];
}

/** How far from the end the mark of the end may stand (ISO 32000-2, 7.5.5; Acrobat looks in the last 1024 bytes). */
const TAIL_BYTES = 1024;
/** Where the mark of the beginning may stand, likewise. */
const HEAD_BYTES = 1024;

/**
 * Reads the text of a PDF. Scripts, forms and links are left alone; a page that is a picture has no text.
 *
 * @throws {FormatError} `pdf/malformed`, also for a file that was cut short; `pdf/encrypted` when it opens with
 *   a password only.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const latin = (part: Uint8Array): string => new TextDecoder('latin1').decode(part);
  if (!latin(bytes.subarray(0, HEAD_BYTES)).includes('%PDF-'))
    throw toFault('this is no PDF', 'a file that begins with %PDF-');
  if (!latin(bytes.subarray(-TAIL_BYTES)).includes('%%EOF'))
    throw toFault('the PDF ends too early', 'the whole file, up to %%EOF');
  // half a second to load: only those who have a PDF pay for it
  const { getDocumentProxy } = await import('unpdf');
  const pages: GlyphRun[][] = [];
  try {
    // a copy, since the reader takes what it is given; it refuses a Buffer
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: true,
    });
    try {
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        pages.push(items.flatMap((item) => ('str' in item ? [item] : [])));
        page.cleanup();
      }
    } finally {
      await document.destroy();
    }
  } catch (error) {
    throw toReadFault(error, pages.length + 1);
  }
  const silentPages = pages.flatMap((runs, at) =>
    runs.some(({ str }) => str.trim() !== '') ? [] : [at + 1],
  );
  return { ...layOutLines(pages.flatMap((runs, at) => groupGlyphs(runs, at + 1))), silentPages };
}

/** The reader tells its errors apart by their names. */
function toReadFault(error: unknown, page: number): FormatError {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'PasswordException')
    return new FormatError('the PDF is encrypted', {
      fault: 'pdf/encrypted',
      expected: 'one saved without a password',
      cause: error,
    });
  return toFault(`the PDF cannot be read at page ${page}: ${message}`, 'a sound PDF', error);
}

function toFault(message: string, expected: string, cause?: unknown): FormatError {
  return new FormatError(message, {
    fault: 'pdf/malformed',
    expected,
    ...(cause !== undefined && { cause }),
  });
}
