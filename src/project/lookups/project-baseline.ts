import path from 'node:path';
import { type BaselineEntry, toBaselineEntry } from '../../check/baseline.ts';
import { createTurns } from '../create-turns.ts';
import type { Config } from '../../config/config.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import type { Finding } from '../../model/finding.ts';
import { readBaseline, writeBaseline } from '../check/baseline-file.ts';
import { nameInConfig } from './name-in-config.ts';

/** The file of accepted findings where the config names none yet. */
const STANDARD = 'kosut-baseline.json';

/** The findings that people have accepted, in the file that `kosut check` reads too. */
export interface ProjectBaseline {
  /**
   * Those that hold today, by fingerprint.
   *
   * @throws {FormatError} when the file is none
   */
  accepted(): Promise<ReadonlyMap<string, BaselineEntry>>;
  /**
   * Accepts a finding. Where the config names no baseline, it does from then on.
   *
   * @param reason not blank
   */
  accept(finding: Finding, reason: string): Promise<BaselineEntry>;
  /** Takes an acceptance back; false when there was none. */
  withdraw(fingerprint: string): Promise<boolean>;
}

/** The baseline of a project, read when it is first asked for. */
export function openProjectBaseline(io: Io, config: Config): ProjectBaseline {
  const name = config.baseline ?? STANDARD;
  const file = path.resolve(io.cwd, name);
  let isNamed = config.baseline !== undefined;
  let known: { readonly modified: number; readonly entries: readonly BaselineEntry[] } | undefined;
  const read = async (): Promise<readonly BaselineEntry[]> => {
    const modified = await io.modified(file);
    if (modified === undefined) return [];
    if (known?.modified !== modified) {
      const entries = readBaseline(await readText(io, file, { hasLines: false }), name);
      known = { modified, entries };
    }
    return known!.entries;
  };
  const write = async (entries: readonly BaselineEntry[]): Promise<void> => {
    const sorted = [...entries].sort((one, other) =>
      one.fingerprint < other.fingerprint ? -1 : 1,
    );
    await io.save(file, [writeBaseline(sorted)]);
    known = undefined;
    if (!isNamed) await nameInConfig(io, 'baseline', STANDARD);
    isNamed = true;
  };
  /** One change after the other: each reads what the one before it wrote. */
  const inTurn = createTurns();
  return {
    async accepted() {
      const today = io.now().toISOString().slice(0, 10);
      const entries = (await read()).filter(
        ({ expires }) => expires === undefined || expires >= today,
      );
      return new Map(entries.map((entry) => [entry.fingerprint, entry]));
    },
    accept: (finding, reason) =>
      inTurn(async () => {
        const entry = toBaselineEntry(finding, reason);
        const others = (await read()).filter((one) => one.fingerprint !== entry.fingerprint);
        await write([...others, entry]);
        return entry;
      }),
    withdraw: (fingerprint) =>
      inTurn(async () => {
        const entries = await read();
        const others = entries.filter((one) => one.fingerprint !== fingerprint);
        if (others.length < entries.length) await write(others);
        return others.length < entries.length;
      }),
  };
}
