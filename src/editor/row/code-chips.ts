import { RangeSetBuilder, type Extension } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import type { InlineCode } from '../../model/content.ts';
import { describeCode } from './content-view.tsx';
import { codeKey, codeLabel, labelParts, type RowCodes } from './row-document.ts';

class Chip extends WidgetType {
  private readonly code: InlineCode;
  private readonly number: number;

  constructor(code: InlineCode, number: number) {
    super();
    this.code = code;
    this.number = number;
  }

  override eq(other: Chip): boolean {
    return other.number === this.number && codeKey(other.code) === codeKey(this.code);
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.className = `code code-${this.code.kind}`;
    chip.title = this.code.data ?? this.code.equiv;
    chip.setAttribute('role', 'img');
    chip.setAttribute('aria-label', describeCode(this.code, this.number));
    for (const { text, isArrow } of labelParts(this.code.kind, this.number)) {
      const part = chip.appendChild(document.createElement('span'));
      part.textContent = text;
      if (isArrow) part.className = 'code-arrow';
    }
    return chip;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** Shows the private characters of codes as chips that the caret jumps over and that go as one. */
export function showCodeChips(codes: RowCodes): Extension {
  const build = (view: EditorView): DecorationSet => {
    const builder = new RangeSetBuilder<Decoration>();
    const text = view.state.doc.toString();
    for (let at = 0; at < text.length; at += 1) {
      const code = codes.byCharacter.get(text[at]!);
      if (code === undefined) continue;
      const widget = new Chip(code, codes.numbers.get(codeKey(code)) ?? 0);
      builder.add(at, at + 1, Decoration.replace({ widget }));
    }
    return builder.finish();
  };
  const plugin = ViewPlugin.fromClass(
    class {
      chips: DecorationSet;
      constructor(view: EditorView) {
        this.chips = build(view);
      }
      update(update: ViewUpdate): void {
        if (update.docChanged) this.chips = build(update.view);
      }
    },
    {
      decorations: (value) => value.chips,
      provide: (own) =>
        EditorView.atomicRanges.of((view) => view.plugin(own)?.chips ?? Decoration.none),
    },
  );
  return plugin;
}

/** On the clipboard a code is its label in brackets, and becomes the code again in its own segment. */
export function carryCodesOverClipboard(codes: RowCodes): Extension {
  const labels = new Map<string, string>();
  for (const [sign, code] of codes.byCharacter)
    labels.set(sign, `⟦${codeLabel(code.kind, codes.numbers.get(codeKey(code)) ?? 0)}⟧`);
  return [
    EditorView.clipboardOutputFilter.of((text) =>
      [...labels].reduce((left, [sign, label]) => left.replaceAll(sign, label), text),
    ),
    EditorView.clipboardInputFilter.of((text) =>
      [...labels].reduce((left, [sign, label]) => left.replaceAll(label, sign), text),
    ),
  ];
}
