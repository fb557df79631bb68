import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Digest, DigestPart, ReadDigest } from '../../terms/digest.ts';
import type { FileMemory } from './run-file-checks.ts';

/** What the translated pairs of several files say file by file; what is remembered of a file is not made again. */
export function digestFiles(
  pairs: readonly SegmentPair[],
  memory: Pick<FileMemory, 'findPart' | 'keepPart' | 'termbase'>,
): ReadDigest<SegmentPair> {
  const files = groupByPath(pairs.filter(({ isUntranslated }) => isUntranslated !== true));
  const known = new Map<string, readonly DigestPart<unknown>[]>();
  return <T>({ name, hangsOnTermbase, make }: Digest<SegmentPair, T>) => {
    const read = (own: readonly SegmentPair[]): T => {
      const { path } = own[0]!;
      // a file that was named twice has twice as many
      const facts = ['digest', name, own.length, hangsOnTermbase && memory.termbase];
      const value = memory.findPart<T>(path, facts);
      if (value !== undefined) return value;
      const made = make(own);
      memory.keepPart(path, facts, made);
      return made;
    };
    let parts = known.get(name);
    if (parts === undefined) {
      parts = files.map(({ from, own }) => ({ from, size: own.length, value: read(own) }));
      known.set(name, parts);
    }
    return parts as readonly DigestPart<T>[];
  };
}

interface FilePairs {
  readonly from: number;
  readonly own: SegmentPair[];
}

/** The pairs of each file, as they follow each other. */
function groupByPath(pairs: readonly SegmentPair[]): readonly FilePairs[] {
  const files: FilePairs[] = [];
  pairs.forEach((pair, at) => {
    const last = files.at(-1);
    if (last?.own[0]!.path === pair.path) last.own.push(pair);
    else files.push({ from: at, own: [pair] });
  });
  return files;
}
