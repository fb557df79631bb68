import { z } from 'zod';
import type { SegmentState } from '../../model/unit.ts';

/** `conflict`: some units were changed on the disk too, and somebody must choose. */
export type SaveState = 'saved' | 'pending' | 'conflict' | 'failed';

/** One file of the project, and how far it has come. */
export interface FileInfo {
  /** Opaque; made from the path. */
  readonly id: string;
  /** From the folder of the project, with `/`. */
  readonly path: string;
  readonly format: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Whether the whole file has been read; until then the counts are of what was read so far. */
  readonly complete: boolean;
  readonly rows: number;
  /** Words of the sources that are to be translated, and of those that are: state not `initial`. */
  readonly words: number;
  readonly doneWords: number;
  readonly states: Readonly<Record<SegmentState, number>>;
  /** Where the translated document would be written; absent: the file was not made from one. */
  readonly translation?: string;
  /** Why nothing in it can be changed; absent: it can. */
  readonly readOnly?: {
    readonly reason: 'write-protected' | 'document-type' | 'encoding' | 'unreadable';
    /** What is wrong with one that is `unreadable`. */
    readonly message?: string;
  };
  readonly save: SaveState;
  /** Why `save` is `failed`. */
  readonly saveError?: string;
  /** ISO 8601, UTC: when it was last written here. */
  readonly savedAt?: string;
  /** Rises with each change of any row. */
  readonly revision: number;
}

/** See {@link FileInfo}. */
export const fileInfoSchema: z.ZodType<FileInfo> = z
  .strictObject({
    id: z.string(),
    path: z.string(),
    format: z.string(),
    sourceLocale: z.string(),
    targetLocale: z.string(),
    complete: z.boolean(),
    rows: z.int(),
    words: z.int(),
    doneWords: z.int(),
    states: z.strictObject({
      initial: z.int(),
      translated: z.int(),
      reviewed: z.int(),
      final: z.int(),
    }),
    translation: z.string().exactOptional(),
    readOnly: z
      .strictObject({
        reason: z.enum(['write-protected', 'document-type', 'encoding', 'unreadable']),
        message: z.string().exactOptional(),
      })
      .exactOptional(),
    save: z.enum(['saved', 'pending', 'conflict', 'failed']),
    saveError: z.string().exactOptional(),
    savedAt: z.string().exactOptional(),
    revision: z.int(),
  })
  .meta({ id: 'FileInfo' });

/** What the editor must know before it shows anything. */
export interface ProjectInfo {
  readonly name: string;
  readonly dir: string;
  readonly version: string;
  readonly files: readonly FileInfo[];
  readonly memories: readonly {
    readonly name: string;
    readonly units: number;
    readonly writable: boolean;
  }[];
  readonly termbase?: { readonly path: string; readonly concepts: number };
  readonly locales: { readonly source?: string; readonly target?: string };
  readonly alignments: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
  }[];
  /** Which window this is, for leases and events; send it as `X-Kosut-Client`. */
  readonly client: string;
  /** How the person at this window is called. */
  readonly user: string;
}

/** See {@link ProjectInfo}. */
export const projectInfoSchema: z.ZodType<ProjectInfo> = z
  .strictObject({
    name: z.string(),
    dir: z.string(),
    version: z.string(),
    files: z.array(fileInfoSchema),
    memories: z.array(z.strictObject({ name: z.string(), units: z.int(), writable: z.boolean() })),
    termbase: z.strictObject({ path: z.string(), concepts: z.int() }).exactOptional(),
    locales: z.strictObject({
      source: z.string().exactOptional(),
      target: z.string().exactOptional(),
    }),
    alignments: z.array(z.strictObject({ id: z.string(), source: z.string(), target: z.string() })),
    client: z.string(),
    user: z.string(),
  })
  .meta({ id: 'ProjectInfo' });
