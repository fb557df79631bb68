import type { ReaderOptions } from '../../reader-options.ts';
import type { ChunkReader } from '../../xml/chunk-reader.ts';
import { createItemReader, type DocumentHead } from '../read/create-xliff-reader.ts';
import { editUnit1 } from './edit-unit-1.ts';
import { editUnit2 } from './edit-unit-2.ts';
import { findNamelessTag, nameInTag } from './name-target-locale.ts';
import type { ReadUnit } from '../read/read-unit-2.ts';
import type { Patch, SegmentEdit, UnitEdit } from './segment-edit.ts';
import { createTextWindow, MAX_INDENT } from './source-text.ts';
import type { XliffFamily } from '../xliff-version.ts';

/** A document of a file that is changed as it is read. */
export interface EditableDocument {
  readonly type: 'document';
  readonly head: DocumentHead;
  readonly family: XliffFamily;
  /** What names its target locale; absent when that is named, be it by a tag that an earlier document shares. */
  readonly nameTarget?: (locale: string) => Patch;
}

/** A unit of the document named last, and how it is changed. */
export interface EditableUnit extends ReadUnit {
  readonly type: 'unit';
  /** Patches in their order; what cannot be made is left out and told by its number in the list. Asked at any time. */
  readonly edit: (edits: readonly SegmentEdit[]) => UnitEdit;
}

/**
 * A reader of XLIFF of any version whose units can be changed, for files that need not be in memory as a whole: what
 * `spliceXliff` does, unit by unit. Whether a unit of that id stands twice in the file is for the caller to know.
 *
 * Its methods throw a {@link FormatError} as those of `createXliffReader` do.
 */
export function createXliffEditReader(
  options: ReaderOptions,
): ChunkReader<EditableDocument | EditableUnit> {
  const window = createTextWindow();
  /** Of the last unit. */
  let end = 0;
  const named = new Set<number>();
  const reader = createItemReader(options, {
    document(start, root, family) {
      const nameless = findNamelessTag(start, root, family);
      if (nameless === undefined || named.has(nameless.tag.start)) return { family };
      named.add(nameless.tag.start);
      const text = window.hold();
      return { family, nameTarget: (locale: string) => nameInTag(text, nameless, locale) };
    },
    unit(element, family, root) {
      const text = window.hold();
      end = element.end;
      return {
        edit(edits: readonly SegmentEdit[]) {
          const numbered = edits.map((edit, number) => ({ number, edit }));
          const made = (family === '2' ? editUnit2 : editUnit1)(text, element, numbered, root);
          const inOrder = (one: Patch, other: Patch): number =>
            one.start - other.start || one.end - other.end;
          return { ...made, patches: made.patches.toSorted(inOrder) };
        },
      };
    },
  });
  return {
    read(chunk) {
      window.forget(end - MAX_INDENT);
      window.add(chunk);
      return reader.read(chunk);
    },
    end: reader.end,
  };
}
