import type { InlineCode } from '../../../../model/content.ts';
import { findMissingCodes } from '../../../row/row-document.ts';
import { t } from '../../../i18n/translate.ts';
import { cells } from '../../cells.ts';
import { announce } from '../window/announce.ts';

/** Puts a code of the source at the caret. */
export function insertCode(code: InlineCode): void {
  const surface = cells.surface.peek();
  surface?.insert([code]);
  surface?.focus();
}

/** Puts the next code the target lacks at the caret; words selected are put between the halves of a pair. */
export function insertNextCode(): void {
  const surface = cells.surface.peek();
  const row = surface && cells.rows.byId(surface.rowId);
  if (surface === undefined || row === undefined) return;
  const missing = findMissingCodes(row.source, surface.getContent());
  const [next] = missing;
  if (next === undefined) {
    announce(t('edit:noMissingCodes'));
    return;
  }
  const [from, to] = surface.getSelection();
  const close =
    next.kind === 'open'
      ? missing.find((code) => code.kind === 'close' && code.id === next.id)
      : undefined;
  if (from < to && close) surface.wrap(next, close);
  else surface.insert([next]);
  surface.focus();
}

/** Puts the whole source, codes too, in place of the target. */
export function copySource(): void {
  const surface = cells.surface.peek();
  const row = surface && cells.rows.byId(surface.rowId);
  if (row === undefined) return;
  surface?.replace(row.source);
  surface?.focus();
}
