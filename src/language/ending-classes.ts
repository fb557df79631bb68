/** Endings that change places with each other in the forms of one word; '' is the bare stem. */
type EndingClass = readonly string[];

/** What a language without a folder of its own tells of its inflection. */
export interface EndingRules {
  readonly classes: readonly EndingClass[];
  /** Letters of the stem that other forms have without their marks (Haus, Häuser). */
  readonly changing?: Readonly<Record<string, string>>;
}

const list = (...classes: readonly string[]): readonly EndingClass[] =>
  classes.map((endings) => endings.split(' ').map((ending) => (ending === '-' ? '' : ending)));

/**
 * Regular nouns and adjectives as school grammars have them; nothing of verbs, and nothing of sound
 * changes inside the stem save those named. `-` is the bare stem.
 */
export const ENDING_RULES: Readonly<Record<string, EndingRules>> = {
  de: {
    classes: list('- s es e en er ern n em ns nen', 'um en ums', 'us en', 'is en'),
    changing: { ä: 'a', ö: 'o', ü: 'u' },
  },
  nl: { classes: list('- s en n e eren eren', 'f ven', 's zen') },
  sv: {
    classes: list(
      '- en n et t ar er or r na arna erna orna s ens ets arnas ernas',
      'a an or orna ans as ornas',
      'e en ar arna ens arnas',
    ),
  },
  fr: {
    classes: list('- s x e es', 'al aux ale ales', 'ail aux', 'el elle els elles', 'f ve fs ves'),
  },
  es: { classes: list('- s', '- es', 'z ces', 'ión iones', 'o a os as', 'n na nes nas') },
  pt: {
    classes: list(
      '- s',
      '- es',
      'ão ões ães ãos',
      'm ns',
      'al ais',
      'el éis',
      'il is',
      'o a os as',
    ),
  },
  it: {
    classes: list(
      'o i',
      'a e',
      'e i',
      'io i',
      'co chi ci',
      'go ghi gi',
      'ca che',
      'ga ghe',
      'o a i e',
    ),
  },
  pl: {
    classes: list(
      '- a u owi em ie y i e ów om ami ach',
      'a y i ę ą ie e o - om ami ach',
      'ia i ię ią io ii iom iami iach',
      'o a u em ie - om ami ach',
      'ie ia iu iem i iom iami iach',
      'y a e ego ej emu ą ym ych ymi i',
      'ść ści ścią ściom ściami ściach',
    ),
  },
  ru: {
    classes: list(
      '- а у ом е ы и ов ам ами ах',
      'а ы и е у ой ою - ам ами ах',
      'я и ю ей е й ям ями ях ь',
      'ия ии ию ией ий иям иями иях',
      'о а у ом е - ам ами ах',
      'ие ия ию ием ии ий иям иями иях',
      'ь я ю ем е и ей ям ями ях ью',
      'й я ю ем е и ев ям ями ях',
      'ый ая ое ые ого ой ому ую ым ом ых ыми',
      'ий ая яя ое ее ие его ого ей ой ему ому юю ую им ем их ими',
    ),
  },
  fi: {
    classes: list(
      '- n a ä ta tä ssa ssä sta stä an än on ön en in lla llä lta ltä lle na nä ksi t ja jä jen ' +
        'ien ita itä issa issä ista istä illa illä ilta iltä ille ihin eja ejä eissa eissä',
      'nen sen sta stä sessa sessä seen sella sellä selle set sten sia siä sissa sissä',
      'us uksen usta uksessa ukseen ukset usten uksia uksissa',
      'i in a ä issa issä ista istä iin illa illä ille it ien eja ejä',
    ),
  },
};
