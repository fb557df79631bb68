/** `20261123T101500Z` (TMX 1.4b, `changedate`) as ISO 8601 with marks; absent when it is no such date. */
export function parseTmxDate(date: string): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

/** ISO 8601 in UTC as TMX has it, fractions of a second cut off; absent when it is no such date. */
export function formatTmxDate(date: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/.exec(date);
  return match === null ? undefined : `${match.slice(1, 4).join('')}T${match.slice(4).join('')}Z`;
}
