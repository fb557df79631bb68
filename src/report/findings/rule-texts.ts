import type { Rule } from '../../model/finding.ts';

/** What a rule is about, for output forms that carry their own help (SARIF 2.1.0, 3.49). */
export interface RuleText {
  /** One line, without a full stop. */
  readonly short: string;
  /** One or two sentences; at most 1,024 characters, the limit of GitHub code scanning. */
  readonly full: string;
  /** What a person does about it. */
  readonly help: string;
  /** How often the rule is right, in the words of GitHub code scanning. */
  readonly precision: 'very-high' | 'high' | 'medium' | 'low';
}

/** The texts of every rule; a new rule does not compile without them. */
export const RULE_TEXTS: Readonly<Record<Rule, RuleText>> = {
  'terms/absent': {
    short: 'A term is not rendered as the termbase says',
    full:
      'The trusted side has a term of the termbase, and none of its renderings stands on the ' +
      'other side, inflected forms included.',
    help:
      'Use one of the expected renderings, with the suffixes the sentence needs. When the words ' +
      'that stand there are right as well, add them to the termbase as an admitted term.',
    precision: 'medium',
  },
  'terms/acronym': {
    short: 'A name with two acronyms, or an acronym with two names',
    full: 'The text has two acronyms for one name, or explains an acronym by two names.',
    help: 'Decide for one of them, and put it into the termbase.',
    precision: 'medium',
  },
  'terms/name': {
    short: 'A name in another wording than elsewhere',
    full:
      'A name of several words stands here with another form of one of its words, or a letter ' +
      'changed. The text itself shows what is usual.',
    help: 'Write the name as elsewhere, or accept the finding when it is another name.',
    precision: 'medium',
  },
  'terms/written': {
    short: 'A word written in one piece and in two',
    full: 'The text has the word with a space or hyphen inside and without.',
    help: 'Look the word up and write it in one way.',
    precision: 'medium',
  },
  'terms/deprecated': {
    short: 'A term that is not to be used',
    full: 'The text has a word that the termbase marks as deprecated for its concept.',
    help: 'Replace the word by one of the expected renderings.',
    precision: 'high',
  },
  'terms/inconsistent': {
    short: 'A term is rendered in another way than elsewhere',
    full:
      'The same term is usually rendered with other words in this text. No termbase is asked: ' +
      'the text itself shows what is usual.',
    help:
      'Compare the sentence with the evidence, and use the usual rendering unless the term means ' +
      'something else here.',
    precision: 'medium',
  },
  'brackets/unbalanced': {
    short: 'A bracket without its partner',
    full: 'A bracket is opened and not closed, or closed and not opened, unlike on the other side.',
    help: 'Add the missing bracket or remove the one too many.',
    precision: 'high',
  },
  'capitals/start': {
    short: 'A small letter where the other side begins with a capital',
    full: 'The text begins with a small letter, its other side with a capital.',
    help: 'Begin with a capital, unless the word is a name or code that begins small.',
    precision: 'medium',
  },
  'codes/extra': {
    short: 'An inline code that the other side does not have',
    full: 'The target has an inline code that its source lacks.',
    help: 'Remove the code; the file may not be mergeable with it.',
    precision: 'very-high',
  },
  'codes/missing': {
    short: 'An inline code is missing',
    full: 'The source has an inline code that the target lacks.',
    help: 'Put the code where its words went.',
    precision: 'very-high',
  },
  'codes/order': {
    short: 'A closing code before its opening one',
    full: 'The halves of a pair of codes stand in the wrong order.',
    help: 'Put the opening code before the words and the closing one after them.',
    precision: 'very-high',
  },
  'consistency/source': {
    short: 'Different texts with one translation',
    full: 'The same words translate different texts.',
    help: 'See whether the difference matters; it often does not.',
    precision: 'low',
  },
  'consistency/target': {
    short: 'The same text translated in another way',
    full: 'A text that stands several times is translated in different words; inflection and order aside.',
    help: 'Use one translation, unless the contexts differ.',
    precision: 'medium',
  },
  'keys/default': {
    short: 'One key with two default texts',
    full: 'The source code asks for the same key with different default texts.',
    help: 'Use one text, or two keys.',
    precision: 'very-high',
  },
  'keys/dynamic': {
    short: 'A key that is known only when the program runs',
    full: 'The key is put together or comes from a variable: nobody can tell whether it has a text.',
    help: 'List its values in a comment, // t("key"), or name them with --keep.',
    precision: 'high',
  },
  'keys/forms': {
    short: 'A plural form is missing',
    full: 'The key is asked for with a count, and the catalogue lacks forms of its language.',
    help: 'Add the forms that are named.',
    precision: 'high',
  },
  'keys/missing': {
    short: 'A key without a text',
    full: 'The source code asks for a key that the catalogue of a locale does not have.',
    help: 'Add the text: kosut scan -o DIR puts what is missing into XLIFF files for translators.',
    precision: 'high',
  },
  'keys/unused': {
    short: 'A text that nothing asks for',
    full: 'A catalogue holds a key that no source file asks for, not by a pattern or another text either.',
    help: 'Remove it, or name it with --keep when it is asked for in a way nobody sees.',
    precision: 'medium',
  },
  'length/limit': {
    short: 'The text is longer than it may be',
    full: 'The file limits the length of the text (maxwidth, sizeRestriction).',
    help: 'Shorten the text.',
    precision: 'very-high',
  },
  'length/ratio': {
    short: 'One side is much longer than the other',
    full: 'One side has more than three times the characters of the other.',
    help: 'See whether a clause was left out or does not belong there.',
    precision: 'medium',
  },
  'numbers/missing': {
    short: 'A number of the other side is missing',
    full: 'A number stands only on the trusted side, in figures or in words.',
    help: 'Add the number, unless the sentence says it in another way.',
    precision: 'low',
  },
  'numbers/mismatch': {
    short: 'Another number than on the other side',
    full: 'A number of the trusted side is another one here, whatever notation is used.',
    help: 'Correct the number.',
    precision: 'high',
  },
  'numbers/extra': {
    short: 'A number that the other side does not have',
    full: 'A number stands only in the inspected text.',
    help: 'Remove the number, unless the other side says it in another way.',
    precision: 'low',
  },
  'placeholders/accelerator': {
    short: 'A lost or doubled accelerator',
    full: 'The other side marks an accelerator key with &, this one does not, or more than once.',
    help: 'Mark one letter with &.',
    precision: 'high',
  },
  'placeholders/extra': {
    short: 'A placeholder that the other side does not have',
    full: 'The text has a placeholder or tag that the program will not fill.',
    help: 'Remove the placeholder or correct its name.',
    precision: 'high',
  },
  'placeholders/missing': {
    short: 'A placeholder is missing',
    full: 'A placeholder or tag of the other side is not in the text.',
    help: 'Put the placeholder in, unchanged.',
    precision: 'high',
  },
  'placeholders/order': {
    short: 'Placeholders in another order',
    full: 'Unnumbered placeholders take their values in order, and the order differs.',
    help: 'Number them (%1$s) or keep the order.',
    precision: 'very-high',
  },
  'punctuation/end': {
    short: 'The text ends in another mark',
    full: 'The last mark of the text is not that of the other side.',
    help: 'Use the same ending.',
    precision: 'medium',
  },
  'punctuation/quotes': {
    short: 'A quotation mark that does not fit',
    full: 'A quotation mark has no partner or is not one of the language.',
    help: 'Complete the pair, in the style of the language.',
    precision: 'medium',
  },
  'punctuation/repeated': {
    short: 'A mark written twice',
    full: 'A comma or full stop stands twice.',
    help: 'Remove one.',
    precision: 'high',
  },
  'spaces/double': {
    short: 'More than one space',
    full: 'Two or more spaces stand where one belongs.',
    help: 'Remove what is too many; --fix does it.',
    precision: 'high',
  },
  'spaces/edge': {
    short: 'White space at an edge',
    full: 'The text begins or ends with white space and the other side does not, or the reverse.',
    help: 'Do as the other side does; --fix does it.',
    precision: 'high',
  },
  'spaces/punctuation': {
    short: 'A space before a mark',
    full: 'A space stands before a comma or sentence mark.',
    help: 'Remove the space; --fix does it.',
    precision: 'high',
  },
  'spelling/unknown': {
    short: 'A word that the dictionary does not know',
    full: 'No dictionary and no word list of the project knows the word.',
    help: 'Correct the word, or add it to the word list.',
    precision: 'low',
  },
  'state/initial': {
    short: 'A target that nobody confirmed',
    full: 'The segment has a target and is in the state initial.',
    help: 'Confirm the translation by setting the state.',
    precision: 'very-high',
  },
  'target/empty': {
    short: 'An empty target',
    full: 'The segment has a target without text.',
    help: 'Translate the segment.',
    precision: 'very-high',
  },
  'target/missing': {
    short: 'No target',
    full: 'The segment is not translated.',
    help: 'Translate the segment.',
    precision: 'very-high',
  },
  'target/same-as-source': {
    short: 'The target is the source itself',
    full: 'Source and target are the same text.',
    help: 'Translate the segment.',
    precision: 'high',
  },
  'target/untranslated': {
    short: 'The target is in the source language',
    full: 'The target has function words of the source language and none of its own.',
    help: 'Translate the segment.',
    precision: 'high',
  },
  'terms/forbidden-source': {
    short: 'A term not to be used, in the source',
    full: 'The trusted side has a term that the termbase marks as deprecated.',
    help: 'Tell the author; use the preferred term.',
    precision: 'high',
  },
  'turkish/apostrophe': {
    short: 'A name without its apostrophe',
    full: 'A proper name takes a suffix without the apostrophe that it has elsewhere in the text.',
    help: 'Write the apostrophe.',
    precision: 'medium',
  },
  'turkish/casing': {
    short: 'A dotted or dotless i cased by foreign rules',
    full: 'A letter i stands where the rules of Turkish have the other one.',
    help: 'Write İ/i or I/ı as the word has it.',
    precision: 'high',
  },
  'turkish/number-suffix': {
    short: 'A suffix without apostrophe after a number',
    full: 'Suffixes of figures follow an apostrophe.',
    help: 'Write the apostrophe.',
    precision: 'high',
  },
  'turkish/separate-words': {
    short: 'Words written together or apart against the rule',
    full: 'Such as herşey, yada, demekki.',
    help: 'Write the words as the rule says.',
    precision: 'medium',
  },
  'turkish/suffix-harmony': {
    short: 'A suffix that does not agree with its number',
    full: 'The suffix does not follow the vowels of the number or abbreviation as it is read out.',
    help: 'Use the suffix that is expected.',
    precision: 'high',
  },
  'units/mismatch': {
    short: 'Another unit than on the other side',
    full: 'An amount has another unit or currency than on the other side.',
    help: 'Correct the unit.',
    precision: 'high',
  },
  'urls/mismatch': {
    short: 'An address that has changed',
    full: 'A web or mail address of the other side is missing or another one.',
    help: 'Use the same address.',
    precision: 'high',
  },
  'words/repeated': {
    short: 'A word written twice',
    full: 'A function word stands twice in a row.',
    help: 'Remove one.',
    precision: 'high',
  },
};
