import type { PartTraits } from '../../../format/xliff/resegment-unit.ts';
import type { Place } from '../../../model/finding.ts';
import type { Segment, Unit } from '../../../model/unit.ts';

/** One unit of an open file: as it is here, and where it stands on the disk. */
export interface UnitEntry {
  /** Unique in the file. */
  readonly key: string;
  /** Of the document it belongs to, as `readXliff` names it. */
  readonly document: string;
  /** As it is now. */
  unit: Unit;
  /** As the file on the disk has it; absent: the same. */
  base?: Unit;
  readonly traits?: readonly PartTraits[];
  /** The most characters that targets may have, by segment; absent: no limit. */
  readonly limits?: ReadonlyMap<string, number>;
  /** Bytes of the file on the disk. */
  start: number;
  end: number;
  /** The number of its document among those of the file. */
  readonly head: number;
  /** A unit of the same name stands before it: nobody could say which is meant. */
  readonly isDoubtful?: true;
}

/** One segment, by the unit and the part that hold it. */
export interface RowPlace {
  readonly index: number;
  readonly entry: UnitEntry;
  readonly segment: Segment;
  /** Number of the segment among the parts of the unit. */
  readonly part: number;
}

/** Parts names in ids: nobody writes it. */
const MARK = '\u241F';

/** The name of a unit: its id, with that of its document behind the first of the file. */
export function toUnitName(head: number, document: string, unit: string): string {
  return head === 0 ? unit : `${document}${MARK}${unit}`;
}

/** The name of the unit that a finding speaks of. */
export function findUnitName({ document, unit }: Pick<Place, 'document' | 'unit'>): string {
  return document === undefined ? unit : toUnitName(1, document, unit);
}

/** The id of a row. */
export function toRowId(key: string, segment: string): string {
  return `${key}${MARK}${segment}`;
}

/** The two names in the id of a row. */
export function splitRowId(id: string): { readonly unit: string; readonly segment: string } {
  const cut = id.lastIndexOf(MARK);
  return { unit: id.slice(0, Math.max(0, cut)), segment: id.slice(cut + 1) };
}

/** The units of a file in its order, and the rows they make. */
export interface UnitTable {
  readonly entries: readonly UnitEntry[];
  readonly rowCount: () => number;
  add(entry: UnitEntry): void;
  findUnit(key: string): UnitEntry | undefined;
  /** @throws {RangeError} when there are fewer rows */
  row(index: number): RowPlace;
  findRow(id: string): RowPlace | undefined;
  /** The rows of one unit. */
  rowsOf(entry: UnitEntry): readonly RowPlace[];
  /** Puts other parts into a unit. */
  replace(entry: UnitEntry, unit: Unit): void;
}

const isSameShape = (one: Unit, other: Unit): boolean =>
  one.parts.length === other.parts.length &&
  one.parts.every((part, at) => part.type === other.parts[at]!.type);

/** A table of units, empty. */
export function createUnitTable(): UnitTable {
  const entries: UnitEntry[] = [];
  const numbers = new Map<string, number>();
  /** By row: number of the unit, and of the part in it. */
  let rowUnits: number[] = [];
  let rowParts: number[] = [];
  /** By unit: its first row, also where it has none. */
  let firstRows: number[] = [];
  const addRows = (number: number): void => {
    firstRows.push(rowUnits.length);
    for (const [part, { type }] of entries[number]!.unit.parts.entries()) {
      if (type === 'gap') continue;
      rowUnits.push(number);
      rowParts.push(part);
    }
  };
  const rebuild = (): void => {
    rowUnits = [];
    rowParts = [];
    firstRows = [];
    for (let number = 0; number < entries.length; number++) addRows(number);
  };
  const row = (index: number): RowPlace => {
    const entry = entries[rowUnits[index] ?? -1];
    if (entry === undefined) throw new RangeError(`there is no row ${index}`);
    const part = rowParts[index]!;
    return { index, entry, part, segment: entry.unit.parts[part] as Segment };
  };
  const rowsOf = (entry: UnitEntry): RowPlace[] => {
    const number = numbers.get(entry.key)!;
    const rows: RowPlace[] = [];
    const end = firstRows[number + 1] ?? rowUnits.length;
    for (let index = firstRows[number]!; index < end; index++) rows.push(row(index));
    return rows;
  };
  return {
    entries,
    rowCount: () => rowUnits.length,
    add(entry) {
      const number = entries.push(entry) - 1;
      numbers.set(entry.key, number);
      addRows(number);
    },
    findUnit(key) {
      const number = numbers.get(key);
      return number === undefined ? undefined : entries[number];
    },
    row,
    findRow(id) {
      const { unit, segment } = splitRowId(id);
      const number = numbers.get(unit);
      if (number === undefined) return undefined;
      return rowsOf(entries[number]!).find((place) => place.segment.id === segment);
    },
    rowsOf,
    replace(entry, unit) {
      const isSame = isSameShape(entry.unit, unit);
      entry.unit = unit;
      if (!isSame) rebuild();
    },
  };
}
