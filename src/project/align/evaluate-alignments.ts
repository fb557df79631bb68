import path from 'node:path';
import type { Evaluation } from '../../model/results/evaluation.ts';
import { FormatError } from '../../model/format-error.ts';
import { scoreBeads, type BeadRuns, type Judged } from '../../align/score-beads.ts';
import { readBeads } from '../../format/beads/read-beads.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';

/** Folders hold texts beside their gold alignments. */
const GOLD_NAME = /\.(?:beads|gold)$/;

/**
 * Scores beads against gold ones: of two files, or of the files of two folders that have the same
 * names (`NAME.gold` is held against `NAME.beads`), whose beads are counted together. A file of the gold folder without a counterpart is a
 * fault: a system that left documents out must not look better for it.
 *
 * @throws {FormatError} `file/*`, `beads/structure`
 */
export async function evaluateAlignments(
  io: Io,
  gold: string,
  system: string,
): Promise<Evaluation> {
  const names = await io.list(gold);
  const pairs =
    names === undefined
      ? [{ file: path.basename(system), gold, system }]
      : names
          .filter((name) => GOLD_NAME.test(name))
          .map((name) => {
            const file = name.replace(GOLD_NAME, '.beads');
            return { file, gold: path.join(gold, name), system: path.join(system, file) };
          });
  if (pairs.length === 0)
    throw new FormatError('no .beads files in this folder', {
      fault: 'file/missing',
      path: gold,
      expected: 'gold alignments, NAME.beads or NAME.gold each',
    });
  const judged: (Judged & { readonly file: string })[] = [];
  for (const pair of pairs)
    judged.push({
      file: pair.file,
      gold: await loadBeads(io, pair.gold),
      found: await loadBeads(io, pair.system),
    });
  return {
    ...scoreBeads(judged),
    files: judged.map(({ file, ...one }) => ({ file, ...scoreBeads([one]) })),
  };
}

async function loadBeads(io: Io, file: string): Promise<readonly BeadRuns[]> {
  const text = await readText(io, file, { hasLines: true });
  try {
    return readBeads(text);
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(file) : error;
  }
}
