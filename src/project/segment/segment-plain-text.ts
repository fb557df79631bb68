import { findLanguage } from '../../language/find-language.ts';
import { cutParagraph } from '../../segment/cut-paragraph.ts';
import type { Break } from '../../segment/breaks/find-breaks.ts';
import { type ParagraphOptions, readParagraphs } from '../../segment/paragraphs/read-paragraphs.ts';
import { type SegmentedParagraph, segmentText } from '../../segment/segment-text.ts';

/** Rules of the user's own that find the breaks of texts, instead of ours. */
export type SplitTexts = (texts: readonly string[]) => Promise<readonly (readonly Break[])[]>;

/** A plain text, segmented by our own rules or by those of the user. */
export async function segmentPlainText(
  text: string,
  locale: string,
  wrap: ParagraphOptions['wrap'],
  split: SplitTexts | undefined,
): Promise<readonly SegmentedParagraph[]> {
  if (split === undefined) return segmentText(text, { locale, wrap });
  const paragraphs = readParagraphs(text, { wrap, language: findLanguage(locale) });
  const breaks = await split(paragraphs.map((paragraph) => paragraph.text.text));
  return paragraphs.map((paragraph, at) => cutParagraph(paragraph, breaks[at]!));
}
