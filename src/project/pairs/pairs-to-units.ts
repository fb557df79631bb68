import { toPlainText } from '../../model/content/flatten-content.ts';
import { messageContext } from '../../format/tmx/context-property.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';

/**
 * Segments as entries of a memory, with their neighbours for context matches. The same texts twice
 * stay two entries: their contexts differ. Empty sides are left out.
 */
export function toTranslationUnits(pairs: Iterable<SegmentPair>): readonly TranslationUnit[] {
  const put = createUnitMaker();
  const units: (TranslationUnit | undefined)[] = [];
  for (const pair of pairs) units.push(put(pair));
  units.push(put(undefined));
  return units.filter((unit) => unit !== undefined);
}

/**
 * {@link toTranslationUnits} for pairs that come one by one: makes a unit when the pair behind it is known;
 * `undefined` stands for the end.
 */
export function createUnitMaker(): (next: SegmentPair | undefined) => TranslationUnit | undefined {
  let last: SegmentPair | undefined;
  let pair: SegmentPair | undefined;
  return (next) => {
    if (next?.source.length === 0 || next?.target.length === 0) return undefined;
    const unit =
      pair &&
      toTranslationUnit(pair, { before: neighbour(pair, last), after: neighbour(pair, next) });
    last = pair;
    pair = next;
    return unit;
  };
}

/** What stood before and after a pair; `undefined` where nobody knows. */
export interface Neighbours {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * One segment as an entry of a memory.
 *
 * @param hasLine whether it says in which line of its file it stands (`x-line`)
 */
export function toTranslationUnit(
  pair: SegmentPair,
  { before, after }: Neighbours,
  hasLine = false,
): TranslationUnit {
  const { path, unit, segment, isWhole, source, target, context } = pair;
  const { state, confidence, document, at } = pair;
  return {
    type: 'tu',
    // as a look-up names a segment that is all of its unit, see `list-segments.ts`
    id: segment === undefined || isWhole === true ? unit : `${unit}#${segment}`,
    source,
    target,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    // user-defined types begin with x- (TMX 1.4b, `type`); OmegaT reads a bare `file` as a condition
    properties: {
      'x-file': path,
      ...(context !== undefined && { [messageContext]: context }),
      ...(document !== undefined && { 'x-document': document }),
      ...(hasLine && at !== undefined && { 'x-line': String(at.source[0]) }),
      ...(state !== undefined && { 'x-state': state }),
      ...(confidence !== undefined && { 'alignment-confidence': confidence.toFixed(2) }),
    },
  };
}

/** The source beside a pair, where it is of the same file. */
export function neighbour(pair: SegmentPair, other: SegmentPair | undefined): string | undefined {
  return other?.path === pair.path ? toPlainText(other.source) : undefined;
}
