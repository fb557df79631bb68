import { expect, test } from '@jest/globals';
import { groupRecords } from '../../../../src/project/corpus/duplicates/group-records.ts';

test('groups are what has the same first number, in the order it came in', () => {
  const records = Uint32Array.from([0xffffff07, 1, 7, 2, 0xffffff07, 3, 0x107, 4, 7, 5]);
  expect([...groupRecords(records, 2)]).toEqual([
    [2, 8],
    [0, 4],
  ]);
});

test('a partition may have more records of one key than a double has bits beside a whole key', () => {
  const count = 2 ** 21 + 2;
  const records = new Uint32Array(count).fill(0xffffffff);
  const groups = [...groupRecords(records, 1)];
  expect(groups).toHaveLength(1);
  expect(groups[0]).toHaveLength(count);
});
