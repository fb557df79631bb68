import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { segmentText } from '../../src/segment/segment-text.ts';

const SAMPLE = readFileSync(new URL('../../segments/source.tr.txt', import.meta.url), 'utf8');

describe('segmentText', () => {
  const sample = segmentText(SAMPLE, { locale: 'tr', wrap: 'auto' });
  const sentences = sample.flatMap((paragraph) => paragraph.sentences);

  test('the sample has 15 paragraphs and 31 sentences', () => {
    expect(sample.map((paragraph) => paragraph.sentences.length)).toEqual([
      1, 1, 3, 3, 1, 1, 1, 3, 4, 4, 4, 2, 1, 1, 1,
    ]);
    expect(sentences).toHaveLength(31);
  });

  test('the heading that is glued to the first paragraph is its own', () => {
    expect(sample[0]!.kind).toBe('heading');
    expect(sample[0]!.text.text).toMatch(/^CUMHURBAŞKANI .* GERÇEKLEŞTİRDİ$/);
    expect(sample.slice(1).every((paragraph) => paragraph.kind === 'paragraph')).toBe(true);
  });

  test('a sentence goes on over the page gap, speech stays with its introducer', () => {
    expect(sentences.some(({ text }) => text.includes('karmaşıklığı birlikte küresel'))).toBe(true);
    expect(sentences.some(({ text }) => /belirterek: Karşılıklı .*, dedi\.$/.test(text))).toBe(
      true,
    );
  });

  test('every sentence leads back to its place in the file', () => {
    const tidy = (text: string): string => text.replaceAll(/\s+/gu, ' ');
    for (const { text, original } of sentences) expect(tidy(SAMPLE.slice(...original))).toBe(text);
  });

  test.each(['CRLF', 'BOM', 'CR'])('%s changes nothing but the places', (what) => {
    const changed = {
      CRLF: SAMPLE.replaceAll('\n', '\r\n'),
      BOM: `\uFEFF${SAMPLE}`,
      CR: SAMPLE.replaceAll('\n', '\r'),
    }[what]!;
    const texts = segmentText(changed, { locale: 'tr', wrap: 'auto' }).map(
      (paragraph) => paragraph.text.text,
    );
    expect(texts).toEqual(sample.map((paragraph) => paragraph.text.text));
  });

  test('sentences and white space make the paragraph; paragraphs make the kept file', () => {
    const piece = fc.oneof(
      fc.constantFrom('.', '! ', '? ', '\n', '\n\n', '\r\n', '\f', ' ', '\u00A0', '\t', '\u2028'),
      fc.constantFrom('Dr. ', 'A. ', '5. ', 'İstanbul', 'ışık ', 'the ', '"', "'", '(', '- ', '•'),
      fc.constantFrom('\uD83D', '\uDE00', 'e\u0301', '\u0308', '\u00AD', '\u200D', '\uFEFF', 'ﬁ'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    const solid = (text: string): string => text.replaceAll(/[\s\u0085]+/gu, '');
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('tr', 'en'),
        fc.constantFrom('auto' as const, 'hard' as const, 'keep' as const),
        (text, locale, wrap) => {
          const paragraphs = segmentText(text, { locale, wrap });
          for (const paragraph of paragraphs) {
            let at = 0;
            for (const sentence of paragraph.sentences) {
              const [start, end] = sentence.span;
              expect(solid(paragraph.text.text.slice(at, start))).toBe('');
              expect(paragraph.text.text.slice(start, end)).toBe(sentence.text);
              expect(solid(sentence.text)).not.toBe('');
              at = end;
            }
            expect(at).toBe(paragraph.text.text.length);
            expect(paragraph.sentences.at(-1)?.rule).toBe('paragraph-end');
          }
          if (wrap !== 'keep') return;
          const kept = paragraphs.map((paragraph) => paragraph.text.text).join('');
          expect(solid(kept)).toBe(solid(text));
        },
      ),
      { seed: 22, numRuns: 1000 },
    );
  });

  test('a locale that is no name is refused', () => {
    expect(() => segmentText('Bir.', { locale: '?', wrap: 'keep' })).toThrow(RangeError);
  });
});
