import { z } from 'zod';
import type { ProjectFinding } from '../../project/lookups/create-project-checks.ts';
import type { Content } from '../../model/content.ts';
import { contentSchema } from './content.ts';
import { findingSchema } from './finding.ts';

/** A finding, where it stands in the editor, and why it was accepted if it was. */
export type ShownFinding = ProjectFinding & {
  /** Of the file and the row; absent when the row is no more. */
  readonly file?: string;
  readonly row?: string;
};

/** Findings of a row, a file or the project. */
export interface FindingList {
  readonly findings: readonly ShownFinding[];
  /** Whether all files are being checked: a `findings` event tells when that has ended. */
  readonly running: boolean;
}

/** See {@link FindingList}. */
export const findingListSchema: z.ZodType<FindingList> = z
  .strictObject({ findings: z.array(findingSchema), running: z.boolean() })
  .meta({ id: 'FindingList' }) as unknown as z.ZodType<FindingList>;

/** Query of `GET /findings` and `GET /files/:file/findings`. */
export interface FindingQuery {
  /** Answers when the run that this question starts has ended. */
  readonly wait?: boolean;
}

/** See {@link FindingQuery}. */
export const findingQuerySchema: z.ZodType<FindingQuery> = z.strictObject({
  wait: z.exactOptional(z.enum(['1', '0']).transform((word) => word === '1')),
});

/** Body of `POST …/check`: a target that is not kept yet. */
export interface DraftBody {
  readonly target: Content;
}

/** See {@link DraftBody}. */
export const draftBodySchema: z.ZodType<DraftBody> = z
  .strictObject({ target: contentSchema })
  .meta({ id: 'DraftBody' });

/** Body of `POST /findings/:fingerprint/dismiss`. */
export interface DismissBody {
  readonly reason: string;
}

/** See {@link DismissBody}. */
export const dismissBodySchema: z.ZodType<DismissBody> = z
  .strictObject({ reason: z.string().trim().min(1).max(2000) })
  .meta({ id: 'DismissBody' });

/** What was accepted, or is so no more. */
export interface DismissAnswer {
  readonly fingerprint: string;
  readonly accepted: boolean;
}

/** See {@link DismissAnswer}. */
export const dismissAnswerSchema: z.ZodType<DismissAnswer> = z
  .strictObject({ fingerprint: z.string(), accepted: z.boolean() })
  .meta({ id: 'DismissAnswer' });

/** Body of `POST …/fix`. */
export interface FixBody {
  readonly fingerprint: string;
}

/** See {@link FixBody}. */
export const fixBodySchema: z.ZodType<FixBody> = z
  .strictObject({ fingerprint: z.string().max(64) })
  .meta({ id: 'FixBody' });
