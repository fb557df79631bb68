import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Content, InlineCode } from '../../../../src/model/content.ts';
import { joinContent } from '../../../../src/model/content/join-content.ts';
import { readXliff } from '../../../../src/format/xliff/read/read-xliff.ts';
import type { SegmentEdit } from '../../../../src/format/xliff/edit/splice-xliff.ts';
import { spliceXliff } from '../../../../src/format/xliff/edit/splice-xliff.ts';
import {
  formatTargetText,
  parseTargetText,
} from '../../../../src/format/xliff/edit/target-text.ts';
import { describeSuites, listSuite, suites } from '../../suite-files.ts';

const fixture = (name: string): string =>
  readFileSync(
    path.join(import.meta.dirname, '..', '..', '..', 'fixtures', name, 'input.xlf'),
    'utf8',
  );
const code = (id: string, kind: InlineCode['kind'] = 'standalone'): InlineCode => ({
  type: 'code',
  kind,
  id,
  equiv: '',
  canDelete: true,
});

const file = (unit: string, root = ''): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang='tr' trgLang="en"${root}>\r\n<file id="f">\r\n${unit}\r\n</file></xliff>`;
const plain = file(
  '  <unit id="u">\r\n    <segment id="s"><source>Bir &#x26; iki</source></segment>\r\n  </unit>',
);
const splice = (text: string, edit: Omit<SegmentEdit, 'unit'>): string => {
  const made = spliceXliff(text, [{ unit: 'u', ...edit }]);
  expect(made.rejected).toEqual([]);
  return made.text;
};

describe('edits beyond targets', () => {
  const match = { id: 'm1', source: ['Bir'], target: ['One'], similarity: 80, origin: 'tm' };

  test('a match is added with its module, then beside the others, then replaced', () => {
    const once = splice(plain, { matches: [match] });
    const made =
      '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0">' +
      '<mtc:match id="m1" ref="#s" origin="tm" similarity="80.0"><source>Bir</source><target>One</target></mtc:match>' +
      '</mtc:matches>';
    expect(once).toBe(plain.replace('<unit id="u">', `<unit id="u">\r\n    ${made}`));
    const twice = splice(once, { matches: [{ source: ['a', code('1')], target: [code('1')] }] });
    expect(twice).toBe(
      once.replace(
        '</mtc:matches>',
        '<mtc:match ref="#s"><source>a<ph id="1"/></source><target><ph id="1"/></target></mtc:match></mtc:matches>',
      ),
    );
    const third = splice(twice, { matches: [{ ...match, target: ['Uno'] }] });
    expect(third).toBe(twice.replace('<target>One</target>', '<target>Uno</target>'));
  });

  test('a prefix that the root declares is used', () => {
    const declared = plain.replace('>', ' xmlns:m="urn:oasis:names:tc:xliff:matches:2.0">');
    expect(splice(declared, { matches: [match] })).toContain('<m:matches><m:match id="m1"');
  });

  test('notes and metadata are read back, for the unit and for the segment', () => {
    const notes = [
      { text: 'a < b', category: 'x' },
      { text: 'here', segment: 's' },
    ];
    const metadata = [
      { category: 'job', entries: [{ key: 'by', value: 'ayşe' }] },
      { category: 'tm', segment: 's', entries: [{ key: 'id', value: '7' }] },
    ];
    const once = splice(plain, { notes, metadata });
    expect(readXliff(once)[0]!.units[0]).toMatchObject({ notes, metadata });
    const other = [{ category: 'job', entries: [{ key: 'by', value: 'Ö' }] }];
    const again = splice(once, { notes: [{ text: 'third' }], metadata: other });
    expect(readXliff(again)[0]!.units[0]).toMatchObject({
      notes: [...notes, { text: 'third' }],
      metadata: [other[0], metadata[1]],
    });
    // Everything else is the same.
    const cleaned = again
      .replace(/\r\n\s*<mda:metadata.*<\/mda:metadata>/, '')
      .replace(/<notes>.*<\/notes>\r\n\s*/, '');
    expect(cleaned).toBe(plain);
  });

  test('a sub-state stands beside its state, and alone is refused', () => {
    const subState = 'kosut:exact';
    const with1 = splice(plain, { state: 'translated', subState, target: [] });
    expect(with1).toContain('<segment id="s" state="translated" subState="kosut:exact">');
    expect(splice(with1, { subState: null })).toContain('<segment id="s" state="translated">');
    expect(splice(with1, { state: 'final' })).toContain('<segment id="s" state="final">');
    for (const edit of [{ subState }, { state: 'final' as const, subState: 'x' }])
      expect(spliceXliff(plain, [{ unit: 'u', ...edit }])).toMatchObject({
        text: plain,
        rejected: [{ edit: 0 }],
      });
  });

  test('1.2 gets alt-trans and note behind the target, and refuses the rest', () => {
    const text = fixture('xliff1/trans-units');
    const edit = { unit: 'para', segment: '2', matches: [match], notes: [{ text: 'n' }] };
    const { text: after, rejected } = spliceXliff(text, [edit]);
    expect(rejected).toEqual([]);
    expect(after).toContain(
      '<alt-trans mid="2" match-quality="80%" origin="tm"><source>Bir</source><target>One</target></alt-trans>',
    );
    expect(
      readXliff(after)[0]!
        .units.find(({ id }) => id === 'para')!
        .notes!.at(-1),
    ).toEqual({
      text: 'n',
    });
    const added = /\s*<alt-trans.*<\/alt-trans>\s*<note>n<\/note>/;
    expect(after.replace(added, '')).toBe(text);
    for (const bad of [{ subState: 'a:b' }, { metadata: [{ category: '', entries: [] }] }])
      expect(spliceXliff(text, [{ unit: 'para', segment: '2', ...bad }])).toMatchObject({
        text,
        rejected: [{ edit: 0 }],
      });
  });

  test('100,000 edits take time that grows with their number', () => {
    const unit = (at: number): string =>
      `<unit id="u${at}"><segment><source>Bir ${at}</source></segment></unit>`;
    const measure = (count: number): number => {
      const text = file(Array.from({ length: count }, (_, at) => unit(at)).join('\n'));
      const edits = Array.from({ length: count }, (_, at) => ({ unit: `u${at}`, target: ['x'] }));
      const before = process.cpuUsage();
      const { text: after, rejected } = spliceXliff(text, edits);
      const { user, system } = process.cpuUsage(before);
      expect(rejected).toEqual([]);
      expect(after.split('<target>x</target>')).toHaveLength(count + 1);
      return user + system;
    };
    measure(2_000);
    const small = measure(5_000);
    // Squared it would take 400 times as long.
    expect(measure(100_000)).toBeLessThan(small * 80);
  });
});

describe('targets as text', () => {
  const source: Content = [code('1', 'open'), 'a', code('1', 'close'), code('2'), '{2} and {9}'];
  test.each<[string, Content]>([
    ['{1>x<1} {2}', [code('1', 'open'), 'x', code('1', 'close'), ' ', code('2')]],
    ['{0} {1} <2} {2> {{2}', ['{0} {1} <2} {2> {', code('2')]],
    ['\\{2} \\\\{2} \\{0}', ['{2} \\', code('2'), ' \\{0}']],
    ['', []],
  ])('%j', (line, content) => {
    expect(parseTargetText(line, source)).toEqual(content);
    expect(parseTargetText(formatTargetText(content, source), source)).toEqual(content);
  });
  test('what is formatted is parsed again', () => {
    const piece = fc.oneof(
      fc.constantFrom('{', '}', '<', '>', '\\', '1', '2', '{1>', '<1}', '{2}', 'ı', ' '),
      fc.constantFrom(...source.filter((part) => typeof part === 'object')),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (parts) => {
        const content = joinContent(parts);
        expect(parseTargetText(formatTargetText(content, source), source)).toEqual(content);
      }),
      { seed: 20261123, numRuns: 2000 },
    );
  });
});

describeSuites('the suites', () => {
  const files = ['xliff-1.2', 'xliff-2.1/core', 'xliff-2.1/modules', 'xliff-2.2'].flatMap(
    (folder) =>
      listSuite(folder, /\.(xlf|xliff)$/)
        .filter((name) => !/invalid|defective/.test(name))
        .map((name) => path.join(suites, name)),
  );

  test('every valid file is read, kept, and changed in its targets only', () => {
    expect(files.length).toBeGreaterThan(60);
    for (const name of files) {
      const text = readFileSync(name, 'utf8');
      const documents = readXliff(text, { path: name });
      expect(spliceXliff(text, []).text).toBe(text);
      const edits = documents.flatMap(({ id, units }) =>
        units.flatMap((unit) =>
          unit.parts.flatMap((part) =>
            part.type === 'segment'
              ? [{ file: id, unit: unit.id, segment: part.id, target: ['¤'] }]
              : [],
          ),
        ),
      );
      const { text: after, patches } = spliceXliff(text, edits);
      // Take the new pieces out again and put the old ones in: nothing else may differ.
      let back = '';
      let at = 0;
      let shift = 0;
      for (const patch of patches) {
        const start = patch.start + shift;
        back += after.slice(at, start) + text.slice(patch.start, patch.end);
        at = start + patch.text.length;
        shift += patch.text.length - (patch.end - patch.start);
      }
      expect(back + after.slice(at)).toBe(text);
      readXliff(after, { path: name });
    }
  });
});
