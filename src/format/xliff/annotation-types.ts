/** Types of annotations that XLIFF 2 defines (XLIFF 2.1, 4.3.1.38). */
const own2 = new Set(['generic', 'comment', 'term']);

/** The prefix of types that have none in the file they come from: 1.2 and TMX know no prefixes. */
const prefix = 'x';

/** A type as XLIFF 2 may have it: its own, or `prefix:value` with a prefix that is not `xlf`. */
export function toType2(annotation: string): string {
  if (own2.has(annotation) || /^(?!xlf:)[^\s:]+:[^\s:]+$/.test(annotation)) return annotation;
  return `${prefix}:${annotation.replace(/[\s:]+/g, '_')}`;
}

/** A type as the `mtype` of XLIFF 1.2, which calls all but its own `x-…`; `protected` is a matter of `translate`. */
export function toType1(annotation: string): string {
  if (annotation.startsWith(`${prefix}:`)) return `x-${annotation.slice(prefix.length + 1)}`;
  const isOwn = /^[a-z]+(?:-[a-z]+)*$/.test(annotation);
  return isOwn && annotation !== 'generic' && annotation !== 'comment'
    ? annotation
    : `x-${annotation.replace(/\s+/g, '_')}`;
}

/** The type that {@link toType1} wrote, and any other of 1.2. */
export function fromType1(mtype: string): string {
  if (!mtype.startsWith('x-')) return mtype;
  const rest = mtype.slice('x-'.length);
  return own2.has(rest) || rest.includes(':') ? rest : `${prefix}:${rest}`;
}
