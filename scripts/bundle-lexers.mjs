// Puts i18next-parser's lexers and what they stand on into dist/project/scan/keys/lexers.js, with the
// licences of all that went in beside it. Its other parts (esbuild, cheerio, streams) are left out: nothing
// of them is used, and esbuild runs a script at install.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { describePackages } from './describe-packages.mjs';

const root = path.dirname(import.meta.dirname);
/** Compiled already. */
const file = path.join(root, 'dist/project/scan/keys/lexers.js');
const { output } = await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  // the compiler of TypeScript is CommonJS
  define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
  build: {
    ssr: file,
    write: false,
    minify: true,
    target: 'node20',
    rolldownOptions: { treeshake: { moduleSideEffects: false } },
  },
});
const [chunk] = output;
if (output.length !== 1) throw new Error(`one file was expected, ${output.length} came out`);
const foreign = chunk.imports.filter(
  (name) => !/^(?:node:)?(?:events|fs|module|os|path|url|perf_hooks|inspector|crypto)$/.test(name),
);
if (foreign.length > 0) throw new Error(`the bundle imports ${foreign.join(', ')}`);
writeFileSync(file, chunk.code);
writeFileSync(
  file.replace(/\.js$/, '.licences.txt'),
  `lexers.js holds code of these packages.\n\n${describePackages(chunk.moduleIds)}\n`,
);
