/** A number for people with the thousands parted: `12,345`. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}

/** A number with what it counts: `1 file`, `3 files`. */
export function formatPlural(count: number, one: string, many: string = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
