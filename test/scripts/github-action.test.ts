import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { makeFolder, ROOT } from '../cli/run-command.ts';

const cwd = makeFolder();
mkdirSync(path.join(cwd, 'a/b'), { recursive: true });
const unit = '{"id":"u","source":"Name:","target":"Ad"}\n';
writeFileSync(path.join(cwd, 'a/one.jsonl'), unit);
writeFileSync(path.join(cwd, 'a/b/two words.jsonl'), unit);

/** The step of the action as the runner calls it: inputs and places come as variables. */
function runStep(inputs: Readonly<Record<string, string>>): Promise<{
  readonly status: number;
  readonly stdout: string;
}> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    RUNNER_TEMP: cwd,
    GITHUB_STEP_SUMMARY: path.join(cwd, 'summary.md'),
    KOSUT_COMMAND: `${process.execPath} ${path.join(ROOT, 'dist/cli/main.js')}`,
    KOSUT_ARGS: '--source-locale en --target-locale tr',
    ...inputs,
  };
  return new Promise((resolve) => {
    execFile('bash', [path.join(ROOT, '.ci/github-action')], { cwd, env }, (error, stdout) =>
      resolve({ status: error === null ? 0 : Number(error.code), stdout }),
    );
  });
}

test('annotates each file that a pattern names, fills the summary, writes SARIF, fails the step', async () => {
  const { status, stdout } = await runStep({
    KOSUT_FILES: '**/*.jsonl',
    KOSUT_SARIF: 'out.sarif',
  });
  expect(status).toBe(1);
  expect(stdout).toContain('::warning file=a/one.jsonl,line=1,');
  expect(stdout).toContain('::warning file=a/b/two words.jsonl,line=1,');
  expect(readFileSync(path.join(cwd, 'summary.md'), 'utf8')).toContain('**2 warnings**');
  const sarif = JSON.parse(readFileSync(path.join(cwd, 'out.sarif'), 'utf8')) as {
    runs: { results: unknown[] }[];
  };
  expect(sarif.runs[0]!.results).toHaveLength(2);
  expect(await runStep({ KOSUT_FILES: 'a/*.jsonl', KOSUT_FAIL_ON: 'error' })).toMatchObject({
    status: 0,
  });
});

test('no file is an error, and an input is never run', async () => {
  const none = await runStep({ KOSUT_FILES: 'none/*.xlf' });
  expect(none).toMatchObject({ status: 2, stdout: expect.stringContaining('::error') });
  const evil = await runStep({ KOSUT_FILES: '$(touch${IFS}evil) `touch evil`; touch evil' });
  expect(evil.status).toBe(2);
  expect(existsSync(path.join(cwd, 'evil'))).toBe(false);
});

test('action.yml hands over every input, and the script reads no other variable', () => {
  const action = readFileSync(path.join(ROOT, 'action.yml'), 'utf8');
  const script = readFileSync(path.join(ROOT, '.ci/github-action'), 'utf8');
  const inputs = [...action.split('\nruns:')[0]!.matchAll(/^ {2}([\w-]+):$/gm)].map(
    ([, name]) => name,
  );
  const handed = [...action.matchAll(/(KOSUT_\w+): \$\{\{ inputs\.([\w-]+) \}\}/g)];
  expect(handed.map(([, , name]) => name).sort()).toEqual(inputs.sort());
  const read = new Set([...script.matchAll(/\$\{(KOSUT_\w+)/g)].map(([, name]) => name));
  expect([...read].sort()).toEqual(handed.map(([, variable]) => variable).sort());
});
