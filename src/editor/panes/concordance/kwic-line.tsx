import type { VNode } from 'preact';
import type { Mark } from '../../state/cells.ts';
import { state } from '../../state/state.ts';
import { cutContext, joinNeighbours } from './cut-context.ts';
import { KwicText } from './kwic-text.tsx';
import type { ConcordanceAnswer } from '../../../server/api/concordance.ts';

interface KwicLineProps {
  readonly line: ConcordanceAnswer['lines'][number];
  /** The side that was searched. */
  readonly side: 'source' | 'target';
}

/** The words found in the middle of their line; below, the other side with what seems to render them. */
export function KwicLine({ line, side }: KwicLineProps): VNode {
  const file = state.file.value;
  const other = side === 'source' ? 'target' : 'source';
  const localeOf = { source: file?.sourceLocale, target: file?.targetLocale };
  const context = cutContext(line[side], joinNeighbours(line[side], line.spans[side]));
  const marks = (line.aligned.side === other ? line.aligned.spans : []).map((span): Mark => ({
    owner: 'concordance',
    side: other,
    span,
    kind: 'aligned',
    label: context.found,
  }));
  return (
    <KwicText
      context={context}
      locale={localeOf[side]}
      other={line[other]}
      otherLocale={localeOf[other]}
      source={line.source}
      marks={marks}
    />
  );
}
