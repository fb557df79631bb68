import type { TranslationUnit } from '../../model/translation-unit.ts';

/** Names under which tools keep where a translation came from, in lower case without a leading `x-`. */
const ORIGIN_NAMES: ReadonlySet<string> = new Set(['origin', 'translation-origin', 'type']);
const MACHINE_ORIGIN = /^(mt|nmt|amt|machine|machine.?translation|automated.?translation)$/i;
/** Trados Workbench and those after it write `MT!` for the person; others the engine's kind. */
const MACHINE_AUTHOR = /^(mt!?|nmt|machine.?translation)$/i;

/** Whether an entry says that a machine made it and no person changed it since. */
export function isMachineMade({ author, properties }: TranslationUnit): boolean {
  if (author !== undefined && MACHINE_AUTHOR.test(author)) return true;
  if (properties === undefined) return false;
  return Object.entries(properties).some(([name, value]) => {
    const plain = name.toLocaleLowerCase('en').replace(/^x-/, '');
    return ORIGIN_NAMES.has(plain) && MACHINE_ORIGIN.test(value.trim());
  });
}
