import type { Content } from '../../../model/content.ts';
import { createFinder } from '../../patterns/find-text.ts';
import { replacePlaces, toTemplate } from '../../patterns/replace-places.ts';
import { runGuarded } from '../../patterns/run-guarded.ts';
import { commitStep } from '../steps/commit-step.ts';
import { versionOf } from './edit-segment.ts';
import { EditRefused } from './edit-refused.ts';
import { filterRows, type RowFilter } from '../rows/filter-rows.ts';
import type { OpenFile } from '../files/open-file.ts';
import { isSameContent, type Change } from '../steps/step.ts';
import { isEditable, type WorkspaceRow } from '../rows/to-row.ts';
import { toRowId } from '../rows/unit-table.ts';
import type { WorkspaceState } from '../workspace-state.ts';

/** What is to be replaced in the targets of a file. */
export interface Replacement {
  readonly find: string;
  readonly regex?: boolean;
  readonly case?: boolean;
  /** With a regex, `$1` and `$<name>` stand for its groups. */
  readonly with: string;
  readonly filter?: RowFilter;
}

/** One row with at least one place. */
export interface ReplaceHit {
  readonly id: string;
  readonly before: Content;
  readonly after: Content;
}

/**
 * Finds what a replacement would change.
 *
 * @throws {PatternRefused}
 */
export async function findReplacements(
  state: WorkspaceState,
  file: OpenFile,
  wanted: Replacement,
  signal?: AbortSignal,
): Promise<readonly ReplaceHit[]> {
  const finder = createFinder({
    text: wanted.find,
    isRegex: wanted.regex === true,
    isCaseSensitive: wanted.case === true,
  });
  const template = wanted.regex === true ? wanted.with : toTemplate(wanted.with);
  const { table } = file;
  const rows = await filterRows(state, file, wanted.filter ?? {}, signal);
  const hits: ReplaceHit[] = [];
  await runGuarded(
    rows.length,
    (at) => {
      const index = rows[at]!;
      if (index >= table.rowCount()) return;
      const { entry, segment } = table.row(index);
      if (segment.target === undefined || !isEditable(file, entry)) return;
      const after = replacePlaces(segment.target, finder, template);
      if (!isSameContent(after, segment.target))
        hits.push({ id: toRowId(entry.key, segment.id), before: segment.target, after });
    },
    signal,
  );
  return hits;
}

/**
 * Replaces, as one step. Rows that were changed since they were looked at are left out.
 *
 * @param accept ids of the rows to change; absent: all
 * @throws {PatternRefused}
 * @throws {EditRefused} `invalid-content`
 */
export async function replaceText(
  state: WorkspaceState,
  file: OpenFile,
  wanted: Replacement,
  options: {
    readonly accept?: readonly string[];
    readonly client?: string;
    readonly signal?: AbortSignal;
  },
): Promise<{
  /** None when they are too many to be told. */
  readonly changed: readonly WorkspaceRow[];
  readonly count: number;
  readonly step?: { readonly seq: number; readonly label: string };
}> {
  const accepted = options.accept && new Set(options.accept);
  const hits = await findReplacements(state, file, wanted, options.signal);
  // XLIFF 1 has no way to write some characters; the others have one for all
  const isOld = file.heads?.heads.some(({ family }) => family === '1') === true;
  if (isOld && /[^\t\n\r\x20-\uFFFD]/.test(wanted.with))
    throw new EditRefused('invalid-content', 'XLIFF 1 cannot hold this character');
  const changes = hits.flatMap(({ id, before, after }): Change[] => {
    const place = file.table.findRow(id);
    if (place === undefined || (accepted !== undefined && !accepted.has(id))) return [];
    const version = versionOf(file, place);
    if (!isSameContent(version.target, before)) return [];
    return [
      {
        kind: 'segment',
        unit: place.entry.key,
        segment: place.segment.id,
        before: version,
        after: { state: version.state, target: after },
      },
    ];
  });
  if (changes.length === 0) return { changed: [], count: 0 };
  const label = `replace ${changes.length}`;
  const { step, rows } = await commitStep(state, file, { label, changes }, options.client);
  return { changed: rows, count: changes.length, step };
}
