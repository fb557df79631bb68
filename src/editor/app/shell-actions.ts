import { key } from '../i18n/translate.ts';
import type { Action } from '../keys/action.ts';
import { toggleLanguage } from '../state/actions/window/change-settings.ts';
import { moveRegion } from '../state/actions/window/move-region.ts';
import { openDialog } from '../state/actions/window/open-dialog.ts';
import { toggleTheme } from '../theme/theme-choice.ts';

const group = key('keys:group.shell');

/** What works everywhere. */
export const shellActions: readonly Action[] = [
  { id: 'palette.open', title: key('keys:palette.open'), group, run: () => openDialog('palette') },
  { id: 'keys.open', title: key('keys:keys.open'), group, run: () => openDialog('keys') },
  {
    id: 'focus.nextRegion',
    title: key('keys:focus.nextRegion'),
    group,
    run: () => moveRegion(1),
  },
  {
    id: 'focus.previousRegion',
    title: key('keys:focus.previousRegion'),
    group,
    run: () => moveRegion(-1),
  },
  {
    id: 'settings.open',
    title: key('keys:settings.open'),
    group,
    run: () => openDialog('settings'),
  },
  { id: 'theme.toggle', title: key('keys:theme.toggle'), group, run: toggleTheme },
  { id: 'language.toggle', title: key('keys:language.toggle'), group, run: toggleLanguage },
];
