import { fingerprint } from '../../check/fingerprint.ts';
import type { Severity, TextFinding, TextRule } from '../../model/finding.ts';
import { splitPluralKey } from '../../format/i18next/form-key.ts';
import type { ScanEntry, ScanSides } from './document/build-scan-document.ts';
import type { CatalogueFile, LocaleCatalogues } from './catalogues/load-catalogues.ts';
import type { AppKey, Application, SourcePlace } from './read-application.ts';
import type { ApplicationSettings } from './scan-options.ts';
import {
  listFormGroups,
  listFormKeys,
  type FormGroup,
  type UsedForms,
} from './document/used-forms.ts';

type KeyRule = Extract<TextRule, `keys/${string}`>;

interface Problem {
  readonly rule: KeyRule;
  readonly severity: Severity;
  readonly place: SourcePlace;
  readonly unit: string;
  readonly message: string;
  readonly found?: string;
  readonly expected?: readonly string[];
}

function toFinding({
  rule,
  severity,
  place,
  unit,
  message,
  found,
  expected,
}: Problem): TextFinding {
  return {
    rule,
    severity,
    place: { ...place, unit, side: rule === 'keys/unused' ? 'target' : 'source' },
    message,
    fingerprint: fingerprint({ rule, text: `${unit} ${message}` }),
    ...(found !== undefined && { found }),
    ...(expected !== undefined && { expected }),
  };
}

/** What is wrong with the keys of the code itself. */
export function* findCodeProblems({ keys, doubts }: Application): Generator<TextFinding, void> {
  for (const { message, place } of doubts)
    yield toFinding({ rule: 'keys/dynamic', severity: 'info', place, unit: '', message });
  for (const { namespace, key, uses } of keys) {
    const first = uses.find(({ defaultText }) => defaultText !== undefined);
    for (const { defaultText, place } of uses) {
      if (defaultText === undefined || defaultText === first!.defaultText) continue;
      yield toFinding({
        rule: 'keys/default',
        severity: 'warning',
        place,
        unit: `${namespace}:${key}`,
        message: `“${key}” has another default text here than in ${first!.place.path}:${first!.place.line}`,
        found: defaultText,
        expected: [first!.defaultText!],
      });
    }
  }
}

/** Keys of the code that the catalogues of the source locale lack, as a whole or single forms of them. */
export function* findMissingKeys(
  { keys }: Application,
  { locale, files }: LocaleCatalogues,
  settings: ApplicationSettings,
): Generator<TextFinding, void> {
  for (const key of keys) {
    const file = files.get(key.namespace)!;
    const use = key.uses.find(({ isOptional }) => !isOptional);
    if (use === undefined || isHeldAsObject(key, file, settings)) continue;
    const hasText = key.uses.some(({ defaultText }) => defaultText !== undefined);
    const isDoubtful = hasText || key.uses.every(({ isComment }) => isComment);
    for (const group of listFormGroups(key, locale, settings)) {
      const missing = findMissing(group, key.key, file, settings);
      const isWhole = missing.length === listFormKeys(group, settings).length;
      const severity = isDoubtful ? 'info' : 'error';
      const { stem } = group;
      if (missing.length > 0)
        yield toMissing(
          { stem, missing, isWhole, severity, place: use.place, locale, file },
          settings,
        );
    }
  }
}

/** Texts of the source that the catalogues of a target locale lack. */
export function* findMissingTexts(
  entries: readonly ScanEntry[],
  { source, target: file, targetLocale: locale }: ScanSides,
  settings: ApplicationSettings,
): Generator<TextFinding, void> {
  const groups = new Map<string, ScanEntry[]>();
  for (const entry of entries) {
    const { stem, isOrdinal } = entry.form;
    const group = `${stem} ${isOrdinal}`;
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  for (const group of groups.values()) {
    const open = group.filter(({ formKey }) => !file.entries.has(formKey));
    const [first] = open;
    if (first === undefined || hasStandIn(first, file, settings)) continue;
    const { key, form, source: text } = first;
    const [line, column] = text.at ?? [1, 1];
    const place = key?.uses[0]?.place ?? { path: source.path, line, column };
    const isWhole = open.length === group.length;
    const missing = open.map(({ formKey }) => formKey);
    yield toMissing(
      { stem: form.stem, missing, isWhole, severity: 'error', place, locale, file },
      settings,
    );
  }
}

/** i18next takes the text without a context, and the plain one, where a special one is missing. */
function hasStandIn(
  { key, form }: ScanEntry,
  { entries }: CatalogueFile,
  settings: ApplicationSettings,
): boolean {
  if (form.category !== undefined && entries.has(form.stem)) return true;
  if (key === undefined || key.key === form.stem) return false;
  if (key.uses.some(({ returnsObjects }) => returnsObjects)) return false;
  return [...entries.keys()].some((name) => splitPluralKey(name, settings).key === key.key);
}

interface Missing {
  readonly stem: string;
  readonly missing: readonly string[];
  /** No form of it is there. */
  readonly isWhole: boolean;
  readonly severity: Severity;
  readonly place: SourcePlace;
  readonly locale: string;
  readonly file: CatalogueFile;
}

function toMissing(
  { stem, missing, isWhole, severity, place, locale, file }: Missing,
  settings: ApplicationSettings,
): TextFinding {
  const forms = missing.map((name) => splitPluralKey(name, settings).category).join(', ');
  const where = file.text === undefined ? `there is no ${file.path}` : file.path;
  return toFinding({
    rule: isWhole ? 'keys/missing' : 'keys/forms',
    severity,
    place,
    unit: `${file.namespace}:${stem}`,
    message: isWhole
      ? `“${stem}” has no text in ${locale} (${where})`
      : `“${stem}” lacks forms of ${locale}: ${forms} (${where})`,
    expected: missing,
  });
}

function isHeldAsObject(
  { key, uses }: AppKey,
  { entries }: CatalogueFile,
  { keySeparator }: ApplicationSettings,
): boolean {
  if (!uses.some(({ returnsObjects }) => returnsObjects)) return false;
  const start = key + (keySeparator || '.');
  return [...entries.keys()].some((name) => name.startsWith(start));
}

/**
 * The forms that i18next would not find: it takes the text without a context where one with it is
 * missing, and the plain text where there are no plural forms.
 */
function findMissing(
  group: FormGroup,
  key: string,
  { entries }: CatalogueFile,
  settings: ApplicationSettings,
): readonly string[] {
  const names = listFormKeys(group, settings);
  const missing = names.filter((name) => !entries.has(name));
  if (missing.length < names.length || entries.has(group.stem)) {
    return missing.length === names.length ? [] : missing;
  }
  if (group.stem === key) return missing;
  return findMissing({ ...group, stem: key }, key, { entries } as CatalogueFile, settings)
    .length === 0
    ? []
    : missing;
}

/** Keys of catalogues that the code never asks for. */
export function* findUnusedKeys(
  { locale, files }: LocaleCatalogues,
  used: UsedForms,
): Generator<TextFinding, void> {
  for (const { namespace, path, entries } of files.values())
    for (const { key, at, text } of entries.values()) {
      if (used.isUsed(namespace, key, locale)) continue;
      const [line, column] = at;
      yield toFinding({
        rule: 'keys/unused',
        severity: 'warning',
        place: { path, line, column },
        unit: `${namespace}:${key}`,
        message: `nothing in the source code asks for “${key}”`,
        found: text,
      });
    }
}
