import type { ValidationRule } from '../../../validation/rule.ts';
import type { XmlElement } from '../../../xml/xml-element.ts';
import type { InlineScope } from '../inline/inline-content.ts';
import type { FileScope, Holder, Tag } from '../scope.ts';
import { holdersFrom, valueOf } from '../scope.ts';
import type { Selector } from './fragment.ts';
import { parseFragment } from './fragment.ts';
import type { Leaves } from './leaves.ts';
import { hasLeaf, makeLeaves } from './leaves.ts';
import { nameRules } from '../name-rules.ts';

/** Prefixes of elements of modules; those of extensions are registered elsewhere. */
const modulePrefixes: readonly string[] = ['gls', 'mtc', 'res', 'mda', 'slr', 'val', 'its', 'ctr'];

/** What fragments can name right inside a holder. */
export function listLeaves(holder: Holder, scope?: InlineScope): Leaves {
  const leaves: string[] = [];
  for (const id of holder.noteIds) leaves.push(`n=${id}`);
  for (const id of holder.extensionIds) leaves.push(`x=${id}`);
  for (const id of scope?.data ?? []) leaves.push(`d=${id}`);
  const add = (element: XmlElement, prefix: string): void => {
    const id = valueOf(element, 'id');
    if (id !== undefined) leaves.push(prefix + id);
  };
  for (const { element } of scope?.parts ?? []) add(element, '');
  for (const { element } of scope?.source ?? []) add(element, '');
  for (const { element } of scope?.target ?? []) add(element, 't=');
  return makeLeaves(leaves);
}

/** A leaf as `listLeaves` writes it; absent for what nobody can look up. */
function toLeaf({ prefix, id }: Selector): string | undefined {
  if (prefix.length <= 1) return prefix === '' ? id : `${prefix}=${id}`;
  return modulePrefixes.includes(prefix) ? `x=${id}` : undefined;
}

const holds = ({ noteIds, extensionIds }: Holder, { prefix, id }: Selector): boolean =>
  prefix === 'n' ? noteIds.has(id) : prefix.length > 1 && extensionIds.has(id);

/** Whether there is what the steps name, from the holders outside the unit the reference is in. */
function isThere(
  selectors: readonly Selector[],
  file: FileScope,
  around: readonly Holder[],
): boolean {
  const steps = selectors[0]!.prefix === 'f' ? selectors.slice(1) : selectors;
  const isPlace = ({ prefix }: Selector): boolean => prefix === 'g' || prefix === 'u';
  const places = steps.filter(isPlace);
  for (const { prefix, id } of places)
    if (!(prefix === 'g' ? file.groups : file.units).has(id)) return false;
  const leaf = steps.find((step) => !isPlace(step));
  const name = leaf === undefined ? undefined : toLeaf(leaf);
  if (leaf === undefined || name === undefined) return true;
  const place = places.at(-1);
  if (place !== undefined)
    return hasLeaf((place.prefix === 'g' ? file.groups : file.units).get(place.id), name);
  // Without a place, a step is looked for where the reference stands (XLIFF 2.1, 3.3).
  const isOfFile = steps.length < selectors.length;
  return around.some((one) => (!isOfFile || one.key === 'file') && holds(one, leaf));
}

/** Checks one reference from inside a holder, as soon as all it may name was read. */
export function checkReference(tag: Tag, reference: string, holder: Holder, own: Leaves): void {
  const { document, file } = holder;
  const { report, fileIds } = document;
  const fragment = parseFragment(reference);
  if (fragment === undefined) return;
  if (fragment.type === 'malformed') {
    report('fragment-syntax', tag, `the reference is "${reference}"`, fragment.expected);
    return;
  }
  const { line, column } = tag;
  const { selectors } = fragment;
  const first = selectors[0]!;
  const complain = (): void => {
    const message = `nothing in the document is called "${reference}"`;
    report('unknown-reference', { line, column }, message, 'the id of something there is');
  };
  if (first.prefix === 'f' && first.id !== file?.id) {
    // Of other files only the names are kept.
    document.pending.push(() => {
      if (!fileIds.has(first.id)) complain();
    });
    return;
  }
  if (file === undefined) return;
  const leaf = selectors.length === 1 ? toLeaf(first) : undefined;
  if (leaf !== undefined && hasLeaf(own, leaf)) return;
  // Units are let go as soon as they are judged, so no question may hold on to one.
  const around = [...holdersFrom(holder)].filter(({ key }) => key !== 'unit');
  file.pending.push(() => {
    if (!isThere(selectors, file, around)) complain();
  });
}

/** The rules that {@link checkReference} holds fragment identifiers against. */
export const referenceRules: readonly ValidationRule[] = nameRules([
  {
    name: 'fragment-syntax',
    section: 'XLIFF 2.1, 3.1 and 3.2',
    summary:
      'A reference inside the document is `#` and selectors between slashes, each `prefix=id`, in the order `f`, `g`, `u`, then at most one other.',
    good: '<source><mrk id="m1" type="my:see" ref="#/f=f1/u=u1">text</mrk></source>',
    bad: '<source><mrk id="m1" type="my:see" ref="#/u=u1/f=f1">text</mrk></source>',
  },
  {
    name: 'unknown-reference',
    section: 'XLIFF 2.1, 3.3 and 4.3.1.27',
    summary: 'A reference inside the document names something that is there.',
    good: '<source><mrk id="m1" type="my:see" ref="#u=u1">text</mrk></source>',
    bad: '<source><mrk id="m1" type="my:see" ref="#u=u9">text</mrk></source>',
  },
]);
