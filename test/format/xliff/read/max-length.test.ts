import { describe, expect, test } from '@jest/globals';
import { lengths } from '../../../../src/check/segments/lengths.ts';
import { runChecks } from '../../../../src/check/run-checks.ts';
import { readXliffFile } from '../../../../src/format/xliff/read/read-xliff.ts';
import { toPairs } from '../../../../src/format/to-pairs.ts';

const SLR = 'xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"';
const inXliff2 = (
  units: string,
  profile = '<slr:profiles generalProfile="xliff:codepoints"/>',
): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${SLR} version="2.0" srcLang="en" trgLang="tr"><file id="f">${profile}${units}</file></xliff>`;
const inXliff1 = (units: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" datatype="x" source-language="en" target-language="tr"><body>${units}</body></file></xliff>`;
const segment = (id: string, source: string, target: string): string =>
  `<segment id="${id}"><source>${source}</source><target>${target}</target></segment>`;

const limitsOf = (text: string): readonly (number | undefined)[] => {
  const { documents, places } = readXliffFile(text);
  return [...toPairs(documents, 'a.xlf', places)].map(({ maxLength }) => maxLength);
};

describe('the room that an XLIFF file leaves a target', () => {
  test.each([
    ['10', 10],
    ['2,10', 10],
    ['2,*', undefined],
    ['*', undefined],
    ['ten', undefined],
  ])('slr:sizeRestriction="%s"', (value, limit) => {
    const unit = `<unit id="u" slr:sizeRestriction="${value}">${segment('s', 'Save', 'Kaydet')}</unit>`;
    expect(limitsOf(inXliff2(unit))).toEqual([limit]);
  });

  test('a unit of several segments shares its room', () => {
    const parts = `${segment('1', 'One.', 'Bir.')}<ignorable><source> </source></ignorable>${segment('2', 'Two.', 'İki.')}`;
    expect(limitsOf(inXliff2(`<unit id="u" slr:sizeRestriction="12">${parts}</unit>`))).toEqual([
      7, 7,
    ]);
  });

  test('another profile, or none, counts other things', () => {
    const unit = `<unit id="u" slr:sizeRestriction="3">${segment('s', 'Save', 'Kaydet')}</unit>`;
    expect(limitsOf(inXliff2(unit, ''))).toEqual([undefined]);
    expect(limitsOf(inXliff2(unit, '<slr:profiles generalProfile="my:pixels"/>'))).toEqual([
      undefined,
    ]);
  });

  test('a profile holds for its file only', () => {
    const unit = `<unit id="u" slr:sizeRestriction="3">${segment('s', 'Save', 'Kaydet')}</unit>`;
    const two = inXliff2(unit).replace('</file>', `</file><file id="g">${unit}</file>`);
    expect(limitsOf(two)).toEqual([3, undefined]);
  });

  test('maxwidth of 1.2 counts pixels unless it says char', () => {
    const unit = (traits: string): string =>
      `<trans-unit id="u" maxwidth="4"${traits}><source>Save</source><target>Kaydet</target></trans-unit>`;
    expect(limitsOf(inXliff1(unit('')))).toEqual([undefined]);
    expect(limitsOf(inXliff1(unit(' size-unit="char"')))).toEqual([4]);
  });

  test('what does not fit is told where it begins, emoji counted once and codes not at all', () => {
    const target = '👍<ph id="1"/>👍Kaydet';
    const text = inXliff2(
      `<unit id="u" slr:sizeRestriction="3"><segment><source>Save<ph id="1"/></source><target>${target}</target></segment></unit>`,
    );
    const { documents, places } = readXliffFile(text);
    const pairs = [...toPairs(documents, 'a.xlf', places)];
    const context = { pairs, sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;
    const found = runChecks([lengths], context);
    expect(found.map(({ rule, found: words }) => [rule, words])).toEqual([
      ['length/limit', 'aydet'],
    ]);
    // two thumbs of two units each, the code, and one letter
    expect(found[0]!.place.span).toEqual([6, 11]);
  });
});
