/** How the text of an attribute is written, by the quotes around it; `''`: it stands without any. */
export function toAttributeContext(quote: string): string {
  switch (quote) {
    case '"':
      return 'double';
    case "'":
      return 'single';
    default:
      return 'bare';
  }
}

/** Signs that cannot be told from markup or from other signs. */
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u00a0': '&nbsp;',
  '\u00ad': '&shy;',
};

/**
 * Text as HTML writes it (HTML, 13.1.4): between tags (`text`, `pre`), or as the value of an attribute
 * (`double`, `single` quotes; `bare` gets quotes of its own).
 */
export function encodeHtml(text: string, context: string): string {
  switch (context) {
    case 'double':
      return replaceSigns(text, /[&"\u00a0\u00ad]/g);
    case 'single':
      return replaceSigns(text, /[&'\u00a0\u00ad]/g);
    case 'bare':
      return `"${replaceSigns(text, /[&"\u00a0\u00ad]/g)}"`;
    default:
      return replaceSigns(text, /[&<\u00a0\u00ad]/g);
  }
}

function replaceSigns(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => references[sign]!);
}
