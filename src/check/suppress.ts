import type { Finding } from '../model/finding.ts';
import { type SegmentName, toPlaceKey } from '../model/place-key.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import { hashText } from './fingerprint.ts';

/** A remark by which somebody accepts the findings of a rule in one unit. */
interface Suppression {
  /** Rules, or families such as `terms/*`. */
  readonly rules: readonly string[];
  /** The text it was written for; absent: nobody said. */
  readonly mark?: string;
  readonly reason: string;
}

/** `kosut-ignore RULE, RULE #1a2b3c4d: reason` */
const REMARK =
  /kosut-ignore[ \t]+([\w/*-]+(?:[ \t]*,[ \t]*[\w/*-]+)*)(?:[ \t]+#([0-9a-f]{8})\b)?[ \t]*(?::[ \t]*(.*))?/g;

/** What became of the findings, and what people should know about their remarks. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly notes: readonly RemarkNote[];
}

/** What somebody should know about the remarks of a unit. */
export interface RemarkNote {
  readonly place: SegmentName;
  readonly text: string;
}

/** Eight hexadecimal digits that change with the source or the target of a segment. */
export function markOf({ source, target }: SegmentPair): string {
  return hashText(JSON.stringify([source, target]));
}

/**
 * Leaves out the findings that a remark in their unit accepts. A remark needs a reason, and the mark of
 * the text it was written for: when source or target change it lapses.
 */
export function suppress(findings: readonly Finding[], pairs: readonly SegmentPair[]): Suppressed {
  const remarked = new Map<string, SegmentPair>();
  for (const pair of pairs) if (pair.remarks !== undefined) remarked.set(toPlaceKey(pair), pair);
  if (remarked.size === 0) return { findings, notes: [] };
  const used = new Set<string>();
  const notes = new Map<string, RemarkNote>();
  const note = (pair: SegmentPair, rules: readonly string[], what: string): void => {
    const { path, document, unit } = pair;
    const where = [path, ...(document === undefined ? [] : [document]), unit].join(', ');
    const text = `${where}: kosut-ignore ${rules.join(', ')} ${what}`;
    const place = { path, ...(document !== undefined && { document }), unit };
    notes.set(text, { place, text });
  };
  const kept = findings.filter((finding) => {
    const pair = remarked.get(toPlaceKey(finding.place));
    if (pair === undefined) return true;
    for (const suppression of parse(pair)) {
      const { rules, mark, reason } = suppression;
      if (!rules.some((rule) => covers(rule, finding.rule))) continue;
      used.add(JSON.stringify([toPlaceKey(pair), suppression]));
      if (reason === '') note(pair, rules, 'gives no reason and is not obeyed');
      else if (mark === undefined)
        note(
          pair,
          rules,
          `needs the mark of its text: write “${rules.join(', ')} #${markOf(pair)}: …”`,
        );
      else if (mark !== markOf(pair))
        note(pair, rules, `has lapsed: the text has changed; its mark is now #${markOf(pair)}`);
      else return false;
    }
    return true;
  });
  for (const pair of remarked.values())
    for (const suppression of parse(pair))
      if (!used.has(JSON.stringify([toPlaceKey(pair), suppression])))
        note(pair, suppression.rules, 'has nothing to ignore');
  return { findings: kept, notes: [...notes.values()] };
}

function parse({ remarks = [] }: SegmentPair): readonly Suppression[] {
  return remarks.flatMap((remark) =>
    [...remark.matchAll(REMARK)].map(([, rules = '', mark, reason = '']) => ({
      rules: rules.split(',').map((rule) => rule.trim()),
      ...(mark !== undefined && { mark }),
      reason: reason.trim(),
    })),
  );
}

const covers = (wanted: string, rule: string): boolean =>
  wanted === rule || (wanted.endsWith('/*') && rule.startsWith(wanted.slice(0, -1)));
