import type { Io } from '../../io/io.ts';
import type { Log } from '../../project/log.ts';

/** Nothing is shown of jobs shorter than this, in milliseconds. */
const PATIENCE = 1000;
/** A terminal is redrawn at most so often, a log file gets a line at most so often, in milliseconds. */
const REDRAW = 100;
const LOG_LINE = 10_000;
const BAR_WIDTH = 24;

/**
 * Progress on stderr: a bar on a terminal, a line every ten seconds elsewhere, nothing in quiet mode
 * or for jobs of less than a second.
 */
export function createProgressLog(io: Io, isQuiet: boolean): Log & { end(): Promise<void> } {
  const { stderr } = io;
  const started = io.now().getTime();
  let shown = started;
  let hasBar = false;
  let last: Promise<void> = Promise.resolve();
  // a broken stderr must not stop the job
  const write = (text: string): void => {
    last = stderr.write(text).catch(() => undefined);
  };
  const clear = (): string => (hasBar ? '\r\u001B[K' : '');
  return {
    progress(what, done, total) {
      if (isQuiet) return;
      const now = io.now().getTime();
      const pause = stderr.isTerminal ? REDRAW : LOG_LINE;
      if (now - started < PATIENCE || now - shown < pause) return;
      shown = now;
      const line = formatProgress(what, done, total, stderr.isTerminal);
      write(stderr.isTerminal ? `\r\u001B[K${line}` : `${line}\n`);
      hasBar = stderr.isTerminal;
    },
    note(message) {
      if (isQuiet) return;
      write(`${clear()}${message}\n`);
      hasBar = false;
    },
    async end() {
      if (hasBar) write(clear());
      hasBar = false;
      await last;
    },
  };
}

function formatProgress(
  what: string,
  done: number,
  total: number | undefined,
  hasBar: boolean,
): string {
  const count = new Intl.NumberFormat('en').format(done);
  if (total === undefined || total === 0) return `${what} ${count}`;
  const share = Math.min(1, done / total);
  const percent = `${Math.floor(share * 100)} %`;
  if (!hasBar)
    return `${what} ${count} of ${new Intl.NumberFormat('en').format(total)}, ${percent}`;
  const full = Math.round(share * BAR_WIDTH);
  return `${what} ${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${percent}`;
}
