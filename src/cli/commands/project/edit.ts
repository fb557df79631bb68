import path from 'node:path';
import type { Command } from '../../command.ts';
import { readVersion } from '../../read-version.ts';
import { UsageError } from '../../command-line/usage-error.ts';

/** The shortest token that may guard a server which others reach. */
const MIN_TOKEN = 16;

/** The editor in the browser. */
export const edit: Command = {
  name: 'edit',
  summary: 'Opens the editor for the XLIFF files of a folder in the browser.',
  positionals: [
    { name: 'folder', summary: 'the project; the working folder if absent', isOptional: true },
  ],
  flags: [
    {
      name: 'port',
      value: 'N',
      summary: 'where to listen; 0: any free port',
      standard: '7465, or any when it is taken',
    },
    { name: 'no-open', summary: 'do not start a browser, only print the address' },
    {
      name: 'host',
      value: 'HOST',
      summary: 'listen on this address for other machines too; needs --token',
      standard: 'this machine alone',
    },
    {
      name: 'token',
      value: 'TOKEN',
      summary: `the secret in the address, ${MIN_TOKEN} characters or more; stays valid`,
      standard: 'a new one that works once',
    },
  ],
  examples: [
    { line: 'kosut edit', summary: 'the files of the working folder' },
    {
      line: 'kosut edit my-book --port 0 --no-open',
      summary: 'prints the address as the first line, opens nothing',
    },
  ],
  async run(args, session) {
    const { createNodeIo } = await import('../../../io/node-io.ts');
    const { openBrowser } = await import('../../../io/machine/open-browser.ts');
    const { waitForEnd } = await import('../../../io/machine/wait-for-end.ts');
    const { loadConfig } = await import('../../../config/load-config.ts');
    const { serveEditor } = await import('../../../server/serve-editor.ts');
    const folder = path.resolve(session.io.cwd, args.word('folder') ?? '.');
    if ((await session.io.list(folder)) === undefined)
      throw new UsageError(`“${args.word('folder')}” is no folder`, 'a folder with XLIFF files');
    const io = createNodeIo(folder);
    const port = args.number('port', 0, 65535);
    const host = args.text('host');
    const token = args.text('token');
    if (host !== undefined && (token ?? '').length < MIN_TOKEN)
      throw new UsageError(
        '--host without a good --token',
        `--token with ${MIN_TOKEN} characters or more, for others reach the server`,
      );
    if (host === undefined && token !== undefined)
      throw new UsageError('--token without --host', 'both, or neither');
    const end = waitForEnd();
    const editor = await serveEditor({
      io,
      config: folder === session.io.cwd ? session.config : await loadConfig(io),
      log: session.log,
      version: readVersion(),
      ...(port !== undefined && { port }),
      ...(host !== undefined && token !== undefined && { remote: { host, token } }),
    });
    await session.io.stdout.write(`${editor.url}\n`);
    if (!args.has('no-open')) openBrowser(editor.url);
    await end;
    await editor.close();
    return 0;
  },
};
