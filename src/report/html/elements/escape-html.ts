const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as it may stand in HTML, between tags or in a quoted attribute (HTML Standard, 13.1.2.3 and
 * 13.1.4). What HTML cannot hold, lone surrogates and controls besides tab and line breaks, is U+FFFD.
 */
export function escapeHtml(text: string): string {
  // most strings of a page are names and numbers of its own
  if (/^[\w .,#%:/-]*$/.test(text)) return text;
  return text
    .replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}
