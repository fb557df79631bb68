import type { ValidationRule } from '../../../validation/rule.ts';
import type { XmlElement } from '../../../xml/xml-element.ts';
import { checkCodePairs } from '../inline/check-code-pairs.ts';
import { checkCodes } from '../inline/check-codes.ts';
import { checkInlineIds } from '../inline/check-inline-ids.ts';
import { checkLanguages } from '../check-segments.ts';
import { checkReference } from '../references/check-references.ts';
import { parseFragment } from '../references/fragment.ts';
import { readInlineScope } from '../inline/inline-content.ts';
import type { Leaves } from '../references/leaves.ts';
import { hasLeaf } from '../references/leaves.ts';
import type { Holder, ModuleScope } from '../scope.ts';
import { valueOf } from '../scope.ts';
import { nameRules } from '../name-rules.ts';

/** Whether a reference names a segment, an ignorable or an inline element of the unit it stands in. */
function isSpan(reference: string, holder: Holder, leaves: Leaves): boolean {
  const fragment = parseFragment(reference.startsWith('#') ? reference : `#${reference}`);
  if (fragment?.type !== 'fragment') return false;
  const last = fragment.selectors.at(-1)!;
  const unit = valueOf(holder.tag, 'id');
  const isHere = fragment.selectors
    .slice(0, -1)
    .every(
      ({ prefix, id }) => id === (prefix === 'f' ? holder.file?.id : prefix === 'u' ? unit : ''),
    );
  const leaf = last.prefix === '' ? last.id : `${last.prefix}=${last.id}`;
  return isHere && (last.prefix === '' || last.prefix === 't') && hasLeaf(leaves, leaf);
}

/** The Schematron of the module takes an id without `#`, and whatever stands before it, as well. */
function isGlossarySpan(reference: string, { holder, leaves }: ModuleScope): boolean {
  if (reference.startsWith('#')) return isSpan(reference, holder, leaves);
  const id = reference.slice(reference.indexOf('#') + 1);
  return hasLeaf(leaves, id) || hasLeaf(leaves, `t=${id}`);
}

function checkMatch(match: XmlElement, { holder, leaves }: ModuleScope): void {
  const { document } = holder;
  const { report } = document;
  const ref = valueOf(match, 'ref');
  if (ref !== undefined && parseFragment(ref)?.type === 'malformed')
    checkReference(match, ref, holder, leaves);
  else if (ref !== undefined && !(ref.startsWith('#') && isSpan(ref, holder, leaves)))
    report(
      'match-ref',
      match,
      `the match is for "${ref}"`,
      '# and the id of a span of text of the same unit',
    );
  if (valueOf(match, 'subType') !== undefined && valueOf(match, 'type') === undefined)
    report('match-subtype', match, 'the match has a subType and no type', 'type="…"');
  if (valueOf(match, 'xml:lang') !== undefined)
    report('match-language', match, 'the match has xml:lang', 'xml:lang on its target, if at all');
  const scope = readInlineScope(match, [match], document);
  checkInlineIds(scope, report);
  checkCodePairs(scope, report);
  checkCodes(scope, holder);
  checkLanguages(scope, holder, valueOf(match, 'reference') === 'yes');
}

/** The Translation Candidates module (XLIFF 2.1, 5.1). */
export function checkMatches(scope: ModuleScope): void {
  const ids = new Map<XmlElement | undefined, Set<string>>();
  const { report } = scope.holder.document;
  for (const { element, key, ancestors } of scope.visited) {
    if (key === 'mtc-match') {
      checkMatch(element, scope);
      const id = valueOf(element, 'id');
      const parent = ancestors.at(-1);
      const taken = ids.get(parent) ?? new Set();
      ids.set(parent, taken);
      if (id !== undefined && taken.has(id))
        report(
          'duplicate-match-id',
          element,
          `id "${id}" is taken`,
          'an id that is unique in <matches>',
        );
      if (id !== undefined) taken.add(id);
    } else if (key === 'gls-glossEntry' || key === 'gls-translation') {
      const ref = valueOf(element, 'ref');
      if (ref !== undefined && parseFragment(ref)?.type === 'malformed')
        checkReference(element, ref, scope.holder, scope.leaves);
      else if (ref !== undefined && !isGlossarySpan(ref, scope))
        report(
          'glossary-ref',
          element,
          `the entry is for "${ref}"`,
          '# and the id of a span of text of the same unit',
        );
    }
  }
}

const match = (attributes: string, target = '<target>metin</target>'): string =>
  `<mtc:matches><mtc:match ${attributes}><source>text</source>${target}</mtc:match></mtc:matches>\n<segment id="s1"><source>text</source></segment>`;
const matches = (first: string, second: string): string =>
  `<mtc:matches>\n${[first, second].map((id) => ` <mtc:match id="${id}" ref="#s1"><source>a</source><target>b</target></mtc:match>\n`).join('')}</mtc:matches>\n<segment id="s1"><source>text</source></segment>`;
const entry = (ref: string): string =>
  `<gls:glossary><gls:glossEntry ref="${ref}"><gls:term>port</gls:term><gls:translation>liman</gls:translation></gls:glossEntry></gls:glossary>\n<segment><source>the <mrk id="m1" type="term">port</mrk></source></segment>`;

/**
 * The rules that {@link checkMatches} holds translation candidates and glossaries' references
 * against.
 */
export const matchRules: readonly ValidationRule[] = nameRules([
  {
    name: 'match-ref',
    section: 'XLIFF 2.1, 5.1.6.5',
    summary: '`ref` of a match is a fragment that names a span of text of the same unit.',
    good: match('ref="#s1"'),
    bad: match('ref="s1"'),
  },
  {
    name: 'match-subtype',
    section: 'XLIFF 2.1, 5.1.6.8',
    summary: '`subType` of a match stands beside its `type`.',
    good: match('ref="#s1" type="tm" subType="my:old"'),
    bad: match('ref="#s1" subType="my:old"'),
  },
  {
    name: 'match-language',
    section: 'XLIFF 2.1, 5.1.5.3',
    summary: 'A match has no `xml:lang`.',
    good: match('ref="#s1" reference="yes"', '<target xml:lang="az">mətn</target>'),
    bad: match('ref="#s1" xml:lang="tr"'),
  },
  {
    name: 'duplicate-match-id',
    section: 'XLIFF 2.1, 5.1.6.1',
    summary: 'Ids of matches are unique in their `matches`.',
    good: matches('a', 'b'),
    bad: matches('a', 'a'),
  },
  {
    name: 'glossary-ref',
    section: 'XLIFF 2.1, 5.2.5.2',
    summary: '`ref` of a glossary entry or a translation names a span of text of the same unit.',
    good: entry('#m1'),
    bad: entry('#m2'),
  },
]);
