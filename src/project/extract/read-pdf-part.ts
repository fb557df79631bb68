import type { Extract, ExtractOptions, Extractor } from '../../format/extract/extractor.ts';
import type { PageBox, Passage } from '../../format/extract/passage.ts';
import type { PlacedLine } from '../../format/pdf/pdf-line.ts';
import { readPdf } from '../../format/pdf/read-pdf.ts';
import { decodeWhole, type EncodedText } from '../../io/text/read-encoded.ts';

/**
 * A PDF as the plain text that it says, in UTF-8: that is what a translation is spliced into, and all that comes
 * out. Passages know where they stand on their pages.
 *
 * @throws {FormatError} `pdf/*`
 */
export async function readPdfPart(
  bytes: Uint8Array,
  path: string,
  extractor: Extractor,
  options: ExtractOptions,
): Promise<{ readonly encoded: EncodedText; readonly extract: Extract }> {
  const { text, lines, silentPages } = await readPdf(bytes);
  const encoded = await decodeWhole(new TextEncoder().encode(text), path);
  const { passages } = extractor.extract(encoded.text, options);
  const remarks = silentPages.length === 0 ? [] : [tellSilent(silentPages)];
  return { encoded, extract: { passages: addBoxes(passages, lines), remarks } };
}

/** How many pages are named one by one. */
const MAX_NAMED = 12;

function tellSilent(pages: readonly number[]): string {
  const rest = pages.length - MAX_NAMED;
  const named = pages.slice(0, MAX_NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  const subject = pages.length === 1 ? `page ${named} has` : `pages ${named} have`;
  return `${subject} no text that can be read: empty, a picture, or letters of a character map that is not shipped`;
}

/** Each with one box a page. Both are in the order of the text. */
function addBoxes(passages: readonly Passage[], lines: readonly PlacedLine[]): readonly Passage[] {
  let first = 0;
  return passages.map((passage) => {
    const [start, end] = passage.span;
    while (first < lines.length && lines[first]!.end <= start) first++;
    const boxes = new Map<number, PageBox>();
    for (let at = first; at < lines.length && lines[at]!.start < end; at++) {
      const { page, left, right, baseline, size } = lines[at]!;
      const old = boxes.get(page);
      boxes.set(page, {
        page,
        left: Math.min(left, old?.left ?? left),
        bottom: Math.min(baseline, old?.bottom ?? baseline),
        right: Math.max(right, old?.right ?? right),
        top: Math.max(baseline + size, old?.top ?? baseline + size),
      });
    }
    return { ...passage, boxes: [...boxes.values()] };
  });
}
