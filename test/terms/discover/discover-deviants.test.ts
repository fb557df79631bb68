import { describe, expect, test } from '@jest/globals';
import type { SegmentPair } from '../../../src/model/segment-pair.ts';
import { discoverDeviants } from '../../../src/terms/discover/discover-deviants.ts';
import { ASSOCIATION, LIBRARY, toPairs } from '../small-bitexts.ts';

const EN_TR = { sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;
const TR_EN = { sourceLocale: 'tr', targetLocale: 'en', inspect: 'source' } as const;

function warnings(
  pairs: readonly SegmentPair[],
  options: Parameters<typeof discoverDeviants>[1],
): readonly string[] {
  return discoverDeviants(pairs, options)
    .filter(({ isPositive }) => isPositive)
    .map(({ term, usual, found }) => `${term}: ${found} for ${usual}`);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe('common nouns of a program', () => {
  test('inflected forms of the usual rendering are no departure', () => {
    expect(warnings(toPairs(LIBRARY), EN_TR)).toEqual([]);
  });

  test.each([
    ['another word, bare', 'Add green shelf', 'Yeşil dolap ekle', 'dolap'],
    ['another word, inflected', 'Remove this shelf', 'Bu dolabı kaldır', 'dolabı'],
    ['a typing error', 'Remove this shelf', 'Bu rfaı kaldır', 'rfaı'],
  ])('%s', (_, source, target, found) => {
    const pairs = toPairs([...LIBRARY, [source, target]]);
    expect(warnings(pairs, EN_TR)).toEqual([`shelf: ${found} for raf`]);
  });

  test('a look-alike that means something else', () => {
    const pairs = toPairs([
      ...LIBRARY,
      ['Remove this shelf', 'Bu raflamayı kaldır'],
      ['Paint this shelf', 'Bu raflamayı boya'],
    ]);
    const expected = 'shelf: raflamayı for raf';
    expect(warnings(pairs, EN_TR)).toEqual([expected, expected]);
  });

  test('a second rendering as frequent as a third of the first is a habit, not a departure', () => {
    const odd = ['Remove', 'Paint', 'Repair', 'Show', 'Dust', 'Carry', 'Buy'].map(
      (verb, at) =>
        [`${verb} another shelf`, `Başka bir dolabı ${'kbogts'.charAt(at)}ırla`] as const,
    );
    const pairs = toPairs([...LIBRARY, ...odd]);
    expect(warnings(pairs, EN_TR)).toEqual([]);
    expect(discoverDeviants(pairs, EN_TR).map(({ found }) => found)).toContain('dolabı');
  });

  test.each([
    ['genitive and plural', 'Remove these shelves', 'Bu rafları kaldır'],
    ['two suffixes', 'Remove the book on our shelf', 'Rafımızdaki kitabı kaldır'],
    ['apostrophe', 'Remove this shelf', "Bu Raf'ı kaldır"],
    ['capitals', 'REMOVE THE SHELF', 'ŞU RAFI KALDIR'],
    ['code that stands on both sides', 'Run "shelf --new"', '"shelf --new" çalıştır'],
    ['code with a suffix', 'Run shelf', "shelf'i çalıştır"],
  ])('silent on %s', (_, source, target) => {
    expect(warnings(toPairs([...LIBRARY, [source, target]]), EN_TR)).toEqual([]);
  });

  test('the same with the sides changed', () => {
    const turned = [...LIBRARY, ['Remove this shelf', 'Bu dolabı kaldır'] as const].map(
      ([source, target]) => [target, source] as const,
    );
    expect(warnings(toPairs(turned), TR_EN)).toEqual(['shelf: dolabı for raf']);
  });
});

describe('names in a short text', () => {
  test('case endings after an apostrophe and capitals are no departure', () => {
    expect(warnings(toPairs(ASSOCIATION), TR_EN)).toEqual([]);
  });

  test.each([
    ['an inner ending is missing', 'Göçmen Kuş Derneğinin', 'Göçmen Kuş Derneğinin'],
    ['another modifier', 'Gezgin Kuşlar Derneğinin', 'Gezgin Kuşlar Derneğinin'],
    ['more words', 'Yer Değiştiren Kuşlar Derneğinin', 'Yer Değiştiren Kuşlar Derneğinin'],
    ['fewer words', 'Kuşlar Derneğinin', 'Kuşlar Derneğinin'],
  ])('%s', (_, name, found) => {
    const pairs = toPairs([
      ...ASSOCIATION,
      [
        `Akşam ise ${name} başkanı radyoda konuştu.`,
        'In the evening the chair of the Migrant Birds Society spoke on the radio.',
      ],
    ]);
    expect(warnings(pairs, TR_EN)).toEqual([
      `Migrant Birds Society: ${found} for Göçmen Kuşlar Derneği`,
    ]);
  });

  test('one against two, inside a chain with another name that is right', () => {
    const pairs = toPairs([
      ...ASSOCIATION,
      [
        'Sabah Göçmen Kuşlar Derneği Danışma Kurulu valiyi ziyaret etti.',
        'In the morning the Advisory Board of the Migrant Birds Society visited the governor.',
      ],
      [
        "Valinin sözlerini daha sonra Danışma Kurulu'nun sözcüsü aktardı.",
        "The spokesman of the Advisory Board later passed on the governor's words.",
      ],
      [
        'Pazar günü Göçmen Kuşlar Derneği Uzmanlar Kurulu yeniden toplanacak.',
        'On Sunday the Advisory Board of the Migrant Birds Society will meet again.',
      ],
    ]);
    expect(warnings(pairs, TR_EN)).toEqual(['Advisory Board: Uzmanlar Kurulu for Danışma Kurulu']);
  });
});

describe('a language without a folder', () => {
  const PARTS = [
    ['Ventil', 'Ventile', 'valve', 'valves'],
    ['Getriebe', 'Getriebe', 'gearbox', 'gearboxes'],
    ['Rohr', 'Rohre', 'pipe', 'pipes'],
    ['Kessel', 'Kessel', 'boiler', 'boilers'],
  ] as const;
  const WORK: readonly (readonly [german: string, english: string])[] = [
    ['schließen', 'Close'],
    ['öffnen', 'Open'],
    ['ausbauen', 'Remove'],
    ['reinigen', 'Clean'],
    ['lackieren', 'Paint'],
    ['prüfen', 'Check'],
    ['erneuern', 'Replace'],
    ['abkühlen', 'Chill'],
    ['umdrehen', 'Turn'],
    ['wiegen', 'Weigh'],
    ['messen', 'Measure'],
    ['bestellen', 'Order'],
    ['lagern', 'Store'],
    ['verpacken', 'Wrap'],
    ['versenden', 'Ship'],
    ['verschrotten', 'Scrap'],
    ['beschriften', 'Mark'],
    ['schmieren', 'Grease'],
  ];
  const GERMAN = PARTS.flatMap(([one, many, part, parts]) =>
    WORK.map(([german, english], at): readonly [string, string] =>
      at % 3 === 2
        ? [`Alle ${many} ${german}`, `${english} all ${parts}`]
        : [`Das ${one} ${german}`, `${english} the ${part}`],
    ),
  );

  test.each([
    ['German to English', 'target', 'Ventil', 'faucet', 'Ventil: faucet for valve'],
    ['English to German', 'source', 'Absperrorgan', 'valve', 'valve: Absperrorgan for Ventil'],
  ] as const)('%s', (_, inspect, one, part, expected) => {
    const options = { sourceLocale: 'de', targetLocale: 'en', inspect } as const;
    expect(warnings(toPairs(GERMAN), options)).toEqual([]);
    const odd = [
      [`Das ${one} reinigen`, `Clean the ${part}`],
      [`Das ${one} lagern`, `Store the ${part}`],
    ] as const;
    expect(warnings(toPairs([...GERMAN, ...odd]), options)).toEqual([expected, expected]);
  });
});

describe('whatever comes in', () => {
  test.each([
    ['nothing', []],
    ['one segment', [['Add a shelf', 'Raf ekle']]],
    ['no words', [['…', '1.000']]],
    ['no target', LIBRARY.map(([source]) => [source, ''] as const)],
    ['equal sides', LIBRARY.map(([source]) => [source, source] as const)],
    [
      'the same segment over and over',
      Array.from({ length: 9 }, () => ['Add a shelf', 'Raf ekle'] as const),
    ],
  ] as const)('%s: nothing found, nothing thrown', (_, texts) => {
    expect(discoverDeviants(toPairs(texts), EN_TR)).toEqual([]);
  });

  const pairs = toPairs([
    ...LIBRARY,
    ['Remove this shelf', 'Bu dolabı kaldır'],
    ['Remove this label', 'Bu yaftayı kaldır'],
  ]);

  test('the input is not written to', () => {
    expect(() => discoverDeviants(deepFreeze(structuredClone(pairs)), EN_TR)).not.toThrow();
  });

  test('the order of the pairs does not matter', () => {
    const expected = discoverDeviants(pairs, EN_TR);
    expect(expected).not.toEqual([]);
    expect(discoverDeviants(pairs.toReversed(), EN_TR)).toEqual(expected);
    for (let by = 1; by < pairs.length; by += 37) {
      const turned = [...pairs.slice(by), ...pairs.slice(0, by)];
      expect(discoverDeviants(turned, EN_TR)).toEqual(expected);
    }
  });

  test('spans and evidence hold the words they name', () => {
    for (const { text, span, found, evidence, usual, confidence } of discoverDeviants(
      pairs,
      EN_TR,
    )) {
      expect(text.text.slice(...span)).toBe(found);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
      expect(evidence.length).toBeGreaterThan(0);
      for (const example of evidence) {
        const words = example.text.slice(...example.span).toLocaleLowerCase('tr');
        expect(words.startsWith(usual)).toBe(true);
      }
    }
  });

  test('an inline code inside the text does not move the words', () => {
    const code = {
      type: 'code',
      kind: 'standalone',
      id: '1',
      data: '<br/>',
      equiv: '\n',
      canDelete: false,
    } as const;
    const coded = pairs.map((pair) => ({ ...pair, target: [code, ...pair.target] }));
    expect(
      discoverDeviants(coded, EN_TR).map(({ found, text, span }) => [
        found,
        text.text.slice(...span),
      ]),
    ).toEqual(discoverDeviants(pairs, EN_TR).map(({ found }) => [found, found]));
  });
});
