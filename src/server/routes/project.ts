import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ProjectLookups } from '../../project/lookups/create-project-lookups.ts';
import { type ProjectInfo, projectInfoSchema } from '../api/project.ts';
import { findDirection } from '../find-direction.ts';
import { defineRoute, type Route, type ServerContext } from '../route.ts';
import { toFileInfo } from '../to-file-info.ts';

/** So long the answer waits for memories that are still being opened, in milliseconds. */
const PATIENCE = 200;

async function listMemories(lookups: ProjectLookups): Promise<ProjectInfo['memories']> {
  const open = await Promise.race([
    // what cannot be opened is told where it is looked up in
    lookups.memories().catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE).unref()),
  ]);
  return Promise.all(
    (open?.list ?? []).map(async (memory) => ({
      name: memory.name,
      units: await memory.countUnits(),
      writable: memory.writer !== undefined,
    })),
  );
}

async function countConcepts(context: ServerContext): Promise<Pick<ProjectInfo, 'termbase'>> {
  const { terms } = context.lookups;
  if (terms.path === undefined) return {};
  try {
    const termbase = await terms.termbase(findDirection({}, context));
    return { termbase: { path: terms.path, concepts: termbase?.concepts.length ?? 0 } };
  } catch {
    // why it cannot be read is told where terms are asked for
    return { termbase: { path: terms.path, concepts: 0 } };
  }
}

/** The project as a whole. */
export const projectRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/project',
    summary: 'The folder, its files and resources.',
    answer: projectInfoSchema,
    async handle({ context }): Promise<ProjectInfo> {
      const { workspace, lookups, version } = context;
      const { config, files, state } = workspace;
      const { folder, user } = state;
      await workspace.lookAgain();
      return {
        name: path.basename(folder),
        dir: folder,
        version,
        files: [...files.values()].map(toFileInfo),
        memories: await listMemories(lookups),
        ...(await countConcepts(context)),
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
