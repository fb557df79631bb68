import yargs, { type Argv } from 'yargs';
import type { Io } from '../../io/io.ts';
import type { Command, Flag } from '../command.ts';
import { findUnknownWord, formatPositional, toUsageError } from './explain-usage.ts';
import { readVersion } from '../read-version.ts';

/** What the words of a command line ask for. */
export type CommandLine =
  | {
      readonly type: 'command';
      readonly command: Command;
      readonly values: Record<string, unknown>;
    }
  /** Help or the version: to be printed, nothing to run. */
  | { readonly type: 'text'; readonly text: string };

/** Flags that every command takes. */
export const GENERAL_FLAGS: readonly Flag[] = [
  { name: 'quiet', summary: 'no progress and no remarks on stderr' },
  { name: 'debug', summary: 'show the stack when something fails' },
];

/** What the groups of commands are about; their commands are listed behind it. */
const GROUPS: Readonly<Record<string, string>> = {
  terms: 'Works with the terms of bitexts',
  tm: 'Works with a translation memory',
};

/** Stands for a lone `-` while yargs parses, which would take it for a flag without a name. */
const LONE_DASH = '\u0000-';

/**
 * Stands for the space of `align eval` while yargs parses, which would take `eval` for the first word
 * of `align`.
 */
const JOINT = '\u0001';

/** Widest help text, in columns: longer lines are hard to read. */
const HELP_WIDTH = 100;

/** Thrown to leave yargs, which would go on to lay out the help of the command: a fifth of the start of the program. */
class CommandFound extends Error {}

/**
 * Reads a command line by the descriptions of the commands.
 *
 * @throws {UsageError} for an unknown command or flag, a missing word or a value that is no choice.
 */
export async function parseCommandLine(
  argv: readonly string[],
  commands: readonly Command[],
  io: Io,
): Promise<CommandLine> {
  let chosen: { command: Command; values: Record<string, unknown> } | undefined;
  const parser = yargs()
    .scriptName('kosut')
    .locale('en')
    .usage('$0 COMMAND\n\nTools for bilingual text: sentences, alignment, memory, terminology.')
    .epilogue('kosut COMMAND --help tells more of one command, with examples.')
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      // yargs reads the words of a positional as one flag given many times
      'duplicate-arguments-array': true,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .strictCommands()
    .demandCommand(1, 1, 'no command given')
    .version(readVersion())
    .wrap(Math.min(HELP_WIDTH, io.stdout.columns));
  for (const [group, members] of groupCommands(commands)) {
    if (group === undefined) {
      for (const command of members) addCommand(parser, command, command.name.replace(' ', JOINT));
      continue;
    }
    const names = members.map(({ name }) => name.slice(group.length + 1)).join(', ');
    parser.command(group, `${GROUPS[group] ?? group}: ${names}.`, (inner) => {
      for (const command of members)
        addCommand(inner, command, command.name.slice(group.length + 1));
      return inner.demandCommand(1, 1, `no command given after “${group}”`).strictCommands();
    });
  }

  function addCommand(to: Argv, command: Command, name: string): void {
    to.command(
      [name, ...command.positionals.map(formatPositional)].join(' '),
      command.summary,
      (inner) => describe(inner, command),
      (values) => {
        chosen = { command, values };
        throw new CommandFound();
      },
    );
  }

  const outcome = await new Promise<{ error: Error | undefined; output: string }>((resolve) => {
    // yargs tells both what failed and what to print through this one callback
    const words = joinNames(argv, commands).map((word) => (word === '-' ? LONE_DASH : word));
    try {
      void parser.parse(words, {}, (error, _values, output) => {
        // a default that nobody can leave in place: that many words are required
        const text = output.replaceAll(JOINT, ' ').replaceAll(' [default: []]', '');
        resolve({ error: error ?? undefined, output: text });
      });
    } catch (error) {
      if (!(error instanceof CommandFound)) throw error;
      resolve({ error: undefined, output: '' });
    }
  });
  const unknown = chosen === undefined ? findUnknownWord(argv, commands) : undefined;
  if (unknown !== undefined) throw toUsageError(`unknown command: ${unknown}`, argv, commands);
  if (outcome.error !== undefined)
    throw toUsageError(outcome.error.message.replaceAll(JOINT, ' '), argv, commands);
  if (outcome.output !== '') return { type: 'text', text: `${outcome.output}\n` };
  if (chosen === undefined) throw toUsageError('no command given', argv, commands);
  return { type: 'command', command: chosen.command, values: restoreDashes(chosen.values) };
}

/** The two words of a command that stands alone, as one. */
function joinNames(argv: readonly string[], commands: readonly Command[]): readonly string[] {
  const at = argv.findIndex((word) => !word.startsWith('-'));
  const words = argv.slice(at, at + 2);
  const isName = groupCommands(commands)
    .get(undefined)
    ?.some(({ name }) => name === words.join(' '));
  if (at < 0 || words.length < 2 || isName !== true) return argv;
  return [...argv.slice(0, at), words.join(JOINT), ...argv.slice(at + 2)];
}

/** Each example on a line of its own, to be copied; two columns would break it in the middle. */
function formatExamples({ examples }: Command): string {
  const lines = examples.flatMap(({ line, summary }) => [`  # ${summary}`, `  ${line}`]);
  return ['Examples:', ...lines].join('\n');
}

function restoreDashes(values: Record<string, unknown>): Record<string, unknown> {
  const restore = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(restore) : value === LONE_DASH ? '-' : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, restore(value)]));
}

/**
 * Commands of one word stand alone; `tm import` and `tm lookup` share the group `tm`. `align eval`
 * stands alone too, since `align` is a command and no mere group.
 */
function groupCommands(commands: readonly Command[]): Map<string | undefined, Command[]> {
  const groups = new Map<string | undefined, Command[]>();
  for (const command of commands) {
    const [first, second] = command.name.split(' ');
    const isAlone = second === undefined || commands.some(({ name }) => name === first);
    const group = isAlone ? undefined : first;
    groups.set(group, [...(groups.get(group) ?? []), command]);
  }
  return groups;
}

function describe(parser: Argv, command: Command): Argv {
  for (const { name, summary, isMany = false } of command.positionals)
    parser.positional(name, { describe: summary, type: 'string', array: isMany });
  for (const flag of [...command.flags, ...GENERAL_FLAGS]) {
    const text = flag.standard === undefined ? flag.summary : `${flag.summary} [${flag.standard}]`;
    parser.option(flag.name, {
      describe: text,
      type: flag.value === undefined ? 'boolean' : 'string',
      ...(flag.value !== undefined && { requiresArg: true }),
      ...(flag.short !== undefined && { alias: flag.short }),
      ...(flag.choices !== undefined && { choices: flag.choices }),
    });
  }
  return parser
    .usage(`$0 ${command.name}\n\n${command.summary}`)
    .epilogue(formatExamples(command))
    .strict();
}
