import { request, route } from './request.ts';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';

/** A finding of the open row; which of the optional fields are there depends on its rule. */
export interface RowFinding extends Pick<
  Finding,
  'rule' | 'severity' | 'place' | 'message' | 'fingerprint'
> {
  readonly found?: string;
  readonly expected?: readonly string[];
  /** Put in place of the span it mends the text and does no harm. */
  readonly replacement?: string;
  /** Why somebody dismissed it. */
  readonly accepted?: { readonly reason: string };
}

export interface RowFindings {
  readonly findings: readonly RowFinding[];
}

/** What the checks say about a row if its target were this; nothing is changed. */
export function postCheck(
  file: string,
  id: string,
  target: Content,
  signal?: AbortSignal,
): Promise<RowFindings> {
  return request('POST', `${route('files', file, 'segments', id)}/check`, {
    body: { target },
    ...(signal && { signal }),
  });
}

/** Says that a finding is none, and why: `kosut check` reads the same. */
export function postDismissal(fingerprint: string, body: object): Promise<unknown> {
  return request('POST', `${route('findings', fingerprint)}/dismiss`, { body });
}
