import { FormatError, type FormatErrorOptions } from '../model/format-error.ts';

/** A fault as plain data that survives the way between threads; the cause stays behind. */
export interface PackedFault extends Omit<FormatErrorOptions, 'span' | 'cause'> {
  readonly message: string;
}

/** A fault to plain data; {@link unpackFault} is the way back. */
export function packFault(error: FormatError): PackedFault {
  const { message, fault, path, line, column, expected } = error;
  return {
    message,
    fault,
    ...(path !== undefined && { path }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(expected !== undefined && { expected }),
  };
}

/** Plain data to a fault. */
export function unpackFault({ message, ...options }: PackedFault): FormatError {
  return new FormatError(message, options);
}
