import type { Content } from '../../../../model/content.ts';
import type { TargetSurface } from '../../../row/target-surface.ts';
import { cells } from '../../cells.ts';

/** Makes a text field the one panes write into; `undefined` only when `gone` is still it. */
export function setSurface(surface: TargetSurface | undefined, gone?: TargetSurface): void {
  if (surface === undefined && cells.surface.peek() !== gone) return;
  cells.surface.value = surface;
}

export function setDraft(content: Content): void {
  cells.draft.value = content;
}

/** Notes whether the field that goes had the focus: the one that takes its place gets it, whenever it was asked for. */
export function noteFocus(hadFocus: boolean): void {
  cells.hadFocus.value = hadFocus;
}
