import type { Severity, Side, TextFinding, TextRule } from '../model/finding.ts';
import { toPlainText } from '../model/content/flatten-content.ts';
import { contentLength, sliceContent } from '../model/content/slice-content.ts';
import type { Span } from '../model/span.ts';
import type { Check, CheckContext, CheckExample } from './check.ts';
import { fingerprint } from './fingerprint.ts';
import { viewSegments, type SegmentView } from './segment-view.ts';

/** What is wrong with a segment, before it has a place and a fingerprint. */
export interface Problem {
  readonly rule: TextRule;
  readonly severity: Severity;
  readonly message: string;
  /** Absent: the inspected side. */
  readonly side?: Side;
  /** In the content of the side; absent: the whole side. */
  readonly span?: Span;
  /** Of the rules of terms alone, see {@link TextFinding}. */
  readonly term?: string;
  readonly expected?: readonly string[];
  readonly replacement?: string;
  /** What tells two problems of one segment apart when they have no span. */
  readonly key?: string;
}

interface SegmentCheck {
  readonly name: string;
  readonly scope?: 'both';
  readonly rules: readonly TextRule[];
  readonly summary: string;
  readonly examples: readonly CheckExample[];
  find(view: SegmentView, context: CheckContext): Iterable<Problem>;
}

/** A check that looks at one segment at a time. Segments without a target are left out. */
export function makeSegmentCheck({ find, ...about }: SegmentCheck): Check {
  return {
    ...about,
    *run(context: CheckContext) {
      for (const view of viewSegments(context)) {
        if (view.pair.isUntranslated === true) continue;
        for (const problem of find(view, context)) yield toTextFinding(view, problem);
      }
    },
  };
}

/** The finding of a problem: where it stands, what stands there, and its stable name. */
export function toTextFinding(view: SegmentView, problem: Problem): TextFinding {
  const { pair, inspected } = view;
  const { rule, severity, message, span, term, expected, replacement, key } = problem;
  const side = problem.side ?? inspected.side;
  const content = pair[side];
  const at = pair.at?.[side];
  const found = span === undefined ? undefined : toPlainText(sliceContent(content, span));
  const isThere = found !== undefined && found !== '';
  const around = span ?? [0, contentLength(content)];
  const before = toPlainText(sliceContent(content, [0, around[0]])).length;
  const marked: Span = [before, before + (found ?? '').length];
  return {
    rule,
    severity,
    place: {
      path: pair.path,
      ...(pair.document !== undefined && { document: pair.document }),
      unit: pair.unit,
      ...(pair.segment !== undefined && { segment: pair.segment }),
      side,
      ...(span !== undefined && { span }),
      ...(at !== undefined && { line: at[0], column: at[1] }),
    },
    message,
    fingerprint: fingerprint({
      rule,
      term: key ?? expected?.join('|') ?? '',
      ...(isThere && { found }),
      // an empty side is told apart by the other one
      text: toPlainText(content) || toPlainText(pair[side === 'target' ? 'source' : 'target']),
      ...(span !== undefined && isThere && { span: marked }),
    }),
    ...(term !== undefined && { term }),
    ...(isThere && { found }),
    ...(expected !== undefined && { expected }),
    ...(replacement !== undefined && { replacement }),
  };
}
