import type { Content } from '../../model/content.ts';
import type { SegmentState } from '../../model/unit.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { Chunks } from '../xml/chunk-reader.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { editUnit1 } from './edit-unit-1.ts';
import { editUnit2 } from './edit-unit-2.ts';
import { visitXliff } from './read-xliff.ts';
import type { XliffFamily } from './xliff-version.ts';

/** A new target, a new state, or both, for one segment of a file. */
export interface SegmentEdit {
  /** Id of the document; may be left out where only one has the unit. */
  readonly file?: string;
  readonly unit: string;
  /** May be left out where the unit has one segment. */
  readonly segment?: string;
  /** Absent: the target stays. Its codes are those of the unit, by kind and id. */
  readonly target?: Content;
  /** Absent: the state stays. */
  readonly state?: SegmentState;
}

/** A stretch of the file and what stands there instead. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit of one unit with its number in the list of edits. */
export interface NumberedEdit {
  readonly number: number;
  readonly edit: SegmentEdit;
}

/** An edit that was not made, and why. */
export interface RejectedEdit {
  /** Position in the list of edits, from 0. */
  readonly edit: number;
  readonly reason: string;
}

/** What the edits of one unit come to. */
export interface UnitEdit {
  readonly patches: readonly Patch[];
  readonly rejected: readonly RejectedEdit[];
}

interface Found {
  readonly file: string;
  readonly element: XmlElement;
  readonly family: XliffFamily;
}

function findUnits(text: Chunks): ReadonlyMap<string, readonly Found[]> {
  const units = new Map<string, Found[]>();
  let count = 0;
  let file = '';
  visitXliff(text, {
    file(start) {
      count++;
      // As `readXliff` names the documents.
      file = findAttribute(start, 'id') ?? `f${count}`;
    },
    unit(element, _, family) {
      const id = findAttribute(element, 'id') ?? '';
      const found = units.get(id) ?? [];
      found.push({ file, element, family });
      units.set(id, found);
    },
  });
  return units;
}

function applyPatches(text: string, patches: readonly Patch[]): string {
  let out = '';
  let at = 0;
  for (const patch of [...patches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += text.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  return out + text.slice(at);
}

/**
 * Sets targets and states in an XLIFF file of any version; every character outside them stays. An
 * edit that cannot be made is left out and reported: unknown or ambiguous places, a second edit of
 * the same segment, codes the unit does not have.
 *
 * @throws {FormatError} when the file cannot be read, as `readXliff` does.
 */
export function spliceXliff(
  text: string,
  edits: readonly SegmentEdit[],
): { readonly text: string; readonly rejected: readonly RejectedEdit[] } {
  const units = findUnits(text);
  const rejected: RejectedEdit[] = [];
  const byUnit = new Map<Found, NumberedEdit[]>();
  for (const [number, edit] of edits.entries()) {
    const found = (units.get(edit.unit) ?? []).filter(
      ({ file }) => edit.file === undefined || edit.file === file,
    );
    const [only] = found;
    const name = `unit ${JSON.stringify(edit.unit)}`;
    if (only === undefined) rejected.push({ edit: number, reason: `there is no ${name}` });
    else if (found.length > 1)
      rejected.push({ edit: number, reason: `${name} stands ${found.length} times in the file` });
    else byUnit.set(only, [...(byUnit.get(only) ?? []), { number, edit }]);
  }
  const patches: Patch[] = [];
  for (const [{ element, family }, list] of byUnit) {
    const made = (family === '2' ? editUnit2 : editUnit1)(text, element, list);
    patches.push(...made.patches);
    rejected.push(...made.rejected);
  }
  rejected.sort((a, b) => a.edit - b.edit);
  return { text: applyPatches(text, patches), rejected };
}
