// Puts what the command runs into few files, so that it starts sooner: Node finds, reads and compiles each of some
// three hundred modules alone. dist/cli then holds main.js, the threads it starts, and what they share. yargs and what
// it stands on go in too, since every command begins with them and they are fifty modules; all other packages stay where
// npm puts them. The library keeps one file a module.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { describePackages } from './describe-packages.mjs';

const root = path.dirname(import.meta.dirname);
const dist = path.join(root, 'dist');
/** Bundled already, and large. */
const LEXERS = path.join(dist, 'project/scan/keys/lexers.js');
/** How a module names the file of a thread. One folder below dist, as dist/cli is, `../` leads to the same places. */
const THREAD = /new URL\('\.\/([\w-]+)\.js', import\.meta\.url\)/g;

const threads = readdirSync(dist, { recursive: true })
  .filter((name) => name.endsWith('.js') && !name.startsWith('editor'))
  .flatMap((name) => {
    const file = path.join(dist, name);
    const names = [...readFileSync(file, 'utf8').matchAll(THREAD)].map(([, thread]) => thread);
    return names.map((thread) => [thread, path.join(path.dirname(file), `${thread}.js`)]);
  });

const readPackage = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** Where a package is found from the folder of another one. */
function findPackage(name, from) {
  const folder = path.join(from, 'node_modules', name);
  return existsSync(folder) ? folder : findPackage(name, path.dirname(from));
}

/** The names of a package and of all it stands on. */
function listPackages(name, from = root, known = new Set()) {
  known.add(name);
  const folder = findPackage(name, from);
  for (const other of Object.keys(readPackage(folder).dependencies ?? {}))
    listPackages(other, folder, known);
  return known;
}

const output = path.join(dist, 'cli.new');
const { output: chunks } = await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: [...listPackages('yargs')] },
  build: {
    ssr: true,
    outDir: output,
    minify: false,
    target: 'node20',
    rolldownOptions: {
      input: Object.fromEntries([['main', path.join(dist, 'cli/main.js')], ...threads]),
      external: [LEXERS],
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        paths: {
          [LEXERS]: path.posix.join('..', path.relative(dist, LEXERS).replaceAll(path.sep, '/')),
        },
      },
    },
  },
});
const { dependencies, peerDependencies } = readPackage(root);
for (const { imports = [], dynamicImports = [] } of chunks)
  for (const name of [...imports, ...dynamicImports]) {
    const [first, second] = name.split('/');
    const wanted = first.startsWith('@') ? `${first}/${second}` : first;
    const isOwn =
      name.startsWith('.') || name === LEXERS || chunks.some((one) => one.fileName === name);
    if (!isOwn && !isBuiltin(name) && !(wanted in dependencies) && !(wanted in peerDependencies))
      throw new Error(`dist/cli imports ${name}, which nobody installs`);
  }
const packages = describePackages(chunks.flatMap(({ moduleIds = [] }) => moduleIds));
writeFileSync(
  path.join(output, 'licences.txt'),
  `The files beside this one hold code of these packages.\n\n${packages}\n`,
);
rmSync(path.join(dist, 'cli'), { recursive: true });
renameSync(output, path.join(dist, 'cli'));
