import type { Span } from './span.ts';

/** How grave a finding is: `info` is advice, and fails no build by itself. */
export type Severity = 'info' | 'warning' | 'error';
/** One side of a pair. */
export type Side = 'source' | 'target';

/** Where a finding stands. */
export interface Place {
  readonly path: string;
  /** The document inside the file, as the pairs of a bitext have it; absent: the first, or the only one. */
  readonly document?: string;
  /** Id of the unit, or of the line of a bitext. */
  readonly unit: string;
  /** Id of the segment inside the unit; absent when the file has no segments. */
  readonly segment?: string;
  readonly side: Side;
  /** Content positions inside the segment's side; absent: the whole side. */
  readonly span?: Span;
  /** Line and column in the file, from 1, columns in UTF-16 units; absent when the reader kept none. */
  readonly line?: number;
  readonly column?: number;
  /** Where the words end, exclusive; absent when only the beginning of the segment is known. */
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** An example of what is usual, shown beside a finding that departs from it. */
export interface Evidence {
  readonly unit: string;
  readonly segment?: string;
  readonly text: string;
  /** The words spoken of, in `text`. */
  readonly span: Span;
}

interface FindingBase {
  readonly severity: Severity;
  readonly place: Place;
  /** What is wrong, then what was expected. */
  readonly message: string;
  /** From rule and nearby words, never from line numbers: a baseline survives edits elsewhere. */
  readonly fingerprint: string;
}

interface TermFindingBase extends FindingBase {
  /** The term on the trusted side, as the termbase or the text has it. */
  readonly term: string;
  /** The renderings that would be right, best first. */
  readonly expected: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly concept?: string;
}

/** The rules about one text or its translation that speak of no term. */
export type TextRule =
  | 'brackets/unbalanced'
  | 'capitals/start'
  | 'codes/extra'
  | 'codes/missing'
  | 'codes/order'
  | 'consistency/source'
  | 'consistency/target'
  | 'keys/default'
  | 'keys/dynamic'
  | 'keys/forms'
  | 'keys/missing'
  | 'keys/unused'
  | 'length/limit'
  | 'length/ratio'
  | 'numbers/missing'
  | 'numbers/mismatch'
  | 'numbers/extra'
  | 'placeholders/accelerator'
  | 'placeholders/extra'
  | 'placeholders/missing'
  | 'placeholders/order'
  | 'punctuation/end'
  | 'punctuation/quotes'
  | 'punctuation/repeated'
  | 'spaces/double'
  | 'spaces/edge'
  | 'spaces/punctuation'
  | 'spelling/unknown'
  | 'state/initial'
  | 'target/empty'
  | 'target/missing'
  | 'target/same-as-source'
  | 'target/untranslated'
  | 'terms/acronym'
  | 'terms/forbidden-source'
  | 'terms/name'
  | 'terms/written'
  | 'turkish/apostrophe'
  | 'turkish/casing'
  | 'turkish/number-suffix'
  | 'turkish/separate-words'
  | 'turkish/suffix-harmony'
  | 'units/mismatch'
  | 'urls/mismatch'
  | 'words/repeated';

/** What a check of texts reports; it is as sure as its severity says. */
export interface TextFinding extends FindingBase {
  readonly rule: TextRule;
  /** Of the rules of terms: the term spoken of, in its usual wording or as the termbase has it. */
  readonly term?: string;
  /** The words spoken of, as they stand in the text; absent when nothing stands there. */
  readonly found?: string;
  /** What should have stood there, best first; absent when nobody can tell. */
  readonly expected?: readonly string[];
  /** Put in place of the span it mends the text and does no harm; absent: a person must decide. */
  readonly replacement?: string;
}

/** What a check reports. Each `rule` name is public and never reused. */
export type Finding =
  | TextFinding
  | (TermFindingBase & {
      readonly rule: 'terms/absent';
      /** What stands there instead, as it stands in the text; absent when nothing does. */
      readonly found?: string;
    })
  | (TermFindingBase & { readonly rule: 'terms/deprecated'; readonly found: string })
  | (TermFindingBase & {
      readonly rule: 'terms/inconsistent';
      readonly found: string;
      /** Sentences with the usual rendering. */
      readonly evidence: readonly Evidence[];
    });

/** The public name of a rule: `group/name`, one for each case of {@link Finding}. */
export type Rule = Finding['rule'];
