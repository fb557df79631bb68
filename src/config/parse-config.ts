import jsonc, { type Node, type ParseError } from 'jsonc-parser';
import { findDeepNesting } from '../format/json/find-deep-nesting.ts';
import { FormatError, type Fault } from '../model/format-error.ts';
import { buildLineIndex } from '../model/positions/line-column.ts';
import { CONFIG_FILE, SETTINGS, type Config, type Setting, type SettingField } from './config.ts';

/**
 * Reads a config file. Unknown keys and wrong values are faults: a typo must not switch a check off.
 *
 * @throws {FormatError} `config/malformed`, `config/unknown-key` or `config/wrong-value`, each with
 *   line and column.
 */
export function parseConfig(text: string): Config {
  const fault = faultIn(text);
  const deep = findDeepNesting(text);
  if (deep !== undefined) throw fault('config/malformed', deep, 'nested too deep', 'settings only');
  const config: Record<string, unknown> = {};
  for (const property of readProperties(text, fault)) {
    const [keyNode, valueNode] = property.children ?? [];
    const key = String(keyNode?.value);
    if (key === '$schema') continue;
    const setting = SETTINGS.find(({ name }) => name === key);
    if (setting === undefined) {
      const names = SETTINGS.map(({ name }) => name).join(', ');
      const what = `unknown setting “${key}”`;
      throw fault('config/unknown-key', property.offset, what, `one of ${names}`);
    }
    const say = (name: string, node: Node | undefined, wanted: string): FormatError => {
      const there = text.slice(node?.offset).split(/[,}\n]/)[0]!;
      const what = `“${name}” is ${there.trim()}`;
      return fault('config/wrong-value', node?.offset ?? property.offset, what, wanted);
    };
    const names = setting.keys ?? setting.fields?.map((field) => field.name);
    if (names === undefined) {
      const value: unknown = valueNode?.value;
      const wanted = explainWrong(setting, value);
      if (wanted !== undefined) throw say(key, valueNode, wanted);
      config[key] = value;
      continue;
    }
    if (valueNode?.type !== 'object') throw say(key, valueNode, 'an object');
    const values: Record<string, unknown> = {};
    for (const { offset, children: [innerKey, inner] = [] } of valueNode.children ?? []) {
      const name = String(innerKey?.value);
      if (!names.includes(name))
        throw fault(
          'config/unknown-key',
          offset,
          `unknown name “${name}” in “${key}”`,
          near(name, names),
        );
      const value: unknown = inner === undefined ? undefined : jsonc.getNodeValue(inner);
      const field = setting.fields?.find((one) => one.name === name);
      const wanted =
        field === undefined ? explainWrong(setting, value) : explainWrongField(field, value);
      if (wanted !== undefined) throw say(name, inner, wanted);
      values[name] = value;
    }
    config[key] = values;
  }
  return config as Config;
}

/** The names of the same family, or all families: a list of everything would hide what was meant. */
function near(name: string, keys: readonly string[]): string {
  const family = keys.filter((key) => key.split('/')[0] === name.split('/')[0]);
  const families = keys.filter((key) => key.endsWith('/*'));
  return `one of ${(family.length > 0 ? family : families.length > 0 ? families : keys).join(', ')}`;
}

type FaultMaker = (name: Fault, at: number, message: string, expected: string) => FormatError;

const faultIn =
  (text: string): FaultMaker =>
  (name, at, message, expected) =>
    new FormatError(message, {
      fault: name,
      path: CONFIG_FILE,
      ...buildLineIndex(text)(Math.min(at, text.length)),
      expected,
    });

/** The properties of the object that the file must hold. */
function readProperties(text: string, fault: FaultMaker): readonly Node[] {
  const errors: ParseError[] = [];
  const tree = jsonc.parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error !== undefined) {
    const kind = jsonc.printParseErrorCode(error.error).replaceAll(/(?=[A-Z])/g, ' ');
    const what = `not JSON:${kind.toLocaleLowerCase('en')}`;
    throw fault('config/malformed', error.offset, what, 'a JSON object of settings');
  }
  if (tree?.type !== 'object')
    throw fault('config/malformed', tree?.offset ?? 0, 'not an object', 'an object of settings');
  return tree.children ?? [];
}

/** What a setting should have been; `undefined` when it is right. */
function explainWrong(setting: Setting, value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return 'a text that is not empty';
  if (setting.choices !== undefined)
    return setting.choices.includes(value) ? undefined : `one of ${setting.choices.join(', ')}`;
  if (setting.kind === 'locale' && !isLocale(value)) return 'a BCP 47 name, such as tr or en-GB';
  return undefined;
}

function explainWrongField({ kind }: SettingField, value: unknown): string | undefined {
  const isText = (some: unknown): boolean => typeof some === 'string' && some !== '';
  switch (kind) {
    case 'list':
      return Array.isArray(value) && value.every(isText) ? undefined : 'a list of texts';
    case 'sign':
      return value === false || isText(value) ? undefined : 'a text, or false for none';
    case 'text':
      return isText(value) ? undefined : 'a text that is not empty';
  }
}

function isLocale(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length === 1;
  } catch {
    return false; // getCanonicalLocales throws RangeError for what is not BCP 47
  }
}
