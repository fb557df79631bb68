import type { ValidationRule } from '../../../validation/rule.ts';
import { checkReference } from '../references/check-references.ts';
import { parseFragment } from '../references/fragment.ts';
import type { InlineItem, InlineScope } from './inline-content.ts';
import type { Leaves } from '../references/leaves.ts';
import { xmlNamespace } from '../../namespaces.ts';
import type { Holder } from '../scope.ts';
import { valueOf } from '../scope.ts';
import { nameRules } from '../name-rules.ts';

/** Whether a reference from inside a unit names a note of that unit. */
function isOwnNote(reference: string, holder: Holder): boolean {
  const fragment = parseFragment(reference);
  if (fragment?.type !== 'fragment') return false;
  const note = fragment.selectors.at(-1);
  const unit = valueOf(holder.tag, 'id');
  return (
    note?.prefix === 'n' &&
    holder.noteIds.has(note.id) &&
    fragment.selectors.every(
      ({ prefix, id }) =>
        prefix === 'n' ||
        (prefix === 'f' && id === holder.file?.id) ||
        (prefix === 'u' && id === unit),
    ) &&
    // `f` alone names a note of the file.
    (fragment.selectors[0]!.prefix !== 'f' || fragment.selectors.length === 3)
  );
}

function checkAnnotation({ element, key }: InlineItem, holder: Holder, own: Leaves): void {
  const { report } = holder.document;
  const type = valueOf(element, 'type') ?? 'generic';
  const [value, ref] = [valueOf(element, 'value'), valueOf(element, 'ref')];
  if (ref !== undefined && type !== 'comment') checkReference(element, ref, holder, own);
  if (type === 'generic') {
    const isExtended = Object.values(element.attributes).some(
      ({ uri, name }) => uri !== '' && uri !== xmlNamespace && !name.startsWith('xmlns'),
    );
    if (valueOf(element, 'translate') === undefined && !isExtended)
      report(
        'empty-annotation',
        element,
        `<${key}> of type generic says nothing`,
        'translate="yes" or "no"',
      );
  } else if (type === 'comment') {
    if ((value === undefined) === (ref === undefined))
      report(
        'comment-content',
        element,
        `a comment has ${value === undefined ? 'neither value nor ref' : 'value and ref'}`,
        'one of them',
      );
    if (ref !== undefined && parseFragment(ref)?.type === 'malformed')
      checkReference(element, ref, holder, own);
    else if (ref !== undefined && !isOwnNote(ref, holder))
      report(
        'comment-note',
        element,
        `the comment is at "${ref}"`,
        '#n= and the id of a note of the same unit',
      );
  } else if (type === 'mtc:match' && ref !== undefined)
    report(
      'match-annotation-ref',
      element,
      `<${key}> of type mtc:match has a ref`,
      'a match that refers to it',
    );
}

/** Checks annotations: what they mark, and what they refer to. */
export function checkAnnotations(scope: InlineScope, holder: Holder, own: Leaves): void {
  for (const item of [...scope.source, ...scope.target])
    if (item.key === 'mrk' || item.key === 'sm') checkAnnotation(item, holder, own);
}

const notes = '<notes><note id="n1">Check.</note></notes>\n';

/** The rules that {@link checkAnnotations} holds annotations against. */
export const annotationRules: readonly ValidationRule[] = nameRules([
  {
    name: 'empty-annotation',
    section: 'XLIFF 2.1, 4.7.3.1.1',
    summary:
      'An annotation of type `generic`, or of no type, has `translate` or attributes of a module or an extension.',
    good: '<source><mrk id="m1" translate="no">Ankara</mrk></source>',
    bad: '<source><mrk id="m1">Ankara</mrk></source>',
  },
  {
    name: 'comment-content',
    section: 'XLIFF 2.1, 4.7.3.1.3',
    summary: 'A comment has either `value` or `ref`.',
    good: '<source><mrk id="m1" type="comment" value="Check.">text</mrk></source>',
    bad: '<source><mrk id="m1" type="comment">text</mrk></source>',
  },
  {
    name: 'comment-note',
    section: 'XLIFF 2.1, 4.7.3.1.3',
    summary: '`ref` of a comment names a note of the same unit.',
    good: `${notes}<segment><source><mrk id="m1" type="comment" ref="#n=n1">text</mrk></source></segment>`,
    bad: `${notes}<segment><source><mrk id="m1" type="comment" ref="#n=n2">text</mrk></source></segment>`,
  },
  {
    name: 'match-annotation-ref',
    section: 'XLIFF 2.1, 5.1.3.1',
    summary: 'An annotation of type `mtc:match` has no `ref`: the match refers to it.',
    good: '<source><mrk id="m1" type="mtc:match">text</mrk></source>',
    bad: '<source><mrk id="m1" type="mtc:match" ref="#m1">text</mrk></source>',
  },
]);
