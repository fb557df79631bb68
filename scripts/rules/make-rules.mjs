// The rules of one language in the order in which they are tried, made from what `src/language` knows of it.
// Patterns keep to what ICU, Java (any version, no flags) and JavaScript (flag u) read alike: no \w, no \b, no \s
// beyond spaces that all three know, no inline flags, look-behinds of bounded length.

/** White space: Java's \s is ASCII only, so the spaces of print are named. */
const S = '[\\s\\u00A0\\u202F\\u2009]';
/** What opens a sentence, white space among it. */
const O = '[\\s\\u00A0\\u202F\\u2009"\'“‘«‹„‚(\\[{¿¡_*#>~•–—-]*';
/** What closes with a terminator: quotes, brackets, references to notes. */
const C = `["'”’“‘»›«‹)\\]}¹²³⁰⁴⁵⁶⁷⁸⁹†‡]*(?:${S}[)\\]”»])?(?:${S}?\\[[0-9]{1,4}\\])?`;
const T = '[.!?…]';
/** No letter or digit on the left. */
const LEFT = '(?<![\\p{L}\\p{M}\\p{N}])';
/** Nor what joins letters to a word: the letter behind an apostrophe is no initial. */
const ALONE = "(?<![\\p{L}\\p{M}\\p{N}'’.])";
const RIGHT = '(?![\\p{L}\\p{M}\\p{N}])';
/** A number after white space or a sign that opens: not the 1 of 2-1. */
const BEFORE_NUMBER = '(?<![^\\s\\u00A0"\'“‘«(\\[])';
const ROMAN = '(?=[IİVXL])(?:XL|L?X{0,3})(?:I[XV]|V?[Iİ]{0,3})';

/**
 * @param rules what the language code knows (`SentenceRules`)
 * @param upper casing of the language
 * @param stopWords its function words; those of one letter are no initials when small
 */
