import type { ValidationRule } from '../../../validation/rule.ts';
import type { XmlElement } from '../../../xml/xml-element.ts';
import { childElements } from '../../../xml/xml-element.ts';
import { hasLeaf } from '../references/leaves.ts';
import type { ModuleScope, Visited } from '../scope.ts';
import { valueOf } from '../scope.ts';
import { nameRules } from '../name-rules.ts';

/** The element a list of revisions is about; absent when that cannot be told. */
function findSubject(
  revisions: XmlElement,
  { holder, visited, leaves }: ModuleScope,
): XmlElement | undefined {
  const { report } = holder.document;
  const name = valueOf(revisions, 'appliesTo');
  const ref = valueOf(revisions, 'ref');
  const instances = visited.filter(({ key }) => key === name).map(({ element }) => element);
  if (ref === undefined) {
    const haveIds = instances.every((one) => valueOf(one, 'id') !== undefined);
    if (instances.length > 1 && haveIds)
      report(
        'revision-without-ref',
        revisions,
        `there are ${instances.length} <${name}>`,
        'ref and the id of one of them',
      );
    return instances.length === 1 ? instances[0] : undefined;
  }
  const subject = instances.find((one) => valueOf(one, 'id') === ref);
  const isThere =
    subject !== undefined ||
    visited.some(({ element }) => valueOf(element, 'id') === ref) ||
    ['', 'n=', 'x=', 't=', 'd='].some((prefix) => hasLeaf(leaves, prefix + ref));
  const { file } = holder;
  const { line, column } = revisions;
  if (!isThere)
    file?.pending.push(() => {
      const isHolder = holder.key !== 'unit' && (file.units.has(ref) || file.groups.has(ref));
      if (!isHolder && !holder.noteIds.has(ref))
        report(
          'unknown-revision-ref',
          { line, column },
          `ref is "${ref}"`,
          'the id of an element beside it',
        );
    });
  return subject;
}

function checkItems(
  revision: XmlElement,
  subject: XmlElement | undefined,
  scope: ModuleScope,
): void {
  const { report } = scope.holder.document;
  const seen = new Set<string>();
  for (const item of childElements(revision)) {
    const property = valueOf(item, 'property');
    if (item.local !== 'item' || property === undefined) continue;
    if (seen.has(property))
      report(
        'duplicate-revision-item',
        item,
        `the revision has "${property}" twice`,
        'one value for each property',
      );
    seen.add(property);
    if (property === 'content' || subject === undefined) continue;
    if (!Object.hasOwn(subject.attributes, property))
      report(
        'revision-property',
        item,
        `<${subject.name}> has no ${property}`,
        'content or the name of one of its attributes',
      );
  }
}

function checkRevisions({ element }: Visited, scope: ModuleScope): void {
  const subject = findSubject(element, scope);
  const revisions = childElements(element).filter(({ local }) => local === 'revision');
  const current = valueOf(element, 'currentVersion');
  if (current !== undefined && !revisions.some((one) => valueOf(one, 'version') === current))
    scope.holder.document.report(
      'revision-version',
      element,
      `currentVersion is "${current}"`,
      'the version of a revision in it',
    );
  for (const revision of revisions) checkItems(revision, subject, scope);
}

/** The Change Tracking module of 2.0, an extension since 2.1 (XLIFF 2.0, 5.6). */
export function checkChanges(scope: ModuleScope): void {
  for (const visited of scope.visited)
    if (visited.key === 'ctr-revisions') checkRevisions(visited, scope);
}

const changes = (attributes: string, property = 'content', more = ''): string =>
  `<ctr:changeTrack><ctr:revisions appliesTo="note" ${attributes}><ctr:revision version="1"><ctr:item property="${property}">old</ctr:item>${more}</ctr:revision></ctr:revisions></ctr:changeTrack>\n<notes><note id="n1" priority="2">new</note><note id="n2">other</note></notes>\n<segment><source>text</source></segment>`;

/** The rules that {@link checkChanges} holds tracked changes against. */
export const changeRules: readonly ValidationRule[] = nameRules([
  {
    name: 'revision-without-ref',
    section: 'XLIFF 2.0, 5.6.4.2',
    summary: 'Revisions of one element of several with ids say which in `ref`.',
    good: changes('ref="n1"'),
    bad: changes(''),
  },
  {
    name: 'unknown-revision-ref',
    section: 'XLIFF 2.0, 5.6.5.5',
    summary: '`ref` of revisions is the id of an element in the same file, group or unit.',
    good: changes('ref="n1"'),
    bad: changes('ref="n9"'),
  },
  {
    name: 'revision-property',
    section: 'XLIFF 2.0, 5.6.5.6',
    summary: '`property` of an item is `content` or an attribute of the element that was changed.',
    good: changes('ref="n1"', 'priority'),
    bad: changes('ref="n2"', 'priority'),
  },
  {
    name: 'duplicate-revision-item',
    section: 'XLIFF 2.0, 5.6.4.4',
    summary: 'A revision has one value for each property.',
    good: changes('ref="n1"', 'content', '<ctr:item property="priority">1</ctr:item>'),
    bad: changes('ref="n1"', 'content', '<ctr:item property="content">older</ctr:item>'),
  },
  {
    name: 'revision-version',
    section: 'XLIFF 2.0, 5.6.5.3',
    summary: '`currentVersion` is the version of one of the revisions.',
    good: changes('ref="n1" currentVersion="1"'),
    bad: changes('ref="n1" currentVersion="2"'),
  },
]);
