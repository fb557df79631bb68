import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validators } from '../../../src/format/validation/validators.ts';
import { xliff2Table } from '../../../src/format/xliff/validate/xliff-2-table.ts';
import { toVersion21, toVersion22 } from './version-twins.ts';

const errorsOf = (text: string): string[] =>
  [...validators.xliff(text)]
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule.replace('xliff2/', ''));
const fixed = 'canCopy="no" canDelete="no"';
const unit = '<unit id="u1"><segment><source>text</source></segment></unit>';
const root = (attributes: string, content = `<file id="f1">${unit}</file>`): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${attributes}>${content}</xliff>`;
const target = (source: string, text: string): string =>
  `<source>${source}</source><target>${text}</target>`;

describe('what the standard forbids', () => {
  test.each<readonly [rule: string, example: string]>([
    ['missing-attribute', root('srcLang="en"')],
    ['missing-attribute', root('version="2.1"')],
    ['language-tag', root('version="2.1" srcLang="en_US"')],
    ['language-tag', root('version="2.1" srcLang="en" trgLang="x"')],
    ['missing-element', root('version="2.1" srcLang="en"', '')],
    ['misplaced-element', root('version="2.1" srcLang="en"', unit)],
    ['source-language', root('version="2.1" srcLang="en" xml:lang="fr"')],
    ['unknown-attribute', root('version="2.1" srcLang="en" original="a"')],
    ['missing-element', '<file id="f1"/>'],
    ['missing-attribute', `<file>${unit}</file>`],
    ['misplaced-element', `<file id="f1">${unit}<skeleton href="a"/></file>`],
    ['misplaced-element', `<file id="f1"><skeleton href="a"/><skeleton href="b"/>${unit}</file>`],
    ['misplaced-element', `<file id="f1">${unit}<my:info/></file>`],
    [
      'misplaced-element',
      `<file id="f1"><group id="g1">${unit}<notes><note>a</note></notes></group></file>`,
    ],
    ['stray-text', `<file id="f1">text${unit}</file>`],
    ['unknown-attribute', `<file id="f1"><skeleton href="a" id="s"/>${unit}</file>`],
    ['extension-attribute', `<file id="f1"><skeleton href="a" my:a="b"/>${unit}</file>`],
    ['type-syntax', '<file id="f1"><group id="g1" type="menu"/></file>'],
    ['attribute-value', '<file id="f1"><group id="g1" canResegment="maybe"/></file>'],
    ['attribute-value', '<file id="f1" srcDir="left"><group id="g1"/></file>'],
    ['attribute-value', '<file id="f1" xml:space="keep"><group id="g1"/></file>'],
    ['duplicate-group-id', '<file id="f1"><group id="g1"><group id="g1"/></group></file>'],
    ['duplicate-unit-id', `<file id="f1"><group id="g1">${unit}</group>${unit}</file>`],
    [
      'duplicate-extension-id',
      `<file id="f1"><group id="g1"><my:a id="x"/><my:b xml:id="x"/></group></file>`,
    ],
    [
      'misplaced-module',
      `<file id="f1"><gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry></gls:glossary>${unit}</file>`,
    ],
    ['missing-element', ''],
    ['missing-segment', '<ignorable><source> </source></ignorable>'],
    ['missing-element', '<segment><target>b</target></segment>'],
    ['misplaced-element', '<segment><target>b</target><source>a</source></segment>'],
    ['misplaced-element', `<segment>${target('a', 'b')}<target>c</target></segment>`],
    [
      'misplaced-element',
      '<segment><source>a</source></segment><originalData><data id="d">x</data></originalData>',
    ],
    ['missing-element', '<originalData/><segment><source>a</source></segment>'],
    ['extension-attribute', '<segment my:a="b"><source>a</source></segment>'],
    ['extension-attribute', '<ignorable my:a="b"><source>a</source></ignorable>'],
    ['unknown-attribute', '<ignorable state="initial"><source>a</source></ignorable>'],
    ['unknown-attribute', '<segment xml:lang="en"><source>a</source></segment>'],
    [
      'type-syntax',
      `<segment state="translated" subState="xlf:fuzzy">${target('a', 'b')}</segment>`,
    ],
    ['type-syntax', `<segment state="translated" subState="fuzzy">${target('a', 'b')}</segment>`],
    [
      'attribute-value',
      '<notes><note priority="0">a</note></notes><segment><source>a</source></segment>',
    ],
    [
      'attribute-value',
      '<notes><note priority="11">a</note></notes><segment><source>a</source></segment>',
    ],
    [
      'attribute-value',
      '<notes><note appliesTo="both">a</note></notes><segment><source>a</source></segment>',
    ],
    [
      'extension-element',
      '<notes><note><my:b/></note></notes><segment><source>a</source></segment>',
    ],
    [
      'extension-attribute',
      '<notes my:a="b"><note>a</note></notes><segment><source>a</source></segment>',
    ],
    [
      'attribute-value',
      '<originalData><data id="d" xml:space="default">x</data></originalData><segment><source>a</source></segment>',
    ],
    ['extension-element', '<source>a<my:b/></source>'],
    ['misplaced-element', '<source>a<source>b</source></source>'],
    ['attribute-value', '<source>a</source><target order="0">b</target>'],
    ['unknown-attribute', '<source order="1">a</source>'],
    ['code-point', '<source><cp hex="zz"/></source>'],
    ['code-point', '<source><cp hex="110000"/></source>'],
    ['code-point', '<source><cp hex="0009"/></source>'],
    ['stray-text', '<source><cp hex="0001">a</cp></source>'],
    ['extension-attribute', '<source><cp hex="0001" my:a="b"/></source>'],
    ['extension-attribute', '<source><ph id="1" my:a="b"/></source>'],
    ['extension-attribute', '<source><sc id="1" isolated="yes" my:a="b"/></source>'],
    ['extension-attribute', '<source><ec id="1" isolated="yes" my:a="b"/></source>'],
    ['stray-text', '<source><ph id="1">text</ph></source>'],
    ['unknown-attribute', '<source><ph id="1" canOverlap="no"/></source>'],
    ['unknown-attribute', '<source><pc id="1" dataRef="d">a</pc></source>'],
    ['attribute-value', '<source><ph id="1" canReorder="maybe"/></source>'],
    ['attribute-value', '<source><ph id="1" canDelete="firstNo"/></source>'],
    ['type-syntax', '<source><ph id="1" type="fmt" subType="bold"/></source>'],
    ['type-syntax', '<source><ph id="1" type="fmt" subType="xlf:bold"/></source>'],
    ['type-syntax', '<source><mrk id="1" type="note">a</mrk></source>'],
    ['end-code-id', '<source><sc id="1"/><ec id="2" startRef="1"/></source>'],
    ['end-code-id', '<source><ec isolated="yes"/></source>'],
    ['end-without-start', '<source><ec startRef="1"/></source>'],
    ['pair-hints', '<source><sc id="1" canCopy="no"/><ec startRef="1"/></source>'],
    ['pair-hints', '<source><sc id="1"/><ec startRef="1" canOverlap="no"/></source>'],
    [
      'pair-hints',
      `<source><sc id="1" canReorder="firstNo" ${fixed}/><ec startRef="1" canReorder="firstNo" ${fixed}/></source>`,
    ],
    ['start-without-end', target('<sc id="1"/>a<ec startRef="1"/>', '<sc id="1"/>b')],
    ['end-without-start', '<source><sc id="1"/>a<ec startRef="1"/><ec startRef="1"/></source>'],
    ['marker-without-start', '<source><em startRef="1"/><sm id="1" translate="no"/></source>'],
    ['duplicate-inline-id', '<segment id="1"><source><ph id="1"/></source></segment>'],
    [
      'duplicate-inline-id',
      '<segment><source><ph id="1"/></source></segment><segment><source><mrk id="1" translate="no">a</mrk></source></segment>',
    ],
    ['duplicate-inline-id', target('a', '<ph id="1"/><ph id="1"/>')],
    ['foreign-target-id', `<segment id="s1">${target('a', '<ph id="s1"/>')}</segment>`],
    [
      'foreign-target-id',
      `<segment>${target('<ph id="1"/>', '')}</segment><segment>${target('a', '<ph id="1"/>')}</segment>`,
    ],
    ['unknown-data', '<source><pc id="1" dataRefStart="d" dataRefEnd="d">a</pc></source>'],
    ['attribute-value', '<source><ph id="1" subFlows="u1,u1"/></source>'],
    ['unknown-sub-flow', '<source><pc id="1" subFlowsStart="u1" subFlowsEnd="u9">a</pc></source>'],
    ['fixed-code-hints', '<source><ph id="1" canReorder="firstNo" canCopy="no"/></source>'],
    ['sequence-without-first', `<source><ph id="1" canReorder="no" ${fixed}/></source>`],
    ['deleted-code', target('<sc id="1" canDelete="no"/>a<ec startRef="1" canDelete="no"/>', 'b')],
    [
      'reordered-code',
      target(
        `<ph id="1" canReorder="firstNo" ${fixed}/><ph id="2" canReorder="no" ${fixed}/>`,
        `<ph id="2" canReorder="no" ${fixed}/><ph id="1" canReorder="firstNo" ${fixed}/>`,
      ),
    ],
    [
      'reordered-code',
      target(
        `<pc id="1" canReorder="firstNo" ${fixed}>a<ph id="2" canReorder="no" ${fixed}/></pc>`,
        `<pc id="1" canReorder="firstNo" ${fixed}>b</pc><ph id="2" canReorder="no" ${fixed}/>`,
      ),
    ],
    [
      'comment-content',
      '<source><sm id="1" type="comment" value="a" ref="#n=n1"/>a<em startRef="1"/></source>',
    ],
    ['fragment-syntax', '<source><mrk id="1" type="term" ref="#u=u1/u=u1">a</mrk></source>'],
    ['fragment-syntax', '<source><mrk id="1" type="term" ref="#">a</mrk></source>'],
    ['fragment-syntax', '<source><mrk id="1" type="term" ref="#z=1">a</mrk></source>'],
    ['unknown-reference', '<source><mrk id="1" type="term" ref="#f=f9/u=u1">a</mrk></source>'],
    ['unknown-reference', '<source><mrk id="1" type="term" ref="#gls=g1">a</mrk></source>'],
    [
      'missing-attribute',
      '<mtc:matches><mtc:match><source>a</source><target>b</target></mtc:match></mtc:matches><segment><source>a</source></segment>',
    ],
    [
      'missing-element',
      '<mtc:matches><mtc:match ref="#s"><source>a</source></mtc:match></mtc:matches><segment id="s"><source>a</source></segment>',
    ],
    [
      'attribute-value',
      '<mtc:matches><mtc:match ref="#s" similarity="101"><source>a</source><target>b</target></mtc:match></mtc:matches><segment id="s"><source>a</source></segment>',
    ],
    [
      'target-language',
      '<mtc:matches><mtc:match ref="#s"><source>a</source><target xml:lang="fr">b</target></mtc:match></mtc:matches><segment id="s"><source>a</source></segment>',
    ],
    [
      'unknown-data',
      '<originalData><data id="d">x</data></originalData><segment><source><ph id="1" dataRef="e"/></source></segment>',
    ],
    [
      'start-without-end',
      '<mtc:matches><mtc:match ref="#s"><source><sc id="1"/></source><target>b</target></mtc:match></mtc:matches><segment id="s"><source>a</source></segment>',
    ],
    [
      'unknown-element',
      '<mda:metadata><mda:group/></mda:metadata><segment><source>a</source></segment>',
    ],
    [
      'attribute-value',
      '<val:validation><val:rule isPresent="a" normalization="nfkc"/></val:validation><segment><source>a</source></segment>',
    ],
    ['attribute-value', '<source><ph id="1" fs:fs="blink"/></source>'],
    ['unknown-attribute', '<source><ph id="1" fs:style="b"/></source>'],
  ])('%s: %s', (rule, example) => {
    expect(errorsOf(xliff2Table.completeExample(example))).toContain(rule);
  });
});

describe('what the standard allows', () => {
  test.each([
    root('version="2.0" srcLang="tr-Latn-TR-x-old" xmlns:my="a" my:a="b"'),
    `<file id="f1" xml:lang="en"><group id="g1"/>${unit}</file>`,
    '<file id="1"><group id="1"><unit id="1"><segment id="1"><source/></segment></unit></group></file>',
    '<notes><note id="1">a</note></notes><originalData><data id="1">b</data></originalData><segment id="1"><source>a</source></segment>',
    '<segment><source><sc id="1"/>a</source></segment><ignorable><source> </source></ignorable><segment><source>b<ec startRef="1"/></source></segment>',
    target('<pc id="1">a</pc><ph id="2"/>', '<sc id="1"/>b<ec startRef="1"/>'),
    target(
      '<mrk id="m1" type="term" value="place" ref="http://example.com/">a</mrk>',
      '<sm id="m1" type="term"/>b<em startRef="m1"/>',
    ),
    '<source xml:lang="EN" xml:space="preserve">a<cp hex="001f"/><cp hex="FFFE"/></source>',
    `<source><pc id="1" canReorder="firstNo" ${fixed}>a<ph id="2"/></pc></source>`,
    '<source><mrk id="1" type="my:see" ref="other.xlf#f=f/u=9">a</mrk></source>',
    '<source><mrk id="1" type="my:see" ref="#f=f1/u=u1/my2=whatever">a</mrk></source>',
    '<my:list xmlns="urn:other"><unit id="a"/><unit id="b"/></my:list><segment><source>a</source></segment>',
    '<file id="f1"><skeleton><html xmlns="urn:h"><p id="a b"/><p id="a b"/></html></skeleton><group id="g"/></file>',
    '<mtc:matches><mtc:match ref="#u=u1/s" id="s"><originalData><data id="d">x</data></originalData><source><ph id="s" dataRef="d"/></source><target><ph id="s" dataRef="d"/></target><my:a/></mtc:match></mtc:matches><segment id="s"><source>a</source></segment>',
  ])('%s', (example) => {
    expect(errorsOf(xliff2Table.completeExample(example))).toEqual([]);
  });
});

test('a violation has the place of its element, in the order of the file', () => {
  const text =
    '<file id="f1">\n <unit id="u1">\n  <segment>\n   <source>a<ph id="1/2"/>\n    <pc/></source></segment></unit></file>';
  const found = [...validators.xliff(xliff2Table.completeExample(text))];
  expect(found.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ['xliff2/id-syntax', 5, 13],
    ['xliff2/missing-attribute', 6, 5],
  ]);
});

test('chunks of any size give the same, and a broken end is the last violation', () => {
  const text = root('version="2.1" srcLang="en"', '<file id="f 1"><unit id="u1"><segment></unit>');
  const whole = [...validators.xliff(text)];
  expect(whole.map(({ rule }) => rule)).toEqual(['xliff2/id-syntax', 'xml/malformed']);
  expect([...validators.xliff(text.split(''))]).toEqual(whole);
});

test('a long file is judged unit by unit, in time that grows with its length', () => {
  const units = function* (count: number): Generator<string> {
    yield '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="tr"><file id="f">';
    for (let at = 0; at < count; at++)
      yield `<unit id="u${at}"><segment id="s"><source><pc id="1">a</pc></source><target><pc id="1">b</pc></target></segment></unit>`;
    yield '</file></xliff>';
  };
  // With work that grew with the square of it, this would not end before the test is stopped.
  expect([...validators.xliff(units(20_000))]).toEqual([]);
});

const suite = path.join(import.meta.dirname, '../../../../shared/suites/xliff-2.1');
const there = existsSync(suite) ? describe : describe.skip;
const twins: Readonly<Record<string, (text: string) => string>> = {
  '2.0': (text) => text,
  '2.1': toVersion21,
  '2.2': toVersion22,
};
there.each(Object.entries(twins))('the OASIS suite as %s', (_, toTwin) => {
  const judge = (folder: string, isWanted: (errors: readonly string[]) => boolean): string[] => {
    const names = readdirSync(path.join(suite, folder)).filter((name) => name.endsWith('.xlf'));
    expect(names.length).toBeGreaterThan(0);
    return names.filter(
      (name) => !isWanted(errorsOf(toTwin(readFileSync(path.join(suite, folder, name), 'utf8')))),
    );
  };
  test.each(['core/valid', 'core/in-out', 'modules/valid'])('%s is accepted', (folder) => {
    expect(judge(folder, (errors) => errors.length === 0)).toEqual([]);
  });
  test.each(['core/invalid', 'modules/invalid'])('%s is rejected', (folder) => {
    expect(judge(folder, (errors) => errors.length > 0)).toEqual([]);
  });
});
