import { FormatError } from '../../model/format-error.ts';
import type { Term } from '../../model/concept.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import type {
  RuleDescription,
  ValidatedFile,
  ValidationFinding,
} from '../../report/validation/validated-file.ts';
import { reviewTermbase } from '../../terms/review-termbase.ts';
import { TERMBASE_RULES } from '../../terms/termbase-rules.ts';
import { demandTermbaseFormat, parseTermbase, type TermbaseLocales } from './read-termbase.ts';
import type { ValidationOutcome } from '../validate-files.ts';

/** Findings kept of one file: who has ten thousand does not read the next, and memory is bounded. */
const MAX_FINDINGS = 10_000;

/** What every rule is about, by name. */
export function describeTermbaseRules(): ReadonlyMap<string, RuleDescription> {
  return new Map(TERMBASE_RULES.map((rule) => [rule.name, { ...rule, section: 'terms validate' }]));
}

/**
 * Judges termbases one after another: what keeps a concept from being read, and what makes a termbase
 * that can be read a bad one. One that cannot be read at all does not keep the others from it.
 *
 * @throws {UnknownLocaleError} for glossaries that do not name their locales.
 */
export async function* validateTermbases(
  io: Io,
  paths: readonly string[],
  options: TermbaseLocales & { readonly format?: string },
): AsyncGenerator<ValidationOutcome> {
  for (const path of paths) {
    try {
      yield { type: 'judged', file: await validateTermbase(io, path, options) };
    } catch (error) {
      // the other files can still be judged
      if (!(error instanceof FormatError)) throw error;
      yield { type: 'unreadable', fault: error.withPath(path) };
    }
  }
}

async function validateTermbase(
  io: Io,
  path: string,
  { format: given, ...locales }: TermbaseLocales & { readonly format?: string },
): Promise<ValidatedFile> {
  const text = await readText(io, path, { hasLines: false });
  const format = given ?? demandTermbaseFormat(path, text, locales);
  const findings: ValidationFinding[] = [];
  let left = 0;
  const add = (finding: ValidationFinding): void => {
    if (findings.length < MAX_FINDINGS) findings.push(finding);
    else left++;
  };
  const addFault = ({ fault, line = 1, column = 1, message, expected }: FormatError): void =>
    add({ rule: fault, severity: 'error', line, column, message: join(message, expected) });
  const places = new Map<Term, { readonly line: number; readonly column: number }>();
  try {
    const termbase = parseTermbase(text, path, format, locales, {
      onFault: addFault,
      onTerm: (term, { line, column }) => places.set(term, { line, column }),
    });
    // rows that were left out say enough of an empty rest
    const isHollow = termbase.concepts.length === 0 && findings.length > 0;
    for (const { rule, term, message, expected } of isHollow ? [] : reviewTermbase(termbase)) {
      const { line, column } = (term && places.get(term)) ?? { line: 1, column: 1 };
      const { name, severity } = rule;
      add({ rule: name, severity, line, column, message: join(message, expected) });
    }
  } catch (error) {
    // a fault with a place is something wrong in the file, as a rule is
    if (!(error instanceof FormatError) || error.line === undefined) throw error;
    addFault(error);
  }
  findings.sort((one, other) => one.line - other.line || one.column - other.column);
  return { path, format, findings, ...(left > 0 && { left }) };
}

const join = (message: string, expected: string | undefined): string =>
  expected === undefined ? message : `${message}; expected ${expected}`;
