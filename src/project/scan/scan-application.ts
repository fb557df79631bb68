import { CHECKS } from '../../check/checks.ts';
import { applySettings, selectChecks, type RuleSettings } from '../../check/rule-settings.ts';
import { runChecks } from '../../check/run-checks.ts';
import { buildNameFilter } from '../../format/extract/name-filter.ts';
import type { Io } from '../../io/io.ts';
import type { Content } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import {
  buildScanDocument,
  listScanEntries,
  toSegment,
  type ScanEntry,
  type ScanSides,
} from './document/build-scan-document.ts';
import {
  findCataloguePattern,
  listLocales,
  parseCataloguePattern,
  toLocale,
  type CataloguePattern,
} from './catalogues/catalogue-pattern.ts';
import {
  findCodeProblems,
  findMissingKeys,
  findMissingTexts,
  findUnusedKeys,
} from './find-key-problems.ts';
import { addReferences } from './document/add-references.ts';
import type { KeyExtractor } from './keys/key-extractor.ts';
import { loadCatalogues, type LocaleCatalogues } from './catalogues/load-catalogues.ts';
import { readApplication, type Application } from './read-application.ts';
import type { ApplicationSettings, ScanOptions } from './scan-options.ts';
import { buildUsedForms, type UsedForms } from './document/used-forms.ts';

/** How far one namespace is in one locale. */
export interface ScanCount {
  readonly namespace: string;
  readonly locale: string;
  /** Texts that the locale needs, and how many of them it has. */
  readonly wanted: number;
  readonly there: number;
}

/** What a scan found out. */
export interface ScanResult {
  readonly application: Application;
  readonly sourceLocale: string;
  /** Those of the catalogues, without the source. */
  readonly targetLocales: readonly string[];
  readonly catalogues: string;
  readonly counts: readonly ScanCount[];
  /** By path, place and rule. */
  readonly findings: readonly Finding[];
  /** The texts that findings of checks point into. */
  contentOf(finding: Finding): Content | undefined;
  /** Pairs of texts that were checked. */
  readonly pairCount: number;
  /** A document for each target locale and namespace with keys, by locale. */
  readonly documents: ReadonlyMap<string, readonly Document[]>;
  readonly source: LocaleCatalogues;
  readonly used: UsedForms;
}

/**
 * Finds the keys of an application and holds them against its catalogues.
 *
 * @throws {FormatError} `file/*`, `source/syntax`, `json/*`.
 */
export async function scanApplication(
  io: Io,
  paths: readonly string[],
  createExtractor: (settings: ApplicationSettings) => KeyExtractor,
  options: ScanOptions & { readonly rules: RuleSettings },
): Promise<ScanResult> {
  const { kept, log } = options;
  const code = await readApplication(io, paths, createExtractor, options);
  const { settings } = code;
  const pattern =
    options.catalogues === undefined
      ? await findCataloguePattern(io, options.sourceLocale)
      : parseCataloguePattern(options.catalogues)!;
  const spellings = await findSpellings(io, pattern, options);
  const load = async ({ keys }: Application): Promise<readonly LocaleCatalogues[]> => {
    const namespaces = [...new Set(keys.map(({ namespace }) => namespace))];
    const loaded: LocaleCatalogues[] = [];
    for (const spelling of spellings)
      loaded.push(await loadCatalogues(io, pattern, spelling, { settings, namespaces }));
    return loaded;
  };
  const application = addReferences(code, await load(code), settings);
  // texts refer to namespaces that no source file may name
  const [source, ...targets] = (await load(application)) as [
    LocaleCatalogues,
    ...LocaleCatalogues[],
  ];
  const isKept = kept.length === 0 ? () => false : buildNameFilter(kept);
  const scan: Scan = {
    application,
    used: buildUsedForms(application, settings, isKept),
    source,
    settings,
    rules: options.rules,
  };
  log.progress('Checking', 0, targets.length);
  const judged = [source, ...targets].map((catalogues) => judgeLocale(scan, catalogues));
  const found = [...findCodeProblems(application), ...judged.flatMap(({ findings }) => findings)];
  const contents = new Map(judged.flatMap((one) => [...one.contents]));
  return {
    application,
    sourceLocale: source.locale,
    targetLocales: targets.map(({ locale }) => locale),
    catalogues: pattern.text,
    counts: judged.flatMap(({ counts }) => counts),
    findings: found.flatMap((one) => applySettings(one, options.rules) ?? []).sort(compare),
    contentOf: ({ fingerprint }) => contents.get(fingerprint),
    pairCount: judged.reduce((sum, { pairCount }) => sum + pairCount, 0),
    documents: new Map(judged.slice(1).map(({ locale, documents }) => [locale, documents])),
    source,
    used: scan.used,
  };
}

