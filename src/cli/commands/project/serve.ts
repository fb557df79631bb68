import type { Command } from '../../command.ts';
import { readVersion } from '../../read-version.ts';
import { readTm, TM_FLAG } from '../../flags/tm-flags.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { JSON_FLAG } from '../../output/write-result.ts';

/** That of the `tmserver` of the Translate Toolkit. */
const PORT = 8888;
/** Each has the index of every memory. */
const MOST_JOBS = 64;
/** A token goes into paths, and nobody should guess it. */
const TOKEN = /^[\w.~-]{16,}$/;

/** Answers for memories over HTTP until it is told to end. */
export const serve: Command = {
  name: 'serve',
  summary: 'Serves translation memories to Weblate, Virtaal, Okapi, MateCat and other tools.',
  positionals: [
    {
      name: 'memories',
      summary: 'further memories, read only: databases, .tmx',
      isOptional: true,
      isMany: true,
    },
  ],
  flags: [
    TM_FLAG,
    {
      name: 'port',
      value: 'N',
      summary: 'where to listen; 0: any that is free',
      standard: `${PORT}`,
    },
    {
      name: 'host',
      value: 'ADDRESS',
      summary: 'an address that other machines reach, such as 0.0.0.0; needs --token',
      standard: '127.0.0.1',
    },
    {
      name: 'token',
      value: 'TOKEN',
      summary: 'let in only whom says it: /k/TOKEN/ before the path, or Authorization: Bearer',
    },
    {
      name: 'writable',
      summary: 'take what clients send into the memory of --tm; made if it is not there',
    },
    {
      name: 'jsonp',
      summary: 'answer in calls of functions, for pages of other sites: anybody may read then',
    },
    {
      name: 'jobs',
      value: 'N',
      summary: 'threads for look-ups that come at the same time',
      standard: 'one for each processor but one, up to three',
    },
    JSON_FLAG,
  ],
  examples: [
    {
      line: 'kosut serve --tm my.db',
      summary: 'at http://127.0.0.1:8888/tmserver, for this machine',
    },
    { line: 'kosut serve --tm my.db old.tmx --writable', summary: 'translators add to my.db' },
    {
      line: 'kosut serve --tm my.db --host 0.0.0.0 --token "$(openssl rand -hex 16)"',
      summary: 'for others, who know the address with the token',
    },
  ],
  async run(args, session) {
    const { isLoopback } = await import('../../../server/host-name.ts');
    const { serveMemories } = await import('../../../server/memory/serve-memories.ts');
    const { waitForEnd } = await import('../../../io/machine/wait-for-end.ts');
    const host = args.text('host') ?? '127.0.0.1';
    const token = args.text('token');
    if (token === undefined && !isLoopback(host))
      throw new UsageError(`--host ${host} lets anybody in`, '--token TOKEN beside it');
    if (token !== undefined && !TOKEN.test(token))
      throw new UsageError('--token is too easy to guess', '16 or more letters, digits, - . _ ~');
    const isWritable = args.has('writable');
    const paths = [readTm(args, session), ...args.words('memories')];
    const jobs = args.number('jobs', 0, MOST_JOBS);
    const ended = waitForEnd();
    const server = await serveMemories(session.io, paths, {
      host,
      port: args.number('port', 0, 65_535) ?? PORT,
      ...(token !== undefined && { token }),
      isWritable,
      hasJsonp: args.has('jsonp'),
      ...(jobs !== undefined && { jobs }),
      version: readVersion(),
      log: session.log,
    });
    const url = `${server.url}/tmserver`;
    await session.io.stdout.write(
      args.has('json')
        ? `${JSON.stringify({ version: 1, url, memories: server.memories })}\n`
        : `${url}\n`,
    );
    session.log.note(isWritable ? 'Ctrl+C ends it' : 'read only; Ctrl+C ends it');
    await ended;
    await server.close();
    return 0;
  },
};
