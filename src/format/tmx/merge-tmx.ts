import { FormatError } from '../../model/format-error.ts';
import { namePath } from '../name-path.ts';
import { setAttribute } from '../xml/edit-start-tag.ts';
import { readChunks } from '../xml/chunk-reader.ts';
import { createElementReader, type XmlElement } from '../xml/xml-element.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { readTmxHeader, readTmxUnit } from './read-tmx-unit.ts';
import type { TmxUnit } from './tmx-unit.ts';

/** A stretch of our file and what stands there instead. */
export interface TmxPatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A unit that both sides changed, each in its own way. */
export interface TmxConflict {
  /** `tuid`, or the source text. */
  readonly unit: string;
  readonly problem:
    | 'changed on both sides: both stand in the file'
    | 'changed here, removed there: it stays'
    | 'removed here, changed there: it is back';
}

/** A unit with the text it has in its file. */
interface RawUnit {
  readonly key: string;
  readonly name: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** End of its start tag. */
  readonly inside: number;
  readonly unit: TmxUnit;
}

/** One version. */
interface RawFile {
  readonly units: readonly RawUnit[];
  readonly byKey: ReadonlyMap<string, RawUnit>;
  readonly header?: { readonly raw: string; readonly start: number; readonly end: number };
  /** Where the first unit could stand. */
  readonly body: number;
}

/**
 * Merges two versions of a TMX file that come from a common one, unit by unit: what only one side added,
 * changed or removed is so; the rest of our file stays, letter for letter. Units are the same by their
 * `tuid`, without one by their source text. Changed on both sides: when only dates, authors or properties
 * differ the newer stays, else both, marked with a `prop` of the type `x-conflict`, so that the file is
 * a good TMX all the same.
 *
 * @param base empty when there is none
 * @param names of the three, for faults
 * @returns patches of `ours` in order
 * @throws {FormatError} when one of them cannot be read
 */
export function mergeTmx(
  base: string,
  ours: string,
  theirs: string,
  names: Readonly<Partial<Record<'base' | 'ours' | 'theirs', string>>> = {},
): { readonly patches: readonly TmxPatch[]; readonly conflicts: readonly TmxConflict[] } {
  const old = namePath(names.base, () => listUnits(base));
  const here = namePath(names.ours, () => listUnits(ours));
  const there = namePath(names.theirs, () => listUnits(theirs));
  const merging: Merging = { ours, old, here, there, patches: [], conflicts: [] };
  mergeOurUnits(merging);
  addTheirUnits(merging);
  const { patches, conflicts } = merging;
  const { header } = here;
  const isOldHeader = header !== undefined && header.raw === old.header?.raw;
  if (isOldHeader && there.header !== undefined && there.header.raw !== header.raw)
    patches.push({ start: header.start, end: header.end, text: there.header.raw });
  // a stable sort: what is put at one place stays in its order, behind what is changed there
  patches.sort((one, other) => one.start - other.start || one.end - other.end);
  return { patches, conflicts };
}

/** The three versions, and what is found out about ours. */
interface Merging {
  readonly ours: string;
  readonly old: RawFile;
  readonly here: RawFile;
  readonly there: RawFile;
  readonly patches: TmxPatch[];
  readonly conflicts: TmxConflict[];
}

/** Units that we have: what the other side changed or removed. */
function mergeOurUnits({ ours, old, here, there, patches, conflicts }: Merging): void {
  for (const unit of here.units) {
    const before = old.byKey.get(unit.key);
    const other = there.byKey.get(unit.key);
    if (other === undefined) {
      if (before === undefined) continue;
      if (isSame(before, unit)) patches.push({ ...withSpace(ours, unit), text: '' });
      else conflicts.push({ unit: unit.name, problem: 'changed here, removed there: it stays' });
      continue;
    }
    if (isSame(unit, other) || (before !== undefined && isSame(before, other))) continue;
    const isOnlyTheirs = before !== undefined && isSame(before, unit);
    if (isOnlyTheirs || (hasSameTexts(unit, other) && dateOf(other) > dateOf(unit)))
      patches.push({ start: unit.start, end: unit.end, text: other.raw });
    else if (!hasSameTexts(unit, other)) {
      const text = mark(unit, 'ours') + spaceBefore(ours, unit) + mark(withoutId(other), 'theirs');
      patches.push({ start: unit.start, end: unit.end, text });
      conflicts.push({ unit: unit.name, problem: 'changed on both sides: both stand in the file' });
    }
  }
}

