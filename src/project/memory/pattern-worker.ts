import { parentPort, workerData } from 'node:worker_threads';
import { FormatError } from '../../model/format-error.ts';
import { packFault } from '../pack-fault.ts';
import { searchPattern } from './pattern-task.ts';
import type { PatternMessage, PatternSetup } from './search-memory-pattern.ts';

// The entry of the thread of `searchMemoryPattern`.
const say = (message: PatternMessage): void => parentPort?.postMessage(message);

// from here on its time is counted
say({ hasBegun: true });
try {
  await searchPattern(workerData as PatternSetup, (hits) => say({ hits }));
} catch (error) {
  if (!(error instanceof FormatError)) throw error;
  say({ fault: packFault(error) });
}
