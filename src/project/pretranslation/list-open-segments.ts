import { isUntranslated } from '../translate/is-untranslated.ts';
import { versionOf } from '../workspace/edit/edit-segment.ts';
import type { OpenFile } from '../workspace/files/open-file.ts';
import { isEditable } from '../workspace/rows/to-row.ts';
import { toRowId } from '../workspace/rows/unit-table.ts';
import type { Version } from '../workspace/steps/step.ts';
import type { TaskDocument, TaskUnit } from './pretranslate-task.ts';

/** The segments of a file, by what pre-translating may do with them. */
export interface OpenSegments {
  readonly documents: readonly TaskDocument[];
  /** By id of the row: what those that may be filled say now. */
  readonly before: ReadonlyMap<string, Version>;
  readonly segments: number;
  /** Have a target, which stays. */
  readonly already: number;
  /** Cannot be changed. */
  readonly locked: number;
}

/** @param replaces whether what nobody has confirmed may be replaced too */
export function listOpenSegments(file: OpenFile, replaces: boolean): OpenSegments {
  const documents: (TaskDocument & { readonly units: TaskUnit[] })[] = [];
  const before = new Map<string, Version>();
  let [segments, already, locked, head] = [0, 0, 0, -1];
  for (const entry of file.table.entries) {
    if (entry.head !== head) {
      head = entry.head;
      const { document, sourceLocale, targetLocale } = file.heads!.heads[head]!;
      documents.push({
        head: { type: 'document', id: document, sourceLocale, targetLocale },
        units: [],
      });
    }
    const open: string[] = [];
    for (const part of entry.unit.parts) {
      if (part.type === 'gap') continue;
      segments++;
      const id = toRowId(entry.key, part.id);
      // the source in place of a target, unless somebody typed it here
      const isOpen =
        isUntranslated(part) && ((part.target ?? []).length === 0 || !file.facts.has(id));
      const place = file.table.findRow(id);
      if (!isEditable(file, entry) || place === undefined) locked++;
      else if (isOpen || (replaces && part.state === 'initial')) {
        open.push(part.id);
        before.set(id, versionOf(file, place));
      } else already++;
    }
    documents.at(-1)!.units.push({ key: entry.key, unit: entry.unit, open });
  }
  return { documents, before, segments, already, locked };
}
