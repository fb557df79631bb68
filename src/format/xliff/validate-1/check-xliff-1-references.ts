import type { EventCheck, Report } from '../../grammar/make-validate.ts';
import type { XmlStart } from '../../xml/xml-event.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import type { Xliff1RuleName } from './xliff-1-rules.ts';

/** Unit ids kept to be compared: enough for people's files, and memory stays bounded. */
const maxIds = 100_000;

/** RFC 4646, 2.1, as xsd:language has it. */
const tag = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;

const languageOf = (name: string): string => name.split(/[-_]/)[0]!.toLocaleLowerCase('en');

interface File {
  readonly source?: string;
  readonly target?: string;
  readonly ids: Set<string>;
  readonly phases: Set<string>;
  readonly tools: Set<string>;
}

/** Ids, phases, tools and languages of a file (keys of xliff-core-1.2-transitional.xsd). */
export function checkXliff1References(report: Report<Xliff1RuleName>): EventCheck {
  let file: File | undefined;
  let alternatives = 0;

  const startFile = (start: XmlStart): File => {
    const source = findAttribute(start, 'source-language');
    const target = findAttribute(start, 'target-language');
    return {
      ...(source !== undefined && { source }),
      ...(target !== undefined && { target }),
      ids: new Set(),
      phases: new Set(),
      tools: new Set(),
    };
  };
  const checkLanguage = (start: XmlStart, { source, target }: File): void => {
    const language = findAttribute(start, 'xml:lang');
    const wanted = start.local === 'source' ? source : target;
    // Alternatives may come from another language, and say so.
    if (alternatives > 0 || language === undefined || wanted === undefined) return;
    if (
      (start.local === 'source' || start.local === 'target') &&
      languageOf(language) !== languageOf(wanted)
    )
      report('xliff1/language-conflict', start, `xml:lang is "${language}"`, wanted);
  };
  const checkReferences = (start: XmlStart, { phases, tools }: File): void => {
    const phase = findAttribute(start, 'phase-name');
    const tool = findAttribute(start, 'tool-id');
    if (start.local === 'phase' && phase !== undefined) phases.add(phase);
    else if (phase !== undefined && phase !== '' && !phases.has(phase))
      report(
        'xliff1/unknown-phase',
        start,
        `the header has no phase "${phase}"`,
        'a phase of the header',
      );
    if (start.local === 'tool' && tool !== undefined) tools.add(tool);
    else if (tool !== undefined && start.local === 'alt-trans' && !tools.has(tool))
      report(
        'xliff1/unknown-tool',
        start,
        `the header has no tool "${tool}"`,
        'a tool of the header',
      );
  };
  const checkId = (start: XmlStart, { ids }: File): void => {
    const id = findAttribute(start, 'id');
    if (id === undefined) return;
    if (ids.has(id))
      report(
        'xliff1/duplicate-unit-id',
        start,
        `id "${id}" stands twice in the file`,
        'an id of its own',
      );
    else if (ids.size < maxIds) ids.add(id);
  };

  return (event) => {
    if (event.type === 'text') return;
    if (event.type === 'end') {
      if (event.local === 'alt-trans') alternatives--;
      return;
    }
    for (const name of ['source-language', 'target-language', 'xml:lang']) {
      const value = findAttribute(event, name);
      if (value !== undefined && value !== '' && !tag.test(value))
        report(
          'xliff1/language-tag',
          event,
          `${name} is "${value}"`,
          'a language such as en or pt-BR',
        );
    }
    if (event.local === 'alt-trans') alternatives++;
    if (event.local === 'file') file = startFile(event);
    if (file === undefined) return;
    checkLanguage(event, file);
    checkReferences(event, file);
    if (event.local === 'trans-unit' || event.local === 'bin-unit') checkId(event, file);
  };
}
