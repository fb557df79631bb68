import { SEGMENT_FORMS } from '../../../project/segment/segment-forms.ts';
import type { Command } from '../../command.ts';
import { readChoice } from '../../flags/read-choice.ts';
import { readForm } from '../../flags/read-form.ts';
import { demandLocale, readLocale } from '../../flags/read-locales.ts';
import { SRX_FLAGS, SRX_FLAVOURS } from './srx-flags.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

const FORM_CHOICE = {
  forms: SEGMENT_FORMS,
  standard: 'lines',
  endings: { '.json': 'json', '.xlf': 'xliff', '.xliff': 'xliff' },
  isPlain: true,
} as const;
const WRAPS = ['auto', 'hard', 'keep'] as const;

/** Cuts a plain text into paragraphs and sentences. */
export const segment: Command = {
  name: 'segment',
  summary: 'Cuts a plain text into paragraphs and sentences.',
  positionals: [{ name: 'file', summary: 'a plain text; - or nothing: stdin', isOptional: true }],
  flags: [
    { name: 'locale', value: 'LOCALE', summary: 'the language of the text, such as tr' },
    {
      name: 'wrap',
      value: 'HOW',
      choices: WRAPS,
      summary: 'what a line is: found out, always joined, or always a paragraph',
      standard: 'auto',
    },
    {
      name: 'as',
      value: 'FORM',
      choices: SEGMENT_FORMS,
      summary: 'one sentence a line, JSON with positions, or XLIFF',
      standard: 'by the ending of -o, else lines',
    },
    JSON_FLAG,
    ...SRX_FLAGS,
    { name: 'explain', summary: 'for each sentence its place and the rule that ended it' },
    OUTPUT_FLAG,
  ],
  examples: [
    { line: 'kosut segment news.txt --locale tr', summary: 'one sentence a line' },
    { line: 'kosut segment news.txt --locale tr --explain', summary: 'and why each one ends' },
    { line: 'kosut segment news.txt --locale tr --srx own.srx', summary: 'by rules of your own' },
    { line: 'kosut segment - --locale en -o news.xlf', summary: 'store as XLIFF' },
  ],
  async run(args, session) {
    const { explainSegments, writeSegments } =
      await import('../../../project/segment/write-segments.ts');
    const { openSrxRules } = await import('../../../project/segment/open-srx-rules.ts');
    const { readParts } = await import('../../../project/segment/read-parts.ts');
    const locale = demandLocale(
      readLocale(args, 'locale') ?? session.config.sourceLocale,
      'locale',
    );
    const wrap = readChoice(args, 'wrap', WRAPS) ?? 'auto';
    const flavour = readChoice(args, 'srx-flavour', SRX_FLAVOURS) ?? 'icu';
    const { io, log } = session;
    const srx = args.text('srx');
    const rules = srx === undefined ? undefined : await openSrxRules(io, srx, locale, flavour, log);
    try {
      const source = { path: args.word('file') ?? '-', locale, wrap };
      const parts = readParts(io, source, rules?.split);
      const form = args.has('json') ? 'json' : readForm(args, FORM_CHOICE);
      const written = args.has('explain')
        ? explainSegments(parts)
        : writeSegments(source, parts, form);
      await writeResult(args, session, written);
    } finally {
      await rules?.close();
    }
    return 0;
  },
};
