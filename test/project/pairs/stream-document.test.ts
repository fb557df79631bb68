import { expect, test } from '@jest/globals';
import type { SegmentPair } from '../../../src/model/segment-pair.ts';
import { openScratchFile } from '../../../src/io/files/scratch-file.ts';
import { readXliff } from '../../../src/format/xliff/read/read-xliff.ts';
import { streamDocument } from '../../../src/project/pairs/stream-document.ts';
import { makeFolder } from '../../cli/run-command.ts';

const header = {
  type: 'document',
  id: 'f1',
  original: 'm.db',
  sourceLocale: 'en',
  targetLocale: 'tr',
} as const;

const pairOf = (number: number): SegmentPair => ({
  path: 'm.db',
  unit: `k${number}`,
  source: [`Sentence ${number}`],
  target: [`𝄞 ${'ığ'.repeat(500)} ${number}`],
});

const refuse = (): never => {
  throw new Error('no room on the disk is needed');
};

async function join(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

test('a unit of XLIFF is written before the next is read', async () => {
  let read = 0;
  async function* pairs(): AsyncGenerator<SegmentPair> {
    for (let number = 1; number <= 50; number++) {
      read++;
      yield pairOf(number);
    }
  }
  let written = 0;
  for await (const chunk of streamDocument({ openScratch: refuse }, pairs(), 'xliff', header)) {
    const units = chunk.split('</unit>').length - 1;
    expect(units).toBeLessThanOrEqual(1);
    written += units;
    expect(written).toBe(read);
  }
  expect(written).toBe(50);
});

test('messages of PO wait on the disk, and the last of them still rules the header', async () => {
  const count = 3000;
  let onDisk = 0;
  let mostWaiting = 0;
  let given = 0;
  let closed = 0;
  const openScratch = (): ReturnType<typeof openScratchFile> => {
    const file = openScratchFile(makeFolder());
    return {
      get size() {
        return file.size;
      },
      append(bytes) {
        file.append(bytes);
        onDisk = file.size;
      },
      read: (start, length) => file.read(start, length),
      close() {
        closed++;
        file.close();
      },
    };
  };
  async function* pairs(): AsyncGenerator<SegmentPair> {
    for (let number = 1; number <= count; number++) {
      mostWaiting = Math.max(mostWaiting, given - onDisk);
      given += 2000;
      yield pairOf(number);
    }
    for (const form of [0, 1])
      yield { path: 'm.db', unit: `file[${form}]`, source: ['file'], target: ['dosya'] };
  }
  const text = await join(streamDocument({ openScratch }, pairs(), 'po', header));
  expect(text).toContain('Plural-Forms: nplurals=2;');
  expect(text.indexOf('Plural-Forms')).toBeLessThan(text.indexOf('Sentence 1'));
  for (const number of [1, 1500, count])
    expect(text).toContain(`\nmsgid "Sentence ${number}"\nmsgstr "𝄞 `);
  expect(text.match(/^msgid /gm)).toHaveLength(1 + count + 1);
  expect(text).not.toContain('\ufffd');
  expect(mostWaiting).toBeLessThan(1.5 * 2 ** 20);
  expect(closed).toBe(1);
});

test('room on the disk is given back when nobody reads to the end', async () => {
  async function* pairs(): AsyncGenerator<SegmentPair> {
    for (let number = 1; number <= 1500; number++) yield pairOf(number);
  }
  let closed = 0;
  const openScratch = (): ReturnType<typeof openScratchFile> => {
    const file = openScratchFile(makeFolder());
    const { append, read } = file;
    return { size: 0, append, read, close: () => void (closed++, file.close()) };
  };
  for await (const chunk of streamDocument({ openScratch }, pairs(), 'po', header)) {
    expect(chunk).toContain('msgid ""');
    break;
  }
  expect(closed).toBe(1);
});

test('no pairs are a document all the same', async () => {
  async function* none(): AsyncGenerator<SegmentPair> {}
  const io = { openScratch: refuse };
  const [document, ...others] = readXliff(await join(streamDocument(io, none(), 'xliff', header)));
  expect(others).toEqual([]);
  expect(document).toMatchObject({ original: 'm.db', units: [] });
  expect(await join(streamDocument(io, none(), 'po', header))).toMatch(/^msgid ""\nmsgstr ""\n/);
});
