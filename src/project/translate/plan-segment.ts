import type { Content } from '../../model/content.ts';
import type { Match } from '../../model/match.ts';
import type { SegmentState } from '../../model/unit.ts';
import type { LookupOptions, Query } from '../../memory/memory-index.ts';
import type { MatchEdit, SegmentEdit } from '../../format/xliff/edit/segment-edit.ts';
import { fitCodes } from './fit-codes.ts';
import type { ListedSegment } from './list-segments.ts';
import type { OwnTranslation } from './own-translations.ts';

/** Scores of a context match in thresholds: the trade calls it 101 %. */
export const CONTEXT_SCORE = 101;

/** Which matches go into a segment, and with which state. */
export interface PretranslateRules {
  /** Lowest score of a match that is put beside a segment, whole percent. */
  readonly minScore: number;
  /** Lowest score of a match that becomes the target; {@link CONTEXT_SCORE}: only in context. */
  readonly fillFrom: number;
  /** Lowest score of a target that is `translated`; others are `initial`. */
  readonly confirmFrom: number;
  /** How many matches are put beside a segment at most; 0: none. */
  readonly maxMatches: number;
}

/** Where the target of a segment came from. */
export type FillKind = 'context' | 'repetition' | 'exact' | 'fuzzy';

/** What is to become of one segment. */
export interface PlannedSegment {
  readonly edit: SegmentEdit;
  /** Absent: matches only. */
  readonly fill?: FillKind;
  /** The match that became the target. */
  readonly used?: FoundMatch;
}

/** A match, and the name of the memory that has it. */
export interface FoundMatch {
  readonly memory: string;
  readonly match: Match;
}

/** Looks a segment up, in one memory or in several: the best first. */
export type FindMatches = (
  query: Query,
  options: Pick<LookupOptions, 'minScore' | 'limit' | 'scoring'>,
) => readonly FoundMatch[];

/**
 * Plans the pre-translation of one segment: its matches, and a target from the best of them. A match in
 * context comes before the file's own translation of the same text, and that before all others.
 * `undefined`: there is nothing for it.
 *
 * @param repeated The file's own translation of the same text.
 */
export function planSegment(
  { document, of: { unit }, segment, query }: ListedSegment,
  findMatches: FindMatches,
  repeated: OwnTranslation | undefined,
  rules: PretranslateRules,
): PlannedSegment | undefined {
  const { minScore, maxMatches } = rules;
  const limit = Math.max(1, maxMatches);
  const found = findMatches(query, { minScore, limit, scoring: 'full' });
  const matches = found
    .slice(0, maxMatches)
    .map(({ memory, match }, at) => toMatchEdit(match, `${segment.id}-tm${at + 1}`, memory));
  const fill = chooseFill(found[0]?.match, repeated, segment.source, rules);
  if (matches.length === 0 && fill === undefined) return undefined;
  return {
    edit: {
      file: document.id,
      unit: unit.id,
      segment: segment.id,
      ...(matches.length > 0 && { matches }),
      ...(fill !== undefined && { target: fill.target, state: fill.state }),
    },
    ...(fill !== undefined && { fill: fill.kind }),
    ...(fill !== undefined && fill.kind !== 'repetition' && { used: found[0]! }),
  };
}

interface Fill {
  readonly kind: FillKind;
  readonly target: Content;
  readonly state: SegmentState;
}

function chooseFill(
  best: Match | undefined,
  repeated: OwnTranslation | undefined,
  source: Content,
  { fillFrom, confirmFrom }: PretranslateRules,
): Fill | undefined {
  const fill = (kind: FillKind, score: number, target: Content, isWhole: boolean): Fill => ({
    kind,
    target,
    state: isWhole && score >= confirmFrom ? 'translated' : 'initial',
  });
  const score =
    best === undefined
      ? -1
      : best.kind === 'context' && best.score === 100
        ? CONTEXT_SCORE
        : best.score;
  if (repeated !== undefined && score < CONTEXT_SCORE) {
    const { content, isWhole } = fitCodes(repeated.target, repeated.source, source);
    return fill('repetition', 100, content, isWhole);
  }
  if (best === undefined || score < fillFrom) return undefined;
  const kind = score === CONTEXT_SCORE ? 'context' : score === 100 ? 'exact' : 'fuzzy';
  const { repair, tu } = best;
  const { content, isWhole } = fitCodes(repair?.target ?? tu.target, tu.source, source);
  const isSure =
    repair === undefined || (repair.missed.length === 0 && repair.suffixes.length === 0);
  return fill(kind, score, content, isWhole && isSure);
}

function toMatchEdit({ score, penalties, tu }: Match, id: string, origin: string): MatchEdit {
  const taken = penalties.reduce((sum, { points }) => sum + points, 0);
  return {
    id,
    source: tu.source,
    target: tu.target,
    similarity: Math.min(100, score + taken),
    quality: score,
    origin,
  };
}
