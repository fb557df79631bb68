/** A text as exact duplicates see it: white space, kinds of apostrophes and Unicode forms aside. */
export function toPlainKey(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u2019\u02BC]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}
