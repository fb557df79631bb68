import { createGzip } from 'node:zlib';
import { gatherText, type ByteSink, type GatheredText } from './gather-text.ts';

/** Names of files that are written as gzip (RFC 1952), as they are read whatever their name. */
export const PACKED_NAME: RegExp = /\.gz$/i;

/** Text on its way into a file that is open for writing, packed with gzip; the same text gives the same bytes. */
export function packText(file: ByteSink): GatheredText {
  const gzip = createGzip();
  const drain = async (): Promise<void> => {
    for await (const chunk of gzip as AsyncIterable<Uint8Array>) await file.writeFile(chunk);
  };
  const written = drain();
  // told by the next write, or at the end
  written.catch(() => undefined);
  const text = gatherText({
    // when the disk is full nothing takes more: whoever waits is told by what wrote to it
    writeFile: (bytes) =>
      Promise.race([
        new Promise<void>((resolve, reject) => {
          gzip.write(bytes, (error) => (error ? reject(error) : resolve()));
        }),
        written,
      ]),
  });
  return {
    write: text.write,
    async flush() {
      await text.flush();
      gzip.end();
      await written;
    },
  };
}
