import { findLanguage } from '../language/find-language.ts';
import type { MappedText } from '../model/positions/mapped-text.ts';
import type { Span } from '../model/span.ts';
import { cutParagraph } from './cut-paragraph.ts';
import { findBreaks } from './breaks/find-breaks.ts';
import {
  type Paragraph,
  type ParagraphOptions,
  readParagraphs,
} from './paragraphs/read-paragraphs.ts';

/** One sentence of a paragraph. */
export interface Sentence {
  /** Where it stands in the joined text of its paragraph; no white space at its ends. */
  readonly span: Span;
  /** Where it stands in the file. */
  readonly original: Span;
  /** Its part of the joined text. */
  readonly text: string;
  /** What ended it: the rule of a break, `paragraph-end` for the last. */
  readonly rule: string;
}

/** A paragraph with its sentences; only white space stands between them. */
export interface SegmentedParagraph {
  readonly kind: Paragraph['kind'];
  readonly text: MappedText;
  readonly sentences: readonly Sentence[];
}

/**
 * The paragraphs and sentences of a plain text file.
 *
 * @throws {RangeError} when `locale` is not a well-formed BCP 47 name.
 */
export function segmentText(
  text: string,
  options: { readonly locale: string; readonly wrap: ParagraphOptions['wrap'] },
): readonly SegmentedParagraph[] {
  const language = findLanguage(options.locale);
  const paragraphs = readParagraphs(text, { wrap: options.wrap, language });
  return paragraphs.map((paragraph) =>
    cutParagraph(paragraph, findBreaks(paragraph.text.text, language)),
  );
}
