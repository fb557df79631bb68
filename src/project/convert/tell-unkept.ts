/** How many things left out are named one by one. */
const MAX_NAMED = 8;

/** One line for all that a new file leaves out; none when it is nothing. */
export function tellUnkept(unkept: readonly string[], form: string): readonly string[] {
  if (unkept.length === 0) return [];
  const named = unkept.slice(0, MAX_NAMED).join(', ');
  const more = unkept.length > MAX_NAMED ? ` and ${unkept.length - MAX_NAMED} more` : '';
  return [`left out, as a new ${form} does not hold it: ${named}${more}`];
}
