import { contextAfter, contextBefore } from '../../format/tmx/context-property.ts';
import { splitLife } from '../../format/tmx/life-attributes.ts';
import type { TmxUnit } from '../../format/tmx/tmx-unit.ts';
import type { StoredUnit } from '../../store/memory-store.ts';

/** A stored unit as a TMX file has it, with all its locales. */
export function toTmxUnit({
  unit,
  id,
  variants,
  changed,
  author,
  properties,
}: StoredUnit): TmxUnit {
  const { life, note, rest } = splitLife(properties ?? {});
  return {
    id: id ?? `#${unit}`,
    variants: variants.map(({ locale, content, before, after }) => ({
      locale,
      content,
      properties: {
        ...(before !== undefined && { [contextBefore]: before }),
        ...(after !== undefined && { [contextAfter]: after }),
      },
      at: [1, 1],
    })),
    life,
    properties: rest,
    ...(note !== undefined && { notes: [note] }),
    ...(changed !== undefined && { changed }),
    ...(author !== undefined && { author }),
  };
}
