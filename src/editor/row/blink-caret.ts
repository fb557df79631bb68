import type { Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';

/** How long the caret is shown and hidden in turn, in ms: as long as CodeMirror's own. */
const BLINK_MS = 600;

/**
 * Blinks the drawn caret by a timer. CodeMirror's way, an animation of style sheets, keeps the browser at drawing frame after
 * frame, and a key pressed then waits for the next one, up to 17 ms; a page at rest draws at once (`theme/grid.css` ends
 * that animation).
 */
export function blinkCaret(): Extension {
  return ViewPlugin.fromClass(
    class {
      private readonly view: EditorView;
      private timer: ReturnType<typeof setTimeout> | undefined;
      private isHidden = false;

      constructor(view: EditorView) {
        this.view = view;
        this.start();
      }

      update(update: ViewUpdate): void {
        if (update.docChanged || update.selectionSet || update.focusChanged) this.start();
      }

      destroy(): void {
        clearTimeout(this.timer);
      }

      /** Whoever types or moves sees the caret. */
      private start(): void {
        if (this.isHidden) this.show(true);
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.turn(), BLINK_MS);
      }

      private turn(): void {
        if (!this.view.hasFocus) return;
        this.show(this.isHidden);
        this.timer = setTimeout(() => this.turn(), BLINK_MS);
      }

      private show(isShown: boolean): void {
        this.isHidden = !isShown;
        this.view.scrollDOM
          .querySelector('.cm-cursorLayer')
          ?.classList.toggle('caret-hidden', this.isHidden);
      }
    },
  );
}
