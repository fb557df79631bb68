/**
 * The messages of a compiled catalogue (GNU gettext manual, 10.3 The Format of GNU MO Files), with one space for each run
 * of white space: without contexts, of plurals the first form, empty ones left out.
 */
export function readMo(bytes) {
  const isLittle = bytes.readUInt32LE(0) === 0x950412de;
  const number = (at) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const [count, sources, targets] = [number(8), number(12), number(16)];
  const textAt = (table, at) => {
    const [length, offset] = [number(table + 8 * at), number(table + 8 * at + 4)];
    const [first] = bytes.toString('utf8', offset, offset + length).split('\0');
    return first
      .slice(first.indexOf('\u0004') + 1)
      .replaceAll(/\s+/g, ' ')
      .trim();
  };
  return Array.from({ length: count }, (_, at) => ({
    source: textAt(sources, at),
    target: textAt(targets, at),
  })).filter(({ source, target }) => source !== '' && target !== '');
}
