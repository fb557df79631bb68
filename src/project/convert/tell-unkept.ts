import type { XliffVersion } from '../../format/xliff/write/write-xliff.ts';

/** How many things left out are named one by one. */
const MAX_NAMED = 8;

/** One line for all that a new file leaves out; none when it is nothing. */
export function tellUnkept(unkept: readonly string[], form: string): readonly string[] {
  if (unkept.length === 0) return [];
  const named = unkept.slice(0, MAX_NAMED).join(', ');
  const more = unkept.length > MAX_NAMED ? ` and ${unkept.length - MAX_NAMED} more` : '';
  return [`left out, as a new ${form} does not hold it: ${named}${more}`];
}

/** {@link tellUnkept} of new XLIFF: the original that a document was extracted from goes with it, but 1.2 has another place for it. */
export function tellUnkeptByXliff(
  unkept: readonly string[],
  version: XliffVersion,
): readonly string[] {
  return tellUnkept(
    unkept.filter((what) => version === '1.2' || !what.startsWith('<skeleton>')),
    'XLIFF',
  );
}
