import { describe, expect, test } from '@jest/globals';
// @ts-expect-error the scripts are plain JavaScript
import { findFaults, readImports, readTable } from '../../scripts/check-imports.mjs';

const TABLE = readTable(`
<!-- import-table -->
| folder | may import | runs in |
| --- | --- | --- |
| \`model\` | nothing | browser |
| \`align\`, \`terms\` | \`model\` | browser |
| \`io\` | \`model\` | Node |
<!-- import-table-end -->
`);
const check = (files: Record<string, string>): string[] =>
  findFaults(new Map(Object.entries(files)), TABLE);

describe('findFaults', () => {
  const ground = { 'model/a.ts': '' };
  test.each<[string, Record<string, string>, RegExp | undefined]>([
    [
      'down is allowed',
      { ...ground, 'align/b.ts': "import { a } from '../model/a.ts';" },
      undefined,
    ],
    [
      'up is not',
      { 'model/a.ts': "import type { B } from '../align/b.ts';", 'align/b.ts': '' },
      /`model` may not import `align`/,
    ],
    [
      'sideways is not',
      { 'align/b.ts': '', 'terms/c.ts': "export { b } from '../align/b.ts';" },
      /`terms` may not import `align`/,
    ],
    [
      'over several lines',
      { 'align/b.ts': '', 'terms/c.ts': "import {\n  b,\n} from '../align/b.ts';" },
      /may not import/,
    ],
    [
      'by await import()',
      { 'align/b.ts': '', 'terms/c.ts': "await import('../align/b.ts');" },
      /may not import/,
    ],
    [
      'Node in a browser storey',
      { 'align/b.ts': "import { readFile } from 'node:fs/promises';" },
      /must run in a browser/,
    ],
    ['Node where it may be', { 'io/b.ts': "import path from 'node:path';" }, undefined],
    ['a missing file', { 'align/b.ts': "import { a } from './gone.ts';" }, /does not exist/],
    ['a folder without a row', { 'attic/b.ts': '' }, /no row/],
    [
      'a circle',
      { 'io/a.ts': "import { b } from './b.ts';", 'io/b.ts': "import { a } from './a.ts';" },
      /cycle: io\/a.ts → io\/b.ts → io\/a.ts/,
    ],
    [
      'a circle of types only',
      { 'io/a.ts': "import type { B } from './b.ts';", 'io/b.ts': "import { a } from './a.ts';" },
      undefined,
    ],
    [
      'commented-out imports',
      { 'align/b.ts': "// import { x } from '../io/x.ts';\n/* import { y } from '../io/y.ts'; */" },
      undefined,
    ],
  ])('%s', (_name, files, expected) => {
    const faults = check(files);
    if (expected === undefined) expect(faults).toEqual([]);
    else expect(faults.join('\n')).toMatch(expected);
  });
});

test('readImports tells types from values', () => {
  expect(readImports("import type { A } from './a.ts';\nimport { b } from './b.ts';")).toEqual([
    { from: './a.ts', isType: true },
    { from: './b.ts', isType: false },
  ]);
});
