import type { EventCheck, Report } from '../grammar/make-validate.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import type { TbxRuleName } from './validate-tbx-rules.ts';

/** xsd:date and xsd:dateTime (XML Schema 1.0, part 2, 3.2.7 and 3.2.9), before the calendar is asked. */
const date = /^\d{4,}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

const entries: readonly string[] = ['conceptEntry', 'termEntry'];
const languages: readonly string[] = ['langSec', 'langSet'];

/** Ids and what refers to them, the languages of a concept, terms and dates. */
export function checkTbxReferences(report: Report<TbxRuleName>): EventCheck {
  const ids = new Set<string>();
  const targets: { readonly place: { line: number; column: number }; readonly target: string }[] =
    [];
  let isMartif = false;
  let depth = 0;
  let locales = new Set<string>();
  let text: { readonly start: XmlStart; value: string } | undefined;

  const checkText = ({ start, value }: NonNullable<typeof text>): void => {
    const trimmed = value.trim();
    if (start.local === 'term') {
      if (trimmed === '')
        report('tbx/empty-term', start, 'the term is empty', 'a word or a phrase');
    } else if (!isMartif && (!date.test(trimmed) || Number.isNaN(Date.parse(trimmed.slice(0, 10)))))
      report('tbx/date', start, `the date is "${trimmed}"`, 'a date such as 2026-11-23');
  };
  const startElement = (start: XmlStart): void => {
    const id = findAttribute(start, 'id');
    const target = findAttribute(start, 'target');
    if (id !== undefined) {
      if (ids.has(id))
        report('tbx/duplicate-id', start, `id "${id}" stands twice`, 'an id of its own');
      ids.add(id);
    }
    // An `xref` leads out of the file in any way it likes (xsd:anyURI).
    if (target !== undefined && start.local !== 'xref' && !/^https?:\/\/./.test(target))
      targets.push({ place: { line: start.line, column: start.column }, target });
    if (entries.includes(start.local)) locales = new Set();
    else if (languages.includes(start.local)) {
      const locale = findAttribute(start, 'xml:lang')?.toLocaleLowerCase('en');
      if (locale !== undefined && locales.has(locale))
        report(
          'tbx/duplicate-language',
          start,
          `"${locale}" stands twice`,
          'one section a language',
        );
      if (locale !== undefined) locales.add(locale);
    } else if (start.local === 'term' || start.local === 'date') text = { start, value: '' };
  };

  return (event) => {
    if (event.type === 'start') {
      if (depth++ === 0) isMartif = event.local === 'martif';
      startElement(event);
    } else if (event.type === 'text') {
      if (text !== undefined) text.value += event.text;
    } else {
      depth--;
      if (text?.start.local === event.local) {
        checkText(text);
        text = undefined;
      }
      if (depth > 0) return;
      for (const { place, target } of targets)
        if (!ids.has(target))
          report(
            isMartif ? 'tbx/martif-target' : 'tbx/unknown-target',
            place,
            `no element has the id "${target}"`,
            'an id of the file',
          );
    }
  };
}
