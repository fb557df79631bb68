import { type SegmentPage, segmentPageSchema, segmentQuerySchema } from '../api/segments.ts';
import { findFile } from '../find-file.ts';
import { defineRoute, type Route } from '../route.ts';

/** Segments: reading and changing them. */
export const segmentRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/files/:file/segments',
    summary: 'Rows of a file, by range and filter.',
    query: segmentQuerySchema,
    answer: segmentPageSchema,
    async handle(call): Promise<SegmentPage> {
      const { query, context } = call;
      const file = findFile(call);
      const { workspace } = context;
      await workspace.ready(file, query.from + query.limit);
      const all = file.table.rowCount();
      const page = { total: all, all, complete: file.isComplete, revision: file.revision };
      if (query.ids === true)
        return { ...page, from: 0, indexes: Array.from({ length: all }, (_, index) => index) };
      const at = query.at === undefined ? undefined : file.table.findRow(query.at)?.index;
      const from = at === undefined ? query.from : Math.max(0, at - (query.limit >> 1));
      const rows = [];
      for (let index = from; index < Math.min(all, from + query.limit); index++)
        rows.push(workspace.toRow(file, file.table.row(index)));
      return { ...page, from, rows };
    },
  }),
];
