import { markdownExtractor } from '../../src/format/markdown/extract-markdown.ts';
import type { Passage } from '../../src/format/extract/passage.ts';

/** The passages of a Markdown text, those of its front matter under these keys too. */
export const passagesOf = (text: string, frontMatter?: readonly string[]): readonly Passage[] =>
  markdownExtractor.extract(text, frontMatter === undefined ? {} : { frontMatter }).passages;

/** Their names and texts. */
export const said = (
  text: string,
  frontMatter?: readonly string[],
): readonly (readonly [name: string | undefined, text: string])[] =>
  passagesOf(text, frontMatter).map(({ name, pieces: [piece] }) => [
    name,
    (piece as { text: string }).text,
  ]);
