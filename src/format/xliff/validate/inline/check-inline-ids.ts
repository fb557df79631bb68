import type { ValidationRule } from '../../../validation/rule.ts';
import type { InlineItem, InlineScope } from './inline-content.ts';
import type { Report } from '../scope.ts';
import { valueOf } from '../scope.ts';
import { nameRules } from '../name-rules.ts';

/** Forms of one thing: a `pc` may be `sc` and `ec` on the other side (XLIFF 2.1, 4.7.2.2). */
const kinds: Readonly<Record<string, string>> = {
  ph: 'ph',
  pc: 'pair',
  sc: 'pair',
  ec: 'pair',
  mrk: 'marker',
  sm: 'marker',
};

interface Owner {
  readonly kind: string;
  readonly part: number;
}

/**
 * Ids of segments, ignorables and inline elements are unique in their unit; those of the source once
 * more in the target beside it, on the same thing (XLIFF 2.1, 4.3.1.21). Segments that are variants
 * of one message, of which one is shown, repeat its codes: the examples of XLIFF 2.2, part 2, Plural,
 * Gender, and Select, number them anew in each.
 */
export function checkInlineIds(
  { parts, source, target }: InlineScope,
  report: Report,
  areVariants = false,
): void {
  const owners = new Map<string, Owner>();
  // Ids have no spaces, so that the two kinds of names do not meet.
  const nameIn = (part: number, id: string): string => (areVariants ? `${part} ${id}` : id);
  const add = ({ element, key, part }: Pick<InlineItem, 'element' | 'key' | 'part'>): void => {
    const id = valueOf(element, 'id');
    if (id === undefined) return;
    const isPart = key === 'segment' || key === 'ignorable';
    const name = isPart ? id : nameIn(part, id);
    if (owners.has(name) || owners.has(id)) {
      const rule = isPart ? 'duplicate-segment-id' : 'duplicate-inline-id';
      report(rule, element, `id "${id}" of <${key}> is taken`, 'an id that is unique in its unit');
    } else owners.set(name, { kind: kinds[key] ?? key, part });
  };
  parts.forEach(({ element }, part) => {
    if (element.local !== 'match') add({ element, key: element.local, part });
  });
  source.forEach(add);
  const seen = new Set<string>();
  for (const { element, key, part } of target) {
    const id = valueOf(element, 'id');
    if (id === undefined) continue;
    const name = nameIn(part, id);
    const owner = owners.get(name) ?? owners.get(id);
    const isSame = owner === undefined || (owner.kind === kinds[key] && owner.part === part);
    if (seen.has(name)) {
      const message = `id "${id}" of <${key}> is taken in the target`;
      report('duplicate-inline-id', element, message, 'an id that is unique in its unit');
    } else if (!isSame) {
      const message = `id "${id}" of <${key}> in the target is that of something else`;
      report(
        'foreign-target-id',
        element,
        message,
        'the id of the same code in the source beside it, or a new one',
      );
    }
    seen.add(name);
  }
}

/** The rules that {@link checkInlineIds} holds ids inside a unit against. */
export const inlineIdRules: readonly ValidationRule[] = nameRules([
  {
    name: 'duplicate-segment-id',
    section: 'XLIFF 2.1, 4.3.1.21',
    summary: 'Ids of `segment` and `ignorable` are unique in their unit.',
    good: '<segment id="s1"><source>One.</source></segment>\n<segment id="s2"><source>Two.</source></segment>',
    bad: '<segment id="s1"><source>One.</source></segment>\n<segment id="s1"><source>Two.</source></segment>',
  },
  {
    name: 'duplicate-inline-id',
    section: 'XLIFF 2.1, 4.3.1.21',
    summary:
      'Ids of inline elements are unique in their unit, among themselves and those of its segments; in a match, among themselves.',
    good: '<source>a<ph id="1"/>b<ph id="2"/></source>',
    bad: '<source>a<ph id="1"/>b<ph id="1"/></source>',
  },
  {
    name: 'foreign-target-id',
    section: 'XLIFF 2.1, 4.3.1.21',
    summary:
      'An inline element of the target has the id of the same one in the source beside it, or an id of its own.',
    good: '<source>a<ph id="1"/></source><target>b<ph id="1"/><ph id="2"/></target>',
    bad: '<source>a<ph id="1"/></source><target>b<pc id="1">c</pc></target>',
  },
]);
