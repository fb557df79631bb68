import { z } from 'zod';

/** An error answer (RFC 9457, `application/problem+json`); more fields by `type`. */
export interface Problem {
  /** `about:blank`, or what happened in a word that never changes, such as `revision-mismatch`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
}

/** See {@link Problem}. */
export const problemSchema: z.ZodType<Problem> = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().exactOptional(),
  })
  .meta({ id: 'Problem' });

/** Thrown by routes: becomes an answer of problem+json. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly type: string;
  /** Further fields of the answer. */
  readonly fields: Readonly<Record<string, unknown>>;

  /**
   * @param status Of HTTP.
   * @param type A word that never changes, such as `revision-mismatch`.
   * @param message What is wrong, then what was expected.
   */
  constructor(
    status: number,
    type: string,
    message: string,
    fields: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.status = status;
    this.type = type;
    this.fields = fields;
  }
}
