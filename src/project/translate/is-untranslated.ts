import { toPlainText } from '../../model/content/flatten-content.ts';
import type { Segment } from '../../model/unit.ts';
import { isRepetition } from './repetition-key.ts';

/** Segments without a target, or with the source standing in for one, as some tools leave them. */
export function isUntranslated({ source, target, state }: Segment): boolean {
  if (target === undefined || toPlainText(target).trim() === '') return true;
  return state === 'initial' && isRepetition(target, source);
}
