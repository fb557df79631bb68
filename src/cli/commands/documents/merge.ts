import type { Command } from '../../command.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { OUTPUT_FLAG } from '../../output/write-result.ts';

/** An extracted XLIFF file to the translated document. */
export const merge: Command = {
  name: 'merge',
  summary: 'Puts the translation of an extracted XLIFF file into its document.',
  positionals: [{ name: 'file', summary: 'an XLIFF file of “kosut extract”' }],
  flags: [
    { ...OUTPUT_FLAG, summary: 'the translated document; - is stdout', standard: '-' },
    {
      name: 'original',
      value: 'FILE',
      summary: 'the document to translate',
      standard: 'the one that the XLIFF file holds or has beside it',
    },
    {
      name: 'rebase',
      summary:
        'translate a document that has changed, as far as its text is the same, or of which units are missing',
    },
  ],
  examples: [
    { line: 'kosut merge report.docx.xlf -o rapor.docx', summary: 'the translated document' },
    {
      line: 'kosut merge guide.md.xlf --original guide.md --rebase -o rehber.md',
      summary: 'into the guide as it is now; tells what is new in it',
    },
  ],
  async run(args, { io, log }) {
    const file = args.word('file')!;
    const output = args.text('output') ?? '-';
    if (output === file)
      throw new UsageError('the document would replace its XLIFF file', 'another name');
    const original = args.text('original');
    const { mergeDocument } = await import('../../../project/extract/merge-document.ts');
    const { bytes, passageCount, translatedCount } = await mergeDocument(io, {
      path: file,
      ...(original !== undefined && { original }),
      rebases: args.has('rebase'),
      log,
    });
    if (output === '-') await io.stdout.write(bytes);
    else await io.save(output, [bytes]);
    log.note(`${translatedCount} of ${passageCount} units translated`);
    return 0;
  },
};
