import type { OpenFile } from '../files/open-file.ts';
import type { Change } from './step.ts';
import { toRowId } from '../rows/unit-table.ts';

/** The rows that a change is about, as they are now. */
export function rowsOfChange(change: Change): readonly string[] {
  if (change.kind !== 'parts') return [toRowId(change.unit, change.segment)];
  return [...change.before, ...change.after].flatMap((part) =>
    part.type === 'segment' ? [toRowId(change.unit, part.id)] : [],
  );
}

/**
 * What is known of rows after a change: revision, origin and match. A remark leaves the revision as it is: whoever has a text on its
 * way while a remark is made is not told that somebody changed the text.
 */
export function noteFacts(file: OpenFile, change: Change, revision: number): void {
  if (change.kind === 'remarks') return;
  for (const row of rowsOfChange(change)) {
    const { origin, match } =
      change.kind === 'segment' ? change.after : (file.facts.get(row) ?? {});
    file.facts.set(row, {
      revision,
      ...(origin !== undefined && { origin }),
      ...(match !== undefined && { match }),
    });
  }
}

/** Rows that something else than a step changed, or all of them, get a new revision. */
export function setRevisions(
  file: OpenFile,
  rows: readonly string[] | undefined,
  revision: number,
): void {
  if (rows === undefined) file.baseRevision = revision;
  for (const row of rows ?? []) file.facts.set(row, { revision });
  file.revision = revision;
}
