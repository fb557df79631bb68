import type { VNode } from 'preact';
import type { Content } from '../../../model/content.ts';
import { ContentView } from '../../row/content-view.tsx';
import type { Mark } from '../../state/cells.ts';
import type { Context } from './cut-context.ts';
import { inLocale } from '../../row/in-locale.ts';

interface KwicTextProps {
  readonly context: Context;
  /** Of the side that the words stand on. */
  readonly locale: string | undefined;
  readonly other: Content;
  readonly otherLocale: string | undefined;
  readonly source: Content;
  /** What is told apart on the other side. */
  readonly marks: readonly Mark[];
}

/** Words in the middle of their line, and below it the other side of the segment. */
export function KwicText({
  context,
  locale,
  other,
  otherLocale,
  source,
  marks,
}: KwicTextProps): VNode {
  return (
    <>
      <span class="kwic-found" lang={locale}>
        <span class="kwic-before">
          <span>{context.before}</span>
        </span>
        <mark>{context.found}</mark>
        <span class="kwic-after">{context.after}</span>
      </span>
      <span class="kwic-other" {...inLocale(otherLocale)}>
        <ContentView content={other} source={source} marks={marks} />
      </span>
    </>
  );
}
