import type { Content } from '../content.ts';

/** How many characters a content has, as Unicode counts them; inline codes count nothing. */
export function countCodePoints(content: Content): number {
  let count = 0;
  for (const part of content) {
    if (typeof part !== 'string') continue;
    count += part.length;
    for (let at = 1; at < part.length; at++)
      if (isLow(part.charCodeAt(at)) && isHigh(part.charCodeAt(at - 1))) count--;
  }
  return count;
}

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;
