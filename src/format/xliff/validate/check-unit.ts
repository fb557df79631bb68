import type { XmlElement } from '../../xml/xml-element.ts';
import { childElements } from '../../xml/xml-element.ts';
import { checkAnnotations } from './inline/check-annotations.ts';
import { checkCases, hasVariants } from './modules/check-cases.ts';
import { checkChanges } from './modules/check-changes.ts';
import { checkCodePairs } from './inline/check-code-pairs.ts';
import { checkCodes } from './inline/check-codes.ts';
import { addToHolder, checkHolderId } from './check-holder.ts';
import { checkInlineIds } from './inline/check-inline-ids.ts';
import { checkIts } from './modules/check-its.ts';
import { checkMatches } from './modules/check-matches.ts';
import { checkReference, listLeaves } from './references/check-references.ts';
import { checkLanguages, checkSegments } from './check-segments.ts';
import { checkSize } from './modules/check-size.ts';
import { checkSmallModules } from './modules/check-small-modules.ts';
import { checkTree } from './models/check-structure.ts';
import { checkTargetCodes } from './inline/check-target-codes.ts';
import { readInlineScope } from './inline/inline-content.ts';
import type { Holder, ModuleScope, Visited } from './scope.ts';
import { isExtended, makeHolder, toKey, valueOf } from './scope.ts';

/** Elements of the standard in one element, without those inside of matches: a match has its own. */
function visit(element: XmlElement, holder: Holder): Visited[] {
  const visited: Visited[] = [];
  checkTree(element, holder.document, (one, key, ancestors) => {
    visited.push({ element: one, key, isExtended: isExtended(one), ancestors: [...ancestors] });
  });
  return visited;
}

function checkNoteReferences({ holder, visited, leaves }: ModuleScope): void {
  for (const { element, key } of visited) {
    const ref = key === 'note' ? valueOf(element, 'ref') : undefined;
    if (ref !== undefined) checkReference(element, ref, holder, leaves);
  }
}

function checkModules(scope: ModuleScope): void {
  checkNoteReferences(scope);
  checkMatches(scope);
  checkSmallModules(scope);
  checkSize(scope);
  checkIts(scope);
  checkChanges(scope);
  checkCases(scope);
}

/** Checks what stands right in a file or a group: notes, modules, extensions, a skeleton. */
export function checkPiece(element: XmlElement, holder: Holder): void {
  addToHolder(element, holder);
  const visited = visit(element, holder);
  checkModules({ holder, visited, leaves: listLeaves(holder) });
}

/** Checks one unit from its first to its last tag. */
export function checkUnit(element: XmlElement, parent: Holder): void {
  const { document, file } = parent;
  const holder = makeHolder('unit', element, parent, document, file);
  checkHolderId('unit', element, holder);
  const visited = visit(element, holder);
  const children = childElements(element);
  for (const child of children) addToHolder(child, holder);
  const isPart = (child: XmlElement): boolean => {
    const key = toKey(child, document);
    return key === 'segment' || key === 'ignorable';
  };
  const parts = children.filter(isPart);
  if (parts.length > 0 && parts.every(({ local }) => local === 'ignorable'))
    document.report('missing-segment', element, 'the unit has no segment', '<segment>');
  const scope = readInlineScope(element, parts, document);
  const leaves = listLeaves(holder, scope);
  const id = valueOf(element, 'id');
  if (id !== undefined) file?.units.set(id, leaves);
  checkInlineIds(scope, document.report, hasVariants(holder));
  checkSegments(scope, holder);
  checkLanguages(scope, holder);
  checkCodePairs(scope, document.report);
  checkCodes(scope, holder);
  checkTargetCodes(scope, document.report);
  checkAnnotations(scope, holder, leaves);
  checkModules({ holder, visited, leaves });
}
