import type { Command } from '../command.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { formatCompletion, type Shell } from '../command-line/format-completion.ts';

const SHELLS: readonly Shell[] = ['bash', 'zsh', 'fish'];

/** Prints the script that lets a shell complete commands and flags. */
export const completion: Command = {
  name: 'completion',
  summary: 'Prints a completion script for bash, zsh or fish.',
  positionals: [{ name: 'shell', summary: 'bash, zsh or fish' }],
  flags: [],
  examples: [
    { line: 'kosut completion bash >> ~/.bashrc', summary: 'complete commands and flags in bash' },
  ],
  async run(args, { io, commands }) {
    const shell = SHELLS.find((name) => name === args.word('shell'));
    if (shell === undefined)
      throw new UsageError(`no shell “${args.word('shell') ?? ''}”`, SHELLS.join(', '));
    await io.stdout.write(formatCompletion(shell, commands));
    return 0;
  },
};
