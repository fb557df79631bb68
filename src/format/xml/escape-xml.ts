/** Any character that XML 1.0 (2.2) leaves out, and halves of surrogate pairs that stand alone. */
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether XML can hold the text at all, escaped or not. */
export function isXmlText(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0xd800) continue;
    if (code === 9 || code === 10 || code === 13) continue;
    // Seldom so far; the pattern knows all of it.
    return !illegal.test(text);
  }
  return true;
}

/** The first character that XML cannot hold, as `U+0007`; absent when there is none. */
export function findIllegalCharacter(text: string): string | undefined {
  const found = isXmlText(text) ? undefined : illegal.exec(text)?.[0];
  return found === undefined
    ? undefined
    : `U+${found.charCodeAt(0).toString(16).toLocaleUpperCase('en').padStart(4, '0')}`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What text is looked through for in one go: characters to escape, and those that XML may not hold. */
const notPlain = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Whether a text can stand between tags, and between double quotes, just as it is. */
export function isPlainXml(text: string): boolean {
  return !notPlain.test(text);
}

/** Text between tags. A carriage return would come back as a line feed, so it becomes a reference. */
export function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text.replace(/[&<>\r]/g, (found) => escapes[found]!);
}

/** Text between double quotes. White space other than a space would come back as a space (3.3.3). */
export function escapeAttribute(text: string): string {
  if (!/[&<>"\t\n\r]/.test(text)) return text;
  return text.replace(/[&<>"\t\n\r]/g, (found) => escapes[found]!);
}
