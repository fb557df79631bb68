import type { ValidationRule } from '../../validation/rule.ts';
import type { InlineScope } from './inline/inline-content.ts';
import type { Holder } from './scope.ts';
import { valueOf } from './scope.ts';
import { nameRules } from './name-rules.ts';

/** Language tags are the same in any case (RFC 5646, 2.1.1). */
export function isSameLanguage(one: string, other: string): boolean {
  return one.toLocaleLowerCase('en') === other.toLocaleLowerCase('en');
}

/** The languages of the source and target of segments, or of a match. */
export function checkLanguages({ parts }: InlineScope, holder: Holder, isReference = false): void {
  const { root, report } = holder.document;
  const check = (tag: (typeof parts)[number]['source'], name: 'srcLang' | 'trgLang'): void => {
    if (tag === undefined) return;
    const wanted = valueOf(root, name);
    const found = valueOf(tag, 'xml:lang') ?? holder.language;
    if (found === undefined || wanted === undefined || isSameLanguage(found, wanted)) return;
    const message = `the language of <${tag.name}> is ${found}`;
    report(name === 'srcLang' ? 'source-language' : 'target-language', tag, message, wanted);
  };
  for (const { element, source, target } of parts) {
    check(source, 'srcLang');
    if (!isReference) check(target, 'trgLang');
    const isSegment = element.local !== 'match';
    if (isSegment && target !== undefined && valueOf(root, 'trgLang') === undefined)
      report('target-without-language', target, '<xliff> has no trgLang', 'trgLang="…"');
  }
}

/** States, and the order of the targets. */
export function checkSegments({ parts }: InlineScope, { document: { report } }: Holder): void {
  const taken = new Map<number, number>();
  parts.forEach(({ element, target, order }, at) => {
    const state = valueOf(element, 'state');
    if (valueOf(element, 'subState') !== undefined && state === undefined)
      report('substate-without-state', element, 'there is a subState, but no state', 'state="…"');
    if (state !== undefined && state !== 'initial' && target === undefined)
      report(
        'state-without-target',
        element,
        `a segment without target is ${state}`,
        'state="initial"',
      );
    const place = target ?? element;
    const explicit = target === undefined ? undefined : valueOf(target, 'order');
    if (explicit !== undefined && order > parts.length)
      report('order-range', place, `order is ${explicit}`, `a number from 1 to ${parts.length}`);
    const other = taken.get(order);
    if (other !== undefined) {
      const message = `the targets of parts ${other} and ${at + 1} both come at place ${order}`;
      report('duplicate-order', place, message, 'a place of its own for each');
    } else taken.set(order, at + 1);
  });
}

const two = (first: string, second: string): string =>
  `<segment><source>One.</source><target${first}>Bir.</target></segment>\n<segment><source>Two.</source><target${second}>İki.</target></segment>`;

/** The rules that {@link checkSegments} and {@link checkLanguages} hold segments against. */
export const segmentRules: readonly ValidationRule[] = nameRules([
  {
    name: 'source-language',
    section: 'XLIFF 2.1, 4.2.2.12',
    summary: '`xml:lang` of a source, its own or inherited, is the `srcLang` of the document.',
    good: '<source xml:lang="en">text</source>',
    bad: '<source xml:lang="ja">text</source>',
  },
  {
    name: 'target-language',
    section: 'XLIFF 2.1, 4.2.2.13',
    summary:
      '`xml:lang` of a target, its own or inherited, is the `trgLang` of the document; only that of a match for reference may differ.',
    good: '<source>text</source><target xml:lang="tr">metin</target>',
    bad: '<source>text</source><target xml:lang="ja">metin</target>',
  },
  {
    name: 'target-without-language',
    section: 'XLIFF 2.1, 4.2.2.1',
    summary: 'A document with targets has `trgLang`.',
    good: '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="tr">\n <file id="f"><unit id="u"><segment><source>a</source><target>b</target></segment></unit></file>\n</xliff>',
    bad: '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en">\n <file id="f"><unit id="u"><segment><source>a</source><target>b</target></segment></unit></file>\n</xliff>',
  },
  {
    name: 'substate-without-state',
    section: 'XLIFF 2.1, 4.3.1.35',
    summary: '`subState` stands beside `state`.',
    good: '<segment state="translated" subState="my:fuzzy"><source>a</source><target>b</target></segment>',
    bad: '<segment subState="my:fuzzy"><source>a</source><target>b</target></segment>',
  },
  {
    name: 'state-without-target',
    section: 'XLIFF 2.1, 4.3.1.31',
    summary: 'A segment that is `translated`, `reviewed` or `final` has a target.',
    good: '<segment state="final"><source>a</source><target>b</target></segment>',
    bad: '<segment state="final"><source>a</source></segment>',
  },
  {
    name: 'order-range',
    section: 'XLIFF 2.1, 4.3.1.24',
    summary: '`order` is at most the number of segments and ignorables of the unit.',
    good: two(' order="2"', ' order="1"'),
    bad: two('', ' order="3"'),
  },
  {
    name: 'duplicate-order',
    section: 'XLIFF 2.1, 4.8.2',
    summary:
      'Each segment and ignorable has a place of its own in the target: that of `order`, or that of its source.',
    good: two(' order="2"', ' order="1"'),
    bad: two(' order="2"', ''),
  },
]);
