import type { ValidationRule } from '../../../validation/rule.ts';
import type { Holder, ModuleScope, Tag } from '../scope.ts';
import { holdersFrom, isExtended, moduleValueOf } from '../scope.ts';
import { nameRules } from '../name-rules.ts';

/** Categories of plural forms (CLDR, Language Plural Rules), or a number that is meant exactly. */
const pluralCase = /^(?:zero|one|two|few|many|other|-?\d+(?:\.\d+)?)$/;

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];
/** Committee drafts of 2.2 had commas where its final text has spaces. */
const itemsOf = (text: string): string[] => text.match(/[^\s,]+/g) ?? [];

/** Whether the segments of a unit are variants of one message. */
export const hasVariants = ({ tag }: Holder): boolean =>
  isExtended(tag) && moduleValueOf(tag, 'pgs', 'switch') !== undefined;

/** The Plural, Gender, and Select attributes on one element. */
export function checkCaseAttributes(tag: Tag, holder: Holder): void {
  const value = moduleValueOf(tag, 'pgs', 'case');
  if (value === undefined) return;
  const { report } = holder.document;
  const switched = [...holdersFrom(holder)]
    .map((one) => moduleValueOf(one.tag, 'pgs', 'switch'))
    .find((found) => found !== undefined);
  if (switched === undefined) {
    report('case-without-switch', tag, `<${tag.name}> has pgs:case`, 'pgs:switch around it');
    return;
  }
  const switches = itemsOf(switched);
  // Where spaces part the switches, a value of `select` may hold a comma of its own.
  const cases = switched.includes(',') ? itemsOf(value) : wordsOf(value);
  if (switches.length !== cases.length)
    report('case-count', tag, `pgs:case is "${value}"`, `one value for each of ${switched}`);
  switches.forEach((one, at) => {
    const found = cases[at];
    if (!/^(?:plural|ordinal):/.test(one) || found === undefined || pluralCase.test(found)) return;
    const message = `the plural case is "${found}"`;
    report('plural-case', tag, message, 'zero, one, two, few, many, other or a number');
  });
}

/** The Plural, Gender, and Select module (XLIFF 2.2, part 2). */
export function checkCases({ holder, visited }: ModuleScope): void {
  const seen = new Set<string>();
  for (const { element, key, isExtended } of visited) {
    if (!isExtended) continue;
    // The holder itself is the switch of what is inside.
    if (element !== holder.tag) checkCaseAttributes(element, holder);
    const value = moduleValueOf(element, 'pgs', 'case');
    if (value === undefined || key !== 'segment') continue;
    const name = wordsOf(value).join(' ');
    if (seen.has(name))
      holder.document.report(
        'duplicate-case',
        element,
        `the case "${name}" is taken`,
        'each case once',
      );
    seen.add(name);
  }
}

const cases = (first: string, second: string, switched = ' pgs:switch="plural:count"'): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0" version="2.2" srcLang="en">\n <file id="f"><unit id="u"${switched}>\n  <segment pgs:case="${first}"><source>one ship</source></segment>\n  <segment pgs:case="${second}"><source>many ships</source></segment>\n </unit></file>\n</xliff>`;

/** The rules that {@link checkCases} holds the variants of a message against. */
export const caseRules: readonly ValidationRule[] = nameRules([
  {
    name: 'case-without-switch',
    section: 'XLIFF 2.2 part 2, Plural, Gender, and Select',
    summary: '`pgs:case` stands inside an element with `pgs:switch`.',
    good: cases('one', 'other'),
    bad: cases('one', 'other', ''),
  },
  {
    name: 'case-count',
    section: 'XLIFF 2.2 part 2, Plural, Gender, and Select',
    summary: '`pgs:case` has one value for each part of `pgs:switch`.',
    good: cases('one', 'other'),
    bad: cases('one', 'other male'),
  },
  {
    name: 'plural-case',
    section: 'XLIFF 2.2 part 2, Plural, Gender, and Select',
    summary:
      'Cases of `plural` and `ordinal` are `zero`, `one`, `two`, `few`, `many`, `other` or a number.',
    good: cases('1', 'other'),
    bad: cases('1', 'lots'),
  },
  {
    name: 'duplicate-case',
    section: 'XLIFF 2.2 part 2, Plural, Gender, and Select',
    summary: 'Each case stands once in a unit.',
    good: cases('one', 'other'),
    bad: cases('other', 'other'),
  },
]);
