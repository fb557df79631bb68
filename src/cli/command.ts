import type { Config } from '../config/config.ts';
import type { Io } from '../io/io.ts';
import type { Log } from '../project/log.ts';
import type { Arguments } from './command-line/arguments.ts';

/** 0 clean, 1 findings at or above `--fail-on`, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** An option: a switch, or a name with one value. */
export interface Flag {
  readonly name: string;
  /** One letter, without the dash. */
  readonly short?: string;
  readonly summary: string;
  /** What stands for the value in help, such as `FILE`; absent: a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Shown in help; the command itself applies it. */
  readonly standard?: string;
}

/** A word of the command line that is no flag. */
export interface Positional {
  readonly name: string;
  readonly summary: string;
  readonly isOptional?: boolean;
  /** Takes all the words that are left. */
  readonly isMany?: boolean;
}

/** A line of the help that can be copied. */
export interface Example {
  readonly line: string;
  readonly summary: string;
}

/** What a command gets beside its arguments. */
export interface Session {
  readonly io: Io;
  readonly config: Config;
  readonly log: Log;
  /** Whether stdout takes colours: a terminal without `NO_COLOR`. */
  readonly hasColors: boolean;
  /** All commands there are, for completion. */
  readonly commands: readonly Command[];
}

/** One command: parsing, help, completion and docs all come from this description. */
export interface Command {
  /** As typed, such as `tm import`. */
  readonly name: string;
  readonly summary: string;
  readonly positionals: readonly Positional[];
  readonly flags: readonly Flag[];
  readonly examples: readonly Example[];
  run(args: Arguments, session: Session): Promise<ExitCode>;
}
