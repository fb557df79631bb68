import { FormatError } from '../../model/format-error.ts';
import { PatternRefused } from '../../project/patterns/pattern-refused.ts';
import { UnknownLocaleError } from '../../project/unknown-locale-error.ts';
import { UsageError } from '../command-line/usage-error.ts';

/**
 * Why a command could not run, in the line that scripts and editors know:
 * `path:line:column: error KIND: what is wrong; what was expected`.
 *
 * @param isDebug whether to add the stack and the causes
 */
export function formatFailure(error: unknown, isDebug: boolean): string {
  const stack = isDebug ? explainStack(error) : '';
  if (error instanceof FormatError) {
    const { line, column } = error;
    const place = [error.path ?? '-', line, column].filter((part) => part !== undefined).join(':');
    return `${place}: error ${error.fault}: ${finish(error.message, error.expected)}\n${stack}`;
  }
  if (error instanceof UnknownLocaleError) {
    const expected = `--${error.flag}, such as tr, or the setting in kosut.config.json`;
    return `kosut: error usage: ${finish(error.message, expected)}\n${stack}`;
  }
  if (error instanceof PatternRefused)
    return `kosut: error usage: ${finish(error.message, 'a regular expression of JavaScript')}\n${stack}`;
  if (error instanceof UsageError)
    return `kosut: error usage: ${finish(error.message, error.expected)}\n${stack}`;
  const message = error instanceof Error ? error.message : String(error);
  const hint = isDebug ? '' : '; this is a fault of the program: please report it with --debug';
  return `kosut: error bug: ${message}${hint}\n${stack}`;
}

function finish(message: string, expected: string | undefined): string {
  const line = expected === undefined ? message : `${message}; expected ${expected}`;
  return line.replaceAll(/\s*\n\s*/g, ' ');
}

function explainStack(error: unknown): string {
  let lines = '';
  for (let cause = error; cause instanceof Error; cause = cause.cause) lines += `${cause.stack}\n`;
  return lines;
}
