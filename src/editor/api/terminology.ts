import type {
  ChooseAnswer,
  ChooseBody,
  FixTermAnswer,
  FixTermBody,
  TermExport,
  TermExportQuery,
  TerminologyList,
  TerminologyQuery,
  TermInfo,
  TermLines,
  TermLinesQuery,
} from '../../server/api/terminology.ts';
import { request } from './request.ts';

function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== '') search.set(name, String(value));
  return search.toString();
}

/** The terms of the project, listed as its files are now. */
export function getTerminology(
  asked: Pick<TerminologyQuery, 'side' | 'q' | 'only' | 'limit'>,
  signal?: AbortSignal,
): Promise<TerminologyList> {
  return request('GET', `/terminology?${query({ ...asked })}`, { ...(signal && { signal }) });
}

/** The terms of the last list that pass a filter, as a file. */
export function getTermExport(asked: TermExportQuery): Promise<TermExport> {
  return request('GET', `/terminology/export?${query({ ...asked })}`);
}

/** One of them with its renderings. */
export function getTerm(name: string): Promise<TermInfo> {
  return request('GET', `/terminology/term?${query({ name })}`);
}

/** Places of a rendering, or those where nothing stands for the term. */
export function getTermLines(
  asked: Pick<TermLinesQuery, 'name' | 'rendering' | 'sort' | 'limit'>,
): Promise<TermLines> {
  return request('GET', `/terminology/lines?${query({ ...asked })}`);
}

/** Says in the termbase what a rendering is. */
export function postChoice(body: ChooseBody): Promise<ChooseAnswer> {
  return request('POST', '/terminology/choose', { body });
}

/** Puts one rendering in the place of others, or shows what that would change. */
export function postTermFix(
  body: FixTermBody,
  survey: number,
  signal?: AbortSignal,
): Promise<FixTermAnswer> {
  return request('POST', '/terminology/fix', {
    body,
    revision: survey,
    ...(signal && { signal }),
  });
}
