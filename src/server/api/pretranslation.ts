import { z } from 'zod';
import { CONTEXT_SCORE } from '../../project/translate/plan-segment.ts';
import { undoMarkSchema, type UndoMark } from './edit.ts';

/** The lowest score that is looked up: the edge of the trade's lowest paid band. */
export const MIN_SCORE = 75;

/** Body of `POST /pretranslation`. */
export interface PretranslateBody {
  /** Ids of files; absent: all of the folder. */
  readonly files?: readonly string[];
  /** Whether targets that nobody has confirmed may be replaced too. */
  readonly replaces?: boolean;
}

/** See {@link PretranslateBody}. */
export const pretranslateBodySchema: z.ZodType<PretranslateBody> = z
  .strictObject({
    files: z.array(z.string()).min(1).max(10_000).exactOptional(),
    replaces: z.boolean().exactOptional(),
  })
  .meta({ id: 'PretranslateBody' });

/** What would be filled in, by where it comes from and how sure it is. */
export interface FillBands {
  /** The same text in the same surroundings. */
  readonly context: number;
  /** Of what the files themselves have confirmed. */
  readonly repetition: number;
  readonly exact: number;
  /** 95 to 99 percent. */
  readonly from95: number;
  /** 85 to 94. */
  readonly from85: number;
  /** 75 to 84. */
  readonly from75: number;
}

/** The segments of one file. */
export interface PlannedFileCounts {
  readonly file: string;
  readonly path: string;
  readonly segments: number;
  /** Have a target, which stays. */
  readonly already: number;
  /** Cannot be changed. */
  readonly locked: number;
  readonly bands: FillBands;
}

/** A plan; nothing is changed by it. */
export interface PretranslatePlanAnswer {
  /** Its number, for `POST /pretranslation/apply`. */
  readonly plan: number;
  readonly files: readonly PlannedFileCounts[];
}

const bandsSchema: z.ZodType<FillBands> = z
  .strictObject({
    context: z.int(),
    repetition: z.int(),
    exact: z.int(),
    from95: z.int(),
    from85: z.int(),
    from75: z.int(),
  })
  .meta({ id: 'FillBands' });

/** See {@link PretranslatePlanAnswer}. */
export const pretranslatePlanSchema: z.ZodType<PretranslatePlanAnswer> = z
  .strictObject({
    plan: z.int(),
    files: z.array(
      z.strictObject({
        file: z.string(),
        path: z.string(),
        segments: z.int(),
        already: z.int(),
        locked: z.int(),
        bands: bandsSchema,
      }),
    ),
  })
  .meta({ id: 'PretranslatePlan' });

/** Body of `POST /pretranslation/apply`. */
export interface ApplyPlanBody {
  readonly plan: number;
  /** Lowest score that is filled in; 101: only in context. Repetitions are, whatever it is. */
  readonly fillFrom: number;
}

/** See {@link ApplyPlanBody}. */
export const applyPlanBodySchema: z.ZodType<ApplyPlanBody> = z
  .strictObject({ plan: z.int(), fillFrom: z.int().min(MIN_SCORE).max(CONTEXT_SCORE) })
  .meta({ id: 'ApplyPlanBody' });

/** What came of a plan. */
export interface ApplyPlanAnswer {
  readonly filled: number;
  /** Ids of the files that were changed. */
  readonly files: readonly string[];
  /** Segments that were left after all: changed meanwhile, worked on by somebody, or the file could not hold it. */
  readonly left: number;
  /** Taking it back takes all of it back, in all files. */
  readonly undo?: UndoMark;
}

/** See {@link ApplyPlanAnswer}. */
export const applyPlanAnswerSchema: z.ZodType<ApplyPlanAnswer> = z
  .strictObject({
    filled: z.int(),
    files: z.array(z.string()),
    left: z.int(),
    undo: z.exactOptional(undoMarkSchema),
  })
  .meta({ id: 'ApplyPlanAnswer' });
