import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FormatError } from '../../src/model/format-error.ts';
import { toPairs } from '../../src/format/to-pairs.ts';
import { createXliffPairReader } from '../../src/format/xliff/create-xliff-pair-reader.ts';
import {
  createXliffReader,
  type DocumentHead,
  type XliffItem,
} from '../../src/format/xliff/create-xliff-reader.ts';
import { readXliffFile, toUnitKey } from '../../src/format/xliff/read-xliff.ts';
import { toSegmentKey } from '../../src/format/xliff/segment-place.ts';
import type { ChunkReader } from '../../src/format/xml/chunk-reader.ts';
import { readChunks } from '../../src/format/xml/chunk-reader.ts';
import { listSuite, readSuiteFile } from './suite-files.ts';

const seed = 20261129;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text in pieces of these lengths, turn by turn. */
function cut(text: string, lengths: readonly number[]): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = lengths[turn % lengths.length]!;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}

const told = ({
  fault,
  message,
  expected,
  path: file,
  line,
  column,
  span,
}: FormatError): object => ({
  ...{ fault, message, expected, file, line, column, span },
});

/** What reading comes to: what was found, or why it cannot be read; and what was left out on the way. */
function outcomeOf<T>(read: (onFault: (fault: FormatError) => void) => T): unknown {
  const faults: object[] = [];
  try {
    const found = read((fault) => faults.push(told(fault)));
    return { found, faults };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { error: told(error), faults };
  }
}

const file = 'a.xlf';

function readWhole(text: string): unknown {
  return outcomeOf((onFault) => {
    const { documents, places, traits } = readXliffFile(text, { path: file, onFault });
    return {
      documents,
      places: [...places],
      traits: [...traits],
      pairs: [...toPairs(documents, file, places, { withUntranslated: true })],
    };
  });
}

/** The same from the units as they come. */
function gather(items: Iterable<XliffItem>): object {
  const documents: { readonly head: DocumentHead; readonly units: unknown[] }[] = [];
  const places = new Map<string, unknown>();
  const traits = new Map<string, unknown>();
  for (const item of items) {
    if (item.type === 'document') {
      // a head is whole when its first unit comes
      documents.push(
        Object.assign(Object.create(null), { head: item.head, id: item.head.id, units: [] }),
      );
      continue;
    }
    const { head, units } = documents.at(-1)!;
    units.push(item.unit);
    for (const [segment, place] of item.places)
      places.set(toSegmentKey(head.id, item.unit.id, segment), place);
    if (item.traits !== undefined) traits.set(toUnitKey(head.id, item.unit.id), item.traits);
  }
  return {
    documents: documents.map(({ head, units }) => ({ ...head, units })),
    places: [...places],
    traits: [...traits],
  };
}

function readPieces(pieces: readonly string[]): unknown {
  const all = <T>(make: (onFault: (fault: FormatError) => void) => ChunkReader<T>): unknown =>
    outcomeOf((onFault) => [...readChunks(pieces, make(onFault))]);
  const items = outcomeOf((onFault) =>
    gather(readChunks(pieces, createXliffReader({ path: file, onFault }))),
  ) as { found?: object };
  if (items.found === undefined) return items;
  const { found } = all((onFault) =>
    createXliffPairReader({ path: file, onFault, withUntranslated: true }),
  ) as { found: unknown };
  return { ...items, found: { ...items.found, pairs: found } };
}

const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 });

const own = ['test/fixtures/xliff1', 'test/fixtures/xliff2', 'segments'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlf'))
    .map((name) => path.join(folder, name)),
);
const others = [...listSuite('xliff-1.2', /\.(xlf|xliff)$/), ...listSuite('xliff-2.1', /\.xlf$/)];

describe('an XLIFF file in pieces is the same file', () => {
  test('there are files', () => {
    expect(own.length).toBeGreaterThan(10);
  });
  test.each(own)('%s', (name) => {
    const text = readFileSync(path.join(root, name), 'utf8');
    for (const one of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n')]) {
      const whole = readWhole(one);
      const isLong = one.length > 20_000;
      fc.assert(
        fc.property(lengths, (some) => {
          expect(readPieces(cut(one, some))).toEqual(whole);
        }),
        { seed, numRuns: isLong ? 2 : 20 },
      );
    }
  });
  (others.length > 0 ? test : test.skip)('those of the suites', () => {
    for (const name of others) {
      const text = readSuiteFile(name);
      const whole = readWhole(text);
      for (const some of [[1], [7, 64], [4096]])
        expect([name, readPieces(cut(text, some))]).toEqual([name, whole]);
    }
  });
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
const file1 = fc
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
const file2 = fc
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
/** A file as it should be, or with a piece of markup lost, or cut off. */
const broken = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.constantFrom('none', 'none', 'lose', 'add', 'cut'),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([whole, kind, share]) => {
      const at = Math.floor(whole.length * share);
      if (kind === 'cut') return whole.slice(0, at);
      if (kind === 'add') return `${whole.slice(0, at)}<${whole.slice(at)}`;
      return kind === 'lose' ? whole.slice(0, at) + whole.slice(at + 1) : whole;
    });

describe('any file in pieces is the same file', () => {
  test.each([
    ['XLIFF 1.2', file1],
    ['XLIFF 2', file2],
  ])('%s', (_, made) => {
    let units = 0;
    let faults = 0;
    fc.assert(
      fc.property(broken(made), lengths, (text, some) => {
        const whole = readWhole(text);
        expect(readPieces(cut(text, some))).toEqual(whole);
        const { found, faults: left } = whole as {
          found?: { documents: readonly { units: readonly unknown[] }[] };
          faults: readonly object[];
        };
        units += found?.documents.flatMap((one) => one.units).length ?? 0;
        faults += left.length;
      }),
      { seed, numRuns: 250 },
    );
    // it is about something
    expect(units).toBeGreaterThan(100);
    expect(faults).toBeGreaterThan(20);
  });
});
