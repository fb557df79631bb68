/**
 * A path as a relative reference (RFC 3986, 4.2): forward slashes, what a URI may not hold escaped.
 * An absolute path becomes a `file:` URI; lone surrogates, which have no UTF-8, become U+FFFD.
 */
export function toUri(path: string): string {
  const slashed = path.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\uFFFD');
  const escaped = slashed.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${escaped.replace('%3A', ':')}`;
  return slashed.startsWith('/') ? `file://${escaped}` : escaped.replace(/^(?:\.\/)+/, '');
}
