import { signal, type Signal } from '@preact/signals';
import type { ServerEvents } from '../../server/api/events.ts';

/** How far the plan is that this window waits for; absent: none, or it has not begun. */
export const pretranslating: Signal<ServerEvents['pretranslating'] | undefined> = signal(undefined);
