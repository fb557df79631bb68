/** Definitions are prose; a translation of more words is an explanation, of which single words prove nothing. */
const MAX_WORDS = 4;
/** From an article of a large dictionary only the first senses are worth the chance evidence of more. */
const MAX_TRANSLATIONS = 12;

/**
 * The translations in an article of a bilingual dictionary: without pronunciation (`/…/`), brackets,
 * tags and abbreviated labels (`n.`, `<adj>`), numbers of senses and examples; split at commas, semicolons and line ends.
 * The headword's own line, where the article repeats it, is left out. Nothing is certain here:
 * what is longer than a short phrase is dropped.
 */
export function readDefinition(headword: string, article: string): readonly string[] {
  const found = new Set<string>();
  const plain = article
    .replaceAll(/<[^<>]*>/g, '\n')
    .replaceAll(/\/[^/\n]*\/|\[[^\]\n]*\]|\([^)\n]*\)|\{[^}\n]*\}|["“][^"”\n]*["”]/g, ' ')
    .replaceAll(/&\w+;/g, ' ');
  for (const piece of plain.split(/[\n\r,;:|]|\b\d+[.)]/)) {
    const text = piece
      .replaceAll(/(?:^|\s)\p{L}{1,4}\./gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    if (text === '' || text === headword || text.split(' ').length > MAX_WORDS) continue;
    if (!/\p{L}/u.test(text)) continue;
    found.add(text);
    if (found.size >= MAX_TRANSLATIONS) break;
  }
  return [...found];
}
