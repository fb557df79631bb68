import { z } from 'zod';
import type { BeadOperation } from '../../project/alignment-session/bead-operation.ts';
import type {
  BeadProblem,
  BeadState,
  SessionBead,
} from '../../project/alignment-session/session-bead.ts';
import type { SaveForm } from '../../project/alignment-session/save-forms.ts';
import type { Run } from '../../model/span.ts';

export type { BeadOperation, BeadProblem, BeadState, SaveForm };

/** Two texts that can be aligned; an XLIFF made by `kosut align` stands on both sides. */
export interface AlignmentPairInfo {
  readonly source: string;
  readonly target: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** A file of beads to begin with. */
  readonly beads?: string;
}

const pairFields = {
  source: z.string().min(1).max(4096),
  target: z.string().min(1).max(4096),
  sourceLocale: z.string().min(2).max(64),
  targetLocale: z.string().min(2).max(64),
  beads: z.string().min(1).max(4096).exactOptional(),
};

/** See {@link AlignmentPairInfo}. */
export const alignmentPairSchema: z.ZodType<AlignmentPairInfo> = z
  .strictObject(pairFields)
  .meta({ id: 'AlignmentPair' });

/** What can be aligned in the folder, and what was begun. */
export interface AlignmentList {
  readonly open: readonly (AlignmentPairInfo & { readonly id: string })[];
  /** Texts that seem to be translations of each other and were not begun yet. */
  readonly pairs: readonly AlignmentPairInfo[];
  readonly texts: readonly { readonly path: string; readonly locale?: string }[];
  readonly beads: readonly string[];
}

/** See {@link AlignmentList}. */
export const alignmentListSchema: z.ZodType<AlignmentList> = z
  .strictObject({
    open: z.array(z.strictObject({ id: z.string(), ...pairFields })),
    pairs: z.array(alignmentPairSchema),
    texts: z.array(z.strictObject({ path: z.string(), locale: z.string().exactOptional() })),
    beads: z.array(z.string()),
  })
  .meta({ id: 'AlignmentList' });

/** One bead as the align view shows it. */
export interface BeadInfo extends SessionBead {
  /** Why a person should look at it; empty once a person decided. */
  readonly problems: readonly BeadProblem[];
}

const runSchema: z.ZodType<Run> = z.tuple([z.int().min(0), z.int().min(0)]);
const stateSchema: z.ZodType<BeadState> = z.enum(['pending', 'accepted', 'review', 'dropped']);

const beadSchema: z.ZodType<BeadInfo> = z
  .strictObject({
    id: z.int(),
    source: runSchema,
    target: runSchema,
    confidence: z.number(),
    state: stateSchema,
    isManual: z.literal(true).exactOptional(),
    problems: z.array(z.enum(['score', 'kind', 'unmatched', 'length', 'numbers', 'codes'])),
  })
  .meta({ id: 'Bead' });

/** One text of an alignment. */
export interface AlignmentSide {
  readonly path: string;
  readonly locale: string;
  readonly sentences: readonly string[];
  /** By sentence: the number of its paragraph, and its words. */
  readonly paragraphs: readonly number[];
  readonly words: readonly number[];
}

const sideSchema: z.ZodType<AlignmentSide> = z.strictObject({
  path: z.string(),
  locale: z.string(),
  sentences: z.array(z.string()),
  paragraphs: z.array(z.int()),
  words: z.array(z.int()),
});

/** What can be taken back and done again, by the names of operations; `accepted 3` marks three beads. */
export interface StepLabels {
  readonly undo?: string;
  readonly redo?: string;
}

const labelFields = { undo: z.string().exactOptional(), redo: z.string().exactOptional() };

/** A whole alignment. */
export interface AlignmentInfo extends StepLabels {
  readonly id: string;
  readonly source: AlignmentSide;
  readonly target: AlignmentSide;
  readonly beads: readonly BeadInfo[];
  readonly revision: number;
  /** Where each form is saved unless somebody names another place. */
  readonly paths: Readonly<Record<SaveForm, string>>;
}

/** See {@link AlignmentInfo}. */
export const alignmentSchema: z.ZodType<AlignmentInfo> = z
  .strictObject({
    id: z.string(),
    source: sideSchema,
    target: sideSchema,
    beads: z.array(beadSchema),
    revision: z.int(),
    paths: z.strictObject({
      beads: z.string(),
      tmx: z.string(),
      xliff: z.string(),
      tsv: z.string(),
    }),
    ...labelFields,
  })
  .meta({ id: 'Alignment' });

/** What a step changed: from `at` on, `removed` beads make way for `beads`. */
export interface AlignmentChange extends StepLabels {
  readonly at: number;
  readonly removed: number;
  readonly beads: readonly BeadInfo[];
  readonly revision: number;
  /** What was done or taken back. */
  readonly label: string;
}

/** See {@link AlignmentChange}. */
export const alignmentChangeSchema: z.ZodType<AlignmentChange> = z
  .strictObject({
    at: z.int(),
    removed: z.int(),
    beads: z.array(beadSchema),
    revision: z.int(),
    label: z.string(),
    ...labelFields,
  })
  .meta({ id: 'AlignmentChange' });

const sideName = z.enum(['source', 'target']);

/** See {@link BeadOperation}. */
export const beadOperationSchema: z.ZodType<BeadOperation> = z
  .discriminatedUnion('op', [
    z.strictObject({ op: z.literal('merge'), bead: z.int() }),
    z.strictObject({
      op: z.literal('split'),
      bead: z.int(),
      source: z.int().min(0),
      target: z.int().min(0),
    }),
    z.strictObject({
      op: z.literal('move'),
      bead: z.int(),
      side: sideName,
      end: z.enum(['first', 'last']),
    }),
    z.strictObject({ op: z.literal('null'), bead: z.int(), side: sideName }),
    z.strictObject({
      op: z.literal('mark'),
      beads: z.array(z.int()).min(1).max(100_000),
      state: stateSchema,
    }),
    z.strictObject({ op: z.literal('realign') }),
    z.strictObject({ op: z.literal('pin'), source: runSchema, target: runSchema }),
  ])
  .meta({ id: 'BeadOperation' });

/** How an alignment is to be saved. */
export interface SaveAlignment {
  readonly as: SaveForm;
  /** 0 to 1: less sure beads that nobody accepted are left out. */
  readonly minConfidence: number;
  /** From the folder of the project; absent: beside the source. */
  readonly path?: string;
  /** Whether a file that this alignment did not write makes way. */
  readonly overwrite?: boolean;
}

/** See {@link SaveAlignment}. */
export const saveAlignmentSchema: z.ZodType<SaveAlignment> = z
  .strictObject({
    as: z.enum(['beads', 'tmx', 'xliff', 'tsv']),
    minConfidence: z.number().min(0).max(1).default(0),
    path: z.string().min(1).max(4096).exactOptional(),
    overwrite: z.boolean().exactOptional(),
  })
  .meta({ id: 'SaveAlignment' });

/** What was saved. */
export interface SavedAlignment {
  readonly path: string;
  readonly beads: number;
}

/** See {@link SavedAlignment}. */
export const savedAlignmentSchema: z.ZodType<SavedAlignment> = z
  .strictObject({ path: z.string(), beads: z.int() })
  .meta({ id: 'SavedAlignment' });
