import type { Content, InlineCode } from '../../model/content.ts';
import type { Span } from '../../model/span.ts';
import type { Extractor } from './extractor.ts';
import type { CodePiece, Passage } from './passage.ts';

/** A stretch of the original and what stands there instead. */
export interface MergePatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A passage and its translation; absent: the original stays. */
export interface Translation {
  readonly passage: Passage;
  readonly target?: Content;
}

/** A passage with those that stand inside its codes. */
interface Node extends Translation {
  readonly inner: Node[];
}

/**
 * What has to change in an original so that its passages read as their translations; in the order of the
 * original, without overlap. What is not translated has no patch. Translations are supposed to have the
 * codes of their passages: ask {@link findCodeFault} before.
 *
 * @param translations In the order of their spans.
 */
export function mergePassages(
  original: string,
  translations: readonly Translation[],
  extractor: Extractor,
): readonly MergePatch[] {
  const writer = createWriter(original, extractor);
  return nest(translations).flatMap((node) => writer.patches(node));
}

function nest(translations: readonly Translation[]): readonly Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const translation of translations) {
    const node: Node = { ...translation, inner: [] };
    const [start] = node.passage.span;
    while (open.length > 0 && open.at(-1)!.passage.span[1] <= start) open.pop();
    (open.at(-1)?.inner ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

interface Writer {
  patches(node: Node): readonly MergePatch[];
}

function createWriter(original: string, extractor: Extractor): Writer {
  const patches = ({ passage, target, inner }: Node): readonly MergePatch[] => {
    if (target === undefined) return inner.flatMap(patches);
    const [start, end] = passage.span;
    const insertions = passage.insertions ?? [];
    return [
      ...insertions.map(({ at, text }) => ({ start: at, end: at, text })),
      { start, end, text: write(passage, target, inner.flatMap(patches)) },
    ].sort((a, b) => a.start - b.start || a.end - b.end);
  };

  const write = (passage: Passage, target: Content, inner: readonly MergePatch[]): string =>
    target
      .map((part, at) => {
        if (typeof part !== 'string') return writeCode(passage, part, inner);
        const isFirst = at === 0;
        const isLast = at === target.length - 1;
        return extractor.encode(part, { passage, isFirst, isLast });
      })
      .join('');

  const writeCode = (passage: Passage, code: InlineCode, inner: readonly MergePatch[]): string => {
    const piece = findCode(passage, code);
    const raw =
      piece === undefined
        ? (code.data ?? '')
        : (piece.written ?? applyPatches(original, piece.span, inner));
    return extractor.adaptCode?.(raw) ?? raw;
  };
  return { patches };
}

/** The code of a passage that a code of its translation stands for. */
export function findCode(
  { pieces }: Passage,
  { kind, id }: Pick<InlineCode, 'kind' | 'id'>,
): CodePiece | undefined {
  return pieces.find(
    (piece): piece is CodePiece => piece.type === 'code' && piece.kind === kind && piece.id === id,
  );
}

/** A stretch of the original with those of the patches made that lie in it. */
function applyPatches(original: string, [from, to]: Span, patches: readonly MergePatch[]): string {
  let at = from;
  let text = '';
  for (const { start, end, text: instead } of patches) {
    if (start < from || end > to) continue;
    text += original.slice(at, start) + instead;
    at = end;
  }
  return text + original.slice(at, to);
}
