import type { Dictionary } from './dictionary.ts';
import type { Lexicon } from './lexicon.ts';
import { linkDictionary } from './link-dictionary.ts';
import { createLinkBuilder, type LinkBuilder, type Links } from './links.ts';
import type { Side, Unit } from '../side.ts';

/** What is known beside the texts themselves. */
export interface Knowledge {
  readonly lexicons: readonly Lexicon[];
  readonly dictionary?: Dictionary | undefined;
  /** What an earlier call found without lexicons: neither texts nor dictionary are read again. */
  readonly links?: Links;
}

/**
 * The same word, number or sign on both sides. Below 1: names recur, numbers are rounded. Without it
 * and cognates the strict F1 of small documents falls by .14 (measured).
 */
const IDENTICAL = 0.8;

/** Words whose first letters agree; fewer than four agree by chance too often (Simard et al. 1992 use four). */
const COGNATE_PREFIX = 4;

/** Of the shorter word, how much must agree from its beginning. */
const COGNATE_SHARE = 0.7;

/** Learned pairs below it are noise: each costs time and adds chance evidence. */
export const LEARNED_LEAST: number = 0.04;

/** Which units of the source may stand for which of the target. */
export function findLinks(source: Side, target: Side, knowledge: Knowledge): Links {
  const builder = createLinkBuilder(source.units.length);
  const byKey = new Map(target.units.map((unit, id) => [unit.key, id]));
  if (knowledge.links === undefined) {
    linkIdentical(source, target, builder);
    linkCognates(source, target, builder);
    if (knowledge.dictionary !== undefined)
      linkDictionary(source, target, knowledge.dictionary, builder);
  } else addLinks(knowledge.links, builder);
  for (const lexicon of knowledge.lexicons) linkLearned(source, byKey, lexicon, builder);
  return builder.build();
}

function addLinks(links: Links, builder: LinkBuilder): void {
  for (let from = 0; from + 1 < links.start.length; from++)
    for (let at = links.start[from]!; at < links.start[from + 1]!; at++)
      builder.add(from, links.units[at]!, links.weights[at]!);
}

/** Names that identify a unit across languages: values of a number, a folded word, a sign. */
function names(unit: Unit): readonly string[] {
  switch (unit.kind) {
    case 'number':
      return unit.readings.map((reading) => `#${reading}`);
    case 'sign':
      return [unit.key];
    case 'word':
      return [`=${unit.folded}`];
  }
}

function linkIdentical(source: Side, target: Side, builder: LinkBuilder): void {
  const byName = new Map<string, number[]>();
  target.units.forEach((unit, id) => {
    for (const name of names(unit)) {
      const list = byName.get(name);
      if (list === undefined) byName.set(name, [id]);
      else list.push(id);
    }
  });
  source.units.forEach((unit, id) => {
    // a short function word that both languages happen to have (in, on, me) is not the same word
    if (unit.isStopWord) return;
    for (const name of names(unit))
      for (const other of byName.get(name) ?? [])
        if (!target.units[other]!.isStopWord) builder.add(id, other, IDENTICAL);
  });
}

function linkCognates(source: Side, target: Side, builder: LinkBuilder): void {
  const byPrefix = new Map<string, number[]>();
  target.units.forEach((unit, id) => {
    if (unit.kind !== 'word' || unit.isStopWord) return;
    const prefix = unit.sounds.slice(0, COGNATE_PREFIX);
    if (prefix.length < COGNATE_PREFIX) return;
    const list = byPrefix.get(prefix);
    if (list === undefined) byPrefix.set(prefix, [id]);
    else list.push(id);
  });
  source.units.forEach((unit, id) => {
    if (unit.kind !== 'word' || unit.isStopWord) return;
    const { sounds } = unit;
    for (const other of byPrefix.get(sounds.slice(0, COGNATE_PREFIX)) ?? []) {
      const weight = gradeCognates(sounds, target.units[other]!.sounds);
      if (weight > 0) builder.add(id, other, weight);
    }
  });
}

function gradeCognates(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  if (shared < COGNATE_PREFIX || shared < COGNATE_SHARE * shorter) return 0;
  return IDENTICAL * (shared / shorter) * Math.sqrt(shared / Math.max(a.length, b.length));
}

function linkLearned(
  source: Side,
  byKey: ReadonlyMap<string, number>,
  lexicon: Lexicon,
  builder: LinkBuilder,
): void {
  let known = PARTNERS.get(lexicon);
  if (known === undefined) PARTNERS.set(lexicon, (known = new Map()));
  for (const [id, { key }] of source.units.entries()) {
    let partners = known.get(key);
    if (partners === undefined) known.set(key, (partners = findPartners(key, lexicon)));
    for (const { token, weight } of partners) {
      const other = byKey.get(token);
      if (other !== undefined) builder.add(id, other, weight);
    }
  }
}

/** A word of the target that a lexicon links to one of the source, and how surely. */
interface Partner {
  readonly token: string;
  readonly weight: number;
}

/** What was asked of each lexicon: the documents of a batch ask the same one for the same words. */
const PARTNERS = new WeakMap<Lexicon, Map<string, readonly Partner[]>>();

function findPartners(key: string, lexicon: Lexicon): readonly Partner[] {
  const partners: Partner[] = [];
  for (const { token, probability } of lexicon.targets(key)) {
    // √(p·q) ≥ least needs p ≥ least² even when q is 1
    if (probability < LEARNED_LEAST * LEARNED_LEAST) break;
    const weight = Math.sqrt(probability * lexicon.back(key, token));
    if (weight >= LEARNED_LEAST) partners.push({ token, weight });
  }
  return partners;
}
