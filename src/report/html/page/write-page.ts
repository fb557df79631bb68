import { element, writeHtml, type Child } from '../elements/element.ts';
import { SCRIPT } from './script.ts';
import { sha256Base64 } from './sha256.ts';
import { STYLE } from './style.ts';

/**
 * What the page may do (CSP Level 3): nothing but its own sheet and script, known by their hashes.
 * Code or styles that a text might smuggle in would not run, and nothing is fetched or sent.
 */
function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(STYLE)}'`,
    `script-src 'sha256-${sha256Base64(SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A whole page that needs no network, with the sheet, the script and the footer of every report. */
export function writePage(title: string, ...children: readonly Child[]): string {
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: contentSecurityPolicy(),
    }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'generator', content: 'kosut' }),
    element('title', {}, title),
    element('style', {}, STYLE),
  );
  const body = element(
    'body',
    {},
    ...children,
    element('footer', {}, 'Made by Koşut. This file needs no network and sends nothing.'),
    element('script', {}, SCRIPT),
  );
  return `<!doctype html>\n${writeHtml(element('html', { lang: 'en' }, head, body))}\n`;
}
