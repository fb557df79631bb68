import type { Term } from '../../model/concept.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { childElements, textOf } from '../xml/xml-element.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { toXmlFault } from '../xml/xml-fault.ts';
import type { XmlWriter } from '../xml/write-xml.ts';

/**
 * Our module of TBX: how a term is recognised in texts. ISO 30042:2019 has no data categories for it
 * and lets a dialect bring its own, by name in DCT style (`kosut:form`), by type in DCA style
 * (`<termNote type="kosut:form">`).
 */
export const overrideNamespace = 'urn:kosut:tbx';

type Overrides = Pick<Term, 'match' | 'isCaseSensitive' | 'forms'>;

/** Whether a term says how it is recognised. */
export function hasOverrides({ match, isCaseSensitive, forms }: Overrides): boolean {
  return match !== undefined || isCaseSensitive !== undefined || forms !== undefined;
}

/** The values that match and case may have; the second is what holds without them. */
const VALUES = { match: ['exact', 'inflect'], case: ['sensitive', 'any'] } as const;

/**
 * What a term says of how it is recognised.
 *
 * @throws {FormatError} `tbx/structure` for a value that is not known.
 */
export function readTermOverrides(term: XmlElement): Overrides {
  const found = childElements(term).flatMap((child) => {
    const name =
      child.uri === overrideNamespace
        ? child.local
        : /^kosut:(\w+)$/.exec(findAttribute(child, 'type') ?? '')?.[1];
    return name === undefined ? [] : [{ name, child, value: textOf(child).trim() }];
  });
  const choose = (name: 'match' | 'case'): boolean => {
    const one = found.find((other) => other.name === name);
    if (one === undefined) return false;
    const [first, second] = VALUES[name];
    if (one.value !== first && one.value !== second)
      throw toXmlFault(
        'tbx/structure',
        one.child,
        `${name} "${one.value}" is not known`,
        `${first}, ${second}`,
      );
    return one.value === first;
  };
  const isExact = choose('match');
  const isCaseSensitive = choose('case');
  const forms = found.filter(({ name, value }) => name === 'form' && value !== '');
  return {
    ...(isExact && { match: 'exact' as const }),
    ...(isCaseSensitive && { isCaseSensitive: true as const }),
    ...(forms.length > 0 && { forms: [...new Set(forms.map(({ value }) => value))] }),
  };
}

/** The same as elements of our namespace, whose prefix the root must declare. */
export function writeTermOverrides(term: Overrides, writer: XmlWriter): void {
  if (term.match !== undefined) writer.leaf('kosut:match', term.match);
  if (term.isCaseSensitive === true) writer.leaf('kosut:case', 'sensitive');
  for (const form of term.forms ?? []) writer.leaf('kosut:form', form);
}
