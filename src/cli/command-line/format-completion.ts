import type { Command, Flag } from '../command.ts';
import { GENERAL_FLAGS } from './parse-command-line.ts';

/** The shells a completion script can be written for. */
export type Shell = 'bash' | 'zsh' | 'fish';

/** A completion script for one shell: commands, their flags, choices; files everywhere else. */
export function formatCompletion(shell: Shell, commands: readonly Command[]): string {
  switch (shell) {
    case 'bash':
      return formatBash(commands);
    case 'zsh':
      // zsh runs bash completions through its own bridge
      return `autoload -U +X bashcompinit && bashcompinit\n${formatBash(commands)}`;
    case 'fish':
      return formatFish(commands);
  }
}

const flagsOf = (command: Command): readonly Flag[] => [...command.flags, ...GENERAL_FLAGS];

/** The words that may follow the words so far: `''` → `run init tm …`, `tm` → `import lookup …`. */
function nextWords(commands: readonly Command[]): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const { name } of commands) {
    const [first, second] = name.split(' ');
    words.set('', (words.get('') ?? new Set()).add(first!));
    if (second !== undefined) words.set(first!, (words.get(first!) ?? new Set()).add(second));
  }
  return words;
}

function formatBash(commands: readonly Command[]): string {
  const cases: string[] = [];
  for (const command of commands) {
    const flags = flagsOf(command).map(({ name }) => `--${name}`);
    cases.push(`    "${command.name}") flags="${[...flags, '--help'].join(' ')}" ;;`);
  }
  const choices: string[] = [];
  const seen = new Set<string>();
  for (const command of commands) {
    for (const { name, choices: values } of flagsOf(command)) {
      if (values === undefined || seen.has(`${command.name} ${name}`)) continue;
      seen.add(`${command.name} ${name}`);
      choices.push(`    "${command.name} --${name}") words="${values.join(' ')}" ;;`);
    }
  }
  const groups = [...nextWords(commands)].map(
    ([group, words]) => `    "${group}") words="${[...words].join(' ')}" ;;`,
  );
  return [
    '_kosut() {',
    '  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"',
    '  local first="${COMP_WORDS[1]}" second="${COMP_WORDS[2]}" command="" flags="" words=""',
    '  [ "$COMP_CWORD" -gt 2 ] && command="$first $second"',
    '  case "$command" in',
    ...cases.filter((line) => /^ {4}"\S+ \S+"/.test(line)),
    '    *) command="$first" ;;',
    '  esac',
    '  case "$command" in',
    ...cases.filter((line) => !/^ {4}"\S+ \S+"/.test(line)),
    '  esac',
    '  case "$command $previous" in',
    ...choices,
    '  esac',
    '  local before=""; [ "$COMP_CWORD" -eq 2 ] && before="$first"',
    '  [ "$COMP_CWORD" -le 2 ] && case "$before" in',
    ...groups,
    '  esac',
    '  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '  elif [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$current"))',
    '  else COMPREPLY=($(compgen -f -- "$current")); fi',
    '}',
    'complete -o filenames -F _kosut kosut',
    '',
  ].join('\n');
}

function formatFish(commands: readonly Command[]): string {
  const lines: string[] = [];
  const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
  for (const [group, words] of nextWords(commands)) {
    const condition =
      group === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${group}`;
    for (const word of words) {
      const summary = commands.find(({ name }) => name === `${group} ${word}`.trim())?.summary;
      lines.push(
        `complete -c kosut -f -n ${quote(condition)} -a ${word} -d ${quote(summary ?? word)}`,
      );
    }
  }
  for (const command of commands) {
    const seen = command.name.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`);
    for (const { name, short, value, choices, summary } of flagsOf(command)) {
      const parts = [`complete -c kosut -n ${quote(seen.join('; and '))} -l ${name}`];
      if (short !== undefined) parts.push(`-s ${short}`);
      if (value !== undefined) parts.push('-r');
      if (choices !== undefined) parts.push(`-f -a ${quote(choices.join(' '))}`);
      lines.push(`${parts.join(' ')} -d ${quote(summary)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
