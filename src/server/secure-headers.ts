import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** What a page may load: our own files. Styles that scripts make carry the nonce of the page. */
export function toContentPolicy(nonce?: string): string {
  const styles = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A value for one page. */
export function makeNonce(): string {
  return randomBytes(16).toString('base64');
}

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const UNLESS_SAID: Readonly<Record<string, string>> = {
  'content-security-policy': toContentPolicy(),
  'cache-control': 'no-store',
};

/** The headers of an answer that says nothing else of them. */
export const SECURE_HEADERS: Readonly<Record<string, string>> = { ...UNLESS_SAID, ...ALWAYS };

/** Answers that were made with the headers: to look into those of an answer costs a tenth of the answer. */
const secured = new WeakSet<Response>();

/** A text as an answer that has the headers of {@link secureHeaders} already. */
export function answerSecurely(text: string, contentType: string): Response {
  const headers = { 'content-type': contentType, ...SECURE_HEADERS };
  const response = new Response(text, { headers });
  secured.add(response);
  return response;
}

/** Headers of every answer: nothing is framed, guessed, cached by others or told to other sites. */
export function secureHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (secured.has(c.res)) return;
    const { headers } = c.res;
    for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value);
    for (const [name, value] of Object.entries(UNLESS_SAID))
      if (!headers.has(name)) headers.set(name, value);
  };
}
