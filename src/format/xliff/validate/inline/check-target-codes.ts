import type { ValidationRule } from '../../../validation/rule.ts';
import type { InlineItem, InlineScope } from './inline-content.ts';
import { codesOf } from './inline-content.ts';
import type { Report } from '../scope.ts';
import { valueOf } from '../scope.ts';
import { nameRules } from '../name-rules.ts';

/** A code of the source has the same name in the target; the end of a pair that of its start. */
function nameOf({ element, key }: InlineItem): string | undefined {
  const start = key === 'ec' ? valueOf(element, 'startRef') : undefined;
  return start === undefined ? valueOf(element, 'id') : `/${start}`;
}

function checkDeleted({ parts, ...sides }: InlineScope, report: Report): void {
  const there = new Set<string>();
  for (const item of codesOf(sides.target)) {
    const name = nameOf(item);
    if (name === undefined) continue;
    there.add(name);
    // A pair may be written either way (XLIFF 2.1, 4.7.2.2).
    if (item.key === 'pc') there.add(`/${name}`);
  }
  for (const { element, key, part } of codesOf(sides.source)) {
    const target = parts[part]?.target;
    if (target === undefined || valueOf(element, 'canDelete') !== 'no') continue;
    const name = nameOf({ element, key } as InlineItem);
    if (name === undefined || there.has(name)) continue;
    const message = `the target has no <${key}> "${name.replace('/', '')}", which has canDelete="no"`;
    report('deleted-code', target, message, 'the code in the target');
  }
}

function checkReordered(scope: InlineScope, report: Report): void {
  const before = new Map<
    string,
    { readonly name: string; readonly item: InlineItem } | undefined
  >();
  const source = codesOf(scope.source).map((item) => ({ name: nameOf(item), item }));
  const known = new Set(source.map(({ name }) => name));
  let last: { readonly name: string; readonly item: InlineItem } | undefined;
  for (const { name, item } of codesOf(scope.target).map((one) => ({
    name: nameOf(one),
    item: one,
  }))) {
    if (name === undefined) continue;
    // The end of what is a `pc` in the source is no code there.
    if (name.startsWith('/') && !known.has(name)) continue;
    before.set(name, last);
    last = { name, item };
  }
  const isEnd = (name: string | undefined): boolean => name?.startsWith('/') === true;
  source.forEach(({ name, item }, at) => {
    const previous = source[at - 1]?.name;
    const isFixed = valueOf(item.element, 'canReorder') === 'no';
    if (!isFixed || isEnd(name) || name === undefined || previous === undefined) return;
    if (!before.has(name) || !before.has(previous)) return;
    const found = before.get(name)?.name;
    if (found === previous) return;
    const target = scope.parts[item.part]?.target;
    const message = `the code "${name}" with canReorder="no" does not follow "${previous.replace('/', '')}" in the target`;
    if (target !== undefined) report('reordered-code', target, message, 'the order of the source');
  });
}

/** Name of each code → id of the fixed `pc` right around it; absent for those in none. */
function findFixedPairs(items: readonly InlineItem[]): ReadonlyMap<string | undefined, string> {
  const pairs = new Map<string | undefined, string>();
  const open: InlineItem[] = [];
  for (const item of items) {
    while (open.length > 0 && open.at(-1)!.end <= item.at) open.pop();
    const around = open.at(-1);
    if (around !== undefined) pairs.set(nameOf(item), nameOf(around) ?? '');
    if (item.key === 'pc' && (valueOf(item.element, 'canReorder') ?? 'yes') !== 'yes')
      open.push(item);
  }
  return pairs;
}

/** A code that is fixed inside a fixed pair stays inside, one behind it behind. */
function checkNesting({ source, target, parts }: InlineScope, report: Report): void {
  const isFixed = ({ element }: InlineItem): boolean => valueOf(element, 'canReorder') === 'no';
  const found = new Map(codesOf(target).map((item) => [nameOf(item), item]));
  const [before, after] = [findFixedPairs(source), findFixedPairs(target)];
  const originals = new Map(codesOf(source).map((item) => [nameOf(item), item]));
  for (const item of codesOf(source).filter(isFixed)) {
    const name = nameOf(item);
    const [was, is] = [before.get(name), after.get(name)];
    const there = found.get(name);
    if (was === is || there === undefined) continue;
    // A pair may be `sc` and `ec` on the other side, and hold nothing there.
    if (was !== undefined && found.get(was)?.key !== 'pc') continue;
    if (is !== undefined && originals.get(is)?.key !== 'pc') continue;
    const message = `the code "${name ?? ''}" with canReorder="no" left or entered the code "${was ?? is ?? ''}"`;
    report(
      'reordered-code',
      parts[there.part]?.target ?? there.element,
      message,
      'the order of the source',
    );
  }
}

/** What a code of the target has in common with the one of the source (XLIFF 2.1, 4.7.7). */
const kept = ['canCopy', 'canDelete', 'canReorder', 'type', 'subType'] as const;

function checkChanged({ source, target }: InlineScope, report: Report): void {
  const codes = new Map(codesOf(source).map((item) => [nameOf(item), item]));
  for (const item of codesOf(target)) {
    const original = codes.get(nameOf(item));
    if (original?.key !== item.key) continue;
    for (const name of kept) {
      const [was, is] = [original, item].map(({ element }) => valueOf(element, name));
      if (was === is || (name.startsWith('can') && (was ?? 'yes') === (is ?? 'yes'))) continue;
      const message = `${name} of <${item.key}> is ${is ?? 'not there'}, in the source ${was ?? 'not there'}`;
      report('changed-code', item.element, message, 'the same in both languages');
    }
  }
}

/** Compares the codes of the target with those of the source. */
export function checkTargetCodes(scope: InlineScope, report: Report): void {
  if (scope.source.length === 0) return;
  checkDeleted(scope, report);
  if (scope.target.length === 0) return;
  checkReordered(scope, report);
  checkNesting(scope, report);
  checkChanged(scope, report);
}

const fixed = 'canCopy="no" canDelete="no"';
const sequence = `<ph id="1" canReorder="firstNo" ${fixed}/><ph id="2" canReorder="no" ${fixed}/>`;

/** The rules that {@link checkTargetCodes} holds the codes of a target against. */
export const targetCodeRules: readonly ValidationRule[] = nameRules([
  {
    name: 'deleted-code',
    section: 'XLIFF 2.1, 4.3.1.3',
    summary: 'Where there is a target, it has every code of the source with `canDelete="no"`.',
    good: '<source>a<ph id="1" canDelete="no"/></source><target><ph id="1" canDelete="no"/>b</target>',
    bad: '<source>a<ph id="1" canDelete="no"/></source><target>b</target>',
  },
  {
    name: 'reordered-code',
    section: 'XLIFF 2.1, 4.3.1.5 and 4.7.2.5',
    summary:
      'A sequence of codes that begins with `firstNo` and goes on with `no` stays together and in order in the target.',
    good: `<source>${sequence}<ph id="3"/></source>\n<target><ph id="3"/>${sequence}</target>`,
    bad: `<source>${sequence}<ph id="3"/></source>\n<target>${sequence.replace('/><', '/><ph id="3"/><')}</target>`,
  },
  {
    name: 'changed-code',
    severity: 'warning',
    section: 'XLIFF 2.1, 4.7.7',
    summary: 'A code of the target keeps the editing hints and types it has in the source.',
    good: '<source><ph id="1" type="image"/></source><target><ph id="1" type="image"/></target>',
    bad: '<source><ph id="1" type="image"/></source><target><ph id="1" type="link"/></target>',
  },
]);
