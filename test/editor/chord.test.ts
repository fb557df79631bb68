import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import {
  findChordFault,
  readChords,
  typesText,
  type KeyPress,
} from '../../src/editor/keys/chord.ts';

function press(key: string, code: string, modifiers = '', state: readonly string[] = []): KeyPress {
  return {
    key,
    code,
    ctrlKey: modifiers.includes('c'),
    altKey: modifiers.includes('a'),
    shiftKey: modifiers.includes('s'),
    metaKey: modifiers.includes('m'),
    isComposing: state.includes('composing'),
    getModifierState: (name) => state.includes(name),
  };
}

describe('chords of key presses', () => {
  test.each<[string, KeyPress, string]>([
    ['a letter', press('k', 'KeyK', 'c'), 'Ctrl+K'],
    ['a capital', press('P', 'KeyP', 'cs'), 'Ctrl+Shift+P'],
    ['an arrow', press('ArrowDown', 'ArrowDown', 'c'), 'Ctrl+Down'],
    ['Enter', press('Enter', 'Enter', 'c'), 'Ctrl+Enter'],
    ['the comma of a Turkish keyboard', press(',', 'Backslash', 'c'), 'Ctrl+,'],
    ['Shift+1 of a Turkish keyboard', press('!', 'Digit1', 'cs'), 'Ctrl+Shift+1'],
    ['the number pad', press('1', 'Numpad1', 'c'), 'Ctrl+1'],
    ['a Cyrillic letter, by its place', press('я', 'KeyZ', 'c'), 'Ctrl+Z'],
    ['a sign with Shift', press('?', 'Slash', 's'), '?'],
    ['a function key', press('F6', 'F6', 's'), 'Shift+F6'],
  ])('%s', (_, event, chord) => {
    expect(readChords(event, false)).toContain(chord);
  });

  test('i, I, ı and İ are one key', () => {
    const chords = ['i', 'I', 'ı', 'İ'].map((key) => readChords(press(key, 'KeyI', 'c'), false)[0]);
    expect(chords).toEqual(['Ctrl+I', 'Ctrl+I', 'Ctrl+I', 'Ctrl+I']);
  });

  test('ö on the place of the comma is not the comma', () => {
    expect(readChords(press('ö', 'Comma', 'c'), false)).toEqual(['Ctrl+Ö']);
  });

  test.each<[string, KeyPress]>([
    ['AltGr on Linux', press('@', 'KeyQ', '', ['AltGraph'])],
    ['AltGr on Windows', press('@', 'KeyQ', 'ca', ['AltGraph'])],
    ['Ctrl+Alt', press('q', 'KeyQ', 'ca')],
    ['composing', press('a', 'KeyA', 'c', ['composing'])],
    ['a dead key', press('Dead', 'BracketLeft', 'c')],
    ['a modifier alone', press('Control', 'ControlLeft', 'c')],
  ])('%s belongs to the text', (_, event) => {
    expect(readChords(event, false)).toEqual([]);
  });

  test('on a Mac ⌘ is Ctrl, save with digits', () => {
    expect(readChords(press('k', 'KeyK', 'm'), true)).toContain('Ctrl+K');
    expect(readChords(press('1', 'Digit1', 'c'), true)).toContain('Ctrl+1');
    expect(readChords(press('1', 'Digit1', 'm'), true)).not.toContain('Ctrl+1');
  });

  test.each([
    ['M', true],
    ['Enter', true],
    ['Shift+Enter', true],
    ['?', true],
    ['F1', false],
    ['Shift+F7', false],
    ['Ctrl+M', false],
    ['Alt+1', false],
  ])('%s types text: %s', (chord, types) => {
    expect(typesText(chord)).toBe(types);
  });
});

describe('profiles', () => {
  const folder = new URL('../../src/editor/keys/profiles/', import.meta.url);
  const read = (name: string): Record<string, string[]> =>
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string[]>;
  const normal = read('default.json');

  test.each(readdirSync(folder))(
    '%s binds nothing that types or that the browser keeps',
    (name) => {
      for (const chord of Object.values(read(name)).flat())
        expect([chord, findChordFault(chord)]).toEqual([chord, undefined]);
    },
  );

  test.each(readdirSync(folder))('%s names only actions of the default one', (name) => {
    expect(Object.keys(read(name)).filter((id) => !(id in normal))).toEqual([]);
  });

  test('the default one needs no letter I, which Turkish keyboards have twice', () => {
    expect(
      Object.values(normal)
        .flat()
        .filter((chord) => /(?:^|\+)I$/.test(chord)),
    ).toEqual([]);
  });
});
