import type { Arguments } from '../command-line/arguments.ts';
import { readChoice } from './read-choice.ts';
import { UsageError } from '../command-line/usage-error.ts';

/** The forms of what a command writes, and how the name of its file tells them. */
export interface FormChoice<Form extends string> {
  readonly forms: readonly Form[];
  /** Without a file, and for one whose name has no ending. */
  readonly standard: Form;
  /** Endings in small letters, with their dot; null: several forms have it. */
  readonly endings: Readonly<Record<string, Form | null>>;
  /** Whether any other ending is as good for the standard form: plain text has no ending of its own. */
  readonly isPlain?: boolean;
}

/**
 * The form of what is written: as `--as` says, else by the ending of the file of `-o`, before `.gz` if there is one.
 *
 * @throws {UsageError} for an ending that tells none
 */
export function readForm<const Form extends string>(
  args: Arguments,
  { forms, standard, endings, isPlain = false }: FormChoice<Form>,
): Form {
  const asked = readChoice(args, 'as', forms);
  if (asked !== undefined) return asked;
  const file = args.text('output') ?? '-';
  const ending = findEnding(file);
  if (ending === '') return standard;
  const named = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (named) return named;
  if (named === undefined && isPlain) return standard;
  const which = named === null ? 'several forms have' : 'no form has';
  const known = Object.keys(endings).filter((one) => endings[one] !== null);
  throw new UsageError(
    `${which} the ending ${ending} of “${file}”`,
    `--as ${forms.join('|')}, or one of ${known.join(', ')}`,
  );
}

/** Whether a command that writes text or JSON is to write JSON: as asked, or since its file is one of that name. */
export function asksJson(args: Arguments): boolean {
  return args.has('json') || findEnding(args.text('output') ?? '-') === '.json';
}

/** In small letters, with its dot; empty when there is none. */
function findEnding(file: string): string {
  const name = file.toLocaleLowerCase('en').replace(/\.gz$/, '');
  return /[^/\\](\.[^./\\]+)$/.exec(name)?.[1] ?? '';
}
