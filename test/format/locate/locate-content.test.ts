import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { locateContent } from '../../../src/format/locate/locate-content.ts';
import { readPo } from '../../../src/format/po/read-po.ts';
import { readJsonl } from '../../../src/format/table/read-jsonl.ts';
import { readTable } from '../../../src/format/table/read-table.ts';
import { readTmx } from '../../../src/format/tmx/read-tmx.ts';
import { toPairs } from '../../../src/format/to-pairs.ts';
import { readXliffFile } from '../../../src/format/xliff/read/read-xliff.ts';
import { contentLength } from '../../../src/model/content/slice-content.ts';
import { buildLineStarts } from '../../../src/model/positions/line-column.ts';
import type { Content } from '../../../src/model/content.ts';
import type { SegmentPair } from '../../../src/model/segment-pair.ts';

/** The raw stretches of the target's positions, read from the file at the place its reader names. */
function rawTarget(
  format: Parameters<typeof locateContent>[0],
  text: string,
  pair: Pick<SegmentPair, 'target' | 'at'>,
): readonly string[] | undefined {
  const [line, column] = pair.at!.target;
  const at = buildLineStarts(text)[line - 1]! + column - 1;
  return locateContent(format, text, at, pair.target)?.map((span) => text.slice(...span));
}

const readXliff = (text: string): SegmentPair => {
  const { documents, places } = readXliffFile(text);
  return [...toPairs(documents, 'a', places)][0]!;
};
const xliff2 = (target: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr">\n<file id="f">` +
  `<unit id="u"><segment><source>x</source>\n  <target>${target}</target></segment></unit></file></xliff>`;
const xliff1 = (target: string): string =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" datatype="x" ` +
  `source-language="en" target-language="tr"><body><trans-unit id="1"><source>x</source>` +
  `<target>${target}</target></trans-unit></body></file></xliff>`;

describe('each position is led back to what stands in the file', () => {
  test.each<[string, string, readonly string[]]>([
    ['references', 'a&amp;&#x1F600;', ['a', '&amp;', '&#x1F600;', '&#x1F600;']],
    ['codes', 'a<ph id="1"/>b', ['a', '<ph id="1"/>', 'b']],
    ['pairs', '<pc id="1">b</pc>', ['<pc id="1">', 'b', '</pc>']],
    ['CDATA and comments', 'a<!-- no --><![CDATA[<b]]>', ['a', '<', 'b']],
    ['characters that XML cannot hold', '<cp hex="0001"/>b', ['<cp hex="0001"/>', 'b']],
  ])('XLIFF 2: %s', (_title, inner, raw) => {
    const text = xliff2(inner);
    expect(rawTarget('xliff', text, readXliff(text))).toEqual(raw);
  });

  test('XLIFF 1.2: native markup inside a code is no text, segment marks are nothing', () => {
    const code = '<ph id="1">&lt;b&gt;<sub>x</sub></ph>';
    const text = xliff1(`a${code}b <g id="2">c</g>`);
    const raw = ['a', code, 'b', ' ', '<g id="2">', 'c', '</g>'];
    expect(rawTarget('xliff', text, readXliff(text))).toEqual(raw);
  });

  test('TMX', () => {
    const text =
      '<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" ' +
      'adminlang="en" srclang="en" datatype="x"/><body><tu><tuv xml:lang="en"><seg>x</seg></tuv>' +
      '<tuv xml:lang="tr"><note>n</note><seg>a<bpt i="1">&lt;b></bpt>b<ept i="1"/></seg></tuv></tu></body></tmx>';
    const [, variant] = [...readTmx(text)][0]!.variants;
    const pair = { target: variant!.content, at: { source: variant!.at, target: variant!.at } };
    const raw = ['a', '<bpt i="1">&lt;b></bpt>', 'b', '<ept i="1"/>'];
    expect(rawTarget('tmx', text, pair as Pick<SegmentPair, 'target' | 'at'>)).toEqual(raw);
  });

  test('PO over several lines', () => {
    const text = 'msgid "x"\nmsgstr ""\n"a\\n"\n"\\"b\\""\n';
    const { document, places } = readPo(text, { targetLocale: 'tr' });
    const pair = [...toPairs([document], 'a', places)][0]!;
    expect(rawTarget('po', text, pair)).toEqual(['a', '\\n', '\\"', 'b', '\\"']);
  });

  test.each(['csv', 'tsv'] as const)('%s', (kind) => {
    const text = kind === 'csv' ? 'x,"a""\nb"\n' : 'x\ta\\tb\n';
    const [pair] = readTable(text, { kind });
    expect(rawTarget(kind, text, pair!)).toEqual(
      kind === 'csv' ? ['a', '""', '\n', 'b'] : ['a', '\\t', 'b'],
    );
  });

  test('another content than the file holds is not placed', () => {
    const text = xliff2('abc');
    expect(rawTarget('xliff', text, { ...readXliff(text), target: ['abd'] })).toBeUndefined();
    expect(rawTarget('xliff', text, { ...readXliff(text), target: ['ab'] })).toBeUndefined();
  });
});

test('whatever a JSON line holds, its words are found', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.boolean(), (target, isAscii) => {
      const json = JSON.stringify({ target, source: 'x', 'target ': 'y' });
      const text = isAscii
        ? json.replace(
            /[\u007f-\uffff]/g,
            (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
          )
        : json;
      const [pair] = readJsonl(text);
      const raw = rawTarget('jsonl', text, pair!)!;
      expect(raw.map((one) => JSON.parse(`"${one}"`) as string).join('')).toBe(target);
    }),
  );
});

test('whatever text an XLIFF holds, each position has its stretch and the stretches go forward', () => {
  const part = fc.oneof(
    fc.stringMatching(/^[a-zçğıöşü\n]{1,5}$/),
    fc.constantFrom(
      '&lt;',
      '&#233;',
      '<ph id="9"/>',
      '<![CDATA[x]]>',
      '<!--c-->',
      '<mrk id="m" type="term">t</mrk>',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      const text = xliff2(parts.join(''));
      const pair = readXliff(text);
      const target: Content = pair.target;
      const raw = rawTarget('xliff', text, pair);
      expect(raw).toHaveLength(contentLength(target));
    }),
  );
});
