import type { RowFinding } from './findings.ts';
import { request, route } from './request.ts';

/** A finding of the project; without a row it stands in a segment that is no more. */
export type ProjectFinding = RowFinding & { readonly file?: string; readonly row?: string };

/** Findings of all files as they are on the disk, when the checks have ended. */
export function getProjectFindings(): Promise<{ readonly findings: readonly ProjectFinding[] }> {
  return request('GET', '/findings?wait=1');
}

/** Takes back that a finding is none. */
export function deleteDismissal(fingerprint: string): Promise<unknown> {
  return request('DELETE', `${route('findings', fingerprint)}/dismiss`);
}
