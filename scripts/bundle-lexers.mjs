// Puts i18next-parser's lexers and what they stand on into dist/project/scan/lexers.js, with the
// licences of all that went in beside it. Its other parts (esbuild, cheerio, streams) are left out: nothing
// of them is used, and esbuild runs a script at install.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const PARTS = /^(?:licen[cs]e|copying|notice|thirdpartynotice)/i;

/** The folder of the package that a module belongs to. */
function findPackage(module) {
  let folder = path.dirname(module);
  while (!existsSync(path.join(folder, 'package.json')) || isMarker(folder))
    folder = path.dirname(folder);
  return folder;
}

/** `{"type":"module"}` files inside a package name none. */
function isMarker(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).name === undefined;
}

function describePackage(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder)
    .filter((file) => PARTS.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

const root = path.dirname(import.meta.dirname);
/** Compiled already. */
const file = path.join(root, 'dist/project/scan/lexers.js');
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
const folders = new Set(
  chunk.moduleIds.filter((id) => id.includes('node_modules')).map(findPackage),
);
writeFileSync(file, chunk.code);
const notices = [...folders].sort().map(describePackage);
writeFileSync(
  file.replace(/\.js$/, '.licences.txt'),
  `lexers.js holds code of these packages.\n\n${notices.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`,
);
