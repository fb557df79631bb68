/**
 * What parts the columns of a CSV, told by its first row: spreadsheets write semicolons where the comma is the decimal
 * sign, as in Turkish.
 */
export function findSeparator(text: string): ',' | ';' {
  const [header = ''] = text.split(/[\r\n]/, 1);
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}
