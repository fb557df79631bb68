import type { Command } from '../../command.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from '../../flags/read-locales.ts';

/** Makes a project folder. */
export const init: Command = {
  name: 'init',
  summary: 'Makes a project folder: kosut.config.json, segments/ and tm/.',
  positionals: [{ name: 'folder', summary: 'where; the working folder', isOptional: true }],
  flags: [
    { ...SOURCE_LOCALE_FLAG, standard: 'tr' },
    { ...TARGET_LOCALE_FLAG, standard: 'en' },
    { name: 'sample', summary: 'put the bundled Turkish–English sample in, to play with' },
  ],
  examples: [
    { line: 'kosut init my-book --source-locale tr --target-locale de', summary: 'a new project' },
    { line: 'kosut init try --sample && cd try && kosut run', summary: 'the sample to play with' },
  ],
  async run(args, session) {
    const { initProject } = await import('../../../project/init-project.ts');
    const { sourceLocale = 'tr', targetLocale = 'en' } = readLocales(args, session.config);
    const made = await initProject(session.io, args.word('folder') ?? '.', {
      sourceLocale,
      targetLocale,
      hasSample: args.has('sample'),
    });
    for (const path of made) await session.io.stdout.write(`${path}\n`);
    return 0;
  },
};