export function makeRules({ rules, upper, stopWords }) {
  const title = (word) => upper(word.slice(0, 1)) + word.slice(1);
  const dotted = (word) => upper(word).length === word.length && /^(?:\p{L}\.)+\p{L}$/u.test(word);
  const escape = (word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const oneOf = (forms) => `(?:${[...new Set(forms)].sort().map(escape).join('|')})`;
  const small = (...sets) => sets.flatMap((set) => [...(set ?? [])]).filter(Boolean);
  /** Small, with a capital, in capitals. */
  const anyCase = (...sets) =>
    oneOf(
      small(...sets).flatMap((word) =>
        dotted(word) ? [word, upper(word)] : [word, title(word), upper(word)],
      ),
    );
  /** As titles and names are written: with a capital at least. */
  const capital = (...sets) => oneOf(small(...sets).flatMap((word) => [title(word), upper(word)]));
  const made = [];
  const add = (kind, id, why, before, after) => made.push({ kind, id, why, before, after });
  const goesOn = (id, why, before, after) => add('no', id, why, before, after);
  const ends = (id, why, before, after) => add('yes', id, why, before, after);

  const starter =
    rules.starters &&
    `${S}${O}(?:${capital(rules.starters)}${RIGHT}(?!${ALONE}\\p{L}\\.)` +
      (rules.openingTitles ? `|${capital(rules.openingTitles)}\\.)` : ')');
  const abbreviations = (body) => `${LEFT}${body}\\.${C}`;
  const wordAfter = (body) => `${S}${O}${body}${RIGHT}`;

  // what is no stop
  goesOn(
    'remark',
    'a remark in brackets: (!), [...]',
    `(?<!${T}${S})(?:\\(${T}{1,5}\\)|\\[${T}{1,5}\\])`,
    S,
  );
  goesOn('spaced-dots', 'an ellipsis of spaced dots goes on', '\\.', `${S}\\.(?:${S}|$)`);
  goesOn(
    'note-mark',
    'the mark of a note belongs to the sentence before',
    `${T}["'”’)]*`,
    `${S}\\[[0-9]{1,4}\\](?:${S}|$)`,
  );
  goesOn(
    'omission',
    'dots alone belong to the sentence before',
    `${T}["'”’)]*`,
    `${S}(?:(?:\\.{2,6}|…)${S}["'“‘(]?[\\p{L}\\p{N}]|(?:\\[(?:\\.{3}|…)\\]|\\((?:\\.{3}|…)\\))(?:${S}|$))`,
  );
  goesOn('late-closer', 'so does a mark that closes behind a space', T, `${S}[)\\]”»](?:${S}|$)`);
  goesOn('comma', 'no sentence begins with a comma', `${T}${C}`, `${S}${O}[,;:]`);

  // abbreviations that always go on
  goesOn(
    'never-final',
    'abbreviations that never end a sentence',
    abbreviations(anyCase(rules.neverFinal)),
    S,
  );
  if (rules.titles)
    goesOn(
      'title',
      'titles and addresses, with a capital',
      abbreviations(capital(rules.titles)),
      S,
    );

  // what counts a list at the beginning
  goesOn(
    'list-mark',
    'a number or letter that opens a sentence counts a list',
    `(?:^|(?:\\p{Ll}{5}\\.|[!?…])["”’)]?${S})["“‘(]?(?:[0-9]{1,3}|(?:\\p{L}\\.){0,4}\\p{L}|${ROMAN})\\.`,
    S,
  );
  if (rules.timePrepositions)
    goesOn(
      'opening-time',
      'a time of day opens the sentence',
      `(?:^|${T}["”’]?${S})${capital(rules.timePrepositions)}${S}[0-9:.]{1,8}${S}(?:a\\.m|p\\.m|A\\.M|P\\.M)\\.`,
      S,
    );

  // abbreviations that may end one
  const mayEnd = anyCase(rules.mayEnd);
  if (rules.mayEnd.size > 0) {
    if (starter)
      ends(
        'may-end-starter',
        'abbreviations that may end a sentence: a word that opens one follows',
        abbreviations(mayEnd),
        starter,
      );
    goesOn(
      'may-end-bracket',
      'their own bracket closes, not the sentence',
      `${LEFT}${mayEnd}\\.[)\\]]`,
      S,
    );
    goesOn('may-end-explained', 'a bracket explains them', abbreviations(mayEnd), `${S}[(\\[]`);
    const names = new Set(small(rules.nameTitles));
    const next = [
      anyCase(
        rules.mayEnd,
        small(rules.neverFinal).filter((word) => !names.has(word)),
      ),
      capital(
        small(rules.titles, rules.namesNeedingStarter).filter((word) => !names.has(word)),
        small(rules.needsStarter).filter((word) => !word.includes('.')),
      ),
    ];
    goesOn(
      'may-end-abbreviation',
      'another abbreviation of the same name follows',
      abbreviations(mayEnd),
      `${S}${O}(?:${next.join('|')})\\.`,
    );
    if (rules.continuers.size > 0)
      goesOn(
        'may-end-name',
        'a word that belongs to the name follows',
        abbreviations(mayEnd),
        wordAfter(anyCase(rules.continuers)),
      );
    goesOn(
      'may-end-small',
      'a small letter or a number follows',
      abbreviations(mayEnd),
      `${S}${O}[\\p{Ll}\\p{N}]`,
    );
    ends('may-end', 'a capital follows', abbreviations(mayEnd), `${S}${O}\\p{Lu}`);
  }
  if (rules.regions) {
    const region = `,${S}${capital(rules.regions)}\\.${C}`;
    goesOn('region-report', 'the head of a report: Macon, Ga. - The mill', region, `${S}[-–—]`);
    goesOn(
      'region-name',
      'a region behind its place, with a word of the same name',
      region,
      wordAfter(anyCase(rules.continuers)),
    );
    ends('region-end', 'a region behind its place may end a sentence', region, `${S}${O}\\p{Lu}`);
  }

  // what ends a sentence only before a word that opens sentences
  const smallWords = [...stopWords].filter((word) => word.length === 1).join('');
  const smallLetter = smallWords ? `(?![${smallWords}])\\p{L}` : '\\p{L}';
  const needing = [
    `${LEFT}(?:${[
      anyCase(rules.needsStarter),
      capital(rules.namesNeedingStarter),
      anyCase(small(rules.beforeNumber).filter((word) => word.length === 1)),
    ]
      .filter((group) => group !== '(?:)')
      .join('|')})\\.${C}`,
    `${ALONE}${'(?:\\p{L}\\p{M}?\\.)?'.repeat(5)}-?${smallLetter}\\p{M}?\\.${C}`,
    `${ALONE}(?!${capital(rules.interjections)}\\.)[BCÇDFGĞHJKLMNPQRSŞTVWXZ][bcçdfgğhjklmnpqrsştvwxz]{1,4}\\.${C}`,
  ];
  if (rules.hasDottedOrdinals) {
    needing.push(`${ALONE}(?:${ROMAN}|[IİVXL]{1,7}[-–][IİVXL]{1,7})\\.${C}`);
    needing.push(`${BEFORE_NUMBER}[0-9]{1,3}\\.${C}`);
  }
  const names = [
    ['name', 'abbreviations that end a sentence only before a word that opens one'],
    ['initial', 'initials and acronyms with dots'],
    ['consonants', 'a capital and consonants: an abbreviation that no list knows'],
    ['roman', 'Roman numerals'],
    ['ordinal', 'ordinal numbers'],
  ];
  if (rules.hasDottedOrdinals && rules.quantityWords.size > 0) {
    const words = small(rules.quantityWords);
    const letters = words.filter((word) => /\p{L}/u.test(word));
    const signs = words.filter((word) => !/\p{L}/u.test(word));
    const numbered = `${LEFT}${anyCase(rules.beforeNumber)}[.:]${S}`;
    const quantity = `(?:${LEFT}${anyCase(letters)}${S}|${numbered}|${oneOf(signs)}${S}?|[0-9]${S})[0-9]{1,3}\\.${C}`;
    if (rules.afterOrdinal.size > 0)
      goesOn(
        'quantity-ordinal',
        'a word that follows ordinals',
        quantity,
        wordAfter(capital(rules.afterOrdinal)),
      );
    ends('quantity-end', 'a quantity ends a sentence', quantity, `${S}${O}\\p{Lu}`);
  }
  needing.forEach((before, at) => {
    const [id, what] = names[at];
    if (starter)
      ends(`${id}-starter`, `${what}: a word that opens sentences follows`, before, starter);
    goesOn(id, what, before, S);
  });
  const beforeNumber = small(rules.beforeNumber).filter((word) => word.length > 1);
  if (beforeNumber.length > 0)
    goesOn(
      'before-number',
      'abbreviations before their number',
      abbreviations(anyCase(beforeNumber)),
      `${S}${O}[0-9]`,
    );
  if (rules.hasDottedOrdinals && rules.afterOrdinal.size > 0)
    goesOn(
      'counted',
      'a number and what it counts',
      `[0-9]\\.${C}`,
      wordAfter(capital(rules.afterOrdinal)),
    );

  // questions, exclamations, ellipses
  if (rules.joinsShortCalls) {
    const open = `(?:^|${T}["”’)]?${S})["“‘(–—-]?${S}?`;
    const word = "[\\p{L}'’]{1,20}";
    goesOn(
      'call',
      'a word or two call for what follows',
      `${open}${word}(?:${S}${word})?!{1,5}`,
      S,
    );
    const call = `${open}${word}(?:${S}${word})?`;
    goesOn(
      'short-question',
      'a short question of a speech that goes on',
      `${call}\\?`,
      `${S}[^.!?…]{1,150}[!?]${S}${oneOf(small(rules.speechVerbs))}${RIGHT}`,
    );
  } else if (rules.speechVerbs) {
    goesOn(
      'quotation',
      'a verb of saying follows the quotation',
      `[!?]["'”’»]`,
      `${S}(?:\\p{L}{1,20}\\.?${S})?(?:\\p{Lu}\\p{L}{0,20}\\.?${S}){0,2}${oneOf(small(rules.speechVerbs))}${RIGHT}`,
    );
  }
  const ellipsis = '(?:\\.{2,6}|…)';
  if (rules.alwaysCapital)
    goesOn(
      'always-capital',
      'an ellipsis before a word that always has a capital',
      `${S}(?:\\.\\.\\.|…|\\.${S}\\.${S}\\.)`,
      `${S}${capital(rules.alwaysCapital)}${RIGHT}`,
    );
  if (starter)
    ends(
      'secret-starter',
      'a name kept secret ends a sentence',
      `${ALONE}\\p{Lu}${ellipsis}`,
      starter,
    );
  goesOn('secret', 'a name kept secret', `${ALONE}\\p{Lu}${ellipsis}`, `${S}${O}\\p{Lu}`);
  const listed = [
    capital(rules.titles, rules.namesNeedingStarter),
    anyCase(
      rules.mayEnd,
      small(rules.neverFinal).filter((word) => !rules.openingTitles?.has(word)),
    ),
  ].filter((group) => group !== '(?:)');
  if (listed.length > 0)
    goesOn(
      'secret-abbreviation',
      'a name kept secret, before an abbreviation',
      `\\p{L}${ellipsis}`,
      `${S}(?:${listed.join('|')})\\.`,
    );

  // before small letters
  ends('camel', 'names that begin small: iPhone, eBay', `${T}${C}`, `${S}${O}\\p{Ll}{1,4}\\p{Lu}`);
  ends(
    'address',
    'addresses of the web and of mail',
    `${T}${C}`,
    `${S}(?:https?:|www\\.|[a-z0-9._+-]{1,40}@)`,
  );
  if (rules.plainEnd) {
    const word = rules.plainEnd.source.replace(/^\^/, '').replace(/\$$/, '');
    if (rules.speechVerbs)
      goesOn(
        'speech',
        'speech is reported',
        `${T}${C}`,
        wordAfter(oneOf(small(rules.speechVerbs))),
      );
    const numbered = beforeNumber.filter((entry) => !stopWords.has(entry));
    if (numbered.length > 0)
      goesOn(
        'small-after-abbreviation',
        'abbreviations before their number go on before small letters',
        abbreviations(anyCase(numbered)),
        `${S}${O}\\p{Ll}`,
      );
    ends(
      'small-after-word',
      'a whole word ends a sentence before a small letter',
      `${LEFT}${word}\\.`,
      `${S}${O}\\p{Ll}`,
    );
  }
  if (rules.breaksQuestionsBeforeLowerCase) {
    goesOn(
      'name-mark',
      'the mark belongs to a name: Yahoo!',
      `[\\p{Ll},]${S}\\p{Lu}\\p{Ll}{1,20}!`,
      `${S}\\p{Ll}`,
    );
    ends(
      'small-after-question',
      'questions and exclamations end before small letters',
      '[!?]',
      `${S}\\p{Ll}`,
    );
  }
  goesOn('small', 'small letters go on', `${T}${C}`, `${S}${O}\\p{Ll}`);
  ends('end', 'the end of a sentence', `${T}${C}`, S);
  return made;
}
