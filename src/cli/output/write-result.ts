import type { Arguments } from '../command-line/arguments.ts';
import type { Flag, Session } from '../command.ts';

/** Where the result goes; every command that prints data takes it. */
export const OUTPUT_FLAG: Flag = {
  name: 'output',
  short: 'o',
  value: 'FILE',
  summary: 'write the result to a file instead of stdout',
};

export const JSON_FLAG: Flag = { name: 'json', summary: 'the result as JSON, for programs' };

/** Writes a result to stdout, or to the file of `-o` as a whole or not at all. */
export async function writeResult(
  args: Arguments,
  { io }: Session,
  chunks: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const file = args.text('output');
  if (file !== undefined && file !== '-') {
    await io.save(file, chunks);
    return;
  }
  for await (const chunk of chunks) await io.stdout.write(chunk);
}
