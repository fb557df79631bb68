/**
 * Number words by language: what a figure of the other side may be written as. Words that mean other
 * things as well (`bir`, `one`, `second`) are here too: they only ever excuse a figure, never ask for one.
 */
export const NUMBER_WORDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    ...{
      zero: 0,
      no: 0,
      one: 1,
      a: 1,
      an: 1,
      single: 1,
      once: 1,
      first: 1,
      two: 2,
      twice: 2,
      second: 2,
    },
    ...{
      both: 2,
      pair: 2,
      double: 2,
      couple: 2,
      half: 0.5,
      three: 3,
      third: 3,
      triple: 3,
      four: 4,
    },
    ...{
      fourth: 4,
      quarter: 4,
      five: 5,
      fifth: 5,
      six: 6,
      sixth: 6,
      seven: 7,
      seventh: 7,
      eight: 8,
    },
    ...{ eighth: 8, nine: 9, ninth: 9, ten: 10, tenth: 10, eleven: 11, eleventh: 11, twelve: 12 },
    ...{
      twelfth: 12,
      dozen: 12,
      thirteen: 13,
      fourteen: 14,
      fifteen: 15,
      sixteen: 16,
      seventeen: 17,
    },
    ...{ eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 },
    ...{
      seventy: 70,
      eighty: 80,
      ninety: 90,
      hundred: 100,
      thousand: 1000,
      million: 1e6,
      billion: 1e9,
    },
    ...{ trillion: 1e12, twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60 },
    ...{ seventies: 70, eighties: 80, nineties: 90, decade: 10, century: 100 },
  },
  tr: {
    ...{
      sıfır: 0,
      bir: 1,
      ilk: 1,
      birinci: 1,
      tek: 1,
      iki: 2,
      ikinci: 2,
      çift: 2,
      yarım: 0.5,
      buçuk: 0.5,
    },
    ...{
      yarı: 0.5,
      üç: 3,
      üçüncü: 3,
      dört: 4,
      dördüncü: 4,
      çeyrek: 4,
      beş: 5,
      beşinci: 5,
      altı: 6,
    },
    ...{ altıncı: 6, yedi: 7, yedinci: 7, sekiz: 8, sekizinci: 8, dokuz: 9, dokuzuncu: 9, on: 10 },
    ...{
      onuncu: 10,
      düzine: 12,
      yirmi: 20,
      yirminci: 20,
      otuz: 30,
      kırk: 40,
      elli: 50,
      altmış: 60,
    },
    ...{ yetmiş: 70, seksen: 80, doksan: 90, yüz: 100, yüzüncü: 100, bin: 1000, milyon: 1e6 },
    ...{ milyar: 1e9, trilyon: 1e12 },
  },
};

/** Words and letters after a figure that multiply it. */
export const MULTIPLIERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    ...{
      hundred: 100,
      thousand: 1e3,
      thousands: 1e3,
      k: 1e3,
      million: 1e6,
      millions: 1e6,
      mln: 1e6,
    },
    ...{
      mn: 1e6,
      billion: 1e9,
      billions: 1e9,
      bn: 1e9,
      bln: 1e9,
      trillion: 1e12,
      trn: 1e12,
      tn: 1e12,
    },
  },
  tr: {
    yüz: 100,
    bin: 1e3,
    milyon: 1e6,
    mn: 1e6,
    mln: 1e6,
    milyar: 1e9,
    mr: 1e9,
    mlr: 1e9,
    trilyon: 1e12,
  },
};

const MONTHS: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september october november december',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
};

/** The number of the month that a word begins with (Mart'ın, Sept.), 1 to 12. */
export function findMonth(word: string, primary: string): number | undefined {
  const names = MONTHS[primary]?.split(' ') ?? [];
  const at = names.findIndex(
    (name) =>
      word.startsWith(name) || (word.length >= 3 && word.length <= 4 && name.startsWith(word)),
  );
  return at < 0 ? undefined : at + 1;
}
