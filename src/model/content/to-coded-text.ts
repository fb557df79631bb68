import type { Content } from '../content.ts';

/** Stands for an inline code in a text: the object replacement character, which no text holds by right. */
export const CODE = '\uFFFC';

/** Content as text with {@link CODE} for each code, so that a position in the text is one in the content. */
export function toCodedText(content: Content): string {
  let text = '';
  for (const part of content) text += typeof part === 'string' ? part : CODE;
  return text;
}
