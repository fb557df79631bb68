/**
 * Endings of running Turkish by the harmony of the word before them, for counting letters, not for
 * analysis: number, possession, case, tense, person, participles, and what nouns are made of.
 */
export const TURKISH_SUFFIXES: {
  readonly back: readonly string[];
  readonly front: readonly string[];
} = {
  back: (
    'lar ları ların larda lardan larını larının a da dan ı ın ını ına ında ından ının sı sının sında sına ' +
    'ımız ımızın ınız ınızı dır tır dı tı mış mıştır acak acaktır ıyor uyor maz malı ması masını masına ' +
    'makta maktadır mak mayan an dığı dığını tığı ılan ılır ılmış ılması ılamadı arak ınca ken abilir ar ır ' +
    'lık lığı lı sız cı ca ya yı nın yla'
  ).split(' '),
  front: (
    'ler leri lerin lerde lerden lerini lerinin e de den i in ini ine inde inden inin si sinin sinde sine ' +
    'imiz imizin iniz inizi dir tir di ti miş miştir ecek ecektir iyor üyor mez meli mesi mesini mesine ' +
    'mekte mektedir mek meyen en diği diğini tiği ilen ilir ilmiş ilmesi ilemedi erek ince ken ebilir er ir ' +
    'lik liği li siz ci ce ye yi nin yle'
  ).split(' '),
};
