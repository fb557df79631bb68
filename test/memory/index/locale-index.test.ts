import { expect, test } from '@jest/globals';
import { countEntries } from '../../../src/memory/index/live-segment.ts';
import { createLocaleIndex } from '../../../src/memory/index/locale-index.ts';

test.each([300, 800, 5000])(
  '%i changes leave few segments to ask when it has been tidied',
  (count) => {
    const index = createLocaleIndex('en');
    for (let unit = 0; unit < count; unit++)
      index.put({ unit, text: `Text number ${unit} of some`, stamp: unit });
    // each merge leaves fewer segments, so it comes to an end
    for (let merges = 0; merges < 20; merges++) {
      const steps = index.maintenance();
      if (steps === undefined) break;
      while (steps.next().done !== true);
    }
    expect(index.maintenance()).toBeUndefined();
    // one of a few entries, a larger one, and two of those that wait
    expect(index.segments().length).toBeLessThanOrEqual(4);
    expect(countEntries(index.segments())).toBe(count);
  },
);
