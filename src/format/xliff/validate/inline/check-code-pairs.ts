import type { ValidationRule } from '../../../validation/rule.ts';
import type { InlineItem, InlineScope } from './inline-content.ts';
import type { Report } from '../scope.ts';
import { valueOf } from '../scope.ts';
import { nameRules } from '../name-rules.ts';

const isIsolated = ({ element }: InlineItem): boolean => valueOf(element, 'isolated') === 'yes';

/** Hints that both halves of a pair give alike (XLIFF 2.1, 4.2.3.5). */
const sameHints = ['canCopy', 'canDelete', 'canOverlap'] as const;

function checkEnds(items: readonly InlineItem[], report: Report): void {
  for (const { element, key } of items) {
    if (key !== 'ec') continue;
    const isolated = valueOf(element, 'isolated') === 'yes';
    const [wanted, other] = isolated ? ['id', 'startRef'] : ['startRef', 'id'];
    const state = isolated ? 'isolated' : 'not isolated';
    if (valueOf(element, wanted!) === undefined || valueOf(element, other!) !== undefined)
      report('end-code-id', element, `<ec> is ${state}`, `${wanted} and no ${other}`);
    if (!isolated && valueOf(element, 'dir') !== undefined)
      report('end-code-dir', element, '<ec> has dir, but is not isolated', 'dir on its <sc> only');
  }
}

function checkHints(start: InlineItem, end: InlineItem, report: Report): void {
  for (const name of sameHints) {
    const [first, last] = [start, end].map(({ element }) => valueOf(element, name) ?? 'yes');
    if (first !== last) {
      const message = `${name} of <ec> is ${last}, that of its <sc> is ${first}`;
      report('pair-hints', end.element, message, `${name}="${first}"`);
    }
  }
  const [first, last] = [start, end].map(({ element }) => valueOf(element, 'canReorder') ?? 'yes');
  const wanted = first === 'firstNo' ? 'no' : first;
  if (last !== wanted) {
    const message = `canReorder of <ec> is ${last}, that of its <sc> is ${first}`;
    report('pair-hints', end.element, message, `canReorder="${wanted}"`);
  }
}

/** Starts and ends of one side, in reading order; halves by the id of the start. */
function checkPairs(
  items: readonly InlineItem[],
  [startKey, endKey]: readonly [string, string],
  rules: { readonly noEnd: string; readonly noStart: string },
  report: Report,
): void {
  const starts = new Map<string, InlineItem>();
  const ends = new Map<string, InlineItem>();
  for (const item of items) {
    if (item.key === startKey) starts.set(valueOf(item.element, 'id') ?? '', item);
    if (item.key !== endKey || (endKey === 'ec' && isIsolated(item))) continue;
    const id = valueOf(item.element, 'startRef');
    if (id === undefined) continue;
    const start = starts.get(id);
    const text = `<${endKey}> with startRef "${id}"`;
    if (start === undefined)
      report(rules.noStart, item.element, text, `<${startKey} id="${id}"/> before it in its unit`);
    else if (isIsolated(start))
      report('isolated-pair', start.element, `${text} ends an isolated <sc>`, 'isolated="no"');
    else if (ends.has(id))
      report(rules.noStart, item.element, `a second ${text}`, `one end for each <${startKey}>`);
    else if (endKey === 'ec') checkHints(start, item, report);
    ends.set(id, item);
  }
  for (const [id, start] of starts)
    if (!ends.has(id) && !isIsolated(start)) {
      const expected =
        startKey === 'sc'
          ? `<ec startRef="${id}"/> after it in its unit, or isolated="yes"`
          : `<em startRef="${id}"/> after it in its unit`;
      report(rules.noEnd, start.element, `<${startKey}> "${id}" has no end`, expected);
    }
}

/** Checks that what begins also ends: `sc` with `ec`, `sm` with `em`. */
export function checkCodePairs({ source, target }: InlineScope, report: Report): void {
  for (const items of [source, target]) {
    if (items.length === 0) continue;
    checkEnds(items, report);
    checkPairs(
      items,
      ['sc', 'ec'],
      { noEnd: 'start-without-end', noStart: 'end-without-start' },
      report,
    );
    checkPairs(
      items,
      ['sm', 'em'],
      { noEnd: 'marker-without-end', noStart: 'marker-without-start' },
      report,
    );
  }
}

/** The rules that {@link checkCodePairs} holds the halves of codes against. */
export const codePairRules: readonly ValidationRule[] = nameRules([
  {
    name: 'end-code-id',
    section: 'XLIFF 2.1, 4.2.3.5',
    summary: 'An `ec` has `id` when it is isolated, `startRef` when it is not, and never both.',
    good: '<source>end<ec id="1" isolated="yes"/></source>',
    bad: '<source>end<ec startRef="1" isolated="yes"/></source>',
  },
  {
    name: 'end-code-dir',
    section: 'XLIFF 2.1, 4.2.3.5',
    summary: '`dir` stands on an `ec` only when it is isolated.',
    good: '<source>end<ec id="1" isolated="yes" dir="rtl"/></source>',
    bad: '<source><sc id="1"/>text<ec startRef="1" dir="rtl"/></source>',
  },
  {
    name: 'start-without-end',
    section: 'XLIFF 2.1, 4.2.3.4',
    summary:
      'Every `sc` that is not isolated has its `ec` behind it, in the same unit and language.',
    good: '<source><sc id="1"/>bold<ec startRef="1"/></source>',
    bad: '<source><sc id="1"/>bold</source>',
  },
  {
    name: 'end-without-start',
    section: 'XLIFF 2.1, 4.2.3.5',
    summary:
      'Every `ec` that is not isolated has its own `sc` before it, in the same unit and language.',
    good: '<source><sc id="1"/>bold<ec startRef="1"/></source>',
    bad: '<source><ec startRef="1"/>bold<sc id="1" isolated="yes"/></source>',
  },
  {
    name: 'isolated-pair',
    section: 'XLIFF 2.1, 4.3.1.22',
    summary: 'An `sc` whose `ec` is in the same unit is not isolated.',
    good: '<source><sc id="1"/>bold<ec startRef="1"/></source>',
    bad: '<source><sc id="1" isolated="yes"/>bold<ec startRef="1"/></source>',
  },
  {
    name: 'pair-hints',
    section: 'XLIFF 2.1, 4.2.3.5',
    summary:
      'An `ec` gives the editing hints of its `sc`: the same `canCopy`, `canDelete` and `canOverlap`; `canReorder` the same too, but `no` where the `sc` has `firstNo`.',
    good: '<source><sc id="1" canDelete="no"/>bold<ec startRef="1" canDelete="no"/></source>',
    bad: '<source><sc id="1" canDelete="no"/>bold<ec startRef="1"/></source>',
  },
  {
    name: 'marker-without-end',
    section: 'XLIFF 2.1, 4.2.3.7',
    summary: 'Every `sm` has its `em` behind it, in the same unit and language.',
    good: '<source><sm id="m1" translate="no"/>Ankara<em startRef="m1"/></source>',
    bad: '<source><sm id="m1" translate="no"/>Ankara</source>',
  },
  {
    name: 'marker-without-start',
    section: 'XLIFF 2.1, 4.2.3.8',
    summary: 'Every `em` has its own `sm` before it, in the same unit and language.',
    good: '<source><sm id="m1" translate="no"/>Ankara<em startRef="m1"/></source>',
    bad: '<source>Ankara<em startRef="m1"/></source>',
  },
]);
