import type { SegmentPair } from '../../../model/segment-pair.ts';
import type { ScratchFile } from '../../../io/files/scratch-file.ts';

/** A pair that waits on the disk until all are judged. */
export interface SpooledPair {
  readonly pair: SegmentPair;
  readonly number: number;
  readonly part: number;
}

/** Pairs on their way through the disk. */
export interface PairSpool {
  add(spooled: SpooledPair): void;
  /** All of them in the order they came in. */
  read(): Iterable<SpooledPair>;
}

/** What is gathered before it goes to the disk, and what is read at once; in UTF-16 units and bytes. */
const BLOCK = 1 << 20;

/** @param scratch made when the first block is full, so that small corpora need none */
export function createPairSpool(scratch: () => ScratchFile): PairSpool {
  let file: ScratchFile | undefined;
  let rest = '';
  return {
    add(spooled) {
      rest += `${JSON.stringify(pack(spooled))}\n`;
      if (rest.length < BLOCK) return;
      file ??= scratch();
      file.append(new TextEncoder().encode(rest));
      rest = '';
    },
    *read() {
      const decoder = new TextDecoder();
      let text = '';
      for (let at = 0; file !== undefined && at < file.size; at += BLOCK) {
        text += decoder.decode(file.read(at, BLOCK), { stream: true });
        const lines = text.split('\n');
        text = lines.pop()!;
        for (const line of lines) yield unpack(JSON.parse(line) as Packed);
      }
      for (const line of rest.split('\n'))
        if (line !== '') yield unpack(JSON.parse(line) as Packed);
    },
  };
}

/** Fields in order, which a file of ten million pairs names once: here. */
type Packed = readonly [
  number: number,
  part: number,
  path: string,
  unit: string,
  source: SegmentPair['source'],
  target: SegmentPair['target'],
  segment: string | null,
  state: NonNullable<SegmentPair['state']> | null,
  confidence: number | null,
  document: string | null,
  at: NonNullable<SegmentPair['at']> | null,
];

function pack({ pair, number, part }: SpooledPair): Packed {
  const { path, unit, source, target, segment, state, confidence, document, at } = pair;
  return [
    number,
    part,
    path,
    unit,
    source,
    target,
    segment ?? null,
    state ?? null,
    confidence ?? null,
    document ?? null,
    at ?? null,
  ];
}

function unpack(packed: Packed): SpooledPair {
  const [number, part, path, unit, source, target, segment, state, confidence, document, at] =
    packed;
  return {
    number,
    part,
    pair: {
      path,
      unit,
      source,
      target,
      ...(segment !== null && { segment }),
      ...(state !== null && { state }),
      ...(confidence !== null && { confidence }),
      ...(document !== null && { document }),
      ...(at !== null && { at }),
    },
  };
}
