import type { Content } from '../../model/content.ts';
import { toPlainText } from '../../model/flatten-content.ts';
import type { Match } from '../../model/match.ts';
import type { SegmentState } from '../../model/unit.ts';
import type { MemoryIndex } from '../../memory/memory-index.ts';
import type { MatchEdit, SegmentEdit } from '../../format/xliff/segment-edit.ts';
import { fitCodes } from './fit-codes.ts';
import type { ListedSegment } from './list-segments.ts';
import { isRepetition, repetitionKey } from './repetition-key.ts';

/** Scores of a context match in thresholds: the trade calls it 101 %. */
export const CONTEXT_SCORE = 101;

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
  /** The entry of the memory that became the target. */
  readonly used?: string;
}

/** A target of the file itself that a person confirmed. */
interface OwnTranslation {
  readonly source: Content;
  readonly target: Content;
}

/** Segments without a target, or with the source standing in for one, as some tools leave them. */
export function isUntranslated({ segment }: ListedSegment): boolean {
  const { source, target, state } = segment;
  if (target === undefined || toPlainText(target).trim() === '') return true;
  return state === 'initial' && isRepetition(target, source);
}

/**
 * The confirmed translations of some files, for their repetitions; of several, the last.
 *
 * @param groupOf what a translation and its repetitions have in common: the locales
 */
export function findOwnTranslations(
  segments: Iterable<ListedSegment>,
  groupOf: (listed: ListedSegment) => string,
): ReadonlyMap<string, ReadonlyMap<string, OwnTranslation>> {
  const own = new Map<string, Map<string, OwnTranslation>>();
  for (const listed of segments) {
    const { source, target, state } = listed.segment;
    if (target === undefined || state === 'initial' || isUntranslated(listed)) continue;
    const group = groupOf(listed);
    const known = own.get(group) ?? new Map<string, OwnTranslation>();
    own.set(group, known.set(repetitionKey(source), { source, target }));
  }
  return own;
}

/**
 * Plans the pre-translation of one segment: its matches, and a target from the best of them. A match in
 * context comes before the file's own translation of the same text, and that before all others.
 * `undefined`: there is nothing for it.
 *
 * @param repeated The file's own translation of the same text.
 * @param origin Name of the memory, for the matches.
 */
export function planSegment(
  { document, unit, segment, query }: ListedSegment,
  index: MemoryIndex,
  repeated: OwnTranslation | undefined,
  origin: string,
  rules: PretranslateRules,
): PlannedSegment | undefined {
  const { minScore, maxMatches } = rules;
  const limit = Math.max(1, maxMatches);
  const found = index.lookup(query, { minScore, limit, scoring: 'full' });
  const matches = found
    .slice(0, maxMatches)
    .map((match, at) => toMatchEdit(match, `${segment.id}-tm${at + 1}`, origin));
  const fill = chooseFill(found[0], repeated, segment.source, rules);
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
    ...(fill !== undefined && fill.kind !== 'repetition' && { used: found[0]!.tu.id }),
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
