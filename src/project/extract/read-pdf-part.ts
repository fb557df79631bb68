import type { Extract, ExtractOptions, Extractor } from '../../format/extract/extractor.ts';
import type { PageBox, Passage } from '../../format/extract/passage.ts';
import type { PlacedLine } from '../../format/pdf/pdf-line.ts';
import { readPdf } from '../../format/pdf/read-pdf.ts';
import { decodeWhole, type EncodedText } from '../../io/read-encoded.ts';

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
  const { text, lines } = await readPdf(bytes);
  const encoded = await decodeWhole(new TextEncoder().encode(text), path);
  const { passages } = extractor.extract(encoded.text, options);
  return { encoded, extract: { passages: addBoxes(passages, lines) } };
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
