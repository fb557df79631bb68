import type { Command } from '../../command.ts';

/** Merges two versions of a TMX file, as git asks it to. */
export const tmMergeDriver: Command = {
  name: 'tm merge-driver',
  summary: 'Merges two versions of a TMX file unit by unit: a merge driver for git.',
  positionals: [
    { name: 'base', summary: 'the version both come from (%O); may be empty' },
    { name: 'ours', summary: 'our version (%A); the merged file takes its place' },
    { name: 'theirs', summary: 'their version (%B)' },
    { name: 'path', summary: 'what people call the file (%P)', isOptional: true },
  ],
  flags: [],
  examples: [
    {
      line: 'git config merge.kosut-tmx.driver "kosut tm merge-driver %O %A %B %P"',
      summary: 'once in each clone',
    },
    { line: 'echo "*.tmx merge=kosut-tmx" >> .gitattributes', summary: 'once in the repository' },
  ],
  async run(args, { io, log }) {
    const { mergeTmxFiles } = await import('../../../project/memory/merge-tmx-files.ts');
    const [base, ours, theirs] = ['base', 'ours', 'theirs'].map((name) => args.word(name)!);
    const path = args.word('path');
    const { bytes, conflicts } = await mergeTmxFiles(io, {
      base: base!,
      ours: ours!,
      theirs: theirs!,
      ...(path !== undefined && { path }),
    });
    await io.save(ours!, [bytes]);
    for (const { unit, problem } of conflicts)
      log.note(`${path ?? ours}: unit “${unit}”: ${problem}`);
    // git takes 1 for "has conflicts"
    return conflicts.length > 0 ? 1 : 0;
  },
};
