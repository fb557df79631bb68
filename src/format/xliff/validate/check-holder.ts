import type { ValidationRule } from '../../validation/rule.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { childElements } from '../../xml/xml-element.ts';
import { tokenPattern } from './models/attribute-model.ts';
import type { Holder, Tag } from './scope.ts';
import { toKey, valueOf } from './scope.ts';
import { nameRules } from './name-rules.ts';

/** Modules that stand once in each place (XLIFF 2.1, 4.2.2). */
const single: readonly string[] = [
  'mtc-matches',
  'gls-glossary',
  'mda-metadata',
  'res-resourceData',
  'slr-profiles',
  'val-validation',
];

/** Ids of extensions, unique in their holder (XLIFF 2.1, 4.9.2); those of modules have own rules. */
function addIds(element: XmlElement, holder: Holder): void {
  const { document, extensionIds, sizeDataIds } = holder;
  const { report } = document;
  const taken = new Set<string>();
  const walk = (one: XmlElement, isInSizeData: boolean): void => {
    const key = toKey(one, document);
    if (one.uri === document.core || key === 'res-source' || key === 'res-target') return;
    const id = valueOf(one, 'xml:id') ?? valueOf(one, 'id');
    if (id !== undefined) {
      const name = `${one.uri} ${id}`;
      if (key === undefined && !tokenPattern.test(id))
        report('id-syntax', one, `id of <${one.name}> is "${id}"`, 'an XML NMTOKEN');
      if (key === undefined && (taken.has(name) || extensionIds.has(name)))
        report(
          'duplicate-extension-id',
          one,
          `id "${id}" of <${one.name}> is taken`,
          'an id that is unique in its file, group or unit',
        );
      taken.add(name);
      extensionIds.add(id);
      if (key === undefined) extensionIds.add(name);
      if (isInSizeData) sizeDataIds.add(id);
    }
    for (const child of childElements(one)) walk(child, isInSizeData || key === 'slr-data');
  };
  walk(element, false);
}

function checkSkeleton(skeleton: XmlElement, { document }: Holder): void {
  const hasHref = valueOf(skeleton, 'href') !== undefined;
  const { children } = skeleton;
  const isBlank = children.every((child) => child.type === 'text' && /^\s*$/.test(child.text));
  if (hasHref ? !isBlank : children.length === 0)
    document.report(
      'skeleton-content',
      skeleton,
      `<skeleton> has ${hasHref ? 'href and content' : 'neither href nor content'}`,
      'one of them',
    );
}

function checkUnique(
  elements: readonly XmlElement[],
  taken: Set<string>,
  rule: string,
  { document }: Holder,
): void {
  for (const element of elements) {
    const id = valueOf(element, 'id');
    if (id === undefined) continue;
    if (taken.has(id))
      document.report(
        rule,
        element,
        `id "${id}" of <${element.name}> is taken`,
        'an id of its own',
      );
    taken.add(id);
  }
}

/** Takes one child of a holder in that is not a holder itself: notes, a skeleton, a module. */
export function addToHolder(element: XmlElement, holder: Holder): void {
  const { document, moduleKeys } = holder;
  const key = toKey(element, document);
  if (element.uri === document.core) {
    if (key === 'notes')
      checkUnique(childElements(element), holder.noteIds, 'duplicate-note-id', holder);
    else if (key === 'originalData')
      checkUnique(childElements(element), new Set(), 'duplicate-data-id', holder);
    else if (key === 'skeleton') checkSkeleton(element, holder);
    return;
  }
  if (key !== undefined && single.includes(key)) {
    if (moduleKeys.has(key))
      document.report('repeated-module', element, `there is a second <${element.name}>`, 'one');
    moduleKeys.add(key);
  }
  addIds(element, holder);
}

