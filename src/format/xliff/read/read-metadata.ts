import type { Metadata } from '../../../model/note.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { childElements, textOf } from '../../xml/xml-element.ts';
import { findAttribute } from '../../xml/xml-event.ts';

/**
 * A group of this category speaks of one segment: the module has no place for it otherwise. Must
 * change together with `write-unit.ts`.
 */
export const segmentCategory = 'segment:';

/** Metadata of a unit, and the segments that notes speak of, by note id. */
export interface ReadMetadata {
  readonly metadata: readonly Metadata[];
  readonly noteSegments: ReadonlyMap<string, string>;
}

/** `mda:metadata` (XLIFF 2.1, 5.4): a group with `meta` becomes one group; nesting is not kept. */
export function readMetadata(elements: readonly XmlElement[]): ReadMetadata {
  const metadata: Metadata[] = [];
  const noteSegments = new Map<string, string>();
  const rest = elements
    .flatMap(childElements)
    .map((group) => ({ group, segment: undefined as string | undefined }))
    .reverse();
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { group, segment } = next;
    const category = findAttribute(group, 'category') ?? '';
    const children = childElements(group);
    const metas = children
      .filter((child) => child.local === 'meta')
      .map((meta) => ({ key: findAttribute(meta, 'type') ?? '', value: textOf(meta) }));
    const inner = category.startsWith(segmentCategory)
      ? category.slice(segmentCategory.length)
      : undefined;
    if (inner !== undefined) {
      for (const { key, value } of metas) if (key === 'note') noteSegments.set(value, inner);
    } else if (metas.length > 0) {
      metadata.push({ category, ...(segment !== undefined && { segment }), entries: metas });
    }
    for (const child of children.reverse())
      if (child.local === 'metaGroup') rest.push({ group: child, segment: inner ?? segment });
  }
  return { metadata, noteSegments };
}
