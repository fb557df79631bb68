/** How far a browser looks for it (HTML, 13.2.3.2). */
const SCANNED_BYTES = 1024;

/**
 * The encoding that a `meta` element of an HTML file names, as `TextDecoder` takes it; absent when none does
 * or nobody knows it. UTF-16 cannot be read in this way and means UTF-8 (HTML, 13.2.3.2, step 13).
 */
export function findCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SCANNED_BYTES));
  const label = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  if (label === undefined || /^utf-?16/i.test(label)) return undefined;
  return isEncoding(label) ? label : undefined;
}

/** Whether `TextDecoder` knows the name. */
export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false; // RangeError: no such label
  }
}
