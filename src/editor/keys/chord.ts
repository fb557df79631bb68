/** What is read of a key press: a KeyboardEvent, or a plain object in a test. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  getModifierState(name: string): boolean;
}

/** One key for i, I, ı and İ: on a Turkish keyboard they are two keys, on others one. */
function foldKey(name: string): string {
  if (/^[iIıİ]$/u.test(name)) return 'I';
  return name.length === 1 ? name.toLocaleUpperCase('en') : name;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
  Escape: 'Esc',
};

/**
 * The names of a key press as profiles write them, best first: `Ctrl+Shift+Down`. Empty when the press belongs to the
 * text: while composing, with AltGr (on Windows that is Ctrl+Alt, and types @ # { on a Turkish keyboard), or with Ctrl+Alt.
 * On a Mac ⌘ counts as Ctrl, save with digits, where ⌘1–9 is the browser's and Ctrl is taken.
 */
export function readChords(press: KeyPress, isMac: boolean): readonly string[] {
  if (press.isComposing || press.key === 'Process' || press.key === 'Dead') return [];
  if (press.getModifierState('AltGraph') || (press.ctrlKey && press.altKey)) return [];
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(press.key)) return [];
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  const own = NAMES[press.key] ?? foldKey(press.key);
  // the place of a key speaks only where its sign cannot: Shift+1 is ! here and ' there, Cyrillic has no Latin letters
  const byPlace =
    digit ?? (letter !== undefined && !/^\p{Script=Latin}$/u.test(own) ? letter : undefined);
  const isControl = isMac && digit === undefined ? press.metaKey : press.ctrlKey;
  const modifiers = `${isControl ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}`;
  const named = `${modifiers}${press.shiftKey ? 'Shift+' : ''}`;
  const chords = [`${named}${own}`];
  if (byPlace !== undefined && byPlace !== own) chords.push(`${named}${byPlace}`);
  // a sign that needs Shift on this keyboard: `?` is written as `?`, not as `Shift+?`
  if (press.shiftKey && own.length === 1 && !/^[\p{L}\p{N}]$/u.test(own))
    chords.push(`${modifiers}${own}`);
  return chords;
}

/** Whether a chord types something, or moves in text: such keys are for actions only outside of text fields. */
export function typesText(chord: string): boolean {
  return !/^(?:Ctrl|Alt)\+/.test(chord) && !/^(?:Shift\+)?(?:F\d+|Esc)$/.test(chord);
}

/** Why a chord may not be bound, as the key of a text; absent when it may. */
export function findChordFault(chord: string): 'altgr' | 'browser' | undefined {
  if (/Ctrl\+Alt\+/.test(chord)) return 'altgr';
  if (/^Ctrl\+(?:Shift\+)?(?:N|T|W|Tab|PageUp|PageDown)$/.test(chord)) return 'browser';
  return undefined;
}
