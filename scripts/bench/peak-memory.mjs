import { readFileSync } from 'node:fs';

/**
 * The most memory that was resident in this process until now, in MB. `VmHWM` where the system tells it (proc(5)): on Linux
 * `ru_maxrss`, which Node gives as `maxRSS`, is kept over `exec` (fs/exec.c: setmax_mm_hiwater_rss), so that in a process that a
 * larger one started it is the size of that one.
 */
export function readPeakMemory() {
  try {
    return (
      Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'latin1'))[1]) / 1024
    );
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
