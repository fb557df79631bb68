import { cells } from '../state/cells.ts';
import { openFile } from '../state/actions/file/open-file.ts';
import { readPreference } from '../state/preferences.ts';
import { findView } from '../views/views.ts';

/** `#/view/part/part` → view and parts; the edit view when the view is unknown. */
function readHash(hash: string): { readonly view: string; readonly parts: readonly string[] } {
  const [view = '', ...parts] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        // a bare %: as it stands
        return part;
      }
    });
  return { view: findView(view) ? view : 'edit', parts };
}

/** Follows the address of the page: `#/edit/FILE/SEGMENT`, `#/files`. */
export function startRouting(): void {
  const follow = (): void => {
    const route = readHash(location.hash);
    cells.route.value = route;
    if (route.view !== 'edit') return;
    const [file = chooseFile(), segment] = route.parts;
    if (file !== undefined && (file !== cells.file.peek()?.id || segment !== undefined))
      void openFile(file, segment);
  };
  window.addEventListener('hashchange', follow);
  follow();
}

/** The file left last time, or the first. */
function chooseFile(): string | undefined {
  const files = cells.project.peek()?.files ?? [];
  const last = readPreference<string | undefined>('file', undefined);
  const open = cells.file.peek()?.id;
  return (files.find(({ id }) => id === open) ?? files.find(({ id }) => id === last) ?? files[0])
    ?.id;
}
