import { endAtXmlFault } from '../validation/xml-rules.ts';
import type { Validate, ValidationRule, Violation } from '../validation/rule.ts';
import { readChunks } from '../xml/chunk-reader.ts';
import { createEventSink } from '../xml/create-event-sink.ts';
import { createScanReader } from '../xml/create-scan-reader.ts';
import type { XmlEvent, XmlPlace } from '../xml/xml-event.ts';
import { defaultXmlLimits } from '../xml/xml-limits.ts';

/** A rule whose name is one of the names of its standard. */
export type RuleOf<Name extends string> = ValidationRule & { readonly name: Name };

/** Says that a rule is broken at a place. */
export type Report<Name extends string> = (
  rule: Name,
  place: Pick<XmlPlace, 'line' | 'column'>,
  message: string,
  expected: string,
) => void;

/** Looks at one event after the other and reports what it finds. */
export type EventCheck = (event: XmlEvent) => void;

/**
 * A validator from checks that each see all events of a file, in the order given. Memory is theirs:
 * the events themselves are not kept.
 */
export function makeValidate<Name extends string>(
  rules: readonly RuleOf<Name>[],
  createChecks: (report: Report<Name>) => readonly EventCheck[],
): Validate {
  const severities = new Map(rules.map(({ name, severity }) => [name, severity]));
  return (chunks, options) => {
    const reader = createScanReader<Violation>((found) => {
      const checks = createChecks((rule, { line, column }, message, expected) => {
        const severity = severities.get(rule)!;
        found.push({ rule, severity, line, column, message: `${message}; expected ${expected}` });
      });
      return createEventSink((event) => {
        for (const check of checks) check(event);
      });
    }, options?.limits ?? defaultXmlLimits);
    return endAtXmlFault(readChunks(chunks, reader));
  };
}
