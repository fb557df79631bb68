import type { Io } from '../../io/io.ts';
import type { Memories } from '../memories/open-memories.ts';
import {
  createProjectChecks,
  type ProjectCheckOptions,
  type ProjectChecks,
} from './create-project-checks.ts';
import {
  listProjectMemories,
  openProjectMemories,
  type ProjectMemoryOptions,
} from './open-project-memories.ts';
import { openProjectTerms, type ProjectTerms } from './open-project-terms.ts';

/** What stands beside a segment: memories, terms and findings. */
export interface ProjectLookups {
  /**
   * Opened when they are first asked for.
   *
   * @throws {FormatError} when one cannot be opened; the next call tries again
   */
  memories(): Promise<Memories>;
  /** Where they are, for a thread that opens them once more; to be asked for when they are open. */
  readonly memoryPaths: readonly string[];
  readonly terms: ProjectTerms;
  readonly checks: ProjectChecks;
  close(): Promise<void>;
}

export interface ProjectLookupOptions
  extends ProjectMemoryOptions, Pick<ProjectCheckOptions, 'onChecked' | 'onProgress' | 'runTask'> {}

/** The look-ups of a project; nothing is read yet. */
export function createProjectLookups(io: Io, options: ProjectLookupOptions): ProjectLookups {
  const terms = openProjectTerms(io, options.config);
  let memories: Promise<Memories> | undefined;
  return {
    async memories() {
      memories ??= openProjectMemories(io, options).catch((error: unknown) => {
        memories = undefined;
        throw error;
      });
      const open = await memories;
      await open.refresh();
      return open;
    },
    memoryPaths: listProjectMemories(io, options),
    terms,
    checks: createProjectChecks(io, { ...options, terms }),
    async close() {
      const open = await memories?.catch(() => undefined);
      await open?.close();
    },
  };
}
