import type { Content } from '../../model/content.ts';
import type {
  DismissBody,
  FindingList,
  ShownFinding as AnyFinding,
} from '../../server/api/findings.ts';
import { request, route } from './request.ts';

/** A finding of any rule; which of the optional fields are there depends on it. */
export interface ShownFinding extends Pick<
  AnyFinding,
  'rule' | 'severity' | 'place' | 'message' | 'fingerprint' | 'accepted' | 'file' | 'row'
> {
  readonly found?: string;
  /** Of the rules of terms: the term spoken of. */
  readonly term?: string;
  readonly expected?: readonly string[];
  /** Put in place of the span it mends the text and does no harm. */
  readonly replacement?: string;
}

export interface ShownFindings {
  readonly findings: readonly ShownFinding[];
}

/** What the checks say about a row if its target were this; nothing is changed. */
export function postCheck(
  file: string,
  id: string,
  target: Content,
  signal?: AbortSignal,
): Promise<ShownFindings> {
  return request<FindingList>('POST', `${route('files', file, 'segments', id)}/check`, {
    body: { target },
    ...(signal && { signal }),
  });
}

/** Findings of all files as they are on the disk, when the checks have ended. */
export function getProjectFindings(signal: AbortSignal): Promise<ShownFindings> {
  return request<FindingList>('GET', '/findings?wait=1', { signal });
}

/** Says that a finding is none, and why: `kosut check` reads the same. */
export function postDismissal(fingerprint: string, body: DismissBody): Promise<unknown> {
  return request('POST', `${route('findings', fingerprint)}/dismiss`, { body });
}

/** Takes back that a finding is none. */
export function deleteDismissal(fingerprint: string): Promise<unknown> {
  return request('DELETE', `${route('findings', fingerprint)}/dismiss`);
}
