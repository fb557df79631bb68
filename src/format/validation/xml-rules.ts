import { FormatError } from '../../model/format-error.ts';
import { readXml } from '../xml/read-xml.ts';
import type { Validate, ValidationRule, Violation } from './rule.ts';

/** What holds for every XML format. */
export const xmlRules: readonly ValidationRule[] = [
  {
    name: 'xml/malformed',
    severity: 'error',
    section: 'XML 1.0, 2.1; Namespaces in XML 1.0, 8',
    summary: 'The file is well-formed XML, and every prefix is declared.',
    good: '<a><b/></a>',
    bad: '<a><b></a>',
  },
  {
    name: 'xml/hostile',
    severity: 'error',
    section: 'XML 1.0, 4.2 and 4.4',
    summary:
      'The file has no external or parameter entities, and keeps to the limits of depth, attributes, length and expansion.',
    good: '<!DOCTYPE a SYSTEM "a.dtd"><a/>',
    bad: '<!DOCTYPE a [<!ENTITY b SYSTEM "c">]><a>&b;</a>',
  },
];

function toViolation({ fault, line, column, message, expected }: FormatError): Violation {
  return {
    rule: fault,
    severity: 'error',
    line: line ?? 1,
    column: column ?? 1,
    message: expected === undefined ? message : `${message}; expected ${expected}`,
  };
}

/** The violations, ended by one of `xml/…` where the XML reader gives up. */
export function* endAtXmlFault(violations: Iterable<Violation>): Generator<Violation, void> {
  try {
    yield* violations;
  } catch (error) {
    // Anything else is a bug of ours and goes its way.
    if (!(error instanceof FormatError) || !error.fault.startsWith('xml/')) throw error;
    yield toViolation(error);
  }
}

/** For formats without rules of their own: only whether they are well-formed XML. */
export const validateXml: Validate = (chunks, options) =>
  endAtXmlFault(
    (function* (): Generator<Violation, void> {
      const events = readXml(chunks, options?.limits);
      // Read for the faults alone.
      while (events.next().done !== true);
    })(),
  );
