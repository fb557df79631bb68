import type { PairFault } from '../../corpus/pair-fault-names.ts';
import { findPairFaults, type PairFaultOptions } from '../../corpus/find-pair-faults.ts';
import { duplicateKey } from '../../corpus/duplicates/duplicate-key.ts';
import type { DuplicateKind } from '../../corpus/duplicates/duplicate-kinds.ts';
import { findPrivateData, toNameForms } from '../../corpus/anonymise/find-private-data.ts';
import { replaceInContent } from '../../corpus/anonymise/replace-in-content.ts';
import { findLocales } from '../../store/find-locales.ts';
import type { StoredUnit, UnitVariant } from '../../store/memory-store.ts';
import type { MaintenancePlan, PlannedChange } from './maintain-memory.ts';
import { withVariants } from './with-variants.ts';

/** What makes a variant unfit. */
export interface CleanRules extends PairFaultOptions {
  /** The faults that count. */
  readonly faults: ReadonlySet<PairFault>;
}

/** Removes variants that do not fit the first good one of their unit, and units with fewer than two left. */
export function planClean(rules: CleanRules): MaintenancePlan {
  return async function* plan(units) {
    for await (const unit of units) {
      const found = judge(unit, rules);
      if (found !== undefined) yield found;
    }
  };
}

function judge(unit: StoredUnit, { faults, maxRatio }: CleanRules): PlannedChange | undefined {
  const [first, ...others] = unit.variants;
  const reasons = new Set<PairFault>();
  const good = others.filter((variant) => {
    const found = findPairFaults(first!, variant, { maxRatio }).filter((one) => faults.has(one));
    found.forEach((one) => reasons.add(one));
    return found.length === 0;
  });
  if (reasons.size === 0) return undefined;
  const why = [...reasons].join(', ');
  if (good.length === 0) return { unit, why };
  return { unit, why, to: withVariants(unit, [first!, ...good]) };
}

/** Keeps of units with the same key the newest; of several without a date, the first. */
export function planDedupe(kind: DuplicateKind, sourceLocale?: string): MaintenancePlan {
  return async function* plan(units) {
    const best = new Map<string, StoredUnit>();
    for await (const unit of units) {
      const sides = kind === 'source' ? [findSide(unit, sourceLocale)] : unit.variants;
      const known = sides.filter((side) => side !== undefined);
      if (known.length === 0) continue;
      const key = duplicateKey(known, kind);
      const other = best.get(key);
      if (other === undefined) {
        best.set(key, unit);
        continue;
      }
      const isNewer = (unit.changed ?? '') > (other.changed ?? '');
      if (isNewer) best.set(key, unit);
      const [kept, gone] = isNewer ? [unit, other] : [other, unit];
      yield { unit: gone, why: `duplicate of #${kept.unit}` };
    }
  };
}

function findSide(unit: StoredUnit, locale: string | undefined): UnitVariant | undefined {
  const names = unit.variants.map((variant) => variant.locale);
  const [name] = locale === undefined ? names : findLocales(locale, names);
  return unit.variants.find((variant) => variant.locale === name);
}

/** What counts as personal data beside what has a form. */
export interface AnonymiseRules {
  /** People to be found beside what is found by its form. */
  readonly names: readonly string[];
}

/** Puts `[email]`, `[phone]` and the like for personal data, and takes out who made a unit. */
export function planAnonymise({ names }: AnonymiseRules): MaintenancePlan {
  const forms = toNameForms(names);
  const hide = (text: string): string => {
    const content = text === '' ? [] : [text];
    return hideIn(content)
      .filter((part) => typeof part === 'string')
      .join('');
  };
  const hideIn = (content: UnitVariant['content']): UnitVariant['content'] => {
    const kinds: string[] = [];
    return replaceInContent(
      content,
      (text) => {
        const found = findPrivateData(text, forms);
        kinds.splice(0, Infinity, ...found.map(({ kind }) => kind));
        return found.map(({ span }) => span);
      },
      (_, at) => `[${kinds[at]!}]`,
    );
  };
  return async function* plan(units) {
    for await (const unit of units) {
      const variants = unit.variants.map((variant) => {
        const content = hideIn(variant.content);
        const before = variant.before === undefined ? undefined : hide(variant.before);
        const after = variant.after === undefined ? undefined : hide(variant.after);
        const isSame =
          content === variant.content && before === variant.before && after === variant.after;
        return isSame
          ? variant
          : {
              locale: variant.locale,
              content,
              ...(before !== undefined && { before }),
              ...(after !== undefined && { after }),
            };
      });
      const hasText = variants.some((variant, at) => variant !== unit.variants[at]);
      const { id, changed, author, properties: all = {} } = unit;
      const properties = Object.fromEntries(
        Object.entries(all).filter(([name]) => !PERSONAL_PROPERTIES.has(name)),
      );
      const hasPeople =
        author !== undefined || Object.keys(properties).length < Object.keys(all).length;
      if (!hasText && !hasPeople) continue;
      yield {
        unit,
        why: hasText ? 'personal data in the text' : 'who made it',
        to: {
          variants,
          ...(id !== undefined && { id }),
          ...(changed !== undefined && { changed }),
          ...(Object.keys(properties).length > 0 && { properties }),
        },
      };
    }
  };
}

/** Properties that name people; see `docs/formats/tmx.md`. */
const PERSONAL_PROPERTIES: ReadonlySet<string> = new Set(['creationid', 'changeid', 'author']);
