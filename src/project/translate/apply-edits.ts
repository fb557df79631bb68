import type { Content } from '../../model/content.ts';
import { FormatError } from '../../model/format-error.ts';
import { nameTargetLocale } from '../../format/xliff/edit/name-target-locale.ts';
import { detectFormat } from '../../format/formats.ts';
import { findPoPatches, type PoPatch } from '../../format/po/splice-po.ts';
import { readPo, segmentId } from '../../format/po/read-po.ts';
import { readXliff } from '../../format/xliff/read/read-xliff.ts';
import type { Patch } from '../../format/xliff/edit/segment-edit.ts';
import {
  spliceXliff,
  type RejectedEdit,
  type SegmentEdit,
} from '../../format/xliff/edit/splice-xliff.ts';
import { parseTargetText } from '../../format/xliff/edit/target-text.ts';
import { encodeId } from '../../format/xml/encode-id.ts';
import type { Io } from '../../io/io.ts';
import { readEncoded } from '../../io/text/read-encoded.ts';
import { spliceBytes } from '../../io/text/splice-bytes.ts';
import type { Log } from '../log.ts';
import { readEdits, type EditLine } from './read-edits.ts';
import { toReference } from '../to-reference.ts';

export interface ApplyEditsOptions {
  /** The XLIFF or PO file; `-` is standard input. */
  readonly file: string;
  /** The edit list, JSON lines; `-` is standard input. */
  readonly edits: string;
  /** Written into a file that names no target locale yet. */
  readonly targetLocale?: string;
  readonly log: Log;
}

/** How many rejected edits are told one by one. */
const MAX_TOLD = 20;

/**
 * The bytes of an XLIFF or PO file with targets and states set: every byte outside them stays, the encoding
 * too, and an empty list of edits gives the very same file. All edits are made or none.
 *
 * @throws {FormatError} when a file cannot be read; `edits/rejected` at the line of the first edit that
 *   cannot be made; `file/encoding` when the encoding cannot be written.
 */
export async function applyEdits(io: Io, options: ApplyEditsOptions): Promise<Uint8Array> {
  const { file, edits: list, log } = options;
  const lines = await readEdits(io, list);
  const encoded = await readEncoded(io, file);
  if (detectFormat(file, encoded.text.slice(0, 4096))?.name === 'po') {
    const { patches, rejected } = withPath(file, () => findPoEdits(encoded.text, lines, file));
    if (rejected.length > 0) throw toFailure(rejected, lines, list, log);
    return spliceBytes(encoded, patches, () => '?', file);
  }
  const sources = lines.some(({ target = '' }) => codeMark.test(target))
    ? findSources(encoded.text, file)
    : undefined;
  const edits = lines.map((line) => toSegmentEdit(line, file, sources));
  const { patches, rejected } = withPath(file, () => spliceXliff(encoded.text, edits));
  if (rejected.length > 0) throw toFailure(rejected, lines, list, log);
  const hasTargets = edits.some(({ target }) => target !== undefined);
  const naming = hasTargets ? nameLocale(encoded.text, options) : [];
  const all = [...naming, ...patches].sort((one, other) => one.start - other.start);
  return spliceBytes(encoded, all, toReference, file);
}

/** What names the target locale where the file does not; a remark when nobody knows it. */
function nameLocale(
  text: string,
  { file, targetLocale, log }: ApplyEditsOptions,
): readonly Patch[] {
  const { family, patches } = nameTargetLocale(text, targetLocale ?? 'und');
  if (targetLocale !== undefined || patches.length === 0) return patches;
  // XLIFF 1.2 may leave the locale to the tool that has the file
  if (family !== '2') return [];
  const lines = text.slice(0, patches[0]!.start).split(/\r\n|\n|\r/);
  log.note(
    `${file}:${lines.length}:${lines.at(-1)!.length + 1}: the file gets targets and names no target ` +
      'locale: it is not valid until it has trgLang, which --target-locale writes',
  );
  return [];
}

function withPath<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(path) : error;
  }
}

/** In a PO file a message has one segment, and what stands in braces is text. */
function findPoEdits(
  text: string,
  lines: readonly EditLine[],
  path: string,
): { readonly patches: readonly PoPatch[]; readonly rejected: readonly RejectedEdit[] } {
  const strange = lines.flatMap(({ file, segment }, edit): readonly RejectedEdit[] => {
    if (file !== undefined && file !== path && file !== 'po')
      return [{ edit, reason: `there is no file ${JSON.stringify(file)}` }];
    if (segment !== undefined && segment !== segmentId)
      return [{ edit, reason: `a message has one segment, ${JSON.stringify(segmentId)}` }];
    return [];
  });
  const { units } = readPo(text).document;
  // ids as XLIFF has to write them are good too
  const ids = new Map(units.flatMap(({ id }) => [[encodeId(id), id] as const, [id, id] as const]));
  const translated = new Set(
    units.filter(({ parts: [part] }) => part?.target !== undefined).map(({ id }) => id),
  );
  const edits = lines.map(({ unit, target, state }) => {
    const id = ids.get(unit) ?? unit;
    const isEmpty = target === undefined ? !translated.has(id) : target === '';
    return {
      unit: id,
      ...(target !== undefined && { target: target === '' ? [] : [target] }),
      // what has no translation is not fuzzy
      ...(state !== undefined && !(isEmpty && state === 'initial') && { state }),
    };
  });
  const { patches, rejected } = findPoPatches(text, edits);
  return {
    patches,
    rejected: [...strange, ...rejected].sort((one, other) => one.edit - other.edit),
  };
}

/** What may be a code in a line of text; see `parseTargetText`. */
const codeMark = /\{[^\s{}<>]+[}>]|<[^\s{}<>]+\}/;

/** All code-bearing text of each unit, by document and unit: the codes a target may have. */
type Sources = ReadonlyMap<string, Content>;

const toKey = (file: string | undefined, unit: string): string => JSON.stringify([file, unit]);

function findSources(text: string, path: string): Sources {
  const sources = new Map<string, Content>();
  for (const { id: file, units } of readXliff(text, { path }))
    for (const { id, parts } of units) {
      const content = parts.flatMap(({ source, target = [] }) => [...source, ...target]);
      sources.set(toKey(file, id), content);
      sources.set(toKey(undefined, id), content);
    }
  return sources;
}

/** Exports name the path where edits name the document; with one file both mean the same. */
function toSegmentEdit(line: EditLine, path: string, sources: Sources | undefined): SegmentEdit {
  const { unit, segment, target, state } = line;
  const file = line.file === path ? undefined : line.file;
  const source = sources?.get(toKey(file, unit)) ?? [];
  return {
    unit,
    ...(file !== undefined && { file }),
    ...(segment !== undefined && { segment }),
    ...(target !== undefined && { target: parseTargetText(target, source) }),
    ...(state !== undefined && { state }),
  };
}

/** The first rejected edit as the fault; the others are remarks. */
function toFailure(
  rejected: readonly RejectedEdit[],
  lines: readonly EditLine[],
  path: string,
  log: Log,
): FormatError {
  const [first, ...others] = rejected;
  for (const { edit, reason } of others.slice(0, MAX_TOLD))
    log.note(`${path}:${lines[edit]!.line}: ${reason}`);
  if (others.length > MAX_TOLD) log.note(`${others.length - MAX_TOLD} more edits cannot be made`);
  const { line, columnOf } = lines[first!.edit]!;
  return new FormatError(first!.reason, {
    fault: 'edits/rejected',
    path,
    line,
    column: columnOf('unit'),
    expected: 'edits that can all be made; nothing was written',
  });
}
