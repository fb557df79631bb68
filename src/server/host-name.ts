/** A host as it stands in URLs and `Host` headers: an IPv6 address in brackets (RFC 3986, 3.2.2). */
export function toUrlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|\[::1\]|localhost)$/;

/** Whether a host, as people or as URLs write it, is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
