import fc from 'fast-check';

/** The text in pieces of these lengths, turn by turn. */
export function cut(text: string, lengths: readonly number[]): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = lengths[turn % lengths.length]!;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}

/** For {@link cut}. */
export const lengths: fc.Arbitrary<number[]> = fc.array(fc.integer({ min: 1, max: 90 }), {
  minLength: 1,
  maxLength: 5,
});

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'Ilgaz ',
        'ışık',
        '&amp;',
        '&lt;',
        '&#x1F6A2;',
        '🚢',
        '&product;',
        '\n  ',
        '\r\n',
        ']]&gt;',
      ],
      ...['<![CDATA[<a> & ]]>', '<!-- a > b -->', '<?pi x > y?>', ' İ', "'", '"'],
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));
const yesNo = (name: string): fc.Arbitrary<string> =>
  fc.constantFrom('', '', ` ${name}="no"`, ` ${name}='yes'`);
const id = fc.integer({ min: 1, max: 1_000_000 });

const content1 = fc
  .array(
    fc.oneof(
      words,
      words.map((text) => `<g id="1">${text}</g>`),
      words.map((text) => `<bpt id="2">&lt;b&gt;</bpt>${text}<ept id="2">&lt;/b&gt;</ept>`),
      fc.constantFrom('<x id="3"/>', '<ph id="4">{0}</ph>', '<it id="5" pos="open">&lt;i&gt;</it>'),
      words.map((text) => `<mrk mtype="term">${text}</mrk>`),
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(''));
const unit1 = fc
  .record({
    id,
    source: content1,
    target: fc.option(content1),
    second: content1,
    state: fc.constantFrom('', ' state="final"', ' state="needs-translation"', ' state="x-own"'),
    translate: yesNo('translate'),
    note: fc.option(words),
    kind: fc.constantFrom('plain', 'plain', 'segmented', 'alternative', 'without-id', 'stray'),
  })
  .map(({ id: name, source, target, second, state, translate, note, kind }) => {
    const mark = (text: string, number: number): string =>
      `<mrk mtype="seg" mid="${number}">${text}</mrk>`;
    const inside =
      kind === 'segmented'
        ? `<source>${source} ${second}</source><seg-source>${mark(source, 1)} ${mark(second, 2)}</seg-source>` +
          (target === null ? '' : `<target${state}>${mark(target, 1)} ${mark('', 2)}</target>`)
        : `<source xml:lang="en">${kind === 'stray' ? '<blink/>' : source}</source>${target === null ? '' : `<target${state}>${target}</target>`}`;
    const more =
      kind === 'alternative'
        ? `<alt-trans match-quality="80"><source>${second}</source><target>x</target></alt-trans>`
        : '';
    return `<trans-unit${kind === 'without-id' ? '' : ` id="${name}"`} resname="r"${translate}>\n${inside}${more}${note === null ? '' : `<note from="a">${note}</note>`}</trans-unit>\n`;
  });
const content2 = fc
  .array(
    fc.oneof(
      words,
      words.map((text) => `<pc id="1" dataRefStart="d1" dataRefEnd="d2">${text}</pc>`),
      words.map((text) => `<sc id="2" dataRef="d1"/>${text}<ec startRef="2"/>`),
      words.map((text) => `<mrk id="m1" type="comment" ref="#n=n1">${text}</mrk>`),
      fc.constantFrom('<ph id="3" equiv="{0}" canDelete="no"/>', '<cp hex="0007"/>'),
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(''));
const part2 = fc
  .record({
    tag: fc.constantFrom('segment', 'segment', 'ignorable'),
    id: fc.option(id),
    source: content2,
    target: fc.option(content2),
    order: fc.constantFrom('', '', ' order="2"'),
    resegment: yesNo('canResegment'),
    state: fc.constantFrom(
      '',
      ...['', '', ' state="translated"', ' state="reviewed"'],
      ' state="final" subState="a:b"',
      ' state="bad"',
    ),
  })
  .map(
    ({ tag, id: name, source, target, order, resegment, state }) =>
      `<${tag}${name === null ? '' : ` id="p${name}"`}${tag === 'segment' ? `${resegment}${state}` : ''}><source>${source}</source>${target === null ? '' : `<target${order}>${target}</target>`}</${tag}>\n`,
  );
const unit2 = fc
  .record({
    id,
    parts: fc.array(part2, { maxLength: 3 }),
    translate: yesNo('translate'),
    note: fc.option(words),
    limit: fc.constantFrom('', ' slr:sizeRestriction="5"'),
    data: fc.constantFrom('', '<originalData><data id="d1">&lt;b&gt;</data></originalData>'),
  })
  .map(
    ({ id: name, parts, translate, note, limit, data }) =>
      `<unit id="u${name}"${translate}${limit}>\n` +
      `<mda:metadata><mda:metaGroup category="c"><mda:meta type="t">v</mda:meta></mda:metaGroup></mda:metadata>` +
      `${note === null ? '' : `<notes><note id="n1">${note}</note></notes>`}${data}${parts.join('')}</unit>\n`,
  );
const inGroups = (unit: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        unit,
        fc
          .record({ translate: yesNo('translate'), units: fc.array(unit, { maxLength: 2 }) })
          .map(
            ({ translate, units }) =>
              `<group id="g"${translate}>\n<group id="h">${units.join('')}</group>\n</group>\n`,
          ),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join(''));
const prologue =
  '<?xml version="1.0"?>\n<!DOCTYPE xliff [<!ENTITY product "Koşut &amp; Co">]>\n<!-- made -->\n';
/** Files of XLIFF 1.2 as programs and people write them. */
export const xliff1: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(inGroups(unit1), fc.constantFrom('', ' source-language="en"'), yesNo('translate')),
    {
      maxLength: 3,
    },
  )
  .map(
    (bodies) =>
      `${prologue}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">` +
      bodies
        .map(
          ([body, locale, translate], at) =>
            `<file original="f${at}"${locale}${translate} target-language="tr"><header><note>h</note></header><body>${body}</body></file>`,
        )
        .join('\n') +
      '</xliff>\n',
  );
/** The same of XLIFF 2. */
export const xliff2: fc.Arbitrary<string> = fc
  .array(fc.tuple(inGroups(unit2), yesNo('canResegment'), yesNo('translate')), { maxLength: 3 })
  .chain((bodies) =>
    fc
      .constantFrom('2.0', '2.1', '2.2')
      .map(
        (version) =>
          `${prologue}<xliff version="${version}" xmlns="urn:oasis:names:tc:xliff:document:${version === '2.2' ? '2.2' : '2.0'}"` +
          ' xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" srcLang="en" trgLang="tr">' +
          bodies
            .map(
              ([body, resegment, translate], at) =>
                `<file id="f${at}"${resegment}${translate}><skeleton>${'s'.repeat(at)}</skeleton><slr:profiles generalProfile="xliff:codepoints"/>${body}</file>`,
            )
            .join('\n') +
          '</xliff>\n',
      ),
  );
