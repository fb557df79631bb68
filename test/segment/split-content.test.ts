import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLanguage } from '../../src/language/find-language.ts';
import type { Content, InlineCode } from '../../src/model/content.ts';
import { joinContent } from '../../src/model/content/join-content.ts';
import { contentLength, sliceContent } from '../../src/model/content/slice-content.ts';
import { findBreaks } from '../../src/segment/breaks/find-breaks.ts';
import { type FindBreaks, splitContent } from '../../src/segment/split-content.ts';

function code(kind: InlineCode['kind'], equiv = ''): InlineCode {
  return Object.freeze({ type: 'code', kind, id: '1', equiv, canDelete: false });
}
const OPEN = code('open');
const CLOSE = code('close');
const POINT = code('standalone');
const BREAK = code('standalone', '\n');
const DOTTED = code('standalone', 'Bir. İki');

/** Content as people read it: `<` and `>` for halves, `#` for standalone codes. */
function show(content: Content): string {
  const signs = { open: '<', close: '>', standalone: '#' };
  return content.map((part) => (typeof part === 'string' ? part : signs[part.kind])).join('');
}

describe('splitContent', () => {
  const language = findLanguage('tr');
  const turkish: FindBreaks = (text) => findBreaks(text, language);

  test.each<[what: string, content: Content, sentences: readonly string[]]>([
    ['nothing', [], []],
    ['white space alone', ['  '], []],
    ['a lone code', [POINT], ['#']],
    ['plain text', ['Geldi.  Gitti.'], ['Geldi.', 'Gitti.']],
    ['an end outside the pair', [OPEN, 'Geldi', CLOSE, '. Gitti.'], ['<Geldi>.', 'Gitti.']],
    ['an end inside the pair', [OPEN, 'Geldi.', CLOSE, ' Gitti.'], ['<Geldi.>', 'Gitti.']],
    ['a pair over both', [OPEN, 'Geldi. Gitti.', CLOSE], ['<Geldi.', 'Gitti.>']],
    ['a new pair', ['Geldi. ', OPEN, 'Gitti.', CLOSE], ['Geldi.', '<Gitti.>']],
    ['an opener too early', ['Geldi.', OPEN, ' Gitti.', CLOSE], ['Geldi.', '< Gitti.>']],
    ['a closer too late', [OPEN, 'Geldi. ', CLOSE, 'Gitti.'], ['<Geldi. >', 'Gitti.']],
    ['a point that touches', ['Geldi.', POINT, ' Gitti.'], ['Geldi.#', 'Gitti.']],
    ['a point between spaces', ['Geldi. ', POINT, ' Gitti.'], ['Geldi.', '# Gitti.']],
    ['a line break', ['Geldi.', BREAK, 'Gitti.'], ['Geldi.#', 'Gitti.']],
    ['a stop inside a code', ['Biri ', DOTTED, ' dedi.'], ['Biri # dedi.']],
    ['an abbreviation in a pair', [OPEN, 'Prof.', CLOSE, ' Ali geldi.'], ['<Prof.> Ali geldi.']],
  ])('%s', (_, content, sentences) => {
    const spans = splitContent(Object.freeze(content), turkish);
    expect(spans.map((span) => show(sliceContent(content, span)))).toEqual(sentences);
  });

  test.each<[what: string, formats: readonly [boolean, boolean, boolean], sentences: string]>([
    ['as SRX has it', [false, true, false], 'Geldi.>|#< Gitti.'],
    ['nothing stays', [false, false, false], 'Geldi.|>#< Gitti.'],
    ['all stay', [true, true, true], 'Geldi.>#<|Gitti.'],
    ['up to the first that goes', [true, true, false], 'Geldi.>|#< Gitti.'],
    ['an end that goes takes all with it', [true, false, true], 'Geldi.|>#< Gitti.'],
  ])('formathandle: %s', (_, [start, end, isolated], sentences) => {
    const content: Content = ['Geldi.', CLOSE, POINT, OPEN, ' Gitti.'];
    const spans = splitContent(content, turkish, { start, end, isolated });
    expect(spans.map((span) => show(sliceContent(content, span))).join('|')).toBe(sentences);
  });

  test('only white space stands outside the sentences', () => {
    const part = fc.oneof(
      fc.constantFrom('Geldi. ', 'Bitti!', ' ', 've ', 'Dr. ', '...', 'İ', '"', '\uD800'),
      fc.constantFrom(OPEN, CLOSE, POINT, BREAK, DOTTED),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const content = joinContent(...parts.map((one) => [one]));
        let at = 0;
        for (const [start, end] of splitContent(content, turkish)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(show(sliceContent(content, [at, start])).trim()).toBe('');
          at = end;
        }
        expect(show(sliceContent(content, [at, contentLength(content)])).trim()).toBe('');
      }),
      { seed: 21, numRuns: 1000 },
    );
  });
});
