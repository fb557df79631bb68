import { state } from '../state/state.ts';
import { findAction } from './action-table.ts';
import type { Action } from './action.ts';
import { actionsByChord } from './bindings.ts';
import { readChords, typesText } from './chord.ts';

export const isMac: boolean = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether the action may run now, in the view that is open. */
export function isRunnable(action: Action): boolean {
  if (action.view !== undefined && action.view !== state.route.peek().view) return false;
  return action.isAvailable?.() ?? true;
}

/** Runs actions by their keys, before any widget sees the press. */
export function listenForKeys(): void {
  window.addEventListener('keydown', onKey, { capture: true });
}

function onKey(event: KeyboardEvent): void {
  // 229: an input method is at work (older browsers do not set isComposing on the first press)
  if (event.keyCode === 229) return;
  // a dialog has keys of its own; Esc is the browser's there
  if (document.querySelector('dialog:modal')) return;
  const inText = isTextField(event.target);
  for (const chord of readChords(event, isMac)) {
    const found = (actionsByChord.value.get(chord) ?? [])
      .map((id) => findAction(id))
      .filter((one) => one !== undefined && isRunnable(one));
    // what belongs to the open view alone goes before what holds everywhere
    const action = found.find((one) => one?.view !== undefined) ?? found[0];
    if (action === undefined) continue;
    // Enter confirms in some profiles; other keys that type or move stay with the text
    const isPlain = typesText(chord);
    if (isPlain && inText && !(chord === 'Enter' && isTargetField(event.target))) continue;
    // a button or a link under the cursor keeps its own Enter and Space
    if (isPlain && /^(?:Enter|Space)$/.test(chord) && isControl(event.target)) continue;
    event.preventDefault();
    event.stopPropagation();
    action.run();
    return;
  }
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type))
  );
}

function isTargetField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('.cm-content') !== null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary, input') !== null;
}
