import type { VNode } from 'preact';
import type { Content, InlineCode } from '../../model/content.ts';
import { t } from '../i18n/translate.ts';
import type { Mark } from '../state/cells.ts';
import { codeKey, labelParts, numberCodes } from './row-document.ts';

interface ContentViewProps {
  readonly content: Content;
  /** The source of the segment: codes are numbered by it on both sides. */
  readonly source: Content;
  /** Stretches to be drawn under. */
  readonly marks?: readonly Mark[];
}

/** Content that is only read: text as it is, codes as chips. */
export function ContentView({ content, source, marks = [] }: ContentViewProps): VNode {
  // most rows have no code at all
  const codes = content.some((part) => typeof part !== 'string')
    ? numberCodes(source, content)
    : undefined;
  let at = 0;
  const pieces: (string | VNode)[] = [];
  for (const part of content) {
    if (typeof part === 'string') {
      pieces.push(...cutByMarks(part, at, marks));
      at += part.length;
    } else {
      pieces.push(
        <CodeChip key={at} code={part} number={codes?.numbers.get(codeKey(part)) ?? 0} />,
      );
      at += 1;
    }
  }
  return <>{pieces}</>;
}

/** One code: its number, what it is in the file as a tip. */
function CodeChip({ code, number }: { readonly code: InlineCode; readonly number: number }): VNode {
  return (
    <span class={`code code-${code.kind}`} title={code.data ?? code.equiv}>
      <span aria-hidden="true">
        {labelParts(code.kind, number).map(({ text, isArrow }) => (
          <span class={isArrow ? 'code-arrow' : undefined}>{text}</span>
        ))}
      </span>
      <span class="unseen">{describeCode(code, number)}</span>
    </span>
  );
}

/** How a code is read aloud. */
export function describeCode(code: InlineCode, number: number): string {
  if (code.kind === 'open') return t('edit:code.open', { number });
  return code.kind === 'close'
    ? t('edit:code.close', { number })
    : t('edit:code.standalone', { number });
}

/** Cuts a string that begins at content position `from` where marks begin and end. */
function cutByMarks(text: string, from: number, marks: readonly Mark[]): (string | VNode)[] {
  const inside = marks
    .filter(({ span }) => span[0] < from + text.length && span[1] > from)
    .sort((a, b) => a.span[0] - b.span[0]);
  if (inside.length === 0) return [text];
  const pieces: (string | VNode)[] = [];
  let at = 0;
  for (const mark of inside) {
    const [start, end] = [
      Math.max(at, mark.span[0] - from),
      Math.min(text.length, mark.span[1] - from),
    ];
    if (end <= start) continue;
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(
      <span key={`${from}-${start}`} class={`mark mark-${mark.kind}`} title={mark.label}>
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}
