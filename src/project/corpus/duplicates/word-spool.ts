import { mixHash } from '../../../model/hash/mix-hash.ts';
import type { ScratchFile } from '../../../io/files/scratch-file.ts';

/** What near duplicates are told by. */
export interface PairWords {
  readonly number: number;
  /** The number of its part. */
  readonly part: number;
  /** 0 to 255, the greater the better. */
  readonly rank: number;
  /** Hashes of the words of each side, in ascending order. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/** The words of pairs, which wait on the disk. */
export interface WordSpool {
  add(words: PairWords): void;
  /** All in the order they came in, and where each begins. */
  all(): Iterable<readonly [words: PairWords, place: number]>;
  at(place: number): PairWords;
}

/** Number; part and rank; how many words on each side. */
const HEAD = 4;
/** What is gathered before it goes to the disk, in 32-bit numbers: 1 MB. */
const BUFFER = 1 << 18;
/** What is read at once to find one pair: most have fewer words than that. */
const FIRST_READ = 64;
/** Pairs read last are at hand: those of one group are asked for many times. */
const CACHED = 1 << 12;

/** @param scratch made when the first buffer is full, so that small corpora need none */
export function createWordSpool(scratch: () => ScratchFile): WordSpool {
  let file: ScratchFile | undefined;
  let buffer = new Uint32Array(BUFFER);
  let fill = 0;
  // how many numbers are on the disk; places of 32 bits are enough for a hundred million pairs
  let saved = 0;
  const flush = (): void => {
    file ??= scratch();
    file.append(new Uint8Array(buffer.buffer, 0, fill * 4));
    saved += fill;
    fill = 0;
  };
  const readNumbers = (place: number, length: number): Uint32Array => {
    if (place >= saved)
      return buffer.subarray(place - saved, Math.min(fill, place - saved + length));
    const bytes = file!.read(place * 4, Math.min(length, saved - place) * 4);
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  };
  const cache: ({ readonly place: number; readonly pair: PairWords } | undefined)[] = new Array(
    CACHED,
  );
  const at = (place: number): PairWords => {
    const slot = mixHash(place) & (CACHED - 1);
    const cached = cache[slot];
    if (cached?.place === place) return cached.pair;
    const numbers = readNumbers(place, FIRST_READ);
    const length = HEAD + numbers[2]! + numbers[3]!;
    const pair = unpack(length <= numbers.length ? numbers : readNumbers(place, length));
    // what is still in the buffer may move
    if (place < saved) cache[slot] = { place, pair };
    return pair;
  };
  return {
    add({ number, part, rank, source, target }) {
      const length = HEAD + source.length + target.length;
      if (fill + length > buffer.length) {
        flush();
        if (length > buffer.length) buffer = new Uint32Array(length);
      }
      buffer.set([number, (rank << 8) | part, source.length, target.length], fill);
      buffer.set(source, fill + HEAD);
      buffer.set(target, fill + HEAD + source.length);
      fill += length;
    },
    at,
    *all() {
      let from = 0;
      let block: Uint32Array = new Uint32Array(0);
      for (let place = 0; place < saved + fill;) {
        // a pair is whole on the disk or in the buffer: read on from it where the block cuts it
        let inBlock = place - from;
        const isCut = (): boolean =>
          inBlock + HEAD > block.length ||
          inBlock + HEAD + block[inBlock + 2]! + block[inBlock + 3]! > block.length;
        for (let length = BUFFER; isCut(); length *= 2) {
          block = readNumbers(place, length);
          from = place;
          inBlock = 0;
        }
        const words = unpack(block.subarray(inBlock));
        yield [words, place];
        place += HEAD + words.source.length + words.target.length;
      }
    },
  };
}

function unpack(numbers: Uint32Array): PairWords {
  const [number, meta, source, target] = numbers;
  const middle = HEAD + source!;
  return {
    number: number!,
    part: meta! & 0xff,
    rank: meta! >>> 8,
    source: numbers.subarray(HEAD, middle),
    target: numbers.subarray(middle, middle + target!),
  };
}
