import type { Command } from '../../command.ts';
import { asksJson } from '../../flags/read-form.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

/** Holds an alignment against a gold one. */
export const alignEval: Command = {
  name: 'align eval',
  summary: 'Tells how near an alignment comes to one made by people.',
  positionals: [
    { name: 'gold', summary: 'beads that are right, or a folder of such files' },
    { name: 'system', summary: 'the beads to judge, or a folder with the same names' },
  ],
  flags: [JSON_FLAG, OUTPUT_FLAG],
  examples: [
    {
      line: 'kosut align eval gold.beads found.beads',
      summary:
        'precision, recall and F1; strict: the same bead, lax: it shares a pair of sentences',
    },
    { line: 'kosut align eval gold/ found/ --json', summary: 'all files of two folders together' },
  ],
  async run(args, session) {
    const { evaluateAlignments } = await import('../../../project/align/evaluate-alignments.ts');
    const { formatEvaluation } = await import('../../../report/text/evaluation.ts');
    const evaluation = await evaluateAlignments(
      session.io,
      args.word('gold')!,
      args.word('system')!,
    );
    const text = asksJson(args)
      ? `${JSON.stringify({ version: 1, ...evaluation }, null, 2)}\n`
      : formatEvaluation(evaluation);
    await writeResult(args, session, [text]);
    return 0;
  },
};
