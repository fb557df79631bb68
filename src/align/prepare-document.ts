import { findLanguage } from '../language/find-language.ts';
import type { AlignInput, FixedBead } from './align-sentences.ts';
import type { Region } from './search/bead-scorer.ts';
import type { Embeddings } from './search/embedding-score.ts';
import { combineDictionaries, type Dictionary } from './lexicon/dictionary.ts';
import { findLinks } from './lexicon/find-links.ts';
import { findTextDoubts, type TextDoubt } from './find-text-doubts.ts';
import { findShippedDictionary } from './lexicon/find-shipped-dictionary.ts';
import { measureCoverage } from './lexicon/measure-coverage.ts';
import type { Links } from './lexicon/links.ts';
import { buildSide, type Side } from './side.ts';
import { buildTokeniser } from './tokenise-sentence.ts';

/** A document read once, to be aligned in several passes. */
export interface PreparedDocument {
  readonly source: Side;
  readonly target: Side;
  /** In order. */
  readonly anchors: readonly FixedBead[];
  /** What stands before, between and after the anchors: one more than there are anchors. */
  readonly regions: readonly Region[];
  /** What the texts and the dictionary say, before anything is learned. */
  readonly links: Links;
  /** Share of the content words of the source that are known before anything is learned, 0 to 1. */
  readonly coverage: number;
  /** What speaks against the texts as a whole. */
  readonly doubts: readonly TextDoubt[];
  /** What a sentence model says; absent without one. */
  readonly embeddings?: Embeddings;
}

/**
 * Tokenises and packs both sides.
 *
 * @throws {RangeError} as {@link alignSentences} says.
 */
export function prepareDocument(input: AlignInput): PreparedDocument {
  const anchors = sortAnchors(input);
  const regions: Region[] = [];
  let source = 0;
  let target = 0;
  for (const anchor of anchors) {
    regions.push({ source: [source, anchor.source[0]], target: [target, anchor.target[0]] });
    source = anchor.source[1];
    target = anchor.target[1];
  }
  regions.push({
    source: [source, input.source.length],
    target: [target, input.target.length],
  });
  const sides = {
    source: prepareSide(input.source, input.sourceLocale, input.sourceParagraphs),
    target: prepareSide(input.target, input.targetLocale, input.targetParagraphs),
  };
  const dictionary = findDictionary(input);
  const links = findLinks(sides.source, sides.target, { lexicons: [], dictionary });
  const coverage = measureCoverage(sides.source, { dictionary, lexicon: input.lexicon });
  return { ...sides, anchors, regions, links, coverage, doubts: findTextDoubts(input) };
}

function findDictionary(input: AlignInput): Dictionary | undefined {
  const { dictionary, sourceLocale, targetLocale } = input;
  if (dictionary === 'none') return undefined;
  const shipped = findShippedDictionary(sourceLocale, targetLocale);
  return combineDictionaries([dictionary, shipped].filter((known) => known !== undefined));
}

function prepareSide(
  sentences: readonly string[],
  locale: string,
  paragraphs: readonly number[] | undefined,
): Side {
  if (paragraphs !== undefined && paragraphs.length !== sentences.length)
    throw new RangeError(
      `${paragraphs.length} paragraph numbers for ${sentences.length} sentences`,
    );
  const language = findLanguage(locale);
  const tokenise = buildTokeniser(language);
  return buildSide(sentences, sentences.map(tokenise), language.stopWords, paragraphs);
}

function sortAnchors(input: AlignInput): readonly FixedBead[] {
  const given = (input.anchors ?? []).filter(
    ({ source, target }) => source[0] !== source[1] || target[0] !== target[1],
  );
  const anchors = given.sort(
    (a, b) => a.source[0] - b.source[0] || a.target[0] - b.target[0] || a.source[1] - b.source[1],
  );
  let source = 0;
  let target = 0;
  for (const anchor of anchors) {
    const isForward =
      anchor.source[0] >= source &&
      anchor.target[0] >= target &&
      anchor.source[1] >= anchor.source[0] &&
      anchor.target[1] >= anchor.target[0];
    if (!isForward) throw new RangeError(`anchors cross or overlap at ${describe(anchor)}`);
    source = anchor.source[1];
    target = anchor.target[1];
    if (source > input.source.length || target > input.target.length)
      throw new RangeError(`the anchor ${describe(anchor)} leaves the text`);
  }
  return anchors;
}

function describe({ source, target }: FixedBead): string {
  return `[${source.join(', ')}):[${target.join(', ')})`;
}
