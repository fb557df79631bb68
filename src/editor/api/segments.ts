import { request, route } from './request.ts';
import type { GridFilter } from './grid-filter.ts';
import type { EditAnswer, SegmentPatch, StepAnswer } from '../../server/api/edit.ts';
import type { FileInfo, ProjectInfo } from '../../server/api/project.ts';
import type { LeaseAnswer } from '../../server/api/lease.ts';
import type { Row } from '../../server/api/row.ts';
import type { SegmentPage } from '../../server/api/segments.ts';
import type { UndoAnswer, UndoBody } from '../../server/api/undo.ts';

export function getProject(): Promise<ProjectInfo> {
  return request('GET', '/project');
}

export function getFile(file: string): Promise<FileInfo> {
  return request('GET', route('files', file));
}

/** A page with its rows there. */
export type RowPage = SegmentPage & { readonly rows: readonly Row[] };

async function getPage(
  file: string,
  query: Readonly<Record<string, string | number>>,
): Promise<RowPage> {
  const words = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, `${value}`]),
  );
  const page = await request<SegmentPage>('GET', `${route('files', file, 'segments')}?${words}`);
  return { ...page, rows: page.rows ?? [] };
}

/** Rows `from` … `from + limit - 1` of the file, in file order. */
export function getRows(file: string, from: number, limit: number): Promise<RowPage> {
  return getPage(file, { from, limit });
}

/** The page of `limit` rows in which the row `id` stands. */
export function getRowsAround(file: string, id: string, limit: number): Promise<RowPage> {
  return getPage(file, { at: id, limit });
}

/** The places in the file of all rows that pass, rising. */
export async function getFilteredIndexes(
  file: string,
  filter: GridFilter,
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const page = await request<SegmentPage>(
    'GET',
    `${route('files', file, 'segments')}?${toQuery(filter)}&ids=1`,
    { ...(signal && { signal }) },
  );
  return page.indexes ?? [];
}

/** The query of a filter; what lets everything through is left out. */
export function toQuery(filter: GridFilter): string {
  const query = new URLSearchParams();
  if (filter.text !== '') {
    query.set('text', filter.text);
    if (filter.isRegex) query.set('regex', '1');
    if (filter.matchesCase) query.set('case', '1');
    query.set('side', filter.side);
  }
  if (filter.states.length > 0) query.set('state', filter.states.join(','));
  if (filter.has.length > 0) query.set('has', filter.has.join(','));
  return query.toString();
}

/** Answered only when the change is on disk. */
export function patchRow(file: string, row: Row, edit: SegmentPatch): Promise<EditAnswer> {
  return request('PATCH', route('files', file, 'segments', row.id), {
    body: edit,
    revision: row.revision,
  });
}

/** Cuts a segment at content positions; a target without a place goes to the first half. */
export function splitRow(
  file: string,
  row: Row,
  at: { readonly sourceAt: number; readonly targetAt?: number },
): Promise<StepAnswer> {
  return request('POST', `${route('files', file, 'segments', row.id)}/split`, {
    body: at,
    revision: row.revision,
  });
}

/** Joins a segment with the next one. */
export function joinRow(file: string, row: Row): Promise<StepAnswer> {
  return request('POST', `${route('files', file, 'segments', row.id)}/join`, {
    body: {},
    revision: row.revision,
  });
}

export function postUndo(way: 'undo' | 'redo', body: UndoBody): Promise<UndoAnswer> {
  return request('POST', `/${way}`, { body });
}

export function postSave(file: string): Promise<FileInfo> {
  return request('POST', `${route('files', file)}/save`, { body: {} });
}

/** Tells the others that somebody works on this row, for a minute. */
export function postLease(file: string, id: string): Promise<LeaseAnswer> {
  return request('POST', `${route('files', file)}/lease`, { body: { id } });
}
