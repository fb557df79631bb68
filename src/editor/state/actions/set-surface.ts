import type { Content } from '../../../model/content.ts';
import type { TargetSurface } from '../../row/target-surface.ts';
import { cells } from '../cells.ts';

/** Makes a text field the one panes write into; `undefined` only when `gone` is still it. */
export function setSurface(surface: TargetSurface | undefined, gone?: TargetSurface): void {
  if (surface === undefined && cells.surface.peek() !== gone) return;
  cells.surface.value = surface;
}

export function setDraft(content: Content): void {
  cells.draft.value = content;
}
