import type { Content } from '../model/content.ts';

/** Two segments with the same key say the same: equal text, and codes of the same kinds in the same places. */
export function repetitionKey(source: Content): string {
  return JSON.stringify(source.map((part) => (typeof part === 'string' ? part : [part.kind])));
}
