import type { XmlElement } from '../../xml/xml-element.ts';
import type { XmlStart } from '../../xml/xml-event.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import { editUnit1 } from './edit-unit-1.ts';
import { editUnit2 } from './edit-unit-2.ts';
import { visitXliff } from '../read/visit-xliff.ts';
import type { NumberedEdit, Patch, RejectedEdit, SegmentEdit, UnitEdit } from './segment-edit.ts';
import type { XliffFamily } from '../xliff-version.ts';

export type { RejectedEdit, SegmentEdit } from './segment-edit.ts';

/** Edits that name the same unit in the same words. */
interface Wanted {
  readonly file: string | undefined;
  readonly edits: NumberedEdit[];
  /** Units of the file that they mean; only one of them is good. */
  readonly found: Found[];
  /** What came of them; absent while it waits for the end of the file. */
  made?: UnitEdit;
}

/** A unit that edits may mean. */
interface Found {
  /** Absent once it was edited: of a file with each unit once, no unit is kept. */
  readonly element?: XmlElement;
  readonly family: XliffFamily;
  readonly root: XmlStart;
}

function groupEdits(edits: readonly SegmentEdit[]): ReadonlyMap<string, readonly Wanted[]> {
  const units = new Map<string, Wanted[]>();
  for (const [number, edit] of edits.entries()) {
    const wanted = units.get(edit.unit) ?? [];
    if (wanted.length === 0) units.set(edit.unit, wanted);
    const same = wanted.find(({ file }) => file === edit.file);
    if (same === undefined) wanted.push({ file: edit.file, edits: [{ number, edit }], found: [] });
    else same.edits.push({ number, edit });
  }
  return units;
}

function applyPatches(text: string, patches: readonly Patch[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const patch of patches) {
    pieces.push(text.slice(at, patch.start), patch.text);
    at = patch.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/**
 * Sets targets and states in an XLIFF file of any version, and adds matches, notes and metadata; every
 * character outside them stays. An edit that cannot be made is left out and reported: unknown or
 * ambiguous places, a second edit of the same segment, codes the unit does not have. The patches are
 * those that make the text, in its order, for callers who change bytes instead.
 *
 * @throws {FormatError} when the file cannot be read, as `readXliff` does.
 */
export function spliceXliff(
  text: string,
  edits: readonly SegmentEdit[],
): {
  readonly text: string;
  readonly patches: readonly Patch[];
  readonly rejected: readonly RejectedEdit[];
} {
  const units = groupEdits(edits);
  const rejected: RejectedEdit[] = [];
  const patches: Patch[] = [];
  const edit = ({ element, family, root }: Found, list: readonly NumberedEdit[]): UnitEdit =>
    (family === '2' ? editUnit2 : editUnit1)(text, element!, list, root);

  let holder: XmlStart | undefined;
  let count = 0;
  let file = '';
  visitXliff(text, {
    file(start, root) {
      holder = root;
      count++;
      // As `readXliff` names the documents.
      file = findAttribute(start, 'id') ?? `f${count}`;
    },
    unit(element, _, family) {
      const wanted = units.get(findAttribute(element, 'id') ?? '');
      for (const one of wanted ?? []) {
        if (one.file !== undefined && one.file !== file) continue;
        const found = { element, family, root: holder! };
        // Some name the file and others do not: whether they mean the same is known at the end.
        const isUnsure = wanted!.length > 1 && wanted!.some((other) => other.file === undefined);
        if (!isUnsure && one.found.length === 0) {
          one.made = edit(found, one.edits);
          one.found.push({ family, root: holder! });
        } else one.found.push(found);
      }
    },
  });

  for (const [unit, wanted] of units) {
    const words = `unit ${JSON.stringify(unit)}`;
    const late = new Map<XmlElement, { found: Found; list: NumberedEdit[] }>();
    for (const { edits: list, found, made } of wanted) {
      const [only] = found;
      if (only === undefined || found.length > 1) {
        const reason =
          only === undefined
            ? `there is no ${words}`
            : `${words} stands ${found.length} times in the file`;
        for (const { number } of list) rejected.push({ edit: number, reason });
      } else if (only.element !== undefined) {
        const same = late.get(only.element);
        if (same === undefined) late.set(only.element, { found: only, list: [...list] });
        else same.list.push(...list);
      } else if (made !== undefined) {
        for (const patch of made.patches) patches.push(patch);
        for (const one of made.rejected) rejected.push(one);
      }
    }
    for (const { found, list } of late.values()) {
      const made = edit(
        found,
        list.sort((a, b) => a.number - b.number),
      );
      patches.push(...made.patches);
      rejected.push(...made.rejected);
    }
  }
  patches.sort((a, b) => a.start - b.start || a.end - b.end);
  rejected.sort((a, b) => a.edit - b.edit);
  return { text: applyPatches(text, patches), patches, rejected };
}
