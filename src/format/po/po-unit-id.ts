import type { PoMessage } from './po-message.ts';

/** Longer sources are cut, so that an id fits a line of a report. */
const maxLength = 40;

/** FNV-1a, 32 bit (Fowler, Noll, Vo): two of 10,000 long messages share a value once in 100 files. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/**
 * Names messages by what names them in PO, context and source: `context|source`. The name does not
 * depend on what stands around them. Long ones are cut and end in a hash, forms of a plural have their
 * number behind, and a name that is taken already gets one too.
 */
export function createPoIds(): (message: PoMessage, form: number) => string {
  const taken = new Map<string, number>();
  return ({ context, id, plural }, form) => {
    const whole = context === undefined ? id.text : `${context.text}|${id.text}`;
    const line = whole.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
    const base =
      line === whole && line.length <= maxLength && line !== ''
        ? line
        : `${line.slice(0, maxLength - 10).replace(/[\ud800-\udbff]$/, '')}~${hash(whole)}`;
    const name = plural === undefined ? base : `${base}[${form}]`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}
