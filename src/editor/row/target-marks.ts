import { StateEffect, StateField, type Extension, type StateEffectType } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Mark } from '../state/cells.ts';

/** Replaces what is drawn under the target. */
export const setTargetMarks: StateEffectType<readonly Mark[]> =
  StateEffect.define<readonly Mark[]>();

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects)
      if (effect.is(setTargetMarks)) next = draw(effect.value, transaction.newDoc.length);
    return next;
  },
  provide: (own) => EditorView.decorations.from(own),
});

function draw(marks: readonly Mark[], length: number): DecorationSet {
  return Decoration.set(
    marks
      .filter(({ side, span }) => side === 'target' && span[0] < span[1] && span[1] <= length)
      .map(({ span, kind, label }) =>
        Decoration.mark({ class: `mark mark-${kind}`, attributes: { title: label } }).range(
          span[0],
          span[1],
        ),
      ),
    true,
  );
}

export function showTargetMarks(): Extension {
  return field;
}
