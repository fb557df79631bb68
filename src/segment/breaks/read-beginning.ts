/** What the next sentence would begin with. */
export type Beginning = 'capital' | 'small' | 'digit' | 'other' | 'none';

/** No sentence begins with one of these. */
const NO_BEGINNING = ',;:';

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const SMALL = /^\p{Ll}/u;
const DIGIT = /^\p{Nd}/u;
/** Names of products that begin small and go on with a capital: iPhone, eBay, macOS. */
const CAMEL = /\p{Ll}{1,4}\p{Lu}/uy;
/** Addresses of the web and of mail: small although they may open a sentence. */
const ADDRESS =
  /(?:https?:|www\.)\S|[a-z0-9._+-]{1,40}@[a-z0-9]|[a-z0-9-]{2,40}\.(?:com|org|net|edu|gov)\b/y;

/** Reads what begins at `at`, the first letter or sign of the next sentence. */
export function readBeginning(text: string, at: number): Beginning {
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (NO_BEGINNING.includes(first)) return 'none';
  if (CAPITAL.test(first)) return 'capital';
  if (SMALL.test(first)) {
    if (standsAt(CAMEL, text, at)) return 'capital';
    return standsAt(ADDRESS, text, at) ? 'other' : 'small';
  }
  return DIGIT.test(first) ? 'digit' : 'other';
}

function standsAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
