import { joinSegments } from '../../../format/xliff/resegment-unit.ts';
import { contentLength } from '../../../model/content/slice-content.ts';
import type { Content } from '../../../model/content.ts';
import type { Unit } from '../../../model/unit.ts';
import { splitSegmentAt, type SegmentPiece } from '../../../segment/split-segment-at.ts';
import { commitStep, type Committed } from '../steps/commit-step.ts';
import { demandRow, demandWritable } from './edit-segment.ts';
import { EditRefused } from './edit-refused.ts';
import type { OpenFile } from '../files/open-file.ts';
import type { Change } from '../steps/step.ts';
import { toFactsRow } from '../rows/to-row.ts';
import type { RowPlace } from '../rows/unit-table.ts';
import type { WorkspaceState } from '../workspace-state.ts';

/** Who asks, and how the file is brought up to date first. */
export interface ResegmentContext {
  readonly client?: string;
  readonly sync: () => Promise<void>;
}

/**
 * Splits a segment in two. Spaces at the cut belong to neither piece.
 *
 * @param cuts content positions; without that of the target, the whole target stays with the first piece
 * @throws {EditRefused}
 */
export async function splitRow(
  state: WorkspaceState,
  file: OpenFile,
  id: string,
  cuts: { readonly source: number; readonly target?: number },
  context: ResegmentContext,
): Promise<Committed> {
  const cut = (place: RowPlace): Unit => {
    const { entry, segment, part } = place;
    const { source, target } = segment;
    if (!toFactsRow(file, place).canSplit)
      throw new EditRefused('cannot-split', 'this segment may not be split');
    const targetCut = target && Math.min(cuts.target ?? Infinity, contentLength(target));
    const isInside = cuts.source > 0 && cuts.source < contentLength(source);
    if (!isInside) throw new EditRefused('cannot-split', 'the place is not inside the source');
    const sources = cutInTwo(source, cuts.source);
    const targets = target && cutInTwo(target, targetCut!);
    if (sources.some(([start, end]) => start === end))
      throw new EditRefused('cannot-split', 'one of the pieces would be empty');
    const pieces = sources.map((span, at): SegmentPiece => {
      const other = targets?.[at];
      return { source: span, ...(other !== undefined && { target: other }) };
    });
    const parts = splitSegmentAt(segment, pieces, createIds(entry.unit)).map((piece) =>
      // what has no text yet is not translated
      piece.type === 'segment' && piece.target?.length === 0
        ? { type: piece.type, id: piece.id, source: piece.source, state: 'initial' as const }
        : piece,
    );
    const { unit } = entry;
    return {
      ...unit,
      parts: [...unit.parts.slice(0, part), ...parts, ...unit.parts.slice(part + 1)],
    };
  };
  return resegment(state, file, id, cut, 'split', context);
}

/**
 * Joins a segment with the one behind it in its unit.
 *
 * @throws {EditRefused}
 */
export async function joinRow(
  state: WorkspaceState,
  file: OpenFile,
  id: string,
  context: ResegmentContext,
): Promise<Committed> {
  const join = (place: RowPlace): Unit => {
    const { entry, segment, part } = place;
    const { parts } = entry.unit;
    const next = parts.slice(part + 1).find(({ type }) => type === 'segment');
    if (!toFactsRow(file, place).canJoin || next === undefined)
      throw new EditRefused('cannot-join', 'this segment may not be joined with the next one');
    const ids: readonly (string | undefined)[] = [segment.id, next.id];
    const traits = entry.traits?.length === parts.length ? entry.traits : undefined;
    return joinSegments(entry.unit, traits, (one) => ids.includes(one));
  };
  return resegment(state, file, id, join, 'join', context);
}

async function resegment(
  state: WorkspaceState,
  file: OpenFile,
  id: string,
  make: (place: RowPlace) => Unit,
  label: string,
  { client, sync }: ResegmentContext,
): Promise<Committed> {
  const toChange = (): { place: RowPlace; change: Change } => {
    const place = demandRow(file, id);
    const { key, unit } = place.entry;
    return {
      place,
      change: { kind: 'parts', unit: key, before: unit.parts, after: make(place).parts },
    };
  };
  await demandWritable(file, toChange, sync);
  return commitStep(state, file, { label, changes: [toChange().change] }, client);
}

/** Ids that no part of the unit has. */
function createIds(unit: Unit): () => string {
  const taken = new Set(unit.parts.map(({ id }) => id));
  let number = unit.parts.filter(({ type }) => type === 'segment').length;
  return () => {
    do number++;
    while (taken.has(`s${number}`));
    return `s${number}`;
  };
}

/** Two spans, without the white space on both sides of the cut. */
function cutInTwo(content: Content, at: number): readonly (readonly [number, number])[] {
  const signs = content.flatMap((part) => (typeof part === 'string' ? part.split('') : ['\uFFFC']));
  const isSpace = (place: number): boolean => /^\s$/.test(signs[place] ?? '');
  let end = at;
  let start = at;
  while (end > 0 && isSpace(end - 1)) end--;
  while (start < signs.length && isSpace(start)) start++;
  return [
    [0, end],
    [start, signs.length],
  ];
}
