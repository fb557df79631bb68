import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatPoString, parsePoString } from '../../src/format/po/po-string.ts';
import { readPo } from '../../src/format/po/read-po.ts';
import { splicePo } from '../../src/format/po/splice-po.ts';
import { toPairs } from '../../src/format/to-pairs.ts';
import type { FormatError } from '../../src/model/format-error.ts';
import { text } from './arbitrary-models.ts';

const seed = 20261123;
const fixture = readFileSync(
  path.join(import.meta.dirname, '../fixtures/po/all-parts/input.po'),
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
