import path from 'node:path';
import { FormatError } from '../../model/format-error.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import { readBeads } from '../../format/beads/read-beads.ts';
import { readXliff } from '../../format/xliff/read/read-xliff.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import { segmentPlainText } from '../segment/segment-plain-text.ts';
import { readSides, type Side, type SideSentence } from '../segment/segment-side.ts';
import type { GivenBead } from './cover-beads.ts';

/** Which texts an alignment is of. Paths are from the folder of the project. */
export interface AlignmentPair {
  /** A plain text; or, with the same path as `target`, an XLIFF file that `kosut align` wrote. */
  readonly source: string;
  readonly target: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** A file of beads to begin with; absent: the aligner begins. */
  readonly beads?: string;
}

/** Both texts, and the beads that somebody already has of them. */
export interface AlignmentTexts {
  readonly source: Side;
  readonly target: Side;
  readonly given?: readonly GivenBead[];
}

/**
 * Reads the texts of an alignment.
 *
 * @param isNew whether the beads to begin with are wanted
 * @throws {FormatError} as `readSides`, `readXliff` and `readBeads`
 */
export async function readAlignmentSides(
  io: Io,
  folder: string,
  pair: AlignmentPair,
  isNew: boolean,
): Promise<AlignmentTexts> {
  const at = (name: string): string => path.join(folder, name);
  if (pair.source === pair.target) return readBitext(io, at(pair.source), pair);
  const [source, target] = await readSides(
    io,
    { path: at(pair.source), locale: pair.sourceLocale },
    { path: at(pair.target), locale: pair.targetLocale },
    'auto',
  );
  const sides = {
    source: { ...source, path: pair.source },
    target: { ...target, path: pair.target },
  };
  if (pair.beads === undefined || !isNew) return sides;
  try {
    const text = await readText(io, at(pair.beads), { hasLines: true });
    return { ...sides, given: readBeads(text) };
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(pair.beads) : error;
  }
}

/** Takes a bitext apart: a bead a segment, a paragraph a unit; reviewed segments are accepted. */
async function readBitext(io: Io, file: string, pair: AlignmentPair): Promise<AlignmentTexts> {
  const text = await readText(io, file, { hasLines: false });
  const documents = readXliff(text, { path: pair.source });
  const sides = { source: [] as SideSentence[], target: [] as SideSentence[] };
  const given: GivenBead[] = [];
  const units = documents.flatMap((document) => document.units);
  for (const [paragraph, unit] of units.entries())
    for (const part of unit.parts) {
      if (part.type !== 'segment') continue;
      const runs = { source: 0, target: 0 };
      for (const side of ['source', 'target'] as const) {
        const plain = toPlainText(part[side] ?? []).trim();
        const found = await segmentPlainText(plain, pair[`${side}Locale`], 'keep', undefined);
        const pieces = found.flatMap(({ sentences }) => sentences).filter((one) => one.text !== '');
        for (const piece of pieces)
          sides[side].push(toSentence(piece, paragraph, unit.span ?? [0, 0]));
        runs[side] = pieces.length;
      }
      const [from, to] = [sides.source.length, sides.target.length];
      const isAccepted = part.state === 'reviewed' || part.state === 'final';
      const about = unit.metadata?.find(
        ({ category, segment }) => category === 'alignment' && segment === part.id,
      );
      const written = Number(about?.entries.find(({ key }) => key === 'confidence')?.value ?? 1);
      given.push({
        source: [from - runs.source, from],
        target: [to - runs.target, to],
        confidence: written >= 0 && written <= 1 ? written : 1,
        isAccepted,
      });
    }
  const toSide = (side: 'source' | 'target'): Side => ({
    path: pair[side],
    locale: pair[`${side}Locale`],
    sentences: sides[side],
    isHeading: units.map(() => false),
    locate: () => ({ line: 1, column: 1 }),
  });
  if (sides.source.length + sides.target.length === 0)
    throw new FormatError('the file has no segments', {
      fault: 'file/empty',
      path: pair.source,
      expected: 'a bitext with some text on one side at least',
    });
  return { source: toSide('source'), target: toSide('target'), given };
}

function toSentence(
  { text, rule }: { readonly text: string; readonly rule: string },
  paragraph: number,
  [start, end]: readonly [number, number],
): SideSentence {
  const run = { start: 0, length: text.length, originalStart: start, originalLength: end - start };
  return { text, paragraph, mapped: { text, runs: [run] }, original: [start, end], rule };
}
