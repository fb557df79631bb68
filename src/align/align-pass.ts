import type { Bead } from '../model/bead.ts';
import { BEAD_KINDS } from './search/bead-kinds.ts';
import { buildBeadScorer, type Model, type Region } from './search/bead-scorer.ts';
import { findPosteriors } from './search/find-posteriors.ts';
import { findLinks } from './lexicon/find-links.ts';
import { findBand, findWiderBand } from './search/find-band.ts';
import { lengthsOfBeads } from './learn-from-beads.ts';
import { learnLengthModel } from './search/length-model.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { reverseLinks } from './lexicon/links.ts';
import type { PreparedDocument } from './prepare-document.ts';
import { findBestPath } from './search/find-best-path.ts';
import { findSupport } from './find-support.ts';

/** How often a band is opened further when the path runs into its edge. */
const MAX_OPENINGS = 2;

/**
 * Aligns a document once.
 *
 * @param before the beads of an earlier pass, to learn lengths from; absent: whole sides are compared
 */
export function alignPass(
  document: PreparedDocument,
  lexicons: readonly Lexicon[],
  before?: readonly Bead[],
): readonly Bead[] {
  const { source, target, regions, anchors } = document;
  const links =
    lexicons.length === 0
      ? document.links
      : findLinks(source, target, { lexicons, links: document.links });
  const model: Model = {
    source,
    target,
    links,
    backLinks: reverseLinks(links, target.units.length),
    coverage: document.coverage,
    isFirst: before === undefined,
    ...(document.embeddings !== undefined && { embeddings: document.embeddings }),
    length: learnLengthModel(
      before === undefined
        ? [{ source: source.lengths[source.count]!, target: target.lengths[target.count]! }]
        : lengthsOfBeads(document, before),
    ),
  };
  const beads: Bead[] = [];
  let seen = 0;
  regions.forEach((region, at) => {
    const first = seen;
    while (before !== undefined && endsInside(before[seen], region)) seen++;
    alignRegion(model, region, before?.slice(first, seen), beads);
    const anchor = anchors[at];
    if (anchor === undefined) return;
    beads.push({ source: anchor.source, target: anchor.target, cost: 0, confidence: 1 });
    seen++;
  });
  return beads;
}

function endsInside(bead: Bead | undefined, { source, target }: Region): boolean {
  return bead !== undefined && bead.source[1] <= source[1] && bead.target[1] <= target[1];
}

function alignRegion(
  model: Model,
  region: Region,
  before: readonly Bead[] | undefined,
  beads: Bead[],
): void {
  let scorer = buildBeadScorer(model, region, findBand(model, region, before));
  let path = findBestPath(scorer);
  for (let wider = 0; wider < MAX_OPENINGS; wider++) {
    const band = findWiderBand(scorer.band, path);
    if (band === undefined) break;
    scorer = buildBeadScorer(model, region, band);
    path = findBestPath(scorer);
  }
  const posteriors = findPosteriors(scorer, path);
  const found = path.map(({ kind, row, column, score }, at): Bead => {
    const sourceEnd = region.source[0] + row;
    const targetEnd = region.target[0] + column;
    return {
      source: [sourceEnd - BEAD_KINDS[kind]!.source, sourceEnd],
      target: [targetEnd - BEAD_KINDS[kind]!.target, targetEnd],
      cost: -score,
      confidence: posteriors[at]!,
    };
  });
  const support = findSupport(found);
  found.forEach((bead, at) => beads.push({ ...bead, confidence: bead.confidence * support[at]! }));
}
