import { isValid, type ValidatedFile } from './validated-file.ts';

/** Version of the JSON form; a change that breaks readers raises it. */
const VERSION = 1;

/** `{"version":1,"files":[{"path","format","valid","findings":[…]}]}`, keys in a fixed order. */
export function reportValidationJson(files: readonly ValidatedFile[]): string {
  const list = files.map((file) => ({
    path: file.path,
    format: file.format,
    valid: isValid(file),
    findings: file.findings.map(({ rule, severity, line, column, message }) => ({
      rule,
      severity,
      line,
      column,
      message,
    })),
  }));
  return `${JSON.stringify({ version: VERSION, files: list }, null, 2)}\n`;
}
