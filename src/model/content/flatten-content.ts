import type { Content } from '../content.ts';
import { createMapBuilder } from '../positions/map-builder.ts';
import type { MappedText } from '../positions/mapped-text.ts';

/**
 * Content as plain text, each inline code as its `equiv`. The map leads back to content positions,
 * where a code counts one; a code with an empty `equiv` leaves no trace in the text.
 */
export function flattenContent(content: Content): MappedText {
  const builder = createMapBuilder();
  let at = 0;
  for (const part of content) {
    if (typeof part === 'string') {
      builder.add(part, at);
      at += part.length;
    } else {
      builder.add(part.equiv, at, 1);
      at += 1;
    }
  }
  return builder.build();
}

/** Content as plain text, for those who do not report positions. */
export function toPlainText(content: Content): string {
  let text = '';
  for (const part of content) text += typeof part === 'string' ? part : part.equiv;
  return text;
}
