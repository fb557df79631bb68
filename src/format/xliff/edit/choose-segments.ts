import type { NumberedEdit, RejectedEdit } from './segment-edit.ts';

/** Edits by the id of the segment they mean, and those that mean none. */
export interface ChosenEdits {
  readonly bySegment: ReadonlyMap<string, NumberedEdit>;
  readonly rejected: readonly RejectedEdit[];
}

/** Which segment of a unit each edit means; the first edit of a segment is the one that counts. */
export function chooseSegments(
  edits: readonly NumberedEdit[],
  segments: readonly string[],
): ChosenEdits {
  const bySegment = new Map<string, NumberedEdit>();
  const rejected: RejectedEdit[] = [];
  for (const numbered of edits) {
    const { number, edit } = numbered;
    const refuse = (reason: string): void => void rejected.push({ edit: number, reason });
    const wanted = edit.segment ?? (segments.length === 1 ? segments[0] : undefined);
    if (wanted === undefined)
      refuse(`unit ${JSON.stringify(edit.unit)} has ${segments.length} segments: name one`);
    else if (segments.filter((id) => id === wanted).length !== 1)
      refuse(`unit ${JSON.stringify(edit.unit)} has no segment ${JSON.stringify(wanted)}`);
    else if (bySegment.has(wanted)) refuse('the segment is edited twice');
    else bySegment.set(wanted, numbered);
  }
  return { bySegment, rejected };
}
