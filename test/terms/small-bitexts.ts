import type { SegmentPair } from '../../src/model/segment-pair.ts';

type Texts = readonly (readonly [source: string, target: string])[];

/** Pairs of plain text, numbered in order. */
export function toPairs(texts: Texts): readonly SegmentPair[] {
  return texts.map(([source, target], at) => ({
    path: 'small.jsonl',
    unit: `u${at}`,
    source: source === '' ? [] : [source],
    target: target === '' ? [] : [target],
  }));
}

/** English singular and plural; Turkish bare, accusative, genitive, dative, locative and plural. */
const THINGS: readonly (readonly string[])[] = [
  ['shelf', 'shelves', 'raf', 'rafı', 'rafın', 'rafa', 'rafta', 'raflar'],
  ['book', 'books', 'kitap', 'kitabı', 'kitabın', 'kitaba', 'kitapta', 'kitaplar'],
  ['reader', 'readers', 'okur', 'okuru', 'okurun', 'okura', 'okurda', 'okurlar'],
  ['label', 'labels', 'etiket', 'etiketi', 'etiketin', 'etikete', 'etikette', 'etiketler'],
  [
    'drawer',
    'drawers',
    'çekmece',
    'çekmeceyi',
    'çekmecenin',
    'çekmeceye',
    'çekmecede',
    'çekmeceler',
  ],
  ['lamp', 'lamps', 'lamba', 'lambayı', 'lambanın', 'lambaya', 'lambada', 'lambalar'],
];

const FRAMES: readonly ((thing: readonly string[]) => readonly [source: string, target: string])[] =
  [
    ([one, , bare]) => [`Add new ${one}`, `Yeni ${bare} ekle`],
    ([one, , , accusative]) => [`Remove the ${one}`, `Şu ${accusative} kaldır`],
    ([one, , , accusative]) => [`Paint the ${one} green`, `Şu ${accusative} yeşile boya`],
    ([one, , , accusative]) => [`Carry the ${one} home`, `Şu ${accusative} eve taşı`],
    ([one, , , accusative]) => [`Repair the ${one} tomorrow`, `Şu ${accusative} yarın onar`],
    ([one, , , , genitive]) => [`The owner of the ${one}`, `Şu ${genitive} sahibi`],
    ([one, , , , genitive]) => [`The weight of the ${one}`, `Şu ${genitive} ağırlığı`],
    ([one, , , , , dative]) => [`Look at this ${one}`, `Bu ${dative} bak`],
    ([one, , , , , dative]) => [`Write to the ${one} daily`, `Her gün ${dative} yaz`],
    ([one, , , , , , locative]) => [`Spider seen on the ${one}`, `Şu ${locative} örümcek görüldü`],
    ([one, , , , , , locative]) => [`Scratch found on the ${one}`, `Şu ${locative} çizik bulundu`],
    ([one, , bare]) => [`Buy one ${one}`, `Bir ${bare} al`],
    ([one, , , accusative]) => [`Dust the ${one} weekly`, `Şu ${accusative} haftada bir sil`],
    ([one, , , accusative]) => [`Show the ${one} later`, `Şu ${accusative} sonra göster`],
    ([one, , , , genitive]) => [`The age of the ${one}`, `Şu ${genitive} yaşı`],
    ([one, , , , , dative]) => [`Whisper to the ${one}`, `Şu ${dative} fısılda`],
    ([, many, , , , , , plural]) => [`All ${many} ready`, `Bütün ${plural} hazır`],
    ([, many, , , , , , plural]) => [`Broken ${many} hidden`, `Kırık ${plural} gizlendi`],
  ];

/** A program about a library: each thing has one rendering, in many inflected forms. */
export const LIBRARY: Texts = THINGS.flatMap((thing) => FRAMES.map((frame) => frame(thing)));

/** A news text that is judged on its Turkish side: the name of an association, in many cases. */
export const ASSOCIATION: Texts = [
  [
    "Göçmen Kuşlar Derneği'nin kuruluşu bahar aylarında duyuruldu.",
    'The founding of the Migrant Birds Society was announced in spring.',
  ],
  [
    'Belediye, GÖÇMEN KUŞLAR DERNEĞİ ile bir anlaşma imzaladı.',
    'The city signed an agreement with the Migrant Birds Society.',
  ],
  [
    "Çevre köylerden gelenler Göçmen Kuşlar Derneği'ne üye oldu.",
    'People from nearby villages became members of the Migrant Birds Society.',
  ],
  [
    "Göçmen Kuşlar Derneği'nde çalışan gönüllüler göl kıyısını temizledi.",
    'Volunteers working at the Migrant Birds Society cleaned the lake shore.',
  ],
  ['Göl kıyısında yeni bir gözlem kulesi var.', 'There is a new watchtower on the lake shore.'],
];
