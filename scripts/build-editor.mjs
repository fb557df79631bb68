// Bundles the editor to dist/editor and lays a brotli copy beside each file that gains by it, so that the server
// compresses nothing at run time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import config from './vite.config.mjs';

await build(config);
const folder = config.build.outDir;
for (const name of readdirSync(folder, { recursive: true })) {
  if (!/\.(?:html|js|css|json|svg)$/.test(name)) continue;
  const bytes = readFileSync(path.join(folder, name));
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  writeFileSync(path.join(folder, `${name}.br`), packed);
}
