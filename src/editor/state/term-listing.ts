import { signal, type Signal } from '@preact/signals';
import type { ServerEvents } from '../../server/api/events.ts';

/** How far the list of terms is that the server makes; of the last one, once it is made. */
export const termListing: Signal<ServerEvents['terminology'] | undefined> = signal(undefined);
