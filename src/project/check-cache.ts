import { createHash } from 'node:crypto';
import type { Io } from '../io/io.ts';
import type { Content } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';

/** What a whole run of checks found, before a baseline or a commit is asked. */
export interface CachedRun {
  readonly findings: readonly Finding[];
  /** Of each finding, the content it points into. */
  readonly contents: readonly (Content | null)[];
  readonly segments: number;
  /** What was told on the way. */
  readonly notes: readonly string[];
}

/** Raised with the shape of what is stored. */
const VERSION = 1;

/**
 * A name that changes with the bytes of any file and with anything else that findings hang on.
 *
 * @param files Bitexts and termbase. Standard input cannot be read twice, so it must not be among them.
 */
export async function hashRun(io: Io, files: readonly string[], rest: unknown): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([VERSION, rest]));
  for (const file of files) {
    const inner = createHash('sha256');
    for await (const bytes of io.readBytes(file)) inner.update(bytes);
    hash.update(JSON.stringify([file, inner.digest('hex')]));
  }
  return hash.digest('hex');
}

/** The run that a cache file holds under this name; a damaged cache holds nothing. */
export async function readCache(io: Io, path: string, key: string): Promise<CachedRun | undefined> {
  if (!(await io.exists(path))) return undefined;
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const bytes of io.readBytes(path)) text += decoder.decode(bytes, { stream: true });
    const stored = JSON.parse(text) as { key?: unknown; run?: CachedRun };
    return stored.key === key ? stored.run : undefined;
  } catch {
    return undefined; // whatever is wrong with it: the checks run again, and it is written anew
  }
}

/** Keeps one run; the one before is forgotten. */
export async function writeCache(io: Io, path: string, key: string, run: CachedRun): Promise<void> {
  await io.save(path, [`${JSON.stringify({ key, run })}\n`]);
}
