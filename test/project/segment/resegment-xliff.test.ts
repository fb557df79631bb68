import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readXliff } from '../../../src/format/xliff/read/read-xliff.ts';
import { writeXliff } from '../../../src/format/xliff/write/write-xliff.ts';
import { findLanguage } from '../../../src/language/find-language.ts';
import type { Content, InlineCode } from '../../../src/model/content.ts';
import { joinContent } from '../../../src/model/content/join-content.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { resegmentXliff } from '../../../src/project/segment/resegment-xliff.ts';
import type { ResegmentWay } from '../../../src/project/segment/resegment-ways.ts';
import { findBreaks } from '../../../src/segment/breaks/find-breaks.ts';
import type { FindBreaks } from '../../../src/segment/split-content.ts';

const byLanguage = (locale: string): FindBreaks => {
  const language = findLanguage(locale);
  return (text) => findBreaks(text, language);
};

function resegment(text: string, way: ResegmentWay = 'sentences'): string {
  const { patches } = resegmentXliff(text, { way, findBreaks: byLanguage });
  let at = 0;
  let out = '';
  for (const patch of patches) {
    out += text.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  return out + text.slice(at);
}

const wrap = (units: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="tr" trgLang="en"><file id="f">${units}</file></xliff>`;
const unwrap = (text: string): string =>
  text.slice(wrap('').indexOf('</file>'), -'</file></xliff>'.length);

describe('resegmentXliff', () => {
  test.each<[what: string, before: string, after: string, way?: ResegmentWay]>([
    [
      'source and target are split together, with a gap between',
      '<unit id="u"><segment id="a" state="final"><source>Ali geldi. Ayşe gitti.</source><target>Ali came.  Ayşe left.</target></segment></unit>',
      '<unit id="u"><segment id="a" state="translated"><source>Ali geldi.</source><target>Ali came.</target></segment><ignorable><source> </source><target>  </target></ignorable><segment id="s2" state="translated"><source>Ayşe gitti.</source><target>Ayşe left.</target></segment></unit>',
    ],
    [
      'a target of one sentence keeps the segment whole',
      '<unit id="u"><segment><source>Ali geldi. Ayşe gitti.</source><target>Ali came and Ayşe left.</target></segment></unit>',
      '',
    ],
    [
      'a segment that may not be cut stays, its neighbour is split',
      '<unit id="u"><segment canResegment="no"><source>Bir. İki.</source></segment><segment><source>Üç. Beş.</source></segment></unit>',
      '<unit id="u"><segment canResegment="no"><source>Bir. İki.</source></segment><segment id="s2"><source>Üç.</source></segment><ignorable><source> </source></ignorable><segment id="s3"><source>Beş.</source></segment></unit>',
    ],
    [
      'canResegment of what stands around holds',
      '<group id="g" canResegment="no"><unit id="u"><segment><source>Bir. İki.</source></segment></unit></group>',
      '',
    ],
    [
      'what is not to be translated stays',
      '<unit id="u" translate="no"><segment><source>Bir. İki.</source></segment></unit>',
      '',
    ],
    [
      'targets in another order stay',
      '<unit id="u"><segment><source>Bir,</source><target order="2">one</target></segment><segment><source>iki.</source><target order="1">Two,</target></segment></unit>',
      '',
    ],
    [
      'a segment that something points to stays',
      '<unit id="u"><m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#b"><source>x</source><target>y</target></m:match></m:matches><segment id="a"><source>Bir, </source></segment><segment id="b"><source>iki.</source></segment></unit>',
      '',
    ],
    [
      'pairs over a cut become halves with all that the pair says',
      '<unit id="u"><segment id="a"><source>Bu <pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt">bitti. Sonra</pc> gitti.</source></segment></unit>',
      '<unit id="u"><segment id="a"><source>Bu <sc id="1" dataRef="d1" type="fmt"/>bitti.</source></segment><ignorable><source> </source></ignorable><segment id="s2"><source>Sonra<ec startRef="1" dataRef="d2" type="fmt"/> gitti.</source></segment></unit>',
    ],
    [
      'annotations over a cut too',
      '<unit id="u"><segment id="a"><source><mrk id="m" type="comment" value="v">Bitti. Gitti.</mrk></source></segment></unit>',
      '<unit id="u"><segment id="a"><source><sm id="m" type="comment" value="v"/>Bitti.</source></segment><ignorable><source> </source></ignorable><segment id="s2"><source>Gitti.<em startRef="m"/></source></segment></unit>',
    ],
    [
      'a sentence in two segments is joined',
      '<unit id="u"><segment id="a"><source>Eve varınca,</source></segment><ignorable><source> </source></ignorable><segment id="b"><source>oturdu.</source></segment></unit>',
      '<unit id="u"><segment id="a"><source>Eve varınca, oturdu.</source></segment></unit>',
    ],
    [
      'not by split',
      '<unit id="u"><segment id="a"><source>Eve varınca,</source></segment><ignorable><source> </source></ignorable><segment id="b"><source>oturdu.</source></segment></unit>',
      '',
      'split',
    ],
    [
      'segments with and without a target are not joined',
      '<unit id="u"><segment id="a"><source>Eve varınca, </source><target>At home </target></segment><segment id="b"><source>oturdu.</source></segment></unit>',
      '',
      'join',
    ],
  ])('%s', (_, before, after, way = 'sentences') => {
    const found = resegment(wrap(before), way);
    expect(unwrap(found)).toBe(after === '' ? before : after);
    expect(resegment(found, way)).toBe(found);
  });

  test('rules that keep subflows whole', () => {
    const text = wrap(
      '<unit id="u"><segment><source>Bir.<ph id="1" subFlows="n"/> İki.</source></segment></unit><unit id="n"><segment><source>Not. Son.</source></segment></unit>',
    );
    const count = (splitsSubflows: boolean): number =>
      resegmentXliff(text, { way: 'split', findBreaks: byLanguage, splitsSubflows }).patches.length;
    expect([count(true), count(false)]).toEqual([2, 1]);
  });

  test('XLIFF 1 is refused', () => {
    const text =
      '<xliff version="1.2"><file source-language="tr" original="a" datatype="x"><body><trans-unit id="1"><source>A. B.</source></trans-unit></body></file></xliff>';
    expect(() => resegment(text)).toThrow(expect.objectContaining({ fault: 'xliff/version' }));
  });

  /** Everything on one side of a unit, in order. */
  const side = ({ parts }: Unit, name: 'source' | 'target'): Content =>
    joinContent(...parts.map((part) => part[name] ?? []));

  test('no text and no code of either side is lost, whatever the units are', () => {
    const code = (kind: InlineCode['kind'], id: string): InlineCode => ({
      type: 'code', kind, id, equiv: '', canDelete: true,
    }); // prettier-ignore
    const piece = fc.constantFrom<string | InlineCode>(
      'Ali geldi. ', 'Dr. ', 'Bitti!', ' ', 've ', '<&', code('standalone', '3'),
      code('open', '1'), code('close', '1'), code('open', '2'), code('close', '2'),
    ); // prettier-ignore
    const content = fc
      .array(piece, { maxLength: 10 })
      .map((parts) =>
        joinContent(
          parts.filter((part, at) => typeof part === 'string' || parts.indexOf(part) === at),
        ),
      );
    const segment = fc.record({ source: content, target: fc.option(content, { nil: undefined }) });
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 3 }),
        fc.constantFrom<ResegmentWay>('sentences', 'split', 'join'),
        (segments, way) => {
          const unit: Unit = {
            type: 'unit',
            id: 'u',
            translate: true,
            parts: segments.map(({ source, target }, at) => ({
              type: 'segment',
              id: `s${at}`,
              // codes of different segments are different codes
              source: source.map((part) => number(part, at)),
              ...(target && { target: target.map((part) => number(part, at)) }),
              state: 'initial',
            })),
          };
          const text = writeXliff([
            { type: 'document', id: 'f', sourceLocale: 'tr', targetLocale: 'en', units: [unit] },
          ]);
          const [before] = readXliff(text);
          const [after] = readXliff(resegment(text, way));
          for (const name of ['source', 'target'] as const)
            expect(side(after!.units[0]!, name)).toEqual(side(before!.units[0]!, name));
        },
      ),
      { seed: 12, numRuns: 500 },
    );
    function number(part: string | InlineCode, at: number): string | InlineCode {
      return typeof part === 'string' ? part : { ...part, id: `${at}${part.id}` };
    }
  });
});
