/** Encodings of more than one byte a character that have no fixed width (WHATWG Encoding, 10–13). */
const multiByte: readonly string[] = [
  ...['gbk', 'gb18030', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr'],
];

/** Whether every byte of the encoding is one character. */
export function isSingleByte(encoding: string): boolean {
  return !encoding.startsWith('utf-') && !multiByte.includes(encoding);
}

/**
 * The first byte a label leaves to controls, where the decoder knows more than the label says: the
 * WHATWG list reads ISO-8859-9 as windows-1254 and US-ASCII as windows-1252, other readers do not.
 */
function findForbidden(label: string): readonly [from: number, to: number] | undefined {
  if (/^(us-?ascii|ascii|ansi_x3\.4-1968|iso646-us)$/i.test(label)) return [0x80, 0x100];
  return /^(iso[-_]?8859|iso_8859|latin|l\d|csisolatin|tis-620)/i.test(label)
    ? [0x80, 0xa0]
    : undefined;
}

/** The bytes of a single-byte encoding by their characters: the table of the decoder, turned round. */
function invertTable(encoding: string, label: string): ReadonlyMap<string, number> {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const characters = new TextDecoder(encoding, { ignoreBOM: true }).decode(all);
  const [from, to] = findForbidden(label) ?? [0, 0];
  const bytes = new Map<string, number>();
  for (const [byte, character] of [...characters].entries()) {
    const isUsable = character !== '\ufffd' && (byte < from || byte >= to);
    if (isUsable) bytes.set(character, byte);
  }
  return bytes;
}

/** Text to bytes of one encoding. */
export type TextEncode = (text: string) => Uint8Array;

/**
 * An encoder for what `TextDecoder` reads: UTF-8, UTF-16 and the encodings of one byte a character.
 * Absent for any other encoding. No byte order mark is written.
 *
 * @param encoding As `TextDecoder` names it.
 * @param label As the file names it, where that says less than the decoder knows (`iso-8859-9`).
 * @param replace What stands for a character the encoding cannot hold; itself of characters it can.
 */
export function createTextEncoder(
  encoding: string,
  label: string,
  replace: (character: string) => string,
): TextEncode | undefined {
  if (encoding === 'utf-8') return (text) => new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const isLittle = encoding === 'utf-16le';
    return (text) => {
      const view = new DataView(new ArrayBuffer(text.length * 2));
      for (let at = 0; at < text.length; at++)
        view.setUint16(at * 2, text.charCodeAt(at), isLittle);
      return new Uint8Array(view.buffer);
    };
  }
  if (!isSingleByte(encoding)) return undefined;
  const table = invertTable(encoding, label);
  return (text) => {
    const bytes: number[] = [];
    for (const character of text) {
      const byte = table.get(character);
      if (byte !== undefined) bytes.push(byte);
      else for (const unit of replace(character)) bytes.push(table.get(unit)!);
    }
    return Uint8Array.from(bytes);
  };
}
