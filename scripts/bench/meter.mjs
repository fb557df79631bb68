// Loaded before a program by `--import`: tells at its end on stderr, after `USED `, the seconds of CPU and the MB of memory it used.
import { writeSync } from 'node:fs';
import { readPeakMemory } from './peak-memory.mjs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const used = { cpu: (user + system) / 1e6, memory: readPeakMemory() };
  writeSync(2, `\nUSED ${JSON.stringify(used)}`);
});
