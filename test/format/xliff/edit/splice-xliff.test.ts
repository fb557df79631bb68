import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Document } from '../../../../src/model/document.ts';
import type { Segment } from '../../../../src/model/unit.ts';
import { readXliff } from '../../../../src/format/xliff/read/read-xliff.ts';
import type { SegmentEdit } from '../../../../src/format/xliff/edit/splice-xliff.ts';
import { spliceXliff } from '../../../../src/format/xliff/edit/splice-xliff.ts';

const fixture = (name: string): string =>
  readFileSync(
    path.join(import.meta.dirname, '..', '..', '..', 'fixtures', name, 'input.xlf'),
    'utf8',
  );
const names = [
  'xliff2/segments-and-gaps',
  'xliff2/inline-codes',
  'xliff2/metadata',
  'xliff1/trans-units',
];

const segmentsOf = (documents: readonly Document[]): readonly (Segment & { place: string })[] =>
  documents.flatMap(({ id, units }) =>
    units.flatMap((unit) =>
      unit.parts.flatMap((part) =>
        part.type === 'segment' ? [{ ...part, place: `${id} ${unit.id} ${part.id}` }] : [],
      ),
    ),
  );

/** What was cut out and put in, where two texts differ. */
function difference(before: string, after: string): [cut: string, put: string] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

describe.each(names)('%s', (name) => {
  test.each([
    ['LF', fixture(name)],
    ['CR LF', `\ufeff${fixture(name).replaceAll('\n', '\r\n')}`],
  ])('stays byte for byte where nothing is edited, with %s', (_, text) => {
    expect(spliceXliff(text, [])).toEqual({ text, patches: [], rejected: [] });
  });

  test('each segment alone can have its source for a target, and nothing else changes', () => {
    const text = fixture(name);
    const before = segmentsOf(readXliff(text));
    for (const { place, source } of before) {
      const [file, unit, segment] = place.split(' ') as [string, string, string];
      const edit: SegmentEdit = { file, unit, segment, target: source };
      const { text: after, rejected } = spliceXliff(text, [edit]);
      expect(rejected).toEqual([]);
      const expected = before.map((one) =>
        one.place === place ? { ...one, target: source, state: expect.anything() } : one,
      );
      expect(segmentsOf(readXliff(after))).toEqual(expected);
    }
  });
});

describe('spliceXliff', () => {
  const text = fixture('xliff2/segments-and-gaps');

  test('changes one target and one state only', () => {
    const edits: SegmentEdit[] = [
      { unit: 'u1', segment: 's2', target: ['The lights & lamps.'], state: 'translated' },
    ];
    const { text: after } = spliceXliff(text, edits);
    const [cut, put] = difference(text, after);
    expect(cut.replace(/\s/g, '')).toBe('><source>Işıklaryandı.</source');
    expect(put).toContain('state="translated">');
    expect(after).toContain(
      '<source>Işıklar yandı.</source>\n          <target>The lights &amp; lamps.</target>\n',
    );
  });

  test('an empty target is filled, and one is emptied', () => {
    expect(spliceXliff(text, [{ unit: 'u2', target: ['v1.0'] }]).text).toContain(
      '<target>v1.0</target></segment>',
    );
    expect(spliceXliff(text, [{ unit: 'u1', segment: 's1', target: [] }]).text).toContain(
      '<target></target>',
    );
  });

  test('a state of 1.2 stands on the target, and takes back an approval', () => {
    const { text: after } = spliceXliff(fixture('xliff1/trans-units'), [
      { unit: 'para', segment: '2', target: ['Öbürü.'], state: 'translated' },
    ]);
    expect(after).toContain('<trans-unit id="para" approved="no">');
    expect(after).toContain(
      '<target state="translated"><mrk mtype="seg" mid="1">Bir.</mrk> <mrk mtype="seg" mid="2">Öbürü.</mrk></target>',
    );
  });

  test('codes keep the markup the file has for them', () => {
    const from = fixture('xliff2/inline-codes');
    const source = segmentsOf(readXliff(from))[0]!.source;
    const { text: after } = spliceXliff(from, [{ unit: 'u1', segment: 's1', target: source }]);
    expect(after).toContain(
      '<x:target><x:pc id="1" dataRefStart="d1" dataRefEnd="d2" canDelete="no">Kalın</x:pc> ' +
        '<x:mrk id="m1" type="term">yelken</x:mrk><x:ph id="2" equiv="{0}"/> &amp; <x:cp hex="0001"/></x:target>',
    );
  });

  test.each<[string, readonly SegmentEdit[], readonly number[]]>([
    ['no such unit', [{ unit: 'nowhere', target: [] }], [0]],
    ['no such segment', [{ unit: 'u1', segment: 's9', target: [] }], [0]],
    ['a unit with several segments', [{ unit: 'u1', target: [] }], [0]],
    ['another file', [{ file: 'f2', unit: 'u2', target: [] }], [0]],
    [
      'the second of two edits',
      [
        { unit: 'u2', target: [] },
        { unit: 'u2', target: ['x'] },
      ],
      [1],
    ],
    [
      'a code the unit does not have',
      [
        {
          unit: 'u2',
          target: [{ type: 'code', kind: 'standalone', id: '7', equiv: '', canDelete: true }],
        },
      ],
      [0],
    ],
  ])('refuses %s and leaves the rest alone', (_, edits, numbers) => {
    const { text: after, rejected } = spliceXliff(text, edits);
    expect(rejected.map(({ edit }) => edit)).toEqual(numbers);
    if (edits.length === 1) expect(after).toBe(text);
  });
});
