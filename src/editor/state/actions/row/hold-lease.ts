import { effect } from '@preact/signals';
import { postLease } from '../../../api/segments.ts';
import { t } from '../../../i18n/translate.ts';
import { cells } from '../../cells.ts';
import { announce } from '../window/announce.ts';

/** A row passed through in less time is not worked on, in ms. */
const REST_MS = 800;
/** Asked for again before the minute of a lease is over, in ms. */
const AGAIN_MS = 40_000;

/** Tells other windows which row is open here, for as long as it is. Only advice: revisions decide. */
export function holdLeases(): void {
  effect(() => {
    const [file, active] = [cells.file.value?.id, cells.active.value?.id];
    if (file === undefined || active === undefined) return undefined;
    const ask = (): void => {
      postLease(file, active)
        .then(({ lockedBy }) => {
          if (lockedBy !== undefined) announce(t('edit:lockedBy', { who: lockedBy }));
        })
        // only advice: the next edit tells what is wrong
        .catch(() => undefined);
    };
    const first = setTimeout(ask, REST_MS);
    const again = setInterval(ask, AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  });
}
