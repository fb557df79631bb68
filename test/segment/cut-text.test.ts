import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutText, type TextPart } from '../../src/segment/cut-text.ts';
import { segmentText } from '../../src/segment/segment-text.ts';

const WRAPS = ['auto', 'hard', 'keep'] as const;

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size)
    yield await Promise.resolve(text.slice(at, at + size));
}
async function collect(
  text: string,
  wrap: (typeof WRAPS)[number],
  { piece, part }: { piece: number; part: number },
): Promise<readonly TextPart[]> {
  const parts: TextPart[] = [];
  for await (const found of cutText(inPieces(text, piece), wrap, part)) parts.push(found);
  return parts;
}

const PARAGRAPH = [
  'Fırının önünde kuyruk sabahın altısında başlıyordu; kimse konuşmuyor,',
  'herkes camın buğusuna bakıyordu. İlk tepsi çıkınca içeriden bir ses',
  'duyulur, kapı aralanır, sıcak hava sokağa vururdu. Sonra sıra ilerlerdi.',
].join('\n');

describe('cutText', () => {
  test('joined, the parts are the text, and no line is cut in two', async () => {
    const piece = fc.oneof(
      fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\f', '\u2028', ' ', '. ', 'Bir', 'iki', '12'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const texts = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom(...WRAPS),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 60 }),
        async (text, wrap, size, part) => {
          const parts = await collect(text, wrap, { piece: size, part });
          expect(parts.map((one) => one.text).join('')).toBe(text);
          let at = 0;
          for (const one of parts) {
            expect(one.start).toBe(at);
            expect(one.text).not.toBe('');
            at += one.text.length;
            if (at === text.length) continue;
            expect(one.text).toMatch(/[\n\v\f\r\u0085\u2028\u2029]$/);
            expect(`${one.text.at(-1)!}${text[at]!}`).not.toBe('\r\n');
          }
        },
      ),
      { seed: 5, numRuns: 1000 },
    );
  });

  test.each(WRAPS)('%s: the sentences of the parts are those of the whole', async (wrap) => {
    const whole = Array.from({ length: 40 }, () => PARAGRAPH).join('\n\n');
    const parts = await collect(whole, wrap, { piece: 100, part: 2000 });
    expect(parts.length).toBeGreaterThan(3);
    const sentences = (text: string): readonly string[] =>
      segmentText(text, { locale: 'tr', wrap }).flatMap((paragraph) =>
        paragraph.sentences.map((sentence) => sentence.text),
      );
    expect(parts.flatMap((part) => sentences(part.text))).toEqual(sentences(whole));
  });

  test('no part ends where a sentence goes on over a page gap', async () => {
    const [first, second, third] = PARAGRAPH.split('\n');
    const torn = `${PARAGRAPH}\n\n${first!}\n${second!}\n\n\n\n${third!}`;
    const parts = await collect(Array(30).fill(torn).join('\n\n'), 'auto', {
      piece: 64,
      part: 900,
    });
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(part.text).toMatch(/^Fırının[^]*ilerlerdi\.\n*$/);
  });

  test('one line of any length is one part', async () => {
    const parts = await collect('a'.repeat(100_000), 'auto', { piece: 1000, part: 2000 });
    expect(parts).toHaveLength(1);
  });
});
