import type { Content, InlineCode } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import type { Unit } from '../../model/unit.ts';

const codesOf = (content: Content): readonly InlineCode[] =>
  content.filter((part) => typeof part !== 'string');

/** Ids of codes that no target has, though the source beside one does. */
function findDropped({ parts }: Unit): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const { target } of parts) for (const { id } of codesOf(target ?? [])) kept.add(id);
  const dropped = new Set<string>();
  for (const { source, target } of parts)
    if (target !== undefined)
      for (const { id, canDelete } of codesOf(source))
        if (!canDelete && !kept.has(id)) dropped.add(id);
  return dropped;
}

/** {@link allowDroppedCodes} of a unit alone. */
export function allowDroppedInUnit(unit: Unit): Unit {
  const dropped = findDropped(unit);
  if (dropped.size === 0) return unit;
  const allow = (content: Content): Content =>
    content.map((part) =>
      typeof part !== 'string' && dropped.has(part.id) ? { ...part, canDelete: true } : part,
    );
  return { ...unit, parts: unit.parts.map((part) => ({ ...part, source: allow(part.source) })) };
}

/**
 * Codes that a translation does without may be left out. TMX and XLIFF 1 do not say which may; their
 * readers take all for needed, so that checks ask for them, and XLIFF 2 made of that would break what
 * it says itself (XLIFF 2.1, 4.3.1.3).
 */
export function allowDroppedCodes(documents: readonly Document[]): readonly Document[] {
  return documents.map((document) => ({
    ...document,
    units: document.units.map(allowDroppedInUnit),
  }));
}
