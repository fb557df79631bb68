import type { SrxRules } from '../../model/srx-rules.ts';
import type { Break } from '../../segment/breaks/find-breaks.ts';
import type { Flavour } from '../../segment/regex/pattern-tree.ts';
import { compileSrx, type SrxActiveRule } from '../../segment/srx/compile-srx.ts';

/** What a thread that applies SRX rules is told at its start. */
export interface SrxSetup {
  readonly rules: SrxRules;
  readonly locale: string;
  readonly flavour: Flavour;
}

/** Texts to split. */
export type SrxTask = readonly string[];

/** Where the texts of a task break. */
export interface SrxAnswer {
  /** Of each text; the rule is named `GROUP/NUMBER`. */
  readonly breaks: readonly (readonly Break[])[];
  /** Rules that took too long on one of the texts and are not asked any more. */
  readonly abandoned: readonly SrxActiveRule[];
}

/** The work of such a thread. */
export function createSrxBench({ rules, locale, flavour }: SrxSetup): (task: SrxTask) => SrxAnswer {
  const abandoned: SrxActiveRule[] = [];
  const splitter = compileSrx(rules, locale, {
    flavour,
    onAbandon: (rule) => void abandoned.push(rule),
  });
  return (texts) => {
    const breaks = texts.map((text) =>
      splitter
        .findBreaks(text)
        .map(({ at, rule }): Break => ({ at, rule: `${rule.group}/${rule.number}` })),
    );
    return { breaks, abandoned: abandoned.splice(0) };
  };
}
