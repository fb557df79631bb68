import { signal, type Signal } from '@preact/signals';
import type { ServerEvents } from '../../server/api/events.ts';

/** How far the checks over all files are; of the last run, once it has ended. */
export const checkRun: Signal<ServerEvents['checking'] | undefined> = signal(undefined);
