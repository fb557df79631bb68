import type { Content } from '../model/content.ts';
import type { Side } from '../model/finding.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import { toCodedText } from '../model/content/to-coded-text.ts';
import { findLanguage } from '../language/find-language.ts';
import type { Language } from '../language/language.ts';
import type { CheckContext } from './check.ts';

/** One side of a segment as checks of its surface see it. */
export interface SideView {
  readonly side: Side;
  readonly content: Content;
  /**
   * The content with `CODE` for each inline code: a position in the text is a position in the
   * content.
   */
  readonly text: string;
  readonly language: Language;
  /** The primary language, such as `tr`. */
  readonly primary: string;
}

/** A segment with the side that is judged and the one that is trusted. */
export interface SegmentView {
  readonly pair: SegmentPair;
  readonly inspected: SideView;
  readonly trusted: SideView;
}

/** The segments of a bitext, one after the other. */
export function* viewSegments(context: CheckContext): Generator<SegmentView, void> {
  const { inspect, sourceLocale, targetLocale } = context;
  const make = {
    source: sideMaker('source', sourceLocale),
    target: sideMaker('target', targetLocale),
  };
  for (const pair of context.pairs)
    yield {
      pair,
      inspected: make[inspect](pair),
      trusted: make[inspect === 'target' ? 'source' : 'target'](pair),
    };
}

function sideMaker(side: Side, locale: string): (pair: SegmentPair) => SideView {
  const language = findLanguage(locale);
  const { primary } = language;
  return (pair) => {
    const content = pair[side];
    return { side, content, text: toCodedText(content), language, primary };
  };
}
