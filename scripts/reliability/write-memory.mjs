/**
 * Writes to a memory until somebody kills it: single edits, each acknowledged on stdout when the store has
 * acknowledged it and announced before, or one import, `new` into a memory that nobody else knows of yet.
 * `node write-memory.mjs FILE edits|import|new NUMBER UNITS`; run by kill-memory.mjs.
 */
import { writeSync } from 'node:fs';
import { openMemoryIndex } from '../../dist/store/open-memory-index.js';
import { openMemoryStore } from '../../dist/store/sqlite/open-memory-store.js';

const [file, what, number, importUnits] = process.argv.slice(2);

const unit = (name) => ({
  id: name,
  variants: [
    { locale: 'en', content: [`The sentence ${name} of the memory`] },
    { locale: 'tr', content: [`Belleğin ${name} tümcesi`] },
  ],
});
// written at once: what stands in a buffer dies with the process
const acknowledge = (line) => writeSync(1, `${line}\n`);

const store = openMemoryStore(file, { create: true, isAlone: what === 'new' });
const index = openMemoryIndex(store, file);
acknowledge('open');
if (what !== 'edits') {
  function* units() {
    for (let at = 0; at < Number(importUnits); at++) yield unit(`i${number}-${at}`);
  }
  await store.importUnits(units(), `import ${number}`, index);
  acknowledge(`imported ${importUnits}`);
  await index.save();
  acknowledge('saved');
} else {
  const reason = { kind: 'edit', detail: 'one' };
  const added = [];
  for (let at = 0; ; at++) {
    const name = `e${number}-${at}`;
    acknowledge(`will added ${name}`);
    const { units } = await store.changeUnits([{ to: unit(name) }], reason);
    acknowledge(`added ${name}`);
    added.push([units[0], name]);
    if (at % 3 === 1) {
      const [id, old] = added.shift();
      acknowledge(`will changed ${old} ${old}-changed`);
      await store.changeUnits([{ unit: id, to: unit(`${old}-changed`) }], reason);
      acknowledge(`changed ${old} ${old}-changed`);
    }
    if (at % 5 === 4) {
      const [id, old] = added.shift();
      acknowledge(`will removed ${old}`);
      await store.changeUnits([{ unit: id }], reason);
      acknowledge(`removed ${old}`);
    }
    if (at % 20 === 19) {
      index.refresh();
      await index.save();
    }
  }
}
