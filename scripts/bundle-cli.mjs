// Puts what the command runs into few files, so that it starts sooner: Node finds, reads and compiles each of some
// three hundred modules alone. dist/cli then holds main.js, the threads it starts, and what they share; packages stay
// where npm puts them. The library keeps one file a module.
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.dirname(import.meta.dirname);
const dist = path.join(root, 'dist');
/** Bundled already, and large. */
const LEXERS = path.join(dist, 'project/scan/lexers.js');
/** How a module names the file of a thread. One folder below dist, as dist/cli is, `../` leads to the same places. */
const THREAD = /new URL\('\.\/([\w-]+)\.js', import\.meta\.url\)/g;

const threads = readdirSync(dist, { recursive: true })
  .filter((name) => name.endsWith('.js') && !name.startsWith('editor'))
  .flatMap((name) => {
    const file = path.join(dist, name);
    const names = [...readFileSync(file, 'utf8').matchAll(THREAD)].map(([, thread]) => thread);
    return names.map((thread) => [thread, path.join(path.dirname(file), `${thread}.js`)]);
  });
const output = path.join(dist, 'cli.new');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
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
rmSync(path.join(dist, 'cli'), { recursive: true });
renameSync(output, path.join(dist, 'cli'));
