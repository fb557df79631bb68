import { readGitChanges } from '../../io/machine/git.ts';
import type { Io } from '../../io/io.ts';
import { FormatError } from '../../model/format-error.ts';
import { type SegmentName, toPlaceKey } from '../../model/place-key.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { readPairs, type ReadPairsOptions } from '../pairs/read-pairs.ts';

/** The units that are new or have another source or target than at a commit. */
export interface Changes {
  /** Whether a segment stands in such a unit. */
  has(pair: SegmentName): boolean;
  /** One name for just these units. */
  readonly units: readonly string[];
}

/**
 * Compares bitext files with a commit, unit by unit: a unit that was only moved is not changed. Of a
 * file that could not be read at the commit every unit is. Standard input is new.
 *
 * @throws {FormatError} `git/unusable`.
 */
export async function findChanged(
  io: Io,
  ref: string,
  paths: readonly string[],
  options: ReadPairsOptions,
): Promise<Changes> {
  const { changed, readBefore } = await readGitChanges(
    io.cwd,
    ref,
    paths.filter((path) => path !== '-'),
  );
  const wanted = new Set<string>();
  for (const path of changed) {
    const { pairs } = await readPairs(io, path, options);
    const before = await readUnits(io, path, readBefore, options);
    for (const [unit, text] of toUnits(pairs)) if (before.get(unit) !== text) wanted.add(unit);
  }
  const files = new Set(changed);
  return {
    has: (pair) => pair.path === '-' || (files.has(pair.path) && wanted.has(toUnitKey(pair))),
    units: [...wanted].sort(),
  };
}

const toUnitKey = ({ path, document, unit }: SegmentName): string =>
  toPlaceKey({ path, unit, ...(document !== undefined && { document }) });

/** The texts of each unit of a file. */
function toUnits(pairs: readonly SegmentPair[]): Map<string, string> {
  const units = new Map<string, string>();
  for (const pair of pairs) {
    const { segment, source, target } = pair;
    const unit = toUnitKey(pair);
    units.set(unit, `${units.get(unit) ?? ''}${JSON.stringify([segment, source, target])}\n`);
  }
  return units;
}

async function readUnits(
  io: Io,
  path: string,
  readBefore: (path: string) => Promise<Uint8Array | undefined>,
  options: ReadPairsOptions,
): Promise<ReadonlyMap<string, string>> {
  const bytes = await readBefore(path);
  if (bytes === undefined || bytes.length === 0) return new Map();
  const past: Io = {
    ...io,
    async *readBytes() {
      yield bytes;
    },
  };
  try {
    const { pairs } = await readPairs(past, path, options);
    return toUnits(pairs);
  } catch (error) {
    if (error instanceof FormatError) return new Map(); // it was broken then: all of it is new
    throw error;
  }
}
