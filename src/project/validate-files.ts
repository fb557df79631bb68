import { FormatError } from '../model/format-error.ts';
import { detectFormat, findFormat } from '../format/formats.ts';
import { ruleTables } from '../format/validation/rule-tables.ts';
import { xmlRules } from '../format/validation/xml-rules.ts';
import { validators, type ValidatedFormat } from '../format/validation/validators.ts';
import type { Io } from '../io/io.ts';
import type {
  RuleDescription,
  ValidatedFile,
  ValidationFinding,
} from '../report/validation/validated-file.ts';
import type { Log } from './log.ts';
import { openText } from './open-text.ts';

export interface ValidateFilesOptions {
  /** A format to hold all files against; absent: by extension or content of each. */
  readonly format?: string;
  readonly log: Log;
}

/** A file that was judged, or why it could not be. */
export type ValidationOutcome =
  | { readonly type: 'judged'; readonly file: ValidatedFile }
  | { readonly type: 'unreadable'; readonly fault: FormatError };

/** Findings kept of one file: who has ten thousand does not read the next, and memory is bounded. */
const MAX_FINDINGS = 10_000;

/** What every rule is about, by name. */
export function describeRules(): ReadonlyMap<string, RuleDescription> {
  const rules = [...xmlRules, ...ruleTables.flatMap((table) => table.rules)];
  return new Map(rules.map((rule) => [rule.name, rule]));
}

/** Judges files one after another; one that cannot be read does not keep the others from it. */
export async function* validateFiles(
  io: Io,
  paths: readonly string[],
  options: ValidateFilesOptions,
): AsyncGenerator<ValidationOutcome> {
  for (const path of paths) {
    try {
      yield { type: 'judged', file: await validateFile(io, path, options) };
    } catch (error) {
      // the other files can still be judged
      if (!(error instanceof FormatError)) throw error;
      yield { type: 'unreadable', fault: error.withPath(path) };
    }
  }
}

async function validateFile(
  io: Io,
  path: string,
  { format, log }: ValidateFilesOptions,
): Promise<ValidatedFile> {
  const named = format === undefined ? detectFormat(path) : findFormat(format);
  const findings: ValidationFinding[] = [];
  let left = 0;
  let name: ValidatedFormat | undefined =
    named === undefined ? undefined : toValidated(named.name, path);
  try {
    const { head, chunks } = await openText(io, path, 'validating', log);
    const found = detectFormat(path, head) ?? detectFormat('', head);
    name ??= toValidated(found?.name, path);
    for (const { rule, severity, line, column, message } of validators[name](chunks)) {
      if (findings.length < MAX_FINDINGS) findings.push({ rule, severity, line, column, message });
      else left++;
    }
  } catch (error) {
    const finding = toFinding(error);
    if (finding === undefined || name === undefined) throw error;
    findings.push(finding);
  }
  findings.sort((a, b) => a.line - b.line || a.column - b.column || compare(a.rule, b.rule));
  return { path, format: name, findings, ...(left > 0 && { left }) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A byte out of place in a file that is XML so far is a fatal error of XML (1.0, 4.3.3 and 2.2), so the
 * file is invalid rather than unreadable.
 */
function toFinding(error: unknown): ValidationFinding | undefined {
  if (!(error instanceof FormatError) || error.line === undefined) return undefined;
  if (error.fault !== 'file/encoding') return undefined;
  const { line, column = 1, message, expected } = error;
  return {
    rule: 'xml/malformed',
    severity: 'error',
    line,
    column,
    message: expected === undefined ? message : `${message}; expected ${expected}`,
  };
}

function toValidated(name: string | undefined, path: string): ValidatedFormat {
  const known = Object.keys(validators) as ValidatedFormat[];
  const format = known.find((one) => one === name);
  if (format !== undefined) return format;
  const what = name === undefined ? 'unknown format' : `there are no rules for ${name} files`;
  throw new FormatError(what, {
    fault: 'file/unknown-format',
    path,
    expected: `one of ${known.join(', ')}; say which with --format`,
  });
}
