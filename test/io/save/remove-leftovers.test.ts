import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { removeLeftovers } from '../../../src/io/save/remove-leftovers.ts';

test('only old temporary files of that very file go', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'left-'));
  const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const now = Date.now();
  const names = [
    `.a.idx.${uuid}.tmp`,
    `.a.idx.new.tmp`,
    `.b.idx.${uuid}.tmp`,
    'a.idx',
    `.a.idx.${uuid.replace('0f', '1f')}.tmp`,
  ];
  for (const name of names) {
    writeFileSync(path.join(folder, name), '');
    const age = name.includes('1f8') ? 0 : 7200;
    utimesSync(path.join(folder, name), now / 1000 - age, now / 1000 - age);
  }
  await removeLeftovers(path.join(folder, 'a.idx'), now);
  expect(readdirSync(folder).sort()).toEqual(names.slice(1).sort());
  await removeLeftovers(path.join(folder, 'nowhere', 'a.idx'), now);
  rmSync(folder, { recursive: true });
});
