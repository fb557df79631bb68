/** What XML has for a character an encoding cannot hold (XML 1.0, 4.1). */
export function toReference(character: string): string {
  return `&#x${character.codePointAt(0)!.toString(16).toLocaleUpperCase('en')};`;
}
