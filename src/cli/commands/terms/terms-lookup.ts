import type { Command } from '../../command.ts';
import { readForm } from '../../flags/read-form.ts';
import {
  readLocale,
  readLocales,
  SOURCE_LOCALE_FLAG,
  TARGET_LOCALE_FLAG,
} from '../../flags/read-locales.ts';
import { demandTermbase, TERMBASE_FLAG } from './termbase-flag.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

const FORMS = ['text', 'json', 'jsonl'] as const;
const FORM_CHOICE = {
  forms: FORMS,
  standard: 'text',
  endings: { '.json': 'json', '.jsonl': 'jsonl' },
  isPlain: true,
} as const;

/** Finds the terms of a termbase in a text. */
export const termsLookup: Command = {
  name: 'terms lookup',
  summary: 'Finds the terms of a termbase in a text, in whatever inflected form.',
  positionals: [
    { name: 'text', summary: 'the text; - or nothing: each line of stdin', isOptional: true },
  ],
  flags: [
    TERMBASE_FLAG,
    {
      name: 'locale',
      value: 'LOCALE',
      summary: 'locale of the text',
      standard: 'any of the termbase',
    },
    { name: 'parts', summary: 'terms inside longer terms too' },
    SOURCE_LOCALE_FLAG,
    TARGET_LOCALE_FLAG,
    {
      name: 'as',
      value: 'FORM',
      choices: FORMS,
      summary: 'a table, one JSON value, or one a line',
      standard: 'text',
    },
    JSON_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [
    {
      line: 'kosut terms lookup "Temas Grubu’nun raporu" --termbase terms.tbx',
      summary: 'form, grade, term, and its terms in other languages',
    },
    {
      line: 'kosut terms lookup - --termbase terms.csv --locale tr --as jsonl < lines.txt',
      summary: 'a line an answer',
    },
  ],
  async run(args, session) {
    const { lookupTerms, toPlainAnswer } =
      await import('../../../project/termbase/lookup-terms.ts');
    const { formatFoundTerms } = await import('../../../report/terms/format-found-terms.ts');
    const form = args.has('json') ? 'json' : readForm(args, FORM_CHOICE);
    const colors = session.hasColors && args.text('output') === undefined;
    const locale = readLocale(args, 'locale');
    const answers = lookupTerms(session.io, args.word('text') ?? '-', {
      termbase: demandTermbase(args, session),
      glossaryLocales: readLocales(args, session.config),
      hasParts: args.has('parts'),
      ...(locale !== undefined && { locales: [locale] }),
    });
    async function* write(): AsyncGenerator<string> {
      let isFirst = true;
      if (form === 'json') yield '{"version":1,"texts":[';
      for await (const answer of answers) {
        if (form === 'json')
          yield `${isFirst ? '' : ','}\n${JSON.stringify(toPlainAnswer(answer))}`;
        else if (form === 'jsonl') yield `${JSON.stringify(toPlainAnswer(answer))}\n`;
        else {
          const rows = answer.terms.map((one) => ({
            ...one,
            locale: one.term.locale,
            term: one.term.text,
          }));
          yield formatFoundTerms(answer.text, rows, { colors });
        }
        isFirst = false;
      }
      if (form === 'json') yield '\n]}\n';
    }
    await writeResult(args, session, write());
    return 0;
  },
};
