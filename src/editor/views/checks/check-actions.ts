import { key } from '../../i18n/translate.ts';
import type { Action } from '../../keys/action.ts';
import {
  activeFinding,
  dismissing,
  fixActive,
  goBy,
  goToNextRule,
  isChecking,
  loadFindings,
  openRow,
  stopChecking,
  takeBackActive,
} from './checks-state.ts';

const group = key('keys:group.checking');
const hasFinding = (): boolean => activeFinding() !== undefined;

function define(id: string, title: string, run: () => void, isAvailable = hasFinding): Action {
  return { id, title, group, view: 'checks', isAvailable, run };
}

/** What one does in the checks view. */
export const checkActions: readonly Action[] = [
  define('checks.next', key('keys:checks.next'), () => goBy(1)),
  define('checks.previous', key('keys:checks.previous'), () => goBy(-1)),
  define('checks.nextRule', key('keys:checks.nextRule'), goToNextRule),
  define('checks.open', key('keys:checks.open'), openRow),
  define('checks.fix', key('keys:checks.fix'), () => void fixActive()),
  define(
    'checks.dismiss',
    key('keys:checks.dismiss'),
    () => {
      dismissing.value = activeFinding();
    },
    () => activeFinding()?.accepted === undefined && hasFinding(),
  ),
  define(
    'checks.takeBack',
    key('keys:checks.takeBack'),
    () => void takeBackActive(),
    () => activeFinding()?.accepted !== undefined,
  ),
  define(
    'checks.again',
    key('keys:checks.again'),
    () => void loadFindings(),
    () => true,
  ),
  // its button is drawn again with this
  define('checks.stop', key('keys:checks.stop'), stopChecking, () => isChecking.value),
];
