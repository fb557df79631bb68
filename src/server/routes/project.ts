import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type ProjectInfo, projectInfoSchema } from '../api/project.ts';
import { defineRoute, type Route } from '../route.ts';
import { toFileInfo } from '../to-file-info.ts';

/** The project as a whole. */
export const projectRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/project',
    summary: 'The folder, its files and resources.',
    answer: projectInfoSchema,
    handle({ context: { workspace, version } }): ProjectInfo {
      const { folder, config, files, user } = workspace;
      return {
        name: path.basename(folder),
        dir: folder,
        version,
        files: [...files.values()].map(toFileInfo),
        memories: [],
        locales: {
          ...(config.sourceLocale !== undefined && { source: config.sourceLocale }),
          ...(config.targetLocale !== undefined && { target: config.targetLocale }),
        },
        alignments: [],
        client: randomUUID(),
        user,
      };
    },
  }),
];
