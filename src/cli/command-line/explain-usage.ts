import type { Command, Positional } from '../command.ts';
import { UsageError } from './usage-error.ts';

/** The word that should name a command and does not; yargs answers `kosut chekc --help` with the general help. */
export function findUnknownWord(
  argv: readonly string[],
  commands: readonly Command[],
): string | undefined {
  const [first, second] = argv;
  if (first === undefined || first.startsWith('-')) return undefined;
  if (!listNames(commands).includes(first)) return first;
  if (second === undefined || second.startsWith('-')) return undefined;
  const isGroup = !commands.some(({ name }) => name === first);
  return isGroup && !commands.some(({ name }) => name === `${first} ${second}`)
    ? second
    : undefined;
}

/** The first words that name a command or a group of them. */
function listNames(commands: readonly Command[]): readonly string[] {
  return [...new Set(commands.map(({ name }) => name.split(' ')[0]!))];
}

/** What yargs says, with what was expected: the commands there are, or where to read on. */
export function toUsageError(
  message: string,
  argv: readonly string[],
  commands: readonly Command[],
): UsageError {
  const words = argv.filter((word) => !word.startsWith('-'));
  const known = listNames(commands);
  if (words[0] === undefined || !known.includes(words[0]))
    return new UsageError(message, `one of ${known.join(', ')}`);
  const inGroup = commands.filter(({ name }) => name.startsWith(`${words[0]!} `));
  const named = (wanted: string): Command | undefined =>
    commands.find(({ name }) => name === wanted);
  const command = named(words.slice(0, 2).join(' ')) ?? named(words[0]);
  if (inGroup.length > 0 && command === undefined) {
    const names = inGroup.map(({ name }) => name.split(' ')[1]!);
    return new UsageError(message, `one of ${names.join(', ')} after “${words[0]}”`);
  }
  const choice = /Argument: (.+?), Given: "(.*?)", Choices: (.*)$/s.exec(message);
  if (choice !== null)
    return new UsageError(`--${choice[1]!} is “${choice[2]!}”`, `one of ${choice[3]!.trim()}`);
  const plain = message
    .replace(/^Unknown commands?:/, 'too many words:')
    .replace(/^Unknown arguments?:/, 'unknown flag:')
    .replace(/^Not enough non-option arguments:.*/s, 'not enough words')
    .replace(/^Not enough arguments following: (.*)/s, 'no value after --$1');
  const usage = [command?.name, ...(command?.positionals ?? []).map(formatPositional)].join(' ');
  return new UsageError(plain, `kosut ${usage}; --help tells more`);
}

/** A positional as a line of usage has it: `<file>`, `[text]`, `<files..>`. */
export function formatPositional({ name, isOptional, isMany }: Positional): string {
  const word = isMany === true ? `${name}..` : name;
  return isOptional === true ? `[${word}]` : `<${word}>`;
}
