import { describe, expect, test } from '@jest/globals';
import { createProgressLog } from '../../src/cli/output/progress-log.ts';
import type { Io, Sink } from '../../src/io/io.ts';

/** An Io whose clock is set by hand and whose stderr is a list. */
function fakeIo(isTerminal: boolean): { io: Io; written: string[]; setSeconds(now: number): void } {
  const written: string[] = [];
  let now = 0;
  const sink: Sink = {
    isTerminal,
    columns: 80,
    write: (text) => {
      written.push(String(text));
      return Promise.resolve();
    },
  };
  const refuse = (): never => {
    throw new Error('not to be used here');
  };
  const io: Io = {
    cwd: '/',
    stdout: sink,
    stderr: sink,
    environment: {},
    now: () => new Date(now * 1000),
    readBytes: refuse,
    readBytesSync: refuse,
    size: refuse,
    exists: refuse,
    modified: refuse,
    list: refuse,
    save: refuse,
    open: refuse,
    openScratch: refuse,
    makeFolder: refuse,
  };
  return { io, written, setSeconds: (seconds) => (now = seconds) };
}

describe('progress', () => {
  test('a short job shows nothing', async () => {
    const { io, written, setSeconds } = fakeIo(true);
    const log = createProgressLog(io, false);
    setSeconds(0.9);
    log.progress('reading', 5, 10);
    await log.end();
    expect(written).toEqual([]);
  });

  test('a bar on a terminal, cleared at the end', async () => {
    const { io, written, setSeconds } = fakeIo(true);
    const log = createProgressLog(io, false);
    setSeconds(2);
    log.progress('reading', 5, 10);
    log.progress('reading', 6, 10); // too soon to draw again
    await log.end();
    expect(written).toEqual(['\r\u001B[Kreading ████████████░░░░░░░░░░░░ 50 %', '\r\u001B[K']);
  });

  test('a line every ten seconds elsewhere', async () => {
    const { io, written, setSeconds } = fakeIo(false);
    const log = createProgressLog(io, false);
    for (let now = 1; now <= 25; now++) {
      setSeconds(now);
      log.progress('importing', now * 1000);
    }
    await log.end();
    expect(written).toEqual(['importing 10,000\n', 'importing 20,000\n']);
  });

  test('nothing at all when quiet', async () => {
    const { io, written, setSeconds } = fakeIo(true);
    const log = createProgressLog(io, true);
    setSeconds(60);
    log.progress('reading', 5, 10);
    log.note('a remark');
    await log.end();
    expect(written).toEqual([]);
  });
});
