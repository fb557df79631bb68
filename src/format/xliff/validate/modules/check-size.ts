import type { ValidationRule } from '../../../validation/rule.ts';
import type { Holder, ModuleScope, Tag } from '../scope.ts';
import { holdersFrom, moduleValueOf, valueOf } from '../scope.ts';
import { nameRules } from '../name-rules.ts';

/** `*`, `max`, `min,max` or `min,*` in the standard profiles (XLIFF 2.1, 5.6.8). */
const restriction = /^(?:\*|\d+|\d+,(?:\d+|\*))$/;
const storageProfiles: readonly string[] = ['xliff:utf8', 'xliff:utf16', 'xliff:utf32'];

function checkValues(tag: Tag, { file, document: { report } }: Holder): void {
  const { general, storage } = file?.profiles ?? {};
  const check = (name: string, pattern: RegExp, expected: string): void => {
    const value = moduleValueOf(tag, 'slr', name);
    if (value !== undefined && !pattern.test(value))
      report('size-value', tag, `slr:${name} of <${tag.name}> is "${value}"`, expected);
  };
  if (general === 'xliff:codepoints') {
    check('sizeRestriction', restriction, '*, max, min,max or min,*');
    check('sizeInfo', /^\d+$/, 'an integer');
  }
  if (storage !== undefined && storageProfiles.includes(storage)) {
    check('storageRestriction', restriction, '*, max, min,max or min,*');
    check('equivStorage', /^\d+$/, 'an integer');
  }
}

/** The attributes of Size and Length Restriction and of Format Style on one element. */
export function checkSizeAttributes(tag: Tag, key: string, holder: Holder): void {
  const { report } = holder.document;
  const has = (module: string, name: string): boolean =>
    moduleValueOf(tag, module, name) !== undefined;
  if (has('fs', 'subFs') && !has('fs', 'fs'))
    report('style-without-element', tag, `<${tag.name}> has fs:subFs and no fs:fs`, 'fs:fs="…"');
  const subFs = moduleValueOf(tag, 'fs', 'subFs');
  if (subFs !== undefined && !/^[^,\s][^,]*,/.test(subFs))
    report('style-syntax', tag, `fs:subFs is "${subFs}"`, 'name,value pairs between backslashes');
  checkValues(tag, holder);
  const isHalf = key === 'ec' && valueOf(tag, 'isolated') !== 'yes';
  for (const [module, names, rule] of [
    ['fs', ['fs', 'subFs'], 'style-on-end'],
    ['slr', ['equivStorage', 'sizeInfo', 'sizeInfoRef'], 'size-on-end'],
  ] as const)
    for (const name of names)
      if (isHalf && has(module, name))
        report(
          rule,
          tag,
          `<ec> has ${module}:${name}, but is not isolated`,
          'the attribute on its <sc>',
        );
  if (key === 'ph' || key === 'ec')
    for (const name of ['sizeRestriction', 'storageRestriction'])
      if (has('slr', name))
        report(
          'size-on-point',
          tag,
          `<${key}> has slr:${name}`,
          'a restriction on what holds text',
        );
  if (has('slr', 'sizeInfo') && has('slr', 'sizeInfoRef'))
    report(
      'size-info-twice',
      tag,
      `<${tag.name}> has slr:sizeInfo and slr:sizeInfoRef`,
      'one of them',
    );
  const ref = moduleValueOf(tag, 'slr', 'sizeInfoRef');
  const { file } = holder;
  if (ref === undefined || file === undefined) return;
  const { line, column } = tag;
  const around = [...holdersFrom(holder)];
  if (around.some(({ sizeDataIds }) => sizeDataIds.has(ref))) return;
  // A unit is let go when it is judged; its ids are not.
  const ids = around.map(({ sizeDataIds }) => sizeDataIds);
  file.pending.push(() => {
    if (ids.some((one) => one.has(ref))) return;
    report(
      'unknown-size-data',
      { line, column },
      `slr:sizeInfoRef is "${ref}"`,
      'the id of an element in slr:data beside it or around it',
    );
  });
}

