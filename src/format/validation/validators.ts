import { findAttribute } from '../xml/xml-event.ts';
import { srxTable } from '../srx/validate-srx.ts';
import { tbxTable } from '../tbx/validate-tbx.ts';
import { tmxTable } from '../tmx/validate-tmx.ts';
import { xliff1Table } from '../xliff/validate-1/validate-xliff-1.ts';
import { xliff2Table } from '../xliff/validate/xliff-2-table.ts';
import { peekRoot } from './peek-root.ts';
import type { Validate } from './rule.ts';

/** Formats with a standard to be held against, named as in `formats`. */
export type ValidatedFormat = 'xliff' | 'tmx' | 'tbx' | 'srx';

/** By the version the root names. Whatever is not 1.x is held against 2.x, which names the fault. */
const validateXliff: Validate = (chunks, options) => {
  const { root, chunks: again } = peekRoot(chunks);
  const version = root === undefined ? undefined : findAttribute(root, 'version');
  const isFirst =
    version?.startsWith('1.') ?? root?.uri.startsWith('urn:oasis:names:tc:xliff:document:1.');
  return (isFirst === true ? xliff1Table : xliff2Table).validate(again, options);
};

/** How each format is validated. */
export const validators: Readonly<Record<ValidatedFormat, Validate>> = {
  xliff: validateXliff,
  tmx: tmxTable.validate,
  tbx: tbxTable.validate,
  srx: srxTable.validate,
};
