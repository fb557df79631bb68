import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT, runCommand } from '../cli/run-command.ts';
import { startServe, type RunningServe } from './start-serve.ts';

// Against the programs themselves, where they are installed (Debian: translate-toolkit, python3-cheroot,
// libjson-simple-java, default-jdk-headless, omegat); passed over where they are not.

const OMEGAT = '/usr/share/omegat/OmegaT.jar';
const JSON_SIMPLE = '/usr/share/java/json-simple.jar';

const runs = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const hasJava = runs('java', '-version');
const hasTmserver = runs('tmserver', '--help') && runs('/usr/bin/python3', '-c', 'import cheroot');
const whenIs = (isThere: boolean): typeof test => (isThere ? test : (test.skip as typeof test));

const PO = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "Open the file"
msgstr "Dosyayı aç"

msgid "Open the old file in a new window"
msgstr "Eski dosyayı yeni pencerede aç"

msgid "Open the old file in a window"
msgstr "Eski dosyayı pencerede aç"

msgid "Never mind"
msgstr "Boş ver"
`;

const folder = mkdtempSync(path.join(tmpdir(), 'kosut-peers-'));
let server: RunningServe;

beforeAll(async () => {
  writeFileSync(path.join(folder, 'a.po'), PO);
  const line = 'tm import a.po --tm my.db --source-locale en --target-locale tr';
  expect(await runCommand(line.split(' '), { cwd: folder })).toMatchObject({ status: 0 });
  server = await startServe(['--tm', 'my.db', '--writable'], folder);
});
afterAll(async () => {
  await server.stop();
});

interface Line {
  readonly source: string;
  readonly target: string;
  readonly quality: number;
}

async function ask(url: string, text: string): Promise<readonly Line[]> {
  const response = await fetch(`${url}/en/tr/unit/${encodeURIComponent(text)}`);
  expect(response.status).toBe(200);
  return (await response.json()) as readonly Line[];
}

describe('the tmserver of the Translate Toolkit', () => {
  let peer: ChildProcess | undefined;
  let url = '';

  beforeAll(async () => {
    if (!hasTmserver) return;
    const port = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const free = (probe.address() as AddressInfo).port;
        probe.close(() => resolve(free));
      });
    });
    const args = `-d ${folder}/peer.tmdb -f ${folder}/a.po -s en -t tr -b 127.0.0.1 -p ${port}`;
    peer = spawn('tmserver', args.split(' '), { stdio: 'ignore' });
    url = `http://127.0.0.1:${port}/tmserver`;
    // until it answers, or the time of the hook is over
    while (!(await fetch(`${url}/en/tr/unit/x`).catch(() => undefined)))
      await new Promise((resolve) => setTimeout(resolve, 200));
  });
  afterAll(() => {
    peer?.kill();
  });

  whenIs(hasTmserver)('gives the same fields and the same best answers', async () => {
    for (const text of ['Open the file', 'Open the old file in a window', 'Never mind']) {
      const [theirs, ours] = [await ask(url, text), await ask(server.url, text)];
      expect(Object.keys(ours[0]!)).toEqual(Object.keys(theirs[0]!));
      expect(ours[0]).toEqual(theirs[0]);
    }
    // of two that are near, the nearer one is first with both
    const near = 'Open the old file in a big new window';
    expect((await ask(server.url, near))[0]!.target).toBe((await ask(url, near))[0]!.target);
    expect(await ask(server.url, 'Quite another text')).toEqual(
      await ask(url, 'Quite another text'),
    );
  });
});

describe('Okapi', () => {
  whenIs(hasJava && existsSync(JSON_SIMPLE))('reads our numbers with its own library', async () => {
    const answer = await fetch(
      `${server.url}/en/tr/unit/Open%20the%20old%20file%20in%20a%20window`,
    );
    // not in one go: meanwhile the connections of the other tests must be heard ending
    const java = spawn(
      'java',
      ['-cp', JSON_SIMPLE, path.join(ROOT, 'test/fixtures/server/ReadQuality.java')],
      { stdio: ['pipe', 'pipe', 'ignore'] },
    );
    java.stdin.end(await answer.text());
    const [numbers] = await Promise.all([readText(java.stdout), once(java, 'close')]);
    expect(java.exitCode).toBe(0);
    expect(numbers.trim().split('\n')).toEqual(['100', '87']);
  });
});

const PROJECT = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>EN-US</source_lang><target_lang>TR-TR</target_lang><sentence_seg>true</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>
`;

describe('OmegaT', () => {
  whenIs(hasJava && existsSync(OMEGAT))(
    'translates a file with our TMX in tm/auto, and its memory comes back',
    async () => {
      const project = path.join(folder, 'prj');
      for (const name of ['source', 'target', 'omegat', 'tm/auto', 'glossary', 'dictionary'])
        mkdirSync(path.join(project, name), { recursive: true });
      writeFileSync(path.join(project, 'omegat.project'), PROJECT);
      writeFileSync(path.join(project, 'source/a.txt'), 'Open the file\n\nNever mind\n\nUnknown\n');
      const exported = await fetch(`${server.base}/tm/my.tmx`);
      writeFileSync(path.join(project, 'tm/auto/my.tmx'), await exported.text());
      const omegat = spawn(
        'java',
        ['-Djava.awt.headless=true', '-jar', OMEGAT, project, '--mode=console-translate'].concat(
          `--config-dir=${path.join(folder, 'config')}`,
        ),
        { stdio: 'ignore' },
      );
      const [status] = (await once(omegat, 'exit')) as [number | null];
      expect(status).toBe(0);
      const translated = readFileSync(path.join(project, 'target/a.txt'), 'utf8');
      expect(translated.split(/\n+/).slice(0, 3)).toEqual(['Dosyayı aç', 'Boş ver', 'Unknown']);
      const put = await fetch(`${server.url}/en/tr/store/prj-omegat.tmx`, {
        method: 'PUT',
        body: readFileSync(path.join(project, 'prj-omegat.tmx')),
      });
      expect(await put.text()).toBe('added 2 units from prj-omegat.tmx');
      expect((await ask(server.url, 'Never mind'))[0]).toMatchObject({ target: 'Boş ver' });
    },
    180_000,
  );
});
