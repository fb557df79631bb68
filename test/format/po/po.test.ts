import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatPoString, parsePoString } from '../../../src/format/po/po-string.ts';
import { readPo } from '../../../src/format/po/read-po.ts';
import { splicePo } from '../../../src/format/po/splice-po.ts';
import { writePo } from '../../../src/format/po/write-po.ts';
import { toPairs } from '../../../src/format/to-pairs.ts';
import { readXliff } from '../../../src/format/xliff/read/read-xliff.ts';
import { writeXliff } from '../../../src/format/xliff/write/write-xliff.ts';
import type { Document } from '../../../src/model/document.ts';
import type { FormatError } from '../../../src/model/format-error.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { text } from '../arbitrary-models.ts';

const seed = 20261123;
const fixture = readFileSync(
  path.join(import.meta.dirname, '../../fixtures/po/all-parts/input.po'),
  'utf8',
);
const segmentsOf = (
  po: string,
): readonly (readonly [string, string, string | undefined, string])[] =>
  readPo(po).document.units.map(({ id, parts: [part] }) => {
    if (part?.type !== 'segment') throw new Error('a PO unit is one segment');
    return [id, part.source.join(''), part.target?.join(''), part.state];
  });

test('strings come back, each piece on a line of its own', () => {
  fc.assert(
    fc.property(text, (value) => {
      const written = formatPoString(value);
      const pieces = written.split('\n').map((line) => /^"(.*)"$/s.exec(line)?.[1] ?? '?');
      expect(pieces.map(parsePoString).join('')).toBe(value);
      expect(written).not.toMatch(/[\t\r]/);
    }),
    { seed, numRuns: 500 },
  );
});

test('octal and hexadecimal escapes are read, unknown ones are not', () => {
  expect(parsePoString('\\101\\x42\\\\')).toBe('AB\\');
  expect(parsePoString('\\q')).toBeUndefined();
});

describe('splicePo', () => {
  test('changes nothing without edits, and nothing but what is edited', () => {
    const units = segmentsOf(fixture);
    fc.assert(
      fc.property(
        fc.array(text, { minLength: units.length, maxLength: units.length }),
        fc.constantFrom('\n', '\r\n'),
        (targets, lineBreak) => {
          const before = fixture.replaceAll('\n', lineBreak);
          expect(splicePo(before, [])).toEqual({ text: before, rejected: [] });
          const edits = units.map(([unit], at) => ({
            unit,
            target: [targets[at]!].filter(Boolean),
          }));
          const after = splicePo(before, edits);
          expect(after.rejected).toEqual([]);
          expect(segmentsOf(after.text)).toEqual(
            units.map(([id, source], at) => [
              id,
              source,
              targets[at] === '' ? undefined : targets[at],
              // An empty translation is none, and one that was missing is there now.
              targets[at] === '' || id === 'menu|Leaving' ? 'initial' : 'translated',
            ]),
          );
          // Writing the old translations back gives the old file, for gettext writes as we do.
          const back = units.map(([unit, , target]) => ({
            unit,
            target: target === undefined ? [] : [target],
          }));
          expect(splicePo(after.text, back).text).toBe(before);
        },
      ),
      { seed, numRuns: 50 },
    );
  });
  test.each([
    ['#, fuzzy\nmsgid "a"\nmsgstr "b"\n', 'translated', 'msgid "a"\nmsgstr "b"\n'],
    [
      '#, c-format, fuzzy\r\nmsgid "a"\r\nmsgstr "b"',
      'final',
      '#, c-format\r\nmsgid "a"\r\nmsgstr "b"',
    ],
    [
      '#, fuzzy, c-format\nmsgid "a"\nmsgstr "b"',
      'translated',
      '#, c-format\nmsgid "a"\nmsgstr "b"',
    ],
    ['# x\nmsgid "a"\nmsgstr "b"', 'initial', '# x\n#, fuzzy\nmsgid "a"\nmsgstr "b"'],
    ['#, c-format\nmsgid "a"\nmsgstr "b"', 'initial', '#, fuzzy, c-format\nmsgid "a"\nmsgstr "b"'],
    ['msgid "a"\nmsgstr "b"', 'reviewed', 'msgid "a"\nmsgstr "b"'],
  ] as const)('%j as %s', (before, state, after) => {
    expect(splicePo(before, [{ unit: 'a', state }])).toEqual({ text: after, rejected: [] });
    const isInitial = state === 'initial';
    expect(segmentsOf(after)).toEqual([['a', 'a', 'b', isInitial ? 'initial' : 'translated']]);
  });
  test('reports edits that cannot be made', () => {
    const edits = [{ unit: 'x' }, { unit: 'a', target: ['c'] }, { unit: 'a', target: ['d'] }];
    expect(splicePo('msgid "a"\nmsgstr "b"', edits)).toEqual({
      text: 'msgid "a"\nmsgstr "c"',
      rejected: [
        { edit: 0, reason: 'there is no unit "x"' },
        { edit: 2, reason: 'unit "a" is edited twice' },
      ],
    });
  });
  test('writes the native markup of codes', () => {
    const code = {
      type: 'code',
      kind: 'standalone',
      id: '1',
      data: '%d',
      equiv: '5',
      canDelete: false,
    } as const;
    const edits = [{ unit: 'a', target: [code, ' gemi'] }];
    expect(splicePo('msgid "a"\nmsgstr ""', edits).text).toBe('msgid "a"\nmsgstr "%d gemi"');
  });
});

