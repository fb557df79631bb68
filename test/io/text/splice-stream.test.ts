import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTextEncoder } from '../../../src/io/text/encode-text.ts';
import { joinBytes } from '../../../src/io/text/join-bytes.ts';
import { decodeWhole } from '../../../src/io/text/read-encoded.ts';
import { spliceBytes, type TextPatch } from '../../../src/io/text/splice-bytes.ts';
import { createSpliceStream } from '../../../src/io/text/splice-stream.ts';

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

const text = fc
  .array(fc.constantFrom('a', 'ışık', '🚢', '\r\n', 'ÇĞ', ' <b> '), {
    minLength: 30,
    maxLength: 300,
  })
  .map((parts) => parts.join(''));

/** Bytes as files have them: with a byte order mark, without, in an encoding that they name. */
const forms: readonly (readonly [label: string, mark: readonly number[], head: string])[] = [
  ['utf-8', [], ''],
  ['utf-8', [0xef, 0xbb, 0xbf], ''],
  ['utf-16le', [0xff, 0xfe], ''],
  ['utf-16be', [0xfe, 0xff], ''],
  ['windows-1254', [], '<?xml version="1.0" encoding="windows-1254"?>'],
];

function encode(body: string, [label, mark, head]: (typeof forms)[number]): Uint8Array {
  const toBytes = createTextEncoder(label, label, () => '?')!;
  return joinBytes([Uint8Array.from(mark), toBytes(head + body)]);
}

/** Stretches that do not meet, of characters that are whole. */
function toPatches(whole: string, places: readonly number[]): readonly TextPatch[] {
  const isInside = (at: number): boolean => /[\udc00-\udfff]/.test(whole[at] ?? '');
  const stops = [...new Set(places.map((place) => place % (whole.length + 1)))]
    .filter((at) => !isInside(at))
    .sort((a, b) => a - b);
  const patches: TextPatch[] = [];
  for (let at = 0; at + 1 < stops.length; at += 2)
    patches.push({ start: stops[at]!, end: stops[at + 1]!, text: 'yeni ş 🚢' });
  return patches;
}

test('a file that is spliced as it comes has the bytes of one that is spliced as a whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.constantFrom(...forms),
      fc.array(fc.nat(5000), { maxLength: 12 }),
      fc.integer({ min: 1, max: 700 }),
      fc.boolean(),
      async (body, form, places, size, isOpen) => {
        const bytes = encode(body, form);
        const whole = await decodeWhole(bytes, 'a.xlf');
        const patches = toPatches(whole.text, places);
        const expected = spliceBytes(whole, patches, reference, 'a.xlf');

        const made: Uint8Array[] = [];
        const stream = createSpliceStream('a.xlf', (piece) => made.push(piece), reference);
        const waiting = [...patches];
        const stretches: ReturnType<typeof stream.open>[] = [];
        let seen = 0;
        const take = (piece: string): void => {
          seen += piece.length;
          while (waiting.length > 0 && waiting[0]!.end <= seen) {
            const patch = waiting.shift()!;
            if (isOpen && waiting.length % 2 === 0) stretches.push(stream.open(patch));
            else stream.patch(patch);
          }
          if (seen > 0) stream.settle(Math.min(seen, waiting[0]?.start ?? seen));
        };
        for (let at = 0; at < bytes.length; at += size)
          take(stream.write(bytes.subarray(at, at + size)));
        take(stream.end());
        stream.finish();

        const all = joinBytes(made);
        const pieces: Uint8Array[] = [];
        let from = 0;
        for (const stretch of stretches) {
          pieces.push(all.subarray(from, stretch.at), stretch.bytes);
          from = stretch.at + stretch.length;
        }
        pieces.push(all.subarray(from));
        expect(Buffer.from(joinBytes(pieces)).equals(Buffer.from(expected))).toBe(true);
      },
    ),
    { seed: 20261129, numRuns: 300 },
  );
});

test('bytes that nothing follows but more text go out at once', () => {
  let taken = 0;
  const stream = createSpliceStream('a.xlf', ({ length }) => (taken += length), reference);
  const piece = new TextEncoder().encode('ışık '.repeat(1000));
  let seen = 0;
  for (let turn = 0; turn < 20; turn++) {
    seen += stream.write(piece).length;
    stream.settle(seen);
    expect(taken).toBe((turn + 1) * piece.length);
  }
});

test('an encoding that can only be read passes through, and refuses a patch', () => {
  const head = '<?xml version="1.0" encoding="shift_jis"?>';
  const bytes = joinBytes([
    new TextEncoder().encode(head.padEnd(5000)),
    Uint8Array.from([0x93, 0xfa, 0x96, 0x7b]),
  ]);
  const made: Uint8Array[] = [];
  const stream = createSpliceStream('a.xlf', (piece) => made.push(piece), reference);
  expect(stream.write(bytes) + stream.end()).toContain('日本');
  stream.settle(5001);
  stream.finish();
  expect(Buffer.from(joinBytes(made)).equals(Buffer.from(bytes))).toBe(true);
  expect(() => stream.patch({ start: 5001, end: 5002, text: 'x' })).toThrow(
    'can be read, not written',
  );
});