/** Checks what a start tag of a file, a group or a unit says of the whole. */
export function checkHolderId(key: string, tag: Tag, holder: Holder): void {
  const { document, file } = holder;
  const id = valueOf(tag, 'id');
  if (id === undefined || (key !== 'file' && file === undefined)) return;
  const { report, fileIds } = document;
  const taken = key === 'file' ? fileIds : key === 'group' ? file!.groups : file!.units;
  if (taken.has(id))
    report(
      `duplicate-${key}-id`,
      tag,
      `id "${id}" of <${key}> is taken`,
      `an id that is unique among all <${key}>`,
    );
  if (key === 'file') fileIds.add(id);
}

const unit = (id: string): string =>
  `<unit id="${id}"><segment><source>text</source></segment></unit>`;
const file = (id: string): string => ` <file id="${id}">${unit('u1')}</file>`;
const root = (content: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en">\n${content}\n</xliff>`;
const segment = '\n<segment><source>text</source></segment>';
const pair = (element: string, second: string): string =>
  `<${element} id="n1">a</${element}><${element} id="${second}">b</${element}>`;

/**
 * The rules that {@link checkHolderId} and {@link addToHolder} hold files, groups and units
 * against.
 */
export const holderRules: readonly ValidationRule[] = nameRules([
  {
    name: 'duplicate-file-id',
    section: 'XLIFF 2.1, 4.3.1.21',
    summary: 'Ids of files are unique in the document.',
    good: root(`${file('f1')}\n${file('f2')}`),
    bad: root(`${file('f1')}\n${file('f1')}`),
  },
  {
    name: 'duplicate-group-id',
    section: 'XLIFF 2.1, 4.3.1.21',
    summary: 'Ids of groups are unique in their file.',
    good: `<file id="f1"><group id="g1">${unit('u1')}</group>\n<group id="g2"/></file>`,
    bad: `<file id="f1"><group id="g1">${unit('u1')}</group>\n<group id="g1"/></file>`,
  },
  {
    name: 'duplicate-unit-id',
    section: 'XLIFF 2.1, 4.3.1.21',
    summary: 'Ids of units are unique in their file.',
    good: `<file id="f1">${unit('u1')}\n${unit('u2')}</file>`,
    bad: `<file id="f1">${unit('u1')}\n${unit('u1')}</file>`,
  },
  {
    name: 'duplicate-note-id',
    section: 'XLIFF 2.1, 4.3.1.21',
    summary: 'Ids of notes are unique in their `notes`.',
    good: `<notes>${pair('note', 'n2')}</notes>${segment}`,
    bad: `<notes>${pair('note', 'n1')}</notes>${segment}`,
  },
  {
    name: 'duplicate-data-id',
    section: 'XLIFF 2.1, 4.3.1.21',
    summary: 'Ids of `data` are unique in their `originalData`.',
    good: `<originalData>${pair('data', 'n2')}</originalData>${segment}`,
    bad: `<originalData>${pair('data', 'n1')}</originalData>${segment}`,
  },
  {
    name: 'duplicate-extension-id',
    section: 'XLIFF 2.1, 4.9.2',
    summary: 'Ids of elements of one extension are unique in their file, group or unit.',
    good: `<my:list>${pair('my:item', 'n2')}</my:list>${segment}`,
    bad: `<my:list>${pair('my:item', 'n1')}</my:list>${segment}`,
  },
  {
    name: 'skeleton-content',
    section: 'XLIFF 2.1, 4.2.2.3',
    summary: 'A skeleton has either `href` or content.',
    good: `<file id="f1"><skeleton href="page.skl"/>${unit('u1')}</file>`,
    bad: `<file id="f1"><skeleton/>${unit('u1')}</file>`,
  },
  {
    name: 'repeated-module',
    section: 'XLIFF 2.1, 4.2.2.2, 4.2.2.4, 4.2.2.5',
    summary:
      'Matches, glossary, metadata, resource data, profiles and validation stand once in each place.',
    good: `<val:validation><val:rule isPresent="a"/><val:rule isPresent="b"/></val:validation>${segment}`,
    bad: `<val:validation><val:rule isPresent="a"/></val:validation><val:validation><val:rule isPresent="b"/></val:validation>${segment}`,
  },
]);
