/** Tags, entities, addresses, paths, placeholders and names of programs: the same in every language. */
const MARKUP =
  /<[^<>]{1,2000}>|&#?\w{1,12};|\b(?:https?:\/\/|www\.)\S+|\S+@\S+|\{[^{}]{0,60}\}|[%$#@]\S+|\S*[\p{L}\p{N}][_/\\=|][\p{L}\p{N}]\S*|--?[a-z][\w-]*/gu;

/** A text without what no language has made, each piece a blank. */
export function stripMarkup(text: string): string {
  return text.replaceAll(MARKUP, ' ');
}
