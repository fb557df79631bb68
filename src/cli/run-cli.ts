import { loadConfig } from '../config/load-config.ts';
import { ClosedPipeError, type Io } from '../io/io.ts';
import { toArguments } from './command-line/arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { formatFailure } from './output/format-failure.ts';
import { parseCommandLine } from './command-line/parse-command-line.ts';
import { createProgressLog } from './output/progress-log.ts';

/**
 * Runs one command line. Results go to stdout, all else to stderr; nothing is thrown.
 *
 * @returns the exit code: 0 clean, 1 findings, 2 could not run.
 */
export async function runCli(
  argv: readonly string[],
  commands: readonly Command[],
  io: Io,
): Promise<ExitCode> {
  // before anything is parsed, since a failure to parse is shown by it too
  const isDebug = argv.includes('--debug');
  try {
    const parsed = await parseCommandLine(argv, commands, io);
    if (parsed.type === 'text') {
      await io.stdout.write(parsed.text);
      return 0;
    }
    const args = toArguments(parsed.values);
    const log = createProgressLog(io, args.has('quiet'));
    try {
      return await parsed.command.run(args, {
        io,
        config: await loadConfig(io),
        log,
        commands,
        hasColors: io.stdout.isTerminal && !io.environment['NO_COLOR'],
      });
    } finally {
      await log.end();
    }
  } catch (error) {
    if (error instanceof ClosedPipeError) return 0;
    await io.stderr.write(formatFailure(error, isDebug)).catch(() => undefined);
    return 2;
  }
}