/** Units that only the other side has, behind the ones that stand before them there. */
function addTheirUnits({ ours, old, here, there, patches, conflicts }: Merging): void {
  let anchor: RawUnit | undefined;
  for (const unit of there.units) {
    const same = here.byKey.get(unit.key);
    if (same !== undefined) {
      anchor = same;
      continue;
    }
    const before = old.byKey.get(unit.key);
    if (before !== undefined && isSame(before, unit)) continue;
    if (before !== undefined)
      conflicts.push({ unit: unit.name, problem: 'removed here, changed there: it is back' });
    const at = anchor?.end ?? here.body;
    const first = anchor ?? here.units[0];
    const space = first === undefined ? '\n' : spaceBefore(ours, first);
    const text = before === undefined ? unit.raw : mark(unit, 'theirs');
    patches.push({ start: at, end: at, text: space + text });
  }
}

function listUnits(text: string): RawFile {
  const byKey = new Map<string, RawUnit>();
  let header: RawFile['header'];
  let sourceLocale: string | undefined;
  let body: number | undefined;
  if (text.trim() === '') return { units: [], byKey, body: 0 };
  const parts = readChunks(
    text,
    createElementReader(({ local }) => local === 'tu' || local === 'header'),
  );
  for (const part of parts) {
    if (part.type === 'start' && part.local === 'body') body = part.end;
    if (part.type !== 'element') continue;
    const { start, end } = part;
    if (part.local === 'header') {
      header = { raw: text.slice(start, end), start, end };
      sourceLocale = readTmxHeader(part, '').sourceLocale;
    } else {
      const unit = toRawUnit(part, text, byKey, sourceLocale);
      byKey.set(unit.key, unit);
    }
  }
  if (body === undefined)
    throw new FormatError('there is no body', { fault: 'tmx/structure', expected: '<body>' });
  return { units: [...byKey.values()], byKey, ...(header !== undefined && { header }), body };
}

function toRawUnit(
  element: XmlElement,
  text: string,
  known: ReadonlyMap<string, RawUnit>,
  sourceLocale: string | undefined,
): RawUnit {
  const { start, end, inner } = element;
  const unit = readTmxUnit(element, known.size + 1);
  const id = findAttribute(element, 'tuid');
  const source =
    unit.variants.find(({ locale }) => locale === (unit.sourceLocale ?? sourceLocale)) ??
    unit.variants[0]!;
  const words = source.content.filter((part) => typeof part === 'string').join('');
  const name = id ?? words;
  const key = JSON.stringify(id === undefined ? [source.locale, source.content] : id);
  let number = 1;
  // the same source twice: the first of one file is the first of the other
  while (known.has(`${key} ${number}`)) number++;
  return {
    key: `${key} ${number}`,
    name,
    raw: text.slice(start, end),
    start,
    end,
    inside: inner[0] - start,
    unit,
  };
}

const squeeze = (raw: string): string => raw.replaceAll(/>\s+</g, '><');

function isSame(one: RawUnit, other: RawUnit): boolean {
  return one.raw === other.raw || squeeze(one.raw) === squeeze(other.raw);
}

function hasSameTexts(one: RawUnit, other: RawUnit): boolean {
  const texts = ({ unit }: RawUnit): string =>
    JSON.stringify(unit.variants.map(({ locale, content }) => [locale, content]));
  return texts(one) === texts(other);
}

/** The newest date of a unit; empty when it has none. */
function dateOf({ unit }: RawUnit): string {
  const dates = [unit.changed, ...unit.variants.map(({ changed }) => changed)];
  return (
    dates
      .filter((date) => date !== undefined)
      .sort()
      .at(-1) ?? ''
  );
}

/** The white space before a unit, on whose likes others are put. */
function spaceBefore(text: string, { start }: RawUnit): string {
  return /\s*$/.exec(text.slice(Math.max(0, start - 200), start))![0];
}

function withSpace(text: string, unit: RawUnit): { readonly start: number; readonly end: number } {
  return { start: unit.start - spaceBefore(text, unit).length, end: unit.end };
}

function withoutId(unit: RawUnit): RawUnit {
  const tag = setAttribute(unit.raw.slice(0, unit.inside), 'tuid', undefined);
  return { ...unit, raw: tag + unit.raw.slice(unit.inside), inside: tag.length };
}

function mark({ raw, inside }: RawUnit, side: 'ours' | 'theirs'): string {
  return `${raw.slice(0, inside)}<prop type="x-conflict">${side}</prop>${raw.slice(inside)}`;
}
