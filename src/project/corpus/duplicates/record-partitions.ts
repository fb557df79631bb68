import type { ScratchFile } from '../../../io/files/scratch-file.ts';

/**
 * Records of a few 32-bit numbers, sorted into partitions by the first one: equal first numbers are in one
 * partition, and one partition fits into memory where all of them would not.
 */
export interface RecordPartitions {
  /** How many 32-bit numbers a record has. */
  readonly width: number;
  add(record: ArrayLike<number>): void;
  /** How many were added. */
  size(): number;
  /** The records of each partition, one after another in the order they came in. */
  read(): Iterable<Uint32Array>;
}

/** 10 million records make 40 thousand in each. */
const PARTITIONS = 256;
/** What is gathered before it goes to the disk, in 32-bit numbers: 4 MB for all. */
const BUFFER = 4096;

/** @param scratch made when the first buffer is full, so that small corpora need none */
export function createPartitions(width: number, scratch: () => ScratchFile): RecordPartitions {
  const room = BUFFER - (BUFFER % width);
  const buffers = Array.from({ length: PARTITIONS }, () => new Uint32Array(room));
  const fill = new Uint32Array(PARTITIONS);
  // where the blocks of each partition begin in the scratch file
  const blocks: number[][] = Array.from({ length: PARTITIONS }, () => []);
  let file: ScratchFile | undefined;
  let size = 0;
  return {
    width,
    size: () => size,
    add(record) {
      size++;
      const partition = record[0]! % PARTITIONS;
      const buffer = buffers[partition]!;
      buffer.set(record, fill[partition]);
      fill[partition]! += width;
      if (fill[partition]! < room) return;
      file ??= scratch();
      blocks[partition]!.push(file.size);
      file.append(new Uint8Array(buffer.buffer, 0, room * 4));
      fill[partition] = 0;
    },
    *read() {
      for (let partition = 0; partition < PARTITIONS; partition++) {
        const starts = blocks[partition]!;
        const records = new Uint32Array(starts.length * room + fill[partition]!);
        for (const [at, start] of starts.entries()) {
          const bytes = file!.read(start, room * 4);
          records.set(new Uint32Array(bytes.buffer, bytes.byteOffset, room), at * room);
        }
        records.set(buffers[partition]!.subarray(0, fill[partition]), starts.length * room);
        if (records.length > 0) yield records;
      }
    },
  };
}
