import { RESEGMENT_WAYS } from '../../../project/segment/resegment-ways.ts';
import type { Command } from '../../command.ts';
import { readChoice } from '../../flags/read-choice.ts';
import { SRX_FLAGS, SRX_FLAVOURS } from './srx-flags.ts';
import { JSON_FLAG, OUTPUT_FLAG } from '../../output/write-result.ts';

/** Splits and joins the segments of a bilingual file. */
export const resegment: Command = {
  name: 'resegment',
  summary: 'Splits and joins the segments of an XLIFF 2 file, sources and targets together.',
  positionals: [{ name: 'file', summary: 'XLIFF 2.0 to 2.2; - is stdin' }],
  flags: [
    {
      name: 'way',
      value: 'WAY',
      choices: RESEGMENT_WAYS,
      summary: 'join and split into sentences anew, only split, or one segment a unit',
      standard: 'sentences',
    },
    ...SRX_FLAGS,
    JSON_FLAG,
    {
      ...OUTPUT_FLAG,
      summary: 'write there and leave the file alone; - is stdout',
      standard: 'the file itself is replaced, as a whole or not at all',
    },
  ],
  examples: [
    { line: 'kosut resegment report.xlf', summary: 'one sentence a segment, in place' },
    { line: 'kosut resegment report.xlf --way join -o whole.xlf', summary: 'one segment a unit' },
    { line: 'kosut resegment report.xlf --srx own.srx -o new.xlf', summary: 'by your own rules' },
  ],
  async run(args, { io, log }) {
    const { resegmentFile } = await import('../../../project/segment/resegment-file.ts');
    const file = args.word('file')!;
    const output = args.text('output') ?? file;
    const srx = args.text('srx');
    const { bytes, counts } = await resegmentFile(io, file, {
      way: readChoice(args, 'way', RESEGMENT_WAYS) ?? 'sentences',
      flavour: readChoice(args, 'srx-flavour', SRX_FLAVOURS) ?? 'icu',
      ...(srx !== undefined && { srx }),
      log,
    });
    if (output === '-') await io.stdout.write(bytes);
    else await io.save(output, [bytes]);
    const { units, changed, segmentsBefore, segmentsAfter } = counts;
    if (args.has('json') && output !== '-')
      await io.stdout.write(`${JSON.stringify({ version: 1, ...counts })}\n`);
    else
      log.note(
        `${changed} of ${units} units changed: ${segmentsBefore} segments before, ${segmentsAfter} now`,
      );
    return 0;
  },
};
