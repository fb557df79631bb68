import type { Document } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Segment, Unit } from '../../model/unit.ts';
import { encodeId } from '../xml/encode-id.ts';
import { parseValue } from './parse-value.ts';
import { segmentMark } from './xliff-js.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Locales for an object that names none. */
export interface FromXliffJsOptions {
  /** Where the model says no language. */
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
}

function fail(message: string, expected: string): never {
  throw new FormatError(message, { fault: 'json/structure', expected });
}

function demandFields(value: unknown, where: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  return fail(`${where} is no object`, '{…}');
}

/** A unit of the model with its key; groups are opened, as the model of documents has none. */
interface Entry {
  readonly key: string;
  readonly where: string;
  readonly fields: Fields;
}

function* walkUnits(units: Fields, where: string): Generator<Entry, void> {
  for (const [key, value] of Object.entries(units)) {
    const place = `${where}.${key}`;
    const fields = demandFields(value, place);
    if (fields['groupUnits'] === undefined) yield { key, where: place, fields };
    else yield* walkUnits(demandFields(fields['groupUnits'], place), place);
  }
}

function readNotes({ fields, where }: Entry): readonly { readonly text: string }[] {
  const { note } = fields;
  if (note === undefined || note === null) return [];
  return (Array.isArray(note) ? (note as unknown[]) : [note]).map((text) =>
    typeof text === 'string' ? { text } : fail(`${where}.note is no text`, 'a string'),
  );
}

function toSegment({ fields, where }: Entry, id: string): Segment {
  const { source, target } = fields;
  if (source === undefined && target === undefined)
    return fail(`${where} has neither source nor target`, '{"source": "…", "target": "…"}');
  return {
    type: 'segment',
    id,
    source: parseValue(source ?? '', `${where}.source`),
    ...(target !== undefined &&
      target !== null && {
        target: parseValue(target, `${where}.target`),
      }),
    // the model has no states, and this is what XLIFF takes when none is there (2.1, 4.3.1.31)
    state: 'initial',
  };
}

/** Keys that share what stands before their last `#` are segments of one unit. */
function groupEntries(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const unitOf = (key: string): string => {
    const at = key.lastIndexOf(segmentMark);
    return at > 0 && at < key.length - 1 ? key.slice(0, at) : key;
  };
  const counts = new Map<string, number>();
  for (const { key } of entries) counts.set(unitOf(key), (counts.get(unitOf(key)) ?? 0) + 1);
  const isSegment = (key: string): boolean => unitOf(key) !== key && counts.get(unitOf(key))! > 1;
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    let id = isSegment(entry.key) ? unitOf(entry.key) : entry.key;
    // two groups may have the same key; units of a file may not
    while (!isSegment(entry.key) && groups.has(id)) id = `${id}.`;
    groups.set(id, [...(groups.get(id) ?? []), entry]);
  }
  return groups;
}

function toUnit(id: string, entries: readonly Entry[]): Unit {
  const [first] = entries as readonly [Entry];
  const attributes = demandFields(first.fields['additionalAttributes'] ?? {}, first.where);
  const notes = readNotes(first);
  const parts = entries.map((entry) =>
    toSegment(entry, entries.length === 1 ? 's1' : entry.key.slice(id.length + 1)),
  );
  // an id that XLIFF cannot have is encoded when it is written: its name keeps it
  const name = attributes['name'] ?? (encodeId(id) === id ? undefined : id);
  return {
    type: 'unit',
    id,
    ...(typeof name === 'string' && { name }),
    translate: attributes['translate'] !== 'no',
    parts,
    ...(notes.length > 0 && { notes }),
  };
}

/**
 * Documents from the object model of the `xliff` package, as `xliff2js`, `xliff12ToJs` and `createjs`
 * make it. Groups are opened; states are `initial`.
 *
 * @throws {FormatError} `json/structure`, naming the place.
 */
export function fromXliffJs(model: unknown, options: FromXliffJsOptions = {}): readonly Document[] {
  const { sourceLanguage, targetLanguage, resources } = demandFields(model, 'the file');
  const source = sourceLanguage ?? options.sourceLocale;
  const target = targetLanguage ?? options.targetLocale;
  if (typeof source !== 'string')
    return fail('there is no "sourceLanguage"', '"sourceLanguage": "en"');
  return Object.entries(demandFields(resources, '"resources"')).map(([id, value]) => {
    const where = `resources.${id}`;
    const groups = groupEntries([...walkUnits(demandFields(value, where), where)]);
    return {
      type: 'document',
      id,
      sourceLocale: source,
      ...(typeof target === 'string' && { targetLocale: target }),
      units: [...groups].map(([unit, entries]) => toUnit(unit, entries)),
    };
  });
}
