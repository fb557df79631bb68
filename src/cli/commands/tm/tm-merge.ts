import type { MergedMemory } from '../../../project/memory/merge-memories.ts';
import { FormatError } from '../../../model/format-error.ts';
import type { Command } from '../../command.ts';
import { asksJson } from '../../flags/read-form.ts';
import { readTm, TM_FLAG } from '../../flags/tm-flags.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

/** Takes other memories into one. */
export const tmMerge: Command = {
  name: 'tm merge',
  summary: 'Takes other memories into one; of units with the same texts the newest remains.',
  positionals: [{ name: 'memories', summary: 'memories or TMX files', isMany: true }],
  flags: [
    TM_FLAG,
    { name: 'dry-run', summary: 'only tell what would be done' },
    JSON_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [{ line: 'kosut tm merge office.db home.tmx --tm my.db', summary: 'both into my.db' }],
  async run(args, session) {
    const { findMemory } = await import('../../../store/find-memory.ts');
    const { mergeMemories } = await import('../../../project/memory/merge-memories.ts');
    const isDry = args.has('dry-run');
    const path = readTm(args, session);
    // one that is merged into itself is read while it is made
    const isAlone = !args.words('memories').includes(path);
    const store = await findMemory(path, { create: !isDry, isAlone }).catch((error: unknown) => {
      // what would be made is empty
      if (isDry && error instanceof FormatError && error.fault === 'file/missing') return undefined;
      throw error;
    });
    const memories: MergedMemory[] = [];
    let failure: unknown;
    try {
      const merged = mergeMemories(session.io, args.words('memories'), store, {
        isDry,
        log: session.log,
      });
      for await (const memory of merged) memories.push(memory);
    } catch (error) {
      failure = error;
    } finally {
      await store?.close();
    }
    const would = isDry ? 'would be ' : '';
    const text = asksJson(args)
      ? `${JSON.stringify({ version: 1, dryRun: isDry, memories }, null, 2)}\n`
      : memories
          .map(
            ({ path, added, updated, same }) =>
              `${path}: ${added} ${would}added, ${updated} ${would}updated, ${same} already there\n`,
          )
          .join('');
    // those before the one that failed are in: that is told first
    if (failure === undefined || memories.length > 0) await writeResult(args, session, [text]);
    if (failure !== undefined) throw failure;
    return 0;
  },
};
