/**
 * Plain data with arrays of numbers as JSON text, for the way through a queue; {@link unpackJson} is the way back. Any
 * version of Node reads it, and no number changes.
 */
export function packJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (one instanceof Float64Array) return { $float64: toBase64(one) };
    if (one instanceof Int32Array) return { $int32: toBase64(one) };
    return one;
  });
}

/** Text of {@link packJson} to data; the caller knows of which type it is. */
export function unpackJson(text: string): unknown {
  return JSON.parse(text, (_, one: unknown) => {
    if (typeof one !== 'object' || one === null) return one;
    const { $float64, $int32 } = one as { readonly $float64?: unknown; readonly $int32?: unknown };
    if (typeof $float64 === 'string') return new Float64Array(toBuffer($float64));
    if (typeof $int32 === 'string') return new Int32Array(toBuffer($int32));
    return one;
  });
}

function toBase64({ buffer, byteOffset, byteLength }: Float64Array | Int32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** A buffer of its own, whose beginning numbers of any width may have. */
function toBuffer(base64: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(base64, 'base64')).buffer;
}
