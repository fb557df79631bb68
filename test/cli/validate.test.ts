import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { makeFolder, ROOT, runCommand } from './run-command.ts';

const folder = makeFolder();
const put = (name: string, text: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const sample = `${ROOT}segments/bitext.xlf`;
const broken = put('broken.xlf', '<xliff>\n <file>');

interface Report {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly format: string;
    readonly valid: boolean;
    readonly findings: readonly Record<string, unknown>[];
  }[];
}

test('the sample is valid', async () => {
  const files = [sample, `${ROOT}tm/memory.tmx`];
  const { status, stdout, stderr } = await runCommand(['validate', ...files, '--json']);
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as Report;
  expect(report).toEqual({
    version: 1,
    files: ['xliff', 'tmx'].map((format, number) => ({
      path: files[number],
      format,
      valid: true,
      findings: [],
    })),
  });
  expect(status).toBe(0);
});

test('a malformed file is invalid, not unreadable', async () => {
  const { status, stdout } = await runCommand(['validate', broken, '--as', 'json']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    files: [
      {
        path: broken,
        format: 'xliff',
        valid: false,
        findings: expect.arrayContaining([
          {
            rule: 'xml/malformed',
            severity: 'error',
            line: 2,
            column: expect.any(Number),
            message: expect.any(String),
          },
        ]),
      },
    ],
  });
});

test('a byte that the encoding does not know has its place', async () => {
  const file = put('bytes.tmx', Buffer.from('<tmx>\n  <a>\xff</a></tmx>', 'latin1'));
  const { status, stdout } = await runCommand(['validate', file, '--json']);
  const [judged] = (JSON.parse(stdout) as Report).files;
  expect(judged?.findings).toContainEqual(
    expect.objectContaining({ rule: 'xml/malformed', line: 2, column: 6 }),
  );
  expect(status).toBe(1);
});

test('one that cannot be read does not keep the others from it', async () => {
  const binary = put('binary.xlf', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]));
  const args = ['validate', 'none.xlf', sample, binary, broken, '--json'];
  const { status, stdout, stderr } = await runCommand(args);
  expect(status).toBe(2);
  expect((JSON.parse(stdout) as Report).files.map(({ path, valid }) => [path, valid])).toEqual([
    [sample, true],
    [broken, false],
  ]);
  expect(stderr).toContain('none.xlf: error file/missing');
  expect(stderr).toContain('binary.xlf: error file/binary');
});

test('formats are told by content, by name, or by the user', async () => {
  const text = readFileSync(sample);
  const other = put('bitext.xml', text);
  const packed = put('bitext.xlf.gz', gzipSync(text));
  const { status, stdout } = await runCommand(['validate', other, packed, '-', '--json'], {
    input: text,
  });
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as Report).files.map(({ format }) => format)).toEqual(
    Array.from({ length: 3 }, () => 'xliff'),
  );
  expect(await runCommand(['validate', put('x.txt', 'text')])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('error file/unknown-format'),
  });
  expect(await runCommand(['validate', sample, '--format', 'tmx'])).toMatchObject({ status: 1 });
});

test('--fail-on never', async () => {
  expect(await runCommand(['validate', broken, '--fail-on', 'never'])).toMatchObject({ status: 0 });
});

test('for people: place, rule, message, and a line of totals', async () => {
  const { stdout } = await runCommand(['validate', broken, sample]);
  expect(stdout).toContain(`${broken}:2:`);
  expect(stdout).toContain('error xml/malformed\n    ');
  expect(stdout).toMatch(/\n1 of 2 files invalid, \d+ errors?\n$/);
});

test('SARIF names the rules and the places', async () => {
  const { stdout } = await runCommand(['validate', broken, '--as', 'sarif']);
  const log = JSON.parse(stdout) as {
    runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }];
  };
  const [run] = log.runs;
  const index = run.tool.driver.rules.findIndex(({ id }) => id === 'xml/malformed');
  expect(run.results).toContainEqual(
    expect.objectContaining({
      ruleId: 'xml/malformed',
      ruleIndex: index,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: expect.stringMatching(/^file:\/\/.*broken\.xlf$/) },
            region: { startLine: 2, startColumn: expect.any(Number) },
          },
        },
      ],
    }),
  );
});
