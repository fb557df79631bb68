import type { ComponentType } from 'preact';
import type { DialogName } from '../state/cells.ts';
import { FileConflicts } from './file-conflicts.tsx';
import { GotoDialog } from './goto-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Palette } from './palette.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { ReplaceDialog } from '../panes/replace/replace-dialog.tsx';
import { SplitDialog } from '../row/split-dialog.tsx';

/** The dialogs that an action opens by name. */
export const dialogs: readonly { readonly name: DialogName; readonly Dialog: ComponentType }[] = [
  { name: 'palette', Dialog: Palette },
  { name: 'keys', Dialog: KeysDialog },
  { name: 'goto', Dialog: GotoDialog },
  { name: 'settings', Dialog: SettingsDialog },
  { name: 'replace', Dialog: ReplaceDialog },
  { name: 'split', Dialog: SplitDialog },
  { name: 'conflicts', Dialog: FileConflicts },
];
