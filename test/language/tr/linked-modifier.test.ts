import { describe, expect, test } from '@jest/globals';
import { isLinkedModifier } from '../../../src/language/tr/linked-modifier.ts';

describe('a modifier tied to its head by a suffix of its own', () => {
  test.each([
    ['işleme', 'işlemenin'],
    ['işleme', 'işlemesi'],
    ['işleme', 'işlemesinin'],
    ['renk', 'rengin'],
    ['Kitap', "KİTAB'ın"],
    ['hesap', 'hesabı'],
  ])('%s: %s', (modifier, form) => {
    expect(isLinkedModifier(modifier, form)).toBe(true);
  });

  test.each([
    ['adres', 'adresler'],
    ['renk', 'renkli'],
    ['çalışma', 'çalışan'],
    ['Bağlantısızlar', 'Bağlantısız'],
    ['görev', 'görevli'],
    ['işleme', 'işleme'],
    ['işleme', 'işlemede'],
  ])('%s is another word, or untied, in %s', (modifier, form) => {
    expect(isLinkedModifier(modifier, form)).toBe(false);
  });
});
