import type { SentenceRules } from '../sentence-rules.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Turkish abbreviations, quantities and ordinals. */
export const TURKISH_SENTENCES: SentenceRules = {
  neverFinal: list(
    'dr prof doç yrd arş gör öğr av sn hz no bkz krş örn t.c m.ö m.s cad mah sok gen alb yy',
  ),
  mayEnd: list('vb vs vd v.b ltd a.ş şti tl ml kg'),
  continuers: list('şirketi müdürlüğü genel'),
  hasDottedOrdinals: true,
  quantityWords: list('yüzde % bin milyon milyar sayısı'),
  afterOrdinal: list(''),
};