describe('readPo', () => {
  test('gives pairs with their places', () => {
    const { document, places } = readPo('\ufeffmsgid "a"\n\nmsgstr ""\n"b"\n');
    expect([...toPairs([document], 'x.po', places)]).toEqual([
      {
        path: 'x.po',
        unit: 'a',
        segment: '1',
        isWhole: true,
        source: ['a'],
        target: ['b'],
        state: 'translated',
        at: { source: [1, 8], target: [4, 2] },
      },
    ]);
  });
  test.each([
    ['Language: sr_RS@latin\\n', 'sr-Latn-RS'],
    ['Language: ca@valencia\\n', 'ca-valencia'],
    ['Language: pt_BR.UTF-8\\n', 'pt-BR'],
    ['Language: \\n', undefined],
  ])('%s is %s', (header, locale) => {
    const { document } = readPo(`msgid ""\nmsgstr "${header}"\n`);
    expect(document.targetLocale).toBe(locale);
    expect(document.units).toEqual([]);
  });
  test('a language with one plural form translates the plural', () => {
    const one = 'msgid "ship"\nmsgid_plural "ships"\nmsgstr[0] "gemi"\n';
    expect(segmentsOf(one)).toEqual([['ship[0]', 'ships', 'gemi', 'translated']]);
  });
  test('ids differ, whatever the messages are', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (sources) => {
        const po = sources
          .filter((source) => source !== '')
          .map((source) => `msgid ${formatPoString(source)}\nmsgstr "x"\n`)
          .join('\n');
        const segments = segmentsOf(po);
        expect(segments.map(([, source]) => source)).toEqual(sources.filter(Boolean));
        expect(new Set(segments.map(([id]) => id)).size).toBe(segments.length);
        for (const [id] of segments) expect(id).not.toMatch(/[\n\r\t\u0000]/);
      }),
      { seed, numRuns: 100 },
    );
  });
  test('goes on behind a faulty message when somebody listens', () => {
    const faults: FormatError[] = [];
    const options = { path: 'a.po', onFault: (fault: FormatError) => faults.push(fault) };
    const po =
      'msgid "a"\nmsgstr "b\nmsgid "c"\nmsgstr "d"\n\nmsgid "e"\n#~ msgid "f"\n#~ msgstr "g"\nmsgid "h"\nmsgstr "i"\n';
    expect(readPo(po, options).document.units.map(({ id }) => id)).toEqual(['c', 'h']);
    expect(faults.map(({ line, column, path: file }) => [line, column, file])).toEqual([
      [2, 8, 'a.po'],
      [6, 1, 'a.po'],
    ]);
  });
});

describe('writePo', () => {
  const whole = `msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Language: tr\\n"
"X-Source-Language: en\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

# iki satırlık
# not
#. for translators
#: menu.c:12
#, fuzzy, c-format
#| msgid "old"
msgctxt "menu"
msgid ""
"Open %s\\n"
"now"
msgstr ""
"Aç %s\\n"
"şimdi"

msgid "one"
msgid_plural "%d many"
msgstr[0] "bir"
msgstr[1] "%d çok"

msgid "Close \\"it\\""
msgstr ""
`;
  const write = (documents: readonly Document[]): string => [...writePo(documents)].join('');

  test('is the opposite of readPo', () => {
    expect(write([readPo(whole).document])).toBe(whole);
  });

  test('plurals come back from XLIFF too', () => {
    expect(write(readXliff(writeXliff([readPo(whole).document])))).toBe(whole);
  });

  test('messages that PO could not tell apart get a context', () => {
    const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr"><file id="f">
<unit id="a"><segment state="final"><source>Open</source><target>Aç</target></segment></unit>
<unit id="b"><segment state="final"><source>Open</source><target>Açık</target></segment></unit>
<unit id="c"><originalData><data id="d">&lt;br></data></originalData><segment id="x"><source>One.<ph id="1" dataRef="d"/></source><target>Bir.</target></segment><ignorable><source> </source></ignorable><segment id="y"><source>Two.</source></segment></unit>
</file></xliff>`;
    const written = write(readXliff(text));
    expect(written).toContain('\nmsgid "Open"\nmsgstr "Aç"\n\nmsgctxt "b"\nmsgid "Open"\n');
    // half a translation is none
    expect(written).toContain('msgid "One.<br> Two."\nmsgstr ""\n');
    expect(readPo(written).document.units).toHaveLength(3);
  });

  test('any texts come back', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(text, text), { selector: ([id]) => id }), (pairs) => {
        const units = pairs.map(([source, target], at): Unit => ({
          type: 'unit',
          id: `u${at}`,
          translate: true,
          parts: [{ type: 'segment', id: 's', source: [source], target: [target], state: 'final' }],
        }));
        const document: Document = { type: 'document', id: 'd', sourceLocale: 'en', units };
        expect(
          readPo(write([document])).document.units.flatMap(({ parts }) =>
            parts.map(({ source, target }) => [source, target]),
          ),
        ).toEqual(pairs.map(([source, target]) => [[source], [target]]));
      }),
    );
  });
});
