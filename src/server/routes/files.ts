import { fileInfoSchema } from '../api/project.ts';
import { findFile } from '../find-file.ts';
import { defineRoute, type Route } from '../route.ts';
import { toFileInfo } from '../to-file-info.ts';

/** One file as a whole. */
export const fileRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/files/:file',
    summary: 'Counts and save state of a file.',
    answer: fileInfoSchema,
    handle: (call) => toFileInfo(findFile(call)),
  }),
];
