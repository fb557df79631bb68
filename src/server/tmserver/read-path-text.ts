const ESCAPES = /(?:%[\da-f]{2})+/gi;

/**
 * The text at the end of a request path, as the client meant it: percent escapes are UTF-8, a percent sign that
 * begins none stands for itself, `+` too. Bytes that are no UTF-8 become U+FFFD.
 *
 * @param raw as it stands in the request line
 */
export function readPathText(raw: string): string {
  if (!raw.includes('%')) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return readLoosely(raw);
  }
}

function readLoosely(raw: string): string {
  return raw.replaceAll(ESCAPES, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}
