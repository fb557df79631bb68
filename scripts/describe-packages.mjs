// The licences of packages whose code is bundled: MIT and its like ask that they stay with it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

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

/** Name, version and licences of the packages that modules belong to. */
export function describePackages(modules) {
  const folders = new Set(modules.filter((id) => id.includes('node_modules')).map(findPackage));
  const notices = [...folders].sort().map(describePackage);
  return [...new Set(notices)].join(`\n\n${'-'.repeat(72)}\n\n`);
}
