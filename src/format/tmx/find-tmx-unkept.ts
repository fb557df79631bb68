import type { XmlElement } from '../xml/xml-element.ts';
import { LIFE_ATTRIBUTES } from './life-attributes.ts';

/** Attributes that the model of TMX units holds or that follow from it, by element; those of the header are the writer's own. */
const kept: Readonly<Record<string, readonly string[]>> = {
  tu: ['tuid', 'srclang', 'changedate', 'changeid', ...LIFE_ATTRIBUTES],
  tuv: ['xml:lang', 'lang', 'changedate', 'changeid', ...LIFE_ATTRIBUTES],
  seg: [],
  prop: ['type'],
  note: [],
  bpt: ['i', 'x'],
  ept: ['i', 'x'],
  it: ['pos', 'x'],
  ph: ['x'],
  ut: ['x'],
  hi: ['type', 'x'],
};
const header = ['srclang', 'segtype', 'creationtool', 'creationtoolversion', 'o-tmf', 'adminlang'];

/** Attributes that say again what a file of ours says anyhow. */
const usual: Readonly<Record<string, string>> = { datatype: 'plaintext', 'o-encoding': 'UTF-8' };

/**
 * Tells what a `tu` or a `header` says that the model does not hold, so that a file written anew leaves
 * it out: the name of each such element and attribute, once for each time it stands there.
 */
export function findTmxUnkept(whole: XmlElement, tell: (name: string) => void): void {
  const rest: XmlElement[] = [whole];
  for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
    const { local, attributes, children } = element;
    const names =
      local === 'header' ? header : Object.hasOwn(kept, local) ? kept[local] : undefined;
    if (names === undefined) {
      tell(`<${element.name}>`);
      continue;
    }
    for (const name in attributes) {
      // The first date stands in where there is no second.
      const isFirst =
        (name === 'creationdate' && attributes['changedate'] === undefined) ||
        (name === 'creationid' && attributes['changeid'] === undefined);
      if (isFirst || names.includes(name) || usual[name] === attributes[name]!.value) continue;
      if (!name.startsWith('xmlns')) tell(name);
    }
    for (const child of children) if (child.type === 'element') rest.push(child);
  }
}
