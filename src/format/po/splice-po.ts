import type { Content } from '../../model/content.ts';
import type { SegmentState } from '../../model/unit.ts';
import type { PoMessage } from './po-message.ts';
import { formatPoString } from './po-string.ts';
import type { PoForm } from './read-po.ts';
import { readPoForms } from './read-po.ts';
import { toPoText } from './to-po-text.ts';

/** A new translation, a new state, or both, for one unit of a PO file. */
export interface PoEdit {
  readonly unit: string;
  /** Absent: the translation stays. `[]`: it is taken away. Codes are written as their `data`, else their `equiv`. */
  readonly target?: Content;
  /** Absent: the state stays. `initial` is `fuzzy`; any other is not. Forms of one message share it. */
  readonly state?: SegmentState;
}

/** An edit that was not made, and why. */
export interface RejectedPoEdit {
  /** Position in the list of edits, from 0. */
  readonly edit: number;
  readonly reason: string;
}

/** A stretch of the file with what stands there from now on. */
export interface PoPatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The flag line with or without `fuzzy`; absent when nothing changes. */
function patchFlags(
  text: string,
  message: PoMessage,
  isFuzzy: boolean,
  lineBreak: string,
): PoPatch | undefined {
  if (message.flags.includes('fuzzy') === isFuzzy) return undefined;
  const [line] = message.flagLines;
  if (isFuzzy)
    return line === undefined
      ? { start: message.start, end: message.start, text: `#, fuzzy${lineBreak}` }
      : { start: line[0] + 2, end: line[0] + 2, text: ' fuzzy,' };
  const [start, end] = message.flagLines.find(([from, to]) =>
    /\bfuzzy\b/.test(text.slice(from, to)),
  )!;
  const rest = text.slice(start, end).replace(/,\s*fuzzy\b(?=\s*(,|$))/, '');
  if (rest.trim() !== '#') return { start, end, text: rest };
  const lineEnd = /\r\n|\n|\r/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { start, end: end + lineEnd, text: '' };
}

function applyPatches(text: string, patches: readonly PoPatch[]): string {
  let out = '';
  let at = 0;
  for (const patch of patches) {
    out += text.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  return out + text.slice(at);
}

/**
 * What changes in a PO file when translations and states are set. A string with line breaks inside is
 * written one line a string, not wrapped. An edit of an unknown unit, or the second one of a unit, is left
 * out and reported.
 *
 * @returns patches in the order of the file
 * @throws {FormatError} `po/structure`
 */
export function findPoPatches(
  text: string,
  edits: readonly PoEdit[],
): { readonly patches: readonly PoPatch[]; readonly rejected: readonly RejectedPoEdit[] } {
  const forms = new Map<string, PoForm>();
  for (const form of readPoForms(text, {}, () => undefined)) forms.set(form.unit.id, form);
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const rejected: RejectedPoEdit[] = [];
  const patches: PoPatch[] = [];
  const done = new Set<string>();
  /** The last word on a message holds for all of its forms. */
  const states = new Map<PoMessage, boolean>();
  for (const [edit, { unit, target, state }] of edits.entries()) {
    const found = forms.get(unit);
    if (found === undefined || done.has(unit)) {
      const name = `unit ${JSON.stringify(unit)}`;
      rejected.push({
        edit,
        reason: found === undefined ? `there is no ${name}` : `${name} is edited twice`,
      });
      continue;
    }
    done.add(unit);
    const { message, form } = found;
    const before = message.forms[form]!;
    if (state !== undefined) states.set(message, state === 'initial');
    if (target === undefined) continue;
    const after = toPoText(target);
    if (after !== before.text) {
      const [start, end] = before.span;
      patches.push({ start, end, text: formatPoString(after, lineBreak) });
    }
  }
  for (const [message, isFuzzy] of states) {
    const patch = patchFlags(text, message, isFuzzy, lineBreak);
    if (patch !== undefined) patches.push(patch);
  }
  return { patches: patches.sort((a, b) => a.start - b.start), rejected };
}

/**
 * Sets translations and states in a PO file; every character outside the strings and flags that change
 * stays. See {@link findPoPatches}.
 *
 * @throws {FormatError} `po/structure`
 */
export function splicePo(
  text: string,
  edits: readonly PoEdit[],
): { readonly text: string; readonly rejected: readonly RejectedPoEdit[] } {
  const { patches, rejected } = findPoPatches(text, edits);
  return { text: applyPatches(text, patches), rejected };
}
