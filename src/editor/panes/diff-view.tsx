import type { VNode } from 'preact';
import type { Content } from '../../model/content.ts';
import { ContentView } from '../row/content-view.tsx';
import type { DiffPiece } from './diff-contents.ts';

interface DiffViewProps {
  readonly pieces: readonly DiffPiece[];
  /** The source of the segment: codes are numbered by it. */
  readonly source: Content;
}

/** Changes by words: what came is underlined, what went is struck out; the colours only help. */
export function DiffView({ pieces, source }: DiffViewProps): VNode {
  return (
    <>
      {pieces.map(({ kind, content }, at) => {
        const text = <ContentView content={content} source={source} />;
        if (kind === 'added') return <ins key={at}>{text}</ins>;
        return kind === 'removed' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>;
      })}
    </>
  );
}