interface Scan {
  readonly application: Application;
  readonly used: UsedForms;
  readonly source: LocaleCatalogues;
  readonly settings: ApplicationSettings;
  readonly rules: RuleSettings;
}

/** What a scan says of one locale; of the source there are no documents and no pairs. */
interface JudgedLocale {
  readonly locale: string;
  readonly counts: readonly ScanCount[];
  readonly findings: readonly Finding[];
  readonly contents: ReadonlyMap<string, Content>;
  readonly documents: readonly Document[];
  readonly pairCount: number;
}

function judgeLocale(scan: Scan, catalogues: LocaleCatalogues): JudgedLocale {
  const { application, used, source, settings, rules } = scan;
  const isSource = catalogues === source;
  const { locale } = catalogues;
  const counts: ScanCount[] = [];
  const documents: Document[] = [];
  const pairs: SegmentPair[] = [];
  const missing: Finding[] = [];
  for (const [namespace, target] of catalogues.files) {
    const sourceFile = source.files.get(namespace);
    if (sourceFile === undefined) continue; // nothing to hold it against: all of it is unused
    const locales = { sourceLocale: source.locale, targetLocale: locale };
    const sides: ScanSides = { ...locales, source: sourceFile, target };
    const entries = listScanEntries(application, used, sides, settings);
    const there = entries.filter(({ formKey }) => target.entries.has(formKey)).length;
    counts.push({ namespace, locale, wanted: entries.length, there });
    if (isSource || entries.length === 0) continue;
    missing.push(...findMissingTexts(entries, sides, settings));
    documents.push(buildScanDocument(entries, sides, settings));
    pairs.push(...entries.flatMap((entry) => toPair(entry, sides)));
  }
  const context = { pairs, sourceLocale: source.locale, targetLocale: locale };
  const checked = runChecks(selectChecks(CHECKS, rules), { ...context, inspect: 'target' });
  const byPlace = new Map(pairs.map((pair) => [`${pair.path} ${pair.unit}`, pair]));
  return {
    locale,
    counts,
    findings: [
      ...(isSource ? findMissingKeys(application, catalogues, settings) : missing),
      ...findUnusedKeys(catalogues, used),
      ...checked,
    ],
    contents: new Map(
      checked.map(({ fingerprint, place }) => [
        fingerprint,
        byPlace.get(`${place.path} ${place.unit}`)?.[place.side] ?? [],
      ]),
    ),
    documents,
    pairCount: pairs.length,
  };
}

/** A text that is translated, with the places of both sides. */
function toPair(entry: ScanEntry, sides: ScanSides): readonly SegmentPair[] {
  const { source, target, state } = toSegment(entry, sides);
  const place = sides.target.entries.get(entry.formKey)?.at;
  if (target === undefined || place === undefined) return [];
  return [
    {
      path: sides.target.path,
      unit: `${sides.source.namespace}:${entry.formKey}`,
      source,
      target,
      state,
      at: { source: entry.source.at ?? place, target: place },
    },
  ];
}

/** The locales as paths spell them, the source first. */
async function findSpellings(
  io: Io,
  pattern: CataloguePattern,
  { sourceLocale, targetLocale }: ScanOptions,
): Promise<readonly string[]> {
  const there = await listLocales(io, pattern);
  const spell = (locale: string): string =>
    there.find((name) => toLocale(name) === locale) ?? locale;
  const source = spell(sourceLocale);
  const targets =
    targetLocale === undefined ? there.filter((name) => name !== source) : [spell(targetLocale)];
  return [source, ...targets];
}

/** Fixed: by path, place, rule. */
function compare(one: Finding, other: Finding): number {
  const byText = (first: string, second: string): number =>
    first < second ? -1 : first > second ? 1 : 0;
  return (
    byText(one.place.path, other.place.path) ||
    (one.place.line ?? 0) - (other.place.line ?? 0) ||
    (one.place.column ?? 0) - (other.place.column ?? 0) ||
    byText(one.rule, other.rule) ||
    byText(one.fingerprint, other.fingerprint)
  );
}
