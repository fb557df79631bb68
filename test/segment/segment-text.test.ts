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

  test('segments and gaps by their places make the file; only page furniture is left out', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '',
        '\f',
        '12',
        '- 3 -',
        'BAŞLIK',
        'Bölüm 2',
        '• madde',
        '1. un,',
        '   girinti',
      ),
      fc.constantFrom('Dere kenarındaki eski değirmen yıllardır dönmüyordu; taşları değir-'),
      fc.constantFrom('menler gibi yosun tutmuş, çarkı çürümüş, oluğu kumla dolmuştu. Köyün'),
      fc.constantFrom('ço\u00ADcukları orada saklambaç oynar,\u00A0 ﬁlizler gölgesinde COVID-'),
      fc.constantFrom('19 beklerdi. Sonra gittiler.', 'Bir gün geldi:\u200B', 'son\u00AD'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    const texts = fc
      .tuple(fc.array(line, { maxLength: 30 }), ends)
      .map(([lines, end]) => lines.join(end));
    const invisible = /[\s\u0085\u00AD\u200B\u2060\uFEFF]+/gu;
    const letters = (text: string): string =>
      text
        .replaceAll(invisible, '')
        .normalize('NFKC')
        .replaceAll(/[-\u2010]/gu, '');
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('auto' as const, 'hard' as const, 'keep' as const),
        (text, wrap) => {
          let at = 0;
          for (const { sentences } of segmentText(text, { locale: 'tr', wrap })) {
            for (const { original, text: segment } of sentences) {
              const [start, end] = original;
              expect(start).toBeGreaterThanOrEqual(at);
              expect(end).toBeGreaterThan(start);
              const gap = text.slice(at, start).replaceAll(invisible, ' ').trim();
              if (wrap !== 'auto') expect(gap).toBe('');
              // whole lines at the edges of pages, and nothing that ends a sentence
              else expect(gap).not.toMatch(/değir|beklerdi|madde|girinti/u);
              // what a page gap parts has the furniture between its halves
              const body = letters(text.slice(start, end));
              if (wrap !== 'auto') expect(letters(segment)).toBe(body);
              else expect(isWithin(letters(segment), body)).toBe(true);
              at = end;
            }
          }
          if (wrap !== 'auto') expect(text.slice(at).replaceAll(invisible, '')).toBe('');
        },
      ),
      { seed: 41, numRuns: 2000 },
    );
  });

  test('a locale that is no name is refused', () => {
    expect(() => segmentText('Bir.', { locale: '?', wrap: 'keep' })).toThrow(RangeError);
  });
});

/** Whether the units of one text stand in another in the same order, others between them. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const unit of part) {
    at = whole.indexOf(unit, at) + unit.length;
    if (at < unit.length) return false;
  }
  return true;
}