/** Takes the profiles of a file in, and checks size and style of the elements in a holder. */
export function checkSize({ holder, visited }: ModuleScope): void {
  for (const { element, key, isExtended } of visited) {
    if (key === 'slr-profiles' && holder.file !== undefined) {
      const general = valueOf(element, 'generalProfile');
      const storage = valueOf(element, 'storageProfile');
      if (general !== undefined) holder.file.profiles.general = general;
      if (storage !== undefined) holder.file.profiles.storage = storage;
    }
    if (isExtended) checkSizeAttributes(element, key, holder);
  }
}

const withProfile = (unit: string): string =>
  `<file id="f1"><slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/>\n<unit id="u1"${unit}><segment><source>text</source></segment></unit></file>`;
const withData = (ref: string): string =>
  `<file id="f1"><slr:data profile="my:pixels"><my:width id="w1"/></slr:data>\n<unit id="u1" slr:sizeInfoRef="${ref}"><segment><source>text</source></segment></unit></file>`;

/**
 * The rules that {@link checkSize} and {@link checkSizeAttributes} hold format styles and size
 * restrictions against.
 */
export const sizeRules: readonly ValidationRule[] = nameRules([
  {
    name: 'style-without-element',
    section: 'XLIFF 2.1, 5.3.5.2',
    summary: '`fs:subFs` stands beside `fs:fs`.',
    good: '<source>a<ph id="1" fs:fs="img" fs:subFs="src,a.png"/></source>',
    bad: '<source>a<ph id="1" fs:subFs="src,a.png"/></source>',
  },
  {
    name: 'style-syntax',
    severity: 'warning',
    section: 'XLIFF 2.1, 5.3.5.2',
    summary: '`fs:subFs` is `name,value`, or several of them between backslashes.',
    good: '<source>a<ph id="1" fs:fs="img" fs:subFs="src,a.png\\alt,ship"/></source>',
    bad: '<source>a<ph id="1" fs:fs="img" fs:subFs="a.png"/></source>',
  },
  {
    name: 'style-on-end',
    section: 'XLIFF 2.1, 5.3.5.1 and 5.3.5.2',
    summary: 'Attributes of Format Style stand on an `ec` only when it is isolated.',
    good: '<source><sc id="1" fs:fs="b"/>bold<ec startRef="1"/></source>',
    bad: '<source><sc id="1"/>bold<ec startRef="1" fs:fs="b"/></source>',
  },
  {
    name: 'size-value',
    section: 'XLIFF 2.1, 5.6.8',
    summary:
      'In the profiles of the standard, restrictions are `*`, `max`, `min,max` or `min,*`, sizes are integers.',
    good: withProfile(' slr:sizeRestriction="5,20"'),
    bad: withProfile(' slr:sizeRestriction="twenty"'),
  },
  {
    name: 'size-on-end',
    section: 'XLIFF 2.1, 5.6.6.2',
    summary:
      '`slr:equivStorage`, `slr:sizeInfo` and `slr:sizeInfoRef` stand on an `ec` only when it is isolated.',
    good: '<source>bold<ec id="1" isolated="yes" slr:equivStorage="4"/></source>',
    bad: '<source><sc id="1"/>bold<ec startRef="1" slr:equivStorage="4"/></source>',
  },
  {
    name: 'size-on-point',
    section: 'XLIFF 2.1, 4.2.3.2, 4.2.3.5 and 5.6.6.1',
    summary: '`ph` and `ec` hold no text, so they have no restriction of size.',
    good: '<source><pc id="1" slr:sizeRestriction="9">text</pc></source>',
    bad: '<source>text<ph id="1" slr:sizeRestriction="9"/></source>',
  },
  {
    name: 'size-info-twice',
    section: 'XLIFF 2.1, 5.6.6.2',
    summary: 'An element has `slr:sizeInfo` or `slr:sizeInfoRef`, not both.',
    good: withData('w1'),
    bad: withData('w1" slr:sizeInfo="9'),
  },
  {
    name: 'unknown-size-data',
    section: 'XLIFF 2.1, 5.6.6.2',
    summary:
      '`slr:sizeInfoRef` names an element in `slr:data` beside the element or one around it.',
    good: withData('w1'),
    bad: withData('w2'),
  },
]);
