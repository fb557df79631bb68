import {
  history,
  insertNewline,
  isolateHistory,
  redo,
  standardKeymap,
  undo,
  undoDepth,
  redoDepth,
} from '@codemirror/commands';
import { EditorSelection, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightWhitespace, keymap } from '@codemirror/view';
import type { Content } from '../../model/content.ts';
import type { Mark } from '../state/cells.ts';
import { blinkCaret } from './blink-caret.ts';
import { carryCodesOverClipboard, showCodeChips } from './code-chips.ts';
import { inLocale } from './in-locale.ts';
import { codeKey, toContent, toFieldText, type RowCodes } from './row-document.ts';
import { setTargetMarks, showTargetMarks } from './target-marks.ts';
import type { TargetSurface } from './target-surface.ts';

export interface SurfaceOptions {
  readonly rowId: string;
  readonly content: Content;
  readonly codes: RowCodes;
  readonly locale: string;
  readonly label: string;
  readonly checksSpelling: boolean;
  readonly showsSpaces: boolean;
  /** Whether Enter begins a new line: the source has some too. Shift+Enter always does. */
  readonly hasLines: boolean;
  readonly isReadOnly: boolean;
  readonly onChange: (content: Content) => void;
}

/** The surface, and what only its owner may do with it. */
export interface MountedSurface extends TargetSurface {
  showMarks(marks: readonly Mark[]): void;
  destroy(): void;
}

/** Puts the text field of a row into `parent`. Positions in it are content positions. */
export function mountSurface(parent: HTMLElement, options: SurfaceOptions): MountedSurface {
  const { codes } = options;
  const text = toFieldText(options.content, codes);
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      selection: EditorSelection.cursor(text.length),
      extensions: [
        // else \r\n inside a segment would come back as \n
        EditorState.lineSeparator.of('\n'),
        EditorState.readOnly.of(options.isReadOnly),
        history(),
        keymap.of([
          {
            key: 'Enter',
            run: options.hasLines ? insertNewline : () => true,
            shift: insertNewline,
          },
          ...standardKeymap,
        ]),
        EditorView.lineWrapping,
        drawSelection(),
        blinkCaret(),
        showCodeChips(codes),
        carryCodesOverClipboard(codes),
        showTargetMarks(),
        options.showsSpaces ? highlightWhitespace() : [],
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          lang: options.locale,
          dir: inLocale(options.locale).dir,
          spellcheck: String(options.checksSpelling),
          autocorrect: 'off',
          autocapitalize: 'off',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(toContent(update.state.doc.toString(), codes));
        }),
      ],
    }),
  });
  const put = (from: number, to: number, insert: string, caret: number, anchor = caret): void => {
    view.dispatch({
      changes: { from, to, insert },
      selection: EditorSelection.single(anchor, caret),
      userEvent: 'input.insert',
      // a step of undo of its own, whatever is typed before and after
      annotations: isolateHistory.of('full'),
      scrollIntoView: true,
    });
  };
  return {
    rowId: options.rowId,
    getContent: () => toContent(view.state.doc.toString(), codes),
    getSelection: () => [view.state.selection.main.from, view.state.selection.main.to],
    getSelectedText() {
      const { from, to } = view.state.selection.main;
      return toContent(view.state.sliceDoc(from, to), codes)
        .filter((part) => typeof part === 'string')
        .join('');
    },
    replace(content) {
      const words = toFieldText(content, codes);
      put(0, view.state.doc.length, words, words.length);
    },
    insert(content) {
      const { from, to } = view.state.selection.main;
      const words = toFieldText(content, codes);
      put(from, to, words, from + words.length);
    },
    rewrite(change) {
      const { main } = view.state.selection;
      const { from, to } = main.empty ? (view.state.wordAt(main.head) ?? main) : main;
      const words = change(view.state.sliceDoc(from, to));
      if (from < to) put(from, to, words, from + words.length, from);
    },
    wrap(open, close) {
      const { from, to } = view.state.selection.main;
      const before = codes.byKey.get(codeKey(open)) ?? '';
      const after = codes.byKey.get(codeKey(close)) ?? '';
      const words = `${before}${view.state.sliceDoc(from, to)}${after}`;
      put(from, to, words, from + words.length);
    },
    undo: () => undoDepth(view.state) > 0 && undo(view),
    redo: () => redoDepth(view.state) > 0 && redo(view),
    focus: () => view.focus(),
    showMarks: (marks) => view.dispatch({ effects: setTargetMarks.of(marks) }),
    destroy: () => view.destroy(),
  };
}
