import { describe, expect, test } from '@jest/globals';
import type { Term, Termbase } from '../../../src/model/concept.ts';
import type { SegmentPair } from '../../../src/model/segment-pair.ts';
import { contentLength, sliceContent } from '../../../src/model/content/slice-content.ts';
import { toPlainText } from '../../../src/model/content/flatten-content.ts';
import { listTermUses, type TermUses } from '../../../src/terms/uses/list-term-uses.ts';
import { countPlaces, placeAt, type TermPlaces } from '../../../src/terms/uses/term-places.ts';
import { ASSOCIATION, LIBRARY, toPairs } from '../small-bitexts.ts';

const EN_TR = { sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;
const TR_EN = { sourceLocale: 'tr', targetLocale: 'en', inspect: 'source' } as const;

function makeTermbase(...concepts: readonly (readonly [en: string, tr: string])[]): Termbase {
  const read = (locale: string, list: string): readonly Term[] =>
    list.split(', ').map((text) => {
      const status = text.startsWith('-')
        ? 'deprecated'
        : text.startsWith('~')
          ? 'admitted'
          : 'preferred';
      return { locale, text: text.replace(/^[-~]/, ''), status };
    });
  return {
    type: 'termbase',
    concepts: concepts.map(([en, tr], at) => ({
      id: `c${at}`,
      terms: [...read('en', en), ...read('tr', tr)],
    })),
  };
}

const list = (places: TermPlaces): readonly ReturnType<typeof placeAt>[] =>
  Array.from({ length: countPlaces(places) }, (_, at) => placeAt(places, at));

/** Every place is inside its text, forms are what stands there, and no place is told twice. */
function expectSound(
  { terms }: TermUses,
  pairs: readonly SegmentPair[],
  inspect: 'source' | 'target',
): void {
  for (const { renderings, unrendered } of terms) {
    const seen = new Set<string>();
    for (const { forms, places } of renderings) {
      const texts = list(places).map(({ pair, term, rendering }) => {
        const { source, target } = pairs[pair]!;
        const [own, trusted] = inspect === 'source' ? [source, target] : [target, source];
        expect(rendering).toBeDefined();
        expect(term[1]).toBeLessThanOrEqual(contentLength(trusted));
        expect(term[0]).toBeLessThan(term[1]);
        const place = `${pair} ${rendering!.join(' ')}`;
        expect(seen.has(place)).toBe(false);
        seen.add(place);
        return toPlainText(sliceContent(own, rendering!));
      });
      const counted = forms.flatMap(({ text, count }) => Array.from({ length: count }, () => text));
      expect(counted.toSorted()).toEqual(texts.toSorted());
    }
    for (const { pair, rendering } of list(unrendered)) {
      expect(rendering).toBeUndefined();
      expect(pairs[pair]).toBeDefined();
    }
  }
}

describe('listTermUses', () => {
  test('without a termbase: what the bitext shows, forms folded to one rendering', () => {
    const pairs = toPairs([...LIBRARY, ['Remove this label', 'Bu yaftayı kaldır']]);
    const uses = listTermUses(pairs, EN_TR);
    expectSound(uses, pairs, 'target');
    const label = uses.terms.find(({ term }) => term === 'label')!;
    expect(label.concepts).toEqual([]);
    expect(
      label.renderings.map(({ text, role, places }) => [text, role, countPlaces(places)]),
    ).toEqual([
      ['etiket', 'usual', 18],
      ['yaftayı', 'deviant', 1],
    ]);
    const [usual, deviant] = label.renderings;
    expect(usual!.forms[0]).toEqual({ text: 'etiketi', count: 6 });
    expect(usual!.forms).toContainEqual({ text: 'etiketler', count: 2 });
    // other forms prove the one, nothing proves the other
    expect([usual!.isCitation, deviant!.isCitation]).toEqual([true, false]);
  });

  test('with a termbase: its statuses, and what it does not have beside them', () => {
    const pairs = toPairs([
      ...LIBRARY,
      ['Remove this label', 'Bu yaftayı kaldır'],
      ['Dust this label', 'Bu çıkartmayı sil'],
    ]);
    const termbase = makeTermbase(['label', 'etiket, ~yafta, -çıkartma']);
    const uses = listTermUses(pairs, { ...EN_TR, termbase });
    expectSound(uses, pairs, 'target');
    const label = uses.terms.find(({ concepts }) => concepts.includes('c0'))!;
    expect(
      label.renderings.map(({ text, status, role, places }) => [
        text,
        status,
        role,
        countPlaces(places),
      ]),
    ).toEqual([
      ['etiket', 'preferred', 'usual', 18],
      ['yafta', 'admitted', 'habit', 1],
      ['çıkartma', 'deprecated', 'deviant', 1],
    ]);
    expect(uses.terms.filter(({ term }) => term === 'label')).toHaveLength(1);
  });

  test('a term that nothing stands for is listed with its place', () => {
    const pairs = toPairs([...LIBRARY, ['The label of 1911', 'Ve bu, o']]);
    const uses = listTermUses(pairs, { ...EN_TR, termbase: makeTermbase(['label', 'etiket']) });
    expectSound(uses, pairs, 'target');
    const label = uses.terms.find(({ term }) => term === 'label')!;
    expect(list(label.unrendered)).toEqual([{ pair: LIBRARY.length, term: [4, 9] }]);
  });

  test('the source side may be the one that is judged', () => {
    const pairs = toPairs(ASSOCIATION);
    const uses = listTermUses(pairs, TR_EN);
    expectSound(uses, pairs, 'source');
    const name = uses.terms.find(({ term }) => term === 'Migrant Birds Society')!;
    expect(name.renderings).toHaveLength(1);
    expect(name.renderings[0]!.forms.map(({ text }) => text)).toContain(
      "Göçmen Kuşlar Derneği'nin",
    );
  });

  test('places are content positions: an inline code counts one', () => {
    const code = {
      type: 'code',
      kind: 'standalone',
      id: '1',
      equiv: '<a very long name>',
      canDelete: false,
    } as const;
    const pairs = toPairs([['Add label', 'Etiket ekle']]).map((pair): SegmentPair => ({
      ...pair,
      target: [code, 'Etiket ekle'],
    }));
    const uses = listTermUses(pairs, { ...EN_TR, termbase: makeTermbase(['label', 'etiket']) });
    expect(list(uses.terms[0]!.renderings[0]!.places)).toEqual([
      { pair: 0, term: [4, 9], rendering: [1, 7] },
    ]);
  });

  test('rows of a table that begin with the same term are one term', () => {
    const pairs = toPairs([
      ['Add label', 'Etiket ekle'],
      ['Add label', 'Yafta ekle'],
    ]);
    const termbase = makeTermbase(['label', 'etiket'], ['label', '-yafta']);
    const uses = listTermUses(pairs, { ...EN_TR, termbase });
    expect(uses.terms.map(({ concepts }) => concepts)).toEqual([['c0', 'c1']]);
    expect(uses.terms[0]!.renderings.map(({ text }) => text)).toEqual(['etiket', 'yafta']);
  });

  test('nothing in, nothing out; pairs without words say nothing', () => {
    expect(listTermUses([], EN_TR).terms).toEqual([]);
    const termbase = makeTermbase(['label', 'etiket']);
    expect(listTermUses(toPairs([['label', '']]), { ...EN_TR, termbase }).terms).toEqual([]);
  });
});
