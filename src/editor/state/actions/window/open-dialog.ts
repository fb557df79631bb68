import { cells, type DialogName } from '../../cells.ts';

export function openDialog(name: DialogName): void {
  cells.dialog.value = name;
}

/** Closes it; the dialog itself gives the focus back. */
export function closeDialog(): void {
  cells.dialog.value = undefined;
}
