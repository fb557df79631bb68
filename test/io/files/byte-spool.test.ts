import { tmpdir } from 'node:os';
import { expect, test } from '@jest/globals';
import { createByteSpool } from '../../../src/io/files/byte-spool.ts';
import { joinBytes } from '../../../src/io/text/join-bytes.ts';
import { openScratchFile } from '../../../src/io/files/scratch-file.ts';

test('what was put in comes out again, from the disk and from memory', () => {
  let files = 0;
  const spool = createByteSpool(() => {
    files++;
    return openScratchFile(tmpdir());
  });
  const piece = Uint8Array.from({ length: 300_001 }, (_, at) => at % 251);
  const all: Uint8Array[] = [];
  const check = (): void => {
    const whole = joinBytes(all);
    expect(spool.size).toBe(whole.length);
    for (const [start, end] of [
      [0, whole.length],
      [whole.length - 10, whole.length],
      [5, 17],
      [299_000, 301_000],
      [900_000, 2_200_000],
    ] as const) {
      const read = joinBytes([...spool.read(start, Math.min(end, whole.length))]);
      expect(Buffer.from(read).equals(Buffer.from(whole.subarray(start, end)))).toBe(true);
    }
  };
  try {
    for (let turn = 0; turn < 9; turn++) {
      spool.append(piece);
      all.push(piece);
      // little needs no file
      expect(files).toBe(turn < 3 ? 0 : 1);
      check();
    }
  } finally {
    spool.close();
  }
});
