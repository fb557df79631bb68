import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../config/config.ts';
import { guessLocale } from '../guess-locale.ts';
import type { AlignmentPair } from './read-alignment-sides.ts';

/** So deep below the folder of the project texts are looked for. */
const MAX_DEPTH = 8;
/** So many texts a list has; people name others by hand. */
const MAX_TEXTS = 2000;
const TEXTS: ReadonlySet<string> = new Set(['.txt', '.text', '.md']);
/** Folders of other programs. */
const passedOver: ReadonlySet<string> = new Set(['node_modules', 'dist']);

/** The texts of a folder, and which of them seem to be translations of each other. */
export interface Candidates {
  /** Paths from the folder, sorted. */
  readonly texts: readonly { readonly path: string; readonly locale?: string }[];
  /** Files of beads. */
  readonly beads: readonly string[];
  readonly pairs: readonly AlignmentPair[];
}

/** Looks for texts that could be aligned: by the config, by names (`a.tr.txt`, `a.en.txt`), by folders (`tr/a.txt`). */
export async function listCandidates(folder: string, config: Config): Promise<Candidates> {
  const texts: { path: string; locale?: string }[] = [];
  const beads: string[] = [];
  const visit = async (at: string, depth: number): Promise<void> => {
    const entries = await readdir(path.join(folder, at), { withFileTypes: true }).catch(() => []);
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const name = path.posix.join(at, entry.name);
      if (entry.name.startsWith('.') || entry.isSymbolicLink()) continue;
      if (entry.isDirectory()) {
        if (depth < MAX_DEPTH && !passedOver.has(entry.name)) await visit(name, depth + 1);
      } else if (entry.name.endsWith('.beads')) beads.push(name);
      else if (TEXTS.has(path.extname(entry.name)) && texts.length < MAX_TEXTS) {
        const locale = guessLocale(entry.name) ?? guessLocale(`.${path.posix.basename(at)}.txt`);
        texts.push({ path: name, ...(locale !== undefined && { locale }) });
      }
    }
  };
  await visit('', 0);
  const pairs: AlignmentPair[] = [];
  const { source, reference, sourceLocale, targetLocale } = config;
  if (source !== undefined && reference !== undefined && sourceLocale && targetLocale)
    pairs.push({ source, target: reference, sourceLocale, targetLocale });
  for (const group of groupTexts(texts)) {
    if (group.length !== 2 || group[0]!.locale === group[1]!.locale) continue;
    const isTurned =
      group[1]!.locale === sourceLocale ||
      (sourceLocale === undefined && isLikelySource(group[1]!) && !isLikelySource(group[0]!));
    const [one, other] = isTurned ? [group[1]!, group[0]!] : [group[0]!, group[1]!];
    const pair: AlignmentPair = {
      source: one.path,
      target: other.path,
      sourceLocale: one.locale,
      targetLocale: other.locale,
    };
    const isKnown = pairs.some(
      (known) => known.source === pair.source && known.target === pair.target,
    );
    if (!isKnown) pairs.push(pair);
  }
  return { texts, beads, pairs };
}

/** Nobody said which side is the source: a text of that name, or the Turkish one. */
function isLikelySource({ path: at, locale }: LocatedText): boolean {
  return /^source\b/.test(path.posix.basename(at)) || locale === 'tr';
}

interface LocatedText {
  readonly path: string;
  readonly locale: string;
}

/** Texts whose paths differ in the locale only; failing that, the only two of a folder. */
function groupTexts(
  texts: readonly { readonly path: string; readonly locale?: string }[],
): readonly (readonly LocatedText[])[] {
  const byName = new Map<string, LocatedText[]>();
  const byFolder = new Map<string, LocatedText[]>();
  for (const { path: at, locale } of texts) {
    if (locale === undefined) continue;
    const text = { path: at, locale };
    const name = at
      .split('/')
      .map((part) => part.replace(new RegExp(`(^|\\.)${locale}(?=\\.|$)`, 'i'), '$1*'))
      .join('/');
    byName.set(name, [...(byName.get(name) ?? []), text]);
    const folder = path.posix.dirname(at);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), text]);
  }
  const named = [...byName.values()].filter((group) => group.length === 2);
  const taken = new Set(named.flat().map((text) => text.path));
  const rest = [...byFolder.values()].filter((group) => !group.some((one) => taken.has(one.path)));
  return [...named, ...rest];
}
