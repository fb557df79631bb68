import { createXmlWriter } from '../xml/write-xml.ts';
import type { SrxRules } from '../../model/srx-rules.ts';

/** srx20.xsd: the namespace of all its elements. */
const namespace = 'http://www.lisa.org/srx20';

const formatYesNo = (is: boolean): string => (is ? 'yes' : 'no');

/**
 * Segmentation rules as SRX 2.0. Rules and maps keep their order; an empty pattern is left out, which
 * means the same (SRX 2.0, `rule`).
 *
 * @throws {RangeError} for a language rule without rules, and when there are no language rules or no
 * maps: SRX wants one of each.
 * @throws {FormatError} `xml/malformed` for control characters.
 */
export function writeSrx(rules: SrxRules): string {
  const { segmentSubflows, cascade, formats, languageRules, maps } = rules;
  if (languageRules.length === 0) throw new RangeError('there are no language rules');
  if (maps.length === 0) throw new RangeError('there are no language maps');
  const writer = createXmlWriter();
  writer.open('srx', { xmlns: namespace, version: '2.0' });
  writer.open('header', {
    segmentsubflows: formatYesNo(segmentSubflows),
    cascade: formatYesNo(cascade),
  });
  for (const type of ['start', 'end', 'isolated'] as const)
    writer.empty('formathandle', { type, include: formatYesNo(formats[type]) });
  writer.close();
  writer.open('body');
  writer.open('languagerules');
  for (const { name, rules: list } of languageRules) {
    if (list.length === 0) throw new RangeError(`language rule ${name} has no rules`);
    writer.open('languagerule', { languagerulename: name });
    for (const { isBreak, before, after } of list) {
      writer.open('rule', { break: formatYesNo(isBreak) });
      if (before.pattern !== '') writer.leaf('beforebreak', before.pattern);
      if (after.pattern !== '') writer.leaf('afterbreak', after.pattern);
      writer.close();
    }
    writer.close();
  }
  writer.close();
  writer.open('maprules');
  for (const { pattern, rule } of maps)
    writer.empty('languagemap', { languagepattern: pattern, languagerulename: rule });
  writer.close();
  writer.close();
  writer.close();
  return writer.take();
}
