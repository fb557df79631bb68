import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import type { Io } from '../../io/io.ts';
import type { Finding } from '../../model/finding.ts';
import { packNumbers, unpackNumbers } from './pack-numbers.ts';
import type { CheckRun } from './run-file-checks.ts';

/**
 * What is remembered of earlier runs of checks: whole runs, and of each file its segments, and what these say by
 * themselves. Names are hashes of everything that the answer hangs on. What is remembered is taken as it is: who
 * finds it must have kept it under a name of its kind.
 */
export interface CheckCache {
  findRun(name: string): CheckRun | undefined;
  keepRun(name: string, run: CheckRun): void;
  /** @param content hash of the bytes of the file; an entry of other bytes is replaced */
  findFile(name: string, content: string): readonly Finding[] | undefined;
  keepFile(name: string, content: string, findings: readonly Finding[]): void;
  /**
   * Anything else that hangs on a file, or ({@link NONE}) on whatever the name says; typed arrays that are its own
   * fields come back as such.
   */
  findPart<T>(name: string, content: string): T | undefined;
  keepPart(name: string, content: string, value: unknown): void;
  /** Writes what was kept and what may be of use again; all else is forgotten. */
  save(): Promise<void>;
}

/** Raised with the shape of what is stored. */
const HEADER = `kosut-check-cache 4 ${endianness()}`;
/** Runs with other files or settings that are remembered beside the last one. */
const OTHER_RUNS = 3;
/** Days after which what nobody asked for is forgotten. */
const DAYS = 30;
/** Files that the last run did not ask for are remembered up to this number, the latest first. */
const OTHER_FILES = 10_000;
/** The same of parts, in bytes: those of some 500 files of 50 segments. */
const OTHER_PARTS = 16_000_000;
/** Parts beyond are not remembered, in bytes. */
const MAX_PARTS = 128_000_000;

/** A line of the cache; its value is parsed when somebody asks. */
interface Entry {
  readonly kind: string;
  readonly name: string;
  readonly content: string;
  /** Day of the last use, days since 1970. */
  readonly day: number;
  /** A hash of the value, lest a damaged one be believed. */
  readonly mark: string;
  readonly json: Uint8Array;
}

/** Opens the cache in a file; a damaged one, and one of another version, holds nothing. */
export async function openCheckCache(io: Io, path: string): Promise<CheckCache> {
  const today = Math.floor(io.now().getTime() / 86_400_000);
  const known = new Map<string, Entry>();
  for (const entry of await readEntries(io, path)) known.set(`${entry.kind} ${entry.name}`, entry);
  const used = new Map<string, Entry>();
  const decoder = new TextDecoder();
  const find = <T>(kind: string, name: string, content: string): T | undefined => {
    const entry = known.get(`${kind} ${name}`);
    if (entry?.content !== content || entry.mark !== markOf(entry.json)) return undefined;
    try {
      const value = unpackNumbers(JSON.parse(decoder.decode(entry.json))) as T;
      used.set(`${kind} ${name}`, { ...entry, day: today });
      return value;
    } catch {
      return undefined; // whatever is wrong with it: the checks run again, and it is written anew
    }
  };
  const keep = (kind: string, name: string, content: string, value: unknown): void => {
    const json = Buffer.from(JSON.stringify(value, packNumbers));
    used.set(`${kind} ${name}`, { kind, name, content, day: today, mark: markOf(json), json });
  };
  return {
    findRun: (name) => find('run', name, NONE),
    keepRun: (name, run) => keep('run', name, NONE, run),
    findFile: (name, content) => find('file', name, content),
    keepFile: (name, content, findings) => keep('file', name, content, findings),
    findPart: (name, content) => find('part', name, content),
    keepPart: (name, content, value) => keep('part', name, content, value),
    async save() {
      const others = [...known]
        .filter(([key, { day }]) => !used.has(key) && day > today - DAYS && day <= today)
        .map(([, entry]) => entry)
        .sort((one, other) => other.day - one.day);
      const ofKind = (kind: string): readonly Entry[] =>
        others.filter((entry) => entry.kind === kind);
      const own = [...used.values()];
      const kept = [
        ...own.filter(({ kind }) => kind !== 'part'),
        ...ofKind('run').slice(0, OTHER_RUNS),
        ...ofKind('file').slice(0, OTHER_FILES),
        ...upTo(
          MAX_PARTS,
          own.filter(({ kind }) => kind === 'part'),
        ),
        ...upTo(OTHER_PARTS, ofKind('part')),
      ];
      const lines = kept.flatMap(({ kind, name, content, day, mark, json }) => [
        Buffer.from(`${kind} ${name} ${content} ${day} ${mark} `),
        json,
        Buffer.from('\n'),
      ]);
      await io.save(path, [Buffer.concat([Buffer.from(`${HEADER}\n`), ...lines])]);
    },
  };
}

/** Stands where a run has no content of its own. */
export const NONE = '-';
const LINE = /^(run|file|part) ([0-9a-f]{64}) (-|[0-9a-f]{64}) (\d{1,9}) ([0-9a-f]{40}) /;
/** What stands before the value is never longer. */
const MAX_HEAD = 200;

/** The first entries that are so long together. */
function upTo(most: number, entries: readonly Entry[]): readonly Entry[] {
  let length = 0;
  return entries.filter(({ json }) => (length += json.length) <= most);
}

function markOf(json: Uint8Array): string {
  return createHash('sha1').update(json).digest('hex');
}

async function readEntries(io: Io, path: string): Promise<readonly Entry[]> {
  if (!(await io.exists(path))) return [];
  const pieces: Uint8Array[] = [];
  try {
    for (const bytes of io.readBytesSync(path) ?? []) pieces.push(bytes);
  } catch {
    return []; // it cannot be read: the checks run as without it
  }
  const file = Buffer.concat(pieces);
  const entries: Entry[] = [];
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    end = file.indexOf('\n', start);
    const line = end < 0 ? file.subarray(start) : file.subarray(start, end);
    if (start === 0) {
      if (line.toString() !== HEADER) return [];
      continue;
    }
    const match = LINE.exec(line.toString('latin1', 0, MAX_HEAD));
    if (match === null) continue;
    const [head, kind = '', name = '', content = '', day, mark = ''] = match;
    const json = line.subarray(head.length);
    entries.push({ kind, name, content, day: Number(day), mark, json });
  }
  return entries;
}

/** A name that changes with anything that is given. */
export function hashFacts(...facts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/**
 * The hash of the bytes of each file. Standard input cannot be read twice, so it must not be among them. Files are
 * read on the spot where that can be: to wait for a hundred small ones takes more time than to read them.
 */
export async function hashFiles(
  io: Io,
  files: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const file of new Set(files)) {
    const hash = createHash('sha256');
    const pieces = io.readBytesSync(file);
    if (pieces !== undefined) for (const bytes of pieces) hash.update(bytes);
    else for await (const bytes of io.readBytes(file)) hash.update(bytes);
    hashes.set(file, hash.digest('hex'));
  }
  return hashes;
}
