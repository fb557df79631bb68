import type { Content, InlineCode } from '../../model/content.ts';
import type { Span } from '../../model/span.ts';

/** The text field of the active row, as panes and actions use it. Each change is one step of undo. */
export interface TargetSurface {
  /** The row it belongs to: a late answer for another row is dropped by this. */
  readonly rowId: string;
  getContent(): Content;
  /** What is selected, in content positions. */
  getSelection(): Span;
  /** The words selected, codes left out. */
  getSelectedText(): string;
  /** Replaces the whole target, caret at its end. */
  replace(content: Content): void;
  /** Replaces what is selected, caret behind it. */
  insert(content: Content): void;
  /** Rewrites what is selected, or the word at the caret, and leaves it selected. */
  rewrite(change: (text: string) => string): void;
  /** Puts an opening code before and a closing one behind what is selected. */
  wrap(open: InlineCode, close: InlineCode): void;
  /** False when there is nothing of this row to take back. */
  undo(): boolean;
  redo(): boolean;
  focus(): void;
}
