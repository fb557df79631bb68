import { describe, expect, test } from '@jest/globals';
import { findLanguage } from '../../../src/language/find-language.ts';
import {
  replaceRendering,
  type RenderingReplacement,
} from '../../../src/terms/uses/replace-rendering.ts';

interface Given {
  /** The rendering stands between brackets. */
  readonly text: string;
  /** Of what stands there; absent: not known. */
  readonly from?: string;
  readonly to: string;
  readonly own?: readonly string[];
  readonly words?: string;
  readonly locale?: string;
}

function replace({
  text,
  from,
  to,
  own = [],
  words = '',
  locale = 'tr',
}: Given): RenderingReplacement {
  const start = text.indexOf('[');
  const list = words.split(' ').filter((word) => word !== '');
  return replaceRendering(
    {
      language: findLanguage(locale),
      to,
      ownForms: own.map((form) => ({ text: form, count: 1 })),
      wordsWith: (beginning) => list.filter((word) => word.startsWith(beginning)),
    },
    {
      text: text.replace(/[[\]]/g, ''),
      span: [start, text.indexOf(']') - 1],
      ...(from !== undefined && { citation: from }),
    },
  );
}

describe('replaceRendering', () => {
  const own = ["Bağlantısızlar Hareketi'ne", 'Bağlantısızlar Hareketi'];
  const to = 'Bağlantısızlar Hareketi';

  test('a name whose citation form nobody knows, by its head; the apostrophe as the texts have it', () => {
    for (const text of ['ve [Bağlantısız Hareketin] rolü', '[Birleşmiş Olmayan Hareketin] üyesi'])
      expect(replace({ text, to, own })).toEqual({ texts: ["Bağlantısızlar Hareketi'nin"] });
    expect(replace({ text: 've [Bağlantısız Hareket’te] idi', to, own })).toEqual({
      texts: ['Bağlantısızlar Hareketi’nde'],
    });
  });

  test('compounds, with or without an apostrophe', () => {
    const from = 'İletişim Grubu';
    expect(replace({ text: "[İletişim Grubu'nda] konuştu", from, to: 'Temas Grubu' })).toEqual({
      texts: ["Temas Grubu'nda"],
    });
    expect(replace({ text: '[İletişim Grubunda] konuştu', from, to: 'Temas Grubu' })).toEqual({
      texts: ['Temas Grubunda'],
    });
    expect(replace({ text: '[İLETİŞİM GRUBU] TOPLANDI', from, to: 'Temas Grubu' })).toEqual({
      texts: ['TEMAS GRUBU'],
    });
    expect(replace({ text: 'Dünkü [İletişim Grupları] toplandı', from, to: 'heyet' })).toEqual({
      texts: ['heyetler'],
    });
  });

  test('an owner that the compound did not show', () => {
    const given = { from: 'İletişim Grubu', to: 'heyet' };
    expect(replace({ ...given, text: "Birliğin [İletişim Grubu'na] gitti" })).toEqual({
      texts: ['heyete', 'heyetine'],
      doubt: 'readings',
    });
  });

  test('letter case is that of the place', () => {
    const given = { from: 'pandemi', to: 'salgın' };
    expect(replace({ ...given, text: '[Pandemiye] karşı' })).toEqual({ texts: ['Salgına'] });
    expect(replace({ ...given, text: 'bir [pandemide] öldü' })).toEqual({ texts: ['salgında'] });
    expect(replace({ ...given, text: 'BİR [PANDEMİDE] ÖLDÜ' })).toEqual({ texts: ['SALGINDA'] });
    expect(replace({ text: 'Ve [Kurula] gitti', from: 'Kurul', to: 'heyet' })).toEqual({
      texts: ['heyete'],
    });
    expect(replace({ text: '[Kurula] gitti', from: 'Kurul', to: 'heyet' })).toEqual({
      texts: ['Heyete'],
    });
  });

  test('what letters leave open is left to the person, with what it may be', () => {
    expect(replace({ text: 'bu [salgını] gördü', from: 'salgın', to: 'pandemi' })).toEqual({
      texts: ['pandemisi', 'pandemiyi'],
      doubt: 'readings',
    });
    expect(replace({ text: 'bu [yaftayı] kaldır', to: 'etiket' }).doubt).toBe('readings');
    expect(replace({ text: 'bu [yaftayı] kaldır', to: 'etiket', words: 'yafta' })).toEqual({
      texts: ['etiketi'],
    });
    expect(replace({ text: 'bu [salgıncıl] şey', from: 'salgın', to: 'pandemi' })).toEqual({
      texts: [],
      doubt: 'form',
    });
  });

  test('words beside it that follow its sound', () => {
    const given = { from: 'pandemi', to: 'salgın' };
    expect(replace({ ...given, text: 'bu [pandemi] de geçer' }).doubt).toBe('neighbour');
    expect(replace({ ...given, text: 'bu [pandemi] mi?' }).doubt).toBe('neighbour');
    expect(replace({ ...given, text: 'bu [pandemi] değil' }).doubt).toBeUndefined();
    expect(
      replace({ text: 'bu [salgın] da geçer', from: 'salgın', to: 'hastalık' }).doubt,
    ).toBeUndefined();
    expect(
      replace({ locale: 'en', text: 'an [entry] here', from: 'entry', to: 'file' }).doubt,
    ).toBe('neighbour');
  });

  test('English plural and possessive', () => {
    const given = { locale: 'en', from: 'entry', to: 'source file' };
    expect(replace({ ...given, text: 'The [entries] are here' })).toEqual({
      texts: ['source files'],
    });
    expect(replace({ ...given, text: "The [entry's] name" })).toEqual({ texts: ["source file's"] });
  });

  test('in a language whose forms nobody can write only the citation form is sure', () => {
    const given = { locale: 'de', from: 'Datei', to: 'Ordner' };
    expect(replace({ ...given, text: 'Die [Datei] ist hier' })).toEqual({ texts: ['Ordner'] });
    expect(replace({ ...given, text: 'Die [Dateien] sind hier' }).doubt).toBe('form');
  });
});
