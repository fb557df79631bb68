/** The name that `encodeId` made an id of; an id that it did not make stays as it is, short of such marks. */
export function decodeId(id: string): string {
  return id.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
