import { findLanguage } from '../language/find-language.ts';
import type { Language } from '../language/language.ts';
import type { TextRule } from '../model/finding.ts';
import { type Departure, isAgainstHabit } from '../terms/alone/departure.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import { digestWhole, type ReadDigest } from '../terms/digest.ts';
import type { Check, CheckExample } from './check.ts';
import { toTextFinding } from './make-segment-check.ts';
import { toCodedText } from '../model/content/to-coded-text.ts';
import { viewSegments } from './segment-view.ts';

interface TextCheck {
  readonly name: string;
  readonly rule: TextRule;
  readonly summary: string;
  readonly examples: readonly CheckExample[];
  find(
    texts: readonly string[],
    language: Language,
    read: ReadDigest<string>,
  ): readonly Departure[];
  describe(departure: Departure): string;
  /** What the trusted side has as well is the name of a program or a command, and stays. */
  readonly sparesNames?: true;
}

/**
 * A check of the inspected side alone, all its segments together. What breaks a habit of the text is a
 * warning; where the text has none, both ways are told as advice.
 */
export function makeTextCheck({
  name,
  rule,
  summary,
  examples,
  find,
  describe,
  sparesNames,
}: TextCheck): Check {
  return {
    name,
    scope: 'bitext',
    rules: [rule],
    summary,
    examples,
    *run(context) {
      const { inspect, sourceLocale, targetLocale } = context;
      const locale = inspect === 'target' ? targetLocale : sourceLocale;
      const language = findLanguage(locale);
      const toTexts = (pairs: readonly SegmentPair[]): readonly string[] =>
        pairs.map((pair) => toCodedText(pair[inspect]));
      const texts = toTexts(context.pairs);
      const digests = context.digests ?? digestWhole(context.pairs);
      const read: ReadDigest<string> = ({ name, make }) =>
        digests({
          name: `${name} ${inspect} ${locale}`,
          make: (pairs) => make(toTexts(pairs)),
        });
      for (const departure of find(texts, language, read)) {
        const [view] = viewSegments({ ...context, pairs: [context.pairs[departure.text]!] });
        if (view === undefined) continue;
        const { found } = departure;
        const stem = language.splitApostrophe(found)?.stem ?? found;
        if (sparesNames && view.trusted.text.includes(stem)) continue;
        yield toTextFinding(view, {
          rule,
          severity: isAgainstHabit(departure) ? 'warning' : 'info',
          span: departure.span,
          message: describe(departure),
          term: departure.usual,
          expected: [departure.usual],
        });
      }
    },
  };
}
