import fc from 'fast-check';

/** A source and its target. */
export type Texts = readonly [source: string, target: string];

const VERBS: readonly Texts[] = [
  ['Open', 'aç'],
  ['Close', 'kapat'],
  ['Delete', 'sil'],
  ['Move', 'taşı'],
];
/** What stands for a noun mostly, and what now and then. */
const NOUNS: readonly (readonly [noun: string, usual: string, other: string])[] = [
  ['file', 'dosyayı', 'kütüğü'],
  ['folder', 'klasörü', 'dizini'],
  ['address book', 'adres defterini', 'adresler defterini'],
  ['window', 'pencereyi', 'ekranı'],
];
const ENDINGS: readonly Texts[] = [
  ['', ''],
  [' now', ' şimdi'],
  [' of Ankara', " Ankara'nın"],
  [' of Ankara', ' Ankaranın'],
  [' for the Contact Group', ' Temas Grubu için'],
  [' for the Contact Groups', ' Temaslar Grubu için'],
  [' in the WHO', ' Dünya Sağlık Örgütü (DSÖ) ile'],
  [' of the World Health Organization', ' Dünya Sağlık Örgütü (WHO) ile'],
  [' by mail', ' e-posta ile'],
  [' by mail', ' eposta ile'],
];

const segment: fc.Arbitrary<Texts> = fc
  .record({
    verb: fc.constantFrom(...VERBS),
    noun: fc.constantFrom(...NOUNS),
    ending: fc.constantFrom(...ENDINGS, ...Array.from({ length: 12 }, () => ENDINGS[0]!)),
    isOther: fc.nat({ max: 7 }).map((number) => number === 0),
  })
  .map(({ verb, noun, ending, isOther }) => [
    `${verb[0]} the ${noun[0]}${ending[0]}`,
    `Bu${ending[1]} ${isOther ? noun[2] : noun[1]} ${verb[1]}`,
  ]);

/** Files of a text that says few things again and again, and not always in the same way. */
export const bitext: fc.Arbitrary<readonly (readonly Texts[])[]> = fc.array(
  fc.array(segment, { minLength: 5, maxLength: 40 }),
  { minLength: 2, maxLength: 5 },
);

/** An XLIFF of such segments, one a unit. */
export function toFile(segments: readonly Texts[]): string {
  const units = segments.map(
    ([source, target], unit) =>
      `<unit id="u${unit}"><segment><source>${source}</source><target>${target}</target></segment></unit>`,
  );
  return (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr">' +
    `<file id="f">${units.join('\n')}</file></xliff>`
  );
}
