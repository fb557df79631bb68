import type { Io } from '../../io/io.ts';
import type { Memories } from '../memories/open-memories.ts';
import { openProjectMemories, type ProjectMemoryOptions } from './open-project-memories.ts';
import { openProjectTerms, type ProjectTerms } from './open-project-terms.ts';

/** What stands beside a segment: memories and terms. */
export interface ProjectLookups {
  /**
   * Opened when they are first asked for.
   *
   * @throws {FormatError} when one cannot be opened; the next call tries again
   */
  memories(): Promise<Memories>;
  readonly terms: ProjectTerms;
  close(): Promise<void>;
}

/** The look-ups of a project; nothing is read yet. */
export function createProjectLookups(io: Io, options: ProjectMemoryOptions): ProjectLookups {
  let memories: Promise<Memories> | undefined;
  return {
    memories() {
      memories ??= openProjectMemories(io, options).catch((error: unknown) => {
        memories = undefined;
        throw error;
      });
      return memories;
    },
    terms: openProjectTerms(io, options.config),
    async close() {
      const open = await memories?.catch(() => undefined);
      await open?.close();
    },
  };
}
