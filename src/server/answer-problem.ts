import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { FormatError } from '../model/format-error.ts';
import { PatternRefused } from '../project/patterns/pattern-refused.ts';
import { EditRefused, type RefusalReason } from '../project/workspace/edit/edit-refused.ts';
import { ApiProblem } from './api/problem.ts';

/** Of a body that {@link formatProblem} made. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** An error as problem+json (RFC 9457). What nobody foresaw is a 500 without its inside. */
export function answerProblem(error: unknown, c: Context): Response {
  const { status, body } = formatProblem(error);
  return c.body(body, status as 400, { 'content-type': PROBLEM_TYPE });
}

/** The status and the body of {@link answerProblem}. */
export function formatProblem(error: unknown): { readonly status: number; readonly body: string } {
  const { status, type, title, detail, fields } = describe(error);
  const problem = { ...fields, type, title, status, ...(detail !== undefined && { detail }) };
  return { status, body: JSON.stringify(problem) };
}

const statuses: Readonly<Record<RefusalReason, number>> = {
  'revision-mismatch': 412,
  'read-only': 409,
  'invalid-content': 422,
  'file-gone': 422,
  'no-target': 422,
  'cannot-split': 409,
  'cannot-join': 409,
  'no-such-comment': 404,
  'no-such-segment': 404,
};

interface Described {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Whether what was sent is fine, and may be taken later: it is the server that cannot write now. */
function isOurs({ fault }: FormatError): boolean {
  return fault === 'memory/unusable' || fault === 'file/unwritable';
}

function describe(error: unknown): Described {
  if (error instanceof ApiProblem)
    return {
      status: error.status,
      type: error.type,
      title: error.message,
      fields: error.fields,
    };
  if (error instanceof EditRefused)
    return {
      status: statuses[error.reason],
      type: error.reason,
      title: error.message,
      ...(error.row !== undefined && { fields: { current: error.row } }),
    };
  if (error instanceof PatternRefused)
    return { status: 422, type: 'bad-pattern', title: error.message };
  if (error instanceof HTTPException)
    return { status: error.status, type: 'about:blank', title: error.message };
  if (error instanceof FormatError)
    return {
      status: isOurs(error) ? 503 : 422,
      type: error.fault,
      title: error.message,
      ...(error.expected !== undefined && { detail: `expected: ${error.expected}` }),
      ...(error.line !== undefined && { fields: { line: error.line, column: error.column } }),
    };
  return { status: 500, type: 'about:blank', title: 'something unforeseen went wrong' };
}
