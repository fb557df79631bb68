import { toPlainText } from '../../model/content/flatten-content.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { FormatError } from '../../model/format-error.ts';
import { findIllegalCharacter } from '../xml/escape-xml.ts';
import { createXmlWriter, type XmlWriter } from '../xml/write-xml.ts';

/** The three files of an XCES corpus: the links, and the sentences of each side. */
export interface XcesPieces {
  readonly links: string;
  readonly source: string;
  readonly target: string;
}

/** What the three files say of each other. */
export interface XcesOptions {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** As the links name the two files of sentences. */
  readonly sourceFile: string;
  readonly targetFile: string;
}

/** Pieces of the three files: the heads, each pair, the tails. */
export interface XcesWriter {
  readonly head: () => XcesPieces;
  readonly pair: (pair: SegmentPair, id: number) => XcesPieces;
  readonly tail: () => XcesPieces;
}

/**
 * A writer of a corpus as OPUS has it: `cesAlign` 1.0 (XCES) with one link a pair, and a file of
 * `<s id="…">` for each side.
 *
 * @throws {FormatError} `xml/malformed` from `pair`, for control characters
 */
export function createXcesWriter(options: XcesOptions): XcesWriter {
  const links = createXmlWriter();
  const source = createXmlWriter();
  const target = createXmlWriter();
  const take = (): XcesPieces => ({
    links: links.take(),
    source: source.take(),
    target: target.take(),
  });
  const openText = (writer: XmlWriter, locale: string): void => {
    writer.open('document', { 'xml:lang': locale });
    writer.open('text', {});
  };
  return {
    head() {
      links.open('cesAlign', { version: '1.0' });
      links.open('linkGrp', {
        targType: 's',
        fromDoc: options.sourceFile,
        toDoc: options.targetFile,
      });
      openText(source, options.sourceLocale);
      openText(target, options.targetLocale);
      return take();
    },
    pair(pair, id) {
      const texts = [toPlainText(pair.source), toPlainText(pair.target)] as const;
      for (const text of texts) checkText(text, pair);
      const certainty = pair.confidence?.toFixed(2);
      links.empty('link', { id: `SL${id}`, xtargets: `${id};${id}`, certainty });
      source.leaf('s', texts[0], { id: String(id) });
      target.leaf('s', texts[1], { id: String(id) });
      return take();
    },
    tail() {
      for (const writer of [links, source, target]) {
        writer.close();
        writer.close();
      }
      return take();
    },
  };
}

function checkText(text: string, { path, unit }: SegmentPair): void {
  const found = findIllegalCharacter(text);
  if (found === undefined) return;
  throw new FormatError(`unit ${JSON.stringify(unit)} holds the character ${found}`, {
    fault: 'xml/malformed',
    path,
    expected: 'text without control characters',
  });
}
