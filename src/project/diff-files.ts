import { toPlainText } from '../model/content/flatten-content.ts';
import { readXliff } from '../format/xliff/read/read-xliff.ts';
import { detectFormat } from '../format/formats.ts';
import type { Io } from '../io/io.ts';
import { readText } from '../io/text/read-text.ts';
import {
  diffSegments,
  type ComparedSegment,
  type SegmentDiff,
} from '../report/diff/diff-segments.ts';
import { readPairs, type ReadPairsOptions } from './pairs/read-pairs.ts';

/** What changed between two versions of a bitext, segment by segment. */
export async function diffFiles(
  io: Io,
  before: string,
  after: string,
  options: ReadPairsOptions,
): Promise<SegmentDiff> {
  return diffSegments(
    await readSegments(io, before, options),
    await readSegments(io, after, options),
  );
}

/** All segments of a file, those without a target too where the format has them. */
async function readSegments(
  io: Io,
  path: string,
  options: ReadPairsOptions,
): Promise<readonly ComparedSegment[]> {
  if ((options.format ?? detectFormat(path)?.name) !== 'xliff') {
    const { pairs } = await readPairs(io, path, options);
    return pairs.map(({ unit, segment, source, target, state }) => ({
      unit,
      ...(segment !== undefined && { segment }),
      source: toPlainText(source),
      target: toPlainText(target),
      ...(state !== undefined && { state }),
    }));
  }
  const documents = readXliff(await readText(io, path, { hasLines: false }), { path });
  return documents.flatMap(({ units }) =>
    units.flatMap(({ id: unit, parts }) =>
      parts.flatMap((part): ComparedSegment[] => {
        if (part.type === 'gap') return [];
        const { id: segment, source, target, state } = part;
        const compared = { unit, segment, source: toPlainText(source), state };
        return [target === undefined ? compared : { ...compared, target: toPlainText(target) }];
      }),
    ),
  );
}
